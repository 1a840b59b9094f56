/// Where a key was pressed.
package enum KeyContext: Hashable, Sendable, CaseIterable {
    /// The input line.
    case input
    /// Choosing among earlier replies.
    case browse
    /// Looking at a recording, in which no line is typed.
    case recording
    /// Looking at a match of a search; what is typed goes into the line.
    case found
    /// The same in a recording, where no line is typed.
    case recordedMatch
    /// The line in which the text of a search is typed.
    case search
    /// Looking for an earlier line with Ctrl-R.
    case history
    /// The list of completions; what is typed goes into the line.
    case list
    /// A page over the screen, such as the help.
    case page
    /// The steps of two sessions that are compared.
    case comparison
    /// The page in which facts are looked up; what is typed is its filter.
    case reference
    /// The list of what can be done; what is typed is its filter.
    case palette
    /// The list of recordings; what is typed is its filter.
    case recordings
    /// The list of lessons; what is typed is its filter.
    case lessons
    /// The list of the mail servers of a domain; what is typed is its filter.
    case mailServers
    /// The summary of a lesson that is passed.
    case passed

    /// Whether what is typed filters a list.
    var isList: Bool { Self.lists.contains(self) }

    /// The lists that what is typed filters.
    static let lists: [KeyContext] = [.reference, .palette, .recordings, .lessons, .mailServers]

    /// A recording that is looked at, while a text is found in it or not.
    static let recorded: [KeyContext] = [.recording, .recordedMatch]

    /// Whether a recording is looked at.
    var isOfRecording: Bool { Self.recorded.contains(self) }

    /// Whether there is no session of which something could be said.
    var isWithoutSession: Bool { self == .recordings || self == .comparison }

    /// Whether it is a part of typing a line, so that a key without a meaning there ends it and does what it does in the line.
    package var isOverInput: Bool { self == .history || self == .list }

    /// All but those.
    package static let ownOnes = allCases.filter { !$0.isOverInput }

    /// Where one of several sessions can be on the screen.
    static let ofSessions = ownOnes.filter { !$0.isOfRecording && !$0.isWithoutSession }

    /// Where characters are typed.
    static let typed: [KeyContext] = [.input, .search, .history, .list] + lists
}
