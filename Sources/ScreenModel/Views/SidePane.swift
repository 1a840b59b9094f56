import SessionModel

/// The side pane: the reply explained, and what may be sent next.
enum SidePane {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        if model.isSideWhole { return drawWhole(model, in: area, &painter) }
        let content = area.content
        guard model.sideContent == .reply else {
            painter.frame(area, title: model.sideContent.title, model.marks)
            return draw(lines(model, width: content.width), in: content, model, &painter)
        }
        let reply = ReplyPane.lines(model, width: content.width)
        let next = NextPane.lines(model, width: content.width, isShort: false)
        // One row of the content is the line between the two.
        let room = content.height - 1
        let nextRoom = max(min(next.count, room - reply.count), room * 3 / 10)
        let replyRoom = room - nextRoom
        let title = model.chosen == nil ? model.sideContent.title : "Chosen reply"
        painter.frame(area, title: title, model.marks)
        draw(reply, in: Rect(x: content.x, y: content.y, width: content.width, height: replyRoom), model, &painter)
        painter.divide(area, at: content.y + replyRoom, title: "Next", model.marks)
        let rest = Rect(x: content.x, y: content.y + replyRoom + 1, width: content.width, height: nextRoom)
        let short = next.count > nextRoom ? NextPane.lines(model, width: content.width, isShort: true) : next
        draw(short, in: rest, model, &painter)
    }

    /// All of it, one below the other, for the whole screen.
    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        switch model.sideContent {
        case .server: return ServerPane.lines(model, width: width)
        case .tls: return TLSPane.lines(model, width: width)
        case .reply:
            return ReplyPane.lines(model, width: width) + [StyledLine(), StyledLine("Next", .title)]
                + NextPane.lines(model, width: width, isShort: false)
        }
    }

    private static func drawWhole(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        if area.hasFrame { painter.frame(area, title: model.sideContent.wholeTitle, model.marks) }
        let lines = Array(lines(model, width: area.content.width).dropFirst(model.sideTop))
        draw(lines, in: area.content, model, &painter, way: "PgDn")
    }

    /// Draws lines; when they do not fit, the last row says so.
    private static func draw(
        _ lines: [StyledLine], in area: Rect, _ model: AppModel, _ painter: inout Painter, way: String = "F6"
    ) {
        let isCut = lines.count > area.height
        let fitting = isCut ? max(0, area.height - 1) : lines.count
        for (row, line) in lines.prefix(fitting).enumerated() { painter.write(line, row: row, in: area) }
        guard isCut, area.height > 0 else { return }
        let more = "\(model.marks.more) \(lines.count - fitting) more rows: \(way)"
        painter.write(StyledLine(more, .dim), row: fitting, in: area)
    }
}

extension AppModel.SideContent {
    fileprivate var title: String {
        switch self {
        case .reply: "Reply"
        case .server: "Server (F3 goes back)"
        case .tls: "TLS (F4 goes back)"
        }
    }

    fileprivate var wholeTitle: String {
        switch self {
        case .reply: "Reply and next (F6 goes back)"
        case .server: "Server (F6 goes back)"
        case .tls: "TLS (F6 goes back)"
        }
    }
}

/// Explains the chosen reply, or the newest.
enum ReplyPane {
    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        if let end = model.explainedReply, let explanation = model.dialogue.explanation(ofReplyEndingAt: end) {
            let key = model.isAdviceOfReply ? "F8" : nil
            let rows = lines(explanation, width: width, model.marks, adviceKey: key)
            // What a challenge says comes before what is to be said of every one of them.
            return Array(rows.prefix(1)) + challenge(model, end, width) + rows.dropFirst()
                + OfferRows.lines(model.dialogue.extensions(inReplyEndingAt: end), width: width)
        }
        return paragraph(beforeFirstReply(model), .dim, width)
    }

    private static func challenge(_ model: AppModel, _ end: Int, _ width: Int) -> [StyledLine] {
        guard let challenge = model.dialogue.challenge(inReplyEndingAt: end) else { return [] }
        let isOpen = model.session.isInAuth && end == model.dialogue.newestReply
        return AnswerLine.explanation(challenge, isOpen: isOpen, width: width)
    }

    /// An explanation in rows, in the order in which it is read: what it is, what it means, why, what to try.
    ///
    /// `adviceKey` names the key that puts the advised command into the line; nil where there is none.
    static func lines(
        _ explanation: Explanation, width: Int, _ marks: Marks, adviceKey: String? = nil
    ) -> [StyledLine] {
        let role = ConversationRows.appearance(of: explanation.code, marks).role
        var head = StyledLine(explanation.code.description, role)
        if let enhanced = explanation.enhanced { head.add(" \(enhanced)", role) }
        if let context = explanation.context { head.add("  \(context.label)", .title) }
        var lines = [head]
        lines += paragraph(explanation.digits, .dim, width)
        if let meaning = explanation.enhancedMeaning { lines += paragraph(meaning, .dim, width) }
        lines += paragraph(explanation.meaning, .plain, width)
        for remark in explanation.remarks { lines += paragraph("\(marks.warning) \(remark)", .warning, width) }
        if !explanation.likely.isEmpty {
            lines += paragraph("\(explanation.likelyLabel): \(explanation.likely)", .plain, width)
        }
        if !explanation.moveWords.isEmpty { lines += paragraph("Whose move: \(explanation.moveWords)", .plain, width) }
        if !explanation.advice.isEmpty {
            let key = adviceKey.map { " (\($0))" } ?? ""
            lines += paragraph("Try\(key): \(explanation.advice)", .plain, width)
        }
        for detail in explanation.details { lines += paragraph("Found: \(detail.words)", .dim, width) }
        lines += paragraph(explanation.sources.line, .dim, width)
        return lines
    }

    static func paragraph(_ text: String, _ role: Role, _ width: Int) -> [StyledLine] {
        VisibleText(text).wrapped(width).map { StyledLine($0, role) }
    }

    private static func beforeFirstReply(_ model: AppModel) -> String {
        switch model.link {
        case .connecting: "Connecting to \(model.target)."
        case .open where model.dialogue.transcript.count > 1:
            "What came is no greeting of an SMTP server. Perhaps another kind of server listens on this port."
        case .open:
            "The server speaks first: its greeting will be explained here. If none comes, the port may want TLS at "
                + "once, as 465 does, or the server makes new clients wait."
        case .closed: "There was no reply."
        case .failed(let reason): reason
        }
    }
}

/// Lists what may be sent next, and why the rest may not.
enum NextPane {
    /// `isShort` puts commands of the same standing into one paragraph, for a pane without room.
    static func lines(_ model: AppModel, width: Int, isShort: Bool) -> [StyledLine] {
        guard model.source == .live else { return ReplyPane.paragraph("This is a recording.", .dim, width) }
        let doubt = model.session.uncertainty.map { uncertainty in
            ReplyPane.paragraph("\(model.marks.warning) \(uncertainty.reason)", .warning, width)
        }
        return (doubt ?? []) + ranked(model, width: width, isShort: isShort)
    }

    private static func ranked(_ model: AppModel, width: Int, isShort: Bool) -> [StyledLine] {
        switch model.link {
        case .open where model.session.phase != .closed: break
        case .connecting: return ReplyPane.paragraph("Nothing can be sent before the connection is open.", .dim, width)
        case .failed: return ReplyPane.paragraph(":reconnect (F8) tries again.", .dim, width)
        case .closed, .open:
            return ReplyPane.paragraph("The connection is closed. :reconnect (F8) opens a new one.", .dim, width)
        }
        let commands = model.session.nextCommands
        let steps = commands.filter { $0.standing == .step }
        let rest = commands.filter { $0.standing != .step }
        let column = (isShort ? steps : commands).map { form(of: $0).count }.max() ?? 0
        let row = { line($0, model.marks, column, width) }
        return steps.flatMap(row) + (isShort ? paragraphs(rest, model.marks, width) : rest.flatMap(row))
    }

    /// A command with its remark; where that does not fit it goes on below, indented.
    private static func line(_ command: NextCommand, _ marks: Marks, _ column: Int, _ width: Int) -> [StyledLine] {
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
        return [first]
            + rows.map { row in
                var line = StyledLine(blanks, .plain)
                line.add(row, role)
                return line
            }
    }

    private static func form(of command: NextCommand) -> String {
        command.isUseful ? command.template : command.verb.name
    }

    /// The useful ones by name, then the others, those with the same reason together.
    private static func paragraphs(_ commands: [NextCommand], _ marks: Marks, _ width: Int) -> [StyledLine] {
        let useful = commands.filter(\.isUseful).map(\.verb.name)
        var lines =
            useful.isEmpty ? [] : ReplyPane.paragraph("\(marks.next) " + useful.joined(separator: " "), .key, width)
        var reasons: [String] = []
        for command in commands where !command.isUseful && !reasons.contains(remark(on: command)) {
            reasons.append(remark(on: command))
        }
        for reason in reasons {
            let names = commands.filter { !$0.isUseful && remark(on: $0) == reason }.map(\.verb.name)
            lines += ReplyPane.paragraph("\(marks.permanent) \(names.joined(separator: " ")): \(reason)", .dim, width)
        }
        return lines
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
