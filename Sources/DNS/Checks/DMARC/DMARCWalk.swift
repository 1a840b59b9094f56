/// The way up from a domain, looking for DMARC records: the domain itself, then the names above it, eight at most.
///
///     _dmarc.a.b.example.test ─▶ _dmarc.b.example.test ─▶ _dmarc.example.test ─▶ _dmarc.test
///
/// RFC 9989 §4.10
struct DMARCWalk {
    struct Place {
        let domain: DNSName
        let record: PolicyRecord
        let tags: DMARCRecord?
        /// The record as it came.
        let records: [DNSRecord]
    }

    /// From the domain upwards, as far as answers are there.
    private(set) var places: [Place] = []
    /// Whether an answer is still to come.
    private(set) var isOpen = false

    init(_ domain: DNSName, _ lookups: inout Lookups) {
        for domain in Self.names(domain) {
            guard let name = domain.below(labels: "_dmarc") else { continue }
            guard let answer = lookups.answer(name, .txt) else {
                isOpen = true
                return
            }
            let record = PolicyRecord(answer, where: DMARCRecord.isDMARC)
            let tags = record.octets.map(DMARCRecord.init)
            places.append(Place(domain: domain, record: record, tags: tags, records: answer.records))
            if tags?.isPublicSuffix != nil { return }
        }
    }

    /// The domain, and those above it; of a long name those with seven labels at most.
    private static func names(_ domain: DNSName) -> [DNSName] {
        var names = [domain]
        var above = domain.parent
        while let name = above, !name.isRoot {
            if name.labels.count < DMARCReport.mostLookups { names.append(name) }
            above = name.parent
        }
        return names
    }

    var found: [Place] { places.filter { $0.tags != nil } }

    /// The domain whose owner is another one than that of the names above it; nil if there is no record on the way.
    var organizationalDomain: DNSName? {
        for place in found {
            if place.tags?.isPublicSuffix == false { return place.domain }
            if place.tags?.isPublicSuffix == true, place.domain != places.first?.domain {
                return below(place.domain)
            }
        }
        return found.last?.domain
    }

    /// The name on the way that is one label longer than a public suffix.
    private func below(_ suffix: DNSName) -> DNSName? {
        var name = places.first?.domain
        while let candidate = name {
            if candidate.parent == suffix { return candidate }
            name = candidate.parent
        }
        return nil
    }

    /// The place whose record applies: the domain itself, else its organizational domain, else the public suffix.
    var applying: Place? {
        if let own = places.first, own.tags != nil { return own }
        let domain = organizationalDomain
        return found.first { $0.domain == domain } ?? found.last
    }

    /// The first look-up that failed, below a domain on the way or, for nil, on all of it.
    func failure(upTo end: DNSName?) -> PolicyRecord? {
        places.prefix { $0.domain != end }.map(\.record).first { if case .failed = $0 { true } else { false } }
    }
}
