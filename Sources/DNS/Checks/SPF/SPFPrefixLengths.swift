import SMTPSyntax

/// The lengths of prefixes at the end of `a` and `mx`, in bits.
///
///     /24     //64     /24//64
///
/// RFC 7208 §5.3 (dual-cidr-length)
struct SPFPrefixLengths: Hashable, Sendable {
    var ofIPv4 = 32
    var ofIPv6 = 128

    private static let slash = UInt8(ascii: "/")

    /// Reads them from the end of a term and removes them from it.
    init(endOf text: inout ArraySlice<UInt8>) throws(SPFTermProblem) {
        if let (length, start) = try Self.last(in: text), start > text.startIndex, text[start - 1] == Self.slash {
            guard length <= 128 else { throw .badPrefixLength }
            ofIPv6 = length
            text = text[..<(start - 1)]
        }
        if let (length, start) = try Self.last(in: text) {
            guard length <= 32 else { throw .badPrefixLength }
            ofIPv4 = length
            text = text[..<start]
        }
    }

    func bits(for address: DNSAddress) -> Int { address.isIPv6 ? ofIPv6 : ofIPv4 }

    /// The number after the last slash, and the place of the slash; nil where something else than digits follows it.
    private static func last(in text: ArraySlice<UInt8>) throws(SPFTermProblem) -> (Int, Int)? {
        guard let place = text.lastIndex(of: slash) else { return nil }
        let digits = text[(place + 1)...]
        guard digits.allSatisfy(ASCII.isDigit) else { return nil }
        guard let number = number(digits) else { throw .badPrefixLength }
        return (number, place)
    }

    /// A number of up to three digits without a leading zero; nil for anything else.
    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...3).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { return nil }
        guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
