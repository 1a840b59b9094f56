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
        let isOpen = known.count < answers.count
        // A name that exists with one of the two has no failure; otherwise the one that says more counts.
        let failures = known.compactMap(\.failure)
        let failure = addresses.isEmpty ? failures.first { $0 != .noData } ?? failures.first : nil
        let match: HeloReport.Match? =
            isOpen ? .open : addresses.isEmpty ? .noAddress : own.map { addresses.contains($0) ? .own : .other }
        return result(
            report(
                text, form, addresses: addresses, match: match, failure: isOpen ? nil : failure,
                unsure: known.contains { $0.failure?.isTemporary == true }),
            known.flatMap(\.records))
    }

    private func report(
        _ text: String, _ form: HeloReport.Form, addresses: [DNSAddress] = [], match: HeloReport.Match?,
        failure: DNSFailure? = nil, unsure: Bool = false
    ) -> HeloReport {
        HeloReport(
            text: text, form: form, addresses: Array(addresses.prefix(2 * MailRouteSearch.mostAddresses)),
            // With half of the addresses unknown, the own one may be among them.
            match: unsure && match == .other ? .open : match ?? .ownAddressUnknown, failure: failure)
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
        case .ownAddressUnknown: return report.isLiteral ? .unknown : .notice
        case .noAddress: return report.failure?.isTemporary == true ? .unknown : .bad
        case .open: return .unknown
        }
    }
}
