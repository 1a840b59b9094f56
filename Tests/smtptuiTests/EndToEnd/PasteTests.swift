import Foundation
import Testing

@testable import smtptui

@Suite("What other programs print, handed to this one")
struct PasteTests {
    private static let swaks = """
        === Trying mx.example.test:25...
        <-  220 mx.example.test ESMTP
         -> EHLO client.example.org
        <-  250-mx.example.test
        <-  250 AUTH PLAIN
         -> AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
        <** 535 5.7.8 authentication failed
         -> QUIT
        <-  221 bye

        """

    private func file(_ text: String) throws -> (TemporaryFolder, String) {
        let folder = try TemporaryFolder()
        let path = folder.path("swaks.txt")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return (folder, path)
    }

    @Test("explain says first what it was read as, from standard input and from a file")
    func explain() throws {
        let (folder, path) = try file(Self.swaks)
        let piped = try BuiltProgram.run(["explain"], input: Self.swaks, home: folder)
        #expect(piped.status == 0 && piped.error.isEmpty)
        #expect(piped.output.hasPrefix("Read as a swaks transcript.\nS: 220 mx.example.test ESMTP\n"))
        #expect(piped.output.contains("535  5.7.8  answers AUTH") && !piped.output.contains("AGFsaWNl"))
        #expect(try BuiltProgram.run(["explain", path], home: folder).output == piped.output)
        let json = try BuiltProgram.run(["explain", "--json", path], home: folder)
        let lines = json.output.split(separator: "\n")
        #expect(lines.count == 4)
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }

    @Test("a reply in an error message is explained; a line that is none is refused as before")
    func error() throws {
        let found = try BuiltProgram.run(["explain", "SMTPRecipientsRefused: {'b@example.test': (550, b'5.1.1 none')}"])
        #expect(found.output.hasPrefix("Read as an exception of Python.\n550  5.1.1  answers RCPT\n"))
        let none = try BuiltProgram.run(["explain", "hello world"])
        #expect(none.status == 65 && none.error.contains("Not a reply: hello world."))
    }

    @Test("show prints it as a transcript and as a recording, and the recording is shown again")
    func show() throws {
        let (folder, path) = try file(Self.swaks)
        let text = try BuiltProgram.run(["show", path, "--format", "text"], home: folder)
        #expect(text.output.hasPrefix("# smtptui transcript\n# a swaks transcript\n-- read as a swaks transcript\n"))
        #expect(text.output.contains("C: AUTH PLAIN <redacted: PLAIN response>\nS: 535 5.7.8 authentication failed\n"))
        let recording = try BuiltProgram.run(["show", path, "--format", "jsonl"], home: folder)
        let again = try BuiltProgram.run(["show", "-", "--format", "text"], input: recording.output, home: folder)
        #expect(again.output.split(separator: "\n").dropFirst(2) == text.output.split(separator: "\n").dropFirst(2))
    }

    @Test("run says how to make a script of it, and the script runs")
    func run() throws {
        let (folder, path) = try file(
            Self.swaks.replacingOccurrences(
                of: " -> AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=\n<** 535 5.7.8 authentication failed\n", with: ""))
        let refused = try BuiltProgram.run(["run", path, "--practice", "--no-record"], home: folder)
        #expect(refused.status == 65 && refused.output.isEmpty)
        #expect(refused.error.contains("swaks.txt is a swaks transcript, not a script."))
        #expect(refused.error.split(separator: "\n").count == 1)
        let text = try BuiltProgram.run(["show", path, "--format", "text"], home: folder).output
        let script = text.split(separator: "\n").filter { $0.hasPrefix("C:") }.joined(separator: "\n")
        let played = try BuiltProgram.run(["run", "-", "--practice", "--no-record"], input: script, home: folder)
        #expect(played.status == 0 && played.output.contains("C: QUIT\nS: 221"))
    }
}
