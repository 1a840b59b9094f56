import SMTPSyntax

/// What often makes servers slow at one point of a session: one row per point.
///
/// From outside nobody can tell which of the reasons it is, so each sentence says "often" or "may".
package struct DelayReason: Sendable {
    package let contexts: [ReplyContext]
    package let words: String
    /// The section that speaks of the wait; nil where none does.
    package let source: SpecReference?

    /// A reply that came later than this is worth a word, in seconds.
    package static let notable = 2.0

    package static let all: [DelayReason] = [
        DelayReason(
            [.greeting],
            "A late greeting is often deliberate: a pause that catches clients that talk too early. It may also be a "
                + "slow lookup of your address in DNS or in blocklists.", .rfc(5321, "4.5.3.2.1")),
        DelayReason(
            [.command(.ehlo), .command(.helo), .command(.lhlo)],
            "The server may look up the name you gave, or the name of your address, in DNS.", .rfc(5321, "4.1.4")),
        DelayReason(
            [.command(.mail)],
            "The server may look up the sender's domain and its SPF record in DNS.", .rfc(5321, "4.5.3.2.2")),
        DelayReason(
            [.command(.rcpt)],
            "The server may ask the recipient's mail server whether the mailbox exists, search blocklists, or slow "
                + "down clients that name unknown recipients (a tarpit).", .rfc(5321, "4.5.3.2.3")),
        DelayReason(
            [
                .endOfData, .lastChunk, .lastURL, .recipientResult, .lastRecipientResult, .prdrResult, .lastPRDRResult,
            ],
            "The message is often scanned before it is accepted. Wait: who gives up here may send it twice.",
            .rfc(5321, "4.5.3.2.6")),
        DelayReason(
            [.command(.auth), .authAnswer],
            "After a wrong password servers often wait on purpose, so that guessing becomes slow.", nil),
    ]

    /// The reasons at one point; nil where none is known.
    package static func of(_ context: ReplyContext) -> DelayReason? { all.first { $0.contexts.contains(context) } }

    private init(_ contexts: [ReplyContext], _ words: String, _ source: SpecReference?) {
        self.contexts = contexts
        self.words = words
        self.source = source
    }
}
