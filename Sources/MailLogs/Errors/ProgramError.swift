import SMTPSyntax

/// An error message or a stack trace of a program that got no reply: what went wrong, and the line that says so.
///
///     ConnectionRefusedError: [Errno 111] Connection refused
///     dial tcp: lookup mail.example.test: no such host
package struct ProgramError: Hashable, Sendable {
    /// Who writes such messages, with an article.
    package let source: String
    package let trouble: LogTrouble
    /// The line that names the trouble.
    package let line: String
    /// The other lines, as far as they are kept.
    package let others: [String]
    /// How many lines are left out.
    package let leftOut: Int

    private static let mostLines = 2000
    private static let mostOthers = 20
    private static let longestLine = 400

    /// Nil where no trouble is named.
    package init?(_ lines: [[UInt8]]) {
        let texts = lines.prefix(Self.mostLines).map { LogText(ASCII.trimmed($0.prefix(Self.longestLine))) }
            .filter { !$0.octets.isEmpty }
        let exact = TroubleWords.ofPrograms.trouble(in: texts)
        guard let found = exact ?? TroubleWords.vague.trouble(in: texts) else { return nil }
        let words = exact == nil ? TroubleWords.vague : TroubleWords.ofPrograms
        trouble = found
        // The first line that names it says most of it.
        let lines = texts.indices.filter { words.trouble(in: texts[$0]) == found }
        let place = lines.first { !Self.isCode(texts[$0]) } ?? lines.first ?? 0
        line = place < texts.count ? texts[place].string : ""
        let rest = texts.enumerated().filter { $0.offset != place }.map(\.element.string)
        others = Array(rest.prefix(Self.mostOthers))
        leftOut = rest.count - others.count
        source = ErrorSource.name(of: texts)
    }

    /// Whether a line is of the source of the program, as in a traceback of Python.
    private static func isCode(_ text: LogText) -> Bool {
        ["raise ", "throw ", "File \"", "at "].contains { text.octets.starts(with: $0.utf8) }
    }
}
