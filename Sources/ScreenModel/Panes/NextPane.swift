import SMTPStandard
import SMTPSyntax
import SessionModel

/// Lists what may be sent next, and why the rest may not.
enum NextPane {
    /// A row of the list, and how many commands begin in it.
    struct Row {
        let line: StyledLine
        var commands = 0
    }

    /// The commands of the list; none where nothing can be sent.
    static func commands(_ model: AppModel) -> [NextCommand] {
        model.source == .live && model.connection.link == .open && model.session.phase != .closed
            ? model.dialogue.judge.nextCommands : []
    }

    static func rows(_ model: AppModel, width: Int, isShort: Bool) -> [Row] {
        rows(commands(model), model, width: width, isShort: isShort)
    }

    /// `isShort` puts commands of the same standing into one paragraph, for a pane without room.
    static func rows(_ commands: [NextCommand], _ model: AppModel, width: Int, isShort: Bool) -> [Row] {
        guard model.source == .live else { return said("This is a recording.", width) }
        let doubt = model.session.uncertainty.map { uncertainty in
            said("\(model.marks.warning) \(uncertainty.reason)", width, .warning)
        }
        return (doubt ?? []) + ranked(commands, model, width: width, isShort: isShort)
    }

    private static func said(_ text: String, _ width: Int, _ role: Role = .dim) -> [Row] {
        ReplyPane.paragraph(text, role, width).map { Row(line: $0) }
    }

    private static func ranked(_ commands: [NextCommand], _ model: AppModel, width: Int, isShort: Bool) -> [Row] {
        switch model.connection.link {
        case .open where model.session.phase != .closed: break
        case .connecting: return said("Nothing can be sent before the connection is open.", width)
        case .failed: return said(":reconnect (\(NamedAction.takeAdvice.key)) tries again.", width)
        case .closed, .open:
            return said("The connection is closed. :reconnect (\(NamedAction.takeAdvice.key)) opens a new one.", width)
        }
        let steps = commands.filter { $0.standing == .step }
        let rest = commands.filter { $0.standing != .step }
        let column = (isShort ? steps : commands).map { form(of: $0).count }.max() ?? 0
        let row = { line($0, model.marks, column, width) }
        return steps.flatMap(row) + (isShort ? paragraphs(rest, model.marks, width) : rest.flatMap(row))
    }

    /// A command with its remark; where that does not fit it goes on below, indented.
    private static func line(_ command: NextCommand, _ marks: Marks, _ column: Int, _ width: Int) -> [Row] {
        let isUseful = command.isUseful
        let form = form(of: command)
        let indent = width - column - 3 >= 14 ? column + 3 : 4
        var first = StyledLine("\(isUseful ? marks.next : marks.permanent) ", isUseful ? .key : .dim)
        first.add(form, isUseful ? .key : .dim)
        let role: Role = isUseful ? .plain : .dim
        var rows = VisibleText(remark(on: command)).wrapped(width - indent)
        if indent > column, !rows.isEmpty {
            first.add(String(repeating: " ", count: max(1, column + 1 - form.count)), .plain)
            first.add(rows.removeFirst(), role)
        }
        let blanks = String(repeating: " ", count: indent)
        return [Row(line: first, commands: 1)]
            + rows.map { row in
                var line = StyledLine(blanks, .plain)
                line.add(row, role)
                return Row(line: line)
            }
    }

    private static func form(of command: NextCommand) -> String {
        command.isUseful ? command.template : command.verb.name
    }

    /// The useful ones by name, then the others, those with the same reason together.
    private static func paragraphs(_ commands: [NextCommand], _ marks: Marks, _ width: Int) -> [Row] {
        let useful = commands.filter(\.isUseful).map(\.verb.name)
        var rows = useful.isEmpty ? [] : paragraph(marks.next, useful, "", .key, width)
        var reasons: [String] = []
        for command in commands where !command.isUseful && !reasons.contains(remark(on: command)) {
            reasons.append(remark(on: command))
        }
        for reason in reasons {
            let names = commands.filter { !$0.isUseful && remark(on: $0) == reason }.map(\.verb.name)
            rows += paragraph(marks.permanent, names, ": \(reason)", .dim, width)
        }
        return rows
    }

    /// Names after a mark, and the remark on them.
    private static func paragraph(
        _ mark: String, _ names: [String], _ words: String, _ role: Role, _ width: Int
    ) -> [Row] {
        // The mark is a word as well, and the names follow it.
        var seen = -1
        return ReplyPane.paragraph("\(mark) " + names.joined(separator: " ") + words, role, width).map { line in
            let before = max(0, seen)
            seen += line.text.split(separator: " ").count
            return Row(line: line, commands: max(0, min(seen, names.count) - before))
        }
    }

    private static func remark(on command: NextCommand) -> String {
        switch command.standing {
        case .step, .harmless: command.purpose
        case .drops:
            [.rset, .quit].contains(command.verb) ? command.purpose : "\(command.purpose); acts as RSET"
        case .absent(let reason): reason
        case .refused(let reason, let likely):
            likely.isEmpty ? reason : "\(reason) (\(likely.map(\.description).joined(separator: "/")))"
        }
    }
}
