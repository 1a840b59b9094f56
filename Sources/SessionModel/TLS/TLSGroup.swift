/// A group for the key exchange by its number and its names (RFC 8446 §4.2.7).
package struct TLSGroup: Hashable, Sendable {
    package let number: UInt16
    /// The name in the registry of IANA.
    package let name: String
    /// Other names of it, in OpenSSL and elsewhere.
    let aliases: [String]

    /// Whether only TLS 1.3 knows it: those with ML-KEM are not defined for older versions.
    package var isNew: Bool { name.contains("MLKEM") }

    private init(_ number: UInt16, _ name: String, _ aliases: [String] = []) {
        self.number = number
        self.name = name
        self.aliases = aliases
    }

    /// Reads names after colons or commas: `X25519MLKEM768:x25519`.
    package static func list(_ text: String) throws(TLSListProblem) -> [TLSGroup] {
        try TLSList.read(text, among: all.map { ($0, [$0.name] + $0.aliases) }, limits: all.map(\.name))
    }

    /// Those that the library supports.
    package static let all = [
        TLSGroup(0x11EC, "X25519MLKEM768"), TLSGroup(0x001D, "x25519"),
        TLSGroup(0x0017, "secp256r1", ["P-256", "P256", "prime256v1"]),
        TLSGroup(0x0018, "secp384r1", ["P-384", "P384"]), TLSGroup(0x0019, "secp521r1", ["P-521", "P521"]),
        TLSGroup(0x0202, "MLKEM1024"),
    ]
}
