/// How TLS begins on a connection.
package enum TLSMode: Hashable, Sendable {
    /// The connection is unencrypted until someone sends STARTTLS (RFC 3207).
    case byHand
    /// EHLO and STARTTLS are sent before anything else, and nothing more is sent without TLS.
    case startTLS
    /// TLS begins with the first octet, as on port 465 (RFC 8314 §3.3).
    case implicit
}
