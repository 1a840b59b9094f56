import SMTPSyntax

/// What a script expects of one reply.
///
///     250            the code
///     2..            a class of codes
///     250 *queued*   the code, and a line that fits the pattern
///     550 5.7.1      the code and the enhanced code
///     250-SIZE*      a line that must be among those of the reply
package struct ExpectedReply: Hashable, Sendable, CustomStringConvertible {
    /// The number of its first line in the script, from 1.
    package let lineNumber: Int
    /// Three characters, each a digit, or a dot for any digit.
    private var code: Code
    private var enhanced: EnhancedStatusCode?
    private var patterns: [Glob] = []
    /// As it is written in the script, for messages.
    package var description: String {
        written.split(separator: "\n").map { VisibleText(String($0)).string }.joined(separator: ", ")
    }
    /// Its lines, with a line feed between.
    private var written = ""
    /// Whether further lines of the script belong to this reply: the last one had a hyphen after the code.
    private(set) var isOpen: Bool

    /// Reads the text after `S:`.
    init(_ text: String, lineNumber: Int) throws(ScriptProblem) {
        self.lineNumber = lineNumber
        code = Code(first: 0, second: 0, third: 0)
        isOpen = false
        try add(text, lineNumber: lineNumber)
    }

    /// Adds a further line of the same reply.
    mutating func add(_ text: String, lineNumber: Int) throws(ScriptProblem) {
        let bytes = Array(text.utf8)
        guard let code = Code(bytes) else {
            throw ScriptProblem(lineNumber, "S: needs a code such as 250, or a class such as 2..")
        }
        guard code.isPossible else {
            throw ScriptProblem(
                lineNumber, "no reply has the code \(text.prefix(3)): a code begins with 2, 3, 4 or 5 (RFC 5321 §4.2.1)"
            )
        }
        let separator = bytes.dropFirst(3).first
        guard separator == nil || separator == UInt8(ascii: " ") || separator == UInt8(ascii: "-") else {
            throw ScriptProblem(lineNumber, "a space or a hyphen must follow the code")
        }
        self.code = code
        written += (written.isEmpty ? "" : "\n") + text
        isOpen = separator == UInt8(ascii: "-")
        if bytes.count > 4 { try add(remark: String(decoding: bytes.dropFirst(4), as: UTF8.self), lineNumber) }
    }

    private mutating func add(remark: String, _ lineNumber: Int) throws(ScriptProblem) {
        guard let glob = Glob(remark) else {
            throw ScriptProblem(lineNumber, "unknown escape sequence; double a literal backslash")
        }
        if let status = EnhancedStatusCode(firstWordOf: Array(remark.utf8)) { enhanced = status }
        if glob.hasStar { patterns.append(glob) }
    }

    /// The same as lines of a script.
    var lines: [String] { written.split(separator: "\n").map { "S: \($0)" } }

    /// Whether the first digit may be 3, so that message text follows.
    package var mayBeIntermediate: Bool { code.first == UInt8(ascii: "3") }

    /// Whether a reply is what was expected.
    package func isMet(by reply: Reply) -> Bool { miss(in: reply) == nil }

    /// What of it a reply does not meet.
    enum Miss {
        case code
        case enhanced(EnhancedStatusCode)
        /// None of its lines fits the pattern.
        case line(Glob)
    }

    /// The first thing that a reply does not meet; nil where it is what was expected.
    func miss(in reply: Reply) -> Miss? {
        guard code.matches(reply.code.number) else { return .code }
        if let enhanced, !reply.lines.contains(where: { $0.enhanced == enhanced }) { return .enhanced(enhanced) }
        return patterns.first { pattern in !reply.lines.contains { pattern.matches($0.text) } }.map(Miss.line)
    }

    /// The code, as it is written.
    var codeText: String { code.text }
}

/// The code that is expected, in place, because a script may expect a million of them.
private struct Code: Hashable, Sendable {
    let first, second, third: UInt8

    init(first: UInt8, second: UInt8, third: UInt8) {
        (self.first, self.second, self.third) = (first, second, third)
    }

    /// Nil when the text does not begin with a digit and two digits or dots.
    init?(_ text: [UInt8]) {
        guard text.count >= 3, ASCII.isDigit(text[0]), Self.isPart(text[1]), Self.isPart(text[2]) else { return nil }
        self.init(first: text[0], second: text[1], third: text[2])
    }

    /// Whether a server can answer so: the other first digits have no meaning.
    var isPossible: Bool { (UInt8(ascii: "2")...UInt8(ascii: "5")).contains(first) }

    var text: String { String(decoding: [first, second, third], as: UTF8.self) }

    private static func isPart(_ byte: UInt8) -> Bool { ASCII.isDigit(byte) || byte == UInt8(ascii: ".") }

    func matches(_ number: UInt16) -> Bool {
        Self.matches(first, number / 100) && Self.matches(second, number / 10 % 10) && Self.matches(third, number % 10)
    }

    private static func matches(_ part: UInt8, _ digit: UInt16) -> Bool {
        part == UInt8(ascii: ".") || UInt16(part) == digit + 0x30
    }
}
