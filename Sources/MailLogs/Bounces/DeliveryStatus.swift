import SMTPSyntax

/// What a delivery report says of one recipient (RFC 3464 §2.3, RFC 6533 §4).
struct DeliveryStatus: Hashable, Sendable {
    private let fields: [ReportField]

    /// The fields that only a delivery report has, in lower case.
    static let names: Set<String> = [
        "reporting-mta", "received-from-mta", "arrival-date", "original-envelope-id", "x-postfix-queue-id",
        "final-recipient", "original-recipient", "action", "status", "remote-mta", "diagnostic-code",
        "last-attempt-date",
        "will-retry-until",
    ]

    /// Those of a part; none where it is not a delivery report.
    static func all(in lines: [[UInt8]]) -> [DeliveryStatus] {
        var groups: [[ReportField]] = [[]]
        for line in lines {
            if line.allSatisfy(ASCII.isBlank) {
                if groups.last?.isEmpty == false { groups.append([]) }
            } else if ReportField.isFolded(line), let last = groups[groups.count - 1].indices.last {
                groups[groups.count - 1][last].append(folded: line)
            } else if let field = ReportField(line) {
                groups[groups.count - 1].append(field)
            }
        }
        return groups.filter { group in
            group.contains { $0.name == "final-recipient" || $0.name == "original-recipient" }
                && group.contains { ["action", "status", "diagnostic-code"].contains($0.name) }
        }.map { DeliveryStatus(fields: $0) }
    }

    private func field(_ name: String) -> ReportField? { fields.first { $0.name == name } }

    var recipient: String? {
        let text = (field("final-recipient") ?? field("original-recipient"))?.typed.text
        return text.map { LogText($0.octets.filter { !"<>".utf8.contains($0) }.prefix(320)).string }
    }

    /// Whether it is about a message that was not delivered, or not yet.
    var isRefusal: Bool {
        guard let action = field("action") else { return field("status")?.value.first != UInt8(ascii: "2") }
        return ASCII.equal(action.value[...], "failed".utf8) || ASCII.equal(action.value[...], "delayed".utf8)
    }

    /// The refusal, without what it answers: the report does not say that.
    var refusal: LoggedRefusal? {
        let status = field("status").map { LogText($0.value.prefix { !ASCII.isBlank($0) }) }
        let diagnostic = field("diagnostic-code")?.typed
        guard isRefusal, let said = ReadReason(diagnostic?.text ?? LogText(""), status: status) else { return nil }
        let isRemote =
            said.trouble != nil || !said.isLocal && (diagnostic?.type == "smtp" || field("remote-mta") != nil)
        var refusal = LoggedRefusal(log: LoggedRefusal.bounce, speaker: isRemote ? .remote : .local)
        refusal.reply = said.reply?.withoutSecrets(isOfLogin: said.context?.isOfLogin == true)
        refusal.trouble = said.trouble
        refusal.context = said.context
        refusal.recipient = recipient
        refusal.time = (field("last-attempt-date") ?? field("arrival-date")).map { LogText($0.value).string }
        refusal.host = isRemote ? (field("remote-mta")?.typed.text ?? said.host)?.string : nil
        return refusal
    }
}
