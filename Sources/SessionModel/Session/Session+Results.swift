import SMTPStandard
import SMTPSyntax

// The results of a message for its recipients.
extension Session {
    /// Whose result the next reply is; nil where it is for no single recipient, or for one that is not known.
    func result(to context: ReplyContext) -> RecipientResult? { context.isOfRecipient ? transaction?.nextResult : nil }

    /// A reply came that belongs to a message; `answered` is its end, with the replies that are still due.
    ///
    /// It must be called before the reply moves the session: with the last reply the transaction is over.
    mutating func noteResult(_ law: ReplyLaw, to answered: OutstandingCommand?, isFollowed: Bool) {
        guard law.context.isOfMessage, transaction != nil else { return }
        let isResult = law.standing != .foreign
        if law.context.isOfRecipient { transfer.add(result: isResult ? law.code : 0, isInDoubt: isFollowed) }
        // After 421 no further result comes.
        guard let answered, answered.due == 0 || law.code == 421 else { return }
        let whole = isResult && !law.context.isOfRecipient ? law.code : nil
        if law.context.isOfSeveral || whole?.severity == .positive {
            finishMessage(law.context, whole: whole, isCut: answered.due > 0)
        }
    }

    /// The connection is over, and the results that are due never come.
    mutating func loseResults() {
        lostResults = dueResults
        guard lostResults > 0, let context = queue.firstContext, context.isOfMessage else { return }
        finishMessage(context, whole: nil, isCut: true)
    }

    /// The accepted recipients whose results are still due, or never came.
    package var recipientsWithoutResult: [String] {
        guard let transaction else { return newestResult?.isPerRecipient == true ? newestResult?.unanswered ?? [] : [] }
        return Array(transaction.accepted.dropFirst(transaction.results.count))
    }

    /// Whether the message that is answered now, or was answered last, has a result for each recipient.
    var isPerRecipient: Bool { queue.firstContext?.isOfSeveral ?? (newestResult?.isPerRecipient == true) }

    /// The result of the newest message; nil before the first.
    package var newestResult: MessageResult? { messageResults.newest }

    /// Whether a result is due, and commands were sent after the message.
    var mayMissResults: Bool { queue.firstContext?.isOfSeveral == true && outstanding.count > 1 }

    /// A reply begins. If it cannot be a result, and answers a command that was sent after the message, the server has
    /// sent fewer results than are due: some answer only once for all recipients.
    mutating func skipMissingResults(by code: ReplyCode, _ events: inout [SessionEvent]) {
        guard let first = queue.first, PositiveCodes.standing(of: code, to: first.context) == .foreign,
            let next = outstanding.dropFirst().firstIndex(where: {
                PositiveCodes.standing(of: code, to: $0.context) == .listed
            })
        else { return }
        events.append(.finding(.missingResults(first.dueResults, ofPRDR: first.context.factKey != .lmtpDataEndKey)))
        finishMessage(first.context, whole: nil, isCut: true)
        transfer.end()
        queue.skip(to: next)
        revision.advance()
        guard phase != resting else { return }
        events.append(.phase(from: phase, to: resting))
        phase = resting
    }

    private mutating func finishMessage(_ context: ReplyContext, whole: ReplyCode?, isCut: Bool) {
        guard let transaction else { return }
        let kind: MessageResult.Kind =
            switch context {
            case .recipientResult, .lastRecipientResult: .each
            case .prdrResult, .lastPRDRResult: .checked
            default: .whole
            }
        messageResults.add(MessageResult(of: transaction, kind, whole, isCut: isCut))
        if kind == .each, !isCut { extraResults.expect(transaction.recipients.count - transaction.acceptedCount) }
    }
}
