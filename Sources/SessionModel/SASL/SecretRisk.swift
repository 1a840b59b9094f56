/// Who could read a password or a token that is sent.
package enum SecretRisk: Hashable, Sendable {
    /// Anyone on the network path: there is no TLS.
    case inClear
    /// Any host that answers: there is TLS, but the certificate was not verified.
    case unverified
}
