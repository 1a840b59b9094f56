import SMTPSyntax

/// Reads the unencrypted part of the server's handshake, which names the cipher suite and the group of the key
/// exchange. The TLS library does not report them.
///
///     16 03 03 00 7a  02 00 00 76 …   a record of type 22, in it a message of type 2, the ServerHello
///
/// The octets may arrive in any pieces (RFC 8446 §5.1, §4.1.3; RFC 8422 §5.4). What is not a handshake is ignored, and
/// only the part of each message that is examined is kept.
package struct ServerHandshakeReader: Sendable {
    /// `TLS_AES_128_GCM_SHA256`; the number of an unknown suite.
    package private(set) var cipher: String?
    /// `x25519`; nil when none was seen, as with the RSA key exchange, which has none.
    package private(set) var group: String?

    /// A record that is not complete yet: its header, and how much of it is due.
    private var record: [UInt8] = []
    private var recordRest = 0
    /// A message that is not complete yet: its header, the part to examine, and how much of it is due.
    private var message: [UInt8] = []
    private var messageRest = 0
    /// Whether the current record contains nothing to examine.
    private var isSkipped = false
    /// Whether the server has asked for another group, so that a second hello follows (RFC 8446 §4.1.4).
    private var isRetry = false
    /// Whether what follows is encrypted, or of no interest.
    private var isDone = false

    package init() {}

    package mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if isDone { return }
            if recordRest > 0 {
                recordRest -= 1
                takeOfMessage(byte)
            } else {
                takeOfHeader(byte)
            }
        }
    }

    /// Type, version, length. A record that is not a handshake is encrypted, or directly precedes one that is.
    private mutating func takeOfHeader(_ byte: UInt8) {
        record.append(byte)
        guard record.count == TLSRecord.headerLength else { return }
        let isBetween = record[0] == ContentType.changeCipherSpec && isRetry
        isDone = record[0] != ContentType.handshake && !isBetween
        recordRest = Int(record[3]) << 8 | Int(record[4])
        isSkipped = isBetween
        record = []
    }

    private mutating func takeOfMessage(_ byte: UInt8) {
        guard !isSkipped else { return }
        if message.count < 4 {
            message.append(byte)
            guard message.count == 4 else { return }
            messageRest = Int(message[1]) << 16 | Int(message[2]) << 8 | Int(message[3])
        } else {
            messageRest -= 1
            if message.count < 4 + Self.mostKept { message.append(byte) }
        }
        guard messageRest == 0 else { return }
        read(message[0], Octets(message.dropFirst(4)))
        message = []
    }

    private mutating func read(_ type: UInt8, _ body: Octets) {
        switch type {
        case MessageType.serverHello: readHello(body)
        case MessageType.serverKeyExchange:
            var body = body
            // A named group is type 3; the other types have no name.
            if body.number(of: 1) == 3, let number = body.number(of: 2) { group = TLSNames.group(number) }
            isDone = true
        default: break
        }
    }

    private mutating func readHello(_ body: Octets) {
        var body = body
        body.skip(2 + 32)
        body.skip(body.number(of: 1) ?? 0)
        guard let suite = body.number(of: 2) else { return }
        cipher = TLSNames.suite(suite)
        body.skip(1 + 2)
        while let type = body.number(of: 2), let length = body.number(of: 2) {
            var value = body.take(length)
            guard type == Self.keyShare else { continue }
            // A server that asks for another group names only the group; its actual answer follows.
            isRetry = length == 2
            group = value.number(of: 2).map(TLSNames.group)
        }
    }

    private static let keyShare = 51
    /// The most octets of a ServerHello to examine; a post-quantum key has more than a thousand.
    private static let mostKept = 4096

    private enum ContentType {
        static let changeCipherSpec: UInt8 = 20
        static let handshake: UInt8 = 22
    }

    private enum MessageType {
        static let serverHello: UInt8 = 2
        static let serverKeyExchange: UInt8 = 12
    }
}

/// Octets that are read from the front.
private struct Octets {
    private var rest: ArraySlice<UInt8>

    init(_ rest: ArraySlice<UInt8>) { self.rest = rest }

    /// A number of this many octets; nil when fewer are left.
    mutating func number(of octets: Int) -> Int? {
        guard rest.count >= octets else {
            rest = []
            return nil
        }
        defer { skip(octets) }
        return rest.prefix(octets).reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func skip(_ octets: Int) { rest = rest.dropFirst(octets) }

    mutating func take(_ octets: Int) -> Octets {
        defer { skip(octets) }
        return Octets(rest.prefix(octets))
    }
}
