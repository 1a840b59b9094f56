/// What can be done to a line.
package enum Edit: Hashable, Sendable {
    case left, right, wordLeft, wordRight, start, end
    case deleteLeft, deleteRight
    case cutToEnd, cutToStart, cutWordLeft, cutWordRight, yank
}
