import SMTPSyntax

/// Looks up the name that the client gave in EHLO or HELO.
///
/// RFC 5321 §2.3.5, §4.1.1.1, §4.1.4
struct HeloCheck {
    private let session: CheckedSession
    private static let references: [SpecReference] = [.rfc(5321, "2.3.5"), .rfc(5321, "4.1.1.1"), .rfc(5321, "4.1.4")]

    init(_ session: CheckedSession) { self.session = session }

    private var own: DNSAddress? { session.ownAddress?.unmapped }

    func result(_ lookups: inout Lookups) -> CheckResult {
        guard let text = session.helo else { return .missing(.helo, .rfc(5321, "4.1.1.1")) }
        let form = HeloReport.Form(text)
        switch form {
        case .name(let name), .notAHostName(let name): return result(text, form, name, &lookups)
        case .literal(let address), .bareAddress(let address):
            return result(
                report(text, form, addresses: [address], match: own.map { $0 == address.unmapped ? .own : .other }))
        case .malformedLiteral, .notAName: return result(report(text, form, match: .open))
        }
    }

    private func result(
        _ text: String, _ form: HeloReport.Form, _ name: DNSName, _ lookups: inout Lookups
    ) -> CheckResult {
        let answers = [DNSType.a, .aaaa].map { lookups.answer(name, $0) }
        let known = answers.compactMap { $0 }
        let addresses = known.flatMap(\.addresses)
        let match = known.count < answers.count ? .open : match(known, addresses)
        let failure: DNSFailure? =
            switch match {
            case .noAddress: Self.telling(known)
            case .ownKindUnknown: ownKind(known)?.failure
            case .own, .other, .ownAddressUnknown, .open: nil
            }
        return result(
            report(text, form, addresses: addresses, match: match, failure: failure), known.flatMap(\.records))
    }

    private func match(_ answers: [DNSAnswer], _ addresses: [DNSAddress]) -> HeloReport.Match {
        if addresses.isEmpty { return .noAddress }
        guard let own else { return .ownAddressUnknown }
        if addresses.contains(own) { return .own }
        // The own address is among those of its kind or nowhere: what became of the others does not count.
        return ownKind(answers)?.failure?.isTemporary == true ? .ownKindUnknown : .other
    }

    /// The answer with addresses of the kind of the own one.
    private func ownKind(_ answers: [DNSAnswer]) -> DNSAnswer? {
        answers.first { $0.question.type == (own?.isIPv6 == true ? .aaaa : .a) }
    }

    /// Why there are no addresses: a name that exists without them says less than any other failure.
    private static func telling(_ answers: [DNSAnswer]) -> DNSFailure? {
        let failures = answers.compactMap(\.failure)
        return failures.first { $0 != .noData } ?? failures.first
    }

    private func report(
        _ text: String, _ form: HeloReport.Form, addresses: [DNSAddress] = [], match: HeloReport.Match?,
        failure: DNSFailure? = nil
    ) -> HeloReport {
        HeloReport(
            text: text, form: form, addresses: Array(addresses.prefix(2 * MailRouteSearch.mostAddresses)),
            match: match ?? .ownAddressUnknown, failure: failure)
    }

    private func result(_ report: HeloReport, _ records: [DNSRecord] = []) -> CheckResult {
        CheckResult(finding: .helo(report), verdict: verdict(report), references: Self.references, records: records)
    }

    private func verdict(_ report: HeloReport) -> DNSCheck.Verdict {
        switch report.form {
        case .malformedLiteral, .notAName, .bareAddress, .notAHostName: return .bad
        case .name where report.isLocalhost || !report.isQualified: return .bad
        case .name, .literal: break
        }
        switch report.match {
        case .own: return .good
        case .other: return report.isLiteral ? .bad : .notice
        case .noAddress: return report.failure?.isTemporary == true ? .unknown : .bad
        case .ownAddressUnknown, .ownKindUnknown, .open: return .unknown
        }
    }
}
