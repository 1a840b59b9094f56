import SMTPSyntax

/// The reference as text for a terminal and as JSON.
package enum ReferenceForm {
    /// The columns that text keeps to.
    package static let width = 78
    private static let labelWidth = 14

    /// One object on one line, the key first. `topic` is present where entries of several topics are mixed.
    package static func json(_ entry: ReferenceEntry, topic: ReferenceTopic? = nil) -> String {
        var members: [(String, JSONText)] = [("key", .text(entry.key))]
        for field in entry.identity {
            members.append((field.name, field.name == "code" ? code(field) : field.value.json))
        }
        if let topic { members.append(("topic", .text(topic.rawValue))) }
        members.append(("title", .text(entry.title)))
        for field in entry.fields { members.append((field.name, field.value.json)) }
        if let status = entry.status { members.append(("status", .text(status.rawValue))) }
        members.append(("sources", .list(entry.sources.map { .text($0.description) })))
        if entry.isDoubtful { members.append(("doubtful", .bool(true))) }
        return JSONText.object(members)
    }

    /// A code is a number there, as in `explain --json`.
    private static func code(_ field: ReferenceField) -> JSONText {
        Int(field.value.words).map(JSONText.number) ?? field.value.json
    }

    /// Lines for people, without a line end at the last.
    package static func text(_ entry: ReferenceEntry) -> String {
        var lines = wrapped(entry.title, first: entry.name + "  ", width: width)
        for row in entry.rows {
            let label = row.label.isEmpty ? "  " : "  " + padded(row.label, to: labelWidth)
            lines += wrapped(row.text, first: label, width: width)
        }
        return lines.joined(separator: "\n")
    }

    /// The drawing of the phases, followed by the transitions without a line.
    package static func drawing(_ pens: PhaseDrawing.Pens) -> String {
        let others = PhaseDrawing.untoldWords.flatMap { wrapped($0, first: "- ", width: width) }
        return (PhaseDrawing(pens: pens).rows + ["", "Not drawn:"] + others).joined(separator: "\n")
    }

    /// The topics, their number of entries, and how to search.
    package static var overview: String {
        let title = "Topics, with their number of entries:"
        let topics = ReferenceTopic.allCases.flatMap { topic -> [String] in
            let count = String(topic.entries.count)
            let head = "  " + padded(topic.rawValue, to: 12) + String(repeating: " ", count: max(0, 4 - count.count))
            return wrapped(topic.about, first: "\(head)\(count)  ", width: width)
        }
        let examples = ReferenceTopic.allCases.map { "  smtptui reference \($0.rawValue) \($0.example)" }
        let rules =
            "All words must match, in any case; exact keys come first."
        return
            ([title, ""] + topics + ["", "For example:", ""] + examples + ["  smtptui reference greylisting", ""]
            + wrapped(rules, first: "", width: width)).joined(separator: "\n")
    }

    /// The overview as objects, one per topic.
    package static var jsonOverview: [String] {
        ReferenceTopic.allCases.map { topic in
            JSONText.object([
                ("topic", .text(topic.rawValue)), ("title", .text(topic.title)), ("about", .text(topic.about)),
                ("entries", .number(topic.entries.count)), ("example", .text(topic.example)),
            ])
        }
    }

    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    /// Prose wrapped at spaces; later rows are indented to the text of the first.
    static func wrapped(_ text: String, first: String, width: Int) -> [String] {
        let margin = String(repeating: " ", count: min(first.count, 28))
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty && line.count + 1 + word.count > width {
                lines.append(line)
                line = margin
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        while line.last == " " { line.removeLast() }
        return lines + [line]
    }
}

extension ReferenceEntry {
    /// Everything but the heading, as labels and texts, for text and for the screen. A list has one row per item where
    /// its items are phrases.
    package var rows: [(label: String, text: String)] {
        var rows: [(label: String, text: String)] = []
        for field in fields {
            guard case .list(let items) = field.value, items.contains(where: { $0.contains(" ") }) else {
                rows.append((field.label, field.value.words))
                continue
            }
            for (index, item) in items.enumerated() { rows.append((index == 0 ? field.label : " ", item)) }
        }
        if let status { rows.append(("Status", status.rawValue)) }
        if isDoubtful { rows.append(("Doubtful", Self.doubt)) }
        rows.append(("Source", sources.line))
        return rows
    }
}
