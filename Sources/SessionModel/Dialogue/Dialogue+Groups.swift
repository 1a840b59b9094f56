import SMTPSyntax

// Commands that were sent without waiting for a reply, as the transcript has them: live, from a script or a recording.
extension Dialogue {
    /// The place of a command among those that were sent before a reply came.
    package enum GroupPlace: Hashable, Sendable {
        case first, middle, last
    }

    /// Where the command at an entry is in its group; nil when it is none, or no other was sent along.
    package func groupPlace(at entry: Int) -> GroupPlace? {
        guard command(at: entry) != nil else { return nil }
        let before = neighbour(of: entry, -1).flatMap(command)
        let isAfter = before?.ending.endsLine ?? false
        let isBefore = neighbour(of: entry, 1).flatMap(command) != nil && command(at: entry)?.ending.endsLine == true
        switch (isAfter, isBefore) {
        case (false, false): return nil
        case (false, true): return .first
        case (true, true): return .middle
        case (true, false): return .last
        }
    }

    /// The command of a group that a reply answers, by the entry at which the reply begins; nil where the reply follows its
    /// command, or that was sent alone.
    package func groupCommand(ofReplyBeginningAt entry: Int) -> ClientEntry? {
        guard let asked = transcript.exchange(at: entry)?.asked, neighbour(of: entry, -1) != asked,
            groupPlace(at: asked) != nil
        else { return nil }
        return transcript.command(at: asked)
    }

    /// The most replies of a group that are looked at for its first refusal.
    private static let mostReplies = 200

    /// The first refusal of the group that the reply ending at an entry belongs to; nil where it belongs to none, or
    /// nothing before it was refused.
    package func firstRefusal(inGroupOf end: Int) -> Int? {
        guard isOfGroup(end), isRefusal(end) else { return nil }
        var (found, place) = (nil as Int?, end)
        for _ in 0..<Self.mostReplies {
            guard transcript.exchange(at: place)?.asked.flatMap(groupPlace) != .first,
                let before = reply(before: place), isOfGroup(before)
            else { break }
            if isRefusal(before) { found = before }
            place = before
        }
        return found
    }

    /// Whether a reply answers a command that was sent with others.
    private func isOfGroup(_ end: Int) -> Bool { transcript.exchange(at: end)?.asked.flatMap(groupPlace) != nil }

    private func isRefusal(_ end: Int) -> Bool {
        reply(endingAt: end)?.reply.code.severity.isSuccess == false
    }

    private func command(at entry: Int) -> ClientEntry? {
        guard case .client(let line) = transcript[entry]?.body, case .command = line.kind else { return nil }
        return line
    }

    /// How many remarks may be between two lines of a group.
    private static let mostBetween = 4

    /// The next line that crossed the wire, in either direction.
    private func neighbour(of entry: Int, _ step: Int) -> Int? {
        var place = entry + step
        for _ in 0...Self.mostBetween {
            switch transcript[place]?.body {
            case .client, .server: return place
            case .finding, .note: place += step
            case .tls, .phase, nil: return nil
            }
        }
        return nil
    }
}
