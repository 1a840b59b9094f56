import SMTPSyntax
import SessionModel

// The text of messages.
extension ClientWatch {
    mutating func take(text line: WireLine, at time: Double) {
        var open = message ?? WatchedMessage(dialogue.session, way: .typed)
        let isEnd = open.isAtLineStart && line == MessageContent.endLine
        let isSingleDot =
            open.isAtLineStart && line.bytes.first == UInt8(ascii: ".")
            && line.bytes.dropFirst().first != UInt8(ascii: ".")
        let smuggled = isEnd ? nil : open.smuggledEnd(in: line)
        if !isEnd { open.take(line) }
        if !isEnd, !isSingleDot, smuggled == nil, open.isBeyondBound, line.ending == .crlf {
            open.leaveOut(line.octets)
            dialogue.sendUnkept(octets: line.octets)
            message = open
            return
        }
        message = open
        if isEnd { noteLeftOut(message?.takeLeftOut() ?? 0, at: time) }
        _ = dialogue.send(line.bytes, ending: line.ending, isWire: true, at: time)
        if let smuggled {
            add(.smuggledEnd(smuggled), at: time)
        } else if isSingleDot, !isEnd {
            add(.dotNotDoubled, at: time)
        }
        if isEnd { endMessage(at: time) }
    }

    /// The octets of a chunk are counted and looked at, and not kept.
    mutating func take(chunk octets: ArraySlice<UInt8>, at time: Double) {
        chunks.take(octets)
        dialogue.sendUnkept(octets: octets.count)
        guard dialogue.session.chunkRemaining == 0 else { return }
        noteLeftOut(chunks.endChunk(), at: time)
    }

    /// How much of the message is not in the dialogue.
    private mutating func noteLeftOut(_ count: Int, at time: Double) {
        guard count > 0 else { return }
        dialogue.note(.unkept(octets: count, of: "the message"), at: time)
    }

    private mutating func endMessage(at time: Double) {
        guard var ended = message else { return }
        message = nil
        tell(ended.findings(), at: time)
    }
}
