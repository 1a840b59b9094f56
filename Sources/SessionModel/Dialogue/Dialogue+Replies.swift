import Explainer
import SMTPSyntax

// Whole replies, as the exchanges of the transcript know them.
extension Dialogue {
    /// Whether anything has come from the server on any connection so far.
    package var hasHeardServer: Bool { transcript.hasHeardServer }

    /// The entry that ends the reply of which an entry is a line; nil when the entry is not a line of a reply.
    ///
    /// For a reply whose end has not come it is the entry itself.
    package func endOfReply(at index: Int) -> Int? {
        transcript.reply(at: index).map { $0.isWhole ? $0.lines.upperBound : index }
    }

    /// The reply before an entry, by the index of its last line.
    package func reply(before index: Int) -> Int? { transcript.wholeReply(endingBefore: index)?.lines.upperBound }

    /// The reply after an entry, by the index of its last line.
    package func reply(after index: Int) -> Int? { transcript.wholeReply(endingFrom: index + 1)?.lines.upperBound }

    /// The newest reply to EHLO or LHLO that was not a refusal, by the index of its last line.
    package var newestOffers: Int? {
        (horizon == nil ? transcript.newestOffers : transcript.newestOffers(before: end))?.lines.upperBound
    }

    /// The newest whole reply.
    package var newestReply: Int? { reply(before: end) }

    /// The verb of the oldest command that got no reply before the newest things; nil where the newest one was answered.
    package var firstUnansweredVerb: Verb? {
        var verb: Verb?
        for number in stride(from: transcript.exchangeCount - 1, through: 0, by: -1).prefix(Self.mostUnanswered) {
            guard let exchange = transcript.exchange(numbered: number), exchange.sent != nil,
                transcript.endOfFirstReply(toExchange: number) == nil
            else { break }
            guard case .command(let sent) = transcript.command(of: exchange)?.kind else { break }
            verb = sent
        }
        return verb
    }

    private static let mostUnanswered = 100

    /// The findings about the lines of a reply before its last one; of a long reply, those among its first lines.
    package func findings(insideReplyEndingAt end: Int) -> [Finding] {
        guard let lines = transcript.reply(at: end)?.lines else { return [] }
        return lines.prefix(Self.mostLines).compactMap { entry in
            if case .finding(let finding) = transcript[entry]?.body { finding } else { nil }
        }
    }

    /// The first and the last entry of the reply that ends at an entry.
    package func range(ofReplyEndingAt end: Int) -> ClosedRange<Int> {
        (transcript.reply(at: end)?.lines.lowerBound ?? end)...end
    }

    /// The reply that ends at an entry, put together from its lines.
    ///
    /// Of an endless reply only the first lines are used, because it is needed whenever the screen is drawn.
    package func reply(endingAt end: Int) -> (reply: Reply, context: ReplyContext)? {
        guard let place = transcript.reply(at: end), let last = transcript.replyLine(at: end) else { return nil }
        let most = Verb.hellos.contains(place.context.factKey) ? Bounded.mostCompared : Self.mostLines
        var lines: [ReplyLine] = []
        for index in place.lines.lowerBound...end {
            if lines.count == most { break }
            if let line = transcript.replyLine(at: index) { lines.append(line) }
        }
        let count = lines.count < most ? lines.count : place.lineCount
        return (Reply(lines: lines, code: last.code, lineCount: count), place.context)
    }

    /// What is explained of a reply is in its first lines.
    private static let mostLines = 100

    /// The reply that ends at an entry, explained.
    package func explanation(ofReplyEndingAt end: Int) -> Explanation? {
        guard let reply = reply(endingAt: end)?.reply, let setting = setting(ofReplyEndingAt: end) else { return nil }
        return Explanation(of: reply, in: setting, after: verdict(before: reply, endingAt: end))
    }

    /// What was thought of the command that a reply answers. In a group it was thought before the replies to the commands
    /// in front of it; where it succeeded, they were not as foreseen.
    private func verdict(before reply: Reply, endingAt end: Int) -> Verdict? {
        guard let exchange = transcript.exchange(at: end), let verdict = exchange.verdict else { return nil }
        let isDisproved =
            verdict.kind == .outOfSequence && reply.code.severity.isSuccess
            && exchange.asked.flatMap(groupPlace) != nil
        return isDisproved ? nil : verdict
    }

    /// What was offered in the EHLO before the one whose reply ends at an entry, on the same connection; nil when that
    /// is not such a reply, or there was none before, or it is too long to compare.
    package func offers(beforeReplyEndingAt end: Int) -> [ServiceExtension]? {
        guard let place = transcript.reply(at: end), place.isWhole, place.lines.upperBound == end,
            let before = transcript.offers(before: place)
        else { return nil }
        // It is looked for whenever the screen is drawn, so a list without end is not read again.
        guard before.lines.count <= Bounded.mostCompared else { return nil }
        return reply(endingAt: before.lines.upperBound).map { ServiceExtension.list(in: $0.reply) }
    }

    /// The extensions in the reply that ends at an entry, explained, with what differs from the EHLO before.
    package func extensions(inReplyEndingAt end: Int) -> [ExplainedExtension] {
        guard let context = transcript.reply(at: end)?.context, Verb.hellos.contains(context.factKey),
            let reply = helloReply(endingAt: end)
        else { return [] }
        return Explanation.extensions(in: reply, after: offers(beforeReplyEndingAt: end), context)
    }

    /// The reply to a hello with the lines before it, where a server has left out the hyphens.
    private func helloReply(endingAt end: Int) -> Reply? {
        guard let (reply, _) = reply(endingAt: end) else { return nil }
        guard let exchange = transcript.exchange(at: end), exchange.replies.count > 1,
            let first = transcript.reply(numbered: exchange.replies.lowerBound)?.lines.lowerBound
        else { return reply }
        let lines = (first...end).prefix(Bounded.mostCompared).compactMap(transcript.replyLine(at:))
        return Reply(lines: lines, code: reply.code)
    }

    /// The response time of the reply that an entry is a line of, in seconds; nil where nothing was asked, or no
    /// times are known.
    ///
    /// The greeting is counted from the connection, and a handshake from what was said before it.
    package func elapsed(at index: Int) -> Double? {
        guard hasTimes else { return nil }
        if let start = startOfWait(at: index) { return transcript.time(at: index).map { max(0, $0 - start) } }
        guard transcript.isFromServer(index), let exchange = transcript.exchange(at: index),
            let asked = exchange.asked, asked < index
        else { return nil }
        return transcript.time(at: index).flatMap(exchange.elapsed)
    }

    /// When the wait for a greeting or a handshake began; nil for any other entry.
    private func startOfWait(at index: Int) -> Double? {
        switch transcript[index]?.body {
        case .server(let line) where line.context == .greeting:
            time(before: transcript.reply(at: index)?.lines.lowerBound ?? index) { $0 == Note.connectedID }
        case .tls: time(before: index) { $0 == nil || $0 == Note.connectedID }
        default: nil
        }
    }

    /// When the newest line of the server before an entry came, or the newest note, as far as it is one of those looked
    /// for by their ids; nil for a line. Only a few entries are looked at.
    private func time(before index: Int, where isWanted: (String?) -> Bool) -> Double? {
        for entry in stride(from: index - 1, through: max(0, index - 10), by: -1) {
            switch transcript[entry]?.body {
            case .server where isWanted(nil): return transcript.time(at: entry)
            case .note(let note) where isWanted(note.id): return transcript.time(at: entry)
            default: continue
            }
        }
        return nil
    }
}
