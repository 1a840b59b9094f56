/// Reads a file of certificates in PEM format (RFC 7468) in one pass over its bytes.
///
/// Debian's has 220,000 bytes; the reader of PEM in the library makes strings of its lines.
enum CertificateBundle {
    /// The certificates, each in DER form. Text around them is ignored.
    static func ders(of pem: [UInt8]) -> [[UInt8]] {
        var ders: [[UInt8]] = []
        var rest = pem[...]
        var body: Int?
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = rest[..<end]
            if line.first == UInt8(ascii: "-") {
                if let body, line.starts(with: Self.end) { ders.append(decode(pem[body..<line.startIndex])) }
                body = line.starts(with: begin) ? end + 1 : nil
            }
            rest = rest[(end + 1)...]
        }
        if let body, rest.starts(with: end) { ders.append(decode(pem[body..<rest.startIndex])) }
        return ders
    }

    private static let begin = Array("-----BEGIN CERTIFICATE-----".utf8)
    private static let end = Array("-----END CERTIFICATE-----".utf8)

    /// The bytes that a text in base64 encodes; line ends and padding are skipped.
    ///
    /// The loop sees plain memory: with checks of bounds and of the table it takes 24 instructions a character, and 7
    /// million for a file.
    private static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { bytes, count in
            count = text.withUnsafeBufferPointer { text in
                values.withUnsafeBufferPointer { values in fill(bytes, with: text, values) }
            }
        }
    }

    /// Decodes into memory that is large enough, and returns the number of bytes.
    private static func fill(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, with text: UnsafeBufferPointer<UInt8>,
        _ values: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var count = 0
        var bits: UInt32 = 0
        var missing: UInt32 = 8
        for character in text {
            let value = values[Int(character)]
            guard value < 64 else { continue }
            bits = bits << 6 | UInt32(value)
            guard missing <= 6 else {
                missing -= 6
                continue
            }
            bytes[count] = UInt8(truncatingIfNeeded: bits >> (6 - missing))
            count += 1
            missing += 2
        }
        return count
    }

    /// The value of each character; 64 for those outside the alphabet.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 64, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()
}
