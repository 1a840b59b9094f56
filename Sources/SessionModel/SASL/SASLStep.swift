/// What is to be done next in a login.
package enum SASLStep: Hashable, Sendable {
    /// Send these octets in base64.
    case send([UInt8])
    /// Nothing yet: the server speaks.
    case wait
    case done
    /// The login cannot go on, for this reason, a sentence. Where the server waits for an answer, it gets a star.
    case failed(String)
}
