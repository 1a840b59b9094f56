import SessionModel

/// What the argument of a local command is: Tab completes it by this.
package enum ArgumentKind: Sendable {
    /// One of the words that an argument can be, and what comes after it.
    package struct Choice: Sendable {
        let word: String
        let help: String
        let next: ArgumentKind?

        init(_ word: String, _ help: String, then next: ArgumentKind? = nil) {
            self.word = word
            self.help = help
            self.next = next
        }
    }

    /// Anything.
    case text
    /// The path of a file, to the end of the line.
    case file
    /// A verb, perhaps with more after it.
    case verb
    /// A mechanism of AUTH.
    case mechanism
    /// A topic of the reference.
    case topic
    /// A scenario of the practice server.
    case scenario
    /// A server, or a profile after an @.
    case server
    /// The name of a lesson, or a word of `:lesson`.
    case lesson
    case choices([Choice])

    /// One of some words that need no explanation.
    static func words(_ words: String...) -> ArgumentKind { .choices(words.map { Choice($0, "") }) }

    /// The value of a setting.
    static func value(of setting: Setting) -> ArgumentKind {
        if setting.isFile { return .file }
        return .choices(setting.choices.map { Choice($0, "") } + [Choice("default", "as it was at the start")])
    }
}
