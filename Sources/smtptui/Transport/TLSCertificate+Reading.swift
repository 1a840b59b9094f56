import Crypto
import SessionModel
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

// The parts of a certificate that users read.
extension TLSCertificate {
    /// `certificate` is `der` as parsed by the library; nil if it cannot be parsed.
    init(_ certificate: Certificate?, _ der: [UInt8]) {
        let fingerprint = CertificatePin.written(Array(SHA256.hash(data: der)))
        let key = certificate.map(Self.key) ?? RSAKey.bits(ofCertificate: der).map { "RSA \($0)" } ?? ""
        if let contents = CertificateContents(certificate, der) {
            self.init(
                subject: "\(contents.subject)", issuer: "\(contents.issuer)", names: Self.names(of: contents),
                notBefore: Self.words(for: contents.notValidBefore), notAfter: Self.words(for: contents.notValidAfter),
                key: key, fingerprint: fingerprint, der: der)
        } else {
            self.init(
                subject: "unreadable", issuer: "", names: [], notBefore: "", notAfter: "", key: key,
                fingerprint: fingerprint, der: der)
        }
        keyFingerprint = Self.keyDigest(der)
    }

    private static func keyDigest(_ der: [UInt8]) -> String { CertificateFields(der)?.keyPin?.fingerprint ?? "" }

    /// The names that the certificate is valid for: hosts and addresses (RFC 5280 §4.2.1.6).
    static func names(of certificate: CertificateContents) -> [String] {
        guard let names = try? certificate.extensions.subjectAlternativeNames else { return [] }
        return names.compactMap { name in
            switch name {
            case .dnsName(let text): text
            case .ipAddress(let octets): address(Array(octets.bytes))
            default: nil
            }
        }
    }

    private static func address(_ octets: [UInt8]) -> String {
        guard octets.count == 16 else { return octets.map(String.init).joined(separator: ".") }
        return stride(from: 0, to: 16, by: 2).map {
            String(UInt16(octets[$0]) << 8 | UInt16(octets[$0 + 1]), radix: 16)
        }
        .joined(separator: ":")
    }

    /// The kind of key: `RSA 2048` for the library's `RSA2048.PublicKey`.
    private static func key(of certificate: Certificate) -> String {
        let text = "\(certificate.publicKey)".split(separator: ".").first.map(String.init) ?? ""
        if text.hasPrefix("RSA") { return "RSA \(text.dropFirst(3))" }
        return text.hasPrefix("P") ? "EC P-\(text.dropFirst())" : text
    }

    /// UTC: `2026-11-25 14:40`.
    static func words(for date: Date) -> String { WallClock.minutes(date.timeIntervalSince1970) }
}
