import SMTPSyntax

/// A message as the server saw it: its envelope, and its text without the dots of transparency.
package struct SeenMessage: Hashable, Sendable {
    /// More lines are not kept: a check needs the beginning of a message.
    static let mostLines = 1000
    /// A longer line is kept in part, in bytes.
    static let longestLine = 2000

    /// Without brackets; empty for `<>`.
    var sender = ""
    /// The argument of MAIL.
    var argument: [UInt8] = []
    /// Those that were accepted, without brackets.
    var recipients: [String] = []
    /// Whether it was sent by BDAT, which has no dots of transparency (RFC 3030 §2).
    var isInChunks = false
    /// The lines as they were sent.
    private var lines: [[UInt8]] = []
    private var isLineOpen = false

    /// Adds a line, or a piece of one.
    mutating func add(_ line: [UInt8], isEnded: Bool) {
        if isLineOpen, let last = lines.indices.last {
            lines[last] += line.prefix(max(0, Self.longestLine - lines[last].count))
        } else if lines.count < Self.mostLines {
            lines.append(Array(line.prefix(Self.longestLine)))
        }
        isLineOpen = !isEnded
    }

    /// The lines as they were meant, without the dot that ends the message.
    var text: [[UInt8]] {
        if isInChunks { return lines }
        let content = lines.last == MessageContent.end ? lines.dropLast() : lines[...]
        return content.map(MessageContent.unstuffed)
    }

    /// The lines of the header section (RFC 5322 §2.1).
    private var headerLines: ArraySlice<[UInt8]> { text.prefix { !$0.isEmpty } }

    /// The lines after the first empty one.
    var body: ArraySlice<[UInt8]> { text.drop { !$0.isEmpty }.dropFirst() }

    /// The values of the header fields with a name; folded lines are put together (RFC 5322 §2.2.3).
    func values(of name: String) -> [[UInt8]] {
        var values: [[UInt8]] = []
        var isWanted = false
        for line in headerLines {
            if let first = line.first, ASCII.isBlank(first) {
                if isWanted, let last = values.indices.last { values[last] += line }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
                isWanted = false
                continue
            }
            isWanted = ASCII.equal(ASCII.trimmed(line[..<colon]), name.utf8)
            if isWanted { values.append(Array(ASCII.trimmed(line[(colon + 1)...]))) }
        }
        return values.map { Array(ASCII.trimmed($0[...])) }
    }
}
