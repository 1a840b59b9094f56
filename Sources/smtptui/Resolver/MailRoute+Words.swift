import DNS
import SessionModel

extension MailRoute {
    /// What the conversation says of it: which server was asked, the hosts in their order, and what is to be known of them.
    ///
    ///     mail servers of example.test, from 192.0.2.53:
    ///     MX 10 mx1.example.test: 2001:db8::1, 192.0.2.1
    func lines(from server: NameServer?) -> [String] {
        let source = server.map { "\($0)" } ?? "the name servers of this system"
        let listed = hosts.prefix(MailRouteSearch.mostHosts)
        let rows = listed.map { host in
            let addresses = host.addresses.map(\.description).joined(separator: ", ")
            let name = (host.preference.map { "MX \($0) " } ?? "") + "\(host.name)"
            return "\(name): \(addresses.isEmpty ? "no address to connect to" : addresses)"
        }
        return ["mail servers of \(domain), from \(source):"] + rows + remarkLines
    }

    /// What is to be known of the domain, and of its hosts.
    private var remarkLines: [String] {
        remarks.map { $0.words(for: domain) }
            + HostRemarkGroup.groups(of: hosts.prefix(MailRouteSearch.mostHosts)).map(\.words)
    }

    /// The same as a list to choose from.
    func list(port: Int) -> MailServerList {
        MailServerList(
            domain: domain.description, rows: candidates.map { $0.row(port: port) },
            remarks: remarkLines.map { $0 + "." })
    }

    /// Why there is nothing to connect to; nil where there is.
    func failure(at endpoint: Endpoint) -> ConnectionFailure? {
        guard candidates.isEmpty else { return nil }
        for remark in remarks {
            switch remark {
            case .nullMX: return ConnectionFailure(.noMail, endpoint)
            case .noSuchDomain: return ConnectionFailure(.noSuchDomain, endpoint)
            case .unknown(let failure): return ConnectionFailure(.lookupFailed(failure.words), endpoint)
            default: continue
            }
        }
        return ConnectionFailure(.noMailAddress(hosts: hosts.count, barrenWords), endpoint)
    }

    /// Why there is no address, by the remark that says most: of several hosts, about the first that has one.
    private var barrenWords: String {
        let all = hosts.flatMap { host in host.remarks.map { (host.name, $0) } }
        let telling = all.max { $0.1.weight < $1.1.weight }
        return telling.map { $0.1.words(for: $0.0) } ?? "no MX record names a host"
    }
}

extension MailRoute.Candidate {
    func row(port: Int) -> MailServerList.Row {
        MailServerList.Row(
            host: host.description, endpoint: .tcp(host: address.description, port: port),
            preference: preference.map { Int($0) })
    }
}

extension MailHostRemark {
    /// How much it says about why a host has no address.
    fileprivate var weight: Int {
        switch self {
        case .writtenAsAddress: 5
        case .unknown: 4
        case .noSuchName: 3
        case .noAddress: 2
        case .notLookedUp: 1
        case .alias, .ownAddress, .loopback, .privateAddress, .tooManyAddresses: 0
        }
    }
}
