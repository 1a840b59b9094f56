import Foundation
import Testing

@testable import smtptui

/// The built program where files, outputs and arguments are not as they should be.
@Suite("In a hostile environment")
struct HostileEnvironmentTests {
    /// Runs a line of the shell, in which `$smtptui` is the program.
    private func shell(_ line: String, input: String = "", _ folder: TemporaryFolder) throws -> BuiltProgram.Result {
        try BuiltProgram.run(
            program: "/bin/bash", ["-c", line], input: input, home: folder, environment: ["smtptui": BuiltProgram.path])
    }

    private static let script = "C: EHLO client.example.org\nC: QUIT\n"

    // What is printed

    private static let evil =
        "a\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}\r\nb\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}"

    /// Whether a text has nothing that affects a terminal.
    private func isHarmless(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n"
                || scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
                    && scalar.properties.generalCategory != .format
        }
    }

    @Test(
        "what is quoted on standard error has no effect on a terminal, and is one line",
        arguments: [
            ["EVIL"], ["EVIL.example:25"], ["run", "-", "EVIL.invalid", "--no-record"], ["--EVIL"],
            ["--timeout", "EVIL"],
            ["--tls-min", "EVIL", "x"], ["--format", "EVIL"], ["run", "EVIL", "--practice"], ["show", "EVIL"],
            ["run", "-", "--practice", "--record", "/no/EVIL"], ["run", "-", "--practice", "--ca", "EVIL"],
            ["run", "-", "--practice", "--cert", "EVIL", "--key", "EVIL"],
            ["run", "-", "--practice", "--tls-keylog", "/no/EVIL"],
            ["run", "-", "--practice", "--password-file", "EVIL"], ["reference", "codes", "EVIL"],
            ["reference", "EVIL"],
            ["explain", "EVIL"], ["explain", "--command", "EVIL", "250 ok"], ["explain", "--stage", "EVIL", "250 ok"],
            ["practice", "--scenario", "EVIL"], ["run", "-", "x", "EVIL"], ["--helo", "EVIL"], ["--user", "EVIL"],
            ["--sni", "EVIL", "x"],
            ["reference", "--markdown", "/no/EVIL"], ["EVIL", "EVIL"],
        ])
    func standardError(_ arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let result = try BuiltProgram.run(
            arguments.map { $0.replacing("EVIL", with: Self.evil) },
            input: "C: AUTH PLAIN {user} {password}\n", home: folder)
        #expect(result.status != 0)
        #expect(isHarmless(result.error), "\(result.error.debugDescription)")
        #expect(isHarmless(result.output), "\(result.output.debugDescription)")
        #expect(result.error.split(separator: "\n").count <= 1, "\(result.error)")
    }

    @Test(
        "a script's own text is quoted harmlessly",
        arguments: ["C: NOOP \\q\u{1B}[2J", "\u{1B}[2J", "S: 2x0 \u{9B}", "C: AUTH EVIL\u{1B} {password}"])
    func script(_ text: String) throws {
        let result = try BuiltProgram.run(
            ["run", "-", "--practice", "--user", "a"], input: text, environment: ["SMTPTUI_PASSWORD": "x"])
        #expect(result.status == 65 && isHarmless(result.error), "\(result.error.debugDescription)")
    }

    @Test(
        "a password in the address of a server is not repeated",
        arguments: [
            ["smtp://alice:hunter2@mx.example.test"], ["smtps://alice:hunter2@mx.example.test:465/"],
            ["alice:hunter2@mx.example.test"],
            ["hunter2@mx.example.test"], ["run", "-", "smtp://alice:hunter2@[::1]:25"],
            ["run", "-", "//hunter2@x", "--no-record"],
            ["run", "-", "mx.example.test", "smtp://alice:hunter2@mx.example.test"],
            ["smtp://alice%3Ahunter2%40mx.example.test"],
            ["--submission", "--", "smtp://:hunter2@mx"], ["x", "alice:hunter2@mx"],
            ["--password=hunter2", "mx.example.test"],
        ])
    func passwordInAddress(_ arguments: [String]) throws {
        let result = try BuiltProgram.run(arguments, input: Self.script)
        #expect(result.status == 64, "\(result.error)")
        #expect(!result.error.contains("hunter2") && !result.output.contains("hunter2"), "\(result.error)")
    }

    // Where output goes

    @Test(
        "output that cannot be written is a failure with a sentence",
        arguments: [
            "run - --practice --no-record", "reference", "reference 550", "explain 550 no", "--help", "practice --list",
            "--version",
        ])
    func fullOutput(_ arguments: String) throws {
        let folder = try TemporaryFolder()
        let result = try shell("$smtptui \(arguments) > /dev/full", input: Self.script, folder)
        #expect(result.status == 74)
        #expect(result.error == "smtptui: Cannot write to standard output: No space left on device.\n")
    }

    @Test("who closes the pipe has read enough")
    func closedPipe() throws {
        let folder = try TemporaryFolder()
        let result = try shell("set -o pipefail; $smtptui reference codes | head -1", folder)
        #expect(result.status == 0 && result.error == "" && result.output.split(separator: "\n").count == 1)
    }

    @Test(
        "without standard input, output or error no other file gets what is printed",
        arguments: ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
    func closedDescriptors(_ closed: String) throws {
        let folder = try TemporaryFolder()
        let record = folder.path("r.jsonl")
        try Self.script.write(toFile: folder.path("s.txt"), atomically: true, encoding: .utf8)
        let result = try shell(
            "$smtptui run '\(folder.path("s.txt"))' --practice --record '\(record)' \(closed)", folder)
        #expect(result.status == (closed.contains(" >&-") || closed.hasPrefix(">&-") ? 74 : 0), "\(result.error)")
        let lines = try String(contentsOfFile: record, encoding: .utf8).split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("{") } && lines.count > 5)
    }

    @Test("a limit on the size of files ends the recording, not the session")
    func sizeLimit() throws {
        let folder = try TemporaryFolder()
        let record = folder.path("r.jsonl")
        let script = "C: EHLO a\n" + String(repeating: "C: NOOP\n", count: 100) + "C: QUIT\nS: 221\n"
        let result = try shell(
            "ulimit -f 4; $smtptui run - --practice --record '\(record)' | tail -2", input: script, folder)
        #expect(result.output.contains("S: 221"), "the script was played to its end")
        #expect(result.error == "smtptui: Recording stopped: File too large.\n")
        let text = try String(contentsOfFile: record, encoding: .utf8)
        #expect(text.hasSuffix("}\n") && text.utf8.count <= 4096, "no line is cut")
        #expect(try BuiltProgram.run(["show", record]).status == 0)
    }

    @Test("keys that cannot be written are told")
    func keyLog() throws {
        let folder = try TemporaryFolder()
        let script = "C: EHLO a\nC: STARTTLS\nC: EHLO a\nC: QUIT\n"
        try String(repeating: "# comment\n", count: 400).write(
            toFile: folder.path("k"), atomically: true, encoding: .utf8)
        let line = """
            chmod 600 '\(folder.path("k"))'; ulimit -f 4
            $smtptui run - --practice --no-record --tls-keylog '\(folder.path("k"))' | tail -3; exit ${PIPESTATUS[0]}
            """
        let result = try shell(line, input: script, folder)
        #expect(result.status == 74 && result.output.contains("S~ 221"), "\(result.output)")
        #expect(result.error == "smtptui: The TLS keys could not be written: File too large.\n")
    }

    @Test("a second session does not write into the recording of the first")
    func twoSessions() throws {
        let folder = try TemporaryFolder()
        let record = folder.path("r.jsonl")
        let first = "echo 'C: NOOP' | $smtptui run - --practice --record '\(record)' > /dev/null"
        let line = """
            (flock -x 9; $smtptui run - --practice --record '\(record)' < '\(folder.path("s.txt"))'; echo $?) 9>>'\(record)'
            """
        try Self.script.write(toFile: folder.path("s.txt"), atomically: true, encoding: .utf8)
        #expect(try shell(first, folder).status == 0)
        let result = try shell(line, folder)
        #expect(result.output == "74\n")
        #expect(result.error == "smtptui: Cannot record to \(record): another session is being recorded there.\n")
    }

    @Test("a folder that cannot be written to is told before anything is sent")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        try "".write(toFile: folder.path(".local"), atomically: true, encoding: .utf8)
        let result = try BuiltProgram.run(["run", "-", "--practice"], input: Self.script, home: folder)
        #expect(
            result.status == 74 && result.output == "" && result.error.contains("Cannot record to"), "\(result.error)")
    }

    // What is read

    @Test(
        "input without an end is read up to a bound",
        arguments: [
            "run /dev/zero --practice", "show /dev/zero", "run - --practice --ca /dev/zero", "show - < /dev/zero",
            "run - --practice --cert /dev/zero --key /dev/zero", "explain < /dev/zero",
            "run - --practice --user a --password-file /dev/zero",
        ])
    func endless(_ arguments: String) throws {
        let folder = try TemporaryFolder()
        let input = arguments.contains("--user") ? "C: AUTH PLAIN {user} {password}\n" : Self.script
        let result = try shell("ulimit -v 4000000; $smtptui \(arguments)", input: input, folder)
        #expect(result.status == 66, "\(result.error)")
        #expect(result.error.split(separator: "\n").count == 1 && result.output == "")
    }

    @Test("a script that is not text is refused with its line: of a file nothing is sent, of a pipe what came before")
    func notText() throws {
        let folder = try TemporaryFolder()
        let problem = #"smtptui: -, line 2: the byte e9 is not valid UTF-8; to send it, write \xe9"#
        let script = #"printf 'C: EHLO a\nC: NOOP caf\351\n'"#
        let run = "$smtptui run - --practice --no-record"
        let file = try shell("\(script) >\(folder.path("script")); \(run) <\(folder.path("script"))", folder)
        #expect(file.status == 65 && file.output == "" && file.error == "\(problem).\n")
        let pipe = try shell("\(script) | \(run)", folder)
        #expect(pipe.status == 65 && pipe.output.contains("C: EHLO a\n") && !pipe.output.contains("NOOP"))
        #expect(pipe.error == "\(problem)\n")
    }

    @Test("an argument or a password that is not text is refused, not changed")
    func notTextOutside() throws {
        let folder = try TemporaryFolder()
        let name = try shell(#"echo 'C: NOOP' | $smtptui run - --practice --helo $'caf\xe9'"#, folder)
        #expect(name.status == 64 && name.error.hasSuffix(": it is not UTF-8.\n"), "\(name.error)")
        let secret = try shell(
            #"echo 'C: AUTH PLAIN {user} {password}' | SMTPTUI_PASSWORD=$'caf\xe9' $smtptui run - --practice --user a"#,
            folder)
        #expect(
            secret.status == 66 && secret.error.contains("Invalid password from SMTPTUI_PASSWORD"), "\(secret.error)")
    }

    // Signals

    @Test("a script that a signal ends has the status that shells expect", arguments: [("HUP", 129), ("TERM", 143)])
    func signals(_ name: String, _ status: Int32) throws {
        let folder = try TemporaryFolder()
        // It reads a pipe that no one writes to, and is ended once it does.
        let line = """
            mkfifo '\(folder.path("f"))'
            $smtptui run '\(folder.path("f"))' --practice --no-record & child=$!
            exec 9>'\(folder.path("f"))'
            kill -\(name) $child
            wait $child
            """
        #expect(try shell(line, folder).status == status)
    }
}
