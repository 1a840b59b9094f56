/// The likely software of a server, the certainty, and the evidence.
package struct SoftwareGuess: Hashable, Sendable {
    package enum Certainty: String, Hashable, Sendable {
        /// It names itself, or several clues agree.
        case sure
        case likely
        case possible

        /// The certainty and its reason, in a sentence.
        package var sentence: String {
            switch self {
            case .sure: "Certain: it names itself, or several clues agree."
            case .likely: "Likely: hardly any other software does this."
            case .possible: "A guess: other software does this, too."
            }
        }
    }

    package let software: Software
    package let certainty: Certainty
    /// The evidence, in the server's own words: `greeting: "Postfix"`.
    package let evidence: [String]

    /// In a sentence without its full stop: `This is Postfix`, `This is probably Exim`.
    package var sentence: String {
        switch certainty {
        case .sure: "This is \(software.rawValue)"
        case .likely: "This is probably \(software.rawValue)"
        case .possible: "This may be \(software.rawValue)"
        }
    }
}
