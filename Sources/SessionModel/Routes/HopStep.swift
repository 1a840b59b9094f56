/// What comes next in the handshake with a proxy.
package enum HopStep: Hashable, Sendable {
    /// More has to come.
    case wait
    case send([UInt8])
    /// The way is open. The proxy may have said from which address it connects; the rest belongs to the session.
    case done(at: String?, rest: [UInt8])
    case failed(HopFailure)
}
