/// How a question that a key answers on the screen is asked and answered by a line.
///
///     # Type y to send it, or e to edit it; any other line cancels.
package struct LineQuestion: Sendable {
    /// The key that `y` presses.
    var yes = Key.character("y")
    /// The key that any other line presses; nil for its first letter.
    var no: Key?
    /// The letters that press themselves.
    var letters: @Sendable (AppModel) -> Set<String> = { _ in [] }
    /// What can be typed, in a sentence.
    var words: @Sendable (AppModel) -> String = { _ in "Type y to go on; any other line cancels." }
    /// What is said before; nil for the lines of the page.
    var lines: (@Sendable (AppModel, Int) -> [StyledLine])?

    /// The key that a line presses.
    func key(for line: String, _ model: AppModel) -> Key {
        let word = line.lowercased()
        if word == "y" || word == "yes" { return yes }
        if letters(model).contains(word) { return .character(word) }
        // A word that only begins like the answer is not the answer.
        guard let first = word.first, first != "y" else { return no ?? .escape }
        return no ?? .character(String(first))
    }
}
