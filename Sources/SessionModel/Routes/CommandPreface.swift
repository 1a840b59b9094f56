import SMTPSyntax

/// What a command writes on its standard output before it speaks SMTP, as `exim -bh` does.
///
///     **** SMTP testing session as if from host 192.0.2.1
///     220 mx.example.test ESMTP Exim 4.96              the session begins
///
/// Nothing of the session is held back: what cannot be text, and text without an end, is passed on.
package struct CommandPreface: Hashable, Sendable {
    /// What came: lines in front of the session, and the beginning of the session.
    package struct Parts: Hashable, Sendable {
        package var lines: [[UInt8]] = []
        package var rest: [UInt8] = []
    }

    /// Of a line, and of all of them, in octets.
    private static let longest = 1000
    private static let most = 16_384

    private var line: [UInt8] = []
    private var count = 0
    package private(set) var isOver = false

    package init() {}

    /// Reads what came, in pieces of any size.
    package mutating func receive(_ octets: [UInt8]) -> Parts {
        var parts = Parts()
        guard !isOver else { return Parts(rest: octets) }
        for (place, octet) in octets.enumerated() {
            line.append(octet)
            count += 1
            if Self.beginsSession(line) || line.count > Self.longest || count > Self.most {
                parts.rest = end() + octets[(place + 1)...]
                return parts
            }
            guard octet == UInt8(ascii: "\n") else { continue }
            line.removeLast()
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            parts.lines.append(line)
            line = []
        }
        return parts
    }

    /// Nothing more comes; what was held back, because it might have been a line of text.
    package mutating func end() -> [UInt8] {
        isOver = true
        defer { line = [] }
        return line
    }

    /// Whether a line is binary, or begins with a reply code.
    private static func beginsSession(_ line: [UInt8]) -> Bool {
        guard let first = line.first else { return false }
        let isText = first >= 0x20 || first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r") || first == 0x09
        guard isText else { return true }
        let digits = line.prefix(3)
        guard line.count >= 4, digits.allSatisfy(ASCII.isDigit) else { return false }
        return [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains(line[3])
    }
}
