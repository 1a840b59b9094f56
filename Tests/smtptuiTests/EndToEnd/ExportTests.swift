import Foundation
import Testing

@testable import smtptui

/// `show` with the formats for others, by the built program.
@Suite("Exports on the command line")
struct ExportTests {
    private static let pasted = """
        S: 220 mx.ringworld.invalid ESMTP
        C: MAIL FROM:<louis@ringworld.invalid>
        S: 550 5.7.1 <script>not you</script>
        """

    @Test(
        "each format is printed",
        arguments: [
            ("text", "S: 550 5.7.1"), ("markdown", "## What went wrong"), ("html", "&lt;script&gt;"),
            ("asciicast", #"{"version":2"#), ("json", #""type":"session""#), ("jsonl", #"{"smtptui":1"#),
        ])
    func formats(_ format: String, _ part: String) throws {
        let result = try BuiltProgram.run(["show", "-", "--format", format], input: Self.pasted)
        #expect(result.status == 0 && result.output.contains(part) && result.error.isEmpty)
        let hidden = try BuiltProgram.run(["show", "-", "--format", format, "--pseudonymise"], input: Self.pasted)
        #expect(hidden.status == 0 && !hidden.output.contains("ringworld") && hidden.output.contains("user1@"))
    }

    @Test("a file that exists is replaced only with --force, and only the owner can read it")
    func files() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("page.html")
        let arguments = ["show", "-", "--format", "html", "--output", path]
        #expect(try BuiltProgram.run(arguments, input: Self.pasted).status == 0)
        let second = try BuiltProgram.run(arguments, input: Self.pasted)
        #expect(second.status == 74 && second.error.contains("exists. Nothing was written; --force replaces it."))
        #expect(try BuiltProgram.run(arguments + ["--force"], input: Self.pasted).status == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("--force replaces neither a folder nor what a link leads to")
    func links() throws {
        let folder = try TemporaryFolder()
        let (link, file) = (folder.path("link"), folder.path("file"))
        try Data("kept".utf8).write(to: URL(filePath: file))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        for path in [link, folder.path] {
            let result = try BuiltProgram.run(["show", "-", "--output", path, "--force"], input: Self.pasted)
            #expect(result.status == 74 && result.error.contains("not a regular file"))
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "kept")
    }

    @Test("--check fails where a secret is in the text of a message")
    func check() throws {
        let pasted = """
            S: 220 mx.ringworld.invalid ESMTP
            C: NOOP ttwildred
            S: 250 Ok
            """
        let arguments = ["show", "-", "--format", "markdown", "--check"]
        let result = try BuiltProgram.run(arguments, input: pasted, environment: ["SMTPTUI_PASSWORD": "ttwildred"])
        #expect(result.status == 1 && result.output.isEmpty && result.error.contains("a secret is in a command"))
        #expect(!result.error.contains("ttwildred"))
        let clean = try BuiltProgram.run(arguments, input: Self.pasted)
        #expect(clean.status == 0 && clean.output.contains("What went wrong"))
        let given = try BuiltProgram.run(
            arguments, input: Self.pasted, environment: ["SMTPTUI_PASSWORD": "ringworld"])
        #expect(given.status == 1 && given.output.isEmpty)
    }

    @Test("options that need another one say so", arguments: [["--force"], ["--password-file", "x"]])
    func mistakes(_ options: [String]) throws {
        #expect(try BuiltProgram.run(["show", "-"] + options).status == 64)
    }
}
