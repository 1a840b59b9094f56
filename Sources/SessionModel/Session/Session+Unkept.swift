import SMTPSyntax

// Message text that is sent and not kept.
extension Session {
    /// Whether a line of the message begins here.
    var isAtTextStart: Bool { isInMessage && chunkRemaining == 0 && transfer.place == .lineStart }

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
