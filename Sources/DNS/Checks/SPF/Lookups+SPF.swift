extension Lookups {
    /// The one SPF record of a domain; nil if there is none (RFC 7208 §4.3 to §4.6).
    mutating func spfRecord(of domain: DNSName) throws(SPFStop) -> SPFRecord? {
        guard domain.labels.count >= 2 else { return nil }
        let question = try heard(domain, .txt).question
        guard let selection = spf(in: question) else { return nil }
        if selection.count > 1 { throw .permerror(.severalRecords(domain, count: selection.count)) }
        switch selection.record {
        case .success(let record): return record
        case .failure(let mistake):
            throw .permerror(.syntax(SPFStep(domain: domain, term: mistake.term), mistake.problem))
        case nil: return nil
        }
    }

    /// The answer to a question that may have no records as its answer; anything else that fails is temperror.
    mutating func heard(_ name: DNSName, _ type: DNSType) throws(SPFStop) -> DNSAnswer {
        guard let answer = answer(name, type) else { throw .awaited }
        if let failure = answer.failure, failure.isTemporary {
            throw .ended(.temperror, .lookup(answer.question, failure))
        }
        return answer
    }
}
