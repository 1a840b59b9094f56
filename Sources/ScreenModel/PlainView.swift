import Explainer
import SMTPStandard
import SMTPSyntax
import SessionModel

/// The explorer as lines of text: what is new since the last time, for screen readers, pipes and simple terminals.
///
/// The dialogue has the text form of transcripts, and what the program says of it begins with `#`. So the output is
/// itself a transcript, which `show` prints, `explain` explains and `run` plays again.
///
///     C: RCPT TO:<nobody@example.test>
///     S: 550 5.1.1 no such user
///     # The server knows no mailbox of this address.
///     # Try: Check the spelling of the address.
///     # Next: RCPT TO:<address>, RSET, QUIT
package struct PlainView: Sendable {
    /// How many entries of the transcript are printed.
    private var printed = 0
    /// The number of the dialogue that they are of.
    private var dialogueNumber = 0
    /// The question that is printed and waits for its answer.
    private var asked: Page?
    private var wasRecorded = true
    /// What was said last of what comes next.
    private var next = ""
    /// Where the user was in a lesson.
    private var place: LessonPlace?
    /// How much of a message that was not typed here is printed, and how much of it is left out.
    private var message = (printed: 0, left: 0)
    /// How much of what was found in the message that is typed is printed.
    private var found = 0
    /// Whether long messages are printed to a dozen lines: not in a pipe, where the lines are a transcript.
    private let folds: Bool

    /// No more replies than that are explained at once: after a flood only the newest are of interest.
    private static let mostExplained = 20
    /// Lines are as long as they are; the terminal wraps them.
    private static let width = 4_000

    package init(folds: Bool = false) { self.folds = folds }

    /// What is new. `echo` is the line that the terminal has shown while it was typed: it is not repeated.
    package mutating func lines(_ model: inout AppModel, echo: [UInt8]? = nil) -> [String] {
        if model.dialogueNumber != dialogueNumber { (dialogueNumber, printed) = (model.dialogueNumber, 0) }
        let hasNews = printed < model.dialogue.transcript.count
        var lines = dialogue(model, echo) + faults(model) + recording(model)
        let lesson = lesson(model)
        let notice = model.takeNotice()
        if let notice, !lesson.isSummary { lines.append(Self.remark(notice)) }
        lines += lesson.lines + page(&model) + pane(&model)
        if hasNews && model.isReadyForLine { lines += step(model) }
        return lines
    }

    /// What is in front of the line that is to be typed: `> `, `message> `.
    package static func prompt(_ model: AppModel) -> String {
        if let key = model.keyPrompt { return "passphrase of \(VisibleText(key.file).string)> " }
        let label = model.enter.label.split(separator: " ").joined(separator: " ")
        return label.hasSuffix(">") ? "\(label) " : "\(label)> "
    }

    private mutating func dialogue(_ model: AppModel, _ echo: [UInt8]?) -> [String] {
        let count = model.dialogue.transcript.count
        var lines: [String] = []
        let ends = replies(model.dialogue, before: count)
        for (index, end) in ends.enumerated() {
            lines += text(before: end, model.dialogue, echo)
            lines += text(printed...end, model.dialogue, echo)
            printed = end + 1
            if index >= ends.count - Self.mostExplained { lines += Self.explanation(of: end, model) }
        }
        if printed < count { lines += text(printed...(count - 1), model.dialogue, echo) }
        printed = count
        return lines
    }

    /// The ends of the replies that are not printed yet.
    private func replies(_ dialogue: Dialogue, before count: Int) -> [Int] {
        var ends: [Int] = []
        while let end = dialogue.reply(after: ends.last ?? printed - 1), end < count { ends.append(end) }
        return ends
    }

    /// What comes before a reply, and which command of a group it answers, since that is not the line above.
    private mutating func text(before end: Int, _ dialogue: Dialogue, _ echo: [UInt8]?) -> [String] {
        let start = dialogue.range(ofReplyEndingAt: end).lowerBound
        guard start >= printed, let command = dialogue.groupCommand(ofReplyBeginningAt: start) else { return [] }
        let lines = start > printed ? text(printed...(start - 1), dialogue, echo) : []
        printed = start
        return lines + [Self.remark("re: \(VisibleText(command.line.prefix(200)).string)")]
    }

    private mutating func text(_ entries: ClosedRange<Int>, _ dialogue: Dialogue, _ echo: [UInt8]?) -> [String] {
        var lines: [String] = []
        for index in entries {
            guard let entry = dialogue.transcript[index], let text = TextForm.line(entry) else { continue }
            guard case .client(let sent) = entry.body else {
                lines += leaveMessage() + [text]
                continue
            }
            let isEchoed = sent.line == echo && sent.ending == .crlf
            if isFolded(sent, isEchoed) { continue }
            lines += sent.kind == .data && sent.line != MessageContent.end ? [] : leaveMessage()
            lines += (isEchoed ? [] : [text]) + (dialogue.isWatched ? [] : Self.warning(sent.verdict))
        }
        return lines
    }

    /// What is wrong with a line of the message that is typed, at the first of its kind.
    ///
    ///     C: Subject hello
    ///     # Warning: Line 2 is not a header field; an empty line must come before the text.
    private mutating func faults(_ model: AppModel) -> [String] {
        let findings = model.messageLint?.findings ?? []
        let new = findings.dropFirst(findings.count < found ? 0 : found)
        found = findings.count
        guard let conditions = model.messageLint?.conditions else { return [] }
        return new.filter(\.fault.isOfLine).map { Self.remark("Warning: \($0.words(conditions)).") }
    }

    private static func warning(_ verdict: Verdict) -> [String] {
        guard verdict.why != nil || verdict.isCostly, let words = verdict.why ?? verdict.remark else { return [] }
        return [remark("Warning: \(words)")]
    }

    /// No more lines of a message are printed than these, where it is folded.
    private static let mostOfMessage = 12

    /// Whether a line is in the middle of a long message that was not typed here.
    private mutating func isFolded(_ sent: ClientEntry, _ isEchoed: Bool) -> Bool {
        guard folds, !isEchoed, sent.kind == .data, sent.line != MessageContent.end else { return false }
        message.printed += 1
        guard message.printed > Self.mostOfMessage else { return false }
        message.left += 1
        return true
    }

    /// How many lines of a message were not printed.
    private mutating func leaveMessage() -> [String] {
        defer { message = (0, 0) }
        guard message.left > 0 else { return [] }
        let count = message.left == 1 ? "1 more line" : "\(message.left) more lines"
        return [Self.remark("\(count) of the message")]
    }

    /// A line of the program's own, with nothing in it that has an effect on a terminal.
    private static func remark(_ text: String) -> String { "# \(VisibleText(text).string)" }

    private static func explanation(of end: Int, _ model: AppModel) -> [String] {
        guard let explanation = model.dialogue.explanation(ofReplyEndingAt: end) else { return [] }
        var lines = [explanation.meaning] + explanation.remarks.map { "Warning: \($0)" }
        if !explanation.likely.isEmpty { lines.append("\(explanation.likelyLabel): \(explanation.likely)") }
        let advice = ReplyPane.advice(explanation, model) ?? explanation.advice.sentence
        // What sends for the user goes on by itself.
        if !advice.isEmpty, model.driver == nil, model.source == .live || !explanation.code.severity.isSuccess {
            lines.append("Try: \(advice)")
        }
        if let result = model.dialogue.recipientResult(ofReplyEndingAt: end) {
            lines.insert(result.words.prefix(1).uppercased() + result.words.dropFirst(), at: 0)
        }
        let challenge = model.dialogue.challenge(inReplyEndingAt: end).map {
            AnswerLine.explanation($0, isOpen: model.session.isInAuth, width: width).map(\.text)
        }
        return (lines + (challenge ?? [])).filter { !$0.isEmpty }.map(remark)
    }

    private mutating func recording(_ model: AppModel) -> [String] {
        guard case .failed(let reason) = model.recording else { return [] }
        defer { wasRecorded = false }
        return wasRecorded ? [Self.remark("Not recorded: \(reason)")] : []
    }

    /// What has changed in the open lesson, which a page has printed at its beginning: the step to do, how to recover from
    /// the mistake, or the summary.
    private mutating func lesson(_ model: AppModel) -> (lines: [String], isSummary: Bool) {
        let before = place
        place = model.learning?.run.map(LessonPlace.init)
        guard let place, let before, before.name == place.name, before != place else { return ([], false) }
        if place.isPassed {
            let title = StyledLine("Passed: \(LessonPage.title(model))")
            return before.isPassed
                ? ([], false) : (([title] + LessonPage.summary(model, 100)).map { Self.remark($0.text) }, true)
        }
        return (LessonRows(model, width: Self.width)?.now.map { Self.remark($0.text) } ?? [], false)
    }

    /// What is a page on the screen; it is over with its last line, unless it asks something.
    private mutating func page(_ model: inout AppModel) -> [String] {
        guard let page = model.shown.page else {
            asked = nil
            return []
        }
        guard page.answer == nil else {
            defer { asked = page }
            guard asked != page else { return [] }
            let lines = page.byLine.lines ?? page.lines
            return lines(model, Self.width).map { Self.remark($0.text) } + [Self.remark(page.byLine.words(model))]
        }
        model.shown.page = nil
        if page == .reference { return Self.found(model.shown.reference) }
        return page.lines(model, 100).map { Self.remark($0.text) }
    }

    private static func found(_ reference: ReferencePage?) -> [String] {
        guard let reference, !reference.list.filter.text.isEmpty else {
            return [remark("Write what to look up: :reference 550, :reference commands rcpt")]
        }
        let texts = ReferenceQuery(reference.list.filter.text).bestResults.flatMap(\.entries).prefix(mostExplained)
            .flatMap { ReferenceForm.text($0).split(separator: "\n").map(String.init) }
        return texts.isEmpty ? [remark("Nothing found for \(reference.list.filter.text).")] : texts.map(remark)
    }

    /// What a key shows beside the conversation on the screen.
    private func pane(_ model: inout AppModel) -> [String] {
        guard model.shown.pane != .reply else { return [] }
        let request = SideRequest(width: 100, form: .whole, first: model.firstStep)
        let lines = model.shown.pane.parts(model, request).lines
        model.shown.pane = .reply
        return lines.map { Self.remark($0.text) }
    }

    /// What can be sent next, in a line, where that has changed.
    private mutating func step(_ model: AppModel) -> [String] {
        let before = next
        next = Self.next(model)
        return next == before || next.isEmpty ? [] : [Self.remark(next)]
    }

    private static func next(_ model: AppModel) -> String {
        switch model.connection.link {
        case .open where model.session.phase != .closed: break
        case .connecting: return ""
        case .open, .closed, .failed: return "Next: :reconnect opens a new connection, :quit leaves."
        }
        let commands = model.dialogue.judge.nextCommands
        let steps = commands.filter { $0.standing == .step }.map(\.template)
        let others = commands.filter { $0.standing == .harmless || $0.standing == .drops }.map(\.verb.name)
        let rest = others.isEmpty ? "" : "; also \(others.joined(separator: " "))"
        return steps.isEmpty ? "" : "Next: \(steps.joined(separator: ", "))\(rest)"
    }
}
