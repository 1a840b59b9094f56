/// The verbs, one row each, in the order in which a session uses them.
public enum CommandFacts {
    public static let all: [CommandFact] = [
        CommandFact(
            .ehlo, "EHLO name", "say who you are", example: "EHLO client.example.org", "",
            steps: [.greeted], drops: true, expects: [250], .rfc(5321, "3.2"), .rfc(5321, "4.1.1.1")),
        CommandFact(
            .helo, "HELO name", "hello, no extensions", example: "HELO client.example.org", "",
            steps: [.greeted], drops: true, expects: [250], .rfc(5321, "4.1.1.1")),
        CommandFact(
            .starttls, "STARTTLS", "switch to TLS", example: "STARTTLS", "",
            steps: [.ready], requires: "STARTTLS", expects: [220], .rfc(3207, "4")),
        CommandFact(
            .auth, "AUTH mechanism", "log in", example: "AUTH PLAIN", "",
            steps: [.ready], requires: "AUTH", expects: [235, 334], .rfc(4954, "4")),
        CommandFact(
            .mail, "MAIL FROM:<…>", "begin a message", example: "MAIL FROM:<alice@example.org>", "",
            steps: [.ready], expects: [250], .rfc(5321, "3.3"), .rfc(5321, "4.1.1.2")),
        CommandFact(
            .rcpt, "RCPT TO:<…>", "name a recipient", example: "RCPT TO:<bob@example.test>", "",
            steps: [.mail, .rcpt], expects: [250, 251], .rfc(5321, "3.3"), .rfc(5321, "4.1.1.3")),
        CommandFact(
            .data, "DATA", "send the message", example: "DATA", "",
            steps: [.rcpt], expects: [354], .rfc(5321, "3.3"), .rfc(5321, "4.1.1.4")),
        CommandFact(
            .bdat, "BDAT size LAST", "send text by octets", example: "BDAT 120 LAST", "",
            steps: [.rcpt, .bdat], requires: "CHUNKING", expects: [250], .rfc(3030, "2")),
        CommandFact(
            .rset, "RSET", "drop the transaction", example: "RSET", "",
            drops: true, expects: [250], .rfc(5321, "4.1.1.5")),
        CommandFact(
            .noop, "NOOP", "do nothing", example: "NOOP", "",
            expects: [250], .rfc(5321, "4.1.1.9")),
        CommandFact(
            .vrfy, "VRFY name", "ask about a mailbox", example: "VRFY alice", "",
            expects: [250, 251, 252], .rfc(5321, "3.5"), .rfc(5321, "4.1.1.6")),
        CommandFact(
            .expn, "EXPN list", "ask about a list", example: "EXPN staff", "",
            expects: [250, 252], .rfc(5321, "3.5"), .rfc(5321, "4.1.1.7")),
        CommandFact(
            .help, "HELP", "ask for help", example: "HELP", "",
            expects: [211, 214], .rfc(5321, "4.1.1.8")),
        CommandFact(
            .etrn, "ETRN node", "ask for waiting mail", example: "ETRN example.org", "",
            requires: "ETRN", expects: [250, 251, 252, 253], .rfc(1985, "5")),
        CommandFact(
            .lhlo, "LHLO name", "hello to LMTP", example: "LHLO client.example.org", "",
            steps: [.greeted], drops: true, expects: [250], .rfc(2033, "4.1")),
        CommandFact(
            .quit, "QUIT", "end the session", example: "QUIT", "",
            steps: [.refused], drops: true, expects: [221], .rfc(5321, "4.1.1.10")),
    ]

    private static let byVerb = Dictionary(uniqueKeysWithValues: all.map { ($0.verb, $0) })

    /// The row of a verb; nil when the verb is not known here.
    public static func fact(for verb: Verb) -> CommandFact? { byVerb[verb] }
}
