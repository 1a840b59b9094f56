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

    /// Checks a chain, the server's own certificate first, each in DER form.
    static func check(_ ders: [[UInt8]], _ settings: TLSSettings) async -> CertificateCheck {
        let now = Date()
        let read = ders.map { try? Certificate(derEncoded: $0) }
        let chain = zip(read, ders).map { certificate, der in TLSCertificate(certificate, der) }
        let weaknesses = weaknesses(of: Array(zip(read, chain)))
        guard let leaf = read.first ?? nil else {
            return CertificateCheck(chain: chain, reason: weaknesses.first ?? "The certificate cannot be read.")
        }
        let others = read.dropFirst().compactMap { $0 }
        let named = certificates(settings.roots)
        // A certificate that was named itself needs no issuer, and need not be one.
        if let named, named.contains(leaf) {
            let reasons = dates(of: [leaf], at: now) + [await nameProblem(leaf, settings.name)].compactMap { $0 }
            return CertificateCheck(chain: chain, reason: reasons.isEmpty ? nil : reasons.joined(separator: " "))
        }
        let roots = named.map { CertificateStore($0) } ?? .systemTrustRoots
        let isAddress = TLSSettings.isAddress(settings.name)
        var strict = Verifier(rootCertificates: roots) {
            RFC5280Policy()
            ServerIdentityPolicy(
                serverHostname: isAddress ? nil : settings.name, serverIP: isAddress ? settings.name : nil)
        }
        let result = await strict.validate(leaf: leaf, intermediates: CertificateStore(others))
        var reasons: [String] = []
        if case .couldNotValidate(let failures) = result {
            reasons = dates(of: [leaf] + others, at: now)
            if let sentence = await nameProblem(leaf, settings.name) { reasons.append(sentence) }
            if let sentence = await trustProblem(leaf, others, roots) { reasons.append(sentence) }
            if reasons.isEmpty {
                let words =
                    failures.first.map { "\("\($0.policyFailureReason)".prefix(200))" }
                    ?? "no way to a trusted certificate was found"
                reasons.append("The certificate does not hold: \(words).")
            }
        }
        reasons = weaknesses + reasons
        return CertificateCheck(chain: chain, reason: reasons.isEmpty ? nil : reasons.joined(separator: " "))
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
        guard !ders.isEmpty, ders.allSatisfy({ (try? Certificate(derEncoded: $0)) != nil }) else {
            throw Failure(
                .unreadableFile,
                "\(Printable.text(path)) holds no certificates in PEM form, or one that cannot be read.")
        }
        return ders
    }

    /// What could be forged or guessed, of the first certificate for which that is so.
    ///
    /// The signature of a certificate that signs itself proves nothing, so there it does not matter.
    private static func weaknesses(of chain: [(read: Certificate?, shown: TLSCertificate)]) -> [String] {
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
        return []
    }

    /// The least that authorities sign (NIST SP 800-57, part 1, table 2).
    private static let leastRSABits = 2048

    private static func dates(of chain: [Certificate], at now: Date) -> [String] {
        for (index, certificate) in chain.enumerated() {
            let whose = index == 0 ? "The certificate" : "The certificate of the issuer \(certificate.subject)"
            if now > certificate.notValidAfter {
                let end = TLSCertificate.words(for: certificate.notValidAfter)
                return ["\(whose) expired on \(end); the server needs a new one."]
            }
            if now < certificate.notValidBefore {
                let start = TLSCertificate.words(for: certificate.notValidBefore)
                return ["\(whose) is not valid before \(start); look at the clock of this machine."]
            }
        }
        return []
    }

    /// The name alone, whatever else is wrong.
    private static func nameProblem(_ leaf: Certificate, _ name: String) async -> String? {
        let isAddress = TLSSettings.isAddress(name)
        var verifier = Verifier(rootCertificates: CertificateStore([leaf])) {
            Lenient()
            ServerIdentityPolicy(serverHostname: isAddress ? nil : name, serverIP: isAddress ? name : nil)
        }
        if case .validCertificate = await verifier.validate(leaf: leaf, intermediates: CertificateStore()) {
            return nil
        }
        let names = TLSCertificate.names(of: leaf)
        let list =
            switch names.count {
            case 0: "The certificate has no names"
            case 1: "Its name is \(names[0])"
            default: "Its names are \(names.joined(separator: ", "))"
            }
        let other = names.first { !$0.hasPrefix("*") }.map { "; --sni \($0) asks for that name" } ?? ""
        return "\(list), but you asked for \(name)\(other)."
    }

    /// The way to a trusted certificate alone, whatever else is wrong.
    private static func trustProblem(
        _ leaf: Certificate, _ others: [Certificate], _ roots: CertificateStore
    ) async -> String? {
        var verifier = Verifier(rootCertificates: roots) { Lenient() }
        let result = await verifier.validate(leaf: leaf, intermediates: CertificateStore(others))
        if case .validCertificate = result { return nil }
        if leaf.issuer == leaf.subject {
            return "The certificate is self-signed; if it is the right one, trust it with --ca FILE."
        }
        guard others.contains(where: { $0.subject == leaf.issuer }) else {
            return "The chain is incomplete, or its issuer is unknown here: the server sent no certificate of "
                + "\(leaf.issuer). The server has to send it, or --ca FILE trusts it."
        }
        return "The issuer is unknown: the chain ends at \(others.last?.issuer ?? leaf.issuer), which is not trusted "
            + "here; --ca FILE trusts it."
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
