/// Compares TLSA records with the certificates of a server.
///
/// RFC 6698 §2.1, RFC 7671 §5, RFC 7672 §3.1
struct TLSAJudge {
    let chain: [CheckedCertificate]
    /// The names of which the server's certificate must have one where its issuer is in the record.
    let names: [DNSName]

    func judged(_ records: some Sequence<DNSRecord>) -> [JudgedAssociation] {
        let judged = records.map(judged)
        let strong = judged.filter { $0.isUsable && $0.association?.matching == 2 }.compactMap(\.association)
        return judged.map { record in
            guard let association = record.association, association.matching == 1 else { return record }
            var record = record
            record.isSuperseded = strong.contains {
                $0.usage == association.usage && $0.selector == association.selector
            }
            return record
        }
    }

    private func judged(_ record: DNSRecord) -> JudgedAssociation {
        guard case .tlsa(let association) = record.data else {
            return JudgedAssociation(association: nil, state: .malformed)
        }
        return JudgedAssociation(association: association, state: state(association))
    }

    private func state(_ association: TLSAssociation) -> JudgedAssociation.State {
        if let problem = problem(association) { return problem }
        guard let leaf = chain.first else { return .notCompared }
        if association.usage == 3 { return matches(association, leaf) ? .matches(0) : .differs }
        guard let place = chain.indices.dropFirst().first(where: { matches(association, chain[$0]) }) else {
            return .differs
        }
        return leaf.names.contains(where: isOneOfNames) ? .matches(place) : .matchesWithoutName(place)
    }

    /// Why the record cannot be used; nil if it can.
    private func problem(_ association: TLSAssociation) -> JudgedAssociation.State? {
        switch association.usage {
        case 0, 1: return .usageNotForSMTP
        case 2, 3: break
        default: return .unknownUsage
        }
        guard association.selector <= 1 else { return .unknownSelector }
        switch association.matching {
        case 0: return association.data.isEmpty ? .malformed : nil
        case 1: return association.data.count == 32 ? nil : .wrongLength(expected: 32)
        case 2: return association.data.count == 64 ? nil : .wrongLength(expected: 64)
        default: return .unknownMatching
        }
    }

    private func matches(_ association: TLSAssociation, _ certificate: CheckedCertificate) -> Bool {
        let part = association.selector == 0 ? certificate.whole : certificate.key
        switch association.matching {
        case 0: return part.octets == association.data
        case 1: return part.sha256 == association.data
        default: return part.sha512 == association.data
        }
    }

    /// Whether a name of a certificate is one of the names, or its wildcard stands for the first label of one.
    private func isOneOfNames(_ text: String) -> Bool {
        guard let name = try? DNSName(text) else { return false }
        if name.labels.first?.elementsEqual("*".utf8) == true, name.labels.count > 2 {
            return names.contains { $0.parent == name.parent }
        }
        return names.contains(name)
    }
}
