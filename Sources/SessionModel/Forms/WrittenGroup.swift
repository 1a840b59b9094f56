import SMTPSyntax

/// The commands that were sent in one write, as a script writes them: between `:queue` and `:flush`.
enum WrittenGroup {
    /// How many remarks may be between two of them.
    private static let mostBetween = 4

    /// The last of the commands that were sent together, of which the first is at an entry, as far as they are before
    /// another entry; nil for a command alone, and for commands that a script cannot have in a group.
    static func end(from entry: Int, before limit: Int, in transcript: Transcript) -> Int? {
        guard mayBeIn(entry, transcript) else { return nil }
        var last = entry
        while let next = next(after: last, before: limit, in: transcript) {
            guard mayBeIn(next, transcript) else { return nil }
            last = next
        }
        return last == entry ? nil : last
    }

    /// The next command, where neither a reply nor anything else is before it.
    private static func next(after entry: Int, before limit: Int, in transcript: Transcript) -> Int? {
        for place in (entry + 1)..<(entry + 2 + mostBetween) where place < limit {
            guard let mark = transcript.mark(at: place) else { return nil }
            switch mark.kind {
            case .client:
                if case .command = transcript.style(ofClient: Int(mark.number)).kind { return place }
                return nil
            case .finding, .note: continue
            case .server, .phase, .tls: return nil
            }
        }
        return nil
    }

    /// An authentication needs its replies one by one, and a line without its end waits for the rest of it.
    private static func mayBeIn(_ entry: Int, _ transcript: Transcript) -> Bool {
        guard let client = transcript.clientNumber(at: entry) else { return false }
        let style = transcript.style(ofClient: client)
        guard case .command(let verb) = style.kind else { return false }
        return !style.isRedacted && style.ending.endsLine && !verb.isOfLogin
    }
}
