import SMTPSyntax

/// A rule by which a reply, or the TLS handshake, moves the session to another phase.
///
/// `Transitions` has one row per rule. Everything that changes the phase is in that table, and nothing there knows
/// about screens, files or sockets. The phases of a row are those in which the standard expects it. When a server
/// accepts a command in a phase where the standard requires a refusal, the session believes the server and applies the
/// row anyway; a refusal outside the row's phases changes nothing.
package struct Transition: Hashable, Sendable {
    /// The replies that a row applies to.
    package enum Pattern: Hashable, Sendable {
        case any
        case severity(Severity)
        /// 2yz or 3yz.
        case success
        case refusal
        /// Any refusal except those that report an unknown or unsupported verb.
        case refusalOfKnown
        case code(ReplyCode)
        /// No reply, but the end of the TLS handshake.
        case handshake(isDone: Bool)

        func matches(_ code: ReplyCode) -> Bool {
            switch self {
            case .any: true
            case .severity(let severity): code.severity == severity
            case .success: code.severity.isSuccess
            case .refusal: !code.severity.isSuccess
            case .refusalOfKnown: !code.severity.isSuccess && code != 500 && code != 502
            case .code(let wanted): code == wanted
            case .handshake: false
            }
        }
    }

    /// What changes in addition to the phase.
    package enum Effect: Hashable, Sendable {
        case nothing
        /// The hello and its extensions are replaced, and an open transaction is aborted.
        case hello
        case openTransaction
        case acceptRecipient
        case refuseRecipient
        /// The message was answered, or the transaction was aborted.
        case endTransaction
        case authenticated
        /// Hello and extensions are discarded, as after XCLIENT.
        case restart
        /// All that was said before TLS is forgotten.
        case secured
        /// No reply is waited for, and the session goes on unencrypted.
        case handshakeFailed
        case close
    }

    package let contexts: [ReplyContext]
    /// The phases in which the standard expects it; empty for all.
    package let from: Set<Phase>
    /// The same for the way of a reply.
    private let fromSet: PhaseSet
    package let reply: Pattern
    /// The phase afterwards. `.ready` means the phase that fits the state: `greeted` while no hello was accepted,
    /// `mail` or `rcpt` while a transaction is open.
    package let to: Phase
    package let effect: Effect
    package let source: SpecReference

    init(
        _ contexts: [ReplyContext], in from: Set<Phase> = [], _ reply: Pattern, to: Phase, _ effect: Effect = .nothing,
        by source: SpecReference
    ) {
        self.contexts = contexts
        self.from = from
        fromSet = PhaseSet(from)
        self.reply = reply
        self.to = to
        self.effect = effect
        self.source = source
    }

    /// Whether the standard expects it in a phase.
    func isExpected(in phase: Phase) -> Bool { fromSet.isEmpty || fromSet.contains(phase) }
}
