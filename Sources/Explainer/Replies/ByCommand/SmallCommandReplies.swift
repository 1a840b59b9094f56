import SMTPSyntax

/// HELP, RSET, NOOP and QUIT (RFC 5321 §4.1.1.5, §4.1.1.8 to §4.1.1.10).
enum SmallCommandReplies {
    static let all: [ReplyFact] = help + small

    private static let help: [ReplyFact] = [
        ReplyFact(
            .help, 211, "The state of the server, or help, is in the text.", .success,
            advice: "", .rfc(821, "4.3"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .help, 214, "Help is in the text.", .success,
            advice: "", .rfc(5321, "4.1.1.8"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .help, 250, "Help is in the text. The RFC has 214 or 211 here, but 250 is seen.", .success,
            advice: "", status: .nonStandard, .seen(in: "aiosmtpd"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .help, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(821, "4.3"), .rfc(5321, "3.8")),
        ReplyFact(
            .help, 500, "The server does not know HELP. Postfix answers so.",
            cause: "switched off", .notImplemented, advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            .rfc(821, "4.3"),
            .seen(in: "Postfix")),
        ReplyFact(
            .help, 501, "The topic behind HELP is not well formed.",
            cause: "the topic behind HELP", .syntaxError, advice: Advice("Send HELP alone.", .send(.help)),
            .rfc(821, "4.3")),
        ReplyFact(
            .help, 502, "There is no help here.",
            cause: "switched off", .notImplemented, advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .help, 504, "There is no help on that topic.",
            cause: "an unknown topic", .notImplemented, advice: Advice("Send HELP alone.", .send(.help)),
            .rfc(5321, "4.3.2")),
    ]

    private static let small: [ReplyFact] = [
        ReplyFact(
            .rset, 250, "Sender, recipients and message are forgotten. Hello, TLS and login stay.", .success,
            advice: Advice("Begin a message with MAIL.", .send(.mail)), .rfc(5321, "4.1.1.5"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rset, 421, "The server closes the connection. RSET alone must never be its reason.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(821, "4.3"), .rfc(5321, "4.1.1.5")),
        ReplyFact(
            .rset, 500, "The server does not know RSET, though every server must.",
            cause: "not an SMTP server", .notImplemented, advice: "Look at the greeting.", .rfc(821, "4.3")),
        ReplyFact(
            .rset, 501, "RSET takes no argument.",
            cause: "something behind RSET", .syntaxError, advice: Advice("Send RSET alone.", .send(.rset)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rset, 503, "The server refuses RSET before a hello, though the standard allows it.",
            cause: "EHLO is missing", .badSequence, advice: Advice("Send EHLO first.", .send(.ehlo)),
            status: .nonStandard,
            .seen(in: "OpenSMTPD"),
            .rfc(1869, "4.7"), .rfc(5321, "4.1.4")),
        ReplyFact(
            .rset, 504, "RSET takes no parameter. Listed in RFC 821 only.",
            cause: "something behind RSET", .syntaxError, advice: Advice("Send RSET alone.", .send(.rset)),
            status: .obsolete,
            .rfc(821, "4.3")),
        ReplyFact(
            .noop, 250, "The server is there; nothing has changed.", .success,
            advice: "", .rfc(5321, "4.1.1.9"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .noop, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(821, "4.3"), .rfc(5321, "3.8")),
        ReplyFact(
            .noop, 500, "The server does not know NOOP, though every server must.",
            cause: "not an SMTP server", .notImplemented, advice: "Look at the greeting.", .rfc(821, "4.3")),
        ReplyFact(
            .noop, 501, "The server does not take this argument; the standard says to ignore it.",
            cause: "something behind NOOP", .syntaxError, advice: Advice("Send NOOP alone.", .send(.noop)),
            status: .nonStandard,
            .rfc(5321, "4.1.1.9"),
            .seen(in: "Dovecot")),
        ReplyFact(
            .quit, 221, "The server says goodbye and closes. An open transaction is dropped.", .success,
            advice: "", .rfc(5321, "4.1.1.10")),
        ReplyFact(
            .quit, 250,
            "Goodbye, with a code that is not meant for it. Examples in RFC 1985 and RFC 6152 do so. The connection closes.",
            .success,
            advice: "", status: .nonStandard, .rfc(5321, "4.1.1.10"), .rfc(1985), .rfc(6152)),
        ReplyFact(
            .quit, 500,
            "The server does not know QUIT, though every server must. Closing the connection drops an open transaction.",
            cause: "no SMTP server, or one that breaks the rules", .systemError,
            advice: "Close the connection; what was accepted stays.", .rfc(5321, "4.1.1.10"), .rfc(821, "4.3")),
        ReplyFact(
            .quit, 501, "QUIT takes no argument. An open transaction may still be there.",
            cause: "something behind QUIT", .syntaxError, advice: Advice("Send QUIT alone.", .send(.quit)),
            .rfc(5321, "4.1.1.10"),
            .rfc(5321, "4.3.2")),
    ]
}
