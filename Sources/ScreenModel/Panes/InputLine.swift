import SMTPStandard
import SMTPSyntax
import SessionModel

/// The line that is typed into, and the row under it that says what to think of it.
enum InputLine {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        guard !area.isEmpty else { return }
        if let search = model.typing.search, model.shown.page == nil {
            return HistoryLine.draw(search, model, in: area, &painter)
        }
        let prompt = model.enter
        let label = model.typing.vi?.isNormal == true ? " normal " : model.promptLabel
        let role: Role = label == "> " ? .prompt : .messagePrompt
        let used = painter.write(label, x: area.x, y: area.y, in: area, Style(role))
        let field = Rect(x: area.x + used, y: area.y, width: area.width - used, height: 1)
        let mask = model.isLineCovered ? model.marks.masked : nil
        let place = EditedLine.draw(
            model.typing.line, mask: mask, isSelected: model.typing.isSelected,
            ghost: prompt.isCommand && model.typing.completion == nil ? model.typing.ghost : nil, in: field, &painter)
        guard field.width > 0, model.shown.page == nil, model.shown.chosen == nil else { return }
        painter.screen.cursor = Point(x: field.x + place, y: field.y)
    }

    /// `step` is what Tab and F8 put into the line.
    static func drawLint(_ model: AppModel, _ step: CommandDraft?, in area: Rect, _ painter: inout Painter) {
        // A notice that is too long for the row is above the line.
        guard NoticeRows.fits(model, in: area) else { return }
        painter.write(lint(model, step).line(in: area.width, model.marks.more), row: 0, in: area)
    }

    private static func lint(_ model: AppModel, _ step: CommandDraft?) -> LintRow {
        if let notice = model.notice {
            let (mark, role) = NoticeRows.appearance(model)
            return LintRow(" \(mark)\(notice)", role)
        }
        if model.shown.searchLine != nil { return SearchLine.typing }
        if let words = model.watchWords { return LintRow(" \(words)", .dim) }
        if model.source == .recording { return LintRow(model.playback?.words.map { " \($0)" } ?? "", .dim) }
        let row = row(model, step)
        guard let warning = ClearTextWarning.words(model) else { return row }
        // What is wanted, and what is the matter with an answer itself, comes first.
        guard case .answer = model.enter else { return LintRow(" \(warning.long)", .warning).adding(row) }
        return row.adding(warning.long, short: warning.short, .warning)
    }

    private static func row(_ model: AppModel, _ step: CommandDraft?) -> LintRow {
        if case .failed(let reason) = model.recording {
            return LintRow(" \(model.marks.warning) Not recorded: \(reason)", .warning)
        }
        if let progress = model.outgoing?.progress {
            return LintRow(" \(progress).").adding("Esc stops.", .dim)
        }
        if model.typing.isLost {
            return LintRow(" AUTH has ended. This line is masked and not sent: Enter clears it.", .warning)
        }
        if model.typing.isFlowing {
            return LintRow(" Pasted lines are being sent; \(NamedAction.interrupt.key) stops that.", .warning)
        }
        if !model.typing.pasted.isEmpty {
            return pasted(model.typing.pasted.count, isInMessage: model.session.isInMessage)
        }
        if model.isFull {
            return LintRow(
                " Nothing more is read: the transcript is full. :connect opens a new session.", .warning)
        }
        if let prompt = model.keyPrompt { return LintRow(AnswerLine.lint(prompt)) }
        if let prompt = model.prompt { return LintRow(AnswerLine.lint(prompt)) }
        if case .attribute = model.enter, let form = model.clientForm { return LintRow(AnswerLine.lint(form)) }
        if model.shown.chosen != nil { return chosen(model, step) }
        let quit = "\(NamedAction.quit.key)  \(leaves(model))"
        switch model.connection.link {
        case .connecting: return LintRow(" connecting to \(model.settings.target)", .dim)
        case .closed:
            return LintRow(" The connection is closed.  :reconnect  opens a new one,  \(quit).", .dim)
        case .failed(let reason):
            // What is cut on a narrow screen is the reason, which is in the conversation as well.
            return LintRow(" \(model.marks.warning) :reconnect  tries again,  \(quit).  \(reason)", .warning)
        case .open: return typed(model, step)
        }
    }

    /// What the key that quits does.
    private static func leaves(_ model: AppModel) -> String { model.otherSessions > 0 ? "closes it" : "leaves" }

    private static func chosen(_ model: AppModel, _ step: CommandDraft?) -> LintRow {
        let exchange = model.shown.chosen.flatMap(model.dialogue.transcript.exchange(at:))
        let isLong = exchange.flatMap { MessageFold($0, in: model.dialogue.transcript) } != nil
        let words =
            isLong ? "Enter opens or closes the message; Esc goes back." : "Up and Down choose a reply; Esc goes back."
        return LintRow(" \(words)", .dim).adding(
            step.map { "\(NamedAction.takeAdvice.key) puts \($0.text) here." } ?? "", .dim)
    }

    /// In a message one Enter sends all of them, elsewhere one.
    private static func pasted(_ count: Int, isInMessage: Bool) -> LintRow {
        let drop = NamedAction.interrupt.key
        if isInMessage {
            return LintRow(
                " Enter sends all \(count + 1) lines; a lone dot in them ends the message. \(drop) drops them.",
                .warning)
        }
        let lines = count == 1 ? "1 more pasted line waits" : "\(count) more pasted lines wait"
        return LintRow(" \(lines); Enter sends, \(drop) drops them.", .warning)
    }

    private static func typed(_ model: AppModel, _ step: CommandDraft?) -> LintRow {
        switch model.enter {
        case .message: MessageRow.row(model)
        case .answer(let form, _): LintRow(AnswerLine.lint(model, form))
        case .early: LintRow(" waiting for the reply to AUTH", .dim)
        case .chunk:
            LintRow(
                " \(model.session.chunkRemaining) bytes of the chunk are due; a line counts with its CR LF.", .warning)
        case .command, .queue: command(model, step)
        case .user, .secret, .passphrase, .attribute, .lost, .question, .nothing: LintRow()
        }
    }

    private static func command(_ model: AppModel, _ step: CommandDraft?) -> LintRow {
        let line = model.typing.settled
        guard !line.isEmpty else { return emptyLine(model, step) }
        guard let text = model.typing.judged else { return tooLong(line) }
        if line.first == ":" { return RawLine.row(text, model.marks).map { LintRow($0) } ?? local(text, model.marks) }
        if let words = unfinished(text, isAddressOpen: line.last == "<" || line.around(2).after == ">") {
            return LintRow(" \(words)", .dim)
        }
        if let verbs = beginnings(of: text) { return LintRow(" \(verbs)", .dim) }
        let octets = Array(text.utf8)
        if let obstacle = model.safetyObstacle(to: octets) {
            return LintRow(" \(model.marks.warning) \(obstacle)", .warning)
        }
        let judge = model.group?.judge ?? model.dialogue.judge
        let verdict = judge.verdict(on: octets)
        if verdict.kind == .expected, let problem = model.dialogue.answerProblem(in: octets) {
            return LintRow(" \(model.marks.warning) \(problem.text)", .warning)
                .adding("\(problem.source)", .dim, goes: .first)
        }
        if let row = meant(text, verdict, model) { return row }
        return self.verdict(verdict, model.marks)
    }

    /// What a line is meant to be that the server would not know, or that has a mistake with a known fix.
    private static func meant(_ text: String, _ verdict: Verdict, _ model: AppModel) -> LintRow? {
        guard verdict.kind == .unknown || verdict.kind == .malformed else { return nil }
        let key = NamedAction.takeAdvice.key
        let correction = model.correction
        if verdict.kind == .unknown, model.isHeaderField {
            let fix = correction.map { "\(key) puts \($0.text) here." } ?? ""
            return LintRow(" \(model.marks.warning) This looks like message text; DATA comes first.", .warning).adding(
                fix)
        }
        guard let correction else { return nil }
        let fix = "\(key) puts \(correction.text) here."
        guard verdict.kind == .unknown else {
            return self.verdict(verdict, model.marks, fix: fix)
        }
        return LintRow(" \(model.marks.warning) Did you mean \(correction.name)?", .warning).adding(fix)
            .adding(verdict.why ?? "", .dim, goes: .first)
    }

    /// What comes next in a line that has only begun: an address, or an argument. Nil for any other line.
    private static func unfinished(_ text: String, isAddressOpen: Bool) -> String? {
        if isAddressOpen, text.hasSuffix("<") || text.hasSuffix("<>") {
            let isSender = text.uppercased().hasPrefix("MAIL")
            return isSender
                ? "the sender's address, between < and >; none for a notice of non-delivery"
                : "the recipient's address, between < and >"
        }
        guard text.last == " ", !text.dropLast().contains(" "),
            let fact = CommandFacts.fact(for: Verb(text.dropLast())),
            fact.template.contains(" ")
        else { return nil }
        return "\(fact.template)  \(fact.purpose)"
    }

    /// No command is as long as a line that is not judged any more.
    private static func tooLong(_ line: LineEditor) -> LintRow {
        LintRow(" The line has \(line.octetCount) bytes; no command line may be so long.", .warning)
            .adding("\(SpecReference.rfc(5321, "4.5.3.1.4"))", .dim, goes: .first)
    }

    /// The verbs that begin with a word that is not finished; nil when it is finished, or none does.
    private static func beginnings(of text: String) -> String? {
        let upper = text.uppercased()
        let known = CommandFacts.all.filter { $0.verb.name.hasPrefix(upper) }
        guard !known.isEmpty, !known.contains(where: { $0.verb.name == upper }) else { return nil }
        let usual = known.filter(\.isUsual)
        let rows = usual.isEmpty ? known : usual
        guard rows.count == 1, let row = rows.first else { return rows.map(\.verb.name).joined(separator: " ") }
        return "\(row.template)  \(row.purpose)"
    }

    private static func emptyLine(_ model: AppModel, _ step: CommandDraft?) -> LintRow {
        if case .queue(let count) = model.enter {
            let words = count == 0 ? "Enter collects commands" : "\(count) collected"
            return LintRow(
                " \(words); \(NamedAction.flush.key) sends them in one write, :queue cancel drops them.", .dim)
        }
        guard model.session.phase != .connecting else {
            let isHalf = model.session.isInsideReply
            return LintRow(isHalf ? " waiting for the rest of the greeting" : " waiting for the greeting", .dim)
        }
        if let first = model.session.outstanding.first {
            let verb = first.command.verb == .hidden ? "that line" : first.command.verb.name
            return LintRow(" waiting for the reply to \(verb)", .dim)
        }
        if !model.isLessonSeen, let lesson = LessonRows.short(model) { return LintRow(" \(lesson)") }
        guard let step else { return LintRow() }
        return LintRow(" Tab or \(NamedAction.takeAdvice.key) puts \(step.text) here.", .dim)
    }

    private static func local(_ text: String, _ marks: Marks) -> LintRow {
        let name = text.dropFirst().prefix { $0 != " " }
        let rows = Actions.commands.filter { $0.name.hasPrefix(name) }
        if let row = rows.first(where: { $0.name == name }) ?? (rows.count == 1 ? rows.first : nil) {
            return LintRow(" \(row.form)  \(row.help)", .dim)
        }
        guard !rows.isEmpty else { return LintRow(" \(marks.warning) no such local command", .warning) }
        return LintRow(" " + rows.map { ":\($0.name)" }.joined(separator: "  "), .dim)
    }

    /// `fix` is how the program itself fixes the line.
    private static func verdict(_ verdict: Verdict, _ marks: Marks, fix: String = "") -> LintRow {
        let codes = verdict.likely.map(\.description).joined(separator: " ")
        let remark = verdict.remark ?? ""
        let source = verdict.source.map { "\($0)" } ?? ""
        if verdict.isCostly && verdict.why == nil {
            return LintRow(" \(marks.warning) \(remark)", .warning).adding("expects \(codes)", goes: .second)
                .adding(source, .dim, goes: .first)
        }
        guard let why = verdict.why else {
            return LintRow(codes.isEmpty ? "" : " expects \(codes)", .dim).adding(remark, .dim)
        }
        return LintRow(" \(marks.warning) \(why)", .warning).adding(fix)
            .adding(codes.isEmpty ? "" : "likely \(codes)", goes: .third).adding(source, .dim, goes: .first)
            .adding(remark, .dim, goes: .second)
    }
}
