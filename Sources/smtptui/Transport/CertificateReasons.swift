import SessionModel
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why a certificate could not be verified, in sentences that also name the fix.
struct CertificateReasons {
    typealias Sent = (read: Certificate?, shown: TLSCertificate)

    private let leaf: CertificateContents
    private let sent: [Sent]
    private let others: [Certificate]
    private let roots: CertificateStore
    private let name: String
    private let help: TLSHelp
    private let now: Date
    private let hasRoot: (DistinguishedName) -> Bool

    /// `sent` is the whole chain, the leaf first; `name` is the requested host or address.
    ///
    /// `hasRoot` is whether one of the roots has a name.
    init(
        leaf: CertificateContents, sent: [Sent], roots: CertificateStore, name: String, help: TLSHelp = .options,
        now: Date, hasRoot: @escaping (DistinguishedName) -> Bool = { _ in false }
    ) {
        self.leaf = leaf
        self.sent = sent
        self.roots = roots
        self.name = name
        self.help = help
        self.now = now
        self.hasRoot = hasRoot
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
        guard let read = sent.first?.read else { return await ofRefusedCertificate() }
        var strict = Verifier(rootCertificates: roots) {
            RFC5280Policy()
            CheckedElsewherePolicy()
        }
        let failures: [CertificateValidationResult.PolicyFailure]
        switch await strict.validate(leaf: read, intermediates: CertificateStore(others)) {
        // The root is trusted by decision, so its signature is not checked.
        case .validCertificate(let path):
            return CertificateWeaknesses.sentences(of: shown(path.dropLast())) + purposes(of: Array(path)) + names
        case .couldNotValidate(let found): failures = found
        }
        // Certificates outside the path to a root do not matter.
        let path = await path(from: read)
        var reasons = CertificateWeaknesses.sentences(of: path.map { shown($0.dropLast()) } ?? sent)
        reasons += purposes(of: path ?? [read])
        reasons += dates(of: [leaf] + (path.map { Array($0.dropFirst()) } ?? others).map { CertificateContents($0) })
        reasons += names
        if path == nil { reasons.append(trustProblem(isAll: reasons.isEmpty)) }
        guard reasons.isEmpty else { return reasons }
        let words = failures.first.map { "\("\($0.policyFailureReason)".prefix(200))" } ?? "it violates RFC 5280"
        return ["The certificate is not valid: \(words)."]
    }

    /// The reasons for a certificate that is trusted itself.
    func ofNamedCertificate() -> [String] {
        purposes() + dates(of: [leaf]) + names
    }

    /// The reasons for a certificate whose key or signature the library refuses, so that no path is built from it.
    private func ofRefusedCertificate() async -> [String] {
        var reasons = CertificateWeaknesses.sentences(of: Array(sent.prefix(1)))
        if reasons.isEmpty { reasons = ["The kind of the certificate's key or signature is not supported by smtptui."] }
        reasons += purposes() + dates(of: [leaf]) + names
        return await hasTrustedIssuer() ? reasons : reasons + [trustProblem(isAll: false)]
    }

    private func hasTrustedIssuer() async -> Bool {
        guard !leaf.isSelfIssued else { return false }
        if hasRoot(leaf.issuer) { return true }
        for issuer in others where issuer.subject == leaf.issuer {
            if await path(from: issuer) != nil { return true }
        }
        return false
    }

    private var names: [String] { [CertificateNames(of: leaf, for: name, help).problem].compactMap(\.self) }

    /// That the certificate, or one of its issuers on this path except the root, is for something else than servers.
    private func purposes(of path: [Certificate] = []) -> [String] {
        guard leaf.isForServers else { return [Self.otherPurpose("The certificate")] }
        let issuer = path.dropFirst().dropLast().first { !CertificateContents($0).isForServers }
        return issuer.map { [Self.otherPurpose("The certificate of the issuer \($0.subject)")] } ?? []
    }

    private static func otherPurpose(_ which: String) -> String {
        "\(which) is not for TLS servers: its extended key usage does not include them (RFC 5280 §4.2.1.12)."
    }

    private func shown(_ path: some Sequence<Certificate>) -> [Sent] {
        path.map { certificate in (certificate, sent.first { $0.read == certificate }?.shown ?? sent[0].shown) }
    }

    private func dates(of chain: [CertificateContents]) -> [String] {
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
    private func path(from certificate: Certificate) async -> [Certificate]? {
        var verifier = Verifier(rootCertificates: roots) { LenientPolicy() }
        let result = await verifier.validate(leaf: certificate, intermediates: CertificateStore(others))
        guard case .validCertificate(let path) = result else { return nil }
        return Array(path)
    }

    /// `isAll` means that nothing else is wrong, so that trusting the certificate is a fix.
    private func trustProblem(isAll: Bool) -> String {
        if leaf.isSelfIssued {
            return "The certificate is self-signed"
                + (isAll ? "; if it is the right one, trust it with --ca FILE." : ", too.")
        }
        if sent.dropFirst().contains(where: { $0.read == nil && $0.shown.subject == "\(leaf.issuer)" }) {
            return "The certificate of the issuer \(leaf.issuer) was sent, but cannot be used."
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
