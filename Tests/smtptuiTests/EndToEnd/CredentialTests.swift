import Foundation
import Testing

@testable import smtptui

/// Where the program takes name and password from, and that it does so before anything is sent.
@Suite("Credentials from outside")
struct CredentialTests {
    private static let script = "C: EHLO a\nC: AUTH LOGIN {user} {password}\nS: 235\nC: QUIT\n"
    private let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func run(
        _ options: [String], environment: [String: String] = [:], script: String = script
    ) throws -> BuiltProgram.Result {
        try BuiltProgram.run(
            ["run", "-", "--practice", "--no-record", "--starttls"] + options, input: script, home: home,
            environment: environment)
    }

    private func file(_ name: String, _ text: String, mode: Int = 0o600) throws -> String {
        let path = home.path(name)
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    @Test("the first line of a file, in each form", arguments: ["", "\n", "\r\n", "\nmore\n"])
    func file(_ ending: String) throws {
        let path = try file("password", "correct horse\(ending)")
        let result = try run(["--user", "alice", "--password-file", path])
        #expect(result.status == 0 && result.error == "", "\(result.error)")
    }

    @Test("a file that others can read is used and warned of")
    func openFile() throws {
        let path = try file("open", "correct horse\n", mode: 0o644)
        let result = try run(["--user", "alice", "--password-file", path])
        #expect(result.status == 0)
        #expect(result.error == "smtptui: Other users can read the password file \(path). Run chmod 600.\n")
    }

    @Test("a command, run by the shell; what it says on standard error goes to ours, and its output is read to the end")
    func command() throws {
        let command = #"echo "correct horse"; echo asked >&2; yes | head -c 300000; exit 0"#
        let result = try run(["--user", "alice", "--password-command", command])
        #expect(result.status == 0 && result.error == "asked\n", "\(result.error)")
    }

    @Test("the environment, which no child process inherits, and which an option goes before")
    func environment() throws {
        #expect(try run(["--user", "alice"], environment: ["SMTPTUI_PASSWORD": "correct horse"]).status == 0)
        let command = #"test -z "$SMTPTUI_PASSWORD" && echo "correct horse""#
        let result = try run(
            ["--user", "alice", "--password-command", command], environment: ["SMTPTUI_PASSWORD": "wrong"])
        #expect(result.status == 0, "\(result.error)")
        #expect(try run(["--user", "alice"], environment: ["SMTPTUI_PASSWORD": "wrong"]).status == 77)
    }

    @Test("what is not needed is not asked for")
    func notNeeded() throws {
        let result = try run(["--password-command", "echo asked >&2; exit 1"], script: "C: NOOP\n")
        #expect(result.status == 0 && result.error == "")
    }

    @Test(
        "what cannot be had is told in one sentence before anything is sent",
        arguments: [
            ([], 64, "line 2: the user name is missing; --user NAME gives it."),
            (
                ["--user", "alice"], 64,
                "line 2: the password is missing; --password-file, --password-command, --netrc or"
            ),
            (["--user", "alice", "--password-file", "nowhere"], 66, "Cannot read nowhere: No such file"),
            (["--user", "alice", "--password-file", "/"], 66, "Cannot read /: Is a directory."),
            (["--user", "alice", "--password-file", "/dev/null"], 66, "No password from --password-file"),
            (["--user", "alice", "--password-command", "exit 3"], 66, "--password-command exited with status 3"),
            (["--user", "alice", "--password-command", "echo x; exit 3"], 66, "exited with status 3"),
            (["--user", "alice", "--password-command", "kill -9 $$"], 66, "was killed by a signal"),
            (["--user", "alice", "--password-command", "true"], 66, "No password from --password-command"),
            (["--user", "alice", "--password-command", #"printf '\377\n'"#], 66, "not UTF-8 text"),
            (["--user", "alice", "--password-command", "head -c 70000 /dev/zero"], 66, "too long for a password"),
            (["--password-file", "-"], 64, "--password-file cannot read standard input."),
            (["--password-file", "a", "--password-command", "b"], 64, "cannot be used together"),
            (["--user", "a\nb"], 64, "--user must not contain control characters."),
            (["--password=secret"], 64, "smtptui has no --password"),
        ] as [([String], Int32, String)])
    func refused(_ options: [String], _ status: Int32, _ words: String) throws {
        let result = try run(options)
        #expect(result.status == status && result.output == "", "\(result.output)")
        #expect(result.error.hasPrefix("smtptui: ") && result.error.contains(words), "\(result.error)")
        #expect(result.error.split(separator: "\n").count == 1 && !result.error.contains("secret"))
    }

    @Test("a password does not go out without TLS, on the practice server neither, unless that is allowed")
    func clear() throws {
        let plain = "C: EHLO a\nC: AUTH PLAIN {user} {password}\nS: 235\n"
        let options = ["run", "-", "--practice", "--no-record", "--user", "alice"]
        let environment = ["SMTPTUI_PASSWORD": "correct horse"]
        let refused = try BuiltProgram.run(options, input: plain, home: home, environment: environment)
        #expect(refused.status == 77 && !refused.output.contains("C: AUTH"))
        #expect(refused.error.contains("a server on this machine is not an exception"), "\(refused.error)")
        let allowed = try BuiltProgram.run(
            options + ["--allow-cleartext"], input: plain, home: home, environment: environment)
        #expect(allowed.status == 0, "\(allowed.error)")
    }

    @Test("a login that is bound to TLS, with and without STARTTLS", arguments: ["--starttls", "--tls"])
    func bound(_ way: String) throws {
        let result = try BuiltProgram.run(
            ["run", "-", "--practice", "--submission", "--no-record", "--user", "alice", way],
            input: "C: EHLO a\nC: AUTH SCRAM-SHA-256-PLUS {user} {password}\nS: 235\nC: MAIL FROM:<>\n", home: home,
            environment: ["SMTPTUI_PASSWORD": "correct horse"])
        #expect(result.status == 0, "\(result.error)\(result.output)")
        #expect(result.output.contains("logged in by SCRAM-SHA-256-PLUS"))
    }

    @Test("the explorer runs the command before it takes the terminal, and :auth asks for nothing")
    func explorer() throws {
        let path = try file("command", #"#!/bin/sh\#nprintf "say it: " >&2; read word; echo "correct $word""#)
        let terminal = try Tmux(
            "\(BuiltProgram.path) --no-record --user alice --password-command \"sh \(path)\"", columns: 120, rows: 40,
            home: home)
        try terminal.wait(for: "say it:")
        try terminal.send("horse")
        try terminal.wait(for: "GREETED")
        try terminal.press("Tab", "Enter")
        try terminal.wait(for: "SCRAM-SHA-256")
        try terminal.send(":auth")
        let done = try terminal.wait(for: "logged in by SCRAM-SHA-256")
        #expect(done.contains("the password comes from --password-command"))
        #expect(!done.contains("correct horse"))
    }

    @Test("where the password cannot be had the explorer does not open")
    func explorerRefused() throws {
        let result = try BuiltProgram.run(["--password-command", "exit 4"], home: home)
        #expect(result.status == 66 && result.error.contains("exited with status 4"), "\(result.error)")
    }

    @Test("a password that goes to a server which is not verified is told about, and goes as --insecure wants it")
    func unverified() throws {
        let home = try TemporaryFolder()
        func run(_ options: [String]) throws -> BuiltProgram.Result {
            try BuiltProgram.run(
                ["run", "-", "--practice", "--starttls", "--user", "alice"] + options,
                input: "C: EHLO a\nC: AUTH PLAIN {user} {password}\nS: 235\n", home: home,
                environment: ["SMTPTUI_PASSWORD": "correct horse"])
        }
        let words = "the password goes to an unverified server (--insecure)"
        let insecure = try run(["--insecure", "--sni", "other.test"])
        #expect(insecure.status == 0 && insecure.output.contains(words), "\(insecure.error)")
        let verified = try run([])
        #expect(verified.status == 0 && !verified.output.contains(words), "\(verified.error)")
    }
}
