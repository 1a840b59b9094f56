import SMTPSyntax

/// What a check returns: its finding, what to think of it, where that is written, and the records that it is about.
struct CheckResult {
    let finding: DNSFinding
    let verdict: DNSCheck.Verdict
    let references: [SpecReference]
    var records: [DNSRecord] = []

    static func missing(_ part: SessionPart, _ references: SpecReference...) -> CheckResult {
        CheckResult(finding: .missing(part), verdict: .unknown, references: references)
    }

    /// The row, with what the look-ups say of its answers.
    func row(_ subject: DNSCheck.Subject, _ lookups: Lookups) -> DNSCheck {
        DNSCheck(
            subject: subject, finding: finding, verdict: verdict, references: references,
            isAuthentic: lookups.isAuthentic, records: Array(records.prefix(DNSCheck.mostRecords)),
            furtherRecords: max(0, records.count - DNSCheck.mostRecords), isTruncated: lookups.isTruncated,
            isCutShort: lookups.isCutShort)
    }
}
