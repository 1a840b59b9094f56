import ArgumentParser

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a command and ends the program with the right status and at most one sentence on standard error.
enum Program {
    static func run(_ root: any ParsableCommand.Type) -> Never {
        // A reader that goes away must not end the program before it has put the terminal in order.
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

    /// A core file would hold whatever password is in memory.
    private static func leaveNoCore() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        #if canImport(Glibc)
            setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        #else
            setrlimit(RLIMIT_CORE, &none)
        #endif
    }

    /// Help and the version are asked for; anything else of the parser's is a mistake in the arguments, told in a line.
    private static func end(_ root: any ParsableCommand.Type, _ error: any Error) -> Never {
        if root.exitCode(for: error) == .success {
            Console.say(root.fullMessage(for: error))
            exit(ExitStatus.done.rawValue)
        }
        let sentence = root.message(for: error).split(separator: "\n").first.map(String.init) ?? "bad arguments"
        Console.complain("\(sentence) (smtptui --help lists the options)")
        exit(ExitStatus.usage.rawValue)
    }
}

extension ExitStatus: Error {}
