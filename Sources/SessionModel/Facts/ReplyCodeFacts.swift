/// What each reply code means in general, one row a code.
///
/// The seed is the numeric list of RFC 821 §4.2.2; then come what RFC 5321 added and what the most used extensions
/// brought. What a code means as the answer to one command stands in `ReplyContextFacts`.
public enum ReplyCodeFacts {
    public static let all: [ReplyFact] = seed + added + extensions

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    /// The row of a code; nil when the code is not known here.
    public static func fact(for code: ReplyCode) -> ReplyFact? { byCode[code] }

    /// RFC 821 §4.2.2.
    static let seed: [ReplyFact] = [
        ReplyFact(
            211, "System status or help", "The text tells the state of the server, or gives help.", .success,
            advice: "", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            214, "Help message", "The text explains the server or a command. It is meant for people.", .success,
            advice: "", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            220, "Service ready",
            "The server is ready. As a greeting it opens the session; after STARTTLS it begins TLS.",
            .success, advice: "After a greeting, send EHLO.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3"), .rfc(3207, "4")),
        ReplyFact(
            221, "Closing", "The server ends the session and closes the connection.", .success,
            advice: "", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
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
            .success, advice: "Send the message, then a line with a single dot.", .rfc(821, "4.2.2"),
            .rfc(5321, "4.2.3")),
        ReplyFact(
            421, "Service not available",
            "The server is closing the connection. What was not yet answered was not done.",
            cause: "overload, a limit, a timeout, or a restart", .systemError,
            advice: "Connect again later.", .rfc(821, "4.2.2"), .rfc(5321, "3.8")),
        ReplyFact(
            450, "Mailbox unavailable for now",
            "The mailbox cannot be used just now; it may be busy, or held back by policy.",
            cause: "greylisting, or a check that failed", .greylisted,
            advice: "Send the same again after some minutes.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            451, "Local error", "The server stopped because of trouble of its own.",
            cause: "a failing lookup, filter or disk", .systemError,
            advice: "Try again later; nothing is wrong with the command.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            452, "Not enough storage, or too many recipients",
            "The server lacks room just now, or the transaction has as many recipients as it takes.",
            cause: "too many recipients, or a full disk", .tooManyRecipients,
            advice: "Send DATA for the accepted recipients and the rest later.", .rfc(821, "4.2.2"),
            .rfc(5321, "4.5.3.1.10")),
        ReplyFact(
            500, "Command not recognized", "The server does not know this command, or the line is too long.",
            cause: "a mistyped verb, or an extension that is not there", .notImplemented,
            advice: "Check the spelling, and what EHLO offered.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.4")),
        ReplyFact(
            501, "Syntax error in the argument", "The verb is known, but what follows it is not acceptable.",
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
            advice: "Look under Next; RSET starts over.", .rfc(821, "4.2.2"), .rfc(5321, "4.1.4")),
        ReplyFact(
            504, "Parameter not implemented", "The command exists, but not with this parameter.",
            cause: "a value this server does not know", .notImplemented,
            advice: "Try another value.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            550, "Mailbox unavailable, or refused",
            "Not done: there is no such mailbox, no access, or policy forbids it.",
            cause: "unknown recipient, or a rule of the server", .policyOther,
            advice: "Read the text; the enhanced code may tell more.", .rfc(821, "4.2.2"), .rfc(5321, "4.2.3")),
        ReplyFact(
            551, "User not local", "The user is elsewhere and the server will not forward. The text names the address.",
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

    /// What RFC 5321 and RFC 7504 added to the list.
    static let added: [ReplyFact] = [
        ReplyFact(
            252, "Cannot verify", "The server does not say whether the user exists, but would try to deliver.",
            .success,
            advice: "RCPT may tell more.", .rfc(5321, "3.5.3")),
        ReplyFact(
            455, "Parameters cannot be honoured now", "The server knows the parameter but cannot honour it just now.",
            cause: "a parameter of MAIL or RCPT", .systemError,
            advice: "Leave the parameter out, or try later.", .rfc(5321, "4.1.1.11")),
        ReplyFact(
            555, "Parameter not recognized", "The server does not know this parameter of MAIL or RCPT.",
            cause: "an extension that is not offered", .notImplemented,
            advice: "Use only parameters whose keyword EHLO offered.", .rfc(5321, "4.1.1.11")),
        ReplyFact(
            521, "Host takes no mail", "This host never takes mail.",
            cause: "a host without mail service", .noSuchDomain,
            advice: "Send QUIT and try another server of the domain.", .rfc(7504, "3")),
        ReplyFact(
            556, "Domain takes no mail", "The recipient's domain says in DNS that it takes no mail.",
            cause: "a null MX record", .noSuchDomain,
            advice: "Check the part after the @.", .rfc(7504, "4"), .rfc(7505, "4.1")),
    ]

    /// What TLS and login brought.
    static let extensions: [ReplyFact] = [
        ReplyFact(
            235, "Login succeeded", "You are logged in.", .success,
            advice: "Go on with MAIL.", .rfc(4954, "6")),
        ReplyFact(
            334, "Challenge", "The server asks for the next step of the login, in base64.", .success,
            advice: "Answer in base64, or send * to cancel.", .rfc(4954, "4")),
        ReplyFact(
            432, "Password transition needed", "The account has to be moved to this mechanism first.",
            cause: "an account not yet moved", .authFailed,
            advice: "Log in once with PLAIN under TLS.", .rfc(4954, "6")),
        ReplyFact(
            454, "TLS or login not available now",
            "Trouble on the server keeps TLS or the login from working just now.",
            cause: "trouble on the server", .systemError,
            advice: "Try again later; another password will not help.", .rfc(3207, "4"), .rfc(4954, "6")),
        ReplyFact(
            530, "Login or TLS required", "The server wants a login, or TLS, before this command.",
            cause: "a login or TLS is demanded", .authRequired,
            advice: "Send STARTTLS or AUTH first; EHLO shows what is offered.", .rfc(4954, "6"), .rfc(3207, "4")),
        ReplyFact(
            534, "Mechanism too weak", "The account may not be used with this mechanism.",
            cause: "a stronger mechanism is demanded", .authFailed,
            advice: "Choose another mechanism from the EHLO reply.", .rfc(4954, "6")),
        ReplyFact(
            535, "Login refused", "The name, the password or the mechanism was not accepted.",
            cause: "wrong user name or password", .authFailed,
            advice: "Check the credentials.", .rfc(4954, "6")),
        ReplyFact(
            538, "Encryption required", "This mechanism may be used only under TLS.",
            cause: "no TLS yet", .tlsRequired,
            advice: "Send STARTTLS first.", .rfc(4954, "6")),
    ]
}
