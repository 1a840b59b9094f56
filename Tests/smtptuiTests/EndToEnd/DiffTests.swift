import Foundation
import Testing

/// Sessions that are recorded, played again and compared, with the built program.
@Suite("Recordings compared")
struct DiffTests {
    private let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func run(_ arguments: [String]) throws -> BuiltProgram.Result {
        try BuiltProgram.run(arguments, home: home)
    }

    private func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: home.path(name)))
        return home.path(name)
    }

    private static let script = """
        C: EHLO client.example.org
        C: MAIL FROM:<alice@example.org>
        C: RCPT TO:<bob@example.test>
        C: DATA
        C: Subject: x
        C: .
        C: QUIT

        """

    /// Records the script against a scenario of the practice server.
    private func record(_ name: String, _ options: String...) throws -> String {
        let script = try write(Self.script, to: "script.txt")
        _ = try run(["run", script, "--practice", "--keep-going", "--record", home.path(name)] + options)
        return home.path(name)
    }

    @Test("a recording that is played again is the same, and with another scenario it is not")
    func replayed() throws {
        let recording = try record("a.jsonl")
        let same = try run(["run", recording, "--practice", "--no-record"])
        #expect(same.status == 0, "\(same.error)\(same.output)")
        #expect(same.output.contains("# No differences in 8 steps."))
        let other = try run(["run", recording, "--practice", "--scenario", "greylisting", "--no-record"])
        #expect(other.status == 1, "\(other.error)\(other.output)")
        #expect(other.output.contains("# ! before 250 2.1.5, now 451 4.7.1"), "\(other.output)")
        let json = try run(["run", recording, "--practice", "--no-record", "--format", "jsonl"])
        #expect(json.status == 0 && json.error.contains("No differences"))
        #expect(json.output.split(separator: "\n").allSatisfy { $0.hasPrefix("{") })
    }

    @Test("two recordings, and a recording with its text")
    func compared() throws {
        let old = try record("a.jsonl")
        let new = try record("b.jsonl", "--scenario", "greylisting")
        let different = try run(["diff", old, new])
        #expect(different.status == 1 && different.output.contains("! A 250 2.1.5, B 451 4.7.1"), "\(different.output)")
        #expect(try run(["diff", old, old]).status == 0)
        let text = try run(["show", old, "--format", "text"]).output
        let printed = try write(text, to: "a.txt")
        let same = try run(["diff", old, printed])
        #expect(same.status == 0, "\(same.output)")
        let columns = try run(["diff", old, new, "--format", "columns"])
        #expect(columns.status == 1 && columns.output.contains(" | S: 451 4.7.1"), "\(columns.output)")
        let json = try run(["diff", old, new, "--json", "--ignore", "step,end"])
        #expect(json.status == 1 && json.output.contains(#""kind":"code""#))
        #expect(try run(["diff", old, new, "--ignore", "step,code"]).status == 0)
    }

    @Test("a replay that ends early says in one line at which event, and why")
    func early() throws {
        func replay(_ text: String, _ recorded: [String], _ now: [String]) throws -> BuiltProgram.Result {
            let script = try write(text, to: "e.txt")
            let file = home.path("e-\(text.utf8.count).jsonl")
            _ = try run(["run", script, "--practice", "--keep-going", "--record", file] + recorded)
            return try run(["run", file, "--practice", "--no-record", "--timeout", "2"] + now)
        }
        let mail = "C: EHLO a\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<bob@example.test>\nC: DATA\n"
        let text = try replay(mail + "S: 451\nC: RSET\nC: QUIT\n", ["--fault", "error@DATA"], [])
        #expect(
            text.status == 1 && text.error.contains("(C: RSET): not sent: the server waits for the text"),
            "\(text.error)")
        #expect(text.error.contains(", event "), "\(text.error)")
        let closed = try replay(mail + "C: x\nC: .\nC: QUIT\n", [], ["--fault", "close@RCPT"])
        #expect(
            closed.status == 69 || closed.status == 1 && closed.error.contains("the server closed the connection"),
            "\(closed.error)")
        let silent = try replay(mail + "C: y\nC: .\nC: NOOP\n", [], ["--fault", "silence@RCPT"])
        #expect(silent.error.contains("no complete reply within 2 s"), "\(silent.error)")
        #expect(silent.output.contains("closed by the client after the time limit"), "\(silent.output)")
        let safe = try replay(mail + "C: z\nC: .\nC: RSET\nC: QUIT\n", [], ["--safe"])
        #expect(safe.error.contains("not sent in safe mode: DATA"), "\(safe.error)")
    }

    @Test("what cannot be compared or repeated is said in one line")
    func refused() throws {
        let recording = try record("a.jsonl")
        #expect(try run(["diff", recording, home.path("missing")]).status == 66)
        #expect(try run(["diff", recording, "/dev/null"]).status == 66)
        #expect(try run(["diff", "-", "-"]).status == 64)
        #expect(try run(["diff", recording, recording, "--ignore", "zebra"]).status == 64)
        let cut = try write(#"{"smtptui":1,"type":"header""#, to: "cut.jsonl")
        #expect(try run(["run", cut, "--practice", "--no-record"]).status == 66)
    }

    @Test("an authentication needs its secret again, and says so before anything is sent")
    func login() throws {
        let script = try write(
            "C: EHLO a\nC: STARTTLS\nC: EHLO a\nC: AUTH PLAIN {user} {password}\nC: QUIT\n", to: "s.txt")
        let password = ["SMTPTUI_PASSWORD": "correct horse"]
        let recorded = try BuiltProgram.run(
            ["run", script, "--practice", "--user", "alice", "--keep-going", "--record", home.path("auth.jsonl")],
            home: home, environment: password)
        #expect(recorded.output.contains("235"), "\(recorded.output)\(recorded.error)")
        let refused = try run(["run", home.path("auth.jsonl"), "--practice", "--no-record"])
        #expect(refused.status == 64 && refused.output.isEmpty)
        #expect(refused.error.contains("--user NAME gives it. Nothing was sent."), "\(refused.error)")
        let again = try BuiltProgram.run(
            ["run", home.path("auth.jsonl"), "--practice", "--user", "alice", "--no-record"], home: home,
            environment: password)
        // The practice server makes another certificate each time, which is not a difference.
        #expect(again.output.contains("# No differences in 8 steps."), "\(again.error)\(again.output)")
        #expect(again.status == 0)
        #expect(!again.output.contains("correct horse"))
    }
}
