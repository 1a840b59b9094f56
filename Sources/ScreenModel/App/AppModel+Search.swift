import SMTPSyntax
import SessionModel

// Finding a text in the conversation: `:find`, and keys while one looks at what was said.
extension AppModel {
    /// The longest text that is looked for, in octets.
    private static let longestSearch = 256

    /// Looks for a text; without one, goes on with the last, or asks for one where no line can be typed.
    mutating func find(_ text: String) -> [Effect] {
        if !text.isEmpty {
            begin(Search(String(text.prefix(Self.longestSearch))))
        } else if keyContext != .input {
            shown.searchLine = LineEditor(mostOctets: Self.longestSearch)
        } else if shown.lastSearch != nil {
            return step(back: false)
        } else {
            notice = "Nothing has been searched for yet: :find TEXT"
        }
        return []
    }

    /// Enter in the line of the search; an empty one repeats the last search.
    mutating func submitSearch() -> [Effect] {
        let text = shown.searchLine?.text ?? ""
        shown.searchLine = nil
        guard text.isEmpty else { return find(text) }
        return shown.lastSearch == nil ? [] : step(back: false)
    }

    mutating func step(back: Bool) -> [Effect] {
        if shown.search == nil {
            if shown.lastSearch == nil { notice = "Nothing has been searched for yet: / asks for a text." }
            begin(shown.lastSearch.flatMap(Search.init))
        } else {
            shown.search?.step(back: back)
            showMatch()
        }
        return []
    }

    /// Esc ends the typing, or else the search.
    mutating func leaveSearch() -> [Effect] {
        if shown.searchLine != nil {
            shown.searchLine = nil
        } else {
            shown.search = nil
            if source == .live { shown.stopBrowsing() }
        }
        return []
    }

    /// Searches what is new, so that the number of matches is right while a recording loads or a server sends.
    mutating func searchOn() { shown.search?.look(in: dialogue.transcript) }

    /// The search begins at what is looked at.
    private mutating func begin(_ search: Search?) {
        guard var search else { return }
        search.look(in: dialogue.transcript)
        let place = isTailShown ? 0 : conversation.rows.first?.entry ?? 0
        search.start(at: shown.chosen.map { max($0, place) } ?? place)
        shown.lastSearch = search.text
        if source == .live && search.matches.isEmpty {
            shown.search = nil
            notice = "No line has this text: \(search.text)"
            return
        }
        shown.search = search
        showMatch()
    }

    /// Brings the match into view, and explains the reply that it is in or that answers it.
    private mutating func showMatch() {
        guard let entry = shown.search?.entry else { return }
        playback = nil
        if shown.isSideWhole { shown.view = .both }
        unfoldMessage(of: entry)
        if let end = dialogue.endOfReply(at: entry) ?? answer(to: entry) {
            shown.chosen = end
            shown.sideTop = 0
        }
        shown.top = conversation.top(showing: entry...entry)
        if isTailShown { shown.top = conversation.top(keeping: entry...entry) }
    }

    /// Where the first reply to a line ends; nil where it has not come.
    func answer(to entry: Int) -> Int? {
        dialogue.transcript.exchange(at: entry).flatMap {
            dialogue.transcript.endOfFirstReply(toExchange: $0.number)
        }
    }
}
