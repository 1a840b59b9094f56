import SessionModel

/// The line that is typed, and what waits to be put into it.
package struct Typing: Sendable {
    package private(set) var line = LineEditor()
    /// The line as it was when typing last paused: what is said of the line is said of this one.
    private(set) var settled = LineEditor()
    /// When the line was typed into since then, in seconds; nil where it has settled.
    private var typedAt: Double?
    var history = History()
    /// The search for an earlier line; nil while there is none.
    private(set) var search: HistorySearch?
    /// The addresses used before.
    var addresses = AddressBook()
    /// The names in the folder of the path that is typed.
    var listing: FolderListing?
    /// The list of the ways to go on; nil while it is not open.
    private(set) var completion: Completion?
    /// What can be sent next, right after Tab has put the first step into the empty line.
    private(set) var steps: [Candidate]?
    /// What the likeliest completion adds; nil for nothing.
    private(set) var ghost: Ghost?
    /// The revision of the dialogue for which that was found; nil where the line has changed since then.
    private var ghostRevision: Int?
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
    /// Whether the line could not be sent: what is typed replaces it.
    private(set) var isSelected = false
    /// The keys of vi; nil where those of emacs are used.
    var vi: ViKeys?
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
        settled.forgetMemory()
        typedAt = nil
        ghostRevision = nil
    }

    private mutating func wasTyped(at time: Double) {
        typedAt = time
        if line.isEmpty { settle() }
    }

    /// Types a character; false where the line has no room for it.
    mutating func type(_ text: String, at time: Double) -> Bool {
        defer { wasTyped(at: time) }
        begin()
        let next = ghost?.typed(text)
        clearSelected()
        ghost = nil
        guard missing == 0, line.insert(text) else {
            missing += 1
            return false
        }
        ghost = next
        return true
    }

    /// Puts the first of some pasted lines into the line, and lets the others wait; of a refused paste nothing is kept.
    mutating func paste(_ lines: PastedLines, isOneLine: Bool) throws(PastedLines.Refusal) {
        var rest = lines
        guard let first = rest.takeNext() else { return }
        clearSelected()
        let length = line.octetCount + first.utf8.count
        guard missing == 0, length <= LineEditor.longestLine else { throw .longLine(length) }
        if !isOneLine {
            try pasted.append(rest)
            isPasted = isPasted || lines.count > 1
        }
        begin()
        ghost = nil
        line.insert(first)
        settle()
    }

    /// Changes the line; false where it would be too long.
    @discardableResult
    mutating func change(_ edit: Edit, at time: Double) -> Bool {
        defer { wasTyped(at: time) }
        let wasSelected = isSelected
        changed()
        if wasSelected, edit == .deleteLeft || edit == .deleteRight {
            line.replace(by: "")
            return true
        }
        return line.perform(edit)
    }

    mutating func set(_ text: String) {
        changed()
        line.set(text)
        settle()
    }

    /// What was begun in the line by other keys is over.
    private mutating func begin() {
        closeList()
        history.leave()
    }

    private mutating func changed() {
        begin()
        ghost = nil
        missing = 0
        isSelected = false
    }

    /// The line could not be sent.
    mutating func select() { isSelected = !line.isEmpty }

    private mutating func clearSelected() {
        if isSelected { line.replace(by: "") }
        isSelected = false
    }

    /// Says whether what is typed now is a secret, of which nothing is kept beside the line.
    mutating func guardSecret(_ isSecret: Bool) {
        if line.isSecret != isSecret { line.isSecret = isSecret }
    }

    /// Forgets what was cut, which may be part of a password.
    mutating func forgetCut() { line.forgetMemory() }

    /// Moves the next pasted line into the input, or empties it.
    mutating func takeNext() {
        changed()
        chosenForm = nil
        isPasted = !pasted.isEmpty
        line.set(pasted.takeNext() ?? "")
        settle()
    }

    mutating func dropPasted() {
        pasted = PastedLines()
        isPasted = false
        isFlowing = false
    }

    /// Replaces the line and stays in the history.
    mutating func replace(by text: String, cursor: Int = 0) {
        missing = 0
        isSelected = false
        closeList()
        ghost = nil
        line.replace(by: text, cursor: cursor)
        settle()
    }

    /// Empties the line, which may hold a password, and returns what was in it.
    mutating func take() -> String {
        defer { forget() }
        return line.text
    }

    /// Empties the line, which may hold a password, and forgets what was cut out of it.
    mutating func forget() {
        changed()
        search = nil
        line.set("")
        line.forgetMemory()
        line.isSecret = false
        settle()
    }
}

// The search for an earlier line
extension Typing {
    mutating func beginSearch() { search = HistorySearch(from: text) }

    mutating func changeSearch(_ edit: (inout LineEditor) -> Void) {
        search?.change(in: history, edit)
        showFound()
    }

    mutating func stepSearch(isOlder: Bool) {
        search?.step(in: history, isOlder: isOlder)
        showFound()
    }

    /// Ends the search; the line that was found stays, or the one comes back that was there before.
    mutating func endSearch(keepsFound: Bool) {
        guard let search else { return }
        self.search = nil
        if !keepsFound { replace(by: search.original) }
    }

    private mutating func showFound() {
        guard let found = search?.line(in: history), found != text else { return }
        replace(by: found)
    }
}

// The keys of vi
extension Typing {
    /// Esc; false where it ends nothing.
    mutating func escapeInVi() -> Bool { vi?.escape(&line) ?? false }

    /// A character in the normal mode.
    mutating func typeInVi(_ key: Character, at time: Double) -> ViKeys.Wish {
        guard let wish = vi?.type(key, in: &line) else { return .nothing }
        if wish == .nothing {
            changed()
            wasTyped(at: time)
        }
        return wish
    }
}

// Completion
extension Typing {
    mutating func open(_ completion: Completion) {
        steps = nil
        self.completion = completion
    }

    mutating func stepInList(by count: Int) { completion?.list.step(by: count) }

    mutating func closeList() {
        completion = nil
        steps = nil
    }

    mutating func accept(_ candidate: Candidate) {
        history.leave()
        replace(by: candidate.line, cursor: candidate.cursor)
    }

    /// The first of some steps is in the line; the next Tab offers them all.
    mutating func offerSteps(_ steps: [Candidate]) { self.steps = steps }

    /// Whether the ghost has to be found: the line has settled, or what it is about has changed.
    func needsGhost(at revision: Int) -> Bool { typedAt == nil && ghostRevision != revision }

    mutating func show(_ ghost: Ghost?, at revision: Int) {
        self.ghost = ghost
        ghostRevision = revision
    }
}
