import SMTPSyntax

/// HELP, RSET, NOOP and QUIT (RFC 5321 §4.1.1.5, §4.1.1.8 to §4.1.1.10).
enum SmallCommandReplies {
    static let all: [ReplyFact] = help + small

    private static let help: [ReplyFact] = [
        ReplyFact(
            .help, 211, "The text has the server's status, or help.", .success,
            advice: "", .rfc(821, "4.3"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .help, 214, "The text has help.", .success,
            advice: "", .rfc(5321, "4.1.1.8"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .help, 250, "The text has help. The RFC has 214 or 211 here, but 250 is seen.", .success,
            advice: "", status: .nonStandard, .seen(in: "aiosmtpd"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .help, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(821, "4.3"), .rfc(5321, "3.8")),
        ReplyFact(
            .help, 500, "The server does not know HELP. Sent by Postfix.",
            cause: "disabled", .notImplemented, advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            .rfc(821, "4.3"),
            .seen(in: "Postfix")),
        ReplyFact(
            .help, 501, "The topic after HELP is malformed.",
            cause: "the topic after HELP", .syntaxError, advice: Advice("Send HELP alone.", .resend(.help)),
            .rfc(821, "4.3")),
        ReplyFact(
            .help, 502, "The server offers no help.",
            cause: "disabled", .notImplemented, advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .help, 504, "There is no help on that topic.",
            cause: "an unknown topic", .notImplemented, advice: Advice("Send HELP alone.", .resend(.help)),
            .rfc(5321, "4.3.2")),
    ]

    private static let small: [ReplyFact] = [
        ReplyFact(
            .rset, 250, "An open transaction is aborted. EHLO, TLS and authentication stay in effect.", .success,
            advice: Advice("Start a message with MAIL.", .send(.mail)), .rfc(5321, "4.1.1.5"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rset, 421, "The server closes the connection. RSET alone must not be the reason.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(821, "4.3"), .rfc(5321, "4.1.1.5")),
        ReplyFact(
            .rset, 500, "The server does not know RSET, though every server must.",
            cause: "not an SMTP server", .notImplemented, advice: "Check the greeting.", .rfc(821, "4.3")),
        ReplyFact(
            .rset, 501, "RSET has no argument.",
            cause: "an argument after RSET", .syntaxError, advice: Advice("Send RSET alone.", .resend(.rset)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rset, 503, "The server refuses RSET before EHLO, although the standard allows it.",
            cause: "EHLO is missing", .badSequence, advice: Advice("Send EHLO first.", .send(.ehlo)),
            status: .nonStandard,
            .seen(in: "OpenSMTPD"),
            .rfc(1869, "4.7"), .rfc(5321, "4.1.4")),
        ReplyFact(
            .rset, 504, "RSET has no parameter. Listed only in RFC 821.",
            cause: "an argument after RSET", .syntaxError, advice: Advice("Send RSET alone.", .resend(.rset)),
            status: .obsolete,
            .rfc(821, "4.3")),
        ReplyFact(
            .noop, 250, "The connection works; nothing has changed.", .success,
            advice: "", .rfc(5321, "4.1.1.9"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .noop, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(821, "4.3"), .rfc(5321, "3.8")),
        ReplyFact(
            .noop, 500, "The server does not know NOOP, though every server must.",
            cause: "not an SMTP server", .notImplemented, advice: "Check the greeting.", .rfc(821, "4.3")),
        ReplyFact(
            .noop, 501, "The server does not accept an argument; the standard says to ignore it.",
            cause: "an argument after NOOP", .syntaxError, advice: Advice("Send NOOP alone.", .resend(.noop)),
            status: .nonStandard,
            .rfc(5321, "4.1.1.9"),
            .seen(in: "Dovecot")),
        ReplyFact(
            .quit, 221, "The session ends, and the server closes. An open transaction is aborted.", .success,
            advice: "", .rfc(5321, "4.1.1.10")),
        ReplyFact(
            .quit, 250,
            "The session ends, with an unusual code. Examples in RFC 1985 and RFC 6152 have it. The connection closes.",
            .success,
            advice: "", status: .nonStandard, .rfc(5321, "4.1.1.10"), .rfc(1985), .rfc(6152)),
        ReplyFact(
            .quit, 500,
            "The server does not know QUIT, though every server must. Closing the connection aborts an open transaction.",
            cause: "not an SMTP server, or a faulty one", .systemError,
            advice: "Close the connection; accepted messages stay accepted.", .rfc(5321, "4.1.1.10"), .rfc(821, "4.3")),
        ReplyFact(
            .quit, 501, "QUIT has no argument. A transaction may still be open.",
            cause: "an argument after QUIT", .syntaxError, advice: Advice("Send QUIT alone.", .resend(.quit)),
            .rfc(5321, "4.1.1.10"),
            .rfc(5321, "4.3.2")),
    ]
}
