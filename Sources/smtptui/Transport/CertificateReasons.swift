import SessionModel
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why a certificate is not believed, in sentences that say what helps.
struct CertificateReasons {
    typealias Sent = (read: Certificate?, shown: TLSCertificate)

    private let leaf: Certificate
    private let sent: [Sent]
    private let others: [Certificate]
    private let roots: CertificateStore
    private let name: String
    private let now: Date

    /// `sent` is the whole chain, the leaf first; `name` is what was asked for, a host or an address.
    init(leaf: Certificate, sent: [Sent], roots: CertificateStore, name: String, now: Date) {
        self.leaf = leaf
        self.sent = sent
        self.roots = roots
        self.name = name
        self.now = now
        others = Self.useful(sent.dropFirst().compactMap(\.read))
    }

    /// Of one issuer's certificates with one key, two: with more of them the ways to a root grow without bound.
    private static func useful(_ certificates: [Certificate]) -> [Certificate] {
        certificates.enumerated().filter { index, certificate in
            let same = certificates[..<index].count {
                $0.subject == certificate.subject && $0.publicKey == certificate.publicKey
            }
            return same < 2
        }.map(\.element)
    }

    /// Nothing, when it is good.
    func all() async -> [String] {
        let isAddress = TLSSettings.isAddress(name)
        var strict = Verifier(rootCertificates: roots) {
            RFC5280Policy()
            ServerIdentityPolicy(serverHostname: isAddress ? nil : name, serverIP: isAddress ? name : nil)
        }
        let failures: [CertificateValidationResult.PolicyFailure]
        switch await strict.validate(leaf: leaf, intermediates: CertificateStore(others)) {
        // What signs itself is trusted for other reasons.
        case .validCertificate(let path): return Self.weaknesses(of: shown(Array(path.dropLast())))
        case .couldNotValidate(let found): failures = found
        }
        // What stands beside the way to a root is no reason.
        let path = await path()
        var reasons = Self.weaknesses(of: path.map { shown($0.dropLast()) } ?? sent)
        reasons += dates(of: path ?? [leaf] + others)
        if let sentence = await nameProblem() { reasons.append(sentence) }
        if path == nil { reasons.append(trustProblem(isAll: reasons.isEmpty)) }
        guard reasons.isEmpty else { return reasons }
        let words = failures.first.map { "\("\($0.policyFailureReason)".prefix(200))" } ?? "it breaks RFC 5280"
        return ["The certificate does not hold: \(words)."]
    }

    /// The same for one that is trusted as it is.
    func ofNamedCertificate() async -> [String] {
        dates(of: [leaf]) + [await nameProblem()].compactMap { $0 }
    }

    private func shown(_ path: some Sequence<Certificate>) -> [Sent] {
        path.map { certificate in (certificate, sent.first { $0.read == certificate }?.shown ?? sent[0].shown) }
    }

    /// What could be forged or guessed, of the first certificate for which that is so; where there is none, `otherwise`.
    ///
    /// The signature of a certificate that signs itself proves nothing, so there it does not matter.
    static func weaknesses(of chain: [Sent], or otherwise: String? = nil) -> [String] {
        for (index, certificate) in chain.enumerated() {
            let issuer = certificate.read.map { " of the issuer \($0.subject)" } ?? " behind it"
            let whose = index == 0 ? "the certificate" : "the certificate\(issuer)"
            if let bits = RSAKey.bits(ofCertificate: certificate.shown.der), bits < leastRSABits {
                return ["Weak: the key of \(whose) is RSA \(bits), and \(leastRSABits) is the least today."]
            }
            guard let read = certificate.read, read.issuer != read.subject else { continue }
            if read.signatureAlgorithm == .sha1WithRSAEncryption {
                return ["Weak: \(whose) is signed with SHA-1, which can be forged."]
            }
        }
        return [otherwise].compactMap { $0 }
    }

    /// The least that authorities sign (NIST SP 800-57, part 1, table 2).
    private static let leastRSABits = 2048

    private func dates(of chain: [Certificate]) -> [String] {
        for (index, certificate) in chain.enumerated() {
            let whose = index == 0 ? "The certificate" : "The certificate of the issuer \(certificate.subject)"
            if now > certificate.notValidAfter {
                let end = TLSCertificate.words(for: certificate.notValidAfter)
                return ["\(whose) expired on \(end) UTC; the server needs a new one."]
            }
            if now < certificate.notValidBefore {
                let start = TLSCertificate.words(for: certificate.notValidBefore)
                return ["\(whose) is not valid before \(start) UTC; look at the clock of this machine."]
            }
        }
        return []
    }

    /// How many names are told; a certificate may have thousands.
    private static let mostNames = 5

    /// The name alone, whatever else is wrong.
    private func nameProblem() async -> String? {
        let isAddress = TLSSettings.isAddress(name)
        var verifier = Verifier(rootCertificates: CertificateStore([leaf])) {
            Lenient()
            ServerIdentityPolicy(serverHostname: isAddress ? nil : name, serverIP: isAddress ? name : nil)
        }
        if case .validCertificate = await verifier.validate(leaf: leaf, intermediates: CertificateStore()) {
            return nil
        }
        let names = TLSCertificate.names(of: leaf)
        let told = names.prefix(Self.mostNames).joined(separator: ", ")
        let list =
            switch names.count {
            case 0: "The certificate has no names"
            case 1: "Its name is \(told)"
            case ...Self.mostNames: "Its names are \(told)"
            default: "Its names are \(told) and \(names.count - Self.mostNames) more"
            }
        let other = names.first { !$0.hasPrefix("*") }.map { "; --sni \($0) asks for that name" } ?? ""
        return "\(list), but you asked for \(name)\(other)."
    }

    /// The way to a trusted certificate, its dates and names apart; nil where there is none.
    private func path() async -> [Certificate]? {
        var verifier = Verifier(rootCertificates: roots) { Lenient() }
        let result = await verifier.validate(leaf: leaf, intermediates: CertificateStore(others))
        guard case .validCertificate(let path) = result else { return nil }
        return Array(path)
    }

    /// `isAll` says that nothing else is wrong, so that trusting it helps.
    private func trustProblem(isAll: Bool) -> String {
        if leaf.issuer == leaf.subject {
            return "The certificate is self-signed"
                + (isAll ? "; if it is the right one, trust it with --ca FILE." : " as well.")
        }
        guard others.contains(where: { $0.subject == leaf.issuer }) else {
            return "The chain is incomplete, or its issuer is unknown here: the server sent no certificate of "
                + "\(leaf.issuer)." + (isAll ? " The server has to send it, or --ca FILE trusts it." : "")
        }
        return "The issuer is unknown: the chain ends at \(others.last?.issuer ?? leaf.issuer), which is not trusted "
            + "here" + (isAll ? "; --ca FILE trusts it." : ".")
    }
}

/// Asks nothing of a chain but that each certificate signs the one before.
private struct Lenient: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [
        .X509ExtensionID.basicConstraints, .X509ExtensionID.nameConstraints, .X509ExtensionID.keyUsage,
        .X509ExtensionID.subjectAlternativeName,
    ]

    func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) -> PolicyEvaluationResult { .meetsPolicy }
}
