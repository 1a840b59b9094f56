import SMTPSyntax

/// STARTTLS (RFC 3207 §4). The RFC forbids it inside TLS without naming a code; servers differ.
enum TLSReplies {
    static let all: [ReplyFact] = [
        ReplyFact(
            .starttls, 220, "The server waits for the TLS handshake. Send no command before it.", .success,
            advice: Advice("After the handshake, send EHLO again.", .resend(.ehlo)), status: .extension,
            .rfc(3207, "4"), .rfc(3207, "4.2")),
        ReplyFact(
            .starttls, 454, "TLS is not available now. The session continues without it.",
            cause: "a server problem", .systemError,
            advice: Advice(
                "Continue without TLS if you accept that, or send STARTTLS again \(.later).", .resend(.starttls)),
            status: .extension,
            .rfc(3207, "4")),
        ReplyFact(
            .starttls, 454, when: "TLS already active", by: [.amid(.tls)],
            "TLS is already active. Sent by sendmail and Cyrus; the RFC forbids a second STARTTLS without naming a code.",
            cause: "TLS is already active", .badSequence, advice: "Continue; the session is encrypted.",
            status: .nonStandard, .seen(in: "sendmail"), .seen(in: "Cyrus")),
        ReplyFact(
            .starttls, 500, "The server does not know STARTTLS.",
            cause: "TLS is not supported", .notImplemented,
            advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            status: .extension,
            .rfc(5321, "4.2.4")),
        ReplyFact(
            .starttls, 501, "STARTTLS has no argument.",
            cause: "an argument after STARTTLS", .syntaxError,
            advice: Advice("Send STARTTLS alone.", .resend(.starttls)),
            status: .extension,
            .rfc(3207, "4")),
        ReplyFact(
            .starttls, 502, "TLS is not offered, or already active. The RFC names no code for the latter.",
            cause: "TLS is not supported", .notImplemented,
            advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            status: .nonStandard,
            .seen(in: "Postfix"), .seen(in: "Dovecot")),
        ReplyFact(
            .starttls, 503, "Not now: not offered, a transaction is open, no EHLO yet, or TLS is already active.",
            cause: "STARTTLS at the wrong time", .badSequence,
            advice: Advice(
                "Finish an open message or abort it with RSET; otherwise send EHLO.", .send(.rset), .send(.ehlo)
            ), status: .nonStandard,
            .seen(in: "sendmail"), .seen(in: "OpenSMTPD"), .seen(in: "Exim")),
        ReplyFact(
            .starttls, 554, "TLS is already active, or the server rejects it for security.",
            cause: "TLS is already active", .badSequence, advice: Advice("Continue, or send QUIT.", .send(.quit)),
            status: .nonStandard,
            .seen(in: "Postfix"), .seen(in: "Exim")),
    ]
}
