import SMTPSyntax

/// The verbs, one row each.
///
/// Ordinary sessions use the usual verbs, which are always suggested. The others are listed so that a verdict can name
/// them; they are suggested only where the server offers their keyword.
package enum CommandFacts {
    package static let all: [CommandFact] = usual + extensions + old + ofSoftware + ofExchange + ofSun

    /// Not commands, but what is typed in their place inside a message and during authentication.
    package static let pseudo: [CommandFact] = [
        CommandFact(
            Verb("."), ".", "end the message", example: ".",
            "Ends the message text; alone on its line, and only after 354. The server then accepts or refuses the "
                + "message.",
            steps: [.data], expects: [250], inGroup: .first, .rfc(5321, "4.1.1.4"), .rfc(5321, "4.5.2"),
            .rfc(2033, "4.2")),
        CommandFact(
            Verb("*"), "*", "cancel authentication", example: "*",
            "Cancels authentication. The server replies 501, and the session continues without authentication.",
            steps: [.auth], expects: [], status: .extension, .rfc(4954, "4")),
    ]

    private static let numbers = VerbNumbers(all.map(\.verb))

    /// The place of a verb in `all`; nil when the verb is not in the table.
    static func number(of verb: Verb) -> Int? { numbers[verb] }

    /// The row of a verb; nil when the verb is not in the table.
    package static func fact(for verb: Verb) -> CommandFact? { numbers[verb].map { all[$0] } }

    /// Whether a verb is in the table.
    package static func isKnown(_ verb: Verb) -> Bool { numbers[verb] != nil }

    /// Whether ordinary sessions use a verb. Their rows come first.
    package static func isUsual(_ verb: Verb) -> Bool { numbers[verb].map { $0 < usual.count } ?? false }
}

extension CommandFacts {
    /// In the order in which a session uses them.
    package static let usual: [CommandFact] = [
        CommandFact(
            .ehlo, "EHLO name", "say who you are", example: "EHLO client.example.org",
            "Names the client and asks for the server's extensions. Aborts an open transaction. A refusal changes "
                + "nothing; after 500 or 502, try HELO.",
            steps: [.greeted], drops: true, expects: [250], .rfc(5321, "3.2"), .rfc(5321, "4.1.1.1"),
            .rfc(5321, "4.1.4")),
        CommandFact(
            .helo, "HELO name", "hello, no extensions", example: "HELO client.example.org",
            "The older form of EHLO: names the client and asks for no extensions, so none may be used. Aborts an open "
                + "transaction.",
            steps: [.greeted], drops: true, expects: [250], inGroup: .alone, .rfc(5321, "3.2"), .rfc(5321, "4.1.1.1"),
            .rfc(821, "4.1.1")),
        CommandFact(
            .starttls, "STARTTLS", "switch to TLS", example: "STARTTLS",
            "Starts TLS. After 220 the handshake follows. It resets the session; send EHLO again after it.",
            steps: [.ready], requires: "STARTTLS", expects: [220], status: .extension, .rfc(3207, "4")),
        CommandFact(
            .auth, "AUTH mechanism", "log in", example: "AUTH PLAIN",
            "Logs in with one of the offered mechanisms. After 334 the client sends answers in base64, or * to cancel. "
                + "Only once per session.",
            steps: [.ready], requires: "AUTH", expects: [235, 334], status: .extension, .rfc(4954, "4")),
        CommandFact(
            .mail, "MAIL FROM:<…>", "begin a message", example: "MAIL FROM:<alice@example.org>",
            "Begins a message and names the address for failure reports. Such reports have an empty address, <>.",
            steps: [.ready], expects: [250], inGroup: .anywhere, .rfc(5321, "3.3"), .rfc(5321, "4.1.1.2")),
        CommandFact(
            .rcpt, "RCPT TO:<…>", "name a recipient", example: "RCPT TO:<bob@example.test>",
            "Adds one recipient; send it once per recipient. A refusal does not affect those accepted before.",
            steps: [.mail, .rcpt], expects: [250, 251], inGroup: .anywhere, .rfc(5321, "3.3"), .rfc(5321, "4.1.1.3")),
        CommandFact(
            .data, "DATA", "send the message", example: "DATA",
            "Announces the message. After 354 every line is message text, up to a line with a single dot.",
            steps: [.rcpt], expects: [354], .rfc(5321, "3.3"), .rfc(5321, "4.1.1.4")),
        CommandFact(
            .bdat, "BDAT size LAST", "send text by byte count", example: "BDAT 120 LAST",
            "Sends exactly that many bytes, right after the line and without dot-stuffing. LAST ends the message.",
            steps: [.rcpt, .bdat], requires: "CHUNKING", expects: [250], inGroup: .anywhere, status: .extension,
            .rfc(3030, "2")),
        CommandFact(
            .rset, "RSET", "abort the transaction", example: "RSET",
            "Aborts the open transaction. EHLO, TLS and authentication stay in effect.",
            steps: [.bdatFailed], drops: true, expects: [250], inGroup: .anywhere, .rfc(5321, "4.1.1.5")),
        CommandFact(
            .noop, "NOOP", "do nothing", example: "NOOP",
            "Does nothing but get a reply, which keeps an idle session open.",
            expects: [250], .rfc(5321, "4.1.1.9")),
        CommandFact(
            .vrfy, "VRFY name", "ask about a mailbox", example: "VRFY alice",
            "Asks whether a mailbox exists. Most servers do not say: 252, or 502.",
            expects: [250, 251, 252], .rfc(5321, "3.5"), .rfc(5321, "4.1.1.6")),
        CommandFact(
            .expn, "EXPN list", "ask about a list", example: "EXPN staff",
            "Asks for the members of a mailing list. Most servers disable it, because it helps to collect addresses.",
            expects: [250, 252], .rfc(5321, "3.5"), .rfc(5321, "4.1.1.7")),
        CommandFact(
            .help, "HELP", "ask for help", example: "HELP",
            "Asks for help in words, in general or about the command in its argument.",
            expects: [211, 214], .rfc(5321, "4.1.1.8")),
        CommandFact(
            .etrn, "ETRN node", "ask for queued mail", example: "ETRN example.org",
            "Asks the server to deliver the queued mail of that host, over a new connection. @ includes its "
                + "subdomains; # names a queue.",
            requires: "ETRN", expects: [250, 251, 252, 253], status: .extension, .rfc(1985, "5")),
        CommandFact(
            .lhlo, "LHLO name", "hello in LMTP", example: "LHLO client.example.org",
            "Replaces EHLO and HELO in LMTP. Aborts an open transaction.",
            steps: [.greeted], drops: true, expects: [250], status: .extension, .rfc(2033, "4.1")),
        CommandFact(
            .quit, "QUIT", "end the session", example: "QUIT",
            "Ends the session and aborts an open transaction. The server replies 221 and closes the connection.",
            steps: [.refused], drops: true, expects: [221], .rfc(5321, "4.1.1.10")),
    ]
}
