import Foundation
import Testing

@testable import TestSupport
@testable import smtptui

/// The built program logs in, right and wrong, and is ended in the middle; then everything it left is searched.
@Suite("What the program leaves of a secret")
struct SecretTests {
    static let names = ["PLAIN", "PLAIN/334", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256", "XOAUTH2"]

    /// What stands in the files below a folder.
    private func files(_ folder: TemporaryFolder) throws -> [(name: String, text: String)] {
        let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        return try names.compactMap { name in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder.path(name), isDirectory: &isFolder)
            guard !isFolder.boolValue else { return nil }
            let octets = try Data(contentsOf: URL(filePath: folder.path(name)))
            return (name, String(decoding: octets, as: UTF8.self))
        }
    }

    @Test("by run, with text and with jsonl", arguments: names, ["text", "jsonl"])
    func run(_ name: String, _ format: String) throws {
        let right = name == "XOAUTH2" ? "token-of-alice" : "correct horse"
        for secret in [right, "battery-staple"] {
            let home = try TemporaryFolder()
            let result = try BuiltProgram.run(
                ["run", "-", "--practice", "--starttls", "--user", "alice", "--format", format],
                input: "C: EHLO a\nC: AUTH \(name) {user} {password}\nC: QUIT\n", home: home,
                environment: ["SMTPTUI_PASSWORD": secret])
            #expect(result.status == (secret == right ? 0 : 77), "\(result.error)")
            #expect(result.output.contains("<redacted: "))
            let left = try files(home)
            #expect(left.count == 1 && left[0].name.hasSuffix("-practice.jsonl"))
            let spellings = SecretSpellings(secret)
            for text in [result.output, result.error] + left.map(\.text) {
                #expect(spellings.found(in: text) == nil, "\(text)")
            }
        }
    }

    @Test("kept where the user asks for it; show and its exports leave them out unless asked again")
    func kept() throws {
        let home = try TemporaryFolder()
        let file = home.path("kept.jsonl")
        let result = try BuiltProgram.run(
            ["run", "-", "--practice", "--starttls", "--user", "alice", "--keep-secrets", "--record", file],
            input: "C: EHLO a\nC: AUTH PLAIN {user} {password}\nC: QUIT\n", home: home,
            environment: ["SMTPTUI_PASSWORD": "correct horse"])
        let response = "AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U="
        #expect(result.status == 0 && result.output.contains(response), "\(result.error)")
        #expect(result.output.contains("# It contains the secrets of the session"))
        for format in ["script", "telnet", "openssl"] {
            let kept = try BuiltProgram.run(["show", file, "--format", format, "--keep-secrets"], home: home)
            #expect(kept.output.contains("# It contains the secrets of the session"))
            #expect(!kept.output.contains("left out"))
        }
        for format in ["text", "jsonl", "markdown", "html", "json", "asciicast"] {
            let kept = try BuiltProgram.run(["show", file, "--format", format, "--keep-secrets"], home: home)
            #expect(kept.status == 0 && kept.output.contains(response), "\(format)")
            #expect(kept.error == "smtptui: What is written contains the secrets of the session.\n")
            let cut = try BuiltProgram.run(["show", file, "--format", format], home: home)
            #expect(cut.status == 0 && SecretSpellings("correct horse").found(in: cut.output) == nil, "\(format)")
            #expect(!cut.output.contains("contains the secrets"), "\(format)")
            #expect(cut.error == "smtptui: \(file) contains secrets; they are left out. --keep-secrets keeps them.\n")
        }
    }

    @Test(
        "in the explorer, ended while the password is typed and when it was sent",
        arguments: [SIGSEGV, SIGABRT, SIGTERM, SIGKILL])
    func ended(_ signal: Int32) throws {
        let home = try TemporaryFolder()
        let terminal = try Tmux(
            "ulimit -c unlimited; sh -c \"echo \\$\\$ >\(home.path("pid")); cd \(home.path); exec \(BuiltProgram.path)\"",
            columns: 120, rows: 40, home: home, environment: ["SMTPTUI_PASSWORD": "token-of-alice"])
        try terminal.wait(for: "GREETED")
        try terminal.press("Tab", "Enter")
        try terminal.wait(for: "SCRAM-SHA-256")
        // The one given is wrong for a password, so it is refused; the next is typed.
        try terminal.send(":auth CRAM-MD5 alice")
        try terminal.wait(for: "the secret from SMTPTUI_PASSWORD was refused")
        try terminal.send(":auth CRAM-MD5 alice")
        try terminal.wait(for: "The password of alice")
        try terminal.type("battery-staple")
        try terminal.wait(for: "password battery-staple")
        let pid = try String(contentsOfFile: home.path("pid"), encoding: .utf8)
        let process = try #require(pid_t(pid.trimmingCharacters(in: .whitespacesAndNewlines)))
        let variables = try Data(contentsOf: URL(filePath: "/proc/\(process)/environ"))
        #expect(!String(decoding: variables, as: UTF8.self).contains("token-of-alice"))
        kill(process, signal)
        try terminal.wait(for: "ended with")
        let left = try files(home)
        #expect(left.map(\.name).contains { $0.hasSuffix("-practice.jsonl") })
        let screen = try terminal.run(["capture-pane", "-p", "-S", "-"])
        for secret in ["token-of-alice", "battery-staple"] {
            let spellings = SecretSpellings(secret)
            // What is typed at the practice server is seen on the screen, and nowhere else.
            for (name, text) in left + (secret == "token-of-alice" ? [("the screen", screen)] : []) {
                #expect(spellings.found(in: text) == nil, "\(name)")
            }
        }
    }
}
