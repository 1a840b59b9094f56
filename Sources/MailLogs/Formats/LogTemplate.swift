/// A line as software writes it, with the names of its parts.
///
///     {queue}: to=<{recipient}>,… status=bounced ({reason})
///
/// `{name}` is a part, up to the text after it, and `…` is any text. The text in front may be anywhere in the line; a part
/// that begins the template is the word in front of it. A reply may contain any text, so it ends at the last place of the
/// text after it.
struct LogTemplate: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case text([UInt8])
        case field(LogField)
        case any
    }

    private let parts: [Part]

    init(_ pattern: String) {
        var parts: [Part] = []
        var rest = pattern[...]
        while let first = rest.first {
            if first == "…" {
                parts.append(.any)
                rest = rest.dropFirst()
            } else if first == "{", let end = rest.firstIndex(of: "}"),
                let field = LogField(rawValue: String(rest[rest.index(after: rest.startIndex)..<end]))
            {
                parts.append(.field(field))
                rest = rest[rest.index(after: end)...]
            } else {
                let text = rest.dropFirst().prefix { $0 != "…" && $0 != "{" }
                parts.append(.text(Array("\(first)\(text)".utf8)))
                rest = rest[text.endIndex...]
            }
        }
        self.parts = parts
    }

    /// The parts of a line; nil for a line that does not have this form.
    func fields(in line: LogText) -> LogFields? {
        var fields = LogFields()
        var place = line.octets.startIndex
        var open: Part? = .any
        for (index, part) in parts.enumerated() {
            guard case .text(let text) = part else {
                open = part
                continue
            }
            guard let found = self.place(of: text, in: line, from: place, after: open) else { return nil }
            if case .field(let field) = open {
                let value = LogText(line.octets[place..<found])
                fields[field] = index == 1 ? value.lastWord : value
            }
            place = found + text.count
            open = nil
        }
        if case .field(let field) = open { fields[field] = LogText(line.octets[place...]) }
        return fields
    }

    private func place(of text: [UInt8], in line: LogText, from place: Int, after open: Part?) -> Int? {
        switch open {
        case nil: line.isPlaced(text, at: place) ? place : nil
        case .field(let field) where field.isFree: line.lastPlace(of: text, from: place)
        default: line.place(of: text, from: place)
        }
    }
}
