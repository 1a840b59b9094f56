/// One line of a reply.
///
///     250-SIZE 1000000   →   code 250, more lines follow, text "SIZE 1000000"
public struct ReplyLine: Hashable, Sendable {
    public let code: ReplyCode
    /// Whether the reply ends here: a blank, or nothing, stands behind the code instead of a hyphen.
    public let isLast: Bool
    /// What stands behind the code and its separator, the enhanced status code included.
    public let text: [UInt8]

    /// Reads a line without its ending; nil when it is no line of a reply.
    ///
    ///     Reply-line = *( Reply-code "-" [ textstring ] CRLF ) Reply-code [ SP textstring ] CRLF   (RFC 5321 §4.2)
    public init?(_ line: some Collection<UInt8>) {
        guard let code = ReplyCode(digits: line.prefix(3)) else { return nil }
        let rest = line.dropFirst(3)
        switch rest.first {
        case nil, UInt8(ascii: " "): isLast = true
        case UInt8(ascii: "-"): isLast = false
        default: return nil
        }
        self.code = code
        text = Array(rest.dropFirst())
    }

    /// The enhanced status code at the head of the text, if one is there.
    public var enhanced: EnhancedStatusCode? { EnhancedStatusCode(firstWordOf: text) }

    /// The text behind the enhanced status code.
    public var remark: [UInt8] {
        guard enhanced != nil else { return text }
        return Array(text.drop { !ASCII.isBlank($0) }.drop(while: ASCII.isBlank))
    }
}

/// A whole reply: one or more lines (RFC 5321 §4.2).
public struct Reply: Hashable, Sendable {
    /// The lines in the order in which they came; at least one.
    public let lines: [ReplyLine]
    /// The code of the last line, which is the one that counts when they differ (RFC 821 appendix E).
    public let code: ReplyCode

    init(lines: [ReplyLine], code: ReplyCode) {
        self.lines = lines
        self.code = code
    }

    /// A reply from its text as people write it: one line, or several with line feeds between them.
    ///
    /// Nil when no line of it is a line of a reply.
    public init?(_ text: some StringProtocol) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
            ReplyLine(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
        guard let last = lines.last else { return nil }
        self.init(lines: lines, code: last.code)
    }

    public var severity: Severity { code.severity }

    /// The first enhanced status code in the reply.
    public var enhanced: EnhancedStatusCode? { lines.lazy.compactMap(\.enhanced).first }

    /// The text of all lines, for people; a line feed stands between them.
    public var text: String {
        lines.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n")
    }
}
