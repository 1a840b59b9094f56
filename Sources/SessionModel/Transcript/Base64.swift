/// Base64 as RFC 4648 §4 has it.
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The octets as text, with padding and without line ends.
    public static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                let index = bits >> (18 - 6 * place) & 0x3F
                text.append(place <= group.count ? alphabet[index] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether a text is base64 with its padding; what it holds is not looked at.
    static func isWellFormed(_ text: some Collection<UInt8>) -> Bool {
        let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        return !text.isEmpty && text.count.isMultiple(of: 4) && padding <= 2
            && text.dropLast(padding).allSatisfy(alphabet.contains)
    }
}
