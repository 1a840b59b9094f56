import SessionModel
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The certificates of a server, and whether they were verified.
struct CertificateCheck: Sendable {
    let chain: [TLSCertificate]
    /// Why the server's certificate could not be verified, in sentences; nil if it was verified.
    let reason: String?

    /// The maximum number of certificates that a server may send. Real servers send two to four.
    private static let most = 10

    /// Checks a chain of certificates in DER form; the server's own certificate comes first.
    static func check(_ ders: [[UInt8]], _ settings: TLSSettings) async -> CertificateCheck {
        guard ders.count <= most else {
            let reason = "The server sent \(ders.count) certificates; smtptui checks at most \(most)."
            return CertificateCheck(chain: [], reason: reason)
        }
        let read = ders.map { try? Certificate(derEncoded: $0) }
        let shown = zip(read, ders).enumerated().map { index, pair in
            var shown = TLSCertificate(pair.0, pair.1)
            shown.remarks = CertificateRemarks.all(
                CertificateContents(pair.0, pair.1), shown, isOfServer: index == 0, isPublic: settings.roots.isPublic,
                now: Date())
            return shown
        }
        let reasons =
            if let first = ders.first, let leaf = CertificateContents(read.first ?? nil, first) {
                await reasons(against: leaf, Array(zip(read, shown)), settings)
            } else {
                ["The certificate is unreadable."]
            }
        return CertificateCheck(chain: shown, reason: reasons.isEmpty ? nil : reasons.joined(separator: " "))
    }

    private static func reasons(
        against leaf: CertificateContents, _ sent: [CertificateReasons.Sent], _ settings: TLSSettings
    ) async -> [String] {
        let named = certificates(settings.roots)
        let roots = named.map { CertificateStore($0) } ?? CertificateStore(custom: CertificateRoots.system)
        let reasons = CertificateReasons(
            leaf: leaf, sent: sent, roots: roots, name: settings.name, help: settings.help, now: Date()
        ) { issuer in named.map { $0.contains { $0.subject == issuer } } ?? (CertificateRoots.system[issuer] != nil) }
        // A certificate that is trusted itself needs no issuer, and need not be a CA certificate.
        if let named, let read = sent.first?.read, named.contains(read) { return reasons.ofNamedCertificate() }
        return await reasons.all()
    }

    /// The trusted certificates; nil for those of the system.
    private static func certificates(_ roots: TLSSettings.Roots) -> [Certificate]? {
        switch roots {
        case .system: nil
        case .only(let ders): ders.compactMap { try? Certificate(derEncoded: $0) }
        }
    }

    /// The certificates of a file in PEM format, each in DER form.
    static func certificates(inFile path: String) throws(Failure) -> [[UInt8]] {
        let text = String(decoding: try FileReader.read(path), as: UTF8.self)
        let documents = (try? PEMDocument.parseMultiple(pemString: text)) ?? []
        let ders = documents.filter { $0.discriminator == Certificate.defaultPEMDiscriminator }.map(\.derBytes)
        let shown = Printable.text(path)
        guard !ders.isEmpty else { throw Failure(.unreadableFile, "\(shown) contains no certificates in PEM format.") }
        for der in ders where (try? Certificate(derEncoded: der)) == nil {
            let bits = RSAKey.bits(ofCertificate: der)
            let why = bits.map { "its \($0)-bit RSA key is too weak" } ?? "it is unreadable"
            throw Failure(.unreadableFile, "\(shown) contains an unusable certificate: \(why).")
        }
        return ders
    }
}
