/// Where a key was pressed.
package enum KeyContext: Hashable, Sendable, CaseIterable {
    /// The input line.
    case input
    /// Choosing among earlier replies.
    case browse
    /// Looking at a match of a search; what is typed goes into the line.
    case found
    /// The same in a recording, where no line is typed.
    case recordedMatch
    /// The line in which the text of a search is typed.
    case search
    /// A page over the screen, such as the help.
    case page
    /// The page in which facts are looked up; what is typed is its filter.
    case reference

    /// Where characters are typed.
    static let typed: [KeyContext] = [.input, .search, .reference]
}
