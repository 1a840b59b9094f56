import Explainer

/// The page in which facts are looked up: a filter, the entries that match, and perhaps one of them opened.
package struct ReferencePage: Hashable, Sendable {
    /// An entry that matches, and its topic.
    package struct Match: Hashable, Sendable {
        package let topic: ReferenceTopic
        package let entry: ReferenceEntry
    }

    package private(set) var filter = LineEditor(mostOctets: Self.longestFilter)
    /// Those where a word is exactly a key come first.
    package private(set) var matches: [Match] = []
    /// The chosen row of the list.
    package private(set) var chosen = 0
    /// The row of the list at the top of its room.
    package private(set) var top = 0
    /// How far the opened entry is scrolled; nil while the list is shown.
    package internal(set) var openedTop: Int?

    /// The longest filter in octets: all entries are searched for it with each key.
    private static let longestFilter = 256

    /// All entries, or those that match.
    package init(_ words: String = "") {
        filter.set(String(words.prefix(Self.longestFilter / 4)))
        search()
    }

    /// How many entries there are in all.
    package static let count = ReferenceTopic.allCases.reduce(0) { $0 + $1.entries.count }

    /// The entry that is open.
    package var opened: Match? { openedTop == nil || !matches.indices.contains(chosen) ? nil : matches[chosen] }

    mutating func type(_ text: String) {
        change { $0.insert(String(text.prefix(Self.longestFilter / 4))) }
    }

    mutating func change(_ edit: (inout LineEditor) -> Void) {
        let before = filter.text
        edit(&filter)
        openedTop = nil
        if filter.text != before { search() }
    }

    /// Chooses another row, as near as there is one, with so many rows in view.
    mutating func choose(_ row: Int, room: Int) {
        chosen = max(0, min(row, matches.count - 1))
        top = first(inRoom: room)
    }

    /// The row that must be at the top so that the chosen one is seen, and no room is left empty.
    func first(inRoom room: Int) -> Int {
        let room = max(1, room)
        let near = min(max(top, chosen - room + 1), chosen)
        return max(0, min(near, matches.count - room))
    }

    private mutating func search() {
        matches = ReferenceQuery(filter.text).results.flatMap { result in
            result.entries.map { Match(topic: result.topic, entry: $0) }
        }
        chosen = 0
        top = 0
    }
}
