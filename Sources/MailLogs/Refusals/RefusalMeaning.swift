import Explainer
import SMTPSyntax

/// What a logged refusal means: the judgement of its reply, or what is known of a trouble without one.
package struct RefusalMeaning: Hashable, Sendable {
    /// The label of the cause.
    package let label: String
    /// The cause in a few words.
    package let likely: String
    package let meaning: String
    package let advice: String
    package let who: Move
    package let permanence: Permanence
    /// The whole explanation; nil where there was no reply.
    package let explanation: Explanation?
    /// The software of the server that gave the reply, where it shows.
    package internal(set) var software: String?

    init(_ explanation: Explanation, software: String?) {
        label = explanation.label.rawValue
        likely = explanation.likely
        meaning = explanation.meaning
        advice = explanation.advice.sentence
        who = explanation.move
        permanence = explanation.permanence
        self.explanation = explanation
        self.software = software
    }

    init(_ fact: LogTroubleFact) {
        label = fact.trouble.rawValue
        likely = fact.likely
        meaning = fact.meaning
        advice = fact.advice
        who = fact.move
        permanence = fact.permanence
        explanation = nil
        software = nil
    }
}
