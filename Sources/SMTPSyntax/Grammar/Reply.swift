/// A complete reply: one or more lines (RFC 5321 §4.2).
package struct Reply: Hashable, Sendable {
    /// The lines in the order in which they arrived; at least one.
    package let lines: [ReplyLine]
    /// The code of the last line, which counts when the lines differ (RFC 821 appendix E).
    package let code: ReplyCode
    /// How many lines came, those that are not kept among them.
    package let lineCount: Int

    package init(lines: [ReplyLine], code: ReplyCode, lineCount: Int? = nil) {
        self.lines = lines
        self.code = code
        self.lineCount = lineCount ?? lines.count
    }

    /// A reply from its text: one line, or several separated by line feeds.
    ///
    /// Nil when none of the lines is a reply line.
    package init?(_ text: some StringProtocol) {
        let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n")).compactMap { line in
            ReplyLine(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
        guard let last = lines.last else { return nil }
        self.init(lines: lines, code: last.code)
    }

    package var severity: Severity { code.severity }

    /// The first enhanced status code in the reply.
    package var enhanced: EnhancedStatusCode? { lines.lazy.compactMap(\.enhanced).first }

    /// The text of all lines, for display, separated by line feeds.
    package var text: String {
        lines.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n")
    }
}
