/// Looks for the mail servers of a domain, as a sender does: answers go in, questions come out, at the end a route.
///
///     example.test MX ─▶ 10 mx1, 20 mx2 ─▶ mx1 AAAA, mx1 A, mx2 AAAA, mx2 A ─▶ MailRoute
///
/// RFC 5321 §5.1, RFC 7505
package struct MailRouteSearch: Sendable {
    /// The most hosts whose addresses are looked up.
    package static let mostHosts = 20
    /// The most addresses of a host that are tried, of each family.
    package static let mostAddresses = 10

    package let domain: DNSName
    /// What is to be asked now; nothing when the route is there.
    package private(set) var questions: [DNSQuestion]
    /// The addresses and the name of this machine.
    private let ownAddresses: Set<DNSAddress>
    private let ownName: DNSName?
    private var remarks: [MailRouteRemark] = []
    private var hosts: [MailHost] = []
    /// Whether the MX records are still to come.
    private var isBeginning = true

    package init(_ domain: DNSName, ownName: DNSName? = nil, ownAddresses: Set<DNSAddress> = []) {
        self.domain = domain
        self.ownName = ownName
        self.ownAddresses = ownAddresses
        questions = [DNSQuestion(domain, .mx)]
    }

    /// Nil while something is still to be asked.
    package var route: MailRoute? { questions.isEmpty ? whole : nil }

    /// The answer to one of the questions; others are passed over.
    package mutating func take(_ answer: DNSAnswer) {
        guard let place = questions.firstIndex(of: answer.question) else { return }
        questions.remove(at: place)
        isBeginning ? begin(answer) : addAddresses(answer)
    }

    /// The route as far as it is known; no more answers come in time.
    package mutating func giveUp() -> MailRoute {
        while let question = questions.first { take(DNSAnswer(question, failure: .notAsked)) }
        return whole
    }

    private var whole: MailRoute { MailRoute(domain: domain, hosts: hosts.map(judged), remarks: remarks) }

    // The MX records

    private mutating func begin(_ answer: DNSAnswer) {
        isBeginning = false
        if let name = answer.aliases.last { remarks.append(.alias(of: name)) }
        if answer.isTruncated { remarks.append(.truncated) }
        switch answer.failure {
        case nil: rank(answer)
        // The address of the domain itself is asked for under the name at the end of the CNAME records.
        case .noData:
            remarks.append(.noMX)
            lookUp([MailHost(answer.aliases.last ?? domain, preference: nil)])
        case .noSuchName: remarks.append(.noSuchDomain)
        case .some(let failure): remarks.append(.unknown(failure))
        }
    }

    private mutating func rank(_ answer: DNSAnswer) {
        let all = answer.records.compactMap { record -> MailExchange? in
            if case .mx(let exchange) = record.data { exchange } else { nil }
        }
        if answer.isAuthentic { remarks.append(.authentic) }
        if all.count < answer.records.count {
            remarks.append(.malformedRecords(answer.records.count - all.count))
        }
        let named = all.filter { !$0.isNull }
        if named.count < all.count { remarks.append(named.isEmpty ? .nullMX : .nullMXAmongOthers) }
        let ranked = named.enumerated().sorted {
            ($0.element.preference, $0.offset) < ($1.element.preference, $1.offset)
        }.map(\.element)
        noteEqualOnes(ranked)
        lookUp(Self.withoutRepeated(ranked).map { MailHost($0.host, preference: $0.preference) })
    }

    private mutating func noteEqualOnes(_ ranked: [MailExchange]) {
        var place = 0
        while place < ranked.count {
            let preference = ranked[place].preference
            let count = ranked[place...].prefix { $0.preference == preference }.count
            if count > 1 { remarks.append(.equalPreference(preference, count: count)) }
            place += count
        }
    }

    /// A host that is named twice is tried once, with its lower preference.
    private static func withoutRepeated(_ ranked: [MailExchange]) -> [MailExchange] {
        var seen: Set<DNSName> = []
        return ranked.filter { seen.insert($0.host).inserted }
    }

    // The addresses

    private mutating func lookUp(_ found: [MailHost]) {
        hosts = found
        if found.count > Self.mostHosts { remarks.append(.tooManyHosts(found.count - Self.mostHosts)) }
        for index in hosts.indices {
            if index >= Self.mostHosts {
                hosts[index].remarks.append(.notLookedUp)
            } else if DNSAddress(hosts[index].name.description) != nil {
                hosts[index].remarks.append(.writtenAsAddress)
            } else {
                questions += [DNSQuestion(hosts[index].name, .aaaa), DNSQuestion(hosts[index].name, .a)]
            }
        }
    }

    private mutating func addAddresses(_ answer: DNSAnswer) {
        guard let index = hosts.firstIndex(where: { $0.name == answer.question.name }) else { return }
        if let name = answer.aliases.last, hosts[index].preference != nil {
            let remark = MailHostRemark.alias(of: name)
            if !hosts[index].remarks.contains(remark) { hosts[index].remarks.append(remark) }
        }
        let left = answer.records.count - Self.mostAddresses
        if left > 0 { hosts[index].remarks.append(.tooManyAddresses(left)) }
        for record in answer.records.prefix(Self.mostAddresses) {
            guard case .address(let address) = record.data, !hosts[index].addresses.contains(address) else { continue }
            // IPv6 is in front, as in the usual policy of hosts (RFC 6724 §2.1), in whichever order the answers come.
            let place = address.isIPv6 ? hosts[index].addresses.firstIndex { !$0.isIPv6 } : nil
            hosts[index].addresses.insert(address, at: place ?? hosts[index].addresses.count)
        }
        switch answer.failure {
        case nil, .noData: break
        case .noSuchName: if !hosts[index].remarks.contains(.noSuchName) { hosts[index].remarks.append(.noSuchName) }
        case .some(let failure): hosts[index].remarks.append(.unknown(answer.question.type, failure))
        }
    }

    /// The host with what is to be said when all its addresses are known.
    private func judged(_ host: MailHost) -> MailHost {
        var host = host
        if host.addresses.isEmpty && host.remarks.allSatisfy(\.leavesOpenWhy) { host.remarks.append(.noAddress) }
        for address in host.addresses {
            if address.isLoopback {
                host.remarks.append(.loopback(address))
            } else if ownAddresses.contains(address.unmapped) || host.name == ownName {
                host.remarks.append(.ownAddress(address))
            } else if address.isPrivate {
                host.remarks.append(.privateAddress(address))
            }
        }
        return host
    }
}

extension MailHostRemark {
    /// Whether a host without an address still needs the reason.
    fileprivate var leavesOpenWhy: Bool {
        switch self {
        case .alias: true
        case .writtenAsAddress, .noAddress, .noSuchName, .unknown, .ownAddress, .loopback, .privateAddress,
            .tooManyAddresses, .notLookedUp:
            false
        }
    }
}
