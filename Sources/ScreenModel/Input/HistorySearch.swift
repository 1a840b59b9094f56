import SMTPSyntax

/// The search for an earlier line: with each letter the newest line that has the text is in the input.
package struct HistorySearch: Hashable, Sendable {
    /// The longest text that is looked for, in octets.
    private static let longestText = 256

    private(set) var text = LineEditor(mostOctets: longestText)
    /// The line as it was before.
    let original: String
    /// The place of the line that was found; nil where none was.
    private var place: Int?
    /// Whether no line has the text, or no further one.
    private(set) var hasFailed = false

    init(from line: String) { original = line }

    var pattern: OctetPattern? { OctetPattern(text.text) }

    /// Changes the text, and looks for it from the line on that was found.
    mutating func change(in history: History, _ edit: (inout LineEditor) -> Void) {
        edit(&text)
        look(in: history, before: (place ?? history.lines.count - 1) + 1, unlike: nil)
    }

    /// Looks for another line that has the text.
    mutating func step(in history: History, isOlder: Bool) {
        let current = line(in: history)
        let place = self.place ?? history.lines.count
        if isOlder { return look(in: history, before: place, unlike: current) }
        let found = pattern.flatMap { history.place(of: $0, after: place, unlike: current) }
        hasFailed = found == nil
        if let found { self.place = found }
    }

    private mutating func look(in history: History, before place: Int, unlike current: String?) {
        guard let pattern else {
            hasFailed = false
            return
        }
        let found = history.place(of: pattern, before: place, unlike: current)
        hasFailed = found == nil
        if let found { self.place = found }
    }

    /// The line that was found.
    func line(in history: History) -> String? {
        place.flatMap { history.lines.indices.contains($0) ? history.lines[$0] : nil }
    }
}
