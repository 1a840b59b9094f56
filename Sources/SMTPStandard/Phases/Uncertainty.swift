import SMTPSyntax

/// Why it is uncertain whether a mail transaction is open. RSET leads back to a known state (RFC 5321 §4.1.1.5).
package enum Uncertainty: String, Hashable, Sendable, CaseIterable {
    /// EHLO in a transaction: the standard requires that it is aborted; some servers reply 250 and keep it.
    case helloInTransaction = "hello-in-transaction"
    /// A second MAIL: the standard requires a refusal; a server that accepts it starts over or continues the first.
    case secondMail = "second-mail"
    /// STARTTLS in a transaction: the standard requires that the server forgets everything; some servers do not.
    case tlsInTransaction = "tls-in-transaction"
    /// A refused DATA: the standard does not say whether the transaction remains open.
    case refusedData = "refused-data"
    /// A positive code that cannot be the reply, as 250 to DATA: what the server did is not known.
    case foreignReply = "foreign-reply"
    /// 354 to anything but DATA: the server may read message text now.
    case textAwaited = "text-awaited"

    /// In a sentence, for the screen.
    package var reason: String {
        switch self {
        case .helloInTransaction: "The old transaction may still be open; RSET makes sure."
        case .secondMail: "The server accepted a second MAIL and may have started over or not; RSET makes sure."
        case .tlsInTransaction: "The transaction may have survived the handshake; RSET makes sure."
        case .refusedData: "DATA was refused; the transaction may or may not be open. RSET makes sure."
        case .foreignReply: "That cannot be the reply, so it is not known what the server did; RSET makes sure."
        case .textAwaited: "The server may read the next lines as message text; closing the connection makes sure."
        }
    }

    package var source: SpecReference {
        switch self {
        case .helloInTransaction, .secondMail: .rfc(5321, "4.1.4")
        case .tlsInTransaction: .rfc(3207, "4.2")
        case .refusedData: .rfc(5321, "3.3")
        case .foreignReply: .rfc(5321, "4.3.2")
        case .textAwaited: .rfc(5321, "4.1.1.4")
        }
    }

    /// Whether a transaction may have survived what should have ended it.
    package var isOfSurvival: Bool {
        switch self {
        case .helloInTransaction, .secondMail, .tlsInTransaction: true
        case .refusedData, .foreignReply, .textAwaited: false
        }
    }

    /// What causes an uncertainty: a reply to one of the contexts, in one of the phases.
    private struct Rule {
        let contexts: [ReplyContext]
        let phases: PhaseSet
        let reply: Transition.Pattern
        /// A code that refers to the order of commands and changes nothing.
        var besides: ReplyCode?
        let uncertainty: Uncertainty

        func matches(_ code: ReplyCode, in phase: Phase) -> Bool {
            phases.contains(phase) && reply.matches(code) && code != besides
        }
    }

    private static let inTransaction = PhaseSet([.mail, .rcpt, .bdat, .bdatFailed])

    private static let rules: [Rule] = [
        Rule(
            contexts: [.command(.ehlo), .command(.helo), .command(.lhlo)], phases: inTransaction,
            reply: .severity(.positive), uncertainty: .helloInTransaction),
        Rule(
            contexts: [.command(.mail)], phases: inTransaction, reply: .severity(.positive),
            uncertainty: .secondMail),
        Rule(
            contexts: [.command(.data)], phases: PhaseSet([.rcpt]), reply: .refusal, besides: 503,
            uncertainty: .refusedData),
    ]

    /// The rules of each context, by its number.
    private static let byContext = ContextNumbers.all.map { context in rules.filter { $0.contexts.contains(context) } }

    /// The uncertainty that a reply leaves; nil when it leaves none.
    package static func left(by context: ReplyContext, _ code: ReplyCode, in phase: Phase) -> Uncertainty? {
        left(by: code, atContext: ContextNumbers.number(of: context), in: phase)
    }

    /// The same where the number of the context is known.
    static func left(by code: ReplyCode, atContext number: Int, in phase: Phase) -> Uncertainty? {
        byContext[number].first { $0.matches(code, in: phase) }?.uncertainty
    }

    /// The commands after which a transaction is open, or is not.
    private static let ofTransaction: [ReplyContext] = [
        .command(.mail), .command(.rcpt), .command(.data), .command(.bdat), .command(.rset), .endOfData, .lastChunk,
        .lastURL,
    ]

    /// The uncertainty that a positive code leaves that cannot be the reply; nil when it leaves none.
    package static func left(byForeign code: ReplyCode, to context: ReplyContext) -> Uncertainty? {
        switch ForeignCode(code, to: context) {
        case .greeting, .challenge: nil
        case .textAwaited: .textAwaited
        default: ofTransaction.contains(context) ? .foreignReply : nil
        }
    }

    /// Whether a reply shows the state of the transaction.
    ///
    /// An accepted MAIL or RSET starts over. The reply to RCPT shows whether a transaction was open.
    package static func isSettled(by context: ReplyContext, _ code: ReplyCode) -> Bool {
        switch context {
        case .command(.mail), .command(.rset), .command(.ehlo), .command(.helo), .command(.lhlo):
            code.severity == .positive
        case .command(.rcpt): code.severity == .positive || code == 503
        case .command(.data): code.severity == .intermediate || code == 503
        case .endOfData, .lastChunk, .lastURL, .lastRecipientResult, .lastPRDRResult: true
        default: false
        }
    }
}
