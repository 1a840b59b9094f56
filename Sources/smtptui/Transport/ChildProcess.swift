import SessionModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A process that was started with pipes for its standard input, output and error, in a process group of its own.
final class ChildProcess {
    /// What is written here is its standard input.
    let input: Int32
    /// What it writes on its standard output and error.
    let output: Int32
    let error: Int32
    private let number: pid_t
    /// Nil while it runs.
    private(set) var end: CommandEnd?

    /// The first argument is the program, looked for in PATH if it has no slash.
    init(_ arguments: [String]) throws(SystemError) {
        var pipes: [(reading: Int32, writing: Int32)] = []
        func close(_ ends: [Int32]) { for end in ends { _ = systemClose(end) } }
        for _ in 0..<3 {
            guard let pipe = Self.pipe() else {
                let failure = errno
                close(pipes.flatMap { [$0.reading, $0.writing] })
                throw SystemError(failure)
            }
            pipes.append(pipe)
        }
        let (standardInput, standardOutput, standardError) = (pipes[0], pipes[1], pipes[2])
        let theirs = [standardInput.reading, standardOutput.writing, standardError.writing]
        let ours = [standardInput.writing, standardOutput.reading, standardError.reading]
        let (number, failure) = Self.spawn(arguments, theirs)
        close(theirs)
        guard failure == 0 else {
            close(ours)
            throw SystemError(failure)
        }
        self.number = number
        ChildSignals.add(number)
        (input, output, error) = (ours[0], ours[1], ours[2])
    }

    /// How it ended, if it has; then the system forgets it.
    func look() -> CommandEnd? {
        var status: Int32 = 0
        guard end == nil, waitpid(number, &status, WNOHANG) == number else { return end }
        note(status)
        return end
    }

    func send(_ signal: Int32) {
        if end == nil { kill(-number, signal) }
    }

    /// Ends it with all that it has started: asks for it, and after a fifth of a second does not ask any more.
    func stop() {
        guard look() == nil else { return }
        send(SIGTERM)
        for _ in 0..<100 where look() == nil { usleep(2000) }
        guard look() == nil else { return }
        send(SIGKILL)
        var status: Int32 = 0
        if waitpid(number, &status, 0) == number { note(status) }
    }

    private func note(_ status: Int32) {
        end = Self.end(status)
        ChildSignals.remove(number)
    }

    private static func end(_ status: Int32) -> CommandEnd {
        status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
    }

    /// A pipe that no other process inherits.
    private static func pipe() -> (reading: Int32, writing: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard systemPipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// Starts a program with these as standard input, output and error, and with the usual signals.
    private static func spawn(_ arguments: [String], _ standard: [Int32]) -> (number: pid_t, failure: Int32) {
        #if canImport(Glibc)
            var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #else
            var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (place, end) in standard.enumerated() { posix_spawn_file_actions_adddup2(&actions, end, Int32(place)) }
        var (all, none) = (sigset_t(), sigset_t())
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETPGROUP)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let variables = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        var number: pid_t = 0
        let failure = withStrings(arguments) { arguments in
            guard let program = arguments[0] else { return ENOMEM }
            return withStrings(variables) { posix_spawnp(&number, program, &actions, &attributes, arguments, $0) }
        }
        return (number, failure)
    }

    private static func withStrings<Out>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Out
    ) -> Out {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}

// The calls of the system, under names that no method hides.
private func systemPipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
