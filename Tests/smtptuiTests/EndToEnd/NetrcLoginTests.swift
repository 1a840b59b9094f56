import Foundation
import Testing

@testable import smtptui

/// The netrc file as a source of user name and password.
@Suite("Logging in with netrc")
struct NetrcLoginTests {
    private let home: TemporaryFolder
    private let server: ServingProgram

    init() throws {
        home = try TemporaryFolder()
        server = try ServingProgram([])
    }

    private func netrc(_ text: String, named name: String = ".netrc", mode: Int = 0o600) throws {
        let path = home.path(name)
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    private func run(
        _ options: [String], environment: [String: String] = [:], to host: String? = nil
    ) throws -> BuiltProgram.Result {
        try BuiltProgram.run(
            ["run", "-", host ?? "127.0.0.1:\(server.port)", "--no-record", "--allow-cleartext"] + options,
            input: "C: EHLO a\nC: AUTH PLAIN {user} {password}\nS: 235\nC: QUIT\n", home: home,
            environment: ["NETRC": ""].merging(environment) { $1 })
    }

    private static let right = "machine 127.0.0.1 login alice password \"correct horse\"\n"

    @Test("user and password of the host are used, and shown nowhere")
    func used() throws {
        try netrc(Self.right)
        let result = try run(["--netrc"])
        #expect(result.status == 0 && result.error == "", "\(result.error)\(result.output)")
        #expect(result.output.contains("user alice") && !result.output.contains("horse"))
        #expect(!result.output.contains("AGFsaWNl"))
    }

    @Test("a user who is given chooses the entry")
    func user() throws {
        try netrc("machine 127.0.0.1 login bob password no\n" + Self.right)
        #expect(try run(["--netrc", "--user", "alice"]).status == 0)
        #expect(try run(["--netrc"]).status == 77)
        let carol = try run(["--netrc", "--user", "carol"])
        #expect(carol.status == 64 && carol.error.contains("has no password for carol on 127.0.0.1."), "\(carol.error)")
    }

    @Test("without --netrc the file is not used")
    func notAsked() throws {
        try netrc(Self.right)
        let result = try run([])
        #expect(result.status == 64 && result.error.contains("the user name is missing"), "\(result.error)")
    }

    @Test("NETRC names another file")
    func named() throws {
        try netrc(Self.right, named: "other")
        #expect(try run(["--netrc"], environment: ["NETRC": home.path("other")]).status == 0)
        let result = try run(["--netrc"])
        #expect(result.status == 64 && result.error.contains("Cannot use the netrc file"), "\(result.error)")
    }

    @Test("a file to which others have access is not used", arguments: [0o644, 0o640, 0o620, 0o602, 0o660])
    func open(_ mode: Int) throws {
        try netrc(Self.right, mode: mode)
        let result = try run(["--netrc"])
        #expect(result.status == 64, "\(result.error)")
        #expect(
            result.error.contains(
                "The netrc file \(home.path(".netrc")) is not used, because other users have access to it. Run chmod 600.\n"
            ))
    }

    @Test("a folder, a pipe and a file with a mistake are one sentence each, without a word of the file")
    func mistakes() throws {
        try FileManager.default.createDirectory(atPath: home.path("folder"), withIntermediateDirectories: false)
        #expect(mkfifo(home.path("pipe"), 0o600) == 0)
        try netrc("machine 127.0.0.1 login alice password correct horse\n", named: "words")
        try netrc("machine 127.0.0.1\nlogin alice password \"correct horse\n", named: "quote")
        for (name, words) in [
            ("folder", "it is not a regular file"), ("pipe", "it is not a regular file"),
            (
                "words",
                "words, line 1: unknown word; a value with spaces needs quotation marks. This entry is not used."
            ),
            ("quote", "quote, line 2: the closing quotation mark is missing"),
        ] {
            let result = try run(["--netrc"], environment: ["NETRC": home.path(name)])
            #expect(result.status == 64 && result.error.contains(words), "\(result.error)")
            #expect(!result.error.contains("horse"))
        }
    }

    @Test("the order of the sources: an option, --netrc, the environment, the setting")
    func order() throws {
        try netrc("machine 127.0.0.1 login alice password wrong\n")
        let right = ["SMTPTUI_PASSWORD": "correct horse"]
        #expect(try run(["--netrc"], environment: right).status == 77, "--netrc overrides the environment")
        try netrc("machine other.test login alice password wrong\n")
        let absent = try run(["--netrc", "--user", "alice"], environment: right)
        #expect(absent.status == 0 && absent.error.contains("has no password for alice"), "\(absent.error)")
        let both = try run(["--netrc", "--password-file", "x"])
        #expect(both.status == 64 && both.error.contains("--netrc and --password-file cannot be used together."))
    }

    @Test("the setting, which is silent where the file has nothing for the host")
    func setting() throws {
        let folder = home.path(".config/smtptui")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("netrc: yes\n".utf8).write(to: URL(filePath: folder + "/config.yaml"))
        #expect(try !run([]).error.contains("netrc file"))
        try netrc(Self.right)
        #expect(try run([]).status == 0)
        let practice = try run([], to: "--practice")
        #expect(practice.status == 64 && !practice.error.contains("netrc file"), "\(practice.error)")
        try netrc(Self.right, mode: 0o644)
        #expect(try run([]).error.contains("is not used"))
        try netrc("machine 127.0.0.1 login alice password wrong\n")
        let right = ["SMTPTUI_PASSWORD": "correct horse"]
        #expect(try run(["--user", "alice"], environment: right).status == 0, "the environment overrides it")
    }

    @Test("the explorer without a screen says where the password comes from")
    func explorer() throws {
        try netrc(Self.right)
        let result = try BuiltProgram.run(
            ["--plain", "127.0.0.1:\(server.port)", "--no-record", "--netrc"],
            input: "EHLO a\n:auth PLAIN\ny\nQUIT\n", home: home, environment: ["NETRC": ""])
        #expect(result.output.contains("the password comes from the netrc file"), "\(result.output)\(result.error)")
        #expect(result.output.contains("235") && !result.output.contains("horse"))
    }
}
