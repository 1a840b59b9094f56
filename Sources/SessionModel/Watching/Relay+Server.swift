import SMTPSyntax

// What the server says, where STARTTLS is removed from it.
extension Relay {
    /// Line by line, because what a line answers is known only when the one before was read.
    mutating func strip(_ bytes: ArraySlice<UInt8>, in dialogue: inout Dialogue, at time: Double) -> [UInt8] {
        var (rest, output) = (bytes, [UInt8]())
        while let line = offers.lines.takeLine(from: &rest) {
            let isOfHello = Verb.hellos.contains(dialogue.session.contextOfNextReply.factKey)
            dialogue.receive(line.wire, at: time)
            let (passing, isRemoved) = offers.filter.pass(line, isOfHello: isOfHello)
            output += passing
            if isRemoved { offers.hasRemoved = true }
            if offers.hasRemoved, !dialogue.session.isInsideReply {
                offers.hasRemoved = false
                dialogue.note(.removedStartTLS, at: time)
            }
        }
        return output
    }

    /// What was held back of the server.
    mutating func takeHeld() -> [UInt8] {
        guard settings.stripsStartTLS else { return [] }
        defer { offers.lines = LineSplitter() }
        return offers.filter.takeHeld() + offers.lines.pending
    }
}
