import SMTPSyntax

// What the client says, line by line, as a server reads it.
extension Relay {
    mutating func read(_ rest: inout ArraySlice<UInt8>, in dialogue: inout Dialogue, at time: Double) {
        if dialogue.session.chunkRemaining > 0 {
            readChunk(&rest, in: &dialogue, at: time)
        } else if isCounted(in: dialogue), lines.pending.isEmpty {
            passText(&rest, in: &dialogue, at: time)
        } else if let line = lines.takeLine(from: &rest) {
            send(line, in: &dialogue, at: time)
        }
    }

    /// A chunk ends after so many bytes, wherever that is in a line.
    private mutating func readChunk(_ rest: inout ArraySlice<UInt8>, in dialogue: inout Dialogue, at time: Double) {
        let due = dialogue.session.chunkRemaining - lines.pending.count
        var part = rest.prefix(max(1, due))
        if text.isGone(keepsAll: settings.keepsAll), lines.pending.isEmpty {
            leaveOut(part.count, in: &dialogue)
            rest = rest.dropFirst(part.count)
        } else {
            let isWhole = part.count >= due
            let count = part.count
            let line = lines.takeLine(from: &part) ?? (isWhole ? lines.finish() : nil)
            rest = rest.dropFirst(count - part.count)
            if let line { send(line, in: &dialogue, at: time) }
        }
        if dialogue.session.chunkRemaining == 0 { noteUnkept(in: &dialogue, at: time) }
    }

    /// Counts whole lines of a message that can have no meaning; reads the first one that may have.
    private mutating func passText(_ rest: inout ArraySlice<UInt8>, in dialogue: inout Dialogue, at time: Double) {
        var end = rest.startIndex
        while end < rest.endIndex, rest[end] != UInt8(ascii: "."),
            let feed = OctetSearch.firstIndex(of: UInt8(ascii: "\n"), in: rest[end...]), feed > end,
            rest[feed - 1] == UInt8(ascii: "\r")
        {
            end = feed + 1
        }
        if end > rest.startIndex {
            leaveOut(end - rest.startIndex, in: &dialogue)
            rest = rest[end...]
        } else if let line = lines.takeLine(from: &rest) {
            send(line, in: &dialogue, at: time)
        }
    }

    /// A line of which the rest came later may be one that is only counted.
    mutating func send(_ line: WireLine, in dialogue: inout Dialogue, at time: Double) {
        if line.ending == .crlf, line.bytes != MessageContent.end, isCounted(in: dialogue) {
            let isStuffed = line.bytes.first == UInt8(ascii: ".")
            return leaveOut(line.octets - (isStuffed ? 1 : 0), in: &dialogue)
        }
        noteUnkept(in: &dialogue, at: time)
        if dialogue.session.isInMessage || dialogue.session.chunkRemaining > 0 {
            text.keep(line, inSession: settings.keepsAll)
        } else {
            lineCount += 1
            if Command(line.bytes).verb == .mail { text.begin() }
        }
        _ = dialogue.send(line.bytes, ending: line.ending, isWire: true, at: time)
        if settings.keepsAll && lineCount > Self.mostLines || text.isOverrun {
            becomeOpaque(.full, in: &dialogue, at: time)
        }
    }

    /// Whether the text of the message is only counted from here on, which is at the beginning of a line.
    private func isCounted(in dialogue: borrowing Dialogue) -> Bool {
        dialogue.session.isAtTextStart && text.isGone(keepsAll: settings.keepsAll)
    }

    private mutating func leaveOut(_ octets: Int, in dialogue: inout Dialogue) {
        dialogue.sendUnkept(octets: octets)
        text.leaveOut(octets)
    }

    mutating func noteUnkept(in dialogue: inout Dialogue, at time: Double) {
        let octets = text.takeUnkept()
        if octets > 0 { dialogue.note(.unkept(octets: octets, of: "the message"), at: time) }
    }

    /// The server speaks: what came of a line is shown where no reply is due, because the server may answer it.
    mutating func settleClient(in dialogue: inout Dialogue, at time: Double) {
        noteUnkept(in: &dialogue, at: time)
        guard opacity == nil, !lines.pending.isEmpty, dialogue.session.outstanding.isEmpty,
            dialogue.session.phase != .connecting, dialogue.session.readsCommand
        else { return }
        let piece = WireLine(bytes: lines.pending, ending: .none)
        lines = LineSplitter()
        send(piece, in: &dialogue, at: time)
    }
}
