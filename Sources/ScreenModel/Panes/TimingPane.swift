import Explainer
import SMTPStandard
import SMTPSyntax
import SessionModel

extension Pane {
    /// How long the server needed for each reply.
    static let timing = Pane(
        name: "timing", title: "Timing", key: .function(9), help: "the response times as bars, and back",
        hint: "timing", lines: TimingPane.lines)
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
            return ReplyPane.paragraph(
                model.dialogue.hasTimes ? "There is no reply yet." : "This recording has no times.", .plain, width)
        }
        let longest = waits.compactMap(\.seconds).max() ?? 0
        return summary(waits, width) + [StyledLine()] + waits.map { row($0, longest, model, width) }
            + remarks(waits, width)
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

    private static func row(_ wait: TimedWait, _ longest: Double, _ model: AppModel, _ width: Int) -> StyledLine {
        let name = String(name(of: wait.subject).prefix(nameWidth - 1))
        var line = StyledLine(name + String(repeating: " ", count: nameWidth - name.count))
        guard let seconds = wait.seconds else {
            return line.adding(model.session.outstanding.isEmpty ? "no reply" : "\(model.marks.more) waiting", .dim)
        }
        let time = ElapsedTime.words(seconds)
        line.add(String(repeating: " ", count: max(0, 5 - time.count)) + time + " ", .dim)
        let limit = limit(of: wait.subject).map { "  limit \(ElapsedTime.words($0.seconds))" } ?? ""
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
