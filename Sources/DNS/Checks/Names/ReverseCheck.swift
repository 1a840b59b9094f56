import SMTPSyntax

/// Looks for the names of the own address, and for the addresses of those names.
///
/// RFC 1912 §2.1, RFC 8601 §3
struct ReverseCheck {
    private let address: DNSAddress?
    private static let references: [SpecReference] = [.rfc(1912, "2.1"), .rfc(8601, "3")]

    init(_ session: CheckedSession) { address = session.ownAddress?.unmapped }

    func result(_ lookups: inout Lookups) -> CheckResult {
        guard let address else { return .missing(.ownAddress, .rfc(1912, "2.1"), .rfc(8601, "3")) }
        if address.isLoopback { return result(report(address, [], nil), []) }
        guard let answer = lookups.answer(address.reverseName, .ptr) else {
            return CheckResult(finding: .asking, verdict: .unknown, references: Self.references)
        }
        var names: [DNSName] = []
        for record in answer.records {
            if case .ptr(let name) = record.data, !names.contains(name) { names.append(name) }
        }
        let failure = answer.failure ?? (names.isEmpty ? .noData : nil)
        let looked = names.prefix(ReverseReport.mostNames).map { name in
            ReverseReport.Name(name: name, state: state(of: name, address, &lookups))
        }
        return result(report(address, looked, failure, further: names.count - looked.count), answer.records)
    }

    private func state(of name: DNSName, _ own: DNSAddress, _ lookups: inout Lookups) -> ReverseReport.State {
        guard let answer = lookups.answer(name, own.isIPv6 ? .aaaa : .a) else { return .asking }
        if let failure = answer.failure { return .failed(failure) }
        let addresses = answer.addresses
        return addresses.contains(own) ? .confirmed : .others(Array(addresses.prefix(MailRouteSearch.mostAddresses)))
    }

    private func report(
        _ address: DNSAddress, _ names: [ReverseReport.Name], _ failure: DNSFailure?, further: Int = 0
    ) -> ReverseReport {
        ReverseReport(
            address: address, scope: AddressScope(address), names: names, furtherNames: further, failure: failure)
    }

    private func result(_ report: ReverseReport, _ records: [DNSRecord]) -> CheckResult {
        CheckResult(
            finding: .reverse(report), verdict: verdict(report), references: Self.references, records: records)
    }

    private func verdict(_ report: ReverseReport) -> DNSCheck.Verdict {
        if report.scope == .loopback { return .unknown }
        if report.isConfirmed { return report.scope == .global ? .good : .notice }
        // What the name servers of the Internet say of a private address means nothing to the server.
        if report.scope == .site { return .unknown }
        let isOpen = report.names.contains { $0.state.isOpen }
        return isOpen || report.failure?.isTemporary == true ? .unknown : .bad
    }
}
