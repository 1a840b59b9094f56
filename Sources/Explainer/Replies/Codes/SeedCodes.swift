import SMTPSyntax

/// The numeric list of RFC 821 §4.2.2, with what the codes mean today.
enum SeedCodes {
    /// RFC 821 §4.2.2.
    static let all: [ReplyFact] = [
        ReplyFact(
            211, "System status or help", "The text tells the state of the server, or gives help.", .success,
            advice: "", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            214, "Help message", "The text explains the server or a command, for people to read.", .success,
            advice: "", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            220, "Service ready",
            "The server is ready: for a session when it greets, for TLS when it answers STARTTLS.",
            .success, advice: Advice("Send EHLO; after STARTTLS, begin TLS first.", .send(.ehlo), .send(.starttls)),
            .rfc(821, "4.2.2"), .rfc(5321, "4.2.3"),
            .rfc(3207, "4")),
        ReplyFact(
            221, "Closing", "The server ends the session and closes the connection.", .success,
            advice: "Nothing more can be sent; close your side.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            250, "Done", "What was asked for is done.", .success,
            advice: "", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            251, "User not local, will forward",
            "The user is elsewhere; the server will forward to the address in the text.",
            .success, advice: "", .rfc(821, "4.2.2"), .rfc(5321, "3.4")),
        ReplyFact(
            354, "Start mail input",
            "The server waits for the message. Nothing is answered before the line with a single dot.",
            .success,
            advice: "Send the message, then a line with a single dot. A line that begins with a dot gets one more.",
            .rfc(821, "4.2.2"),
            .rfc(5321, "4.2.3")),
        ReplyFact(
            421, "Service not available",
            "The server is closing the connection. What was not yet answered was not done.",
            cause: "overload, a limit, a timeout, or a restart", .systemError,
            advice: "Connect again \(.later).", .rfc(821, "4.2.2"), .rfc(5321, "3.8")),
        ReplyFact(
            450, "Mailbox unavailable for now",
            "The mailbox cannot be used just now; it may be busy, or held back by policy.",
            cause: "greylisting, or a check that failed", .greylisted,
            advice: Advice("Send the same again after \(.someMinutes).", .sendAgain), .rfc(821, "4.2.2"),
            .rfc(5321, "4.2.3")),
        ReplyFact(
            451, "Local error", "The server stopped because of trouble of its own.",
            cause: "a failing lookup, filter or disk", .systemError,
            advice: "Try again \(.later); nothing is wrong with the command.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            452, "Not enough storage, or too many recipients",
            "The server lacks room just now, or the transaction has as many recipients as it takes.",
            cause: "too many recipients, or a full disk", .tooManyRecipients,
            advice: Advice("Send DATA for the accepted recipients and the rest \(.later).", .send(.data)),
            .rfc(821, "4.2.2"),
            .rfc(5321, "4.5.3.1.10")),
        ReplyFact(
            500, "Command not recognized", "The server does not know this command, or the line is too long.",
            cause: "a mistyped verb, or an extension that is not there", .notImplemented,
            advice: Advice("Check the spelling, and what EHLO offered.", .consult(.ehlo)), .rfc(821, "4.2.2"),
            .rfc(5321, "4.2.4")),
        ReplyFact(
            501, "Syntax error in the argument", "The verb is known, but the server cannot take what stands behind it.",
            cause: "a mistake behind the verb", .syntaxError,
            advice: "Correct the argument; addresses stand in < > with no blank around the colon.",
            .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            502, "Command not implemented", "The server knows the command but does not offer it.",
            cause: "switched off, or not built in", .notImplemented,
            advice: "Do without it.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.4")),
        ReplyFact(
            503, "Bad sequence of commands", "The command is known but not allowed now. Nothing has changed.",
            cause: "a command is missing before this one", .badSequence,
            advice: Advice("Look under Next; RSET starts over.", .send(.rset)), .rfc(821, "4.2.2"), .rfc(5321, "4.1.4")),
        ReplyFact(
            504, "Parameter not implemented", "The command exists, but not with this parameter.",
            cause: "a value this server does not know", .notImplemented,
            advice: "Try another value.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            550, "Mailbox unavailable, or refused",
            "Refused for good: there is no such mailbox, no access, or policy forbids it.",
            cause: "unknown recipient, or a rule of the server", .policyOther,
            advice: "Read the text; the enhanced code may tell more.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            551, "User not local",
            "The user is elsewhere, and mail is not sent on from here. The text names the address.",
            cause: "the recipient has moved", .unknownUser,
            advice: "Use the address in the text, if you trust it.", .rfc(821, "4.2.2"), .rfc(5321, "3.4")),
        ReplyFact(
            552, "Too much storage asked for", "The message is too large, or the mailbox is full.",
            cause: "the size of the message, or a quota", .messageTooLarge,
            advice: "Send a smaller message. Old servers mean too many recipients.", .rfc(821, "4.2.2"),
            .rfc(5321, "4.2.3"), .rfc(1870, "6")),
        ReplyFact(
            553, "Mailbox name not allowed", "The address is not acceptable, or matches several mailboxes.",
            cause: "an address this server cannot take", .syntaxError,
            advice: "Check the address.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            554, "Transaction failed", "The transaction failed. As a greeting: there is no mail service here for you.",
            cause: "a rule of the server", .policyOther,
            advice: "Read the text; the same again will not help.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
    ]
}
