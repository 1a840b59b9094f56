import SMTPSyntax

/// A cipher suite by its number and its names in the registry of IANA and in OpenSSL.
///
///     0xC02F  TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256  ECDHE-RSA-AES128-GCM-SHA256
package struct TLSSuite: Hashable, Sendable {
    package let number: UInt16
    /// Its name in the registry of IANA.
    package let name: String
    /// Its name in OpenSSL and in the settings of mail servers; the same one for a suite of TLS 1.3.
    package let alias: String

    init(_ number: UInt16, _ name: String, _ alias: String? = nil) {
        self.number = number
        self.name = name
        self.alias = alias ?? name
    }

    /// Whether it is of TLS 1.3, whose suites the library always offers, all of them (RFC 8446 §B.4).
    package var isFixed: Bool { number >> 8 == 0x13 }

    /// Reads names after colons or commas: `ECDHE-RSA-AES128-GCM-SHA256:AES256-SHA`.
    static func list(_ text: String) throws(TLSListProblem) -> [TLSSuite] {
        let suites = try TLSList.read(
            text, among: all.map { ($0, [$0.alias, $0.name]) }, limits: choosable.map(\.alias))
        if let fixed = suites.first(where: \.isFixed) { throw .fixed(fixed.name) }
        return suites
    }

    /// Those that the user can choose, the best ones first.
    package static var choosable: [TLSSuite] { all.filter { !$0.isFixed } }

    /// Those that the library supports, without those for keys that both sides have before.
    package static let all = [
        TLSSuite(0x1301, "TLS_AES_128_GCM_SHA256"), TLSSuite(0x1302, "TLS_AES_256_GCM_SHA384"),
        TLSSuite(0x1303, "TLS_CHACHA20_POLY1305_SHA256"),
        TLSSuite(0xC02B, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "ECDHE-ECDSA-AES128-GCM-SHA256"),
        TLSSuite(0xC02F, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "ECDHE-RSA-AES128-GCM-SHA256"),
        TLSSuite(0xC02C, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "ECDHE-ECDSA-AES256-GCM-SHA384"),
        TLSSuite(0xC030, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "ECDHE-RSA-AES256-GCM-SHA384"),
        TLSSuite(0xCCA9, "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "ECDHE-ECDSA-CHACHA20-POLY1305"),
        TLSSuite(0xCCA8, "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", "ECDHE-RSA-CHACHA20-POLY1305"),
        TLSSuite(0xC009, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "ECDHE-ECDSA-AES128-SHA"),
        TLSSuite(0xC013, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "ECDHE-RSA-AES128-SHA"),
        TLSSuite(0xC00A, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA", "ECDHE-ECDSA-AES256-SHA"),
        TLSSuite(0xC014, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA", "ECDHE-RSA-AES256-SHA"),
        TLSSuite(0xC023, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", "ECDHE-ECDSA-AES128-SHA256"),
        TLSSuite(0xC027, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", "ECDHE-RSA-AES128-SHA256"),
        TLSSuite(0x009C, "TLS_RSA_WITH_AES_128_GCM_SHA256", "AES128-GCM-SHA256"),
        TLSSuite(0x009D, "TLS_RSA_WITH_AES_256_GCM_SHA384", "AES256-GCM-SHA384"),
        TLSSuite(0x002F, "TLS_RSA_WITH_AES_128_CBC_SHA", "AES128-SHA"),
        TLSSuite(0x0035, "TLS_RSA_WITH_AES_256_CBC_SHA", "AES256-SHA"),
        TLSSuite(0x000A, "TLS_RSA_WITH_3DES_EDE_CBC_SHA", "DES-CBC3-SHA"),
    ]
}
