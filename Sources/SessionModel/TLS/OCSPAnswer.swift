/// The answer of an OCSP responder about a certificate (RFC 6960 §4.2.1). Times are in UTC: `2026-11-25 14:40`.
package struct OCSPAnswer: Hashable, Sendable {
    package enum Status: Hashable, Sendable {
        case good
        /// Since when, and why: `keyCompromise` (RFC 5280 §5.3.1); nil where the responder does not say it.
        case revoked(since: String, reason: String?)
        /// The responder does not know the certificate.
        case unknown
    }

    /// Whether it was valid at the time of the handshake.
    package enum Age: String, CaseIterable, Sendable {
        case current, early, expired
    }

    /// Whether it is signed by the issuer of the certificate, or by a responder that the issuer has named for it.
    package enum Signature: String, CaseIterable, Sendable {
        case verified
        case wrong
        /// It is signed by another one, which the issuer has not named for it (RFC 6960 §4.2.2.2).
        case unauthorized
        /// Its issuer is not known, or the kind of signature is not supported.
        case unverified
    }

    package let status: Status
    /// Whether it is about the certificate that the server has sent.
    package let isOfCertificate: Bool
    /// When the status was known to be right.
    package let from: String
    /// By when a newer answer is available; nil where that is always so.
    package let to: String?
    package let age: Age
    /// Who says it: a name, or the hash of a key.
    package let responder: String
    package let signature: Signature

    package init(
        _ status: Status, isOfCertificate: Bool = true, from: String, to: String?, age: Age = .current,
        responder: String, signature: Signature
    ) {
        self.status = status
        self.isOfCertificate = isOfCertificate
        self.from = from
        self.to = to
        self.age = age
        self.responder = responder
        self.signature = signature
    }

    /// Whether it says what it should: good, at this time, of this certificate, and not by another one.
    package var isGood: Bool { status == .good && isOfCertificate && age == .current && isSignedByRight }

    /// Whether it says that the certificate of the server is revoked, as far as its signature is not wrong.
    package var isRevocation: Bool {
        if case .revoked = status { isOfCertificate && isSignedByRight } else { false }
    }

    private var isSignedByRight: Bool { signature == .verified || signature == .unverified }
}
