import SMTPSyntax

/// The session in a bounce or in a notice to the postmaster, with the refusals in it, each for its command.
///
///      Out: RCPT TO:<bob@example.net>          Postfix; in a notice of its server the replies are Out
///      In:  550 5.1.1 User unknown
///     >>> RCPT To:<bob@example.net>            Sendmail
///     <<< 550 5.1.1 User unknown
struct BounceTranscript {
    private(set) var refusals: [LoggedRefusal] = []
    private var sessions = LogSessions()
    private var host: String?

    private static let signs: [(sign: String, name: String)] = [
        ("In:", "In"), ("Out:", "Out"), (">>>", "Out"), ("<<<", "In"),
    ]

    init(_ lines: [[UInt8]]) {
        let spoken = lines.compactMap(Self.spoken)
        // The first line with a code tells whose replies these are.
        guard let server = spoken.first(where: { ReplyLine($0.text.octets) != nil })?.name else { return }
        for line in lines { take(line, server) }
    }

    private mutating func take(_ line: [UInt8], _ server: String) {
        let text = LogText(ASCII.trimmed(line[...]))
        if let talking = text.between("while talking to ", ":") {
            host = LogText(talking.octets.last == UInt8(ascii: ".") ? talking.octets.dropLast() : talking.octets).string
            return sessions.ended(Self.name)
        }
        guard let (name, spoken) = Self.spoken(line) else { return }
        guard name == server else { return sessions.sent(spoken, in: Self.name) }
        let speaker: Speaker = server == "In" ? .remote : .local
        guard var refusal = sessions.received(spoken, in: Self.name, log: LoggedRefusal.bounce, speaker: speaker) else {
            return
        }
        refusal.host = host
        refusals.append(refusal)
    }

    private static let name = LogText("session")

    private static func spoken(_ line: [UInt8]) -> (name: String, text: LogText)? {
        let text = ASCII.trimmed(line[...])
        guard let (sign, name) = signs.first(where: { text.starts(with: $0.sign.utf8) }) else { return nil }
        return (name, LogText(ASCII.trimmed(text.dropFirst(sign.utf8.count))))
    }
}
