/// Something weak or obsolete in a handshake. It does not change whether the server is trusted.
package enum TLSRemark: String, CaseIterable, Hashable, Sendable {
    // The cipher suite
    case noEncryption = "no-encryption"
    case exportCipher = "export-cipher"
    case rc4 = "rc4"
    case tripleDES = "3des"
    case staticRSA = "static-rsa"
    case cbc = "cbc"

    // A certificate
    case smallRSAKey = "small-rsa-key"
    case smallCurve = "small-curve"
    case md5Signature = "md5-signature"
    case sha1Signature = "sha1-signature"
    case notForServers = "not-for-servers"
    case notForSigning = "not-for-signing"
    case onlyCommonName = "only-common-name"
    case longValidity = "long-validity"
    case endsSoon = "ends-soon"

    /// Those about a cipher suite, by its name in the IANA registry, or by that of OpenSSL.
    package static func all(ofCipher name: String) -> [TLSRemark] {
        let parts = Set(name.split(whereSeparator: { "_-".contains($0) }).map(String.init))
        var remarks: [TLSRemark] = []
        if parts.contains("NULL") { remarks.append(.noEncryption) }
        if !parts.isDisjoint(with: ["EXPORT", "EXP", "EXPORT1024", "DES40", "DES"]) && !parts.contains("CBC3") {
            remarks.append(.exportCipher)
        }
        if parts.contains("RC4") { remarks.append(.rc4) }
        if parts.contains("3DES") || parts.contains("CBC3") { remarks.append(.tripleDES) }
        if name.hasPrefix("TLS_RSA_") { remarks.append(.staticRSA) }
        if name.hasPrefix("TLS_"), parts.contains("CBC"), remarks.allSatisfy({ $0 == .staticRSA }) {
            remarks.append(.cbc)
        }
        return remarks
    }
}
