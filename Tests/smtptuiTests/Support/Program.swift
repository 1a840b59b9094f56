import Foundation
import Testing

/// The built program, run as a person or a script runs it.
enum BuiltProgram {
    struct Result {
        let status: Int32
        let output: String
        let error: String
    }

    /// The binary that was built with the tests; the test bundle stands beside it.
    static let path: String = {
        let beside = CommandLine.arguments.lazy.filter { $0.contains(".xctest") }
            .map { URL(filePath: $0).deletingLastPathComponent().appending(path: "smtptui").path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return beside ?? root.appending(path: ".build/debug/smtptui").path
    }()

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], input: String = "", home: TemporaryFolder? = nil, environment: [String: String] = [:]
    ) throws -> Result {
        try run(program: path, arguments, input: input, home: home, environment: environment)
    }

    /// Runs any program to its end. What it leaves running behind it is not waited for, which `Process` would do.
    static func run(
        program: String, _ arguments: [String], input: String = "", home: TemporaryFolder? = nil,
        environment: [String: String] = [:]
    ) throws -> Result {
        let folder = try TemporaryFolder()
        try Data(input.utf8).write(to: URL(filePath: folder.path("in")))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, folder.path("in"), O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, folder.path("out"), O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, folder.path("err"), O_WRONLY | O_CREAT, 0o600)
        // The threads that tests run on have signals blocked, and a child would inherit that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var variables = ProcessInfo.processInfo.environment
        if let home { variables["HOME"] = home.path }
        variables["XDG_STATE_HOME"] = nil
        variables["XDG_CONFIG_HOME"] = nil
        variables.merge(environment) { $1 }
        var child: pid_t = 0
        let failure = withCStrings([program] + arguments) { arguments in
            withCStrings(variables.map { "\($0.key)=\($0.value)" }) { variables in
                posix_spawn(&child, program, &actions, &attributes, arguments, variables)
            }
        }
        try #require(failure == 0, "\(program) could not be started")
        return Result(
            status: try wait(for: child), output: try String(contentsOfFile: folder.path("out"), encoding: .utf8),
            error: try String(contentsOfFile: folder.path("err"), encoding: .utf8))
    }

    /// The status of a child when it has ended. One that takes minutes hangs, and is killed.
    private static func wait(for child: pid_t) throws -> Int32 {
        var status: Int32 = 0
        let deadline = Date(timeIntervalSinceNow: 120)
        var isKilled = false
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { break }
            try #require(ended == 0 || errno == EINTR)
            if !isKilled, Date() > deadline {
                kill(child, SIGKILL)
                isKilled = true
            }
            usleep(2_000)
        }
        try #require(!isKilled, "a program did not end within 120 s and was killed")
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    private static func withCStrings<Out>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Out) -> Out {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
