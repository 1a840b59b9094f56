import SMTPSyntax

/// From MAIL to the answer to the message (RFC 5321 §3.3).
package struct MailTransaction: Hashable, Sendable {
    /// A recipient, and what became of it.
    package struct Recipient: Hashable, Sendable {
        /// As it was typed, without brackets.
        package let address: String
        package let code: ReplyCode

        package var isAccepted: Bool { code.severity == .positive }
    }

    /// The sender as it was typed, without brackets; empty for `<>`.
    package let sender: String
    /// The recipients in the order in which they were answered.
    package private(set) var recipients: [Recipient] = []
    /// How many of them were accepted.
    package private(set) var acceptedCount = 0
    /// The bytes of message text sent so far, including line endings, as on the wire.
    package internal(set) var messageOctets = 0

    /// The parameters of MAIL.
    let parameters: [PathParameter]

    init(sender: String, parameters: [PathParameter] = []) {
        self.sender = sender
        self.parameters = parameters
    }

    /// Whether MAIL announced binary data, which only BDAT can carry (RFC 3030 §3).
    var isBinary: Bool { parameters.announceRawOctets }

    /// Whether addresses may contain non-ASCII characters (RFC 6531 §3.4).
    var isInternational: Bool { parameters.contains { $0.keyword == "SMTPUTF8" } }

    /// A recipient was answered. It is counted here, because the count is looked at with every command.
    mutating func add(_ recipient: Recipient) {
        recipients.append(recipient)
        if recipient.isAccepted { countOneMore() }
    }

    mutating func countOneMore() { acceptedCount += 1 }

    /// The same with the recipients of another, which was taken for a new one.
    func merged(with other: MailTransaction?) -> MailTransaction {
        var merged = self
        for recipient in other?.recipients ?? [] { merged.add(recipient) }
        // Imagined recipients are counted only.
        let imagined = (other?.acceptedCount ?? 0) - (other?.recipients.count(where: \.isAccepted) ?? 0)
        for _ in 0..<max(0, imagined) { merged.countOneMore() }
        return merged
    }
}
