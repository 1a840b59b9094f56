import SessionModel

/// The mail servers of a domain, to be filtered by what is typed, and one of them connected to.
package struct MailServerChoice: Hashable, Sendable {
    let found: MailServerList
    package private(set) var list = FilteredList<MailServerList.Row>()

    init(_ found: MailServerList) {
        self.found = found
        list.show(found.rows)
    }

    var count: Int { found.rows.count }

    mutating func type(_ text: String) {
        change { $0.insert(FilteredList<MailServerList.Row>.beginning(of: text)) }
    }

    mutating func change(_ edit: (inout LineEditor) -> Void) {
        list.change(edit, among: found.rows) { "\($0.preference ?? 0) \($0.host) \($0.endpoint)" }
    }

    mutating func choose(_ row: Int, room: Int) { list.choose(row, room: room) }
}
