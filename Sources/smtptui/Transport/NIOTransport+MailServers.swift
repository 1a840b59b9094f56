import DNS
import NIOCore
import SessionModel
import Synchronization

// A server that is found by the domain of a recipient.
extension NIOTransport {
    /// Looks up the mail servers of a domain, and connects to the first address that answers, as a sender does.
    ///
    /// What the DNS says and each address that is tried is a `step`; `connected` or `failed` is reported at the end. It is
    /// in no one's way: the thread that looks up is another one, and when no one waits any more it ends by itself.
    ///
    /// RFC 5321 §5.1
    func connect(to servers: MailServers, along route: Route, timeout: Double) {
        lookUp(servers, timeout: timeout) { [self] found in
            for line in found.lines(from: servers.nameServer) { report(.step(.lookedUp(line))) }
            if let failure = found.failure(at: servers.endpoint) { return report(.failed(failure)) }
            let rows = found.candidates.map { $0.row(port: servers.port) }.filter { route.way.canReach($0.endpoint) }
            if rows.isEmpty, let family = route.way.usableFamily {
                return report(.failed(ConnectionFailure(.noMailAddressOf(family), servers.endpoint)))
            }
            goOn(with: MailServerTrial(rows, of: servers, along: route, timeout: timeout))
        }
    }

    /// The server that was connected to gives no service, and is closed: the next address is connected to.
    func connectNext(after failure: ConnectionFailure) {
        guard var trial = trial.withLock({ $0 }) else { return }
        report(.step(.failed(failure)))
        trial.note(failure)
        goOn(with: trial)
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

    private func goOn(with trial: MailServerTrial) {
        guard isWanted else { return }
        var trial = trial
        guard let (row, others) = trial.next() else { return report(.failed(trial.failure)) }
        let rest = trial
        self.trial.withLock { $0 = rest }
        report(.step(.trying(row, others: others)))
        trial.servers.choose(row.host)
        attempt(trial.route(to: row), timeout: trial.timeout) { [self] failure in
            guard !rest.hasOne else { return report(.failed(failure)) }
            report(.step(.failed(failure)))
            var next = rest
            next.note(failure)
            goOn(with: next)
        }
    }
}
