import ArgumentParser

/// The command of a plain command line.
enum PlainCommandLine {
    /// The command with its options, validated; nil if ArgumentParser has to read the arguments.
    static func command(_ arguments: [String]) -> (any ParsableCommand)? {
        let rest = arguments.dropFirst()
        return switch arguments.first {
        case "connect": Connect(plain: rest)
        case "practice": Practice(plain: rest)
        case "learn": Learn(plain: rest)
        case "run": Run(plain: rest)
        case "show": Show(plain: rest)
        case "diff": Diff(plain: rest)
        case "recordings": Recordings(plain: rest)
        case "explain": Explain(plain: rest)
        case "reference": Reference(plain: rest)
        default: Connect(plain: arguments[...]).flatMap { isCommand($0.host) ? nil : $0 }
        }
    }

    /// The arguments with the name of the command in front, where options of the explorer are before it: ArgumentParser
    /// reads `--plain practice` as a server with that name.
    static func commandFirst(_ arguments: [String]) -> [String] {
        guard let place = arguments.firstIndex(where: isCommand), place > 0,
            let before = Connect(plain: arguments[..<place]), before.host == nil
        else { return arguments }
        return [arguments[place]] + arguments[..<place] + arguments[(place + 1)...]
    }

    /// Whether a word is the name of a command. After an option ArgumentParser decides which one it is.
    static func isCommand(_ word: String?) -> Bool {
        word.map {
            [
                "connect", "practice", "learn", "serve", "watch", "run", "show", "recordings", "diff", "explain",
                "reference", "profile",
                "help",
            ].contains($0)
        }
            ?? false
    }
}
