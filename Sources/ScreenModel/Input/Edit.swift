/// What can be done to a line.
package enum Edit: String, Sendable, CaseIterable {
    case left, right, start, end
    /// By words of letters and digits, so that a part of an address is a word.
    case wordLeft, wordRight
    case deleteLeft, deleteRight
    case cutToEnd, cutToStart, cutWordLeft, cutWordRight
    /// By spaces: a whole address or parameter.
    case cutToSpace
    /// Inserts what was cut last, and then what was cut before that in its place.
    case yank, yankOlder
    case transpose, upperCase, lowerCase, capitalize
    case undo, redo
}
