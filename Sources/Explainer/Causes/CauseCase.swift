import SMTPSyntax

/// A special case of a cause. Its sentences override those of the cause in general and of the code.
package struct CauseCase: Sendable {
    /// Identifies the case; its label is the cause, which must be the one found.
    let rule: CauseRule
    /// Further conditions.
    let amid: Circumstances
    /// A few words for the screen.
    let words: String
    let meaning: String
    /// Who can fix it; nil for the answer of the cause.
    let move: Move?
    /// Who can fix it, in other words than those of `Move`, as a pattern of `Reader`; nil for those words.
    let mover: String?
    let advice: Advice
    let sources: [SpecReference]

    init(
        _ rule: CauseRule, amid: Circumstances = [], _ words: String, _ meaning: String, move: Move? = nil,
        mover: String? = nil, advice: Advice, _ sources: SpecReference...
    ) {
        self.rule = rule
        self.amid = amid
        self.words = words
        self.meaning = meaning
        self.move = move
        self.mover = mover
        self.advice = advice
        self.sources = sources
    }
}
