import DNS

extension SPFReport {
    func words(at place: CheckPlace) -> CheckWords {
        let what =
            switch identity {
            case .mailFrom: "MAIL FROM"
            case .nullSender: "null sender: the name in EHLO or HELO"
            case .helo: "EHLO or HELO"
            }
        return CheckWords(
            "SPF of \(CheckWords.shown(domain)) (\(what))",
            CheckWords.sentences(
                outcome(place), unmatchedWords, openWords, problem?.words, counts, explained,
                usesPTR ? Self.discouraged : nil),
            advice: result?.advice ?? "")
    }

    private func outcome(_ place: CheckPlace) -> String {
        guard let result else {
            guard record != nil, let obstacle else { return problem == nil ? "There is no SPF record." : "" }
            return obstacle.words
        }
        let address = place.ownAddress.map { " for \($0)" } ?? ""
        switch result {
        case .noRecord:
            return name == nil
                ? "This is not a fully qualified domain name, so there is no SPF record." : "There is no SPF record."
        case .temperror, .permerror: return "\(result.rawValue)\(address)."
        case .pass, .fail, .softfail, .neutral:
            return "\(result.rawValue)\(address), \(decision.isEmpty ? "because no term matches" : reason)."
        }
    }

    /// `by include:_spf.example.net, then ip4:192.0.2.1 of _spf.example.net`
    private var reason: String {
        let steps = decision.prefix(12).enumerated().map { index, step in
            let term = CheckWords.shown(step.term)
            return index == 0 ? "by \(term)" : "then \(term) of \(step.domain)"
        }
        return steps.joined(separator: ", ")
    }

    /// `include:_spf.example.net of example.org does not match: softfail, by ~all of _spf.example.net.`
    private var unmatchedWords: String? {
        let sentences = unmatched.prefix(5).map { inclusion in
            let by = inclusion.decision.map { "by \(CheckWords.shown($0.term)) of \($0.domain)" }
            let name = "\(CheckWords.shown(inclusion.step.term)) of \(inclusion.step.domain)"
            return "\(name) does not match: \(inclusion.result.rawValue), \(by ?? "because no term matches")."
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    private var openWords: String? {
        openTerm.map {
            "\(CheckWords.shown($0.term)) of \($0.domain) matches every address, or a large part of all: a pass by it says "
                + "nothing about the sender."
        }
    }

    private var counts: String? {
        guard record != nil, terms > 0 || voidLookups > 0 else { return nil }
        let voids = voidLookups > 0 ? ", and \(voidLookups) of 2 look-ups without records" : ""
        return "It needs \(terms) of at most 10 terms that ask the DNS\(voids) (RFC 7208 §4.6.4)."
    }

    private var explained: String? {
        explanation.map { "The domain explains: \"\(CheckWords.shown($0, most: 400))\"" }
    }

    private static let discouraged = "It uses PTR records, which SPF records should not do (RFC 7208 §5.5)."
}

extension SPFReport.Obstacle {
    fileprivate var words: String {
        switch self {
        case .ownAddressUnknown: "The record is shown but not evaluated, because the own address is not known."
        case .site(let address):
            "The record is shown but not evaluated: \(address) is a private address, which has no meaning in public DNS."
        case .loopback(let address):
            "The record is shown but not evaluated: \(address) is a loopback address, which has no meaning in public DNS."
        }
    }
}
