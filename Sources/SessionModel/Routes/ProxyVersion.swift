/// A version of the PROXY protocol.
package enum ProxyVersion: String, CaseIterable, Sendable {
    /// A line of text.
    case v1
    /// Binary.
    case v2
}
