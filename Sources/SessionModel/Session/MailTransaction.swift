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

    /// Whether MAIL announced binary data, which only BDAT can carry (RFC 3030 §3).
    let isBinary: Bool

    init(sender: String, parameters: [PathParameter] = []) {
        self.sender = sender
        self.parameters = parameters
        isBinary = parameters.announceRawOctets
    }

    /// Whether addresses may contain non-ASCII characters (RFC 6531 §3.4).
    var isInternational: Bool { parameters.contains { $0.keyword == "SMTPUTF8" } }

    /// A recipient was answered. It is counted here, because the count is looked at with every command.
    mutating func add(_ recipient: Recipient) {
        recipients.append(recipient)
        if recipient.isAccepted { countOneMore() }
    }

    mutating func countOneMore() { acceptedCount += 1 }

    /// The same, where the recipients are counted and not listed.
    var withoutRecipients: MailTransaction {
        var transaction = self
        transaction.recipients = []
        return transaction
    }

    /// The same with the recipients of another, which was taken for a new one. Those that are counted only are counted.
    func merged(with other: MailTransaction?) -> MailTransaction {
        var merged = self
        merged.recipients += other?.recipients ?? []
        merged.acceptedCount += other?.acceptedCount ?? 0
        return merged
    }
}
