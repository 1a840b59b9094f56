/// What a piece of the screen is, not what it looks like: `Theme` knows the colours.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
    case plain, dim, border, title, header, client, positive, intermediate, transient, permanent
    case finding, prompt, messagePrompt, escape, key, warning, note, match
    /// The text of a refusal, the strip beside what was said under TLS, and the present phase.
    case refusal, gutter, phase

    /// The letter by which golden screens name it.
    package var letter: Character {
        switch self {
        case .plain: "."
        case .dim: "d"
        case .border: "b"
        case .title: "t"
        case .header: "h"
        case .client: "c"
        case .positive: "p"
        case .intermediate: "i"
        case .transient: "r"
        case .permanent: "x"
        case .finding: "f"
        case .prompt: "q"
        case .messagePrompt: "m"
        case .escape: "e"
        case .key: "k"
        case .warning: "w"
        case .note: "n"
        case .match: "s"
        case .refusal: "u"
        case .gutter: "g"
        case .phase: "a"
        }
    }
}
