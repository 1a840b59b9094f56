import Foundation
import Testing

@testable import PracticeServer

/// The practice server over real TCP, with the built program as its client.
@Suite("Scenarios over real TCP")
struct PracticeScenarioTests {
    private func run(_ script: [String], _ options: String...) throws -> BuiltProgram.Result {
        try BuiltProgram.run(
            ["run", "-", "--practice", "--no-record"] + options, input: script.map { "\($0)\n" }.joined())
    }

    private static let message = [
        "C: MAIL FROM:<alice@example.org>", "C: RCPT TO:<bob@example.test>", "C: DATA", "C: Subject: a", "C: .",
    ]

    @Test("LMTP and its results")
    func lmtp() throws {
        let script =
            ["C: LHLO a.example", "C: MAIL FROM:<a@b.example>", "C: RCPT TO:<bob@example.test>"]
            + ["C: RCPT TO:<full@example.test>", "C: DATA", "C: Subject: a", "C: .", "S: 250", "S: 452", "C: QUIT"]
        let result = try run(script, "--scenario", "lmtp")
        #expect(result.status == 0, "\(result.error)\(result.output)")
    }

    @Test("chunks, with a script")
    func chunks() throws {
        let script =
            ["C: EHLO a.example", "C: MAIL FROM:<a@b.example>", "C: RCPT TO:<bob@example.test>"]
            + ["C: BDAT 12 LAST", "C: Subject: a", "S: 250 *practice-1*", "C: QUIT"]
        let result = try run(script)
        #expect(result.status == 0, "\(result.error)\(result.output)")
    }

    @Test("a connection that is closed in place of a reply", arguments: ["close@2", "cut@2", "close@NOOP"])
    func closed(_ fault: String) throws {
        let result = try run(["C: EHLO a.example", "C: NOOP"], "--fault", fault)
        #expect(result.status != 0 && result.error.contains("closed"), "\(result.status) \(result.error)")
    }

    @Test("a reply without an end is read up to the limit of the client")
    func endless() throws {
        let result = try run(["C: EHLO a.example", "C: HELP"], "--scenario", "endless")
        #expect(result.status == 76, "\(result.status) \(result.error)")
    }

    @Test(
        "certificates that are not valid",
        arguments: [("certificate-expired", "expired"), ("certificate-wrong-name", "mail.example.net")])
    func certificates(_ scenario: String, _ words: String) throws {
        let result = try run(["C: NOOP"], "--scenario", scenario, "--starttls")
        #expect(result.status == 76, "\(result.status) \(result.error)")
        #expect((result.error + result.output).contains(words), "\(result.error)\(result.output)")
    }

    @Test("what is injected in front of the handshake is not read as a reply under TLS")
    func injection() throws {
        let result = try run(["C: NOOP"], "--scenario", "injection", "--starttls")
        #expect(result.status == 76, "\(result.status) \(result.error)\(result.output)")
    }

    @Test("a message whose reply is lost")
    func lostReply() throws {
        let result = try run(["C: EHLO a.example"] + Self.message, "--scenario", "lost-reply")
        #expect(result.status != 0, "\(result.error)\(result.output)")
    }

    @Test("the scenario is changed while the program runs, and what was accepted is shown and written out")
    func changed() throws {
        let home = try TemporaryFolder()
        let lines =
            ["EHLO a", ":scenario helo-only", ":reconnect", "HELO a", "MAIL FROM:<a@b.example>"]
            + ["RCPT TO:<bob@example.test>", "DATA", "Subject: a", ".", ":mailbox", ":mailbox \(home.path)"]
            + [":scenario zebra", ":scenario lmtp close", "QUIT"]
        let result = try BuiltProgram.run(
            ["--plain", "--no-record"], input: lines.map { "\($0)\n" }.joined(), home: home)
        for text in [
            "# The practice server uses the scenario helo-only now", "S: 500 Command unrecognized",
            "# Return-Path: <a@b.example>\n", "-- 1 message saved in ", "# Unknown scenario: zebra.",
            "# Invalid fault: expected NAME@N",
        ] {
            #expect(result.output.contains(text), "\(text) is not in \(result.output)")
        }
        let file = try String(contentsOfFile: home.path("practice-1.eml"), encoding: .utf8)
        #expect(file.hasPrefix("Return-Path: <a@b.example>\r\n") && file.hasSuffix("\r\nSubject: a\r\n"))
    }

    @Test("a greeting is shown also where the server closes before the connection is reported", arguments: 1...20)
    func closedAtOnce(_ attempt: Int) throws {
        let result = try BuiltProgram.run(
            ["--plain", "--no-record", "--scenario", "too-many-connections"], input: "QUIT\n")
        #expect(result.output.contains("S: 421 4.7.0 "), "\(result.output)")
    }

    private func write(_ text: String, _ name: String, in folder: TemporaryFolder) throws {
        try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
    }

    @Test("what --show prints is a scenario file", arguments: ["plain", "standard", "unknown-user", "tarpit"])
    func shown(_ name: String) throws {
        let folder = try TemporaryFolder()
        let shown = try BuiltProgram.run(["practice", "--show", name])
        try write(shown.output, "own.yaml", in: folder)
        let again = try BuiltProgram.run(["practice", "--show", "own", "--scenarios", folder.path])
        #expect(again.status == 0 && again.output == shown.output, "\(again.error)")
        let file = ScenarioFile("own", text: Array(shown.output.utf8), path: folder.path("own.yaml"))
        var read = try #require(try ScenarioShelf(own: [file]).scenario(named: "own"))
        read.name = name
        #expect(read == Scenarios.named(name))
        let list = try BuiltProgram.run(["practice", "--list", "--scenarios", folder.path]).output
        #expect(list.hasPrefix("own  ") && list.contains("\n\nstandard "))
    }

    @Test("scenarios of a folder are served, and a file that was changed counts with the next :scenario")
    func own() throws {
        let folder = try TemporaryFolder()
        try write("summary: A.\nhost: a.example\n", "a.yaml", in: folder)
        try write("summary: B.\nbase: a\nrules:\n  - {at: EHLO, reply: 550 no}\n", "b.yaml", in: folder)
        let result = try run(
            ["C: EHLO a.example", "S: 550 no", "C: QUIT"], "--scenarios", folder.path, "--scenario", "b")
        #expect(result.status == 0 && result.output.contains("S: 220 a.example ESMTP"), "\(result.error)")
        let lines = [":scenario a", ":reconnect", "NOOP", ":scenario", ":scenario c", "QUIT"]
        let plain = try BuiltProgram.run(
            ["--plain", "--no-record", "--scenarios", folder.path], input: lines.map { "\($0)\n" }.joined())
        for text in ["the scenario a now", "S: 220 a.example ESMTP", "# b ", "# Unknown scenario: c."] {
            #expect(plain.output.contains(text), "\(text) is not in \(plain.output)")
        }
    }

    @Test("a mistake in any file of the folder is said before anything happens")
    func mistake() throws {
        let folder = try TemporaryFolder()
        try write("summary: A.\n", "a.yaml", in: folder)
        try write("summary: B.\nrules:\n  - at: RCTP\n    reply: 550 no\n", "b.yaml", in: folder)
        let result = try run(["C: NOOP"], "--scenarios", folder.path, "--scenario", "a")
        #expect(result.status == 65 && result.output.isEmpty)
        #expect(
            result.error == "smtptui: \(folder.path("b.yaml")), line 3: at cannot be RCTP; did you mean RCPT?\n")
    }
}
