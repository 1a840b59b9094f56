import Explainer
import SMTPSyntax

// Whole replies, found again in the transcript.
extension Dialogue {
    /// Whether anything has come from the server on any connection so far.
    package var hasHeardServer: Bool {
        (0..<transcript.count).contains { if case .server = transcript[$0]?.body { true } else { false } }
    }

    /// The entry that ends the reply of which an entry is a line; nil when the entry is no line of a reply.
    ///
    /// For a reply whose end has not come it is the entry itself.
    package func endOfReply(at index: Int) -> Int? {
        guard case .server(let line) = transcript[index]?.body, line.reply != nil else { return nil }
        guard let end = reply(after: index - 1), range(ofReplyEndingAt: end).contains(index) else { return index }
        return end
    }

    /// The reply before an entry, by the index of its last line.
    package func reply(before index: Int) -> Int? {
        let place = placeOfReply(from: index)
        return place > 0 ? transcript.replyEnds[place - 1] : nil
    }

    /// The reply behind an entry, by the index of its last line.
    package func reply(after index: Int) -> Int? {
        let place = placeOfReply(from: index + 1)
        return place < transcript.replyEnds.count ? transcript.replyEnds[place] : nil
    }

    /// The newest reply to EHLO or LHLO that was not a refusal, by the index of its last line.
    package var newestOffers: Int? { transcript.offerEnds.last?.index }

    /// The newest whole reply.
    package var newestReply: Int? { transcript.replyEnds.last }

    /// The place in `replyEnds` of the first reply that ends at an entry or behind it.
    private func placeOfReply(from index: Int) -> Int {
        let ends = transcript.replyEnds
        return Self.place(of: index, among: ends.count) { ends[$0] }
    }

    /// The place of the first of some ascending numbers that is not below a number.
    private static func place(of number: Int, among count: Int, _ at: (Int) -> Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if at(middle) < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first and the last entry of the reply that ends at an entry.
    package func range(ofReplyEndingAt end: Int) -> ClosedRange<Int> {
        guard case .server(let last) = transcript[end]?.body else { return end...end }
        var start = end
        // The lines of a reply stand behind the command that it answers.
        let bound = max(last.answers ?? 0, end - ReplyParser.mostLines)
        for index in stride(from: end - 1, through: bound, by: -1) {
            switch transcript[index]?.body {
            case .server(let line) where line.isLast: return start...end
            case .server(let line) where line.reply != nil: start = index
            case .note(let note) where note.id == Note.connectedID: return start...end
            default: break
            }
        }
        return start...end
    }

    /// The reply that ends at an entry, put together from its lines.
    package func reply(endingAt end: Int) -> (reply: Reply, context: ReplyContext)? {
        guard case .server(let last) = transcript[end]?.body, let line = last.reply else { return nil }
        let lines = range(ofReplyEndingAt: end).compactMap { index -> ReplyLine? in
            guard case .server(let entry) = transcript[index]?.body else { return nil }
            return entry.reply
        }
        return (Reply(lines: lines, code: line.code), last.context)
    }

    /// The reply that ends at an entry, explained.
    package func explanation(ofReplyEndingAt end: Int) -> Explanation? {
        guard let reply = reply(endingAt: end)?.reply, let setting = setting(ofReplyEndingAt: end) else { return nil }
        return Explanation(of: reply, in: setting, after: verdict(onAnsweredBy: end))
    }

    /// What was offered in the EHLO before the one whose reply ends at an entry, on the same connection; nil when that
    /// is no such reply, or there was none before, or it is too long to be compared.
    package func offers(beforeReplyEndingAt end: Int) -> [ServiceExtension]? {
        let ends = transcript.offerEnds
        let place = Self.place(of: end, among: ends.count) { ends[$0].index }
        guard place > 0, place < ends.count, ends[place].index == end,
            ends[place - 1].connection == ends[place].connection
        else { return nil }
        let before = ends[place - 1].index
        // It is looked for whenever the screen is drawn, so a list without end is not read again.
        guard range(ofReplyEndingAt: before).count <= Bounded.mostCompared else { return nil }
        return reply(endingAt: before).map { ServiceExtension.list(in: $0.reply) }
    }

    /// The extensions in the reply that ends at an entry, explained, with what differs from the EHLO before.
    package func extensions(inReplyEndingAt end: Int) -> [ExplainedExtension] {
        guard let (reply, context) = reply(endingAt: end) else { return [] }
        return Explanation.extensions(in: reply, after: offers(beforeReplyEndingAt: end), context)
    }

    /// What was thought of the command that a reply answers, before it was sent.
    private func verdict(onAnsweredBy end: Int) -> Verdict? {
        guard case .server(let line) = transcript[end]?.body, let asked = line.answers,
            case .client(let command) = transcript[asked]?.body
        else { return nil }
        return command.verdict
    }

    /// How long the reply of which an entry is a line took, in seconds; nil where nothing was asked.
    package func elapsed(at index: Int) -> Double? {
        guard case .server(let line) = transcript[index]?.body, let asked = line.answers,
            let from = transcript.time(at: asked), let to = transcript.time(at: index)
        else { return nil }
        return max(0, to - from)
    }
}
