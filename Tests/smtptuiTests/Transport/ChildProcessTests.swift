import Glibc
import SessionModel
import Testing

@testable import smtptui

@Suite("Commands as servers")
struct ChildProcessTests {
    @Test("one that does not want to end is ended, with what it has started, and leaves nothing behind")
    func stubborn() throws {
        let process = try ChildProcess(["/bin/sh", "-c", "trap '' TERM; echo ready; sleep 1000; sleep 1000"])
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = read(process.output, &bytes, 100)
        #expect(count == 6)
        process.stop()
        #expect(process.end == .killed(signal: SIGKILL))
        // All that had the pipe are gone, too.
        let rest = read(process.output, &bytes, 100)
        #expect(rest == 0)
        for end in [process.input, process.output, process.error] { close(end) }
    }

    @Test("how it ended is known once, and kept")
    func ends() throws {
        let process = try ChildProcess(["/bin/sh", "-c", "exit 7"])
        var bytes = [UInt8](repeating: 0, count: 1)
        let count = read(process.output, &bytes, 1)
        #expect(count == 0)
        process.stop()
        #expect(process.end == .exited(7) || process.end == .killed(signal: SIGTERM))
        #expect(process.look() == process.end)
        for end in [process.input, process.output, process.error] { close(end) }
    }

    @Test("a program that is not there is an error of the system")
    func missing() {
        #expect(throws: SystemError(ENOENT)) { _ = try ChildProcess(["no-such-program-here"]) }
    }

    @Test("no option of ssh comes from the name of a host or of a server")
    func ssh() {
        let arguments = SSHCommand.arguments(through: "jump", to: .tcp(host: "-oProxyCommand=x", port: 25))
        #expect(arguments == ["ssh", "-o", "BatchMode=yes", "-W", "-oProxyCommand=x:25", "--", "jump"])
    }
}
