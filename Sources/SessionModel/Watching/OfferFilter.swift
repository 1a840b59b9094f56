import SMTPSyntax

/// Removes STARTTLS from the replies to EHLO. What else a server says passes byte by byte.
///
///     250-mail.example.test         250-mail.example.test
///     250-SIZE 1000000         →    250 SIZE 1000000
///     250 STARTTLS
///
/// A line of such a reply is held back until the next one has come, because it may have to become the last.
struct OfferFilter: Sendable {
    private var held: WireLine?
    /// Whether the first line, which names the server, has passed.
    private var isInOffers = false

    /// What the client gets for a line of the server, and whether the line was removed.
    mutating func pass(_ line: WireLine, isOfHello: Bool) -> (bytes: [UInt8], isRemoved: Bool) {
        guard isOfHello, let reply = ReplyLine(line.bytes), reply.code == 250, line.ending.endsLine else {
            isInOffers = false
            return (takeHeld() + line.wire, false)
        }
        let isRemoved = isInOffers && ServiceExtension(reply.text)?.keyword == "STARTTLS"
        isInOffers = !reply.isLast
        guard isRemoved else {
            let before = takeHeld()
            if reply.isLast { return (before + line.wire, false) }
            held = line
            return (before, false)
        }
        return (reply.isLast ? takeHeld(asLast: true) : [], true)
    }

    /// What was held back, where nothing follows it.
    mutating func takeHeld(asLast: Bool = false) -> [UInt8] {
        guard let line = held else { return [] }
        held = nil
        guard asLast, line.bytes.count > 3 else { return line.wire }
        return line.bytes[..<3] + [UInt8(ascii: " ")] + line.bytes[4...] + line.ending.bytes
    }
}
