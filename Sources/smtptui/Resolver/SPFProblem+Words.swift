import DNS

extension SPFProblem {
    /// Why there is no other result, in a sentence.
    var words: String {
        switch self {
        case .severalRecords(let domain, let count):
            "\(domain) has \(count) SPF records, and only one is allowed (RFC 7208 §4.5)."
        case .syntax(let step, let problem): "\(Self.name(step)): \(problem.words)."
        case .tooManyTerms(let step):
            "More than 10 terms ask the DNS (RFC 7208 §4.6.4); \(Self.name(step)) is one too many."
        case .tooManyVoidLookups(let step):
            "More than 2 look-ups have no records (RFC 7208 §4.6.4), the last one for \(Self.name(step))."
        case .tooManyExchanges(let step, let count):
            "\(Self.name(step)) leads to \(count) MX records, and at most 10 are allowed (RFC 7208 §4.6.4)."
        case .nothingIncluded(let step): "\(Self.name(step)) names a domain without an SPF record (RFC 7208 §5.2)."
        case .nothingRedirected(let step): "\(Self.name(step)) names a domain without an SPF record (RFC 7208 §6.1)."
        case .lookup(let question, let failure): "\(question): \(failure.words)."
        }
    }

    private static func name(_ step: SPFStep) -> String { "\(CheckWords.shown(step.term)) of \(step.domain)" }
}
