import SMTPSyntax

/// The words for a reply that is not what a script expected: what is missing, and what comes nearest to it.
///
///     expected 250, got 550 5.1.1 no such user
///     expected a line 250-CHUNKING*, got 250-PIPELINING, 250-SIZE 1000, 250 HELP
///     expected a line 250-SIZES*; the nearest is 250-SIZE 1000
enum UnmetReply {
    static func words(_ wanted: ExpectedReply, _ reply: Reply?) -> String {
        guard let reply else { return "expected \(wanted), got no reply" }
        switch wanted.miss(in: reply) {
        case .line(let pattern) where reply.lines.count > 1: return words(pattern, wanted, reply)
        case .code where wanted.lines.count > 3:
            return "expected \(wanted.codeText), got \(ScriptDriver.words(for: reply))"
        case .enhanced(let status) where reply.lines.count > 1:
            return "expected \(wanted.codeText) \(status), got \(nearest(to: status, reply))"
        case .code, .enhanced, .line, nil: return "expected \(wanted), got \(ScriptDriver.words(for: reply))"
        }
    }

    /// No line of the reply fits a pattern.
    private static func words(_ pattern: Glob, _ wanted: ExpectedReply, _ reply: Reply) -> String {
        let line = "expected a line \(wanted.codeText)-\(VisibleText(pattern.written).string)"
        let texts = reply.lines.map { quoted($0) }
        let word = firstWord(String(decoding: pattern.head, as: UTF8.self))
        let known = reply.lines.map { firstWord(String(decoding: $0.text.prefix(mostQuoted), as: UTF8.self)) }
        let named = known.firstIndex { ASCII.equal($0.utf8, word.utf8) && !word.isEmpty }
        let near = named ?? NearestName.of(word, among: known).flatMap { known.firstIndex(of: $0) }
        if let near, !word.isEmpty {
            return "\(line); the nearest is \(code(of: near, reply))\(texts[near])"
        }
        let all = texts.indices.map { code(of: $0, reply) + texts[$0] }
        let rest = all.count > mostLines ? ", and \(all.count - mostLines) more" : ""
        return "\(line), got \(all.prefix(mostLines).joined(separator: ", "))\(rest)"
    }

    /// The line with an enhanced code, which is another one.
    private static func nearest(to status: EnhancedStatusCode, _ reply: Reply) -> String {
        let place = reply.lines.firstIndex { $0.enhanced != nil } ?? reply.lines.count - 1
        return reply.lines.indices.contains(place)
            ? code(of: place, reply) + quoted(reply.lines[place]) : "\(reply.code)"
    }

    private static func code(of place: Int, _ reply: Reply) -> String {
        "\(reply.code)\(place < reply.lines.count - 1 ? "-" : " ")"
    }

    /// How much of a line is quoted, in bytes, and how many lines; the transcript has all of them.
    private static let mostQuoted = 100
    private static let mostLines = 12

    private static func quoted(_ line: ReplyLine) -> String {
        let text = VisibleText(String(decoding: line.text.prefix(mostQuoted), as: UTF8.self)).string
        return line.text.count > mostQuoted ? "\(text)…" : text
    }

    private static func firstWord(_ text: String) -> String { String(text.prefix { $0 != " " && $0 != "=" }) }
}
