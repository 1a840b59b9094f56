import SMTPSyntax

/// Looks for the TLSA records of the server, and compares them with its certificates.
///
/// It sees whether a certificate is in the chain, not whether the signatures lead to it.
///
/// RFC 7672 §2.2, §3
struct DANECheck {
    private let session: CheckedSession
    private static let references: [SpecReference] = [
        .rfc(7672, "2.2"), .rfc(7672, "2.2.1"), .rfc(7672, "3.1"), .rfc(6698, "2.1"), .rfc(7671, "5"),
    ]

    init(_ session: CheckedSession) { self.session = session }

    func result(_ lookups: inout Lookups) -> CheckResult {
        guard let server = session.server, !server.isRoot, DNSAddress(server.description) == nil else {
            return CheckResult(finding: .missing(.server), verdict: .unknown, references: Self.references)
        }
        let addresses = [DNSType.a, .aaaa].map { lookups.answer(server, $0) }
        let known = addresses.compactMap { $0 }
        // The records of an alias are below the name to which it leads, or else below its own (RFC 7672 §2.2.2).
        let isSecure = known.allSatisfy(\.isAuthentic)
        let alias = isSecure ? known.compactMap(\.aliases.last).first : nil
        guard known.count == addresses.count, let found = records(server, alias, &lookups) else {
            return CheckResult(finding: .asking, verdict: .unknown, references: Self.references)
        }
        let judge = TLSAJudge(chain: session.chain, names: names(server, alias))
        let judged = judge.judged(found.answer.records.prefix(DANEReport.mostRecords))
        let report = DANEReport(
            server: server, name: found.name, records: judged,
            outcome: failure(known) ?? outcome(found.answer, judged, isSecure))
        return CheckResult(
            finding: .dane(report), verdict: verdict(report), references: Self.references,
            records: found.answer.records)
    }

    /// The first answer with records, else the one for the name of the server; nil while one is still to come.
    private func records(
        _ server: DNSName, _ alias: DNSName?, _ lookups: inout Lookups
    ) -> (name: DNSName, answer: DNSAnswer)? {
        for host in [alias, server].compactMap({ $0 }) {
            guard let name = host.below(labels: "_\(session.port ?? 25)._tcp") else { continue }
            guard let answer = lookups.answer(name, .tlsa) else { return nil }
            if host == server || !answer.records.isEmpty || answer.failure?.isTemporary == true {
                return (name, answer)
            }
        }
        // The name is too long for one below it.
        return (server, DNSAnswer(DNSQuestion(server, .tlsa), failure: .noData))
    }

    /// The names of which the certificate must have one (RFC 7672 §3.2.2).
    private func names(_ server: DNSName, _ alias: DNSName?) -> [DNSName] {
        [alias, server, session.recipientDomain.flatMap { DNSName(domain: $0) }].compactMap { $0 }
    }

    private func failure(_ answers: [DNSAnswer]) -> DANEReport.Outcome? {
        for answer in answers {
            if let failure = answer.failure, failure.isTemporary { return .failed(answer.question, failure) }
        }
        return nil
    }

    private func outcome(
        _ answer: DNSAnswer, _ judged: [JudgedAssociation], _ isSecure: Bool
    ) -> DANEReport.Outcome {
        if let failure = failure([answer]) { return failure }
        if judged.isEmpty { return .noRecords }
        if !answer.isAuthentic { return .recordsNotSecured }
        if !isSecure { return .addressNotSecured }
        guard judged.contains(where: \.isUsable) else { return .nothingUsable }
        if session.chain.isEmpty { return .noTLS }
        return DANEReport.Comparison(judged).flatMap(\.match).map { .matches($0) } ?? .differs
    }

    /// Records that do not match are wrong in any case; without DNSSEC they only do no harm.
    private func verdict(_ report: DANEReport) -> DNSCheck.Verdict {
        switch report.outcome {
        case .matches: .good
        case .differs: .bad
        case .recordsNotSecured, .addressNotSecured: report.comparison == .differs ? .bad : .notice
        case .nothingUsable, .noRecords: .notice
        case .noTLS, .failed: .unknown
        }
    }
}
