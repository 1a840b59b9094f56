import SessionModel

/// The mail servers of a domain, to be filtered by what is typed, and one of them connected to.
package struct MailServerChoice: FilteredRows, Hashable, Sendable {
    let found: MailServerList
    package internal(set) var list = FilteredList<MailServerList.Row>()

    init(_ found: MailServerList) {
        self.found = found
        list.show(found.rows)
    }

    var all: [MailServerList.Row] { found.rows }

    func text(of row: MailServerList.Row) -> String { "\(row.preference ?? 0) \(row.host) \(row.endpoint)" }
}
