import SMTPSyntax

/// Why it is not known whether a mail transaction is open. RSET is the way back to a known state (RFC 5321 §4.1.1.5).
package enum Uncertainty: String, Hashable, Sendable, CaseIterable {
    /// The standard has the hello drop it; some servers say 250 and keep it.
    case helloInTransaction = "hello-in-transaction"
    /// The standard has it refused; a server that takes it has started over, or goes on with the first.
    case secondMail = "second-mail"
    /// The standard has the handshake drop everything; some servers keep the transaction.
    case tlsInTransaction = "tls-in-transaction"
    /// The standard does not say what a refused DATA leaves behind.
    case refusedData = "refused-data"

    /// In a sentence, for the screen.
    package var reason: String {
        switch self {
        case .helloInTransaction: "The old transaction may still be open; RSET makes sure."
        case .secondMail: "The server took a second MAIL and may have started over, or not; RSET makes sure."
        case .tlsInTransaction: "The transaction may have outlived the handshake; RSET makes sure."
        case .refusedData: "DATA was refused; the transaction may be open or not. RSET makes sure."
        }
    }

    package var source: SpecReference {
        switch self {
        case .helloInTransaction, .secondMail: .rfc(5321, "4.1.4")
        case .tlsInTransaction: .rfc(3207, "4.2")
        case .refusedData: .rfc(5321, "3.3")
        }
    }

    /// What gives rise to it: a reply to one of the contexts, in one of the phases.
    private struct Rule {
        let contexts: [ReplyContext]
        let phases: Set<Phase>
        let reply: Transition.Pattern
        /// A code that speaks of the order, and leaves all as it is.
        var besides: ReplyCode?
        let uncertainty: Uncertainty

        func matches(_ context: ReplyContext, _ code: ReplyCode, in phase: Phase) -> Bool {
            contexts.contains(context) && phases.contains(phase) && reply.matches(code) && code != besides
        }
    }

    private static let rules: [Rule] = [
        Rule(
            contexts: [.command(.ehlo), .command(.helo), .command(.lhlo)], phases: [.mail, .rcpt, .bdat, .bdatFailed],
            reply: .severity(.positive), uncertainty: .helloInTransaction),
        Rule(
            contexts: [.command(.mail)], phases: [.mail, .rcpt, .bdat, .bdatFailed], reply: .severity(.positive),
            uncertainty: .secondMail),
        Rule(
            contexts: [.command(.data)], phases: [.rcpt], reply: .refusal, besides: 503, uncertainty: .refusedData),
    ]

    /// What a reply leaves uncertain; nil when nothing.
    package static func left(by context: ReplyContext, _ code: ReplyCode, in phase: Phase) -> Uncertainty? {
        rules.first { $0.matches(context, code, in: phase) }?.uncertainty
    }

    /// Whether a reply tells what became of the transaction.
    ///
    /// An accepted MAIL or RSET begins anew. What RCPT gets shows whether a transaction was there.
    package static func isSettled(by context: ReplyContext, _ code: ReplyCode) -> Bool {
        switch context {
        case .command(.mail), .command(.rset), .command(.ehlo), .command(.helo), .command(.lhlo):
            code.severity == .positive
        case .command(.rcpt): code.severity == .positive || code == 503
        case .command(.data): code.severity == .intermediate || code == 503
        case .endOfData, .lastChunk, .lastRecipientResult: true
        default: false
        }
    }
}
