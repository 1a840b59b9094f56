import DNS

extension MailHostRemark {
    /// The remark in a sentence without its full stop, as notes have it.
    func words(for host: DNSName) -> String {
        switch self {
        case .alias(let name):
            "\(host) is an alias (CNAME) of \(name); an MX record must not name an alias (RFC 2181 §10.3)"
        case .writtenAsAddress:
            "the MX record has the address \(host) in place of a host name (RFC 5321 §5.1); senders do not connect to it"
        case .noAddress: "\(host) has no address"
        case .noSuchName: "\(host) does not exist (NXDOMAIN)"
        case .unknown(let type, let failure): "\(type) records of \(host): \(failure.words)"
        case .ownAddress(let address):
            "\(address), an address of \(host), is one of this machine: mail from here comes back to it (RFC 5321 §5.1)"
        case .loopback(let address):
            "\(address), an address of \(host), is a loopback address: each sender reaches itself there"
        case .privateAddress(let address):
            "\(address), an address of \(host), is private: other networks cannot reach it (RFC 6890)"
        case .tooManyAddresses(let count):
            "\(host) has \(count) further addresses of this kind; at most \(MailRouteSearch.mostAddresses) are tried"
        case .notLookedUp: "\(host) was not looked up"
        }
    }
}
