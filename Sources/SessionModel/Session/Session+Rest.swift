import SMTPSyntax

// What comes after a handshake that failed: for a while it may be the rest of the server's part of it.
extension Session {
    /// Takes a line that is none of SMTP after a failed handshake. It is kept and not read; the first one is reported.
    ///
    /// False where the server speaks SMTP again, as some do after a failed handshake (RFC 3207 §4.1).
    mutating func takeRestOfHandshake(_ wire: WireLine, _ events: inout [SessionEvent]) -> Bool {
        guard security.isInRest else { return false }
        if Self.isReply(wire) {
            security.endRest()
            return false
        }
        events.append(.line(line(wire, read: nil)))
        if let finding = security.findingForRest(TLSRecord(wire.bytes)) { events.append(.finding(finding)) }
        if let finding = parser.skip(wire) { events.append(.finding(finding)) }
        return true
    }

    private static func isReply(_ wire: WireLine) -> Bool {
        wire.ending != .none && ReplyLine(wire.bytes)?.code.isInGrammar == true
            && wire.bytes.allSatisfy { $0 >= 0x20 || ASCII.isBlank($0) }
    }
}
