/// Rows of which what is typed shows those that match.
protocol FilteredRows {
    associatedtype Row: Hashable & Sendable

    /// All of them.
    var all: [Row] { get }
    /// Those that match, with the chosen one.
    var list: FilteredList<Row> { get set }

    /// What the filter looks at.
    func text(of row: Row) -> String
}

extension FilteredRows {
    var count: Int { all.count }

    mutating func type(_ text: String) { change { $0.insert(FilteredList<Row>.beginning(of: text)) } }

    mutating func change(_ edit: (inout LineEditor) -> Void) {
        let rows = self
        list.change(edit, among: all, by: rows.text)
    }

    mutating func choose(_ row: Int, room: Int) { list.choose(row, room: room) }
}
