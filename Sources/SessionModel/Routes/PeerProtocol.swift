import SMTPSyntax

/// What a peer seems to speak, by its first bytes: a proxy that is not one is soon found by them.
///
///     HTTP/1.1 400 Bad Request     220 mx.example.test ESMTP     SSH-2.0-OpenSSH_9.2
struct PeerProtocol: Sendable {
    /// After "like": `an SMTP server`.
    let name: String
    private let begins: @Sendable ([UInt8]) -> Bool

    /// The protocol whose answers begin so; nil for none that is known. One byte may have to be enough.
    static func of(_ octets: [UInt8]) -> PeerProtocol? { octets.isEmpty ? nil : all.first { $0.begins(octets) } }

    private static let all = [
        PeerProtocol("an HTTP server or proxy", text: "HTTP/"), PeerProtocol("an SSH server", text: "SSH-"),
        PeerProtocol(name: "an SMTP server") { octets in
            octets.prefix(3).allSatisfy(ASCII.isDigit) && (UInt8(ascii: "2")...UInt8(ascii: "5")).contains(octets[0])
        },
        PeerProtocol("a TLS server", octets: [0x15, 0x03]), PeerProtocol("a TLS server", octets: [0x16, 0x03]),
        PeerProtocol("a SOCKS5 proxy", octets: [0x05]), PeerProtocol("a SOCKS4 proxy", octets: [0x00]),
    ]

    private init(name: String, _ begins: @escaping @Sendable ([UInt8]) -> Bool) {
        self.name = name
        self.begins = begins
    }

    private init(_ name: String, text: String) { self.init(name, octets: Array(text.utf8)) }

    private init(_ name: String, octets: [UInt8]) {
        self.init(name: name) { came in zip(came, octets).allSatisfy(==) }
    }
}
