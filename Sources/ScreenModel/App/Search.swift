import SMTPSyntax
import SessionModel

/// The search for a text in the lines of the conversation. A match is a line that has the text.
package struct Search: Sendable {
    let text: String
    let pattern: OctetPattern
    /// The entries that match, as far as the transcript has been searched.
    private(set) var matches: [Int32] = []
    /// How many entries have been searched.
    private var searched = 0
    /// The place among the matches of the one that is looked at.
    private(set) var current: Int?
    /// Whether the newest step went beyond the last match, or the first one.
    private(set) var isContinued = false

    /// Nil for an empty text.
    init?(_ text: String) {
        guard let pattern = OctetPattern(text) else { return nil }
        self.text = text
        self.pattern = pattern
    }

    /// The entry that is looked at.
    var entry: Int? { current.map { Int(matches[$0]) } }

    /// Searches what is new in a transcript.
    mutating func look(in transcript: Transcript) {
        guard searched < transcript.count else { return }
        matches += transcript.lines(with: pattern, from: searched).map { Int32(clamping: $0) }
        searched = transcript.count
    }

    /// Goes to the first match at an entry or after it, or to the first of all.
    mutating func start(at entry: Int) {
        guard !matches.isEmpty else { return }
        let place = matches.firstIndex { $0 >= Int32(clamping: entry) }
        isContinued = place == nil
        current = place ?? 0
    }

    /// Goes to the next match, or the one before, round and round.
    mutating func step(back: Bool) {
        guard !matches.isEmpty else { return }
        guard let current else { return start(at: 0) }
        let next = back ? current - 1 : current + 1
        isContinued = !matches.indices.contains(next)
        self.current = isContinued ? (back ? matches.count - 1 : 0) : next
    }

    /// What is said of the matches: `12 of 340`.
    var words: String {
        guard let current else { return matches.isEmpty ? "no match" : "\(matches.count) matches" }
        return "\(current + 1) of \(matches.count)"
    }
}
