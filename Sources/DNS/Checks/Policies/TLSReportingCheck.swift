import SMTPSyntax

/// Looks for the record by which the domain of the recipient asks for reports about TLS.
///
/// RFC 8460 §3
struct TLSReportingCheck {
    private let domain: String?
    private static let references: [SpecReference] = [.rfc(8460, "3")]

    init(_ session: CheckedSession) { domain = session.recipientDomain }

    func result(_ lookups: inout Lookups) -> CheckResult {
        PolicyLookup.result(domain, "_smtp._tls", Self.references, &lookups) { domain, answer in
            let record = PolicyRecord(answer) { TagList.begins($0, with: "v=TLSRPTv1") }
            var list = TagList(record.octets ?? [])
            let addresses = record.octets == nil ? [] : Self.addresses(&list)
            let report = TLSReportingReport(
                domain: domain, record: record, addresses: addresses, problems: list.problems)
            return (.tlsReporting(report), record, list.problems)
        }
    }

    /// The valid addresses; of the others it is noted that they are wrong.
    private static func addresses(_ list: inout TagList) -> [String] {
        guard let tag = list.tags.first(where: { $0.name == "rua" }) else {
            list.note(.missing(tag: "rua"))
            return []
        }
        var addresses: [String] = []
        for address in TagList.addresses(tag.value) {
            // A comma, an exclamation mark or a semicolon in an address is written as %2C, %21, %3B.
            if TagList.isAddress(address, schemes: ["mailto:", "https:"]), !address.contains(UInt8(ascii: "!")) {
                addresses.append(TagList.shown(address))
            } else {
                list.note(.wrongValue(tag: tag.name, value: TagList.shown(address)))
            }
        }
        return addresses
    }
}
