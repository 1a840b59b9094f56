import Foundation
import NIOPosix
import PracticeServer
import SessionModel
import Testing

@testable import smtptui

/// The built program between a client and the practice server.
@Suite("watch", .serialized)
struct WatchTests {
    /// Runs a client of the shell on a port where the program listens; prints its output, then that of the program.
    private func run(_ options: String, client: String, home: TemporaryFolder) throws -> BuiltProgram.Result {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let server = try PracticeHost(group: group, scenario: .standard)
        let port = try Loopback.freePorts(1)[0]
        let script = """
            \(BuiltProgram.path) watch --listen 127.0.0.1:\(port) --to 127.0.0.1:\(server.endpoint.port ?? 0) \
                --no-tui \(options) >\(home.path("out")) 2>&1 &
            pid=$!
            for i in $(seq 200); do grep -q Waiting \(home.path("out")) 2>/dev/null && break; sleep 0.05; done
            port=\(port)
            \(client)
            for i in $(seq 100); do grep -q 'the server closed' \(home.path("out")) && break; sleep 0.05; done
            kill -INT $pid; wait $pid; echo "status $?"
            cat \(home.path("out"))
            """
        return try BuiltProgram.run(program: "/bin/bash", ["-c", script], home: home)
    }

    private let talk = """
        exec 3<>/dev/tcp/127.0.0.1/$port
        read -r -u 3 line; echo "got $line"
        printf 'EHLO a.example\\r\\nRCPT TO:<bob@example.test>\\r\\nQUIT\\r\\n' >&3
        cat <&3 | tr -d '\\r' | sed 's/^/got /'
        """

    @Test("both sides are shown and explained, recorded, and the client gets every byte")
    func passes() throws {
        let home = try TemporaryFolder()
        let result = try run("--record \(home.path("x.jsonl"))", client: talk, home: home)
        for line in [
            "got 220 practice.example.test", "got 250-STARTTLS", "got 503", "got 221", "#1 C: EHLO a.example",
            "#1 C: QUIT", "status 130", "Session recorded in",
        ] { #expect(result.output.contains(line), "\(line) in \(result.output)") }
        let shown = try BuiltProgram.run(["show", home.path("x.jsonl"), "--format", "text"], home: home)
        #expect(shown.status == 0 && shown.output.contains("C: RCPT TO:<bob@example.test>"))
        #expect(shown.output.contains("MAIL"), "the finding about the client")
    }

    @Test("STARTTLS is removed where that is asked for, and it is said")
    func strips() throws {
        let home = try TemporaryFolder()
        let result = try run("--strip-starttls --no-record", client: talk, home: home)
        #expect(!result.output.contains("got 250-STARTTLS") && !result.output.contains("got 250 STARTTLS"))
        #expect(result.output.contains("smtptui removes STARTTLS") && result.output.contains("got 221"))
    }

    @Test(
        "what cannot be is a usage error",
        arguments: [
            [], ["--to", "a:b"], ["--to", "mx", "--tls"], ["--to", "mx", "--listen", "nowhere"],
            ["--to", "mx", "--strip-starttls", "--terminate-tls"], ["--to", "mx", "--own-certificate", "x.pem"],
        ])
    func usage(_ arguments: [String]) throws {
        let result = try BuiltProgram.run(["watch"] + arguments)
        #expect(result.status == 64 && result.error.split(separator: "\n").count == 1)
    }
}
