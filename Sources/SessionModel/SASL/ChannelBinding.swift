/// What binds a SCRAM login to its TLS connection (RFC 5802 §6).
package enum ChannelBinding: Hashable, Sendable {
    /// This client has none to give.
    case unsupported
    /// It would have one, but the server did not offer a -PLUS mechanism.
    case notOffered
    /// The kind, such as `tls-exporter` (RFC 9266), and the octets that TLS gave.
    case bound(kind: String, data: [UInt8])
}
