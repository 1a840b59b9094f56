// MAIL (RFC 5321 §3.3, §4.1.1.2).
extension ReplyContextFacts {
    static let mail: [ReplyFact] = [
        ReplyFact(
            .mail, 250, "The sender is accepted and a transaction is open.", .success,
            advice: "Name the recipients with RCPT.", .rfc(5321, "3.3"), .rfc(5321, "4.1.1.2")),
        ReplyFact(
            .mail, 355, "An interrupted transaction was found. The text begins with the octets the server already has.",
            .success, advice: "Send DATA, then only what comes after those octets.", .rfc(1845, "3")),
        ReplyFact(
            .mail, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again later.", .rfc(5321, "3.8")),
        ReplyFact(
            .mail, 450, "The sender is refused for now. Not in the RFC's list, but seen.",
            cause: "too many messages, or a domain that could not be looked up", .rateLimited,
            advice: "Try again later.", .seen(in: "Postfix")),
        ReplyFact(
            .mail, 451, "Trouble on the server hit the check of the sender. No transaction is open.",
            cause: "a failing lookup or filter", .systemError, advice: "Send MAIL again later.",
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 452, "There is no room for a message just now, or none of the size you declared.",
            cause: "a full disk", .storage, advice: "Try again later.", .rfc(5321, "4.3.2"), .rfc(1870, "6.1")),
        ReplyFact(
            .mail, 455, "A parameter of MAIL cannot be honoured just now.",
            cause: "a parameter", .systemError, advice: "Leave the parameter out, or try later.",
            .rfc(5321, "4.1.1.11")),
        ReplyFact(
            .mail, 500, "The line was not taken: characters that are not allowed, or too long a line.",
            cause: "characters outside ASCII, or the length", .syntaxError, advice: "Correct the line.",
            .rfc(5321, "2.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 501, "The address or a parameter is not well formed.",
            cause: "a mistake behind MAIL", .syntaxError,
            advice: "Write MAIL FROM:<address>, no blank around the colon.",
            .rfc(5321, "4.1.1.2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 503, "MAIL is not allowed now: no hello yet, or a transaction is open already.",
            cause: "EHLO is missing, or MAIL was accepted before", .badSequence,
            advice: "Send EHLO first, or RSET to drop the open transaction.", .rfc(5321, "4.1.4"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 504, "A parameter was asked for that the server does not have.",
            cause: "a parameter", .notImplemented, advice: "Leave the parameter out.", .rfc(4141, "4.2")),
        ReplyFact(
            .mail, 530, "The server wants a login, or TLS, before it takes mail.",
            cause: "a login or TLS is demanded", .authRequired,
            advice: "Send STARTTLS or AUTH first.", .rfc(4954, "6"), .rfc(6409, "4.3"), .rfc(3207, "4")),
        ReplyFact(
            .mail, 550, "The sender is refused: a rule, a bad mailbox, or (5.7.1) one that you may not send as.",
            cause: "the sender address", .senderRejected, advice: "Use a sender that exists and is yours.",
            .rfc(5321, "4.3.2"), .rfc(6409, "6.1"), .rfc(7505, "4.1")),
        ReplyFact(
            .mail, 552, "The message would be too large: more than the server ever takes, or than it has room for.",
            cause: "the size declared with SIZE", .messageTooLarge, advice: "EHLO shows the limit behind SIZE.",
            .rfc(1870, "6.1"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .mail, 553, "The sender address is not acceptable.",
            cause: "the sender address", .senderRejected, advice: "Check the address; non-ASCII ones need SMTPUTF8.",
            .rfc(5321, "4.3.2"), .rfc(6531, "3.5")),
        ReplyFact(
            .mail, 554, "The submission is refused.",
            cause: "a rule of the server", .policyOther, advice: "Read the text.", .rfc(6409, "4.1")),
        ReplyFact(
            .mail, 555, "The server does not know a parameter of this MAIL.",
            cause: "an extension that is not offered", .notImplemented, advice: "Use only what EHLO offered.",
            .rfc(5321, "4.1.1.11")),
    ]
}
