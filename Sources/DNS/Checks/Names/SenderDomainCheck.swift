import SMTPSyntax

/// Looks for the MX records of the domain in MAIL FROM, or else for its addresses.
///
/// RFC 5321 §2.3.5, §5.1, RFC 7505 §4.2
struct SenderDomainCheck {
    private let sender: String?
    private static let references: [SpecReference] = [.rfc(5321, "2.3.5"), .rfc(5321, "5.1"), .rfc(7505, "4.2")]

    init(_ session: CheckedSession) { sender = session.sender }

    func result(_ lookups: inout Lookups) -> CheckResult {
        guard let sender else {
            return CheckResult(finding: .missing(.sender), verdict: .unknown, references: Self.references)
        }
        let text = SPFCheck.parts(of: sender).domain
        guard let domain = DNSName(domain: text) else {
            return CheckResult(finding: .notADomain(text), verdict: .unknown, references: Self.references)
        }
        guard let outcome = outcome(domain, &lookups) else {
            return CheckResult(finding: .asking, verdict: .unknown, references: Self.references)
        }
        return CheckResult(
            finding: .senderDomain(SenderDomainReport(domain: domain, outcome: outcome)), verdict: verdict(outcome),
            references: Self.references, records: lookups.used.flatMap(\.records))
    }

    /// Nil while answers are still to come.
    private func outcome(_ domain: DNSName, _ lookups: inout Lookups) -> SenderDomainReport.Outcome? {
        guard let answer = lookups.answer(domain, .mx) else { return nil }
        switch answer.failure {
        case nil: return answer.isNullMX ? .nullMX : .exchanges(answer.records.count)
        case .noSuchName: return .noSuchName
        case .noData: return address(domain, &lookups)
        case .some(let failure): return .failed(answer.question, failure)
        }
    }

    private func address(_ domain: DNSName, _ lookups: inout Lookups) -> SenderDomainReport.Outcome? {
        let answers = [DNSType.a, .aaaa].map { lookups.answer(domain, $0) }
        let known = answers.compactMap { $0 }
        guard known.count == answers.count else { return nil }
        if known.contains(where: { !$0.records.isEmpty }) { return .address }
        for answer in known {
            if let failure = answer.failure, failure.isTemporary { return .failed(answer.question, failure) }
        }
        return .unreachable
    }

    private func verdict(_ outcome: SenderDomainReport.Outcome) -> DNSCheck.Verdict {
        switch outcome {
        case .exchanges, .address: .good
        case .nullMX, .unreachable, .noSuchName: .bad
        case .failed: .unknown
        }
    }
}

extension DNSAnswer {
    /// Whether every MX record is the null MX.
    fileprivate var isNullMX: Bool {
        records.allSatisfy { record in
            if case .mx(let exchange) = record.data { exchange.isNull } else { false }
        }
    }
}
