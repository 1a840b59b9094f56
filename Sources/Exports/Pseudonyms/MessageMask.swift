import SMTPSyntax

/// Replaces the text of messages: of the header the names, of the body every letter.
///
///     From: Alice Smith <alice@example.org>   →   From: <user1@domain-a.example>
///     Subject: Our contract                   →   Subject: xxx xxxxxxxx
///     See you on Monday.                      →   xxx xxx xx xxxxxxx
///
/// Masked lines keep their length, so that the sizes of chunks stay right.
struct MessageMask {
    private var isInBody = false
    private var field = MaskedField.text

    /// A line of a message, before which the others were given in order; a leading dot stays.
    mutating func replaced(_ line: [UInt8], _ names: inout Pseudonyms) -> [UInt8] {
        guard !isInBody else { return Self.masked(line) }
        if let first = line.first, ASCII.isBlank(first) { return field.replaced(line[...], &names) }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0,
            line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            // The empty line, or a message without a header.
            isInBody = true
            return Self.masked(line)
        }
        field = MaskedField(named: line[..<colon])
        return line[...colon] + field.replaced(line[(colon + 1)...], &names)
    }

    /// A line in which nothing can be read. Spaces, controls and leading dots stay, and so does the number of bytes.
    static func masked(_ line: [UInt8]) -> [UInt8] { masked(line[...]) }

    static func masked(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let dots = line.prefix { $0 == UInt8(ascii: ".") }
        return dots + VisibleText.masked(line[dots.endIndex...])
    }
}

extension VisibleText {
    /// What each character is replaced by, by its length in UTF-8; the same again when it is replaced again.
    private static let masks: [[UInt8]] = [[], Array("x".utf8), Array("é".utf8), Array("字".utf8), Array("🙂".utf8)]

    fileprivate static func masked(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var rest = text
        while let first = rest.first {
            let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            let isWhole =
                first >= 0xC2 && rest.count >= length
                && rest.dropFirst().prefix(length - 1).allSatisfy { $0 & 0xC0 == 0x80 }
            if first <= 0x20 || first == 0x7F {
                output.append(first)
            } else {
                output += first < 0x80 || isWhole ? masks[length] : [0xFF]
            }
            rest = rest.dropFirst(first < 0x80 || !isWhole ? 1 : length)
        }
        return output
    }
}
