// A message of any length in bounded memory.
extension Dialogue {
    /// Message text is sent that the transcript does not get: only its octets are counted.
    package mutating func sendUnkept(octets: Int) { session.sendUnkept(octets: octets) }
}
