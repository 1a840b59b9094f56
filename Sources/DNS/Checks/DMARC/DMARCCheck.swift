import SMTPSyntax

/// Looks for the DMARC record of the author's domain, and compares the domain of SPF with it.
///
/// RFC 7489 §3.1.2, §6.6.3
struct DMARCCheck {
    private let session: CheckedSession
    /// What was found by SPF for MAIL FROM.
    private let spf: DNSFinding?
    private static let references: [SpecReference] = [
        .rfc(7489, "6.3"), .rfc(7489, "3.1.2"), .rfc(9989, "4.7"), .rfc(9989, "4.10"),
    ]

    init(_ session: CheckedSession, spf: DNSFinding?) {
        self.session = session
        self.spf = spf
    }

    private var asking: CheckResult {
        CheckResult(finding: .asking, verdict: .unknown, references: Self.references)
    }

    private var standIn: String? {
        session.sender.flatMap { $0.isEmpty ? nil : SPFCheck.parts(of: $0).domain }
    }

    func result(_ lookups: inout Lookups) -> CheckResult {
        guard let text = session.fromDomain ?? standIn else {
            let part = session.sender == nil ? SessionPart.fromDomain : .fromDomainOfNullSender
            return CheckResult(finding: .missing(part), verdict: .unknown, references: Self.references)
        }
        guard let domain = DNSName(domain: text) else {
            return CheckResult(finding: .notADomain(text), verdict: .unknown, references: Self.references)
        }
        let walk = DMARCWalk(domain, &lookups)
        guard !walk.isOpen, let own = walk.places.first else { return asking }
        guard let place = walk.applying, let tags = place.tags else {
            return withoutRecord(domain, walk.failure(upTo: nil) ?? own.record)
        }
        // A record that could not be looked up may be the one that applies.
        if let failure = walk.failure(upTo: place.domain) { return withoutRecord(domain, failure) }
        guard let policy = policy(of: place.domain, tags, for: domain, &lookups),
            let outcome = outcome(domain, walk.organizationalDomain, tags, &lookups)
        else { return asking }
        let report = DMARCReport(
            domain: domain, isStandIn: session.fromDomain == nil, own: own.record, place: place.domain,
            record: place.record.octets, tags: tags, policy: policy,
            organizationalDomain: walk.organizationalDomain, spfDomain: spfReport?.name, outcome: outcome)
        return CheckResult(
            finding: .dmarc(report), verdict: verdict(report), references: Self.references,
            records: place.records.filter(\.isDMARC))
    }

    private func withoutRecord(_ domain: DNSName, _ record: PolicyRecord) -> CheckResult {
        let report = DMARCReport(
            domain: domain, isStandIn: session.fromDomain == nil, own: record, place: nil, record: nil, tags: nil,
            policy: nil, organizationalDomain: nil, spfDomain: spfReport?.name, outcome: nil)
        return CheckResult(finding: .dmarc(report), verdict: verdict(report), references: Self.references)
    }

    /// The policy of a record for a domain at it or below it; nil while it is not known whether the domain exists.
    private func policy(
        of place: DNSName, _ tags: DMARCRecord, for domain: DNSName, _ lookups: inout Lookups
    ) -> DMARCPolicy? {
        // A record without a valid policy counts as one that asks for nothing (RFC 7489 §6.6.3, step 6).
        let policy = tags.policy ?? .noAction
        guard place != domain else { return policy }
        let ofSubdomains = tags.subdomains ?? policy
        guard let nonexistent = tags.nonexistent else { return ofSubdomains }
        guard let answer = lookups.answer(domain, .a) else { return nil }
        return answer.failure == .noSuchName ? nonexistent : ofSubdomains
    }

    private var spfReport: SPFReport? { if case .spf(let report) = spf { report } else { nil } }

    /// What SPF means for DMARC; nil while it is not known.
    private func outcome(
        _ domain: DNSName, _ organization: DNSName?, _ tags: DMARCRecord, _ lookups: inout Lookups
    ) -> DMARCReport.Outcome? {
        if spf == .asking { return nil }
        guard let report = spfReport, let result = report.result else { return .spfUnknown }
        guard result == .pass, let name = report.name else { return .spfFails(result) }
        if name == domain { return .spfPasses }
        if tags.spfAlignment == .strict { return .spfNotAligned }
        let walk = DMARCWalk(name, &lookups)
        if walk.isOpen { return nil }
        if organization != nil, walk.organizationalDomain == organization { return .spfPasses }
        return walk.failure(upTo: nil) == nil ? .spfNotAligned : .spfUnknown
    }

    private func verdict(_ report: DMARCReport) -> DNSCheck.Verdict {
        if case .several = report.own { return .bad }
        guard let outcome = report.outcome else {
            if case .failed = report.own { return .unknown }
            return .notice
        }
        if report.tags?.problems.contains(where: \.isMistake) == true { return .bad }
        switch outcome {
        case .spfPasses: return .good
        case .spfUnknown, .spfFails(.temperror): return .unknown
        case .spfNotAligned, .spfFails: return .notice
        }
    }
}

extension DNSRecord {
    fileprivate var isDMARC: Bool {
        guard case .txt(let strings) = data else { return false }
        return DMARCRecord.isDMARC(Array(strings.joined()))
    }
}
