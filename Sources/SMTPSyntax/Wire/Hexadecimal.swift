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
}
