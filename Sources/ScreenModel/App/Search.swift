import SMTPSyntax
import SessionModel

/// The search for a text in the lines of the conversation. A match is a line that has the text.
///
/// `S: ` or `C: ` in front, as in a transcript, finds lines of that side only:
///
///     550          any line with 550
///     S: queued    a line of the server with "queued"
package struct Search: Sendable {
    /// Whose lines are searched.
    enum Side: String, CaseIterable {
        case client = "C: "
        case server = "S: "
    }

    let text: String
    /// Nil for both.
    private let side: Side?
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
        side = Side.allCases.first { text.hasPrefix($0.rawValue) && text != $0.rawValue }
        guard let pattern = OctetPattern(String(text.dropFirst(side?.rawValue.count ?? 0))) else { return nil }
        self.text = text
        self.pattern = pattern
    }

    /// The entry that is looked at.
    var entry: Int? { current.map { Int(matches[$0]) } }

    /// Searches what is new in a transcript.
    mutating func look(in transcript: Transcript) {
        guard searched < transcript.count else { return }
        let found = transcript.lines(with: pattern, from: searched).filter { entry in
            side.map { transcript.isFromServer(entry) == ($0 == .server) } ?? true
        }
        matches += found.map { Int32(clamping: $0) }
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
