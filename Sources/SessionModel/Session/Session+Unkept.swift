// Message text that is sent and not kept.
extension Session {
    /// Counts octets of the message, or of the chunk that is due, that were sent from the beginning of a line up to
    /// the end of one.
    mutating func sendUnkept(octets: Int) {
        if chunkRemaining > 0 {
            _ = transfer.sendInChunk(octets: octets)
        } else {
            transfer.send(octets: octets)
        }
    }
}
