import SMTPSyntax
import SessionModel

/// The lines of a row, those that belong together side by side.
package struct ComparedLines: Hashable, Sendable {
    package struct Pair: Hashable, Sendable {
        package let before: ComparedLine?
        package let after: ComparedLine?
        /// Whether both say the same, whatever differs each time.
        package let isSame: Bool

        init(_ before: ComparedLine?, _ after: ComparedLine?) {
            self.before = before
            self.after = after
            isSame = before?.code == after?.code && NormalText.isSame(before, after)
        }
    }

    package let pairs: [Pair]

    package init(_ row: ComparedRow, of comparison: Comparison) {
        let before = row.before.map { Self.lines(of: comparison.before.steps[$0], in: comparison.before) }
        let after = row.after.map { Self.lines(of: comparison.after.steps[$0], in: comparison.after) }
        let (old, new) = (before ?? ([], []), after ?? ([], []))
        let noReply = [ComparedLine("no reply")]
        let isReplyMissing = before != nil && after != nil && old.came.isEmpty != new.came.isEmpty
        pairs =
            Self.side(old.sent, new.sent)
            + Self.aligned(
                isReplyMissing && old.came.isEmpty ? noReply : old.came,
                isReplyMissing && new.came.isEmpty ? noReply : new.came)
    }

    /// Lines by their places.
    private static func side(_ old: [ComparedLine], _ new: [ComparedLine]) -> [Pair] {
        (0..<max(old.count, new.count)).map { number in
            Pair(number < old.count ? old[number] : nil, number < new.count ? new[number] : nil)
        }
    }

    /// Lines by what they say; where both sides have something else they are side by side.
    private static func aligned(_ old: [ComparedLine], _ new: [ComparedLine]) -> [Pair] {
        var numbers = StepNumbers()
        let places = Alignment.pairs(
            old.map { numbers.number(of: $0.key) }[...], new.map { numbers.number(of: $0.key) }[...])
        var pairs: [Pair] = []
        var (left, right): ([ComparedLine], [ComparedLine]) = ([], [])
        for place in places {
            if let before = place.before, let after = place.after {
                pairs += side(left, right) + [Pair(old[before], new[after])]
                (left, right) = ([], [])
            } else if let before = place.before {
                left.append(old[before])
            } else if let after = place.after {
                right.append(new[after])
            }
        }
        return pairs + side(left, right)
    }

    /// What was sent in a step, and what came.
    private static func lines(
        of step: ComparedStep, in session: ComparedSession
    ) -> (sent: [ComparedLine], came: [ComparedLine]) {
        switch step.subject {
        case .handshake(let outcome): return ([], [ComparedLine(outcome.sentence)])
        case .end(let end): return ([], [ComparedLine(end.words)])
        case .greeting, .unsolicited, .command, .message, .answer: break
        }
        let command = session.command(step).map { [ComparedLine(.client, $0)] } ?? []
        let cut = session.isCut(step) ? [ComparedLine("no complete reply: closed in the middle")] : []
        let replies = session.replyEnds(step).flatMap { reply($0, step, session) }
        return (command + content(of: step, in: session), replies + cut)
    }

    private static func content(of step: ComparedStep, in session: ComparedSession) -> [ComparedLine] {
        let lines = session.content(step)
        guard !lines.isEmpty else { return [] }
        if step.subject == .answer { return lines.map { ComparedLine(.client, $0) } }
        let octets = lines.reduce(0) { $0 + $1.count + 2 }
        let count = lines.count == 1 ? "1 line" : "\(lines.count) lines"
        return [ComparedLine("message text: \(count), \(octets) bytes")]
    }

    private static func reply(_ end: Int, _ step: ComparedStep, _ session: ComparedSession) -> [ComparedLine] {
        guard let reply = session.dialogue.reply(endingAt: end)?.reply else { return [] }
        let isHello = if case .command(let verb) = step.subject { verb.isHello } else { false }
        let lines = reply.lines.enumerated().map { number, line -> ComparedLine in
            let isLast = number + 1 == reply.lineCount
            let bytes = Array("\(line.code)".utf8) + [isLast ? 0x20 : UInt8(ascii: "-")] + line.text
            return ComparedLine(
                .server, bytes, code: line.code, key: key(line, number, isHello: isHello),
                isExact: isHello && number > 0)
        }
        let rest = reply.lineCount - reply.lines.count
        return lines + (rest > 0 ? [ComparedLine("\(rest) more lines")] : [])
    }

    /// The keyword, or the words without what differs each time.
    private static func key(_ line: ReplyLine, _ number: Int, isHello: Bool) -> [UInt8] {
        guard isHello else { return NormalText(line.text).bytes }
        return number == 0 ? [] : Array((ServiceExtension(line.text)?.keyword ?? "").utf8)
    }
}

extension NormalText {
    /// What was sent, and what is offered, is the same only where all of it is.
    fileprivate static func isSame(_ left: ComparedLine?, _ right: ComparedLine?) -> Bool {
        guard let left, let right, left.speaker == right.speaker else { return left == nil && right == nil }
        guard left.speaker == .server else { return left.text == right.text }
        return left.isExact ? left.remark == right.remark : isSame(left.remark, right.remark)
    }
}

extension ComparedLine {
    /// Without the code and the hyphen after it, which is there or not as there are more lines.
    fileprivate var remark: [UInt8] { Array(text.string.utf8.dropFirst(4)) }
}
