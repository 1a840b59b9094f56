import SMTPSyntax

/// The names of a session and what replaces each: the same name always by the same one.
///
///     alice@mx.example.org   →   user1@host1.domain-a.example
///     198.51.100.7 is kept, 10.1.2.3   →   192.0.2.1
struct Pseudonyms: Hashable, Sendable {
    private var users = NumberedNames()
    private var domains = NumberedNames()
    private var hosts = NumberedNames()
    private var addresses4 = NumberedNames()
    private var addresses6 = NumberedNames()
    private var ids = NumberedNames()
    private var titles = NumberedNames()

    /// Names that are replaced also where a word appears alone: users, and hosts without a domain.
    private(set) var knownUsers: Set<String> = []
    private(set) var knownHosts: Set<String> = []
    /// The hosts without a domain in the letters in which they were written.
    private(set) var writtenHosts: Set<String> = []
    /// Labels that name someone by themselves, in lower case, and the host or domain whose label each is.
    private var owners: [String: String] = [:]
    /// Ids that the replies name.
    private var knownIDs: Set<String> = []

    /// What the first reading of a text has found, for the second one: which words are names, and which numbers are in use.
    var restarted: Pseudonyms {
        var next = Pseudonyms()
        next.users = users.restarted
        next.domains = domains.restarted
        next.hosts = hosts.restarted
        next.addresses4 = addresses4.restarted
        next.addresses6 = addresses6.restarted
        next.ids = ids.restarted
        next.titles = titles.restarted
        next.knownUsers = knownUsers
        next.knownHosts = knownHosts
        next.writtenHosts = writtenHosts
        next.owners = owners
        next.knownIDs = knownIDs
        return next
    }

    /// Addresses at which every server has someone, and which name no one (RFC 2142, RFC 5321 §4.5.1).
    private static let roles = ["postmaster", "abuse", "mailer-daemon", "hostmaster"]
}

// Users and ids
extension Pseudonyms {
    /// The local part of an address; upper and lower case are different (RFC 5321 §2.4).
    mutating func user(_ written: ArraySlice<UInt8>) -> [UInt8] {
        let defect = KeptDefect(of: written)
        guard defect.hasEmptyPart else { return defect.before + sound(user: defect.name) + defect.after }
        let isPseudonym = defect.name.suffix(2).elementsEqual(".x".utf8)
        let name = isPseudonym ? defect.name.dropLast(2) : defect.name
        return defect.before + sound(user: name) + Array("..x".utf8) + defect.after
    }

    /// A local part without a defect.
    private mutating func sound(user name: ArraySlice<UInt8>) -> [UInt8] {
        guard !name.isEmpty, !Self.roles.contains(where: { ASCII.equal($0.utf8, name) }) else { return Array(name) }
        if let number = PseudonymShape.number(name, after: "user") {
            users.reserve(number)
            return Array(name)
        }
        let key = String(decoding: name, as: UTF8.self)
        knownUsers.insert(key)
        return Array("user\(users.number(of: key))".utf8)
    }

    /// The id of a message or of a session.
    mutating func id(_ name: ArraySlice<UInt8>) -> [UInt8] {
        if let number = PseudonymShape.number(name, after: "id") {
            ids.reserve(number)
            return Array(name)
        }
        return Array("id\(ids.number(of: String(decoding: name, as: UTF8.self)))".utf8)
    }

    /// A reply names the id of its message.
    mutating func know(id: String) {
        for word in id.split(separator: " ") where word.utf8.count > 3 && word.contains(where: \.isNumber) {
            guard PseudonymShape.number(Array(word.utf8)[...], after: "id") == nil else { continue }
            knownIDs.insert(String(word))
        }
    }

    func isKnown(id word: ArraySlice<UInt8>) -> Bool {
        !knownIDs.isEmpty && knownIDs.contains(String(decoding: word, as: UTF8.self))
    }

    /// The name of an organization or a person in a certificate.
    mutating func title(_ name: String) -> String {
        if let number = PseudonymShape.number(Array(name.utf8)[...], after: "name") {
            titles.reserve(number)
            return name
        }
        return "name\(titles.number(of: name))"
    }
}

// Hosts and addresses
extension Pseudonyms {
    /// The name of a host or of a domain; a dot at its end is no defect (RFC 1034 §3.1).
    mutating func host(_ written: ArraySlice<UInt8>) -> [UInt8] {
        let defect = KeptDefect(of: written)
        let name = sound(host: defect.name)
        guard defect.hasEmptyPart, let dot = name.firstIndex(of: UInt8(ascii: ".")) else {
            return defect.before + name + defect.after
        }
        return defect.before + name[...dot] + name[dot...] + defect.after
    }

    /// The name of a host or of a domain without a defect.
    private mutating func sound(host name: ArraySlice<UInt8>) -> [UInt8] {
        let lower = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let labels = lower.split(separator: UInt8(ascii: "."))
        guard labels.count > 1 else { return bareHost(lower, written: name) }
        let texts = labels.map { String(decoding: $0, as: UTF8.self) }
        let isPublic = PublicNames.labels(in: texts.joined(separator: "."))
        if isPublic > 0 { return publicHost(labels, isPublic) }
        let count = HostShape.labelsOfDomain(texts)
        let head = labels.dropLast(count)
        know(texts, domainAt: texts.count - count)
        return hosts(head, below: domain(labels.suffix(count), texts.suffix(count).joined(separator: ".")))
    }

    /// Keeps the labels of a host that name it, or its organization, also alone.
    private mutating func know(_ labels: [String], domainAt place: Int) {
        if place > 0, KnownWord.isTelling(host: labels[0]) { owners[labels[0]] = labels.joined(separator: ".") }
        let domain = labels[place]
        if KnownWord.isTelling(domain: domain) { owners[domain] = labels[place...].joined(separator: ".") }
    }

    /// The first label of the pseudonym of the host or domain that has this label, in lower case; nil where none has it.
    mutating func label(_ label: String) -> [UInt8]? {
        owners[label].map { owner in Array(host(Array(owner.utf8)[...]).prefix { $0 != UInt8(ascii: ".") }) }
    }

    /// A domain of an organization.
    private mutating func domain(_ labels: ArraySlice<ArraySlice<UInt8>>, _ name: String) -> String {
        if let first = labels.first, labels.last?.elementsEqual("example".utf8) == true,
            let number = PseudonymShape.number(ofLabel: first)
        {
            domains.reserve(number)
            return name
        }
        return PseudonymShape.label(domains.number(of: name)) + ".example"
    }

    /// What is in front of the domain is one name: `smtp.eu` as well as `smtp`.
    private mutating func hosts(_ head: ArraySlice<ArraySlice<UInt8>>, below domain: String) -> [UInt8] {
        guard let first = head.first else { return Array(domain.utf8) }
        if head.count == 1, first.elementsEqual("*".utf8) { return Array("*.\(domain)".utf8) }
        let name = head.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
        if head.count == 1, let number = PseudonymShape.number(first, after: "host") {
            hosts.reserve(number)
            return Array("\(name).\(domain)".utf8)
        }
        return Array("host\(hosts.number(of: "\(name).\(domain)")).\(domain)".utf8)
    }

    /// A host without a domain, as machines name themselves.
    private mutating func bareHost(_ name: [UInt8], written: ArraySlice<UInt8>) -> [UInt8] {
        guard !name.isEmpty, !name.elementsEqual("localhost".utf8) else { return name }
        if let number = PseudonymShape.number(name[...], after: "host") {
            hosts.reserve(number)
            return name
        }
        let key = String(decoding: name, as: UTF8.self)
        knownHosts.insert(key)
        writtenHosts.insert(String(decoding: written, as: UTF8.self))
        return Array("host\(hosts.number(of: key))".utf8)
    }

    /// A blocklist is kept. What is asked of it, such as an address backwards, is not.
    private mutating func publicHost(_ labels: [ArraySlice<UInt8>], _ count: Int) -> [UInt8] {
        let name = labels.suffix(count).map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
        let head = labels.dropLast(count)
        guard !head.allSatisfy(PublicNames.isWord) else {
            return Array(labels.joined(separator: [UInt8(ascii: ".")]))
        }
        return hosts(head, below: name)
    }

    /// An IP address, by its octets.
    mutating func address(_ octets: [UInt8], written: ArraySlice<UInt8>) -> [UInt8] {
        if DocumentationAddress.isOfNoOne(octets) { return Array(written) }
        let isMapped =
            octets.count == 16 && octets[..<10].allSatisfy { $0 == 0 } && octets[10] == 255
            && octets[11] == 255
        if isMapped { return Array("::ffff:".utf8) + address(Array(octets[12...]), written: octets4(octets)) }
        if let number = DocumentationAddress.number(of: octets) {
            octets.count == 4 ? addresses4.reserve(number) : addresses6.reserve(number)
            return Array(written)
        }
        let key = Hexadecimal.text(octets)
        return octets.count == 4
            ? Array(DocumentationAddress.ip4(addresses4.number(of: key)).utf8)
            : Array(DocumentationAddress.ip6(addresses6.number(of: key)).utf8)
    }

    private func octets4(_ octets: [UInt8]) -> ArraySlice<UInt8> {
        Array(DocumentationAddress.text(Array(octets[12...])).utf8)[...]
    }
}
