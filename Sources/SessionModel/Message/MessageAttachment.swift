import SMTPSyntax

/// A file that goes along with a message (RFC 2183).
package struct MessageAttachment: Hashable, Sendable {
    package let name: String
    package let octets: [UInt8]

    package init(name: String, octets: [UInt8]) {
        self.name = name
        self.octets = octets
    }

    /// The part of a `multipart/mixed` message, each line ended with CR LF (RFC 2046 §5.1).
    var part: [UInt8] {
        var part: [UInt8] = []
        part += "Content-Type: application/octet-stream\r\n".utf8
        part += "Content-Disposition: attachment; \(fileName)\r\n".utf8
        part += "Content-Transfer-Encoding: base64\r\n\r\n".utf8
        let text = Array(Base64.encode(octets).utf8)
        part.reserveCapacity(part.count + text.count + text.count / 38 + 2)
        for start in stride(from: 0, to: text.count, by: Self.lineLength) {
            part += text[start..<min(start + Self.lineLength, text.count)]
            part += LineEnding.crlf.bytes
        }
        return part
    }

    /// RFC 2045 §6.8.
    private static let lineLength = 76

    /// In ASCII as a quoted string, else as in RFC 2231 §4.
    private var fileName: String {
        let isPlain = name.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
        guard !isPlain else { return "filename=\"\(name)\"" }
        let encoded = name.utf8.map { octet in
            ASCII.isAlphanumeric(octet) || "-._".utf8.contains(octet)
                ? String(UnicodeScalar(octet)) : "%" + Hexadecimal.text(octet, digits: 2)
        }
        return "filename*=UTF-8''" + encoded.joined()
    }
}
