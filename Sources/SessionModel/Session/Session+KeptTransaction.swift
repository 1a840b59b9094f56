import SMTPStandard
import SMTPSyntax

// Transactions that a server keeps against the standard.
extension Session {
    /// Looks for a transaction that may have been kept, or for the proof of it, in a reply that has been followed.
    ///
    /// `open` is the transaction before the reply, where one is in doubt or the reply leaves an uncertainty; `before` was
    /// the phase.
    mutating func reconsider(
        _ open: MailTransaction?, after law: ReplyLaw, _ left: Uncertainty?, from before: Phase
    ) {
        if let kept = doubts.kept { settle(kept, by: law.context, law.code, open) }
        guard let open, let left, left != .refusedData else { return }
        hold(open, at: left, in: before)
    }

    /// A transaction was open when something came that should abort it.
    mutating func hold(_ open: MailTransaction, at moment: Uncertainty, in before: Phase) {
        let isKept = moment != .secondMail && server.keepsTransaction(at: moment)
        guard isKept || doubts.uncertainty == moment else { return }
        doubts.hold(KeptTransaction(transaction: open, moment: moment, isBelieved: isKept))
        guard isKept else { return }
        transfer.resume(open)
        phase = before
    }

    private mutating func settle(
        _ kept: KeptTransaction, by context: ReplyContext, _ code: ReplyCode, _ open: MailTransaction?
    ) {
        if kept.isProved(by: context, code, open) {
            // The last chunk has ended it.
            if !kept.isBelieved && !context.isOfLastPart {
                transfer.resume(kept.transaction.merged(with: transfer.transaction))
            }
            server.learn(isKept: true, at: kept.moment)
            doubts.prove()
        } else if kept.isDisproved(by: context, code) {
            server.learn(isKept: false, at: kept.moment)
            doubts.release()
            guard kept.isBelieved else { return }
            transfer.drop()
            phase = resting
        } else if kept.isOver(by: context, code) {
            doubts.release()
        }
    }
}
