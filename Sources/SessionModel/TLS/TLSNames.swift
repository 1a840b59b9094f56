import SMTPSyntax

/// TLS cipher suites and groups by their names in the IANA registries; unknown ones by their numbers.
enum TLSNames {
    static func suite(_ number: Int) -> String { suites[number] ?? "suite \(hex(number))" }

    static func group(_ number: Int) -> String { groups[number] ?? "group \(hex(number))" }

    /// `0x00FF`.
    private static func hex(_ number: Int) -> String { "0x" + Hexadecimal.text(number, digits: 4, uppercase: true) }

    private static let suites = Dictionary(uniqueKeysWithValues: TLSSuite.all.map { (Int($0.number), $0.name) })

    private static let groups: [Int: String] = [
        0x0017: "secp256r1", 0x0018: "secp384r1", 0x0019: "secp521r1", 0x001D: "x25519", 0x001E: "x448",
        0x0202: "MLKEM1024", 0x11EB: "SecP256r1MLKEM768", 0x11EC: "X25519MLKEM768", 0x11ED: "SecP384r1MLKEM1024",
    ]
}
