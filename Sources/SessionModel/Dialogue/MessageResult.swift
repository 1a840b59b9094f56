import SMTPSyntax

/// For whom a message was accepted, and for whom it was not: told once the message is answered.
///
///     C: RCPT TO:<bob@example.test>         250
///     C: RCPT TO:<carol@example.test>       550
///     C: .                                  250: accepted for 1 of 2
package struct MessageResult: Hashable, Sendable {
    /// Their addresses as they were typed, without brackets.
    package var accepted: [String] = []
    /// The same, with the codes.
    package var refused: [Refused] = []
    /// Those whose results never came, because the server closed the connection.
    package var unanswered: [String] = []
    /// Whether each recipient had a result of its own, in LMTP (RFC 2033 §4.2).
    package var isPerRecipient = false

    package struct Refused: Hashable, Sendable {
        package let address: String
        package let code: ReplyCode
    }

    package var count: Int { accepted.count + refused.count + unanswered.count }

    /// Without the refusals of those who were accepted at another try, and with one of each who was refused repeatedly.
    fileprivate var withLastRefusals: MessageResult {
        guard !refused.isEmpty else { return self }
        var result = self
        var told = Set(isPerRecipient ? [] : accepted)
        result.refused = refused.reversed().filter { told.insert($0.address).inserted }.reversed()
        return result
    }
}

extension Command {
    /// Whether a RCPT stands for a recipient: one that was refused for its form was a slip.
    fileprivate func namesRecipient(atCode code: ReplyCode) -> Bool {
        code.severity == .positive || path?.problem == nil
    }
}

extension Dialogue {
    /// The results of the messages whose last replies came from an entry on, oldest first.
    package func messageResults(from entry: Int) -> [MessageResult] {
        var results: [MessageResult] = []
        var place = entry
        while let reply = transcript.wholeReply(endingFrom: place) {
            if let result = messageResult(of: reply) { results.append(result) }
            place = reply.lines.upperBound + 1
        }
        return results
    }

    private func messageResult(of reply: ExchangeReply) -> MessageResult? {
        // After 421 no further result comes.
        let isLast = reply.context == .recipientResult && code(of: reply) == 421
        let isPerRecipient = reply.context == .lastRecipientResult || isLast
        guard isPerRecipient || reply.context == .endOfData || reply.context == .lastChunk,
            isPerRecipient || code(of: reply)?.severity == .positive,
            let message = transcript.exchange(numbered: reply.exchange),
            let first = recipients.transaction(ofMessageIn: message.number)
        else { return nil }
        var result = MessageResult()
        result.isPerRecipient = isPerRecipient
        var replies = message.replies.lowerBound
        for number in first..<message.number {
            guard let exchange = transcript.exchange(numbered: number), let command = command(of: exchange),
                command.verb == .rcpt, var code = lastCode(of: exchange), command.namesRecipient(atCode: code)
            else { continue }
            let address = command.path?.path?.address ?? String(decoding: command.argument ?? [], as: UTF8.self)
            if isPerRecipient && code.severity == .positive {
                guard replies < message.replies.upperBound,
                    let own = transcript.reply(numbered: replies).flatMap(self.code)
                else {
                    result.unanswered.append(address)
                    continue
                }
                replies += 1
                code = own
            }
            if code.severity == .positive {
                result.accepted.append(address)
            } else {
                result.refused.append(MessageResult.Refused(address: address, code: code))
            }
        }
        return result.withLastRefusals
    }

    private func lastCode(of exchange: Exchange) -> ReplyCode? {
        transcript.lastWholeReply(to: exchange).flatMap(code)
    }

    private func code(of reply: ExchangeReply) -> ReplyCode? { transcript.replyLine(at: reply.lines.upperBound)?.code }
}
