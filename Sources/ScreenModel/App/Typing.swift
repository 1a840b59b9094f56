import SessionModel

/// The line that is typed, and what waits to be put into it.
package struct Typing: Sendable {
    package private(set) var line = LineEditor()
    /// The line as it was when typing last paused: what is said of the line is said of this one.
    private(set) var settled = LineEditor()
    /// When the line was typed into since then, in seconds; nil where it has settled.
    private var typedAt: Double?
    var history = History()
    var completion: Completion?
    /// Pasted lines that wait for Enter; the line itself is not among them.
    package internal(set) var pasted = PastedLines()
    /// Whether the line came out of a pasted block.
    var isPasted = false
    /// Whether the pasted lines of a message are on their way, so many with each event.
    var isFlowing = false
    /// How many characters had no room at the end of the line; it cannot be sent without them.
    private(set) var missing = 0
    /// Whether AUTH ended while its answer was typed: what follows may be the rest of a password.
    var isLost = false
    /// How the answer to a challenge is typed, where the user has said so.
    var chosenForm: AnswerForm?

    var text: String { line.text }

    /// Whether the line is the star that cancels AUTH.
    var isStar: Bool { settled.octetCount == 1 && settled.first == "*" }

    /// The pause after which the row under the line follows it, in seconds.
    ///
    /// A row that changes in the middle of a word says what is wrong with half of it, and costs a terminal a hundred
    /// bytes for a letter.
    static let pause = 0.2

    /// When the line settles; nil where it has.
    var settleTime: Double? { typedAt.map { $0 + Self.pause } }

    /// The longest line that is judged while it is typed, in octets: as long as an answer to a challenge may get
    /// (RFC 4954 §4). No command is nearly so long.
    static let mostJudged = 12_288

    /// The settled line, as far as it is judged while it is typed; nil where it is longer.
    var judged: String? { settled.octetCount <= Self.mostJudged ? settled.text : nil }

    /// The line is complete for now. An empty one is so at once.
    mutating func settle() {
        settled = line
        typedAt = nil
    }

    private mutating func wasTyped(at time: Double) {
        typedAt = time
        if line.isEmpty { settle() }
    }

    /// Types a character; false where the line has no room for it.
    mutating func type(_ text: String, at time: Double) -> Bool {
        defer { wasTyped(at: time) }
        completion = nil
        history.leave()
        guard missing == 0, line.insert(text) else {
            missing += 1
            return false
        }
        return true
    }

    /// Puts the first of some pasted lines into the line, and lets the others wait; of a refused paste nothing is kept.
    mutating func paste(_ lines: PastedLines, isOneLine: Bool) throws(PastedLines.Refusal) {
        var rest = lines
        guard let first = rest.takeNext() else { return }
        let length = line.octetCount + first.utf8.count
        guard missing == 0, length <= LineEditor.longestLine else { throw .longLine(length) }
        if !isOneLine {
            try pasted.append(rest)
            isPasted = isPasted || lines.count > 1
        }
        completion = nil
        line.insert(first)
        settle()
    }

    /// Changes the line; false where it would be too long.
    @discardableResult
    mutating func change(_ edit: Edit, at time: Double) -> Bool {
        defer { wasTyped(at: time) }
        changed()
        return line.perform(edit)
    }

    mutating func set(_ text: String) {
        changed()
        line.set(text)
        settle()
    }

    private mutating func changed() {
        completion = nil
        history.leave()
        missing = 0
    }

    /// Forgets what was cut, which may be part of a password.
    mutating func forgetCut() {
        line.forgetCut()
        settled.forgetCut()
    }

    /// Moves the next pasted line into the input, or empties it.
    mutating func takeNext() {
        completion = nil
        chosenForm = nil
        isPasted = !pasted.isEmpty
        missing = 0
        line.set(pasted.takeNext() ?? "")
        settle()
    }

    mutating func dropPasted() {
        pasted = PastedLines()
        isPasted = false
        isFlowing = false
    }

    /// Replaces the line and stays in the history, or in the round of Tab.
    mutating func replace(by text: String) {
        missing = 0
        line.set(text)
        settle()
    }

    /// Empties the line, which may hold a password, and returns what was in it.
    mutating func take() -> String {
        defer { forget() }
        return line.text
    }

    /// Empties the line, which may hold a password, and forgets what was cut out of it.
    mutating func forget() {
        missing = 0
        line.set("")
        line.forgetCut()
        settle()
    }
}
