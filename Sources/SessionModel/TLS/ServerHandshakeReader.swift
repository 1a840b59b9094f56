import SMTPSyntax

/// The part of a handshake that the server sends in clear: it names the cipher suite and the group of the key
/// exchange, and the library does not.
///
///     16 03 03 00 7a  02 00 00 76 …   a record of type 22, in it a message of type 2, the ServerHello
///
/// The octets are taken as they come (RFC 8446 §5.1, §4.1.3; RFC 8422 §5.4). What is no handshake gives nothing, and
/// of each message no more is kept than is looked at.
package struct ServerHandshakeReader: Sendable {
    /// `TLS_AES_128_GCM_SHA256`; a suite that is not known here by its number.
    package private(set) var cipher: String?
    /// `x25519`; nil where none was seen, as with the key exchange of RSA, which has none.
    package private(set) var group: String?

    /// A record that is not whole yet: its header, and how much of it is due.
    private var record: [UInt8] = []
    private var recordRest = 0
    /// A message that is not whole yet: its header and what is looked at of it, and how much of it is due.
    private var message: [UInt8] = []
    private var messageRest = 0
    /// Whether the present record holds nothing to look at.
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

    /// Type, version, length. All that is no handshake is encrypted, or comes right before what is.
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
            // A named group is type 3; what else there is gives no name.
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
            // A server that asks for another group names it and nothing more; its real answer follows.
            isRetry = length == 2
            group = value.number(of: 2).map(TLSNames.group)
        }
    }

    private static let keyShare = 51
    /// The longest ServerHello of which all is looked at; a post-quantum key is a good thousand octets.
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

    /// A number of so many octets; nil where not so many are left.
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
