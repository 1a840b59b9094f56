import SMTPSyntax

/// SEND, SOML and SAML (RFC 821 §3.4): messages to a terminal. They open a transaction like MAIL, and are refused
/// in the same ways, so that one list of refusals serves all three.
enum HistoricReplies {
    static let all: [ReplyFact] =
        terminals + terminalRefusals(.send) + terminalRefusals(.soml) + terminalRefusals(.saml)

    private static let terminals: [ReplyFact] = [
        ReplyFact(
            .send, 250, "A transaction is open. The message would go to the user's terminal, not to the mailbox.",
            .success, advice: Advice("Add recipients with RCPT.", .send(.rcpt)), status: .obsolete, .rfc(821, "4.1.1"),
            .rfc(821, "4.3")),
        ReplyFact(
            .soml, 250, "A transaction is open. The message would go to the user's terminal, or else to the mailbox.",
            .success, advice: Advice("Add recipients with RCPT.", .send(.rcpt)), status: .obsolete, .rfc(821, "4.1.1"),
            .rfc(821, "4.3")),
        ReplyFact(
            .saml, 250, "A transaction is open. The message would go to the user's terminal and to the mailbox.",
            .success, advice: Advice("Add recipients with RCPT.", .send(.rcpt)), status: .obsolete, .rfc(821, "4.1.1"),
            .rfc(821, "4.3")),
    ]

    private static func terminalRefusals(_ verb: Verb) -> [ReplyFact] {
        [
            ReplyFact(
                verb, 421, "The server closes the connection.",
                cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
                status: .obsolete, .rfc(821, "4.3"), .rfc(5321, "3.8")),
            ReplyFact(
                verb, 451, "Server problem. No transaction was opened.",
                cause: "a server problem", .systemError,
                advice: Advice("Try \(.later), or send MAIL.", .send(.mail)), status: .obsolete,
                .rfc(821, "4.3")),
            ReplyFact(
                verb, 452, "The server has no space at the moment. No transaction was opened.",
                cause: "no disk space", .storage, advice: "Try again \(.later).", status: .obsolete, .rfc(821, "4.3")),
            ReplyFact(
                verb, 500, "The server does not know \(verb), like most servers today.",
                cause: "a command of 1982", .notImplemented, advice: Advice("Send MAIL.", .send(.mail)),
                status: .obsolete,
                .rfc(821, "4.3")),
            ReplyFact(
                verb, 501, "The sender address is malformed.",
                cause: "an invalid argument", .syntaxError,
                advice: Advice("Write \(verb) FROM:<address>, or send MAIL.", .resend(verb), .send(.mail)),
                status: .obsolete, .rfc(821, "4.3")),
            ReplyFact(
                verb, 502, "The server does not support \(verb), like most servers today.",
                cause: "a command of 1982", .notImplemented, advice: Advice("Send MAIL.", .send(.mail)),
                status: .obsolete,
                .rfc(821, "4.3"), .rfc(5321, "F.6")),
            ReplyFact(
                verb, 552, "No space is left for this sender or user. No transaction was opened.",
                cause: "a quota", .mailboxFull, advice: "Someone must free space on the server.", status: .obsolete,
                .rfc(821, "4.3")),
        ]
    }
}
