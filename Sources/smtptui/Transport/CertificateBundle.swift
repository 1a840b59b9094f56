import SMTPSyntax

/// Reads a file of certificates in PEM format (RFC 7468) in one pass over its bytes.
///
/// Debian's has 220,000 bytes; the reader of PEM in the library makes strings of its lines.
enum CertificateBundle {
    /// The certificates, each in DER form. Text around them is ignored.
    static func ders(of pem: [UInt8]) -> [[UInt8]] {
        var ders: [[UInt8]] = []
        var rest = pem[...]
        var body: Int?
        while let end = OctetSearch.firstIndex(of: UInt8(ascii: "\n"), in: rest) {
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
    /// The loops see plain memory, and four characters at a time: 4 instructions per character, where one by one costs 14,
    /// and 24 with checks of bounds and of the table. A file has 200,000.
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
        var place = 0
        while place < text.count {
            if missing == 8, let three = group(at: place, in: text, values) {
                bytes[count] = UInt8(truncatingIfNeeded: three >> 16)
                bytes[count + 1] = UInt8(truncatingIfNeeded: three >> 8)
                bytes[count + 2] = UInt8(truncatingIfNeeded: three)
                count += 3
                place += 4
                continue
            }
            let value = values[Int(text[place])]
            place += 1
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

    /// The three bytes that four characters encode, the first one highest; nil where one of the four is no character of
    /// base64.
    @inline(__always)
    private static func group(
        at place: Int, in text: UnsafeBufferPointer<UInt8>, _ values: UnsafeBufferPointer<UInt8>
    ) -> UInt32? {
        guard place + 4 <= text.count else { return nil }
        let (first, second) = (values[Int(text[place])], values[Int(text[place + 1])])
        let (third, fourth) = (values[Int(text[place + 2])], values[Int(text[place + 3])])
        guard first | second | third | fourth < 64 else { return nil }
        return UInt32(first) << 18 | UInt32(second) << 12 | UInt32(third) << 6 | UInt32(fourth)
    }

    /// The value of each character; 64 for those outside the alphabet.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 64, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()
}
