import SMTPSyntax

// The results of a message in LMTP, one per recipient.
extension Dialogue {
    /// A result of a message for one of its recipients.
    package struct RecipientResult: Hashable, Sendable {
        /// As it was typed, without brackets.
        package let address: String
        /// Its place among the accepted recipients, from 1.
        package let number: Int
        package let count: Int
    }

    /// The most exchanges in which the recipients are looked for: it is done whenever the screen is drawn.
    private static let mostExchanges = 1000

    /// Whose result the reply that ends at an entry is; nil when it is none, or its recipient cannot be found.
    ///
    /// The results come in the order of the accepted RCPTs (RFC 2033 §4.2).
    package func recipientResult(ofReplyEndingAt end: Int) -> RecipientResult? {
        guard let reply = transcript.reply(at: end), let exchange = transcript.exchange(numbered: reply.exchange),
            reply.context == .recipientResult || reply.context == .lastRecipientResult
        else { return nil }
        let recipients = acceptedRecipients(before: exchange.number)
        let place = reply.number - exchange.replies.lowerBound
        guard recipients.indices.contains(place) else { return nil }
        return RecipientResult(address: recipients[place], number: place + 1, count: recipients.count)
    }

    private func acceptedRecipients(before number: Int) -> [String] {
        var recipients: [String] = []
        for number in stride(from: number - 1, through: max(0, number - Self.mostExchanges), by: -1) {
            guard let exchange = transcript.exchange(numbered: number), let asked = exchange.asked,
                case .client(let entry) = transcript[asked]?.body
            else { continue }
            let command = Command(entry.line)
            if Verb.transactionStarters.contains(command.verb) { return recipients.reversed() }
            guard command.verb == .rcpt, let reply = exchange.replies.last.flatMap(transcript.reply(numbered:)),
                transcript.replyLine(at: reply.lines.upperBound)?.code.severity == .positive
            else { continue }
            recipients.append(command.path?.path?.address ?? String(decoding: command.argument ?? [], as: UTF8.self))
        }
        return []
    }
}
