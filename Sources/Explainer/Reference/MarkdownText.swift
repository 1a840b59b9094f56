import SMTPSyntax

/// Text made safe for Markdown.
enum MarkdownText {
    static func text(_ value: ReferenceField.Value) -> String {
        guard case .typed(let typed) = value else { return escaped(value.words) }
        // A vertical line would end the cell of a table even between backticks.
        return typed.contains("|") ? escaped(typed) : "`\(typed)`"
    }

    static func footnote(_ entry: ReferenceEntry) -> String {
        let parts = [entry.status?.rawValue ?? "", entry.sources.line].filter { !$0.isEmpty }.map(escaped)
        return parts.joined(separator: "; ") + (entry.isDoubtful ? "; *\(ReferenceEntry.doubt)*" : "")
    }

    static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "<": out += "&lt;"
            case "&": out += "&amp;"
            case "|", "*", "_", "`", "[", "]", "\\", "#": out += "\\\(character)"
            default: out.append(character)
            }
        }
        return out
    }
}
