import SMTPSyntax

/// A message about mail that was not delivered, or a piece of one, with the refusals in it.
///
/// A delivery report says what was refused (RFC 3464), and the text for people in reply to which command.
package struct Bounce: Hashable, Sendable {
    package let refusals: [LoggedRefusal]

    /// Words of which one is in each bounce and in few other texts.
    private static let signs = OctetMarks([
        "Final-Recipient:", "Diagnostic-Code:", "Transcript of session follows", "the mail system at host",
        "The mail system", "mail delivery software", "the qmail-send program", "permanent fatal errors",
        "transient non-fatal errors", "Diagnostic information for administrators", "Delivery has failed",
        "Remote Server returned", "Undelivered Mail Returned", "could not be delivered", "wasn't able to deliver",
    ])

    /// Nil for a text that is not a bounce, or that tells of no refusal.
    package init?(_ lines: [[UInt8]]) {
        // A list of replies may quote the same words.
        guard lines.first(where: { !$0.isEmpty }).map({ ReplyLine($0) == nil }) == true,
            lines.contains(where: { Self.signs.found(in: $0.span) != 0 })
        else { return nil }
        let parts = ReportPart.all(in: lines)
        let reported = parts.flatMap { DeliveryStatus.all(in: $0.lines) }
        let written = parts.filter { DeliveryStatus.all(in: $0.lines).isEmpty }
        let quoted = written.flatMap { BounceText($0.lines).refusals }
        let spoken = written.flatMap { BounceTranscript($0.lines).refusals }
        let refusals = reported.compactMap(\.refusal).map { $0.completed(from: quoted + spoken) }
        self.refusals = !refusals.isEmpty ? refusals : !spoken.isEmpty ? spoken : quoted
        guard !self.refusals.isEmpty || !reported.isEmpty else { return nil }
    }
}

extension LoggedRefusal {
    /// With what only the text beside a report says: the command, and the other host.
    fileprivate func completed(from others: [LoggedRefusal]) -> LoggedRefusal {
        let same =
            others.first { $0.recipient == recipient && $0.reply?.reply.code == reply?.reply.code }
            ?? others.first { $0.reply?.reply.code == reply?.reply.code }
        guard let same else { return self }
        var refusal = self
        refusal.context = context ?? same.context
        refusal.mayAnswerHello = mayAnswerHello || context == nil && same.mayAnswerHello
        refusal.host = same.host ?? host
        return refusal
    }
}
