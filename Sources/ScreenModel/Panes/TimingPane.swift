import Explainer
import SMTPStandard
import SMTPSyntax
import SessionModel

extension Pane {
    /// How long the server needed for each reply.
    static let timing = Pane(
        name: "timing", title: "Timing", key: .function(9), help: "the response times as bars, and back",
        hint: "timing"
    ) { TimingPane.lines($0, width: $1.width) }
}

/// The response times as bars, and what may be the reason for long ones.
///
///     greeting    12ms ▎
///     TLS         31ms ▋
///     RCPT        1.2s ████████████████████
enum TimingPane {
    /// Only the newest exchanges are shown: the pane is drawn again with each reply.
    private static let most = 60

    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        let waits = model.dialogue.waits(ofNewest: most)
        guard !waits.isEmpty else {
            return idle(model, width)
                + ReplyPane.paragraph(
                    model.dialogue.hasTimes ? "There is no reply yet." : "This recording has no times.", .plain, width)
        }
        let longest = waits.compactMap(\.seconds).max() ?? 0
        // What is waited for first is the oldest.
        let due = waits.firstIndex { $0.seconds == nil }
        return summary(waits, width) + idle(model, width) + [StyledLine()]
            + waits.indices.map { row(waits[$0], longest, model, width, isFirstDue: $0 == due) }
            + remarks(waits, width)
    }

    /// How much of the time of an idle server is over, from its first step on.
    private static func idle(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let seconds = model.shownIdle, seconds > 0 else { return [] }
        let limit = ServerTimeLimit.seconds
        var line = name("idle")
        line.add(time(IdleClock.words(seconds)), .dim)
        let end = "  limit \(ElapsedTime.words(limit))"
        let role: Role = Double(seconds) * 2 >= limit ? .transient : .plain
        let parts = bar(
            min(Double(seconds), limit), of: limit, room: max(1, width - line.width - end.count), model.marks)
        line.add(parts, role)
        return [line.adding(end, .dim).cut(to: width, model.marks.more)] + warning(seconds, model, width)
    }

    private static func warning(_ seconds: Int, _ model: AppModel, _ width: Int) -> [StyledLine] {
        guard Double(seconds) * 2 >= ServerTimeLimit.seconds else { return [] }
        let words =
            Double(seconds) < ServerTimeLimit.seconds
            ? "A server may close a connection that is idle for \(ElapsedTime.words(ServerTimeLimit.seconds))"
            : "The server may close the connection now"
        let help = model.keepalive == nil ? "; :keepalive sends NOOP" : ""
        return ReplyPane.paragraph("\(words)\(help) (\(ServerTimeLimit.source)).", .dim, width)
    }

    private static func summary(_ waits: [TimedWait], _ width: Int) -> [StyledLine] {
        let known = waits.filter { $0.seconds != nil }
        let sum = known.reduce(0) { $0 + ($1.seconds ?? 0) }
        guard let slowest = known.max(by: { ($0.seconds ?? 0) < ($1.seconds ?? 0) }) else { return [] }
        let count = known.count == 1 ? "1 wait" : "\(known.count) waits"
        return ReplyPane.paragraph(
            "\(count), \(ElapsedTime.words(sum)) in all; the longest: \(name(of: slowest.subject)).", .plain, width)
    }

    private static let nameWidth = 12

    private static func name(_ name: String) -> StyledLine {
        let name = String(name.prefix(nameWidth - 1))
        return StyledLine(name + String(repeating: " ", count: nameWidth - name.count))
    }

    private static func time(_ words: String) -> String {
        String(repeating: " ", count: max(0, 5 - words.count)) + words + " "
    }

    private static func row(
        _ wait: TimedWait, _ longest: Double, _ model: AppModel, _ width: Int, isFirstDue: Bool
    ) -> StyledLine {
        var line = name(name(of: wait.subject))
        let limit = limit(of: wait.subject).map { "  limit \(ElapsedTime.words($0.seconds))" } ?? ""
        guard let seconds = wait.seconds else {
            guard !model.session.outstanding.isEmpty else { return line.adding("no reply", .dim) }
            line.add("\(model.marks.more) waiting", .dim)
            guard isFirstDue, let waited = model.shownWait, waited > 0 else { return line }
            return line.adding(" \(IdleClock.words(waited))\(limit)", .dim)
        }
        line.add(time(ElapsedTime.words(seconds)), .dim)
        let room = width - line.width - limit.count
        line.add(
            bar(seconds, of: longest, room: room, model.marks), seconds >= DelayReason.notable ? .transient : .plain)
        guard line.width + limit.count <= width else { return line }
        return line.adding(limit, .dim)
    }

    private static func bar(_ seconds: Double, of longest: Double, room: Int, _ marks: Marks) -> String {
        guard room > 0, longest > 0 else { return "" }
        let eighths = max(1, Int((seconds / longest * Double(room * 8)).rounded()))
        if marks == .ascii { return String(repeating: "#", count: max(1, eighths / 8)) }
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }

    /// Each reason once, in the order in which the replies came.
    private static func remarks(_ waits: [TimedWait], _ width: Int) -> [StyledLine] {
        var told: Set<String> = []
        var lines: [StyledLine] = []
        for wait in waits {
            guard let seconds = wait.seconds, seconds >= DelayReason.notable, let reason = reason(of: wait.subject),
                told.insert(reason.words).inserted
            else { continue }
            let words = "\(name(of: wait.subject)): \(reason.words)" + (reason.source.map { " (\($0))" } ?? "")
            lines += [StyledLine()] + ReplyPane.paragraph(words, .plain, width)
        }
        return lines
    }

    private static func name(of subject: TimedWait.Subject) -> String {
        switch subject {
        case .handshake: "TLS"
        case .reply(.greeting): "greeting"
        case .reply(let context) where context.isOfMessage: "message"
        case .reply(.authAnswer): "AUTH answer"
        case .reply(let context): context.name
        }
    }

    private static func limit(of subject: TimedWait.Subject) -> ReplyTimeLimit? {
        guard case .reply(let context) = subject else { return nil }
        return ReplyTimeLimit.of(context)
    }

    private static func reason(of subject: TimedWait.Subject) -> DelayReason? {
        guard case .reply(let context) = subject else { return nil }
        return DelayReason.of(context)
    }
}
