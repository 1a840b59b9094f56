import SessionModel
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

// What is known of a handshake that succeeded beside its cipher and its certificates.
extension HandshakeDetails {
    /// `offered` is what was tried to resume a session, nil where none was to be resumed.
    init(
        _ details: TLSDetails, _ chain: [TLSCertificate], _ settings: TLSSettings, isCipherChosen: Bool,
        offered: TLSResumption?
    ) {
        let resumption = offered.map { offered in
            TLSResumption(
                details.isResumed ? .resumed : offered.outcome, given: offered.given, lifetime: offered.lifetime,
                isTicket: offered.isTicket)
        }
        let ignoresCiphers = !settings.ciphers.isEmpty && !isCipherChosen
        guard let leaf = chain.first.flatMap({ try? Certificate(derEncoded: $0.der) }) else {
            self.init(
                staple: details.staple.isEmpty ? .none : .unreadable, resumption: resumption,
                ignoresCiphers: ignoresCiphers)
            return
        }
        let (staple, inStaple) = OCSPStaple.read(
            details.staple, of: leaf, issuer: Self.issuer(of: leaf, chain, settings.roots), now: Date())
        self.init(
            staple: staple, requiresStaple: Self.requiresStaple(leaf),
            timestamps: SignedTimestamp.list(in: leaf) + SignedTimestamp.list(details.timestamps[...], .handshake)
                + SignedTimestamp.list(inStaple ?? [], .staple),
            resumption: resumption, ignoresCiphers: ignoresCiphers)
    }

    /// The certificate by whose key the server's own certificate is signed: of those that the server sent, else of the
    /// trusted ones. Nil if neither has it.
    static func issuer(of leaf: Certificate, _ chain: [TLSCertificate], _ roots: TLSSettings.Roots) -> Certificate? {
        func isIssuer(_ certificate: Certificate) -> Bool {
            certificate.subject == leaf.issuer && certificate.publicKey.isValidSignature(leaf.signature, for: leaf)
        }
        if let sent = chain.lazy.compactMap({ try? Certificate(derEncoded: $0.der) }).first(where: isIssuer) {
            return sent
        }
        return switch roots {
        case .system: CertificateRoots.system[leaf.issuer]?.first(where: isIssuer)
        case .only(let ders): ders.lazy.compactMap { try? Certificate(derEncoded: $0) }.first(where: isIssuer)
        }
    }

    /// Whether the certificate has the extension by which its server has to staple (RFC 7633 §4.2.3):
    /// `30 03 02 01 05`.
    static func requiresStaple(_ certificate: Certificate) -> Bool {
        guard let value = certificate.extensions[oid: [1, 3, 6, 1, 5, 5, 7, 1, 24]]?.value,
            var fields = try? DERFields(value)
        else { return false }
        return fields.all().contains { (try? Int(derEncoded: $0)) == statusRequest }
    }

    /// The number of the extension of the handshake by which a client asks for a staple (RFC 6066 §8).
    private static let statusRequest = 5
}
