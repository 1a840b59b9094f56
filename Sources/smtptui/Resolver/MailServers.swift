import DNS
import NIOPosix
import SessionModel
import Synchronization

/// The mail servers of a domain: they are looked up for each connection, and one of them is connected to.
final class MailServers: Sendable {
    /// The most seconds that a question may last.
    private static let longestQuestion = 10.0

    let domain: DNSName
    let port: Int
    let nameServer: NameServer?
    private let chosen = Mutex<String?>(nil)

    /// Throws where the domain is not the name of one.
    init(domain: String, port: Int, nameServer: String?) throws(Failure) {
        guard let name = Self.name(domain) else {
            throw Failure(
                .usage, "Invalid domain \"\(Printable.text(domain))\": expected a domain, such as example.test.")
        }
        self.domain = name
        self.port = port
        self.nameServer = nameServer.flatMap { NameServer($0) }
    }

    /// The name of a domain as people write it; nil for an address, a mailbox and anything else.
    static func name(_ text: String) -> DNSName? {
        let isPlain = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "-_.".utf8.contains($0)
        }
        guard isPlain, DNSAddress(text) == nil, let name = try? DNSName(text), !name.isRoot else { return nil }
        return name
    }

    /// The domain and the port, where one endpoint is asked for.
    var endpoint: Endpoint { .tcp(host: domain.description, port: port) }

    /// The name of the host that was connected to last, which its certificate must have.
    var chosenHost: String? { chosen.withLock { $0 } }

    func choose(_ host: String) { chosen.withLock { $0 = host } }

    /// Looks them up on a thread of its own, and calls `then` there.
    ///
    /// It ends about so many seconds later, and begins no question after `isWanted` has become false.
    func lookUp(
        within seconds: Double, isWanted: @escaping @Sendable () -> Bool, then: @escaping @Sendable (MailRoute) -> Void
    ) {
        let thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        thread.submit { [self] _ in
            then(search(within: seconds, isWanted))
            thread.shutdownGracefully { _ in }
        }
    }

    private func search(within seconds: Double, _ isWanted: () -> Bool) -> MailRoute {
        let clock = SessionClock()
        let limit = Int(max(1, min(seconds, Self.longestQuestion)))
        let resolver = SystemResolver(nameServer, limit: limit)
        var search = MailRouteSearch(domain, ownAddresses: OwnAddresses.all)
        while let question = search.questions.first, clock.now < seconds, isWanted() {
            search.take(resolver?.ask(question) ?? DNSAnswer(question, failure: .unreachable))
        }
        return search.giveUp()
    }
}
