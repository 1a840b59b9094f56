/// A TLS record, received where unencrypted SMTP was due (RFC 8446 §5.1).
///
///     15 03 03 00 02 02 28   an alert, fatal, handshake_failure
///
/// A server that speaks TLS from the first octet sends one on a connection without TLS. A server whose handshake
/// failed may still send its alert after the session has continued unencrypted.
package struct TLSRecord: Hashable, Sendable {
    /// The number of octets for type, version and length.
    package static let headerLength = 5
    /// The most octets that a record may carry: 2^14, plus 256 for encryption (RFC 8446 §5.2).
    private static let longest = 16_640

    /// The alert in the record; nil for any other type of record.
    package let alert: TLSAlert?

    /// Reads a complete record; nil for anything else.
    package init?(_ bytes: [UInt8]) {
        guard let length = Self.length(from: bytes), length == bytes.count else { return nil }
        // An unencrypted alert has two octets: its level and its number.
        alert = bytes[0] == 21 && length == Self.headerLength + 2 ? .numbered(bytes[6]) : nil
    }

    /// Whether the octet after these belongs to the length of a record, and so may have any value.
    static func isLengthNext(after bytes: [UInt8]) -> Bool {
        guard (3...4).contains(bytes.count), isRecord(bytes) else { return false }
        return bytes.count == 3 || Int(bytes[3]) <= longest >> 8
    }

    /// Whether a record may begin with this octet, the type of its content.
    package static func mayBegin(with octet: UInt8) -> Bool { (20...23).contains(octet) }

    private static func isRecord(_ bytes: [UInt8]) -> Bool {
        mayBegin(with: bytes[0]) && bytes[1] == 3 && bytes[2] <= 4
    }

    /// The length of the record that begins with these octets, including its header.
    ///
    /// Nil when they do not begin a record, and while there are too few of them to decide.
    static func length(from bytes: [UInt8]) -> Int? {
        guard bytes.count >= headerLength, isRecord(bytes) else { return nil }
        let length = Int(bytes[3]) << 8 | Int(bytes[4])
        return (1...longest).contains(length) ? headerLength + length : nil
    }
}
