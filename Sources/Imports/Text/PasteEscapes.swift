import SMTPSyntax

/// Reads the forms in which programs quote what crossed the wire.
enum PasteEscapes {
    /// The text between quotes, with its escapes read; nil for a text without quotes.
    ///
    ///     b'250 Ok\r\n'   →   250 Ok CR LF        Python
    ///     "250 Ok\r\n"    →   250 Ok CR LF        Ruby
    static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let inner = text.first == UInt8(ascii: "b") ? text.dropFirst() : text
        guard let quote = inner.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""), inner.count > 1,
            inner.last == quote
        else { return nil }
        return unescaped(inner.dropFirst().dropLast())
    }

    /// The octets that a text with backslashes represents; an escape that is not known is kept as it is.
    static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = text
        while let octet = rest.popFirst() {
            guard octet == UInt8(ascii: "\\"), let next = rest.popFirst() else {
                result.append(octet)
                continue
            }
            if let control = controls[next] {
                result.append(control)
            } else if next == UInt8(ascii: "x"), let value = hex(rest.prefix(2)) {
                result.append(value)
                rest = rest.dropFirst(2)
            } else {
                result += [octet, next]
            }
        }
        return result
    }

    private static let controls: [UInt8: UInt8] = [
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "e"): 0x1B,
        UInt8(ascii: "0"): 0, UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "'"): UInt8(ascii: "'"),
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "#"): UInt8(ascii: "#"),
    ]

    private static func hex(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.count == 2, digits.allSatisfy(ASCII.isHex) else { return nil }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    /// The lines of octets as they crossed the wire; the end of the last one may be missing.
    static func lines(_ octets: [UInt8]) -> [[UInt8]] {
        var lines = octets.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            Array(line.last == 0x0D ? line.dropLast() : line)
        }
        if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
