import Explainer
import SMTPSyntax
import SessionModel

/// Compares the replies of two steps.
struct ReplyDifferences {
    /// A reply with the dialogue that it is from.
    private struct Side {
        let reply: Reply
        let outline: ReplyOutline

        init?(_ session: ComparedSession, endingAt end: Int) {
            guard let reply = session.dialogue.reply(endingAt: end)?.reply else { return nil }
            self.reply = reply
            outline = ReplyOutline(
                code: reply.code, enhanced: reply.enhanced, seconds: session.dialogue.elapsed(at: end))
        }
    }

    private let before: [Side]
    private let after: [Side]
    private let isHello: Bool

    init(_ before: (ComparedSession, ComparedStep), _ after: (ComparedSession, ComparedStep)) {
        self.before = Self.sides(before)
        self.after = Self.sides(after)
        isHello = if case .command(let verb) = after.1.subject { verb.isHello } else { false }
    }

    private static func sides(_ place: (session: ComparedSession, step: ComparedStep)) -> [Side] {
        place.session.replyEnds(place.step).compactMap { Side(place.session, endingAt: $0) }
    }

    var all: [Difference] {
        (0..<max(before.count, after.count)).flatMap { number -> [Difference] in
            let old = number < before.count ? before[number] : nil
            let new = number < after.count ? after[number] : nil
            guard let old, let new else { return [.code(before: old?.outline, after: new?.outline)] }
            return differences(old, new)
        }
    }

    private func differences(_ old: Side, _ new: Side) -> [Difference] {
        var differences: [Difference] = []
        if old.outline.code != new.outline.code {
            differences.append(.code(before: old.outline, after: new.outline))
        } else if old.outline.enhanced != new.outline.enhanced {
            differences.append(.enhanced(before: old.outline, after: new.outline))
        }
        if old.outline.code == new.outline.code {
            differences += isHello ? offers(old.reply, new.reply) : text(old.reply, new.reply)
        }
        if let from = old.outline.seconds, let to = new.outline.seconds, TimeClass.differ(from, to) {
            differences.append(.time(before: from, after: to))
        }
        return differences
    }

    /// The first line names the server; the others are compared by their keywords, in any order.
    private func offers(_ old: Reply, _ new: Reply) -> [Difference] {
        let (from, to) = (ServiceExtension.list(in: old), ServiceExtension.list(in: new))
        let changes = OfferChanges(from: from, to: to)
        var seen: Set<String> = []
        let now = to.filter { seen.insert($0.keyword).inserted }.compactMap { changes.change(of: $0.keyword) }
        let offers = (now + changes.gone).filter { $0.kind != .same }.map(Difference.offer)
        return firstLine(old.lines.prefix(1), new.lines.prefix(1)) + offers
    }

    /// A challenge is another one each time.
    private func text(_ old: Reply, _ new: Reply) -> [Difference] {
        old.code == 334 ? [] : firstLine(old.lines[...], new.lines[...])
    }

    /// The first line that says something else.
    private func firstLine(_ old: ArraySlice<ReplyLine>, _ new: ArraySlice<ReplyLine>) -> [Difference] {
        for number in 0..<max(old.count, new.count) {
            let from = number < old.count ? old[number].remark : []
            let to = number < new.count ? new[number].remark : []
            if !NormalText.isSame(from, to) { return [.text(before: from, after: to)] }
        }
        return []
    }
}
