import DNS
import SessionModel

/// Where a session is, as far as the words of its checks need to know.
struct CheckPlace: Sendable {
    /// The name server that is asked; nil for those of the system.
    let nameServer: NameServer?
    /// The own address, as the server probably sees it.
    let ownAddress: DNSAddress?
    /// Whether the user has named it in place of that of the connection.
    var isNamed = false
    /// Why the own address is not known, in a sentence.
    let whyHidden: String
    /// Why the server has no name in the DNS, in a sentence.
    let whyNameless: String

    var source: String { nameServer.map { "\($0)" } ?? "the name servers of this system" }

    /// What the AD bit of the answers is worth, without a full stop (RFC 4035 §4.9.3); empty if there was no answer.
    func trust(isAuthentic: Bool?) -> String {
        guard let isAuthentic else { return "" }
        guard isAuthentic else { return "not secured by DNSSEC, or the name server does not say" }
        let way =
            switch nameServer?.address {
            case nil: ""
            case .some(let address) where address.isLoopback: ": it is on this machine"
            case .some(let address) where address.isPrivate: ": the local network"
            case .some: ": anyone on that path can forge it"
            }
        return "validated by DNSSEC, says \(source) (AD); that is worth as much as the way to it\(way)"
    }
}

extension Way {
    /// Why the own address is not known on this way, in a sentence.
    func whyHidden(to endpoint: Endpoint) -> String {
        switch endpoint {
        case .unix: "A Unix socket has no address."
        case .pipe: "The server is reached through a command, so the address that it sees is not known."
        case .tcp:
            hop.map { "The connection goes through \($0), so the address that the server sees is not known." }
                ?? "There was no connection, so the own address is not known."
        }
    }
}
