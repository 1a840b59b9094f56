import SMTPSyntax

/// Removes what surrounds a line that was copied out of something else: HTML, and the colours of a terminal.
enum PasteMarkup {
    /// A line without it; most lines have none.
    static func removed(from line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        if line.contains(0x1B) { line = withoutColours(line) }
        guard line.contains(UInt8(ascii: "&")), hasEntity(line) else { return line }
        return withoutEntities(withoutBreak(line))[...]
    }

    private static let breaks = ["<br>", "<br/>", "<br />"].map { Array($0.utf8) }

    private static func withoutBreak(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = ASCII.trimmed(line)
        guard let end = breaks.first(where: { text.count >= $0.count && ASCII.equal(text.suffix($0.count), $0) }) else {
            return line
        }
        return text.dropLast(end.count)
    }

    /// Whether the arrow of a log is an entity; another entity can be of a message.
    private static func hasEntity(_ line: ArraySlice<UInt8>) -> Bool {
        let text = Array(line)
        return OctetSearch.firstRange(of: Array(" -&gt; ".utf8), in: text) != nil
    }

    private static let entities: [(name: [UInt8], octet: UInt8)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#039;", "'"), ("&#39;", "'"), ("&amp;", "&"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

    private static func withoutEntities(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = line
        while let octet = rest.first {
            if octet == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.name) }) {
                result.append(entity.octet)
                rest = rest.dropFirst(entity.name.count)
            } else {
                result.append(octet)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// Without `ESC [ … m`.
    private static func withoutColours(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        var rest = line
        while let octet = rest.popFirst() {
            if octet == 0x1B, rest.first == UInt8(ascii: "["),
                let end = rest.dropFirst().firstIndex(where: { !(ASCII.isDigit($0) || $0 == UInt8(ascii: ";")) }),
                rest[end] == UInt8(ascii: "m")
            {
                rest = rest[(end + 1)...]
            } else {
                result.append(octet)
            }
        }
        return result[...]
    }
}
