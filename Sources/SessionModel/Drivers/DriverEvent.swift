/// The input of a driver.
package enum DriverEvent: Hashable, Sendable {
    case session(SessionEvent)
    /// The TLS handshake is done.
    case secured(TLSReport)
    case handshakeFailed(TLSFailure)
    /// The connection is gone; what the system said, or nothing.
    case ended(String)
    /// No whole reply has come in so many seconds.
    case timedOut(seconds: Int)
    /// What `.ask(.nonce)` asked for: printable ASCII at random, without a comma.
    case nonce(String)
    /// The next octets of a script that comes while it is played; none at its end.
    case script([UInt8])
    /// What `.ask(.piece)` asked for: the next octets of a message; none at its end.
    case piece([UInt8])
}
