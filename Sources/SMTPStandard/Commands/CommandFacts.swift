import SMTPSyntax

/// The verbs, one row each.
///
/// The usual ones are what a session is made of and what is always offered to people. The others are known so that a
/// verdict can say what they are; they are offered only where the server names their keyword.
package enum CommandFacts {
    package static let all: [CommandFact] = usual + extensions + old + ofSoftware + ofExchange + ofSun

    /// Not commands, but what is typed in their place inside a message and inside a login.
    package static let pseudo: [CommandFact] = [
        CommandFact(
            Verb("."), ".", "end the message", example: ".",
            "Ends the message text; alone on its line, and only after 354. The server then takes the message or "
                + "refuses it.",
            steps: [.data], expects: [250], inGroup: .first, .rfc(5321, "4.1.1.4"), .rfc(5321, "4.5.2"),
            .rfc(2033, "4.2")),
        CommandFact(
            Verb("*"), "*", "cancel the login", example: "*",
            "Cancels the login that is going on. The server answers 501, and the session goes on without a login.",
            steps: [.auth], expects: [], status: .extension, .rfc(4954, "4")),
    ]

    private static let byVerb = Dictionary(uniqueKeysWithValues: all.map { ($0.verb, $0) })
    private static let usualVerbs = Set(usual.map(\.verb))

    /// The row of a verb; nil when the verb is not known here.
    package static func fact(for verb: Verb) -> CommandFact? { byVerb[verb] }

    /// Whether a verb is one of those that a session is made of.
    package static func isUsual(_ verb: Verb) -> Bool { usualVerbs.contains(verb) }
}

extension CommandFacts {
    /// In the order in which a session uses them.
    package static let usual: [CommandFact] = [
        CommandFact(
            .ehlo, "EHLO name", "say who you are", example: "EHLO client.example.org",
            "Names the client and asks what the server can do. An open transaction is dropped. A refusal changes "
                + "nothing; after 500 or 502, try HELO.",
            steps: [.greeted], drops: true, expects: [250], .rfc(5321, "3.2"), .rfc(5321, "4.1.1.1"),
            .rfc(5321, "4.1.4")),
        CommandFact(
            .helo, "HELO name", "hello, no extensions", example: "HELO client.example.org",
            "The old hello: names the client and asks for no extensions, so none may be used. An open transaction is "
                + "dropped.",
            steps: [.greeted], drops: true, expects: [250], inGroup: .alone, .rfc(5321, "3.2"), .rfc(5321, "4.1.1.1"),
            .rfc(821, "4.1.1")),
        CommandFact(
            .starttls, "STARTTLS", "switch to TLS", example: "STARTTLS",
            "Asks for TLS. After 220 the handshake begins, then both sides forget what was said, and EHLO comes again.",
            steps: [.ready], requires: "STARTTLS", expects: [220], status: .extension, .rfc(3207, "4")),
        CommandFact(
            .auth, "AUTH mechanism", "log in", example: "AUTH PLAIN",
            "Logs in by one of the mechanisms that were offered. After 334 answers in base64 follow, or * to cancel. "
                + "Once a session.",
            steps: [.ready], requires: "AUTH", expects: [235, 334], status: .extension, .rfc(4954, "4")),
        CommandFact(
            .mail, "MAIL FROM:<…>", "begin a message", example: "MAIL FROM:<alice@example.org>",
            "Begins a message and names the address to which failures are reported. <> is the empty one, of reports.",
            steps: [.ready], expects: [250], inGroup: .anywhere, .rfc(5321, "3.3"), .rfc(5321, "4.1.1.2")),
        CommandFact(
            .rcpt, "RCPT TO:<…>", "name a recipient", example: "RCPT TO:<bob@example.test>",
            "Adds one recipient; once for each of them. A refused one leaves those before it in place.",
            steps: [.mail, .rcpt], expects: [250, 251], inGroup: .anywhere, .rfc(5321, "3.3"), .rfc(5321, "4.1.1.3")),
        CommandFact(
            .data, "DATA", "send the message", example: "DATA",
            "Asks to send the message. After 354 every line is text, up to a line with a single dot.",
            steps: [.rcpt], expects: [354], .rfc(5321, "3.3"), .rfc(5321, "4.1.1.4")),
        CommandFact(
            .bdat, "BDAT size LAST", "send text by octets", example: "BDAT 120 LAST",
            "Sends just that many octets, right behind the line and without dots put in front. LAST ends the message.",
            steps: [.rcpt, .bdat], requires: "CHUNKING", expects: [250], inGroup: .anywhere, status: .extension,
            .rfc(3030, "2")),
        CommandFact(
            .rset, "RSET", "drop the transaction", example: "RSET",
            "Drops the open transaction. Hello, TLS and login stay.",
            steps: [.bdatFailed], drops: true, expects: [250], inGroup: .anywhere, .rfc(5321, "4.1.1.5")),
        CommandFact(
            .noop, "NOOP", "do nothing", example: "NOOP",
            "Does nothing but get an answer, which keeps an idle session alive.",
            expects: [250], .rfc(5321, "4.1.1.9")),
        CommandFact(
            .vrfy, "VRFY name", "ask about a mailbox", example: "VRFY alice",
            "Asks whether there is such a mailbox. Most servers tell nothing: 252, or 502.",
            expects: [250, 251, 252], .rfc(5321, "3.5"), .rfc(5321, "4.1.1.6")),
        CommandFact(
            .expn, "EXPN list", "ask about a list", example: "EXPN staff",
            "Asks who is on a mailing list. Most servers have it switched off, since it helps to gather addresses.",
            expects: [250, 252], .rfc(5321, "3.5"), .rfc(5321, "4.1.1.7")),
        CommandFact(
            .help, "HELP", "ask for help", example: "HELP",
            "Asks for help in words, about everything or about the command behind it.",
            expects: [211, 214], .rfc(5321, "4.1.1.8")),
        CommandFact(
            .etrn, "ETRN node", "ask for waiting mail", example: "ETRN example.org",
            "Asks the server to send on the mail that waits for that host, over a new connection. @ takes all below "
                + "it, too; # names a queue.",
            requires: "ETRN", expects: [250, 251, 252, 253], status: .extension, .rfc(1985, "5")),
        CommandFact(
            .lhlo, "LHLO name", "hello to LMTP", example: "LHLO client.example.org",
            "The hello of LMTP, in place of EHLO and HELO. An open transaction is dropped.",
            steps: [.greeted], drops: true, expects: [250], status: .extension, .rfc(2033, "4.1")),
        CommandFact(
            .quit, "QUIT", "end the session", example: "QUIT",
            "Ends the session and drops an open transaction. The server says 221 and closes.",
            steps: [.refused], drops: true, expects: [221], .rfc(5321, "4.1.1.10")),
    ]
}
