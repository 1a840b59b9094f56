import SMTPSyntax

/// A line of a paste, read by one mark.
struct MarkedLine: Hashable {
    let mark: DialectMark
    /// What follows the mark and the space after it.
    let content: ArraySlice<UInt8>
    /// The other host, where the dialect names it.
    let peer: ArraySlice<UInt8>

    /// Nil for a line without a mark of the dialect.
    init?(_ line: ArraySlice<UInt8>, in dialect: Dialect) {
        guard let (mark, rest) = Self.mark(in: line, dialect) else { return nil }
        self.mark = mark
        content = dialect.namesPeer ? Self.withoutPeer(rest) : rest
        peer = rest[..<content.startIndex]
        if dialect.namesPeer, content.count == rest.count { return nil }
    }

    private static func mark(in line: ArraySlice<UInt8>, _ dialect: Dialect) -> (DialectMark, ArraySlice<UInt8>)? {
        guard !dialect.marks.isEmpty else { return nil }
        for start in LogPrefix.starts(of: line) {
            for mark in dialect.marks {
                if let rest = rest(of: line[start...], after: mark) { return (mark, rest) }
            }
        }
        for mark in dialect.marks where mark.isAnywhere {
            if let found = anywhere(mark, in: line) { return (mark, found) }
        }
        return nil
    }

    /// How far into a line the words of a program may reach in front of a mark.
    private static let farthest = 200

    private static func anywhere(_ mark: DialectMark, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let head = Array(line.prefix(farthest))
        guard let found = OctetSearch.firstRange(of: mark.text, in: head) else { return nil }
        return rest(of: line[(line.startIndex + found.lowerBound)...], after: mark)
    }

    /// What follows a mark with which a text begins, without the space.
    private static func rest(of text: ArraySlice<UInt8>, after mark: DialectMark) -> ArraySlice<UInt8>? {
        guard text.starts(with: mark.text) else { return nil }
        let rest = text.dropFirst(mark.text.count)
        guard rest.isEmpty || rest.first.map(ASCII.isBlank) == true || mark.text.last == UInt8(ascii: ":") else {
            return nil
        }
        // In front of a command or a message there is one space; a reply begins with its code.
        let spaces = rest.prefix(while: ASCII.isBlank)
        let isReply = rest[spaces.endIndex...].first.map(ASCII.isDigit) == true && mark.role != .client
        return isReply ? rest[spaces.endIndex...] : rest.dropFirst(min(1, spaces.count))
    }

    /// Without `mx.example.test[192.0.2.1]:25: `, which Postfix writes.
    private static func withoutPeer(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let bracket = text.firstIndex(of: UInt8(ascii: "]")), !text[..<bracket].contains(where: ASCII.isBlank)
        else { return text }
        let port = text[(bracket + 1)...].prefix { $0 == UInt8(ascii: ":") || ASCII.isDigit($0) }
        guard port.last == UInt8(ascii: ":") else { return text }
        let rest = text[port.endIndex...]
        return rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest
    }
}
