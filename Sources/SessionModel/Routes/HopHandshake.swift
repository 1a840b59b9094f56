/// What is said to a proxy before the session begins, as a value: bytes in, a step out.
package protocol HopHandshake: Sendable {
    /// What is sent first.
    mutating func begin() -> HopStep
    /// Reads what came, in pieces of any size.
    mutating func receive(_ octets: [UInt8]) -> HopStep
    /// What a proxy that says nothing now may be waiting for.
    var silence: HopSilence { get }
}

extension SOCKS5Handshake: HopHandshake {}
extension HTTPConnectHandshake: HopHandshake {}
