/// The binding of a SCRAM authentication to its TLS connection (RFC 5802 §6).
package enum ChannelBinding: Hashable, Sendable {
    /// This client has no binding.
    case unsupported
    /// This client has a binding, but the server did not offer a -PLUS mechanism.
    case notOffered
    /// The kind, such as `tls-exporter` (RFC 9266), and the octets that TLS provides.
    case bound(kind: String, data: [UInt8])
}
