import SMTPSyntax

/// Looks for the record by which the domain of the recipient announces an MTA-STS policy.
///
/// RFC 8461 §3.1
struct MTASTSCheck {
    private let domain: String?
    private static let references: [SpecReference] = [.rfc(8461, "3.1"), .rfc(8461, "3.2")]

    init(_ session: CheckedSession) { domain = session.recipientDomain }

    func result(_ lookups: inout Lookups) -> CheckResult {
        PolicyLookup.result(domain, "_mta-sts", Self.references, &lookups) { domain, answer in
            let record = PolicyRecord(answer) { TagList.begins($0, with: "v=STSv1") }
            var list = TagList(record.octets ?? [])
            let id = record.octets == nil ? nil : Self.id(&list)
            let report = MTASTSReport(
                domain: domain, record: record, id: id, problems: list.problems,
                policyAddress: "https://mta-sts.\(domain)/.well-known/mta-sts.txt")
            return (.mtaSTS(report), record, list.problems)
        }
    }

    /// The id: up to 32 letters and digits. Other fields are for extensions.
    private static func id(_ list: inout TagList) -> String? {
        guard let tag = list.tags.first(where: { $0.name == "id" }) else {
            list.note(.missing(tag: "id"))
            return nil
        }
        guard (1...32).contains(tag.value.count), tag.value.allSatisfy(ASCII.isAlphanumeric) else {
            list.noteWrong(tag)
            return nil
        }
        return tag.text
    }
}
