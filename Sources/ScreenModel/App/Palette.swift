import SMTPSyntax

/// The list of everything that can be done, to be filtered by what is typed, and run.
///
/// The help is the same list with the words of SMTP after it.
package struct Palette: Hashable, Sendable {
    package enum Row: Hashable, Sendable {
        /// An action, by its name.
        case action(String)
        /// A word of SMTP, by its place among `HelpWord.all`.
        case word(Int)
    }

    package private(set) var list = FilteredList<Row>()
    let isHelp: Bool
    /// Where its key was pressed: what is listed can be done there.
    let origin: KeyContext
    /// Whether a client is watched there, and not a recording.
    let isWatched: Bool

    init(in origin: KeyContext, isHelp: Bool = false, isWatched: Bool = false) {
        self.origin = origin
        self.isWatched = isWatched
        self.isHelp = isHelp
        search()
    }

    mutating func type(_ text: String) {
        change { $0.insert(FilteredList<Row>.beginning(of: text)) }
    }

    mutating func change(_ edit: (inout LineEditor) -> Void) {
        if list.change(edit) { search() }
    }

    mutating func choose(_ row: Int, room: Int) { list.choose(row, room: room) }

    /// A line typed as after a colon, `note a remark`: the action and what it is given. Nil where an argument is missing
    /// or the first word is no name.
    var typed: (action: Action, argument: String)? {
        let text = list.filter.text
        guard text.contains(" "), let read = Actions.read(text.hasPrefix(":") ? text : ":\(text)"),
            !read.argument.isEmpty, read.action.argument?.isEmpty == false, isOffered(read.action)
        else { return nil }
        return read
    }

    /// What the help says first, in rows; what is looked for needs its room.
    func introduction(in size: Size) -> [VisibleText] {
        guard isHelp, list.filter.isEmpty else { return [] }
        let words = isWatched ? Self.wordsOnWatching : Self.wordsByOrigin[origin] ?? Self.words
        let rows = VisibleText(words).wrapped(size.width) + [VisibleText("")]
        return rows.count * 2 <= size.height ? rows : []
    }

    private static let words =
        "Enter sends what you type to the server as one line; its first word is the command word, or verb. The newest "
        + "reply is explained, with what you can send next. After DATA and 354 every line is message text, until a line "
        + "with a single dot. After AUTH and 334 you type an answer, which is encoded in base64 for you; a star cancels."

    /// Where nothing is sent.
    private static let wordsByOrigin: [KeyContext: String] = [
        .recording: ofRecording, .recordedMatch: ofRecording,
        .recordings:
            "Type a server, a day or how a session ended to filter the list; all words must occur. Enter opens "
            + "the chosen recording, and leaving it comes back to the list.",
        .comparison: "Two sessions are compared step by step; nothing is sent. A step that differs has a mark between "
            + "its columns, or + and - on a narrow screen, and a row that begins with ! says what differs. Both replies to "
            + "the chosen step are explained below.",
    ]

    private static let ofRecording =
        "A recording can only be read; nothing is sent. The chosen reply is explained, and the header and Next are as they "
        + "were after it. The space bar plays the recording."

    private static let wordsOnWatching =
        "A client talks to a server, and what they say is shown and explained; nothing can be typed. Each client has a "
        + "session of its own. The newest reply is explained, or the one that you choose."

    private mutating func search() {
        let words = list.filter.text.lowercased().drop { $0 == ":" }.split(separator: " ").map(String.init)
        if let typed { return list.show([.action(typed.action.name)]) }
        let offered = offered
        let rows = offered.enumerated().compactMap { place, action in
            rank(action, words).map { (rank: $0, place: place, row: Row.action(action.name)) }
        }
        let actions = rows.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.row)
        let others = isHelp ? HelpWord.all.indices.filter { matches(HelpWord.all[$0], words) }.map(Row.word) : []
        list.show(actions + others)
    }

    /// What can be done there; where nothing is sent, first what is done there alone.
    private var offered: [Action] {
        let offered = Actions.all.filter(isOffered)
        guard origin.isOfRecording || origin.isWithoutSession else { return offered }
        let own = Set((Actions.browsing + Actions.playing + Actions.search + Actions.comparison).map(\.name))
        return offered.filter { own.contains($0.name) } + offered.filter { !own.contains($0.name) }
    }

    /// Whether an action can be done there; clients that are watched have sessions, and a recording is played.
    private func isOffered(_ action: Action) -> Bool {
        guard isWatched else { return action.isOffered(in: origin) }
        if Actions.playing.contains(where: { $0.name == action.name }) { return false }
        return action.isOffered(in: origin) || ["session", "sessions"].contains(action.name)
    }

    /// How well an action matches: its name begins so, its words do, or it has the words somewhere; nil for not at all.
    private func rank(_ action: Action, _ words: [String]) -> Int? {
        let keys = action.keys(in: origin).map(\.key.name)
        let text = ([action.form, action.help] + keys + keys.map { $0.replacing("^", with: "Ctrl-") })
            .joined(separator: " ").lowercased()
        guard words.allSatisfy({ text.contains($0) }) else { return nil }
        if words.first.map({ action.name.lowercased().hasPrefix($0) }) ?? false { return 0 }
        let parts = text.split { !$0.isLetter && !$0.isNumber }
        return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } } ? 1 : 2
    }

    private func matches(_ word: HelpWord, _ words: [String]) -> Bool {
        let text = "\(word.word) \(word.meaning)".lowercased()
        return words.allSatisfy { text.contains($0) }
    }
}

extension Action {
    /// Its keys at a place.
    func keys(in context: KeyContext) -> [KeyBinding] { keys.filter { $0.contexts.contains(context) } }

    /// Whether it can be done there: by a key, or as a local command.
    func isOffered(in context: KeyContext) -> Bool {
        if context.isWithoutSession { return keys(in: context).contains { !$0.isUntold } }
        if context.isOfRecording && argument != nil { return Actions.worksInRecordings.contains(name) }
        return argument != nil || !keys(in: context).isEmpty
    }

    /// Whether it does nothing without an argument.
    var needsArgument: Bool { argument.map { !$0.isEmpty && !$0.hasPrefix("[") } ?? false }
}
