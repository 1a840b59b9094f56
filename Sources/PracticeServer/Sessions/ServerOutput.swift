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
    /// The server fails on purpose; `meant` is the reply that it would have sent. Only for a server that is asked to say so.
    case fault(Fault, meant: [UInt8])
}
