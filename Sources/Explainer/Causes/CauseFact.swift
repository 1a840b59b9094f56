import SMTPSyntax

/// What is known about one cause: its name for people, and a remedy.
package struct CauseFact: Hashable, Sendable {
    package let label: Cause
    /// A few words for the screen.
    package let words: String
    package let move: Move
    /// What a refusal for this cause means, whatever its code, in a sentence; empty for success.
    package let meaning: String
    /// What to try.
    package let advice: Advice
    /// What to try where the refusal is permanent; nil for the same.
    let adviceForGood: Advice?
    /// Where the standards describe the cause.
    package let sources: [SpecReference]

    init(
        _ label: Cause, _ words: String, _ move: Move, _ meaning: String, _ advice: Advice, forGood: Advice? = nil,
        _ sources: SpecReference...
    ) {
        self.label = label
        self.words = words
        self.meaning = meaning
        self.move = move
        self.advice = advice
        adviceForGood = forGood
        self.sources = sources
    }
}
