import SMTPSyntax

/// The numeric list of RFC 821 §4.2.2, with what the codes mean today.
enum SeedCodes {
    /// RFC 821 §4.2.2.
    static let all: [ReplyFact] = [
        ReplyFact(
            211, "System status or help", "The text has the server's status, or help.", .success,
            advice: "", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            214, "Help message", "The text explains the server or a command.", .success,
            advice: "", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            220, "Service ready",
            "The server is ready: for a session as the greeting, for TLS after STARTTLS.",
            .success, advice: Advice("Send EHLO; after STARTTLS, start TLS first.", .send(.ehlo), .send(.starttls)),
            .rfc(821, "4.2.2"), .rfc(5321, "4.2.3"),
            .rfc(3207, "4")),
        ReplyFact(
            221, "Closing", "The server ends the session and closes the connection.", .success,
            advice: "Nothing more can be sent; close the connection.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            250, "Done", "The command succeeded.", .success,
            advice: "", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            251, "User not local, will forward",
            "The user is elsewhere; the server will forward to the address in the text.",
            .success, advice: "", .rfc(821, "4.2.2"), .rfc(5321, "3.4")),
        ReplyFact(
            354, "Start mail input",
            "The server waits for the message. The next reply follows the line with a single dot.",
            .success,
            advice: "Send the message, then a line with a single dot. Double the dot of a line that begins with one.",
            .rfc(821, "4.2.2"),
            .rfc(5321, "4.2.3")),
        ReplyFact(
            421, "Service not available",
            "The server closes the connection. Commands without a reply were not executed.",
            cause: "overload, a limit, a timeout, or a restart", .systemError,
            advice: "Connect again \(.later).", .rfc(821, "4.2.2"), .rfc(5321, "3.8")),
        ReplyFact(
            450, "Mailbox temporarily unavailable",
            "The mailbox cannot be used now; it may be busy, or policy defers the mail.",
            cause: "greylisting, or a check that failed", .greylisted,
            advice: Advice("Send the same again after \(.someMinutes).", .sendAgain), .rfc(821, "4.2.2"),
            .rfc(5321, "4.2.3")),
        ReplyFact(
            451, "Local error", "The command was aborted by a server error.",
            cause: "a failing lookup, filter or disk", .systemError,
            advice: "Try again \(.later); nothing is wrong with the command.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            452, "Not enough storage, or too many recipients",
            "The server has no space now, or the transaction has the maximum number of recipients.",
            cause: "too many recipients, or no disk space", .tooManyRecipients,
            advice: Advice("Send DATA for the accepted recipients and the rest \(.later).", .send(.data)),
            .rfc(821, "4.2.2"),
            .rfc(5321, "4.5.3.1.10")),
        ReplyFact(
            500, "Command not recognized", "The server does not know this command, or the line is too long.",
            cause: "a typo, or an unsupported extension", .notImplemented,
            advice: Advice("Check the spelling, and what EHLO offered.", .consult(.ehlo)), .rfc(821, "4.2.2"),
            .rfc(5321, "4.2.4")),
        ReplyFact(
            501, "Syntax error in the argument", "The server knows the command, but cannot accept its argument.",
            cause: "an invalid argument", .syntaxError,
            advice: "Correct the argument; addresses go in < > with no space around the colon.",
            .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            502, "Command not implemented", "The server knows the command but does not support it.",
            cause: "disabled, or not built in", .notImplemented,
            advice: "Do without it.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.4")),
        ReplyFact(
            503, "Bad sequence of commands", "The command is not allowed now. Nothing has changed.",
            cause: "a command is missing before this one", .badSequence,
            advice: Advice("See Next; RSET starts over.", .send(.rset)), .rfc(821, "4.2.2"), .rfc(5321, "4.1.4")),
        ReplyFact(
            504, "Parameter not implemented", "The command exists, but not with this parameter.",
            cause: "an unknown value", .notImplemented,
            advice: "Try another value.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            550, "Mailbox unavailable, or refused",
            "Refused permanently: no such mailbox, no access, or policy forbids it.",
            cause: "unknown recipient, or server policy", .policyOther,
            advice: "Read the text; the enhanced code may say more.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            551, "User not local",
            "The user is elsewhere, and mail is not forwarded. The text may name the address.",
            cause: "the recipient is elsewhere", .unknownUser,
            advice: "Use the address in the text, if you trust it.", .rfc(821, "4.2.2"), .rfc(5321, "3.4")),
        ReplyFact(
            552, "Storage limit exceeded", "The message is too large, or the mailbox is full.",
            cause: "the size of the message, or a quota", .messageTooLarge,
            advice: "Send a smaller message. Old servers mean too many recipients.", .rfc(821, "4.2.2"),
            .rfc(5321, "4.2.3"), .rfc(1870, "6")),
        ReplyFact(
            553, "Mailbox name not allowed", "The address is not acceptable, or matches several mailboxes.",
            cause: "an unacceptable address", .syntaxError,
            advice: "Check the address.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            554, "Transaction failed", "The transaction failed. As a greeting: no mail service for you.",
            cause: "a server policy", .policyOther,
            advice: "Read the text; retrying will not help.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
    ]
}
