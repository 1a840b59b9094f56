/// A record of TLS that came where SMTP in clear was due (RFC 8446 §5.1).
///
///     15 03 03 00 02 02 28   an alert, fatal, handshake_failure
///
/// A server sends one on a connection that never was under TLS when it speaks TLS from the first octet, and one whose
/// handshake failed may still send its alert when the session has gone on in clear.
package struct TLSRecord: Hashable, Sendable {
    /// The octets of type, version and length.
    package static let headerLength = 5
    /// The longest that an endpoint may send: 2^14 octets, and 256 for encryption (RFC 8446 §5.2).
    private static let longest = 16_640

    /// The alert in it; nil for another kind of record.
    package let alert: TLSAlert?

    /// Reads a whole record; nil for anything else.
    package init?(_ bytes: [UInt8]) {
        guard let length = Self.length(from: bytes), length == bytes.count else { return nil }
        // In clear an alert has two octets: how grave it is, and which.
        alert = bytes[0] == 21 && length == Self.headerLength + 2 ? .numbered(bytes[6]) : nil
    }

    /// Whether the octet behind these belongs to the length of a record, and so may have any value.
    static func isLengthNext(behind bytes: [UInt8]) -> Bool {
        guard (3...4).contains(bytes.count), isRecord(bytes) else { return false }
        return bytes.count == 3 || Int(bytes[3]) <= longest >> 8
    }

    private static func isRecord(_ bytes: [UInt8]) -> Bool {
        (20...23).contains(bytes[0]) && bytes[1] == 3 && bytes[2] <= 4
    }

    /// The length of the record that begins with these octets, its header included.
    ///
    /// Nil when they begin none, and as long as that cannot be said.
    static func length(from bytes: [UInt8]) -> Int? {
        guard bytes.count >= headerLength, isRecord(bytes) else { return nil }
        let length = Int(bytes[3]) << 8 | Int(bytes[4])
        return (1...longest).contains(length) ? headerLength + length : nil
    }
}
