import ArgumentParser

/// The help of the program itself: the commands, the options of the default one, and the exit statuses.
enum ProgramHelp {
    /// Whether the arguments ask for it and for nothing else.
    static func isWanted(_ arguments: [String]) -> Bool { [["--help"], ["-h"], ["help"]].contains(arguments) }

    private static var commands: [any ParsableCommand.Type] { Smtptui.configuration.subcommands }

    static var text: String {
        let whole = Smtptui.helpMessage()
        let own = section("OPTIONS:", of: whole)
        let text = whole.replacing(own, with: section("OPTIONS:", of: Smtptui.helpMessage(for: Connect.self)))
        let status = "EXIT STATUS:\n" + statuses.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        return "\(text)\n\n\(status)"
    }

    /// The names of the options, as the help has them.
    static var options: Set<String> {
        let help = commands.map { Smtptui.helpMessage(for: $0) }.joined(separator: "\n")
        let words = help.split { $0.isWhitespace || ",/|()[]`".contains($0) }
        return Set(words.filter { $0.hasPrefix("-") }.map(String.init) + ["--generate-completion-script"])
    }

    /// From a heading to the empty line after it.
    private static func section(_ heading: String, of text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let begin = lines.firstIndex(where: { $0 == heading }) else { return "" }
        return lines[begin...].prefix { !$0.isEmpty }.joined(separator: "\n")
    }

    static let statuses = """
        0    success; in a script, all expectations met
        1    in a script, an expectation not met, or a permanent refusal (5yz); in a comparison, a difference
        64   invalid arguments or configuration file; user name or password missing
         65   invalid script, or invalid file of a scenario or a lesson
        66   file or password cannot be read
        69   no connection, connection lost, or timeout
        74   recording or output cannot be written
        75   temporary refusal (4yz)
        76   no TLS, or protocol violation by the server
        77   authentication refused, or withheld without TLS
        129, 130, 131, 143  ended by SIGHUP, SIGINT, SIGQUIT or SIGTERM
        """
}
