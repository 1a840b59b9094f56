import SessionModel
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Looks at the certificates of a server: what they say, and whether they can be believed.
struct CertificateCheck: Sendable {
    let chain: [TLSCertificate]
    /// Why the server's certificate is not verified, in sentences; nil when it is.
    let reason: String?

    /// The most certificates that a server may send. Real ones send two to four.
    private static let most = 10

    /// Checks a chain, the server's own certificate first, each in DER form.
    static func check(_ ders: [[UInt8]], _ settings: TLSSettings) async -> CertificateCheck {
        guard ders.count <= most else {
            let reason = "The server sent \(ders.count) certificates; more than \(most) are not looked at."
            return CertificateCheck(chain: [], reason: reason)
        }
        let read = ders.map { try? Certificate(derEncoded: $0) }
        let shown = zip(read, ders).map { certificate, der in TLSCertificate(certificate, der) }
        let reasons =
            if let leaf = read.first ?? nil {
                await reasons(against: leaf, Array(zip(read, shown)), settings)
            } else {
                CertificateReasons.weaknesses(of: Array(zip(read, shown)), or: "The certificate cannot be read.")
            }
        return CertificateCheck(chain: shown, reason: reasons.isEmpty ? nil : reasons.joined(separator: " "))
    }

    private static func reasons(
        against leaf: Certificate, _ sent: [CertificateReasons.Sent], _ settings: TLSSettings
    ) async -> [String] {
        let named = certificates(settings.roots)
        let roots = named.map { CertificateStore($0) } ?? .systemTrustRoots
        let reasons = CertificateReasons(leaf: leaf, sent: sent, roots: roots, name: settings.name, now: Date())
        // A certificate that was named itself needs no issuer, and need not be one.
        if let named, named.contains(leaf) { return await reasons.ofNamedCertificate() }
        return await reasons.all()
    }

    /// The certificates to trust; nil for those of the system.
    private static func certificates(_ roots: TLSSettings.Roots) -> [Certificate]? {
        switch roots {
        case .system: nil
        case .only(let ders): ders.compactMap { try? Certificate(derEncoded: $0) }
        }
    }

    /// The certificates of a file in PEM form, each in DER form.
    static func certificates(inFile path: String) throws(Failure) -> [[UInt8]] {
        let text = String(decoding: try FileReader.read(path), as: UTF8.self)
        let documents = (try? PEMDocument.parseMultiple(pemString: text)) ?? []
        let ders = documents.filter { $0.discriminator == Certificate.defaultPEMDiscriminator }.map(\.derBytes)
        let shown = Printable.text(path)
        guard !ders.isEmpty else { throw Failure(.unreadableFile, "\(shown) holds no certificates in PEM form.") }
        for der in ders where (try? Certificate(derEncoded: der)) == nil {
            let bits = RSAKey.bits(ofCertificate: der)
            let why = bits.map { "its key is too weak to be trusted, RSA \($0)" } ?? "it cannot be read"
            throw Failure(.unreadableFile, "\(shown) holds a certificate that is of no use: \(why).")
        }
        return ders
    }
}
