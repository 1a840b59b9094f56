/// The pages of `docs/reference`, made from the tables.
package enum ReferencePages {
    /// The name of each file and its content.
    package static var all: [(name: String, text: String)] {
        [("README.md", overview)] + ReferenceTopic.allCases.map { ("\($0.rawValue).md", page($0)) }
    }

    private static let origin = "<!-- Made from the fact tables by `make reference`; changes belong there. -->"

    private static var overview: String {
        let rows = ReferenceTopic.allCases.map { topic in
            "| [\(topic.title)](\(topic.rawValue).md) | \(MarkdownText.escaped(topic.about)) | \(topic.entries.count) |"
        }
        let lines = [
            origin, "", "# Reference", "",
            "What the program knows about SMTP, one page per table. The same in a terminal: `smtptui reference`, and in the "
                + "explorer, on the reference page.", "",
            "| page | content | entries |", "| --- | --- | ---: |",
        ]
        let rest = [
            "", "A fact based only on hearsay is marked *\(ReferenceEntry.doubt)*.",
        ]
        return (lines + rows + rest).joined(separator: "\n") + "\n"
    }

    static func page(_ topic: ReferenceTopic) -> String {
        var blocks = [origin, "# \(topic.title)", MarkdownText.escaped(topic.about)]
        switch topic {
        case .codes, .enhanced: blocks.append(table(topic.entries, first: "key"))
        case .context:
            for key in topic.entries.map(\.key).withoutRepetition {
                blocks.append("## \(key)")
                blocks.append(table(topic.entries.filter { $0.key == key }, first: "code"))
            }
        case .phases: blocks += diagram + topic.entries.map(section)
        case .commands, .extensions, .parameters, .mechanisms, .standards: blocks += topic.entries.map(section)
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static var diagram: [String] {
        [
            "```mermaid\n\(PhaseDiagram.mermaid)\n```",
            "In every phase, to `closed`: " + MarkdownText.escaped(PhaseMove.everywhere.joined(separator: "; ")) + ".",
            "As the explorer draws it:",
            "```\n\(ReferenceForm.drawing(.unicode))\n```",
        ]
    }

    /// An entry with a heading of its own.
    private static func section(_ entry: ReferenceEntry) -> String {
        var lines = ["## \(MarkdownText.escaped(entry.heading))", "", MarkdownText.escaped(entry.title)]
        var isListOpen = false
        for field in entry.fields {
            if field.label.isEmpty {
                lines += ["", MarkdownText.text(field.value)]
                continue
            }
            if !isListOpen { lines.append("") }
            isListOpen = true
            guard case .list(let items) = field.value, items.contains(where: { $0.contains(" ") }) else {
                lines.append("- \(field.label): \(MarkdownText.text(field.value))")
                continue
            }
            lines.append("- \(field.label):")
            lines += items.map { "  - \(MarkdownText.escaped($0))" }
        }
        lines += ["", MarkdownText.footnote(entry)]
        return lines.joined(separator: "\n")
    }

    /// Fields shown below the meaning, because few entries have them.
    private static let folded: Set<String> = ["rfc821", "since", "provider", "signs"]

    /// The labels of the fields, in the order of the most complete entries.
    private static func columns(_ entries: [ReferenceEntry]) -> [String] {
        var places: [String: Int] = [:]
        for entry in entries {
            for (place, field) in entry.fields.enumerated()
            where !field.label.isEmpty && field.name != "class" && !folded.contains(field.name) {
                places[field.label] = max(places[field.label] ?? 0, place)
            }
        }
        return places.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    }

    /// Entries as rows; missing fields are empty cells.
    private static func table(_ entries: [ReferenceEntry], first: String) -> String {
        let labels = columns(entries)
        var lines = ["| \(first) | meaning | \(labels.map { "\($0.lowercased()) | " }.joined())source |"]
        lines.append("| --- | --- | " + String(repeating: "--- | ", count: labels.count) + "--- |")
        for entry in entries {
            let key = entry.identity.first { $0.name == "code" }?.value.words ?? entry.key
            let said = entry.fields.filter { $0.label.isEmpty || folded.contains($0.name) }.map { field in
                (field.label.isEmpty ? "" : "*\(field.label)*: ") + MarkdownText.text(field.value)
            }
            let meaning = ["**\(MarkdownText.escaped(entry.title))**"] + said
            let cells = labels.map { label in
                entry.fields.filter { $0.label == label }.map { MarkdownText.text($0.value) }.joined(separator: "; ")
            }
            let row =
                [MarkdownText.escaped(key), meaning.joined(separator: "<br>")] + cells + [MarkdownText.footnote(entry)]
            lines.append("| \(row.joined(separator: " | ")) |")
        }
        return lines.joined(separator: "\n")
    }
}
