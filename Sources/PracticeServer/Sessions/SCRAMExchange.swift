import SMTPSyntax
import SessionModel

/// The server's side of SCRAM-SHA-256 (RFC 5802 §5, RFC 7677), from the client's first message on.
///
/// Salt and nonce are not random here: the same commands must give the same replies.
struct SCRAMExchange: Sendable {
    /// The channel binding as the server knows it (RFC 5802 §6).
    enum Binding: Sendable {
        /// There is none.
        case none
        /// The mechanism with a binding is offered, and was not chosen.
        case offered
        /// Authentication is bound to these bytes.
        case bound([UInt8])
    }

    static let iterations = 4096
    /// A longer one would not fit into a reply line together with the server's.
    private static let longestNonce = 200

    let user: [UInt8]
    let serverFirst: [UInt8]
    /// What the client's last message has to repeat: its header, and the channel binding.
    private let bound: [UInt8]
    private let clientFirst: [UInt8]
    private let nonce: [UInt8]
    private let salt: [UInt8]
    private let cryptography: SASLCryptography

    /// Nil when the message is not `n,,n=user,r=nonce`, or its first letter does not fit the binding.
    init?(_ message: [UInt8], _ binding: Binding, serial: Int, _ cryptography: SASLCryptography) {
        let parts = message.split(separator: UInt8(ascii: ","), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, Self.fits(parts[0], binding),
            let attributes = Self.attributes(Array(parts[2])), attributes.count >= 2,
            attributes[0].letter == UInt8(ascii: "n"), attributes[1].letter == UInt8(ascii: "r"),
            (1...Self.longestNonce).contains(attributes[1].value.count), let user = Self.name(attributes[0].value)
        else { return nil }
        self.user = user
        self.cryptography = cryptography
        clientFirst = Array(parts[2])
        let header = Array(message.prefix(message.count - clientFirst.count))
        if case .bound(let octets) = binding { bound = header + octets } else { bound = header }
        nonce = attributes[1].value + Array("practice\(serial)".utf8)
        salt = Array(cryptography.hash(.sha256, Array("practice".utf8) + user).prefix(12))
        serverFirst =
            Array("r=".utf8) + nonce + Array(",s=\(Base64.encode(salt)),i=\(Self.iterations)".utf8)
    }

    /// A client that thinks that no binding is offered where one is has been lied to on the way.
    private static func fits(_ flag: some Sequence<UInt8>, _ binding: Binding) -> Bool {
        switch (String(decoding: Array(flag), as: UTF8.self), binding) {
        case ("n", .none), ("n", .offered), ("y", .none), ("p=tls-server-end-point", .bound): true
        default: false
        }
    }

    /// The server's signature when the client's last message proves the password; nil when it does not.
    func signature(for message: [UInt8], password: String) -> [UInt8]? {
        guard let attributes = Self.attributes(message), attributes.count >= 3,
            attributes[0].letter == UInt8(ascii: "c"), Base64.decode(attributes[0].value) == bound,
            attributes[1].letter == UInt8(ascii: "r"), attributes[1].value == nonce,
            let last = attributes.last, last.letter == UInt8(ascii: "p"), let proof = Base64.decode(last.value)
        else { return nil }
        let withoutProof = message.dropLast(last.value.count + 3)
        let comma = [UInt8(ascii: ",")]
        let text = clientFirst + comma + serverFirst + comma + withoutProof
        let salted = cryptography.derive(.sha256, Array(password.utf8), salt, Self.iterations)
        let clientKey = cryptography.hmac(.sha256, salted, Array("Client Key".utf8))
        let clientSignature = cryptography.hmac(.sha256, cryptography.hash(.sha256, clientKey), text)
        guard proof == zip(clientKey, clientSignature).map({ $0 ^ $1 }) else { return nil }
        return cryptography.hmac(.sha256, cryptography.hmac(.sha256, salted, Array("Server Key".utf8)), text)
    }

    private static func attributes(_ text: [UInt8]) -> [(letter: UInt8, value: [UInt8])]? {
        var attributes: [(letter: UInt8, value: [UInt8])] = []
        for part in text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard let letter = part.first, part.dropFirst().first == UInt8(ascii: "=") else { return nil }
            attributes.append((letter, Array(part.dropFirst(2))))
        }
        return attributes
    }

    /// A name with =2C and =3D read back; nil when it contains another = (RFC 5802 §5.1).
    private static func name(_ text: [UInt8]) -> [UInt8]? {
        var name: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                name.append(byte)
                continue
            }
            switch String(decoding: rest.prefix(2), as: UTF8.self) {
            case "2C": name.append(UInt8(ascii: ","))
            case "3D": name.append(UInt8(ascii: "="))
            default: return nil
            }
            rest = rest.dropFirst(2)
        }
        return name.isEmpty ? nil : name
    }
}
