import NIOSSL
import SessionModel

// What the user has chosen of TLS.
extension TLSConfiguration {
    mutating func choose(_ settings: TLSSettings) {
        minimumTLSVersion = settings.minimum.version
        maximumTLSVersion = settings.maximum.map(\.version)
        verifySignatureAlgorithms = Self.signatures
        // The library ends the program where it knows none of the names, so they come from the table.
        if !settings.ciphers.isEmpty { cipherSuites = settings.ciphers.map(\.name).joined(separator: ":") }
        if !settings.groups.isEmpty { curves = settings.groups.map { NIOTLSCurve(rawValue: $0.number) } }
    }
}

extension TLSConfiguration {
    /// The signatures by which a server may prove its key, best first: those of the library, and Ed25519.
    fileprivate static let signatures: [SignatureAlgorithm] = [
        .ecdsaSecp256R1Sha256, .rsaPssRsaeSha256, .rsaPkcs1Sha256, .ed25519, .ecdsaSecp384R1Sha384, .rsaPssRsaeSha384,
        .rsaPkcs1Sha384, .rsaPssRsaeSha512, .rsaPkcs1Sha512, .rsaPkcs1Sha1,
    ]
}

extension TLSBound {
    fileprivate var version: TLSVersion {
        switch self {
        case .tls10: .tlsv1
        case .tls11: .tlsv11
        case .tls12: .tlsv12
        case .tls13: .tlsv13
        }
    }
}
