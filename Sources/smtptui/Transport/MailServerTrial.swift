import SessionModel

/// The addresses of the mail servers of a domain that are left to try, and why the others were of no use.
struct MailServerTrial: Sendable {
    let servers: MailServers
    /// The way there, by which each of them is reached.
    private let way: Route
    /// For each of them, in seconds.
    let timeout: Double
    private let count: Int
    private var rows: ArraySlice<MailServerList.Row>
    private var failures: [ConnectionFailure] = []

    init(_ rows: [MailServerList.Row], of servers: MailServers, along way: Route, timeout: Double) {
        self.servers = servers
        self.way = way
        self.timeout = timeout
        self.rows = rows[...]
        count = rows.count
    }

    /// The next one, and how many are left after it; nil where none is left.
    mutating func next() -> (row: MailServerList.Row, others: Int)? {
        rows.popFirst().map { ($0, rows.count) }
    }

    func route(to row: MailServerList.Row) -> Route { Route(to: row.endpoint, tls: way.tls, by: way.way) }

    mutating func note(_ failure: ConnectionFailure) { failures.append(failure) }

    /// Whether there was only one, whose failure is that of all.
    var hasOne: Bool { count == 1 }

    /// Why none could be used.
    var failure: ConnectionFailure {
        guard let telling = ConnectionFailure.mostTelling(of: failures) else {
            return ConnectionFailure(.noMailAddress(hosts: count, "none was tried"), servers.endpoint)
        }
        return ConnectionFailure(.noMailServer(addresses: count, telling), servers.endpoint)
    }
}
