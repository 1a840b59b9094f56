import SessionModel
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why a certificate could not be verified, in sentences that also name the fix.
struct CertificateReasons {
    typealias Sent = (read: Certificate?, shown: TLSCertificate)

    private let leaf: Certificate
    private let sent: [Sent]
    private let others: [Certificate]
    private let roots: CertificateStore
    private let name: String
    private let help: TLSHelp
    private let now: Date

    /// `sent` is the whole chain, the leaf first; `name` is the requested host or address.
    init(leaf: Certificate, sent: [Sent], roots: CertificateStore, name: String, help: TLSHelp = .options, now: Date) {
        self.leaf = leaf
        self.sent = sent
        self.roots = roots
        self.name = name
        self.help = help
        self.now = now
        others = Self.useful(sent.dropFirst().compactMap(\.read))
    }

    /// At most two certificates with the same issuer and key: with more, the number of paths to a root explodes.
    private static func useful(_ certificates: [Certificate]) -> [Certificate] {
        certificates.enumerated().filter { index, certificate in
            let same = certificates[..<index].count {
                $0.subject == certificate.subject && $0.publicKey == certificate.publicKey
            }
            return same < 2
        }.map(\.element)
    }

    /// All reasons; empty if the certificate is verified.
    func all() async -> [String] {
        var strict = Verifier(rootCertificates: roots) {
            RFC5280Policy()
            NamesElsewhere()
        }
        let names = CertificateNames(of: leaf, for: name, help).problem
        let failures: [CertificateValidationResult.PolicyFailure]
        switch await strict.validate(leaf: leaf, intermediates: CertificateStore(others)) {
        // The root is trusted by decision, so its signature is not checked.
        case .validCertificate(let path):
            return Self.weaknesses(of: shown(Array(path.dropLast()))) + [names].compactMap(\.self)
        case .couldNotValidate(let found): failures = found
        }
        // Certificates outside the path to a root do not matter.
        let path = await path()
        var reasons = Self.weaknesses(of: path.map { shown($0.dropLast()) } ?? sent)
        reasons += dates(of: path ?? [leaf] + others)
        if let names { reasons.append(names) }
        if path == nil { reasons.append(trustProblem(isAll: reasons.isEmpty)) }
        guard reasons.isEmpty else { return reasons }
        let words = failures.first.map { "\("\($0.policyFailureReason)".prefix(200))" } ?? "it violates RFC 5280"
        return ["The certificate is not valid: \(words)."]
    }

    /// The reasons for a certificate that is trusted itself.
    func ofNamedCertificate() -> [String] {
        dates(of: [leaf]) + [CertificateNames(of: leaf, for: name, help).problem].compactMap(\.self)
    }

    private func shown(_ path: some Sequence<Certificate>) -> [Sent] {
        path.map { certificate in (certificate, sent.first { $0.read == certificate }?.shown ?? sent[0].shown) }
    }

    /// The weakness of the first certificate that could be forged; if there is none, `otherwise`.
    ///
    /// The signature of a self-signed certificate proves nothing, so its hash function does not matter.
    static func weaknesses(of chain: [Sent], or otherwise: String? = nil) -> [String] {
        for (index, certificate) in chain.enumerated() {
            let issuer =
                certificate.read.map { "the certificate of the issuer \($0.subject)" } ?? "an issuer certificate"
            let which = index == 0 ? "the certificate" : issuer
            if let bits = RSAKey.bits(ofCertificate: certificate.shown.der), bits < leastRSABits {
                return ["Weak: \(which) has a \(bits)-bit RSA key; the minimum is \(leastRSABits) bits."]
            }
            guard let read = certificate.read, read.issuer != read.subject else { continue }
            if read.signatureAlgorithm == .sha1WithRSAEncryption {
                return ["Weak: \(which) is signed with SHA-1, which can be forged."]
            }
        }
        return [otherwise].compactMap { $0 }
    }

    /// The minimum that certificate authorities sign (NIST SP 800-57, part 1, table 2).
    private static let leastRSABits = 2048

    private func dates(of chain: [Certificate]) -> [String] {
        for (index, certificate) in chain.enumerated() {
            let which = index == 0 ? "The certificate" : "The certificate of the issuer \(certificate.subject)"
            if now > certificate.notValidAfter {
                let end = TLSCertificate.words(for: certificate.notValidAfter)
                return ["\(which) expired on \(end) UTC; the server needs a new one."]
            }
            if now < certificate.notValidBefore {
                let start = TLSCertificate.words(for: certificate.notValidBefore)
                return ["\(which) is not valid before \(start) UTC; check the clock of this machine."]
            }
        }
        return []
    }

    /// The path to a trusted certificate, regardless of dates and names; nil if there is none.
    private func path() async -> [Certificate]? {
        var verifier = Verifier(rootCertificates: roots) { Lenient() }
        let result = await verifier.validate(leaf: leaf, intermediates: CertificateStore(others))
        guard case .validCertificate(let path) = result else { return nil }
        return Array(path)
    }

    /// `isAll` means that nothing else is wrong, so that trusting the certificate is a fix.
    private func trustProblem(isAll: Bool) -> String {
        if leaf.issuer == leaf.subject {
            return "The certificate is self-signed"
                + (isAll ? "; if it is the right one, trust it with --ca FILE." : ", too.")
        }
        guard others.contains(where: { $0.subject == leaf.issuer }) else {
            return "The chain is incomplete or its issuer is unknown: the server did not send the certificate of "
                + "\(leaf.issuer)."
                + (isAll ? " Fix the server's chain, or trust that certificate with --ca FILE." : "")
        }
        return "The issuer is unknown: the chain ends at \(others.last?.issuer ?? leaf.issuer), which is not "
            + "trusted" + (isAll ? "; to trust it, use --ca FILE." : ".")
    }
}

/// Requires only that each certificate of a chain is signed by the next one.
private struct Lenient: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [
        .X509ExtensionID.basicConstraints, .X509ExtensionID.nameConstraints, .X509ExtensionID.keyUsage,
        .X509ExtensionID.subjectAlternativeName,
    ]

    func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) -> PolicyEvaluationResult { .meetsPolicy }
}

/// The names are compared by `CertificateNames`; an extension with them may be critical.
private struct NamesElsewhere: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [.X509ExtensionID.subjectAlternativeName]

    func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) -> PolicyEvaluationResult { .meetsPolicy }
}
