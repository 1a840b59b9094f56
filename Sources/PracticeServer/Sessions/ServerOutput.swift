/// What the practice server does with its connection.
package enum ServerOutput: Hashable, Sendable {
    case write([UInt8])
    /// The next octets are TLS.
    case startTLS
    /// This message is to be stored. Nothing is answered until `stored` or `storeFailed` is called.
    case store(AcceptedMessage)
    /// These octets are written again and again, as long as the client reads and until it closes the connection.
    case flood([UInt8])
    case close
}
