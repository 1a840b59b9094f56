/// The line that is typed, and what waits to be put into it.
package struct Typing: Sendable {
    package internal(set) var line = LineEditor()
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
    var isStar: Bool { line.octetCount == 1 && line.first == "*" }

    /// The longest line that is judged while it is typed, in octets: as long as an answer to a challenge may get
    /// (RFC 4954 §4). No command is nearly so long.
    static let mostJudged = 12_288

    /// The line, as far as it is judged while it is typed; nil where it is longer.
    var judged: String? { line.octetCount <= Self.mostJudged ? line.text : nil }

    /// Types a character; false where the line has no room for it.
    mutating func type(_ text: String) -> Bool {
        completion = nil
        history.leave()
        guard missing == 0, line.insert(text) else {
            missing += 1
            return false
        }
        return true
    }

    /// Puts the first of some pasted lines into the line, and lets the others wait; of a refused paste nothing is kept.
    mutating func paste(_ lines: [String], isOneLine: Bool) throws(PastedLines.Refusal) {
        guard let first = lines.first else { return }
        let length = line.octetCount + first.utf8.count
        guard missing == 0, length <= LineEditor.longestLine else { throw .longLine(length) }
        if !isOneLine {
            try pasted.append(lines.dropFirst())
            isPasted = isPasted || lines.count > 1
        }
        completion = nil
        line.insert(first)
    }

    /// Changes the line; false where it would be too long.
    @discardableResult
    mutating func change(_ edit: Edit) -> Bool {
        changed()
        return line.perform(edit)
    }

    mutating func set(_ text: String) {
        changed()
        line.set(text)
    }

    private mutating func changed() {
        completion = nil
        history.leave()
        missing = 0
    }

    /// Moves the next pasted line into the input, or empties it.
    mutating func takeNext() {
        completion = nil
        chosenForm = nil
        isPasted = !pasted.isEmpty
        missing = 0
        line.set(pasted.takeNext() ?? "")
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
    }

    /// Empties the line, which may hold a password, and forgets what was cut out of it.
    mutating func forget() {
        missing = 0
        line.set("")
        line.forgetCut()
    }
}
