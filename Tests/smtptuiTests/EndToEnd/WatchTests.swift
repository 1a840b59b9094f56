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
    private func run(
        _ options: String, client: String, home: TemporaryFolder, until end: String = "the server closed"
    ) throws -> BuiltProgram.Result {
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
            for i in $(seq 100); do grep -q '\(end)' \(home.path("out")) && break; sleep 0.05; done
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

    @Test("a client that sends cleartext where TLS is to begin is told from one that does not trust")
    func clearText() throws {
        let client = """
            exec 3<>/dev/tcp/127.0.0.1/$port
            read -r -u 3 line
            printf 'EHLO a.example\\r\\n' >&3
            while read -r -u 3 line; do case $line in 250\\ *) break;; esac; done
            printf 'STARTTLS\\r\\n' >&3
            read -r -u 3 line; echo "got $line"
            printf 'NOOP\\r\\n' >&3
            cat <&3 >/dev/null; echo closed
            """
        let result = try run(
            "--terminate-tls --insecure --no-record", client: client, home: TemporaryFolder(), until: "no TLS with")
        #expect(result.output.contains("got 220") && result.output.contains("closed"))
        #expect(result.output.contains("no TLS with the client: the client sent cleartext (NOOP)"), "\(result.output)")
        #expect(!result.output.contains("trust the certificate") && !result.output.contains("without QUIT"))
    }

    @Test("a recording that cannot be written is said before anyone can connect", arguments: ["/nowhere/x.jsonl", "/"])
    func unwritable(_ path: String) throws {
        let result = try BuiltProgram.run(["watch", "--to", "127.0.0.1:1", "--no-tui", "--record", path])
        #expect(result.status == 74 && result.output.isEmpty)
        #expect(
            result.error.hasPrefix("Cannot record to") || result.error.contains("Cannot record to"), "\(result.error)")
    }

    @Test(
        "a server that is the program itself is refused", arguments: ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"])
    func loop(_ host: String) throws {
        let port = try Loopback.freePorts(1)[0]
        let result = try BuiltProgram.run(
            ["watch", "--listen", "127.0.0.1:\(port)", "--to", "\(host):\(port)", "--no-tui", "--no-record"])
        #expect(result.status == 64 && result.output.isEmpty && result.error.contains("where watch itself listens"))
        #expect(result.error.split(separator: "\n").count == 1)
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
