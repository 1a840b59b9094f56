import SMTPSyntax

/// STARTTLS (RFC 3207 §4). The RFC forbids it inside TLS but names no code for that; servers differ.
enum TLSReplies {
    static let all: [ReplyFact] = [
        ReplyFact(
            .starttls, 220, "The server waits for the TLS handshake. No command may come before it.", .success,
            advice: Advice("After the handshake, send EHLO again.", .resend(.ehlo)), status: .extension,
            .rfc(3207, "4"), .rfc(3207, "4.2")),
        ReplyFact(
            .starttls, 454, "TLS cannot be had just now. The session goes on without it.",
            cause: "trouble on the server", .systemError,
            advice: Advice(
                "Go on without TLS if you accept that, or send STARTTLS again \(.later).", .resend(.starttls)),
            status: .extension,
            .rfc(3207, "4")),
        ReplyFact(
            .starttls, 454, when: "TLS is on already", by: [.amid(.tls)],
            "TLS is on already. sendmail and Cyrus answer so; the RFC forbids the second try but names no code.",
            cause: "TLS is on already", .badSequence, advice: "Go on; the session is encrypted.",
            status: .nonStandard, .seen(in: "sendmail"), .seen(in: "Cyrus")),
        ReplyFact(
            .starttls, 500, "The server does not know STARTTLS.",
            cause: "no TLS here", .notImplemented, advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            status: .extension,
            .rfc(5321, "4.2.4")),
        ReplyFact(
            .starttls, 501, "STARTTLS takes no argument.",
            cause: "something behind STARTTLS", .syntaxError, advice: Advice("Send STARTTLS alone.", .send(.starttls)),
            status: .extension,
            .rfc(3207, "4")),
        ReplyFact(
            .starttls, 502, "TLS is not offered, or it is on already. The RFC names no code for the second.",
            cause: "no TLS here", .notImplemented, advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            status: .nonStandard,
            .seen(in: "Postfix"), .seen(in: "Dovecot")),
        ReplyFact(
            .starttls, 503, "Not now: not offered, a transaction is open, no EHLO yet, or TLS is on already.",
            cause: "not the moment for STARTTLS", .badSequence,
            advice: Advice(
                "If a message is open, finish it or drop it with RSET; otherwise send EHLO.", .send(.rset), .send(.ehlo)
            ), status: .nonStandard,
            .seen(in: "sendmail"), .seen(in: "OpenSMTPD"), .seen(in: "Exim")),
        ReplyFact(
            .starttls, 554, "TLS is on already, or the server gives up on it for security.",
            cause: "TLS is on already", .badSequence, advice: Advice("Go on, or send QUIT.", .send(.quit)),
            status: .nonStandard,
            .seen(in: "Postfix"), .seen(in: "Exim")),
    ]
}
