import Explainer

/// The page in which facts are looked up: a filter, the entries that match, and perhaps one of them opened.
package struct ReferencePage: Hashable, Sendable {
    /// An entry that matches, and its topic.
    package struct Match: Hashable, Sendable {
        package let topic: ReferenceTopic
        package let entry: ReferenceEntry
    }

    /// Those where a word is exactly a key come first.
    package private(set) var list: FilteredList<Match>
    /// How far the opened entry is scrolled; nil while the list is shown.
    package internal(set) var openedTop: Int?

    /// All entries, or those that match.
    package init(_ words: String = "") {
        list = FilteredList(words)
        search()
    }

    /// How many entries there are in all.
    package static let count = ReferenceTopic.allCases.reduce(0) { $0 + $1.entries.count }

    /// The entry that is open.
    package var opened: Match? { openedTop == nil ? nil : list.chosenRow }

    mutating func type(_ text: String) {
        change { $0.insert(FilteredList<Match>.beginning(of: text)) }
    }

    mutating func change(_ edit: (inout LineEditor) -> Void) {
        openedTop = nil
        if list.change(edit) { search() }
    }

    /// Chooses another row, as near as there is one, with so many rows in view.
    mutating func choose(_ row: Int, room: Int) { list.choose(row, room: room) }

    private mutating func search() {
        list.show(
            ReferenceQuery(list.filter.text).results.flatMap { result in
                result.entries.map { Match(topic: result.topic, entry: $0) }
            })
    }
}
