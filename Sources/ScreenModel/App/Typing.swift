/// The line that is typed, and what waits to be put into it.
package struct Typing: Sendable {
    package internal(set) var line = LineEditor()
    var history = History()
    var completion: Completion?
    /// Pasted lines that wait for Enter, the next one first; the line itself is not among them.
    package internal(set) var pasted: [String] = []
    /// Whether the line came out of a pasted block.
    var isPasted = false
    /// How the answer to a challenge is typed, where the user has said so.
    var chosenForm: AnswerForm?

    var text: String { line.text }

    mutating func change(_ change: (inout LineEditor) -> Void) {
        completion = nil
        history.leave()
        change(&line)
    }

    /// Moves the next pasted line into the input, or empties it.
    mutating func takeNext() {
        completion = nil
        chosenForm = nil
        isPasted = !pasted.isEmpty
        line.set(pasted.isEmpty ? "" : pasted.removeFirst())
    }

    mutating func dropPasted() {
        pasted = []
        isPasted = false
    }

    /// Empties the line, which may hold a password, and forgets what was cut out of it.
    mutating func forget() {
        line.set("")
        line.forgetCut()
    }
}
