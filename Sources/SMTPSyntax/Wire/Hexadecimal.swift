/// Numbers and octets in hexadecimal.
package enum Hexadecimal {
    /// A number padded with zeros to at least this many digits: `000a`.
    package static func text(_ number: some BinaryInteger, digits: Int, uppercase: Bool = false) -> String {
        let text = String(number, radix: 16, uppercase: uppercase)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    /// Octets, two digits each: `0aff`.
    package static func text(_ octets: some Sequence<UInt8>) -> String {
        octets.map { text($0, digits: 2) }.joined()
    }

    /// The value of a digit; 0 for an octet that is none.
    static func value(of digit: UInt8) -> UInt8 {
        ASCII.isDigit(digit) ? digit - UInt8(ascii: "0") : ASCII.isHex(digit) ? (digit | 0x20) - 0x57 : 0
    }

    /// The digit of a value below 16, in lower case.
    static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + UInt8(ascii: "0") : value + 0x57 }
}
