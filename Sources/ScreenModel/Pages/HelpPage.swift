import SMTPSyntax

extension Page {
    /// The keys and the local commands.
    static let help = Page(name: "help", title: { _ in "Help" }, lines: { HelpPage.lines($1) })
}

/// What the help says: it quotes the rows of `Actions`.
enum HelpPage {
    static func lines(_ width: Int) -> [StyledLine] {
        var lines = ReplyPane.paragraph(
            "What you type goes to the server as one line when you press Enter. On the right the newest reply is "
                + "explained, and what may be sent next is listed. After DATA and 354 every line is message text, "
                + "until a line with a single dot. After AUTH and 334 it is an answer, put into base64 for you; a star "
                + "cancels.", .plain, width)
        lines += titled("Keys", keys(in: .input)) + titled("While choosing a reply", keys(in: .browse))
        lines += titled("While looking something up", keys(in: .reference))
        lines += titled("Local commands", Actions.commands.map { row($0.form, $0.help) })
        return lines
            + titled(
                "Marks in the conversation",
                ReplyPane.paragraph(
                    "C sent, S received, then the class of the reply: done, go on, refused for now, refused for good. "
                        + "In front stands how long the reply took.", .plain, width))
    }

    private static func titled(_ title: String, _ lines: [StyledLine]) -> [StyledLine] {
        [StyledLine(), StyledLine(title, .title)] + lines
    }

    /// The keys that mean something else there than in the line.
    private static func keys(in context: KeyContext) -> [StyledLine] {
        Actions.all.flatMap { action in
            action.keys.filter { binding in
                !binding.isUntold && binding.contexts.contains(context)
                    && (context == .input || !binding.contexts.contains(.input))
            }.map { row($0.key.name, $0.help ?? action.help) }
        }
    }

    private static func row(_ left: String, _ right: String) -> StyledLine {
        StyledLine("  " + left + String(repeating: " ", count: max(1, 22 - left.count)), .key).adding(right)
    }
}
