import SMTPStandard
import SMTPSyntax
import SessionModel

/// Lists what may be sent next, and why the rest may not. The first one is what Tab and F8 put into the line.
struct NextPane {
    @Shared private var model: AppModel
    private let request: SideRequest
    /// The first step in front; none where nothing can be sent.
    let commands: [NextCommand]

    private var width: Int { request.width }
    private var marks: Marks { model.marks }

    init(_ model: AppModel, _ request: SideRequest) {
        self.model = model
        self.request = request
        let all = model.isOpenThen ? model.dialogue.judge.nextCommands : []
        let first = request.first?.verb
        commands = all.filter { $0.verb == first } + all.filter { $0.verb != first }
    }

    /// Each command in a row of its own.
    var all: [StyledLine] { said ?? doubt + commands.flatMap { line($0, column: column(of: commands)) } }

    /// The steps in rows of their own, and the others together.
    var most: [StyledLine] {
        let steps = commands.filter { $0.standing == .step || $0.verb == request.first?.verb }
        let rest = commands.filter { command in !steps.contains { $0.verb == command.verb } }
        return said ?? doubt + steps.flatMap { line($0, column: column(of: steps)) } + paragraphs(rest)
    }

    /// One or two rows: up to three commands that lead on, and up to two that are near.
    var row: [StyledLine] {
        if let said { return said }
        // In a message and during AUTH it is not a command.
        guard commands.first?.verb.name.isEmpty != true else {
            return words(commands.map { "\($0.template): \($0.purpose)" }.joined(separator: "   "), .plain)
        }
        let forms = leading.map(form)
        var line = StyledLine(forms.first ?? "", .key)
        for form in forms.dropFirst() { line.add("   \(form)", .plain) }
        let nearest = reasons(for: Array(near.prefix(2)))
        guard !nearest.isEmpty else { return doubt + [line.cut(to: width, marks.more)] }
        let others = StyledLine("not yet: \(nearest)", .dim)
        guard line.width + 4 + others.width <= width else {
            return doubt + [line.cut(to: width, marks.more), others.cut(to: width, marks.more)]
        }
        return doubt + [line.adding("    ").adding(others)]
    }

    /// The command that can be sent whose form, or whose name, is at a column of a line.
    func command(at column: Int, in line: String) -> NextCommand? {
        let line = Array(line)
        let useful = commands.filter { $0.isUseful && !$0.verb.name.isEmpty }
        return useful.first { Self.has(form($0), at: column, in: line) }
            ?? useful.first { Self.has($0.verb.name, at: column, in: line) }
    }

    /// Whether a text is at a column of a line, between spaces.
    private static func has(_ text: String, at column: Int, in line: [Character]) -> Bool {
        let text = Array(text)
        guard !text.isEmpty, line.count >= text.count else { return false }
        let starts = max(0, column - text.count + 1)...max(0, min(column, line.count - text.count))
        return starts.lowerBound <= line.count - text.count
            && starts.contains { start in
                let end = start + text.count
                return line[start..<end].elementsEqual(text) && (start == 0 || line[start - 1] == " ")
                    && (end == line.count || line[end] == " ")
            }
    }

    /// `RCPT, DATA (MAIL must come first)`
    private func reasons(for commands: [NextCommand]) -> String {
        var parts: [(names: [String], reason: String)] = []
        for command in commands {
            let reason = remark(on: command)
            if let place = parts.firstIndex(where: { $0.reason == reason }) {
                parts[place].names.append(command.verb.name)
            } else {
                parts.append(([command.verb.name], reason))
            }
        }
        return parts.map { "\($0.names.joined(separator: ", ")) (\($0.reason))" }.joined(separator: ", ")
    }

    // What is said in place of a list

    private var said: [StyledLine]? {
        if model.isThen { return saidThen }
        if model.source == .watched { return saidWatching }
        guard model.source == .live else { return words("This is a recording.") }
        if model.awaitsPassphrase { return words("The passphrase comes first.") }
        switch model.connection.link {
        case .open where model.isSecuring: return words("Nothing can be sent before the TLS handshake is done.")
        case .open where model.session.phase != .closed:
            return model.isMessageUnanswered
                ? words("Wait for the reply to the message: it may need minutes (RFC 5321 §4.5.3.2.6).") : nil
        case .connecting: return words("Nothing can be sent before the connection is open.")
        case .failed: return words(":reconnect (\(NamedAction.takeAdvice.key)) tries again.")
        case .closed, .open:
            return words("The connection is closed. :reconnect (\(NamedAction.takeAdvice.key)) opens a new one.")
        }
    }

    /// The same where the client has to speak, and not the user.
    private var saidWatching: [StyledLine]? {
        if model.awaitsClient { return words("Nothing has been said.") }
        if model.watch?.relay.opacity != nil { return words("What the client says is not shown any more.") }
        guard model.connection.link == .open, model.session.phase != .closed else {
            return words("The session is over.")
        }
        return model.isMessageUnanswered ? words("The client waits for the reply to the message.") : nil
    }

    /// The same at an earlier moment of a recording.
    private var saidThen: [StyledLine]? {
        if model.session.phase == .closed { return words("The session was over.") }
        return model.isMessageUnanswered ? words("The reply to the message was due.") : nil
    }

    private var doubt: [StyledLine] {
        model.session.uncertainty.map { words("\(marks.warning) \($0.reason)", .warning) } ?? []
    }

    private func words(_ text: String, _ role: Role = .dim) -> [StyledLine] {
        ReplyPane.paragraph(text, role, width)
    }

    // The few

    /// The first step, other steps, and the ways out; not those that change nothing.
    private var leading: [NextCommand] {
        let steps = commands.filter { $0.standing == .step || $0.verb == request.first?.verb && $0.isUseful }
        let ways = [Verb.rset, .quit].compactMap { verb in
            commands.first { $0.verb == verb && ($0.standing == .drops || verb == .quit && $0.isUseful) }
        }
        return Array((steps + ways.filter { way in !steps.contains { $0.verb == way.verb } }).prefix(3))
    }

    /// What a later phase has as its step.
    private var near: [NextCommand] {
        let place = Self.way.firstIndex(of: model.session.phase) ?? 0
        let later = Self.way.dropFirst(place + 1)
        let near = commands.filter { command in
            guard case .refused = command.standing, let fact = CommandFacts.fact(for: command.verb) else {
                return false
            }
            return fact.steps.contains(where: later.contains)
        }
        // A message needs these; the others it may do without.
        return near.filter { Self.needed.contains($0.verb) } + near.filter { !Self.needed.contains($0.verb) }
    }

    private static let needed: Set<Verb> = [.mail, .rcpt, .data]

    private static let way: [Phase] = [.connecting, .greeted, .ready, .mail, .rcpt]

    // Rows

    private func column(of commands: [NextCommand]) -> Int {
        min(commands.map { form($0).count }.max() ?? 0, width / 2)
    }

    /// A command with its remark; where that does not fit it goes on below, indented.
    private func line(_ command: NextCommand, column: Int) -> [StyledLine] {
        let isUseful = command.isUseful
        let form = form(command)
        let indent = width - column - 3 >= 14 ? column + 3 : 4
        var first = StyledLine("\(isUseful ? marks.next : marks.permanent) ", isUseful ? .key : .dim)
        first.add(form, isUseful ? .key : .dim)
        let role: Role = isUseful ? .plain : .dim
        var rows = VisibleText(remark(on: command)).wrapped(width - indent)
        if first.width < indent, !rows.isEmpty {
            first.add(String(repeating: " ", count: indent - first.width), .plain)
            first.add(rows.removeFirst(), role)
        }
        let blanks = StyledLine(String(repeating: " ", count: indent), .plain)
        return [first] + rows.map { blanks.adding(StyledLine($0, role)) }
    }

    /// The form to type; of the first step the whole line, where it is known.
    private func form(_ command: NextCommand) -> String {
        guard command.isUseful else { return command.verb.name }
        guard let first = request.first, first.verb == command.verb, first.after == 0, first.text.last != " " else {
            return command.template
        }
        return first.text
    }

    /// The useful ones by name, then the others, those with the same reason together.
    private func paragraphs(_ commands: [NextCommand]) -> [StyledLine] {
        let useful = commands.filter(\.isUseful).map(\.verb.name)
        var rows = useful.isEmpty ? [] : paragraph(marks.next, useful, "", .key)
        var reasons: [String] = []
        for command in commands where !command.isUseful && !reasons.contains(remark(on: command)) {
            reasons.append(remark(on: command))
        }
        for reason in reasons {
            let names = commands.filter { !$0.isUseful && remark(on: $0) == reason }.map(\.verb.name)
            rows += paragraph(marks.permanent, names, ": \(reason)", .dim)
        }
        return rows
    }

    /// Names after a mark, and the remark on them.
    private func paragraph(_ mark: String, _ names: [String], _ words: String, _ role: Role) -> [StyledLine] {
        ReplyPane.paragraph("\(mark) " + names.joined(separator: " ") + words, role, width)
    }

    private func remark(on command: NextCommand) -> String {
        switch command.standing {
        case .step, .harmless: command.purpose
        case .drops:
            [.rset, .quit].contains(command.verb) ? command.purpose : "\(command.purpose); acts as RSET"
        case .absent(let reason), .refused(let reason, _): reason
        }
    }
}
