/// Who could read a password or a token that is sent.
package enum SecretRisk: Hashable, Sendable {
    /// Anyone on the network path: there is no TLS.
    case inClear
    /// The same after a STARTTLS that did not lead to TLS: who prevented it may be who wants to read it, or to guess it
    /// from a proof.
    case withoutStartTLS
    /// Any host that answers: there is TLS, but the certificate was not verified.
    case unverified
}
