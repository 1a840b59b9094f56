import SMTPSyntax

/// A special case of a cause. What it says beats what is said of the cause in general, and of the code.
package struct CauseCase: Sendable {
    /// Tells the case; its label is the cause, which must be the one found.
    let rule: CauseRule
    /// What must be so besides.
    let amid: Circumstances
    /// A few words for the screen.
    let words: String
    let meaning: String
    /// Whose move it is; nil where the cause says so.
    let move: Move?
    /// Whose move it is in other words than those of `Move`; nil where they will do.
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
