import SMTPSyntax

/// One log line, read by the formats whose mark it has.
struct LogLine {
    private let text: LogText
    private let marks: UInt64

    init(_ text: LogText, marks: UInt64) {
        self.text = text
        self.marks = marks
    }

    /// What the first format says that fits; nil where none does.
    func finding(_ qmail: inout QmailDeliveries) -> LogFinding? {
        let formats = LogFormats.shared
        for (index, format) in formats.all.enumerated() where formats.mayBe(index, marks) {
            guard let fields = format.template.fields(in: text) else { continue }
            if fields[.outcome]?.string == Self.probed { return nil }
            if format.isDelivery || Self.isDelivery(fields) { return .delivered }
            if let refusal = refusal(format, fields, &qmail) { return .refused(refusal) }
        }
        qmail.note(text)
        return nil
    }

    /// What Postfix says of an address that it has only verified: there was no message.
    private static let probed = "deliverable"

    /// `status=sent`, `result="Ok"`, `stat=Sent (…)`
    private static func isDelivery(_ fields: LogFields) -> Bool {
        if let outcome = fields[.outcome] { return ["sent", "Ok", "Delivered"].contains(outcome.string) }
        return fields[.status]?.octets.first == UInt8(ascii: "2")
    }

    private func refusal(_ format: LogFormat, _ fields: LogFields, _ qmail: inout QmailDeliveries) -> LoggedRefusal? {
        let context = fields[.command].flatMap(LoggedCommand.context)
        guard context != nil || !format.needsCommand else { return nil }
        guard let saying = Self.saying(format, fields, context) else { return nil }
        let isLocal = saying.isLocal && !namesRelay(format)
        var refusal = LoggedRefusal(log: format.software, speaker: isLocal ? .local : format.speaker)
        refusal.context = saying.context ?? context ?? format.context
        refusal.trouble = saying.trouble?.refined(by: text)
        refusal.mayAnswerHello = saying.mayAnswerHello
        refusal.reply = saying.reply?.withoutSecrets(isOfLogin: refusal.context?.isOfLogin == true)
        refusal.isAttempt = format.isAttempt
        refusal.time = LogPrefix.time(in: text)
        LogParties(text, format, fields, saying.host).fill(&refusal)
        // The other server may not have been asked; it is not the one that refused.
        if isLocal, format.speaker == .remote { refusal.host = nil }
        if refusal.recipient == nil, let number = fields[.number] { refusal.recipient = qmail.recipient(of: number) }
        return refusal
    }

    /// Sendmail gives the address of a relay that it was connected to: the relay refused, although the words are those of Sendmail.
    private func namesRelay(_ format: LogFormat) -> Bool {
        format.software == "Sendmail" && text.between("relay=", ",")?.contains("[") == true
    }

    /// The reply or the trouble that the fields tell of.
    private static func saying(_ format: LogFormat, _ fields: LogFields, _ context: ReplyContext?) -> ReadReason? {
        if let trouble = format.trouble { return ReadReason(trouble) }
        if let text = fields[.reply] {
            if let reply = LoggedReply(text) { return ReadReason(reply) }
            if let enhanced = EnhancedStatusCode(firstWordOf: text.octets) {
                return LoggedReply(text, assuming: LoggedReply.code(for: enhanced)).map { ReadReason($0) }
            }
            return format.assumed.flatMap { LoggedReply(text, assuming: $0) }.map { ReadReason($0) }
        }
        if let assumed = format.assumed {
            return LoggedReply(Self.words(fields), assuming: assumed).map { ReadReason($0) }
        }
        guard let reason = fields[.reason] else { return nil }
        let text = format.software == "qmail" ? QmailDeliveries.readable(reason) : reason
        guard let saying = ReadReason(text, status: fields[.status]) else { return nil }
        // The line about an attempt has nothing but the reason.
        return format.isAttempt && saying.isLocal ? nil : saying
    }

    /// The text after an assumed code, without the port that Exim writes after an address.
    private static func words(_ fields: LogFields) -> LogText {
        guard let reason = fields[.reason] else { return LogText("") }
        guard reason.octets.first == UInt8(ascii: ":") else { return reason }
        return LogText(reason.octets.dropFirst().drop { ASCII.isDigit($0) })
    }
}
