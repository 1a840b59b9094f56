import DNS

extension DNSFailure {
    /// The failure in a few words, as they follow a colon.
    var words: String {
        switch self {
        case .noSuchName: "the name does not exist (NXDOMAIN)"
        case .noData: "there is no such record"
        case .serverFailure: "the name server answered SERVFAIL: it cannot find out, or DNSSEC does not verify"
        case .refused:
            "the name server answered REFUSED: by its policy, which may concern this client, this name or this type "
                + "(RFC 1035 §4.1.1)"
        case .code(let code): "the name server answered \(code)"
        case .timeout: "no name server answered in time"
        case .notAsked: "this was not asked"
        case .unreachable: "no name server could be reached"
        case .malformed(.otherQuestion): "the name server answered another question"
        case .malformed: "the answer is malformed"
        case .aliasLoop: "its CNAME records lead in a circle, or are too many"
        }
    }
}
