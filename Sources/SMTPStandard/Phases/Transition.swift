import SMTPSyntax

/// The law by which replies, and the TLS handshake, move a session: one row a transition.
///
/// The rule of this file: everything that moves the phase stands in this table, and nothing here knows about screens,
/// files or sockets. The phases of a row are those in which the standard expects it. When a server answers a command
/// positively in a phase where the standard would have it refused, the session believes the server and moves by the
/// row all the same; a refusal outside the row's phases changes nothing.
package struct Transition: Hashable, Sendable {
    /// Which replies a row speaks of.
    package enum Pattern: Hashable, Sendable {
        case any
        case severity(Severity)
        case refusal
        /// Any refusal but those that say that the verb is not known or not offered.
        case refusalOfKnown
        case code(ReplyCode)
        /// No reply, but the end of the TLS handshake.
        case handshake(isDone: Bool)

        func matches(_ code: ReplyCode) -> Bool {
            switch self {
            case .any: true
            case .severity(let severity): code.severity == severity
            case .refusal: !code.severity.isSuccess
            case .refusalOfKnown: !code.severity.isSuccess && code != 500 && code != 502
            case .code(let wanted): code == wanted
            case .handshake: false
            }
        }
    }

    /// What changes beside the phase.
    package enum Effect: Hashable, Sendable {
        case nothing
        /// The hello and its extensions are set anew, an open transaction is dropped.
        case hello
        case openTransaction
        case acceptRecipient
        case refuseRecipient
        /// The message has been answered, or the transaction dropped.
        case endTransaction
        case authenticated
        /// Hello and extensions are forgotten, as after XCLIENT.
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
    package let reply: Pattern
    /// Where the session is afterwards. `.ready` stands for the phase that fits what is known: `greeted` while no
    /// hello was accepted, `mail` or `rcpt` while a transaction is open.
    package let to: Phase
    package let effect: Effect
    package let source: SpecReference

    init(
        _ contexts: [ReplyContext], in from: Set<Phase> = [], _ reply: Pattern, to: Phase, _ effect: Effect = .nothing,
        by source: SpecReference
    ) {
        self.contexts = contexts
        self.from = from
        self.reply = reply
        self.to = to
        self.effect = effect
        self.source = source
    }
}
