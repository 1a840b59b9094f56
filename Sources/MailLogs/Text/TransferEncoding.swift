import SMTPSyntax

/// The encodings of the parts of a message (RFC 2045 §6), as far as reports use them.
enum TransferEncoding: String, Hashable, Sendable {
    case quotedPrintable = "quoted-printable"
    case base64

    /// Nil for a value that leaves the text as it is: 7bit, 8bit, binary.
    init?(_ value: String) { self.init(rawValue: value.lowercased()) }

    /// The lines that encoded lines mean. What is not well-formed stays as it is.
    func decoded(_ lines: [[UInt8]]) -> [[UInt8]] {
        switch self {
        case .quotedPrintable: return Self.quotedPrintable(lines)
        case .base64:
            guard let octets = Base64.decode(lines.joined().filter { !ASCII.isBlank($0) }) else { return lines }
            return octets.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
                Array(line.last == 0x0D ? line.dropLast() : line)
            }
        }
    }

    private static func quotedPrintable(_ lines: [[UInt8]]) -> [[UInt8]] {
        var decoded: [[UInt8]] = []
        var isJoined = false
        for line in lines {
            let isSoft = line.last == UInt8(ascii: "=")
            let text = unquoted(isSoft ? line.dropLast() : line[...])
            if isJoined, let last = decoded.indices.last { decoded[last] += text } else { decoded.append(text) }
            isJoined = isSoft
        }
        return decoded
    }

    /// With each `=41` as the octet that it means.
    private static func unquoted(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var octets: [UInt8] = []
        var rest = line
        while let octet = rest.popFirst() {
            let digits = rest.prefix(2)
            guard octet == UInt8(ascii: "="), digits.count == 2, let value = hex(digits) else {
                octets.append(octet)
                continue
            }
            octets.append(value)
            rest = rest.dropFirst(2)
        }
        return octets
    }

    private static func hex(_ digits: ArraySlice<UInt8>) -> UInt8? {
        UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
