import SMTPSyntax

/// One row of what is known about a phase. What leads in and out of it stands in `Transitions`.
package struct PhaseFact: Hashable, Sendable {
    package let phase: Phase
    /// What it is, in a sentence.
    package let meaning: String
    /// What is sent in it that is no command; empty where commands are sent, or nothing.
    package let input: String
    package let sources: [SpecReference]

    init(_ phase: Phase, _ meaning: String, input: String = "", _ sources: SpecReference...) {
        self.phase = phase
        self.meaning = meaning
        self.input = input
        self.sources = sources
    }
}
