import DNS

/// Remarks of one kind on the hosts of a domain, which are one sentence.
///
///     addresses of mx1.example.test and of mx2.example.test are loopback addresses: each sender reaches itself there
struct HostRemarkGroup {
    /// What remarks on several hosts can have in common.
    private enum Kind: Hashable {
        case own
        case loopback
        case privateAddress
        case notLookedUp
    }

    private let kind: Kind?
    private var members: [(host: DNSName, remark: MailHostRemark)]

    /// The remarks in their order; those of one kind are where the first of them is.
    static func groups(of hosts: some Sequence<MailHost>) -> [HostRemarkGroup] {
        var groups: [HostRemarkGroup] = []
        for host in hosts {
            for remark in host.remarks {
                let kind = kind(of: remark)
                if kind != nil, let place = groups.firstIndex(where: { $0.kind == kind }) {
                    groups[place].members.append((host.name, remark))
                } else {
                    groups.append(HostRemarkGroup(kind: kind, members: [(host.name, remark)]))
                }
            }
        }
        return groups
    }

    private static func kind(of remark: MailHostRemark) -> Kind? {
        switch remark {
        case .ownAddress: .own
        case .loopback: .loopback
        case .privateAddress: .privateAddress
        case .notLookedUp: .notLookedUp
        case .alias, .writtenAsAddress, .noAddress, .noSuchName, .unknown, .tooManyAddresses: nil
        }
    }

    /// A sentence without its full stop.
    var words: String {
        guard members.count > 1, let kind else {
            return members.map { $0.remark.words(for: $0.host) }.joined(separator: "; ")
        }
        return switch kind {
        case .own: "addresses of \(hosts) are those of this machine: mail from here comes back to it (RFC 5321 §5.1)"
        case .loopback: "addresses of \(hosts) are loopback addresses: each sender reaches itself there"
        case .privateAddress: "addresses of \(hosts) are private: other networks cannot reach them (RFC 6890)"
        case .notLookedUp: "the addresses of \(hosts) were not looked up"
        }
    }

    /// Each host once. A pseudonym is found after each `of`: `mx1.example.test and of mx2.example.test`.
    private var hosts: String {
        var names: [DNSName] = []
        for member in members where !names.contains(member.host) { names.append(member.host) }
        return names.map(\.description).joined(separator: " and of ")
    }
}
