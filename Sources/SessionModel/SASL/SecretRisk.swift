/// Who may get a password or a token that is sent.
package enum SecretRisk: Hashable, Sendable {
    /// Everybody on the way: there is no TLS.
    case inClear
    /// Whoever answers: there is TLS, and the certificate was not verified.
    case unverified
}
