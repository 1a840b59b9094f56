import SMTPSyntax

// The results of a message for its recipients, in LMTP and with PRDR.
extension Dialogue {
    /// Whose result the reply that ends at an entry is; nil when it is none, or its recipient is not known.
    package func recipientResult(ofReplyEndingAt end: Int) -> RecipientResult? { transcript.result(at: end) }

    /// Says for whom the messages since the last call were accepted.
    ///
    /// It is for a live session: in a recording these notes are among the entries.
    package mutating func noteMessageResults(
        where isWanted: (MessageResult) -> Bool = { $0.isPerRecipient || $0.count > 1 }, at time: Double
    ) {
        guard !session.messageResults.all.isEmpty else { return }
        for result in session.messageResults.take() where isWanted(result) {
            note(.recipients(result.sentence), at: time)
        }
    }
}
