import SMTPSyntax

extension Page {
    /// The keys and the local commands.
    static let help = Page(name: "help", title: { _ in "Help" }, lines: { HelpPage.lines($1) })
}

/// What the help says: it quotes the rows of `Actions`.
enum HelpPage {
    static func lines(_ width: Int) -> [StyledLine] {
        var lines = ReplyPane.paragraph(
            "Enter sends what you type to the server as one line; its first word is the command word, or verb. The "
                + "newest reply is explained, and below it is what you can send next. After DATA and 354 every line "
                + "is message text, until a line with a single dot. After AUTH and 334 you type an answer, which is "
                + "encoded in base64 for you; a star cancels.", .plain, width)
        lines += titled("Keys", keys(in: .input)) + titled("While choosing a reply", keys(in: .browse))
        lines += titled("While finding a text", keys(in: .found) + keys(in: .recordedMatch) + keys(in: .search))
        lines += titled("While looking something up", keys(in: .reference))
        lines += titled("Local commands", Actions.commands.map { row($0.form, $0.help) })
        return lines
            + titled(
                "Marks in the conversation",
                ReplyPane.paragraph(
                    "C sent, S received, then the class of the reply: done, go on, refused temporarily, refused permanently. "
                        + "The time at the right edge is the response time. A strip at the left edge means TLS.",
                    .plain, width))
            + titled("Words", words.map { row($0.word, $0.meaning) })
    }

    /// The words of SMTP that explanations use.
    private static let words = [
        (word: "verb", meaning: "the command word: EHLO, MAIL, RCPT"),
        (word: "transaction", meaning: "one message, from MAIL to the dot"),
        (word: "extension", meaning: "an option that EHLO lists, such as SIZE"),
        (word: "octet", meaning: "a byte"),
        (word: "2yz, 4yz, 5yz", meaning: "a code that begins with 2, 4 or 5"),
    ]

    private static func titled(_ title: String, _ lines: [StyledLine]) -> [StyledLine] {
        [StyledLine(), StyledLine(title, .title)] + lines
    }

    /// The keys that mean something else there than in the line.
    private static func keys(in context: KeyContext) -> [StyledLine] {
        Actions.all.flatMap { action in
            action.keys.filter { binding in
                !binding.isUntold && binding.contexts.contains(context)
                    && (binding.contexts.first == context)
            }.map { row($0.key.name, $0.help ?? action.help) }
        }
    }

    private static func row(_ left: String, _ right: String) -> StyledLine {
        StyledLine("  " + left + String(repeating: " ", count: max(1, 22 - left.count)), .key).adding(right)
    }
}
