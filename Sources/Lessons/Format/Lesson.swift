import SMTPSyntax

/// A lesson: what to read, what to do on the practice server, and how it is checked.
package struct Lesson: Hashable, Sendable {
    /// The word by which it is chosen: letters, digits and hyphens.
    package let name: String
    /// A few words for lists.
    package let title: String
    /// The goal in a sentence.
    package let goal: String
    /// What to read first, a paragraph per element; a line feed inside one is kept.
    package let text: [String]
    /// The name of the scenario on which it is done.
    package let scenario: String
    /// What goes wrong in it besides, as `:scenario` reads it: `close@3`.
    package let faults: [String]
    /// What is to be done; the lesson is finished when all of it is.
    package let steps: [LessonStep]
    /// At most three, shown one after the other when they are asked for.
    package let hints: [String]
    /// Another way to do the same; tests play it.
    package let alternative: [SolutionLine]
    /// A mistake to make on purpose; nil where there is none.
    package let mistake: LessonMistake?
    /// What was learned, a paragraph per element.
    package let summary: [String]
    /// Where it is defined.
    package let sections: [SpecReference]

    /// The lines of all steps, in order.
    package var solution: [SolutionLine] { steps.flatMap(\.solution) }

    /// The scenario with its faults, as the practice server is asked for it: `standard close@dot`.
    package var scenarioWords: String { ([scenario] + faults).joined(separator: " ") }
}
