import SMTPSyntax
import SessionModel

/// Where a recording that is played stops from step to step: after a command, a message, a whole reply, a handshake or a
/// note, each with what was found about it.
struct PlaybackSteps {
    let transcript: Transcript

    /// The position after the next step.
    func next(after position: Int) -> Int {
        var position = position
        while position < transcript.count {
            let isStop = transcript.hasRow(position) && !isFinding(position)
            position = unit(at: position).upperBound + 1
            if isStop { break }
        }
        while isFollower(position) { position += 1 }
        return min(position, transcript.count)
    }

    /// The position before the newest step.
    func previous(before position: Int) -> Int {
        var position = position
        while position > 0, isFollower(position - 1) { position -= 1 }
        return position == 0 ? 0 : unit(at: position - 1).lowerBound
    }

    /// The entries that come in one step with an entry.
    private func unit(at entry: Int) -> ClosedRange<Int> {
        if let reply = transcript.reply(at: entry) { return reply.lines }
        guard transcript.isSent(entry), let sent = transcript.exchange(at: entry)?.sent, sent.contains(entry) else {
            return entry...entry
        }
        return sent
    }

    private func isFollower(_ entry: Int) -> Bool {
        entry < transcript.count && (!transcript.hasRow(entry) || isFinding(entry))
    }

    private func isFinding(_ entry: Int) -> Bool {
        if case .finding = transcript[entry]?.body { true } else { false }
    }
}
