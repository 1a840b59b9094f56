import SMTPSyntax

/// The side pane: the reply explained, and what may be sent next.
enum SidePane {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        if model.isSideWhole { return drawWhole(model, in: area, &painter) }
        let content = area.content
        guard model.sideContent == .reply else {
            painter.frame(area, title: model.sideContent.title, model.marks)
            return draw(lines(model, width: content.width), in: content, model, &painter)
        }
        let next = NextPane.rows(model, width: content.width, isShort: false)
        // One row of the content is the line between the two.
        let room = content.height - 1
        let leastForNext = room * 3 / 10
        let reply = ReplyPane.lines(model, width: content.width, fitting: room - leastForNext)
        let nextRoom = max(min(next.count, room - reply.count), leastForNext)
        let replyRoom = room - nextRoom
        let title = model.chosen == nil ? model.sideContent.title : "Chosen reply"
        painter.frame(area, title: title, model.marks)
        draw(reply, in: Rect(x: content.x, y: content.y, width: content.width, height: replyRoom), model, &painter)
        painter.divide(area, at: content.y + replyRoom, title: "Next", model.marks)
        let rest = Rect(x: content.x, y: content.y + replyRoom + 1, width: content.width, height: nextRoom)
        let short = next.count > nextRoom ? NextPane.rows(model, width: content.width, isShort: true) : next
        draw(short.map(\.line), in: rest, model, &painter) { hidden in
            let commands = short.suffix(hidden).reduce(0) { $0 + $1.commands }
            return commands == 0 ? nil : "\(commands) more command\(commands == 1 ? "" : "s"): F6"
        }
    }

    /// All of it, one below the other, for the whole screen.
    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        switch model.sideContent {
        case .server: return ServerPane.lines(model, width: width)
        case .tls: return TLSPane.lines(model, width: width)
        case .reply:
            return ReplyPane.lines(model, width: width) + [StyledLine(), StyledLine("Next", .title)]
                + NextPane.rows(model, width: width, isShort: false).map(\.line)
        }
    }

    private static func drawWhole(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        if area.hasFrame { painter.frame(area, title: model.sideContent.wholeTitle, model.marks) }
        let lines = Array(lines(model, width: area.content.width).dropFirst(model.sideTop))
        draw(lines, in: area.content, model, &painter) { "\($0) more rows: PgDn" }
    }

    /// Draws lines; when they do not fit, the last row says so. `words` says what of so many hidden rows is worth telling.
    private static func draw(
        _ lines: [StyledLine], in area: Rect, _ model: AppModel, _ painter: inout Painter,
        words: (Int) -> String? = { _ in nil }
    ) {
        let isCut = lines.count > area.height
        let fitting = isCut ? max(0, area.height - 1) : lines.count
        for (row, line) in lines.prefix(fitting).enumerated() { painter.write(line, row: row, in: area) }
        guard isCut, area.height > 0 else { return }
        let hidden = lines.count - fitting
        let more = words(hidden) ?? "\(hidden) more rows: F6"
        painter.write(StyledLine("\(model.marks.more) \(more)", .dim), row: fitting, in: area)
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
