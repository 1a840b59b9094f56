import SMTPSyntax
import SessionModel

/// The row under a line of a message: what Enter does, and what is wrong with the line and with the message so far.
enum MessageRow {
    static func row(_ model: AppModel) -> LintRow {
        let line = model.typing.settled
        let lint = model.openMessage
        if line.octetCount == 1, line.first == "." { return end(lint, model) }
        if let text = model.typing.judged {
            if let (action, _) = Actions.read(text), text.first == ":", let key = action.inputKey {
                return LintRow(
                    " \(model.marks.warning) This is message text; \(key) does what :\(action.name) does.", .warning)
            }
            if isLikeCommand(text) {
                return LintRow(
                    " \(model.marks.warning) This is message text. \(NamedAction.drop.key) drops the message, "
                        + "\(NamedAction.palette.key) lists what can be done.", .warning)
            }
            // An empty line that is not sent yet is not the end of the header.
            let found = line.isEmpty ? [] : lint.findings(in: Array(text.utf8))
            if let first = found.first(where: { !$0.fault.isRemark }) {
                return warning(first, lint.conditions, model.marks)
            }
        } else {
            return warning(MessageFinding(fault: .longLine, line: lint.lines + 1), lint.conditions, model.marks)
        }
        if line.first == ".", model.style.isStuffing {
            return LintRow(" A dot is added in front on the wire (RFC 5321 §4.5.2).", .dim)
        }
        if line.isEmpty, let newest = lint.findings.last(where: { !$0.fault.isRemark }) {
            return warning(newest, lint.conditions, model.marks)
        }
        guard lint.part == .header else { return LintRow(" A line with a single dot ends the message.", .dim) }
        guard line.isEmpty else { return LintRow(" A field of the header. An empty line begins the text.", .dim) }
        return LintRow(" Fields such as Subject: hello. An empty line begins the text.", .dim)
            .adding("A single dot ends the message.", .dim, goes: .first)
    }

    /// Whether somebody tries to get out: a command alone on its line, or a local one.
    private static func isLikeCommand(_ text: String) -> Bool {
        if text.first == ":" { return Actions.read(text) != nil }
        return ["QUIT", "RSET", "NOOP", "HELP"].contains(text.uppercased())
    }

    private static func end(_ lint: MessageLint, _ model: AppModel) -> LintRow {
        let marks = model.marks
        guard model.style.ending == .crlf else {
            return LintRow(
                " \(marks.warning) With this line end only some servers end the message: SMTP smuggling.", .warning)
        }
        var whole = lint
        whole.finish()
        let faults = whole.findings.filter { !$0.fault.isRemark }
        let line = LintRow(" Enter ends the message.", .warning)
        guard let first = faults.first else { return line }
        let others = faults.count == 1 ? "" : " (and \(faults.count - 1) more)"
        return line.adding("\(marks.warning) \(first.words(lint.conditions))\(others).", .warning)
    }

    private static func warning(
        _ finding: MessageFinding, _ conditions: MessageConditions, _ marks: Marks
    ) -> LintRow {
        LintRow(" \(marks.warning) \(finding.words(conditions)).", .warning)
            .adding("\(finding.fault.source)", .dim, goes: .first)
    }
}
