import SMTPSyntax

/// The commands that were sent in one write, as a script writes them: between `:queue` and `:flush`.
package enum WrittenGroup {
    /// How many remarks may be between two of them.
    private static let mostBetween = 4

    /// The last entry before `limit` of the group that begins at an entry. Nil for a single command, and for commands that
    /// a script cannot write as a group.
    ///
    /// A group can begin with the end of a message, whose reply comes first. A chunk belongs to the group of its BDAT.
    package static func end(from entry: Int, before limit: Int, in transcript: Transcript) -> Int? {
        guard mayBeIn(entry, transcript) || endsMessage(entry, transcript) else { return nil }
        var last = entry
        var isGroup = false
        while let next = next(after: last, before: limit, in: transcript) {
            if !isOfChunk(next, after: last, transcript) {
                guard mayBeIn(next, transcript) else { return nil }
                isGroup = true
            }
            last = next
        }
        return isGroup ? last : nil
    }

    /// The next line that was sent, where neither a reply nor anything else is before it.
    private static func next(after entry: Int, before limit: Int, in transcript: Transcript) -> Int? {
        for place in (entry + 1)..<(entry + 2 + mostBetween) where place < limit {
            guard let mark = transcript.mark(at: place) else { return nil }
            switch mark.kind {
            case .client:
                if case .command = transcript.style(ofClient: Int(mark.number)).kind { return place }
                return isOfChunk(place, after: entry, transcript) ? place : nil
            case .finding, .note: continue
            case .server, .phase, .tls: return nil
            }
        }
        return nil
    }

    /// Whether a line is of the chunk that the line before it begins or goes on with.
    private static func isOfChunk(_ entry: Int, after before: Int, _ transcript: Transcript) -> Bool {
        guard let line = style(of: entry, transcript), line.kind == .data, !line.isRedacted else { return false }
        let kind = style(of: before, transcript)?.kind
        return kind == .command(.bdat) || kind == .data
    }

    /// Whether the dot after a message is at an entry, and not the octets of a chunk.
    private static func endsMessage(_ entry: Int, _ transcript: Transcript) -> Bool {
        guard style(of: entry, transcript)?.kind == .data,
            transcript.block(at: entry)?.text(of: entry) == [UInt8(ascii: ".")],
            let first = transcript.exchange(at: entry)?.sent?.lowerBound
        else { return false }
        // Of a long message the beginning may be forgotten; a chunk has its BDAT beside it.
        return style(of: first, transcript).map { $0.kind == .data } ?? true
    }

    /// An authentication needs its replies one by one, and a line without its end waits for the rest of it.
    private static func mayBeIn(_ entry: Int, _ transcript: Transcript) -> Bool {
        guard let style = style(of: entry, transcript), case .command(let verb) = style.kind else { return false }
        return !style.isRedacted && style.ending.endsLine && !verb.isOfLogin
    }

    private static func style(of entry: Int, _ transcript: Transcript) -> ClientStyle? {
        transcript.clientNumber(at: entry).map { transcript.style(ofClient: $0) }
    }
}
