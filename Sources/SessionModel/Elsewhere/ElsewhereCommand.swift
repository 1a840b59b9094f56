import SMTPSyntax

/// A command line under construction, with what it cannot do.
struct ElsewhereCommand {
    private let name: String
    private var words: [String] = []
    private var warnings: [String] = []
    private var input: (mark: String, lines: [String])?

    init(_ name: String) { self.name = name }

    mutating func add(_ option: String) { words.append(option) }

    mutating func add(_ option: String, _ value: String) { words.append("\(option) \(ShellWord.quoted(value))") }

    /// The value is left as it is, so that the shell replaces what is in it.
    mutating func add(_ option: String, unquoted value: String) { words.append("\(option) \(value)") }

    /// What it does not do, in a sentence.
    mutating func warn(_ sentence: String) {
        if !warnings.contains(sentence) { warnings.append(sentence) }
    }

    /// The message comes from standard input; false where it cannot.
    mutating func read(_ message: [[UInt8]]) -> Bool {
        input = HereDocument.lines(message)
        return input != nil
    }

    /// A longer line is written as several.
    private static let widest = 78

    var text: String {
        var lines = warnings.map { "# \($0)" }
        var command = [name] + words
        if let input { command[command.count - 1] += " <<'\(input.mark)'" }
        let line = command.joined(separator: " ")
        lines.append(line.utf8.count <= Self.widest ? line : command.joined(separator: " \\\n  "))
        if let input { lines += input.lines + [input.mark] }
        return lines.joined(separator: "\n")
    }
}

extension ElsewhereCommand {
    /// How to name the CA file that may have verified the certificate.
    mutating func warn(aboutTrustIn session: SpokenSession, _ option: String) {
        guard session.hasVerified, session.isVerified else { return }
        warn("If the certificate was verified with a CA file, add \(option) FILE; it is not in the recording.")
    }

    /// What was on the way to the server, and is not with this command.
    mutating func warn(aboutWayOf session: SpokenSession, knowsSockets: Bool) {
        if session.isThroughProxy { warn("The session went through a proxy; this command connects directly.") }
        if session.hasProxyHeader { warn("A PROXY header was sent first; this command sends none.") }
        if !session.endpoint.isTCP && !knowsSockets {
            let place = VisibleText(session.endpoint.description).string
            warn("The session used \(place); \(name) needs a host and a port that lead there.")
        }
    }

    /// What no such program does as it was done.
    mutating func warn(about session: SpokenSession, pipelines: Bool) {
        if session.mails.count > 1 {
            warn("The session had \(session.mails.count) transactions; this is the last one.")
        }
        if session.isGrouped && !pipelines {
            warn("Commands were sent together (PIPELINING); \(name) waits for each reply.")
        }
        if session.usesChunks {
            warn("The message was sent with BDAT; \(name) uses DATA, and the message is not here.")
        }
        if session.hasOddEndings { warn("Some lines did not end with CR LF; \(name) ends all lines with CR LF.") }
        let verbs = session.others.map { Command($0).verb.name }.filter { !$0.isEmpty }
        if !verbs.isEmpty {
            let names = verbs.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            warn("Left out: \(names.map { VisibleText($0).string }.joined(separator: ", ")).")
        }
    }
}
