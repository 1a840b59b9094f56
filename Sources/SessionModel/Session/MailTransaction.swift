import SMTPSyntax

/// From MAIL to the answer to the message (RFC 5321 §3.3).
package struct MailTransaction: Hashable, Sendable {
    /// A recipient, and what became of it.
    package struct Recipient: Hashable, Sendable {
        /// As it was typed, without brackets.
        package let address: String
        package let code: ReplyCode
        /// Whether it was refused for its form, so that it was a slip.
        var isSlip = false

        package var isAccepted: Bool { code.severity == .positive }
    }

    /// The sender as it was typed, without brackets; empty for `<>`.
    package let sender: String
    /// The recipients in the order in which they were answered.
    package private(set) var recipients: [Recipient] = []
    /// How many of them were accepted.
    package private(set) var acceptedCount = 0
    /// The addresses of those that were accepted; the results come in this order (RFC 2033 §4.2).
    private(set) var accepted: [String] = []
    /// The results for them so far; 0 where the code cannot be one.
    private(set) var results: [ReplyCode] = []
    /// The first result that may have been the reply to a later command; nil where none is.
    private var firstInDoubt: Int?
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
        guard recipient.isAccepted else { return }
        accepted.append(recipient.address)
        countOneMore()
    }

    /// A result for a recipient came. `isInDoubt` says that commands were sent after the message, which it may answer.
    mutating func add(result code: ReplyCode, isInDoubt: Bool) {
        // The first reply after a message is never that to a command after it.
        if isInDoubt, !results.isEmpty, firstInDoubt == nil { firstInDoubt = results.count }
        results.append(code)
    }

    /// The results without those that may have been replies to later commands.
    var certainResults: ArraySlice<ReplyCode> { results.prefix(firstInDoubt ?? results.count) }

    /// Whose result comes next; nil where it is not known.
    var nextResult: RecipientResult? {
        let place = results.count
        guard accepted.indices.contains(place) else { return nil }
        return RecipientResult(address: accepted[place], number: place + 1, count: accepted.count)
    }

    /// Whether MAIL asks for a result for each recipient (PRDR).
    var asksForResults: Bool { parameters.contains { $0.keyword == "PRDR" } }

    mutating func countOneMore() { acceptedCount += 1 }

    /// The same, where the recipients are counted and not listed.
    var withoutRecipients: MailTransaction {
        var transaction = self
        transaction.recipients = []
        transaction.accepted = []
        transaction.results = []
        return transaction
    }

    /// The same with the recipients of another, which was taken for a new one. Those that are counted only are counted.
    func merged(with other: MailTransaction?) -> MailTransaction {
        var merged = self
        merged.recipients += other?.recipients ?? []
        merged.acceptedCount += other?.acceptedCount ?? 0
        merged.accepted += other?.accepted ?? []
        return merged
    }
}
