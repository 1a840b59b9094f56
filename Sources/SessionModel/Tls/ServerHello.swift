/// The server's first message of a handshake, which is in clear (RFC 8446 §4.1.3): it names the cipher suite, and the
/// library does not.
///
/// The octets are taken as they come; what is no ServerHello gives nothing, and no more than a record's worth is kept.
public struct ServerHelloReader: Sendable {
    private static let longest = 1 << 14
    private var bytes: [UInt8] = []
    private var isDone = false
    public private(set) var cipher: String?

    public init() {}

    public mutating func take(_ more: some Sequence<UInt8>) {
        guard !isDone else { return }
        bytes += more.prefix(Self.longest - bytes.count)
        // A record of 5 octets and its length; in it a message of 4 octets, version, random, session id, suite.
        let start = 5 + 4 + 2 + 32
        guard bytes.count > start else { return }
        let suite = start + 1 + Int(bytes[start])
        guard bytes.count >= suite + 2 else { return }
        isDone = true
        if bytes[0] == 22, bytes[5] == 2 { cipher = Self.name(UInt16(bytes[suite]) << 8 | UInt16(bytes[suite + 1])) }
        bytes = []
    }

    /// The suite by its name in IANA's registry, or its number.
    private static func name(_ number: UInt16) -> String {
        let hex = String(number, radix: 16, uppercase: true)
        return names[number] ?? "suite 0x\(String(repeating: "0", count: 4 - hex.count))\(hex)"
    }

    private static let names: [UInt16: String] = [
        0x1301: "TLS_AES_128_GCM_SHA256", 0x1302: "TLS_AES_256_GCM_SHA384", 0x1303: "TLS_CHACHA20_POLY1305_SHA256",
        0xC02B: "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", 0xC02C: "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        0xC02F: "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", 0xC030: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        0xCCA8: "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", 0xCCA9: "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        0xC009: "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", 0xC00A: "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
        0xC013: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", 0xC014: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
        0x009C: "TLS_RSA_WITH_AES_128_GCM_SHA256", 0x009D: "TLS_RSA_WITH_AES_256_GCM_SHA384",
        0x002F: "TLS_RSA_WITH_AES_128_CBC_SHA", 0x0035: "TLS_RSA_WITH_AES_256_CBC_SHA",
    ]
}
