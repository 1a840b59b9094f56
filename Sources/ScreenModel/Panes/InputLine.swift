import SMTPStandard
import SMTPSyntax
import SessionModel

/// The line that is typed into, and the row under it that says what to think of it.
enum InputLine {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        guard !area.isEmpty else { return }
        let prompt = model.enter
        let label = model.promptLabel
        let role: Role = label == "> " ? .prompt : .messagePrompt
        let used = painter.write(label, x: area.x, y: area.y, in: area, Style(role))
        let field = Rect(x: area.x + used, y: area.y, width: area.width - used, height: 1)
        let mask = prompt.isMasked ? model.marks.masked : nil
        let place = EditedLine.draw(model.typing.line, mask: mask, in: field, &painter)
        guard field.width > 0, model.shown.page == nil, model.shown.chosen == nil else { return }
        painter.screen.cursor = Point(x: field.x + place, y: field.y)
    }

    static func drawLint(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        painter.write(lint(model).cut(to: area.width, model.marks.more), row: 0, in: area)
    }

    private static func lint(_ model: AppModel) -> StyledLine {
        if let notice = model.notice {
            return model.isNoticeOfSuccess
                ? StyledLine(" \(notice)", .plain) : StyledLine(" \(model.marks.warning) \(notice)", .warning)
        }
        let row = row(model)
        guard let warning = ClearTextWarning.row(model) else { return row }
        // What is the matter with the answer itself comes first.
        return AnswerLine.isEncodedAlready(model) ? row.adding(warning) : warning.adding(row)
    }

    private static func row(_ model: AppModel) -> StyledLine {
        if case .failed(let reason) = model.recording {
            return StyledLine(" \(model.marks.warning) Not recorded: \(reason)", .warning)
        }
        if model.typing.isLost {
            return StyledLine(" AUTH has ended. This line is masked and not sent: Enter clears it.", .warning)
        }
        if !model.typing.pasted.isEmpty {
            let count = model.typing.pasted.count
            return StyledLine(
                " \(count) more pasted lines wait; Enter sends, \(NamedAction.interrupt.key) drops them.", .warning)
        }
        if model.isFull {
            return StyledLine(
                " Nothing more is read: the transcript is full. \(NamedAction.quit.key) leaves.", .warning)
        }
        if let prompt = model.prompt { return AnswerLine.lint(prompt) }
        if model.shown.chosen != nil { return StyledLine(" Up and Down choose a reply; Esc goes back.", .dim) }
        let quit = NamedAction.quit.key
        switch model.connection.link {
        case .connecting: return StyledLine(" connecting to \(model.settings.target)", .dim)
        case .closed:
            return StyledLine(" The connection is closed.  :reconnect  opens a new one,  \(quit)  leaves.", .dim)
        case .failed(let reason):
            return StyledLine(" \(model.marks.warning) \(reason)  :reconnect  tries again,  \(quit)  leaves.", .warning)
        case .open: return typed(model)
        }
    }

    private static func typed(_ model: AppModel) -> StyledLine {
        switch model.enter {
        case .message: message(model)
        case .answer(let form, _): AnswerLine.lint(model, form)
        case .early: StyledLine(" waiting for the reply to AUTH", .dim)
        case .chunk:
            StyledLine(
                " \(model.session.chunkRemaining) bytes of the chunk are due; a line counts with its CR LF.", .warning)
        case .command, .queue: command(model)
        case .user, .secret, .lost, .question, .nothing: StyledLine()
        }
    }

    private static func command(_ model: AppModel) -> StyledLine {
        let line = model.typing.settled
        guard !line.isEmpty else { return emptyLine(model) }
        guard let text = model.typing.judged else { return tooLong(line) }
        if line.first == ":" { return RawLine.row(text, model.marks) ?? local(text, model.marks) }
        if line.last == "<" { return StyledLine(" the address, then >", .dim) }
        if let verbs = beginnings(of: text) { return StyledLine(" \(verbs)", .dim) }
        let octets = Array(text.utf8)
        if let obstacle = model.safetyObstacle(to: octets) {
            return StyledLine(" \(model.marks.warning) \(obstacle)", .warning)
        }
        let judge = model.group?.judge ?? model.dialogue.judge
        let verdict = judge.verdict(on: octets)
        if verdict.kind == .expected, let problem = model.dialogue.answerProblem(in: octets) {
            return StyledLine(" \(model.marks.warning) \(problem.text)", .warning).adding("  \(problem.source)", .dim)
        }
        return self.verdict(verdict, model.marks)
    }

    /// No command is as long as a line that is not judged any more.
    private static func tooLong(_ line: LineEditor) -> StyledLine {
        StyledLine(" The line has \(line.octetCount) bytes; no command line may be so long.", .warning)
            .adding("  \(SpecReference.rfc(5321, "4.5.3.1.4"))", .dim)
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

    private static func emptyLine(_ model: AppModel) -> StyledLine {
        if case .queue(let count) = model.enter {
            let words = count == 0 ? "Enter collects commands" : "\(count) collected"
            return StyledLine(
                " \(words); \(NamedAction.flush.key) sends them in one write, :queue cancel drops them.", .dim)
        }
        guard model.session.phase != .connecting else {
            let isHalf = model.session.isInsideReply
            return StyledLine(isHalf ? " waiting for the rest of the greeting" : " waiting for the greeting", .dim)
        }
        if let first = model.session.outstanding.first {
            let verb = first.command.verb == .hidden ? "that line" : first.command.verb.name
            return StyledLine(" waiting for the reply to \(verb)", .dim)
        }
        guard model.dialogue.judge.nextCommands.contains(where: { $0.standing == .step }) else { return StyledLine() }
        return StyledLine(" Tab inserts a likely command; Enter sends it.", .dim)
    }

    private static func message(_ model: AppModel) -> StyledLine {
        let line = model.typing.settled
        if line.octetCount == 1, line.first == ".", model.style.ending != .crlf {
            return StyledLine(
                " \(model.marks.warning) With this line end only some servers end the message: SMTP smuggling.",
                .warning)
        }
        if line.octetCount == 1, line.first == "." { return StyledLine(" Enter ends the message.", .warning) }
        if line.first == ".", model.style.isStuffing {
            return StyledLine(" A dot is added in front on the wire (RFC 5321 §4.5.2).", .dim)
        }
        let verdict = Judge.verdict(onMessageLineOf: line.octetCount)
        if verdict.why != nil { return self.verdict(verdict, model.marks) }
        return StyledLine(" A line with a single dot ends the message.", .dim)
    }

    private static func local(_ text: String, _ marks: Marks) -> StyledLine {
        let name = text.dropFirst().prefix { $0 != " " }
        let rows = Actions.commands.filter { $0.name.hasPrefix(name) }
        if let row = rows.first(where: { $0.name == name }) ?? (rows.count == 1 ? rows.first : nil) {
            return StyledLine(" \(row.form)  \(row.help)", .dim)
        }
        guard !rows.isEmpty else { return StyledLine(" \(marks.warning) no such local command", .warning) }
        return StyledLine(" " + rows.map { ":\($0.name)" }.joined(separator: "  "), .dim)
    }

    private static func verdict(_ verdict: Verdict, _ marks: Marks) -> StyledLine {
        let codes = verdict.likely.map(\.description).joined(separator: " ")
        let remark = verdict.remark.map { "  \($0)" } ?? ""
        if verdict.isCostly && verdict.why == nil {
            return StyledLine(" \(marks.warning) \(verdict.remark ?? "")", .warning)
                .adding("  expects \(codes)").adding(verdict.source.map { "  \($0)" } ?? "", .dim)
        }
        guard let why = verdict.why else {
            return StyledLine(codes.isEmpty ? "" : " expects \(codes)\(remark)", .dim)
        }
        var line = StyledLine(" \(marks.warning) \(why)", .warning)
        if !codes.isEmpty { line.add("  likely \(codes)", .plain) }
        if let source = verdict.source { line.add("  \(source)", .dim) }
        if !remark.isEmpty { line.add(remark, .dim) }
        return line
    }
}
