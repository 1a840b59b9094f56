import SMTPSyntax

/// Reads what a client sends where the server waits for its handshake, as far as it is not encrypted: whether it is TLS at
/// all, and the alert by which a client ends the handshake.
///
///     16 03 01 02 00 …         the handshake
///     15 03 03 00 02 02 30     the alert unknown_ca
///     45 48 4c 4f              EHLO: not TLS
package struct ClientHandshakeReader: Hashable, Sendable {
    /// Whether what came first is not TLS.
    package private(set) var isNotTLS = false
    package private(set) var alert: TLSAlert?

    /// The header of the record, and the content of an alert.
    private var record: [UInt8] = []
    private var rest = 0
    private var hasBegun = false

    private static let handshake: UInt8 = 22
    private static let alert: UInt8 = 21

    package init() {}

    package mutating func take(_ octets: some Sequence<UInt8>) {
        for octet in octets {
            if isNotTLS || alert != nil { return }
            if !hasBegun { begin(octet) }
            take(octet)
        }
    }

    /// The hello of SSL 2 has the length first, with the highest bit set.
    private mutating func begin(_ octet: UInt8) {
        hasBegun = true
        isNotTLS = octet != Self.handshake && octet != Self.alert && octet < 0x80
    }

    private mutating func take(_ octet: UInt8) {
        if rest > 0, record.first != Self.alert {
            rest -= 1
            if rest == 0 { record = [] }
            return
        }
        record.append(octet)
        guard record.count >= TLSRecord.headerLength else { return }
        let length = Int(record[3]) << 8 | Int(record[4])
        if record[0] == Self.alert, record.count < TLSRecord.headerLength + length {
            // An encrypted alert is longer, and says nothing here.
            if length > 2 { (rest, record[0]) = (length, Self.handshake) }
            return
        }
        if record[0] == Self.alert {
            alert = TLSRecord(record)?.alert
            record = []
        } else {
            rest = length
            if length == 0 { record = [] }
        }
    }
}
