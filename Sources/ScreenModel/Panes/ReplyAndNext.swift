import SMTPSyntax

extension Pane {
    /// A reply explained, and what may be sent next.
    static let reply = Pane(
        name: "reply", title: "Reply", wholeTitle: "Reply and next", lines: ReplyAndNext.lines,
        draw: ReplyAndNext.draw)
}

/// The explained reply, and below it what may be sent next.
enum ReplyAndNext {
    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        ReplyPane.lines(model, width: width) + [StyledLine(), StyledLine("Next", .title)]
            + NextPane.rows(model, width: width, isShort: false).map(\.line)
    }

    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        let content = area.content
        let commands = NextPane.commands(model)
        let next = NextPane.rows(commands, model, width: content.width, isShort: false)
        // One row of the content is the line between the two.
        let room = content.height - 1
        let leastForNext = room * 3 / 10
        let reply = ReplyPane.lines(model, width: content.width, fitting: room - leastForNext)
        let nextRoom = max(min(next.count, room - reply.count), leastForNext)
        let replyRoom = room - nextRoom
        let title = model.shown.chosen == nil ? model.shown.pane.title : "Chosen reply"
        painter.frame(area, title: title, model.marks)
        SidePane.draw(
            reply, in: Rect(x: content.x, y: content.y, width: content.width, height: replyRoom), model, &painter)
        painter.divide(area, at: content.y + replyRoom, title: "Next", model.marks)
        let rest = Rect(x: content.x, y: content.y + replyRoom + 1, width: content.width, height: nextRoom)
        let short =
            next.count > nextRoom ? NextPane.rows(commands, model, width: content.width, isShort: true) : next
        SidePane.draw(short.map(\.line), in: rest, model, &painter) { hidden in
            let commands = short.suffix(hidden).reduce(0) { $0 + $1.commands }
            let words = commands == 1 ? "1 more command" : "\(commands) more commands"
            return commands == 0 ? nil : "\(words): \(NamedAction.swapPane.key)"
        }
    }
}
