/// Octets between quotes, with the escapes of C, and the lines that they are on the wire.
///
///     "MAIL FROM:<a@b.example>\n"      a line that ends with LF alone
///     "NOOP\r\nNOO"                    a line, and the beginning of another
///     "\x80\0"                         two octets
package enum QuotedOctets {
    /// What is wrong with a text.
    package enum Problem: Error, Hashable {
        /// It does not begin with a quote.
        case noQuotes
        case noEnd
        /// The characters after the backslash.
        case unknownEscape(String)
        case textAfterQuote
    }

    /// The octets that a text in quotes means.
    package static func octets(_ text: some StringProtocol) throws(Problem) -> [UInt8] {
        var rest = Array(text.utf8)[...]
        guard rest.popFirst() == quote else { throw .noQuotes }
        var octets: [UInt8] = []
        while let octet = rest.popFirst() {
            switch octet {
            case quote:
                guard rest.allSatisfy(ASCII.isBlank) else { throw .textAfterQuote }
                return octets
            case UInt8(ascii: "\\"): octets.append(try escaped(&rest))
            default: octets.append(octet)
            }
        }
        throw .noEnd
    }

    /// A text in quotes that means these octets.
    package static func quoted(_ octets: [UInt8]) -> String {
        let inside = octets.reduce(into: "") { text, octet in
            switch octet {
            case 0x0D: text += #"\r"#
            case 0x0A: text += #"\n"#
            case quote, UInt8(ascii: "\\"): text += "\\\(Character(Unicode.Scalar(octet)))"
            case _ where ASCII.isPrintable(octet): text.unicodeScalars.append(Unicode.Scalar(octet))
            default: text += #"\x"# + Hexadecimal.text(octet, digits: 2)
            }
        }
        return "\"\(inside)\""
    }

    private static let quote = UInt8(ascii: "\"")

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "0"): 0,
        UInt8(ascii: "\\"): UInt8(ascii: "\\"), quote: quote,
    ]

    private static func escaped(_ rest: inout ArraySlice<UInt8>) throws(Problem) -> UInt8 {
        guard let letter = rest.popFirst() else { throw .noEnd }
        if let octet = escapes[letter] { return octet }
        let digits = rest.prefix(2)
        guard letter == UInt8(ascii: "x"), digits.count == 2, digits.allSatisfy(ASCII.isHex) else {
            let written = letter == UInt8(ascii: "x") ? [letter] + digits : [letter]
            throw .unknownEscape(String(decoding: written, as: UTF8.self))
        }
        rest = rest.dropFirst(2)
        return digits.reduce(0) { $0 << 4 | Hexadecimal.value(of: $1) }
    }

    /// The lines of some octets, as a server reads them: a line ends at LF, with or without a CR in front. What comes
    /// after the last end is a line without one, or with CR alone.
    package static func lines(of octets: [UInt8]) -> [WireLine] {
        var lines: [WireLine] = []
        var rest = octets[...]
        while let end = OctetSearch.firstIndex(of: 0x0A, in: rest) {
            let text = rest[..<end]
            let hasReturn = text.last == 0x0D
            lines.append(
                WireLine(bytes: Array(hasReturn ? text.dropLast() : text), ending: hasReturn ? .crlf : .lf))
            rest = rest[(end + 1)...]
        }
        guard let last = rest.last else { return lines }
        let endsWithReturn = last == 0x0D
        return lines + [
            WireLine(bytes: Array(endsWithReturn ? rest.dropLast() : rest), ending: endsWithReturn ? .cr : .none)
        ]
    }
}
