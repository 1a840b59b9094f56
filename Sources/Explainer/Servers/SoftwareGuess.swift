/// What a server's software seems to be, how sure that is, and why.
package struct SoftwareGuess: Hashable, Sendable {
    package enum Certainty: String, Hashable, Sendable {
        /// It names itself, or several clues agree.
        case sure
        case likely
        case possible

        /// How sure, and why no more and no less, in a sentence.
        package var sentence: String {
            switch self {
            case .sure: "Sure: it names itself, or several signs agree."
            case .likely: "Likely: hardly any other software does so."
            case .possible: "A guess: other software does so, too."
            }
        }
    }

    package let software: Software
    package let certainty: Certainty
    /// What it rests on, in the server's own words and letters, `greeting: "Postfix"`.
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
