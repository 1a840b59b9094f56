/// What the owner of a domain asks receivers to do with mail that fails DMARC.
///
/// RFC 7489 §6.3
package enum DMARCPolicy: String, Hashable, Sendable {
    /// Nothing in particular.
    case noAction = "none"
    case quarantine
    case reject
}
