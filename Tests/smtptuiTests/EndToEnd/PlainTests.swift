import Foundation
import Testing

@testable import smtptui

@Suite("Lines in place of the screen")
struct PlainTests {
    private func program(
        _ arguments: [String], _ lines: [String], environment: [String: String] = [:]
    ) throws -> BuiltProgram.Result {
        let home = try TemporaryFolder()
        return try BuiltProgram.run(
            arguments, input: lines.map { "\($0)\n" }.joined(), home: home, environment: environment)
    }

    @Test("through a pipe: each line after the reply to the one before, the end of the input closes")
    func pipe() throws {
        let result = try program(
            ["--no-record"],
            [
                "EHLO a", "MAIL FROM:<a@b.example>", "RCPT TO:<nobody@example.test>", "RCPT TO:<bob@example.test>",
                "DATA",
                "Subject: x", "", ".dot", ".", "QUIT",
            ])
        #expect(result.status == 0 && result.error.isEmpty, "\(result.error)")
        let lines = result.output.split(separator: "\n").map(String.init)
        let dialogue = lines.filter { $0.hasPrefix("C:") || $0.hasPrefix("S:") }.map { String($0.prefix(6)) }
        #expect(dialogue.filter { $0.hasPrefix("C: ") || $0 == "C:" }.count == 10)
        #expect(lines.contains("C: ..dot") && lines.contains("# Likely: unknown recipient"))
        #expect(lines.contains { $0.hasPrefix("S: 250 2.0.0 Accepted") } && lines.contains { $0.hasPrefix("S: 221") })
        #expect(!result.output.contains("\u{1B}"), "nothing for a terminal")
        #expect(!result.output.contains("> "), "no prompt in a pipe")
    }

    @Test("a file is sent as a message by lines, and the transcript is written to a file")
    func message() throws {
        let home = try TemporaryFolder()
        try Data("Subject: x\n\n.text\n".utf8).write(to: URL(filePath: home.path("x.eml")))
        let lines = [
            "EHLO a", "MAIL FROM:<a@b.example>", "RCPT TO:<bob@example.test>", ":send \(home.path("x.eml"))", "y",
            ":write \(home.path("said.txt"))", "QUIT",
        ]
        let result = try BuiltProgram.run(["--no-record"], input: lines.map { "\($0)\n" }.joined(), home: home)
        #expect(result.output.contains("# Type y to send it; any other line cancels.\nC: DATA\n"), "\(result.output)")
        #expect(result.output.contains("C: ..text\n") && result.output.contains("S: 250 2.0.0 Accepted"))
        let said = try String(contentsOfFile: home.path("said.txt"), encoding: .utf8)
        #expect(said.contains("C: ..text\nC: .\nS: 250 2.0.0 Accepted"))
    }

    @Test("what is printed is a script that gives the same again")
    func again() throws {
        let first = try program(["--no-record"], ["EHLO a", "NOOP", "QUIT"])
        let home = try TemporaryFolder()
        let again = try BuiltProgram.run(["run", "-", "--practice", "--no-record"], input: first.output, home: home)
        #expect(again.status == 0, "\(again.error)")
    }

    @Test("without QUIT the connection is closed at the end of the input, and recorded to its end")
    func end() throws {
        let result = try program(["--plain"], ["EHLO a"])
        #expect(result.output.contains("-- connection closed by smtptui"), "\(result.output)")
        #expect(result.output.contains("# Session recorded in ") && result.status == 0)
    }

    @Test("no connection has a status, and a sentence")
    func noConnection() throws {
        let port = try Loopback.freePort()
        let result = try program(["--plain", "--no-record", "127.0.0.1", "\(port)"], ["EHLO a"])
        #expect(result.status == 69 && result.output.contains("refused the connection"))
        #expect(result.output.contains("Nothing was sent."))
    }

    @Test("settings come from the configuration file, and a mistake in it is one sentence")
    func configuration() throws {
        let home = try TemporaryFolder()
        let folder = home.path(".config/smtptui")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func write(_ text: String) throws { try Data(text.utf8).write(to: URL(filePath: "\(folder)/config.yaml")) }
        try write("helo: configured.example\nrecord: off\n")
        let set = try BuiltProgram.run([], input: ":set helo\n", home: home)
        #expect(set.output.contains("helo is configured.example") && !set.output.contains("recorded in"))
        let option = try BuiltProgram.run(["--helo", "option.example"], input: ":set helo\n", home: home)
        #expect(option.output.contains("helo is option.example"), "an option comes first")
        try write("helo: a\ntimeuot: 3\n")
        for arguments in [[], ["run", "-", "--practice"]] {
            let refused = try BuiltProgram.run(arguments, input: "C: NOOP\n", home: home)
            #expect(refused.status == 64 && refused.output.isEmpty)
            #expect(
                refused.error
                    == "smtptui: \(folder)/config.yaml, line 2: there is no setting timeuot; did you mean timeout?\n")
        }
        #expect(try BuiltProgram.run(["explain", "250"], home: home).status == 0, "no session, no settings")
    }

    @Test("a host and a port as two arguments; the recording has both in its name")
    func port() throws {
        let home = try TemporaryFolder()
        let port = try Loopback.freePort()
        let result = try BuiltProgram.run(["127.0.0.1", "\(port)"], home: home)
        #expect(result.output.contains("127.0.0.1:\(port) refused"))
        let names = try FileManager.default.contentsOfDirectory(atPath: home.path(".local/state/smtptui"))
        #expect(names.count == 1 && names[0].hasSuffix("-127.0.0.1-\(port).jsonl"), "\(names)")
    }

    @Test("another server, closed and opened by lines, is recorded by itself")
    func connect() throws {
        let home = try TemporaryFolder()
        let port = try Loopback.freePort()
        let result = try BuiltProgram.run([], input: ":connect 127.0.0.1:\(port)\ny\n", home: home)
        #expect(result.status == 69 && result.output.contains("127.0.0.1:\(port) refused"))
        let names = try FileManager.default.contentsOfDirectory(atPath: home.path(".local/state/smtptui")).sorted()
        #expect(names.count == 2)
        let records = result.output.split(separator: "\n").filter { $0.hasPrefix("# Session recorded in ") }
        #expect(records.count == 2)
    }

    @Test("at a simple terminal a password is not shown, and what is typed after it is")
    func password() throws {
        let home = try TemporaryFolder()
        let tmux = try Tmux(
            "\(BuiltProgram.path) --no-record --helo a.example", home: home, environment: ["TERM": "dumb"])
        try tmux.wait(for: "# Next: EHLO")
        try tmux.send(":set mask on")
        try tmux.wait(for: "mask is on.")
        try tmux.send("EHLO a.example")
        try tmux.wait(for: "# Next: STARTTLS")
        try tmux.send(":auth PLAIN alice")
        try tmux.wait(for: "Type y to go on")
        try tmux.send("y")
        try tmux.wait(for: "password>")
        try tmux.send("correct horse")
        let screen = try tmux.wait(for: "S: 235")
        #expect(!screen.contains("correct horse"))
        try tmux.send("NOOP")
        try tmux.wait(for: "> NOOP")
        try tmux.press("C-d")
        try tmux.wait(for: "ended with 0")
    }
}
