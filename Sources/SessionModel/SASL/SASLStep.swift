/// The next step of an authentication.
package enum SASLStep: Hashable, Sendable {
    /// Send these octets in base64.
    case send([UInt8])
    /// Send nothing yet: the server speaks next.
    case wait
    case done
    /// Stop, for this reason, a sentence. A server that waits for an answer gets a `*`.
    case failed(String)
}
