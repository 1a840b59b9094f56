import DNS
import NIOCore
import SessionModel

// A server that is found by the domain of a recipient.
extension NIOTransport {
    /// Looks up the mail servers of a domain, and connects to the first address that answers, as a sender does.
    ///
    /// What the DNS says and each address that is tried is a `step`; `connected` or `failed` is reported at the end. It is
    /// in no one's way: the thread that looks up is another one, and when no one waits any more it ends by itself.
    ///
    /// RFC 5321 §5.1
    func connect(to servers: MailServers, by way: Way, timeout: Double) {
        lookUp(servers, timeout: timeout) { [self] route in
            for line in route.lines(from: servers.nameServer) { report(.step(.lookedUp(line))) }
            if let failure = route.failure(at: servers.endpoint) { return report(.failed(failure)) }
            let all = route.candidates.map { $0.row(port: servers.port) }
            let rows = all.filter { way.canReach($0.endpoint) }
            if rows.isEmpty, let family = way.usableFamily {
                return report(.failed(ConnectionFailure(.noAddress(family), servers.endpoint)))
            }
            attempt(rows[...], of: rows.count, servers, by: way, timeout: timeout)
        }
    }

    /// Looks up the mail servers of a domain; `mailServers` is reported.
    func list(_ servers: MailServers, timeout: Double) {
        lookUp(servers, timeout: timeout) { [self] route in report(.mailServers(route.list(port: servers.port))) }
    }

    /// Calls `then` on the thread of the loop.
    private func lookUp(
        _ servers: MailServers, timeout: Double, then: @escaping @Sendable (MailRoute) -> Void
    ) {
        let loop = group.next()
        servers.lookUp(within: timeout, isWanted: { [self] in isWanted }) { route in loop.execute { then(route) } }
    }

    private func attempt(
        _ rows: ArraySlice<MailServerList.Row>, of count: Int, _ servers: MailServers, by way: Way, timeout: Double
    ) {
        guard let row = rows.first else {
            return report(.failed(ConnectionFailure(.noMailServer(addresses: count), servers.endpoint)))
        }
        guard isWanted else { return }
        report(.step(.trying(row)))
        servers.choose(row.host)
        attempt(Route(to: row.endpoint, by: way), timeout: timeout) { [self] failure in
            guard count > 1 else { return report(.failed(failure)) }
            report(.step(.failed(failure)))
            attempt(rows.dropFirst(), of: count, servers, by: way, timeout: timeout)
        }
    }
}
