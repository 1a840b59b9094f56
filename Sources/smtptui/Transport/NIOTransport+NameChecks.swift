import DNS
import NIOCore
import SessionModel
import Synchronization

// What the DNS says of the session on the connection.
extension NIOTransport {
    /// Asks the DNS; `dnsFindings` is reported as the answers come, and at the end with all of them.
    ///
    /// It is in no one's way: the thread that asks is another one. A newer wish, or the end of the session, ends it.
    /// `chain` has the certificates of the server in DER form, its own first; `timeout` is in seconds.
    func check(_ names: SpokenNames, _ chain: [[UInt8]], on server: CheckedServer, number: Int, timeout: Double) {
        newestCheck.store(number, ordering: .relaxed)
        let loop = group.next()
        let run = DNSCheckRun(
            session: CheckedSession(names, chain, on: server, from: ownAddress),
            place: CheckPlace(server, names, from: ownAddress), number: number)
        run.ask(within: timeout, isWanted: { [self] in isWanted && newestCheck.load(ordering: .relaxed) == number }) {
            [report] findings in loop.execute { report(.dnsFindings(findings)) }
        }
    }
}

extension CheckedSession {
    /// `own` is the address of this end of the connection.
    fileprivate init(_ names: SpokenNames, _ chain: [[UInt8]], on server: CheckedServer, from own: String?) {
        self.init(
            ownAddress: server.clientAddress(named: names.address, from: own), helo: names.hello, sender: names.sender,
            fromDomain: names.authorDomain, recipientDomain: names.recipientDomain ?? server.domain,
            server: server.name, port: server.endpoint.port, chain: chain.compactMap { CheckedCertificate($0) },
            time: WallClock.milliseconds / 1000)
    }
}

extension CheckPlace {
    fileprivate init(_ server: CheckedServer, _ names: SpokenNames, from own: String?) {
        self.init(
            nameServer: server.nameServer, ownAddress: server.clientAddress(named: names.address, from: own),
            isNamed: names.address != nil,
            whyHidden: server.way.whyHidden(to: server.endpoint), whyNameless: server.whyNameless)
    }
}

extension CheckedServer {
    /// The name with which TLSA records are looked up; nil without one.
    fileprivate var name: DNSName? {
        guard endpoint.isTCP, let name = MailServers.name(host), name != MailServers.name("localhost") else {
            return nil
        }
        return name
    }

    fileprivate var whyNameless: String {
        endpoint.isTCP && !host.isEmpty
            ? "The server is called \(CheckWords.shown(host)) here, and TLSA records belong to the public name of a host."
            : "A server that is not reached by a host name has no TLSA records."
    }

    /// The address that the server sees: the one that a PROXY header names, or the own one on a direct way. One that the
    /// user names is in its place.
    fileprivate func clientAddress(named address: String?, from own: String?) -> DNSAddress? {
        if let address { return DNSAddress(String(address.prefix { $0 != "%" }))?.unmapped }
        if let named = way.introduction?.from { return DNSAddress(named.octets) }
        guard way.hop == nil, let own else { return nil }
        return DNSAddress(String(own.prefix { $0 != "%" }))?.unmapped
    }
}
