import Foundation
import Testing

@testable import smtptui

/// `run` with variables, reports and repetitions, as people call it.
@Suite("Reports of run")
struct RunReportTests {
    private static let script = """
        S: 220
        :include hello.smtp
        C: MAIL FROM:<{from}>
        C: RCPT TO:<{to}>
        S: 250
        C: DATA
        C: @text.eml
        C: .
        C: QUIT
        """

    private func run(
        _ arguments: [String], script: String = script, environment: [String: String] = [:]
    ) throws -> BuiltProgram.Result {
        let home = try TemporaryFolder()
        let files = ["a.smtp": script, "hello.smtp": "C: EHLO a\nS: 250-SIZE*\n", "text.eml": "Subject: x\n\n.dot\n"]
        for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: home.path(name))) }
        return try BuiltProgram.run(
            ["run", home.path("a.smtp"), "--no-record"] + arguments, home: home, environment: environment)
    }

    private static let good = ["--practice", "-D", "from=a@b.example", "-D", "to=bob@example.test"]

    @Test("a dry run prints what would be sent, and connects to nothing")
    func dryRun() throws {
        let result = try run(["--dry-run", "-D", "from=a@b.example", "-D", "to=bob@example.test", "192.0.2.1"])
        #expect(result.status == 0 && result.error.isEmpty, "\(result.error)")
        #expect(
            result.output.split(separator: "\n").map(String.init) == [
                "# dry run: nothing is sent", "S: 220", "C: EHLO a", "S: 250-SIZE*", "C: MAIL FROM:<a@b.example>",
                "C: RCPT TO:<bob@example.test>", "S: 250", "C: DATA", "C: Subject: x", "C:", "C: ..dot", "C: .",
                "C: QUIT",
            ])
    }

    @Test("all errors are reported with file and line, and nothing is sent")
    func errors() throws {
        let result = try run(
            ["--practice", "-D", "from=x"], script: "foo\nC: RCPT TO:<{form}>\n:include hello.smtp\n:include none.smtp")
        let lines = result.error.split(separator: "\n")
        #expect(lines.count == 3 && result.output.isEmpty && result.status == 65, "\(result.error)")
        #expect(lines.first?.hasSuffix("a.smtp, line 1: a line must begin with C:, S:, :, # or --.") == true)
        #expect(lines[1].contains("a.smtp, line 2: unknown variable {form}, perhaps {from}; "), "\(lines[1])")
        #expect(lines[1].hasSuffix("use -D form=VALUE."), "\(lines[1])")
        #expect(lines[2].contains("a.smtp, line 4: Cannot read "), "\(lines[2])")
    }

    @Test("--quiet prints nothing but failures")
    func quiet() throws {
        let good = try run(Self.good + ["--quiet"])
        #expect(good.status == 0 && good.output.isEmpty && good.error.isEmpty, "\(good.error)")
        let bad = try run(["--practice", "-D", "from=a@b.example", "-D", "to=nobody@example.test", "--quiet"])
        #expect(bad.status == 1 && bad.output.isEmpty && bad.error.contains("line 5: expected 250, got 550"))
    }

    @Test("a report has one test per step, and the status is the same")
    func reports() throws {
        let tap = try run(Self.good + ["--format", "tap"])
        #expect(tap.status == 0 && tap.error.isEmpty, "\(tap.error)")
        #expect(tap.output.hasPrefix("TAP version 13\n1..7\nok 1 - greeting\nok 2 - "), "\(tap.output)")
        #expect(tap.output.contains("hello.smtp, line 1: EHLO a\nok 3 - line 3: MAIL FROM:<a@b.example>\n"))
        let junit = try run(
            ["--practice", "-D", "from=a@b.example", "-D", "to=nobody@example.test", "--format", "junit"])
        #expect(junit.status == 1 && junit.error.isEmpty)
        #expect(junit.output.contains(#"failures="1" errors="0" skipped="3""#), "\(junit.output)")
        let refused = try run(["127.0.0.1:1", "-D", "from=a", "-D", "to=b", "--format", "tap"])
        #expect(refused.status == 69 && refused.output.contains("1..7\nnot ok 1 - greeting\n"), "\(refused.output)")
    }

    @Test("repeated runs each have a connection, and the summary says what differed")
    func repeated() throws {
        let result = try run(Self.good + ["--repeat", "3", "--every", "0", "--scenario", "rate-limit"])
        #expect(result.output.contains("# run 2 of 3\n"), "\(result.output)")
        #expect(result.output.split(separator: "\n").count { $0 == "# smtptui transcript" } == 3)
        let quiet = try run(Self.good + ["--repeat", "2", "--every", "0", "--quiet"])
        #expect(quiet.status == 0 && quiet.output.hasPrefix("# 2 runs: 2 succeeded, 0 failed\n"), "\(quiet.output)")
    }

    @Test("greylisting: the first run is refused, a later one is not, and the summary says so")
    func greylisted() throws {
        let result = try run(Self.good + ["--repeat", "2", "--every", "0", "--quiet", "--scenario", "greylisting"])
        #expect(result.status == 75 || result.status == 1)
        #expect(result.output.contains("# 2 runs: "), "\(result.output)")
        #expect(result.error.contains("run 1: "), "\(result.error)")
    }

    @Test("an environment variable is filled in, and is in nothing that is printed")
    func environment() throws {
        for format in ["text", "jsonl", "tap", "junit"] {
            let result = try run(
                ["--practice", "--format", format],
                script: "C: EHLO a\nC: NOOP {env:TOKEN}\nC: VRFY {env:TOKEN}\nS: 2..",
                environment: ["TOKEN": "s3cret-value-9"])
            #expect(
                !result.output.contains("s3cret") && !result.error.contains("s3cret"), "\(result.output)\(result.error)"
            )
            #expect(result.output.contains("redacted: env:TOKEN"), "\(result.output)")
        }
    }

    @Test(
        "options that make no sense are refused",
        arguments: [
            (["--repeat", "0"], "--repeat must be between 1 and 100"), (["--repeat", "101"], "--repeat must be"),
            (["--every", "1"], "--every works only with --repeat"), (["--repeat", "2", "--every", "-1"], "every"),
            (["--quiet", "--format", "tap"], "cannot be used together"), (["-D", "user=x"], "-D"),
            (["-D", "1=x"], "-D"), (["--dry-run", "--repeat", "2"], "--repeat"),
            (["--dry-run", "--format", "junit"], "--format"), (["--dry-run", "--format", "jsonl"], "--format"),
            (["-D", "a=1", "-D", "a=2"], "twice"), (["--format", "xml"], "format"),
        ])
    func options(_ arguments: [String], _ words: String) throws {
        let server = arguments.contains("--dry-run") ? [] : ["--practice"]
        let result = try run(server + arguments, script: "C: NOOP")
        #expect(result.status == 64 && result.error.contains(words), "\(result.error)")
    }

    @Test("a script that does nothing is not run", arguments: ["", "# a remark", "\n-- x\n", ":sleep 1"])
    func nothing(_ script: String) throws {
        let result = try run(["--practice"], script: script)
        #expect(result.status == 64 && result.output.isEmpty && result.error.contains("no C: line"), "\(result.error)")
    }

    @Test("the formats are listed where one is not known")
    func formats() throws {
        let result = try run(["--practice", "--format", "xml"], script: "C: NOOP")
        #expect(result.error.contains("text, jsonl") || result.error.contains("'text'"), "\(result.error)")
        let shown = try BuiltProgram.run(["show", "a.jsonl", "--format", "xml"], home: try TemporaryFolder())
        #expect(shown.status == 64 && shown.error.contains("text, markdown, html"), "\(shown.error)")
    }

    @Test("a pause is waited for, and the session goes on")
    func pause() throws {
        let result = try run(["--practice", "--timeout", "5"], script: "C: EHLO a\n:sleep 0.05\nC: NOOP")
        #expect(result.status == 0 && result.output.contains("-- the script waits 50ms\nC: NOOP\n"), "\(result.output)")
    }
}
