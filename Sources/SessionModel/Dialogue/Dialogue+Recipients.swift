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

    /// Whose result the reply that ends at an entry is; nil when it is none, or its recipient cannot be found.
    ///
    /// The results come in the order of the accepted RCPTs (RFC 2033 §4.2).
    package func recipientResult(ofReplyEndingAt end: Int) -> RecipientResult? {
        guard let reply = transcript.reply(at: end),
            reply.context == .recipientResult || reply.context == .lastRecipientResult,
            let exchange = transcript.exchange(numbered: reply.exchange),
            let recipients = recipients.recipients(ofMessageIn: exchange.number)
        else { return nil }
        let place = reply.number - exchange.replies.lowerBound
        guard place >= 0, place < recipients.count,
            let command = transcript.exchange(numbered: Int(recipients[recipients.startIndex + place])).flatMap(command)
        else { return nil }
        let address = command.path?.path?.address ?? String(decoding: command.argument ?? [], as: UTF8.self)
        return RecipientResult(address: address, number: place + 1, count: recipients.count)
    }
}
