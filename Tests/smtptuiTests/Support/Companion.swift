import Foundation
import Testing

/// Servers beside the tests, and what is to be done when the process of the tests is gone.
enum Companion {
    struct NotStarted: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts a server on free ports. Another program may take one of them first, so that is tried three times.
    static func start(_ name: String, ports count: Int, _ start: ([Int]) throws -> BuiltProgram.Result) throws -> [Int]
    {
        var result: BuiltProgram.Result?
        for _ in 1...3 {
            let ports = try Loopback.freePorts(count)
            let ended = try start(ports)
            if ended.status == 0 { return ports }
            result = ended
        }
        throw NotStarted(description: "\(name): \(result?.error ?? "")")
    }

    /// Leaves a process behind that runs a command of the shell when this one is gone, however it goes: its standard
    /// input is a socket whose other end only this process holds.
    static func run(afterThisProcess command: String) throws {
        var ends: [Int32] = [-1, -1]
        // A program started beside this one by another test must not get the writing end, not even for a moment.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
        // In a session of its own, so that what ends the whole process group does not end it.
        let watch = "setsid bash -c 'cat >/dev/null; \(command)' <&\(ends[0]) >/dev/null 2>&1 &"
        _ = fcntl(ends[0], F_SETFD, 0)
        _ = try BuiltProgram.run(program: "/bin/bash", ["-c", watch])
        close(ends[0])
    }
}
