import ArgumentParser
import PracticeServer

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a command and exits with the matching status and at most one sentence on standard error.
enum Program {
    static func run(_ root: any ParsableCommand.Type) -> Never {
        IgnoredSignals.ignore()
        Descriptor.openStandardOnes()
        leaveNoCore()
        finish(root) {
            try checkArguments()
            let arguments = PlainCommandLine.commandFirst(Array(CommandLine.arguments.dropFirst()))
            if arguments == ["--version"] {
                Console.say(Version.whole)
                exit(statusOfOutput.rawValue)
            }
            if ProgramHelp.isWanted(arguments) {
                Console.say(ProgramHelp.text)
                exit(statusOfOutput.rawValue)
            }
            guard let profiled = try ProfiledCommandLine(arguments) else { return try run(root, arguments) }
            try Configuration.$chosen.withValue(profiled.configuration) { try run(root, profiled.arguments) }
        }
    }

    private static func run(_ root: any ParsableCommand.Type, _ arguments: [String]) throws {
        var command = try PlainCommandLine.command(arguments) ?? root.parseAsRoot(arguments)
        try command.run()
    }

    /// Does the rest of a command, and exits with the status of what it throws, or of its output.
    static func finish(_ root: any ParsableCommand.Type, _ rest: () throws -> Void) -> Never {
        do {
            try rest()
            exit(statusOfOutput.rawValue)
        } catch let failure as Failure {
            Console.complain(failure.sentence)
            exit(failure.status.rawValue)
        } catch let status as ExitStatus {
            exit(status.rawValue)
        } catch {
            end(root, error)
        }
    }

    /// Arguments are read as text. One that is none would be changed, and a name would be sent as another one.
    private static func checkArguments() throws(Failure) {
        for argument in UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)) {
            guard let argument, String(validatingCString: argument) == nil else { continue }
            throw Failure(.usage, "Invalid argument \(String(cString: argument)): it is not UTF-8.")
        }
    }

    /// The status of a command that has succeeded: its output may not have been written. Whoever closes a pipe has read
    /// enough.
    private static var statusOfOutput: ExitStatus {
        guard let failure = Console.failure, failure.code != EPIPE else { return .done }
        Console.complain("Cannot write to standard output: \(failure).")
        return .unwritableRecording
    }

    /// Disables core dumps, which would contain any password in memory.
    private static func leaveNoCore() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        #if canImport(Glibc)
            setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        #else
            setrlimit(RLIMIT_CORE, &none)
        #endif
    }

    /// A sentence of the parser, which quotes arguments, without the name and password in an address of the web.
    private static func withoutLogins(_ sentence: String) -> String {
        sentence.split(separator: " ", omittingEmptySubsequences: false).map { word in
            guard let at = word.lastIndex(of: "@"), word[..<at].contains(":"), !isFault(word) else {
                return String(word)
            }
            return "…" + word[at...]
        }.joined(separator: " ")
    }

    /// Whether a word is of the form of `--fault`: `delay:5@DATA`.
    private static func isFault(_ word: Substring) -> Bool {
        let name = word.drop { $0 == "'" || $0 == "\"" }.prefix { $0 != ":" }
        return Fault.list.contains { $0.name == name }
    }

    private static let listed = "Please provide one of the following:"

    /// The first line of a message, with the values that it lists in the lines below.
    static func firstSentence(_ message: String) -> String? {
        let lines = message.split(separator: "\n")
        guard let first = lines.first else { return nil }
        let values = lines.dropFirst().prefix { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
        guard first.hasSuffix(listed), !values.isEmpty else { return String(first) }
        return "\(first.dropLast(listed.count))Expected \(values.joined(separator: ", "))."
    }

    /// Prints help or the version; any other error of the parser is a usage error, reported in one line.
    private static func end(_ root: any ParsableCommand.Type, _ error: any Error) -> Never {
        if root.exitCode(for: error) == .success {
            Console.say(root.fullMessage(for: error))
            exit(statusOfOutput.rawValue)
        }
        let arguments = Array(CommandLine.arguments.dropFirst())
        let options = ProgramHelp.options
        let sentence =
            ForeignOption.suggestion(for: arguments, options: options)
            ?? ForeignOption.unknown(among: arguments, options: options)
            ?? firstSentence(root.message(for: error)) ?? "Invalid arguments."
        Console.complain("\(withoutLogins(sentence)) (See smtptui --help.)")
        exit(ExitStatus.usage.rawValue)
    }
}

extension ExitStatus: Error {}
