import SMTPSyntax

/// What is known about one phase. `Transitions` lists the replies that lead into it and out of it.
package struct PhaseFact: Hashable, Sendable {
    package let phase: Phase
    /// The meaning, in a sentence.
    package let meaning: String
    /// What is sent in it instead of commands; empty where commands are sent, or nothing.
    package let input: String
    package let sources: [SpecReference]

    init(_ phase: Phase, _ meaning: String, input: String = "", _ sources: SpecReference...) {
        self.phase = phase
        self.meaning = meaning
        self.input = input
        self.sources = sources
    }
}
