import DNS

extension DMARCReport {
    var words: CheckWords {
        let origin = isStandIn ? "MAIL FROM; no From was sent" : "header field From"
        let subject = "DMARC of \(domain) (\(origin))"
        guard let tags, let place else {
            return CheckWords(
                subject, own.words("DMARC", at: "_dmarc.\(domain)") ?? "There is no valid record.",
                advice: own.isFailure ? "" : Self.withoutRecord)
        }
        return CheckWords(
            subject,
            CheckWords.sentences(
                policyWords(place), outcome?.words(spfDomain), TagProblem.words(tags.problems),
                tags.isTest ? "The policy is a test (t=y) and is not applied in full." : nil,
                tags.percent < 100 ? "It applies to \(tags.percent) % of the messages that fail (pct)." : nil,
                reports(tags), guess),
            advice: advice)
    }

    private static let withoutRecord =
        "Without DMARC, the domain does not say what to do with mail that has its name in From and passes neither SPF nor "
        + "DKIM for it; servers decide by themselves."

    private func policyWords(_ place: DNSName) -> String {
        let found = place == domain ? "" : "The record is at \(place), above the domain. "
        guard let policy else { return found + "The record has no valid policy." }
        return switch policy {
        case .noAction: found + "The policy is none: mail that fails is only reported."
        case .quarantine: found + "The policy is quarantine: mail that fails is treated as suspicious."
        case .reject: found + "The policy is reject: mail that fails is to be refused."
        }
    }

    private func reports(_ tags: DMARCRecord) -> String? {
        tags.aggregateReports.isEmpty
            ? nil : "Reports go to \(CheckWords.shown(tags.aggregateReports.prefix(3).joined(separator: ", ")))."
    }

    private var guess: String? {
        guard let organizationalDomain, organizationalDomain != domain || outcome == .spfNotAligned else { return nil }
        return
            "That \(organizationalDomain) is the organizational domain is a guess by the records on the way up, without a "
            + "list of public suffixes."
    }

    private var advice: String {
        switch outcome {
        case .spfNotAligned, .spfFails:
            policy == .reject || policy == .quarantine
                ? "Without an aligned DKIM signature a server that applies DMARC follows this policy (RFC 7489 §6.6.2)."
                : ""
        case .spfPasses, .spfUnknown, nil: ""
        }
    }
}

extension DMARCReport.Outcome {
    fileprivate func words(_ domain: DNSName?) -> String {
        let name = domain.map { " for \($0)" } ?? ""
        return switch self {
        case .spfPasses: "SPF passes\(name), which is aligned with From: DMARC passes."
        case .spfNotAligned:
            "SPF passes\(name), which is not aligned with From: only an aligned DKIM signature makes DMARC pass."
        case .spfFails(let result):
            "SPF does not pass (\(result.rawValue)): only an aligned DKIM signature makes DMARC pass."
        case .spfUnknown: "SPF was not evaluated, so it is not known whether DMARC passes by it."
        }
    }
}

extension PolicyRecord {
    /// Whether it is not known if there is one.
    fileprivate var isFailure: Bool {
        switch self {
        case .failed(.noSuchName), .failed(.noData): false
        case .failed: true
        case .absent, .several, .one: false
        }
    }
}
