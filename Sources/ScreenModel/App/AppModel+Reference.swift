// The pages in which something is looked up: the reference, and the map of the phases.
extension AppModel {
    mutating func openReference(for words: String = "") {
        if case .reference = page {
            page = nil
        } else {
            page = .reference(ReferencePage(words))
        }
    }

    mutating func toggleMap() {
        if case .map = page {
            page = nil
        } else {
            page = .map(top: 0)
        }
    }

    /// What is typed is the filter; pasted lines become one.
    mutating func typeIntoReference(_ text: String) -> [Effect] {
        guard case .reference(var shown) = page else { return [] }
        shown.type(String(text.map { $0.isNewline ? " " : $0 }))
        page = .reference(shown)
        return []
    }

    /// False when the key means the same there as elsewhere.
    mutating func performInReference(_ intent: Intent, _ shown: ReferencePage) -> Bool {
        var shown = shown
        let room = ReferenceView.room(in: self)
        switch intent {
        case .submit:
            if shown.openedTop == nil, !shown.matches.isEmpty { shown.openedTop = 0 } else { shown.openedTop = nil }
        case .leave where shown.openedTop != nil: shown.openedTop = nil
        case .edit(let edit): shown.change { $0.perform(edit) }
        case .lineUp: moveInReference(shown, by: -1); return true
        case .lineDown: moveInReference(shown, by: 1); return true
        case .scrollUp: moveInReference(shown, by: 1 - room); return true
        case .scrollDown: moveInReference(shown, by: room - 1); return true
        case .firstReply: moveInReference(shown, by: -shown.matches.count - 1_000); return true
        case .lastReply: moveInReference(shown, by: shown.matches.count + 1_000); return true
        default: return false
        }
        page = .reference(shown)
        return true
    }

    /// Scrolls the opened entry, or chooses another one.
    mutating func moveInReference(_ shown: ReferencePage, by rows: Int) {
        var shown = shown
        if let top = shown.openedTop {
            shown.openedTop = max(0, min(top + rows, ReferenceView.lastTop(shown, in: self)))
        } else {
            shown.choose(shown.chosen + rows, room: ReferenceView.room(in: self))
        }
        page = .reference(shown)
    }
}
