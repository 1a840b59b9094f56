import SMTPSyntax

/// Advice is never the command that was just refused, unless in another form, nor what is done already.
///
///     STARTTLS refused, "Send STARTTLS first"   →   what can be done instead
///     STARTTLS under TLS, AUTH after a login    →   the same
struct AdviceFilter {
    /// The command that was refused; nil when none was.
    let refused: Verb?
    let amid: Circumstances
    let label: Cause
    let permanence: Permanence
    /// What was answered; nil where nothing was, or it is unknown.
    let answered: Verb?

    /// Before EHLO hardly anything can be sent.
    private var isGreeting: Bool { answered == .connectKey }

    /// The advice, or a replacement if one of its steps does not make sense here.
    func filtered(_ advice: Advice) -> Advice {
        // After another command the refused one makes sense again: "Send EHLO, then MAIL again."
        if let first = advice.steps.first, first == refused.map(Advice.Step.send) { return instead(of: first) }
        return advice.steps.first(where: isUseless).map(instead) ?? advice
    }

    private func isUseless(_ step: Advice.Step) -> Bool {
        switch step {
        case .send(let verb): isDone(verb) || isGreeting && !Self.afterGreeting.contains(verb)
        case .resend(let verb): isDone(verb)
        case .consult(let verb): verb == refused && Verb.hellos.contains(verb)
        case .sendAgain: permanence == .permanent || isGreeting
        case .leaveOut: false
        }
    }

    private static let afterGreeting: Set<Verb> = [.ehlo, .helo, .lhlo, .quit]

    private func isDone(_ verb: Verb) -> Bool {
        verb == .starttls && amid.contains(.tls) || verb == .auth && amid.contains(.authenticated)
            || verb == .data && answered.map(Self.ofMessage.contains) ?? false
    }

    /// The replies to these come when the message is begun or over, so that DATA does not follow.
    private static let ofMessage = Set<Verb>.message.union([.data])

    private func instead(of step: Advice.Step) -> Advice {
        switch step {
        case .send(.starttls) where amid.contains(.tls), .resend(.starttls) where amid.contains(.tls):
            "Continue; the session is encrypted already."
        case .send(.auth) where amid.contains(.authenticated), .resend(.auth) where amid.contains(.authenticated):
            "Continue; you are logged in already."
        case .send(.data) where label == .tooManyRecipients:
            answered == .bdat
                ? Advice("Send RSET, then MAIL and fewer recipients.", .send(.rset), .send(.mail))
                : Advice("Send MAIL again, with fewer recipients.", .send(.mail))
        case .send(let verb) where verb == refused && permanence == .transient:
            Advice("Send \(verb) again \(.later).", .resend(verb))
        default: general
        }
    }

    private var general: Advice {
        switch label {
        case .badSequence where isGreeting: "Connect again, and wait for the greeting before you send anything."
        case .syntaxError: Advice("Correct the line.", refused.map { [.resend($0)] } ?? [])
        case .badSequence: "See Next for what may be sent."
        case .notImplemented: "Do without it."
        default: permanence == .transient ? "Read the text, and try again \(.later)." : "Read the text."
        }
    }
}
