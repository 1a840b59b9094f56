/// The law by which replies move a session: one row a transition.
///
/// The rule of this file: everything that moves the phase stands in this table, and nothing here knows about screens,
/// files or sockets. The phases of a row are those in which the standard expects it. When a server answers a command
/// positively in a phase where the standard would have it refused, the session believes the server and moves by the
/// row all the same; a refusal outside the row's phases changes nothing.
public struct Transition: Hashable, Sendable {
    /// Which replies a row speaks of.
    public enum Pattern: Hashable, Sendable {
        case any
        case severity(Severity)
        case refusal
        /// Any refusal but those that say that the verb is not known or not offered.
        case refusalOfKnown
        case code(ReplyCode)

        func matches(_ code: ReplyCode) -> Bool {
            switch self {
            case .any: true
            case .severity(let severity): code.severity == severity
            case .refusal: !code.severity.isSuccess
            case .refusalOfKnown: !code.severity.isSuccess && code != 500 && code != 502
            case .code(let wanted): code == wanted
            }
        }
    }

    /// What changes beside the phase.
    public enum Effect: Hashable, Sendable {
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
        case close
    }

    public let contexts: [ReplyContext]
    /// The phases in which the standard expects it; empty for all.
    public let from: Set<Phase>
    public let reply: Pattern
    /// Where the session is afterwards. `.ready` stands for the phase that fits what is known: `greeted` while no
    /// hello was accepted, `mail` or `rcpt` while a transaction is open.
    public let to: Phase
    public let effect: Effect
    public let source: SpecReference

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

public enum Transitions {
    private static let hellos: [ReplyContext] = [.command(.ehlo), .command(.helo), .command(.lhlo)]
    private static let starters: [ReplyContext] = [
        .command(.mail), .command(.send), .command(.soml), .command(.saml),
    ]
    private static let chunks: [ReplyContext] = [.command(.bdat), .command(.burl)]
    private static let beforeTransaction: Set<Phase> = [.greeted, .ready]
    private static let afterMail: Set<Phase> = [.mail, .rcpt]

    /// The first row that fits decides.
    public static let all: [Transition] = [
        // The greeting
        Transition([.greeting], in: [.connecting], .severity(.positive), to: .greeted, by: .rfc(5321, "3.1")),
        Transition([.greeting], in: [.connecting], .refusal, to: .refused, by: .rfc(5321, "3.1")),

        // Hello
        Transition(
            hellos, in: [.greeted, .ready, .mail, .rcpt, .bdat, .bdatFailed], .severity(.positive),
            to: .ready, .hello, by: .rfc(5321, "4.1.4")),

        // The mail transaction
        Transition(
            starters, in: beforeTransaction, .severity(.positive), to: .mail, .openTransaction, by: .rfc(5321, "3.3")),
        Transition(
            [.command(.rcpt)], in: afterMail, .severity(.positive), to: .rcpt, .acceptRecipient, by: .rfc(5321, "3.3")),
        Transition([.command(.rcpt)], in: afterMail, .refusal, to: .ready, .refuseRecipient, by: .rfc(5321, "3.3")),
        Transition([.command(.data)], in: afterMail, .severity(.intermediate), to: .data, by: .rfc(5321, "3.3")),
        Transition([.endOfData], in: [.data], .any, to: .ready, .endTransaction, by: .rfc(5321, "4.1.1.4")),
        Transition(
            [.recipientResult], in: [.data, .replies], .any, to: .replies, by: .rfc(2033, "4.2")),
        Transition([.recipientResult], in: [.rcpt, .bdat], .any, to: .replies, by: .rfc(2033, "4.3")),
        Transition(
            [.lastRecipientResult], in: [.data, .replies], .any, to: .ready, .endTransaction, by: .rfc(2033, "4.2")),
        Transition(
            [.lastRecipientResult], in: [.rcpt, .bdat], .any, to: .ready, .endTransaction, by: .rfc(2033, "4.3")),
        Transition(
            [.command(.rset)], in: [.greeted, .ready, .mail, .rcpt, .bdat, .bdatFailed], .severity(.positive),
            to: .ready, .endTransaction, by: .rfc(5321, "4.1.1.5")),

        // Chunks
        Transition(chunks, in: [.rcpt, .bdat], .severity(.positive), to: .bdat, by: .rfc(3030, "2")),
        Transition(
            [.lastChunk], in: [.rcpt, .bdat], .severity(.positive), to: .ready, .endTransaction, by: .rfc(3030, "2")),
        Transition(chunks + [.lastChunk], in: [.rcpt, .bdat], .refusalOfKnown, to: .bdatFailed, by: .rfc(3030, "2")),
        Transition([.command(.data)], in: [.bdat], .refusal, to: .bdatFailed, by: .rfc(3030, "2")),

        // TLS and login
        Transition([.command(.starttls)], in: [.ready], .severity(.positive), to: .tlsHandshake, by: .rfc(3207, "4")),
        Transition([.command(.auth)], in: [.ready], .severity(.intermediate), to: .auth, by: .rfc(4954, "4")),
        Transition(
            [.command(.auth)], in: [.ready], .severity(.positive), to: .ready, .authenticated, by: .rfc(4954, "4")),
        Transition([.authAnswer], in: [.auth], .severity(.intermediate), to: .auth, by: .rfc(4954, "4")),
        Transition([.authAnswer], in: [.auth], .severity(.positive), to: .ready, .authenticated, by: .rfc(4954, "4")),
        Transition([.authAnswer], in: [.auth], .refusal, to: .ready, by: .rfc(4954, "4")),

        // Other endings and turns
        Transition(
            [.command(.atrn), .command(.turn)], in: [.ready], .severity(.positive), to: .reversed,
            by: .rfc(2645, "5.2.1")),
        Transition(
            [.command(Verb("XCLIENT"))], in: [.ready, .greeted], .code(220), to: .ready, .restart,
            by: .seen(in: "Postfix")),
        Transition([.command(.quit)], .severity(.positive), to: .closed, .close, by: .rfc(5321, "4.1.1.10")),
        Transition([.unasked], .code(221), to: .closed, .close, by: .seen(in: "Postfix")),
    ]

    /// 421 ends the session in every phase, whatever it answers (RFC 5321 §3.8).
    public static let shutdown = Transition([], .code(421), to: .closed, .close, by: .rfc(5321, "3.8"))

    /// 334 asks for an answer, whatever the verb was: a private one such as X-EXPS, or AUTH behind a blank (RFC 4954 §4).
    public static let challenge = Transition([], .code(334), to: .auth, by: .rfc(4954, "4"))

    /// The row by which a reply moves the session; nil when it changes nothing.
    static func row(for context: ReplyContext, _ code: ReplyCode, in phase: Phase) -> Transition? {
        if shutdown.reply.matches(code) { return shutdown }
        let rows = all.filter { $0.contexts.contains(context) && $0.reply.matches(code) }
        if let row = rows.first(where: { $0.from.isEmpty || $0.from.contains(phase) }) { return row }
        if case .command = context, challenge.reply.matches(code) { return challenge }
        return code.severity.isSuccess ? rows.first : nil
    }
}
