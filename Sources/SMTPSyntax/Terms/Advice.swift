/// What to try after a reply: a sentence for people, and the steps that the program can do.
///
///     Advice("Send RSET, then MAIL again.", .send(.rset), .send(.mail))
///     Advice("Send the same again after \(.someMinutes).", .sendAgain)
///     "Check the spelling of the address."
///
/// Nothing parses the sentence, so it can be reworded freely. Without steps it is advice for people
/// only.
package struct Advice: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        /// Send a command: "Send RSET".
        case send(Verb)
        /// Send the refused command in another form: "Send MAIL again, only with what EHLO offered". After any other
        /// command it is the same as `send`.
        case resend(Verb)
        /// Send the refused line exactly as it was.
        case sendAgain
        /// Omit a parameter of the refused command: "Send MAIL without SUBMITTER".
        case leaveOut(String)
        /// Check the reply to a command, when none of the others can be sent: "EHLO shows what is offered".
        case consult(Verb)
    }

    package let steps: [Step]
    private let wording: AdviceSentence
    /// How long to wait, in seconds; nil where the reply does not say.
    package private(set) var delay: Int?

    package init(_ sentence: AdviceSentence, _ steps: Step...) {
        self.init(sentence, steps)
    }

    package init(_ sentence: AdviceSentence, _ steps: [Step]) {
        wording = sentence
        self.steps = steps
    }

    /// The sentence with its delay; empty where no action is needed.
    package var sentence: String { wording.text(after: delay) }

    package var isEmpty: Bool { sentence.isEmpty }

    /// The same, where the reply says how long to wait.
    package func after(seconds: Int) -> Advice {
        var advice = self
        advice.delay = seconds
        return advice
    }

    /// The same steps in other words.
    package func reworded(_ sentence: AdviceSentence) -> Advice { Advice(sentence, steps) }
}

extension Advice: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        self.init(AdviceSentence(value), [])
    }

    package init(stringInterpolation: AdviceSentence.StringInterpolation) {
        self.init(AdviceSentence(stringInterpolation: stringInterpolation), [])
    }
}

extension Advice {
    /// The commands to send, in order.
    package var sends: [Verb] {
        steps.compactMap { step in
            switch step {
            case .send(let verb), .resend(let verb): verb
            case .sendAgain, .leaveOut, .consult: nil
            }
        }
    }

    /// All commands that are named, in the order in which they are tried: those to send, then those to consult.
    package var verbs: [Verb] {
        sends + steps.compactMap { if case .consult(let verb) = $0 { verb } else { nil } }
    }
}
