import SMTPSyntax

/// A code as the reply to a context, and what the tables say of the two: looked up once, and asked as often as needed.
///
///     let law = ReplyLaw(250, to: .command(.rcpt))
///     law.standing                       // .listed
///     law.row(in: .mail)?.to             // .rcpt
package struct ReplyLaw: Sendable {
    package let context: ReplyContext
    package let code: ReplyCode
    /// How a positive code relates to the context; nil for a refusal, and where nothing is known of the context.
    package private(set) var standing: PositiveStanding?
    private let number: Int

    package init(_ code: ReplyCode, to context: ReplyContext) {
        number = ContextNumbers.number(of: context)
        standing = PositiveCodes.standing(of: code, atContext: number)
        self.context = context
        self.code = code
    }

    /// The same where more is known than the tables say: 353 can be the reply to a message only if PRDR was asked for.
    package func judged(as standing: PositiveStanding) -> ReplyLaw {
        var law = self
        law.standing = standing
        return law
    }

    /// The row by which the reply moves the session; nil when it changes nothing.
    package func row(in phase: Phase) -> Transition? {
        Transitions.row(for: self, atContext: number, in: phase)
    }

    /// The uncertainty that the reply leaves; nil when it leaves none.
    package func uncertainty(leftIn phase: Phase) -> Uncertainty? {
        Uncertainty.left(by: code, atContext: number, in: phase)
    }

    /// Whether the context is EHLO, HELO or LHLO.
    package var isOfHello: Bool {
        guard case .command(let verb) = context else { return false }
        return verb.isHello
    }
}
