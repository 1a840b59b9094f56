import ArgumentParser

/// The command of a plain command line.
enum PlainCommandLine {
    /// The command with its options, validated; nil if ArgumentParser has to read the arguments.
    static func command(_ arguments: [String]) -> (any ParsableCommand)? {
        let rest = arguments.dropFirst()
        return switch arguments.first {
        case "connect": Connect(plain: rest)
        case "practice": Practice(plain: rest)
        case "run": Run(plain: rest)
        case "show": Show(plain: rest)
        case "explain": Explain(plain: rest)
        case "reference": Reference(plain: rest)
        default: Connect(plain: arguments[...]).flatMap { isCommand($0.host) ? nil : $0 }
        }
    }

    /// Whether the name of a command follows an option; then ArgumentParser decides which one it is.
    private static func isCommand(_ host: String?) -> Bool {
        host.map { ["connect", "practice", "run", "show", "explain", "reference", "help"].contains($0) } ?? false
    }
}
