/// Sentences in Markdown: what would be markup is escaped.
enum MarkdownProse {
    /// A sentence of an explanation. It may quote what a server said, so nothing in it is markup, a page or a person.
    static func escaped(_ text: String) -> String {
        guard !hasMention(text) else { return MarkdownCode.span(text) }
        var output = ""
        for character in text {
            switch character {
            case "<": output += "&lt;"
            case "&": output += "&amp;"
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~", ">", "!": output += "\\\(character)"
            default: output.append(character)
            }
        }
        return output
    }

    /// Where issues are discussed, `@name` calls a person and a name of a page becomes a link: no escape prevents that
    /// outside of code.
    private static func hasMention(_ text: String) -> Bool {
        let words = text.split(separator: "@", omittingEmptySubsequences: false).dropFirst()
        return words.contains { $0.first.map { $0.isLetter || $0.isNumber } == true }
            || text.contains("://") || text.contains("www.")
    }
}
