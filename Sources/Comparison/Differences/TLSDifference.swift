import SessionModel

/// A difference between two handshakes.
package enum TLSDifference: Hashable, Sendable {
    /// One of them failed; nil for the one that did not.
    case failed(before: String?, after: String?)
    case version(before: String, after: String)
    case cipher(before: String, after: String)
    /// Why the certificate was not verified; nil where it was.
    case verification(before: String?, after: String?)
    case certificate(before: TLSCertificate, after: TLSCertificate)

    /// What differs, as far as both sides are known: a pasted text tells no more than that there was TLS.
    ///
    /// `isPractice` says that both servers are practice servers: each makes a certificate when it starts, so that the same
    /// one with another key is not a difference.
    static func all(_ before: TLSOutcome, _ after: TLSOutcome, isPractice: Bool = false) -> [TLSDifference] {
        guard case .secured(let old) = before, case .secured(let new) = after else {
            let (old, new) = (failure(before), failure(after))
            return (old == nil) == (new == nil) ? [] : [.failed(before: old, after: new)]
        }
        guard isKnown(old), isKnown(new) else { return [] }
        var differences: [TLSDifference] = []
        if old.version != new.version { differences.append(.version(before: old.version, after: new.version)) }
        if let from = old.cipher, let to = new.cipher, from != to {
            differences.append(.cipher(before: from, after: to))
        }
        if old.isTrustKnown, new.isTrustKnown, old.isVerified != new.isVerified {
            differences.append(.verification(before: old.reason, after: new.reason))
        }
        if let from = old.chain.first, let to = new.chain.first, !from.fingerprint.isEmpty,
            !to.fingerprint.isEmpty, from.fingerprint != to.fingerprint, !isPractice || !isAlike(from, to)
        {
            differences.append(.certificate(before: from, after: to))
        }
        return differences
    }

    /// Whether two certificates say the same of the server.
    private static func isAlike(_ one: TLSCertificate, _ other: TLSCertificate) -> Bool {
        one.subject == other.subject && one.issuer == other.issuer && one.names == other.names && one.key == other.key
    }

    private static func isKnown(_ report: TLSReport) -> Bool { report.version.contains { $0.isNumber } }

    private static func failure(_ outcome: TLSOutcome) -> String? {
        if case .failed(let failure) = outcome { failure.reason } else { nil }
    }
}
