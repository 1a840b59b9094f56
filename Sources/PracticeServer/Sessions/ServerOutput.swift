/// What the practice server does with its connection.
package enum ServerOutput: Hashable, Sendable {
    case write([UInt8])
    /// The next octets are TLS.
    case startTLS
    case close
}
