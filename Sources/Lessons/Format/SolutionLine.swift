import SMTPSyntax

/// A line of a solution: what is put into the input line, for the user to send with Enter.
package struct SolutionLine: Hashable, Sendable {
    /// A command, a line of a message, or a local command such as `:reconnect`.
    package let text: String
    /// How many seconds to wait before it is sent; 0 for none.
    package let wait: Int

    package init(_ text: String, wait: Int = 0) { (self.text, self.wait) = (text, wait) }

    /// The lines of a text; `#wait N` is said of the next one.
    static func lines(of text: String) -> [SolutionLine] {
        var lines: [SolutionLine] = []
        var wait = 0
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
        for line in all.last?.isEmpty == true ? all.dropLast() : all {
            if line.hasPrefix(waitMark), let seconds = Int(line.dropFirst(waitMark.count)) {
                wait = min(max(0, seconds), mostWait)
                continue
            }
            lines.append(SolutionLine(String(line), wait: wait))
            wait = 0
        }
        return lines
    }

    private static let waitMark = "#wait "
    private static let mostWait = 600

    var isLocal: Bool { text.hasPrefix(":") }

    /// The verb, where the line is a command.
    var verb: Verb { Command(text).verb }
}
