import Explainer
import SessionModel

/// A page over the screen: help, an explanation, the question whether to quit.
enum PageView {
    static func draw(_ page: AppModel.Page, _ model: AppModel, in area: Rect, _ painter: inout Painter) {
        if case .reference(let shown) = page { return ReferenceView.draw(shown, model, in: area, &painter) }
        let inside = inside(area)
        let (title, lines, top) = content(of: page, model, width: inside.width)
        painter.fill(area, Style(.plain))
        if area.hasFrame { painter.frame(area, title: title, model.marks) }
        for (row, line) in lines.dropFirst(top).prefix(inside.height).enumerated() {
            painter.write(line, row: row, in: inside)
        }
    }

    /// The nearest row that may stand at the top, so that the page stays filled.
    static func top(_ wanted: Int, in model: AppModel) -> Int {
        guard let page = model.page else { return 0 }
        let inside = inside(model.pageArea)
        let count = content(of: page, model, width: inside.width).lines.count
        return max(0, min(wanted, count - inside.height))
    }

    /// The part of a page that text stands in.
    static func inside(_ area: Rect) -> Rect {
        guard area.hasFrame else { return area }
        return Rect(x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 2)
    }

    private static func content(
        of page: AppModel.Page, _ model: AppModel, width: Int
    ) -> (title: String, lines: [StyledLine], top: Int) {
        switch page {
        case .help(let top): ("Help", help(width), top)
        case .explanation(let explanation, let top):
            ("Explanation", ReplyPane.lines(explanation, width: width, model.marks), top)
        case .map(let top): (MapView.title(model), MapView.lines(model, width: width), top)
        case .reference: ("", [], 0)
        case .quitQuestion:
            ("Quit", ReplyPane.paragraph(quitQuestion(model), .plain, width), 0)
        case .clearTextQuestion:
            (
                model.prompt?.risk == .unverified ? "Not verified" : "Without TLS",
                ReplyPane.paragraph(clearTextQuestion(model), .plain, width), 0
            )
        }
    }

    private static func quitQuestion(_ model: AppModel) -> String {
        let rest = model.session.isInMessage ? ", and the message is not sent." : "."
        return model.link == .open
            ? "Leave the program? The connection is closed without QUIT\(rest)" : "Leave the program?"
    }

    private static func clearTextQuestion(_ model: AppModel) -> String {
        let secret = model.prompt?.secretName ?? "password"
        let mechanism = model.prompt?.mechanism ?? "This mechanism"
        return model.prompt?.risk == .unverified
            ? "\(mechanism) gives the \(secret) to the server, and who that is could not be verified: it may be "
                + "somebody in between. Send it all the same?"
            : "\(mechanism) only encodes the \(secret), and this connection has no TLS: whoever listens on the way "
                + "can read it. Send it all the same?"
    }

    private static func help(_ width: Int) -> [StyledLine] {
        var lines = ReplyPane.paragraph(
            "What you type goes to the server as one line when you press Enter. On the right the newest reply is "
                + "explained, and what may be sent next is listed. After DATA and 354 every line is message text, "
                + "until a line with a single dot. After AUTH and 334 it is an answer, put into base64 for you; a star "
                + "cancels.", .plain, width)
        lines += [StyledLine(), StyledLine("Keys", .title)]
        lines += keys([.input]) + [StyledLine(), StyledLine("While choosing a reply", .title)]
        lines += keys([.browse], without: .input)
        lines += [StyledLine(), StyledLine("While looking something up", .title)]
        lines += keys([.reference], without: .input)
        lines += [StyledLine(), StyledLine("Local commands", .title)]
        lines += LocalCommand.all.map { row in
            self.row(":\(row.name)" + (row.argument.map { " \($0)" } ?? ""), row.purpose)
        }
        lines += [StyledLine(), StyledLine("Marks in the conversation", .title)]
        lines += ReplyPane.paragraph(
            "C sent, S received, then the class of the reply: done, go on, refused for now, refused for good. "
                + "In front stands how long the reply took.", .plain, width)
        return lines
    }

    private static func keys(_ contexts: Set<KeyContext>, without other: KeyContext? = nil) -> [StyledLine] {
        KeyBindings.all.filter { row in
            !row.help.isEmpty && row.contexts.contains(where: contexts.contains)
                && !(other.map(row.contexts.contains) ?? false)
        }.map { row($0.key.name, $0.help) }
    }

    private static func row(_ left: String, _ right: String) -> StyledLine {
        StyledLine("  " + left + String(repeating: " ", count: max(1, 22 - left.count)), .key).adding(right)
    }
}
