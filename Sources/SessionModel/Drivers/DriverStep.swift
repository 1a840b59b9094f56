/// What a driver does next.
package enum DriverStep: Hashable, Sendable {
    /// A reply is due, or a handshake is being made.
    case wait
    /// The octets of a line that is in the dialogue already.
    case write([UInt8])
    /// It needs something from outside; the answer comes as an event.
    case ask(Question)
    case done(DriverOutcome)

    package enum Question: Hashable, Sendable {
        /// Text at random.
        case nonce
        /// So many octets of a message at most, once everything that was written has gone out.
        case piece(most: Int)
    }
}
