import ArgumentParser

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a command and exits with the matching status and at most one sentence on standard error.
enum Program {
    static func run(_ root: any ParsableCommand.Type) -> Never {
        // A closed pipe must not end the program before it has restored the terminal.
        signal(SIGPIPE, SIG_IGN)
        leaveNoCore()
        do {
            var command = try root.parseAsRoot()
            try command.run()
            exit(ExitStatus.done.rawValue)
        } catch let failure as Failure {
            Console.complain(failure.sentence)
            exit(failure.status.rawValue)
        } catch let status as ExitStatus {
            exit(status.rawValue)
        } catch {
            end(root, error)
        }
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

    /// Prints help or the version; any other error of the parser is a usage error, reported in one line.
    private static func end(_ root: any ParsableCommand.Type, _ error: any Error) -> Never {
        if root.exitCode(for: error) == .success {
            Console.say(root.fullMessage(for: error))
            exit(ExitStatus.done.rawValue)
        }
        let sentence = root.message(for: error).split(separator: "\n").first.map(String.init) ?? "Invalid arguments."
        Console.complain("\(sentence) (See smtptui --help.)")
        exit(ExitStatus.usage.rawValue)
    }
}

extension ExitStatus: Error {}
