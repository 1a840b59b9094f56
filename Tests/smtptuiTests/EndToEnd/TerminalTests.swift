import Foundation
import Testing

@testable import smtptui

/// The built program in a real terminal, typed at as a person would.
@Suite("In a terminal", .serialized)
struct TerminalTests {
    private func open(_ arguments: String = "", columns: Int = 80, rows: Int = 24, home: TemporaryFolder) throws -> Tmux
    {
        try Tmux("\(BuiltProgram.path) \(arguments)", columns: columns, rows: rows, home: home)
    }

    @Test("a message on the practice server, and a recording of it that can be browsed")
    func practice() throws {
        let home = try TemporaryFolder()
        let terminal = try open("practice --record \(home.path("session.jsonl"))", home: home)
        try terminal.wait(for: "GREETED")
        try terminal.press("Tab", "Enter")
        try terminal.wait(for: "READY")
        try terminal.send("MAIL FROM:<you@example.org>")
        try terminal.wait(for: "answers MAIL")
        try terminal.send("RCPT TO:<nobody@example.test>")
        try terminal.wait(for: "550 5.1.1 answers RCPT")
        try terminal.send("RCPT TO:<bob@example.test>")
        try terminal.wait(for: "answers RCPT TO:<bob")
        try terminal.send("DATA")
        try terminal.wait(for: "alone ends the message")
        try terminal.send("Subject: hello")
        try terminal.send("")
        try terminal.send(".hidden")
        try terminal.wait(for: "..hidden  dot added")
        try terminal.send(".")
        try terminal.wait(for: "Accepted as practice-1")
        try terminal.press("C-q")
        try terminal.wait(for: "Session recorded in \(home.path("session.jsonl").prefix(20))")
        try terminal.wait(for: "ended with 0")

        let browser = try open("show \(home.path("session.jsonl"))", columns: 120, rows: 40, home: home)
        try browser.wait(for: "answers the message")
        try browser.press("Up", "Up", "Up")
        try browser.wait(for: "550 5.1.1 answers RCPT")
        try browser.press("q")
        try browser.wait(for: "ended with 0")
    }

    @Test("what was greylisted has its time, also after :reconnect")
    func greylisting() throws {
        let terminal = try open("practice --scenario greylisting --no-record", home: try TemporaryFolder())
        try terminal.wait(for: "GREETED")
        try terminal.send("EHLO me.example.org")
        try terminal.wait(for: "READY")
        try terminal.send("MAIL FROM:<you@example.org>")
        try terminal.wait(for: "answers MAIL")
        try terminal.send("RCPT TO:<bob@example.test>")
        try terminal.wait(for: "451 4.7.1 answers RCPT")
        // It goes back to where the refused recipient left it: in the transaction.
        try terminal.send(":reconnect")
        try terminal.wait(for: "answers MAIL")
        try terminal.send("RCPT TO:<postmaster@example.test>")
        try terminal.wait(for: "Greylisted; try again in 15 seconds")
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
    }

    @Test("the reference filters as one types, the map marks where one is")
    func reference() throws {
        let home = try TemporaryFolder()
        let terminal = try open("--no-record", home: home)
        try terminal.wait(for: "GREETED")
        try terminal.press("F7")
        try terminal.wait(for: "entries")
        try terminal.send("context rcpt 452")
        try terminal.wait(for: "RFC 5321")
        try terminal.press("Escape")
        try terminal.wait(for: "Filter: context rcpt 452")
        try terminal.press("Escape")
        try terminal.wait(for: "F1 help")
        try terminal.press("F5")
        try terminal.wait(for: "║greeted║")
        // Not Escape: with the key after it, it would be another one.
        try terminal.press("F5")
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
    }

    @Test("a login bound to the certificate, on the port where TLS comes first; the certificate is saved")
    func boundLogin() throws {
        let home = try TemporaryFolder()
        let terminal = try open("practice --tls --submission --no-record --helo a", columns: 120, rows: 40, home: home)
        try terminal.wait(for: "TLS 1.3   GREETED")
        try terminal.send("EHLO a")
        try terminal.wait(for: "250 ENHANCEDSTATUSCODES")
        try terminal.send(":auth SCRAM-SHA-256-PLUS alice")
        try terminal.wait(for: "password")
        try terminal.send("correct horse")
        try terminal.wait(for: "logged in by SCRAM-SHA-256-PLUS")
        try terminal.send(":tls save ~/chain.pem")
        try terminal.wait(for: "·  certificate saved to")
        #expect(try CertificateCheck.certificates(inFile: home.path("chain.pem")).count == 1)
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
    }

    @Test("a handshake that stalls is left by :close, and the server sees it")
    func stalledHandshake() throws {
        let home = try TemporaryFolder()
        let leaf = try Issued.make("mx.example.test")
        let server = try TLSServer(.stalled, chain: [leaf], key: leaf)
        let terminal = try open("127.0.0.1:\(server.port) --no-record --helo a", home: home)
        try terminal.wait(for: "GREETED")
        try terminal.send("STARTTLS")
        try terminal.wait(for: "220 go")
        try terminal.send(":close")
        try terminal.wait(for: "connection closed by smtptui")
        try server.waitUntilLeft()
        try terminal.send(":reconnect")
        try terminal.wait(for: "GREETED")
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
    }

    @Test("a rejected certificate is accepted without leaving, and stays unverified")
    func acceptCertificate() throws {
        let home = try TemporaryFolder()
        let leaf = try Issued.make("mx.example.test")
        let server = try TLSServer(.upgrade(injected: ""), chain: [leaf], key: leaf)
        let terminal = try open("127.0.0.1:\(server.port) --no-record --helo a", columns: 120, rows: 40, home: home)
        try terminal.wait(for: "GREETED")
        try terminal.send("EHLO a")
        try terminal.wait(for: "250 STARTTLS")
        try terminal.send("STARTTLS")
        try terminal.wait(for: "smtptui rejected the server")
        try terminal.send(":tls accept")
        try terminal.wait(for: "Accept this certificate until you leave")
        try terminal.press("y")
        try terminal.wait(for: "TLS 1.3 not verified")
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
    }

    @Test("every size, at any moment, and back")
    func resize() throws {
        let home = try TemporaryFolder()
        let terminal = try open("--no-record", home: home)
        try terminal.wait(for: "GREETED")
        for (columns, rows) in [(120, 40), (40, 10), (1, 1), (2, 3), (200, 50), (80, 24)] {
            try terminal.resize(columns: columns, rows: rows)
        }
        try terminal.wait(for: "GREETED")
        try terminal.send("NOOP")
        try terminal.wait(for: "answers NOOP")
    }

    @Test("pasted lines are asked about, and wait for Enter where the user says so")
    func paste() throws {
        let home = try TemporaryFolder()
        let terminal = try open("--no-record", home: home)
        try terminal.wait(for: "GREETED")
        try terminal.paste("NOOP one\nNOOP two\n")
        try terminal.wait(for: "2 lines were pasted")
        try terminal.press("l")
        let screen = try terminal.wait(for: "1 more pasted line waits")
        #expect(!screen.contains("C  NOOP"))
        try terminal.press("Enter")
        try terminal.wait(for: "C  NOOP one")
    }

    @Test("a line of any length is typed at once, and what has no room is said")
    func longLine() throws {
        let home = try TemporaryFolder()
        let terminal = try open("--no-record", home: home)
        try terminal.wait(for: "GREETED")
        // It took minutes once, and nothing else was served meanwhile.
        for _ in 0..<8 { try terminal.type(String(repeating: "x", count: 10_000)) }
        try terminal.wait(for: "have no room: a line can have 65536 bytes")
        try terminal.press("Enter")
        try terminal.wait(for: "Not sent:")
        try terminal.press("C-u")
        try terminal.send("NOOP")
        try terminal.wait(for: "answers NOOP")
    }

    @Test("answers of the terminal are not typed, and a broken one does not keep the keys")
    func answersOfTheTerminal() throws {
        let home = try TemporaryFolder()
        let terminal = try open("--no-record", home: home)
        try terminal.wait(for: "GREETED")
        for answer in [
            "]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", "P>|tmux 3.4\u{1B}\\", "[?62;1;4c", "[24;80R", "[I", "_Gi=1;OK\u{1B}\\",
        ] {
            try terminal.type("\u{1B}" + answer)
        }
        try terminal.type("NOOP swallowed")
        try terminal.wait(for: "> NOOP swallowed")
        try terminal.press("C-u")
        try terminal.type("\u{1B}]11;rgb:")
        try terminal.press("C-u")
        try terminal.send("NOOP")
        try terminal.wait(for: "answers NOOP")
    }

    @Test("Ctrl-Z stops it, fg brings it back, and the shell has its terminal meanwhile")
    func suspend() throws {
        let home = try TemporaryFolder()
        let terminal = try Tmux("exec bash --norc -i", home: home)
        try terminal.send("PS1=shell; echo ready")
        try terminal.wait(for: "ready")
        try terminal.send("\(BuiltProgram.path) --no-record")
        try terminal.wait(for: "GREETED")
        try terminal.press("C-z")
        try terminal.wait(for: "Stopped")
        try terminal.send("echo in between")
        try terminal.wait(for: "in between")
        try terminal.send("fg")
        try terminal.wait(for: "GREETED")
        try terminal.send("NOOP")
        try terminal.wait(for: "answers NOOP")
    }

    @Test(
        "the terminal is given back, whatever ends the program",
        arguments: [
            (SIGTERM, "ended with 143"), (SIGHUP, "ended with 129"), (SIGINT, "ended with 130"),
            (SIGSEGV, "ended with 139"),
            (SIGABRT, "ended with 134"), (SIGILL, "ended with 132"),
        ])
    func givenBack(_ signal: Int32, _ end: String) throws {
        let home = try TemporaryFolder()
        let files = ["pid", "before", "after"].map { home.path($0) }
        let terminal = try Tmux(
            """
            stty -a >\(files[1]); sh -c "echo \\$\\$ >\(files[0]); exec \(BuiltProgram.path) --no-record"; ended=$?; \
            stty -a >\(files[2]); (exit $ended)
            """, home: home)
        try terminal.wait(for: "GREETED")
        let pid = try String(contentsOfFile: files[0], encoding: .utf8)
        kill(try #require(pid_t(pid.trimmingCharacters(in: .whitespacesAndNewlines))), signal)
        let screen = try terminal.wait(for: end)
        #expect(!screen.contains("Greeted"), "the alternate screen is left")
        #expect(
            try String(contentsOfFile: files[1], encoding: .utf8) == String(contentsOfFile: files[2], encoding: .utf8))
    }

    @Test("an unknown terminal is told in one line")
    func unknownTerminal() throws {
        let home = try TemporaryFolder()
        let terminal = try Tmux("TERM=nonesuch \(BuiltProgram.path)", home: home)
        try terminal.wait(for: "Unknown terminal type TERM=nonesuch")
        try terminal.wait(for: "ended with 64")
    }

    @Test("a server that refuses the connection is told on the screen")
    func refused() throws {
        let home = try TemporaryFolder()
        let terminal = try open("127.0.0.1:1 --no-record", home: home)
        try terminal.wait(for: "refused the connection; nothing listens")
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
    }
}
