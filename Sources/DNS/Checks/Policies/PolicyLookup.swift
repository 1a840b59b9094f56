import SMTPSyntax

/// The record of a policy, at a name below the domain of a recipient.
enum PolicyLookup {
    /// What is read from the answer: the finding, the record, and what is wrong with it.
    typealias Reading = (DNSFinding, PolicyRecord, [TagProblem])

    /// Looks up `prefix` below the domain, and makes the row of what `read` finds there.
    static func result(
        _ text: String?, _ prefix: String, _ references: [SpecReference], _ lookups: inout Lookups,
        read: (DNSName, DNSAnswer) -> Reading
    ) -> CheckResult {
        guard let text else {
            return CheckResult(finding: .missing(.recipientDomain), verdict: .unknown, references: references)
        }
        guard let domain = DNSName(domain: text), let place = domain.below(labels: prefix) else {
            return CheckResult(finding: .notADomain(text), verdict: .unknown, references: references)
        }
        guard let answer = lookups.answer(place, .txt) else {
            return CheckResult(finding: .asking, verdict: .unknown, references: references)
        }
        let (finding, record, problems) = read(domain, answer)
        return CheckResult(
            finding: finding, verdict: verdict(record, problems), references: references, records: answer.records)
    }

    private static func verdict(_ record: PolicyRecord, _ problems: [TagProblem]) -> DNSCheck.Verdict {
        switch record {
        case .failed: .unknown
        case .absent: .notice
        case .several: .bad
        case .one: problems.contains(where: \.isMistake) ? .bad : .good
        }
    }
}
