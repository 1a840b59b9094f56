import Foundation
import Testing

@testable import smtptui

/// The built program with profiles in its configuration file.
@Suite("Profiles, on the command line")
struct ProfileTests {
    private let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func configure(_ text: String) throws {
        let folder = home.path(".config/smtptui")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: folder + "/config.yaml"))
    }

    private func run(_ arguments: [String], input: String = "") throws -> BuiltProgram.Result {
        try BuiltProgram.run(arguments, input: input, home: home)
    }

    private static let script = "C: EHLO a\nC: AUTH PLAIN {user} {password}\nS: 235\nC: QUIT\n"

    @Test("a script logs in on the server of a profile, and what is typed wins")
    func script() throws {
        let server = try ServingProgram([])
        try configure(
            """
            profiles:
              work:
                server: 127.0.0.1:\(server.port)
                user: alice
                password-command: echo correct horse
                no-record: yes
            """)
        let result = try run(["run", "-", "@work", "--allow-cleartext"], input: Self.script)
        #expect(result.status == 0 && result.error == "", "\(result.error)\(result.output)")
        let other = try run(
            ["run", "-", "@work", "--allow-cleartext", "--password-command", "echo wrong"], input: Self.script)
        #expect(other.status == 77, "\(other.error)")
        let unsafe = try run(["run", "-", "@work"], input: Self.script)
        #expect(unsafe.status == 77 && unsafe.error.contains("--allow-cleartext"), "\(unsafe.error)")
    }

    @Test("a profile wins over the settings, also with no")
    func settings() throws {
        try configure(
            "insecure: on\nrecord: off\nprofiles:\n  lab: {scenario: standard, insecure: no, sni: other.test}\n")
        let script = "C: EHLO a\n"
        let result = try run(["run", "-", "@lab", "--starttls"], input: script)
        #expect(result.status == 76 && result.output.contains("other.test"), "\(result.output)\(result.error)")
        let insecure = try run(["run", "-", "@lab", "--starttls", "--insecure"], input: script)
        #expect(insecure.status == 0, "\(insecure.error)")
    }

    @Test(
        "a mistake is one sentence with the file and the line, whatever the command",
        arguments: [
            (
                "profiles:\n  work:\n    usr: a\n", ["@home"],
                "config.yaml, line 3: there is no option usr; did you mean user?"
            ),
            (
                "profiles:\n  work:\n    password: hunter2\n", ["run", "-", "--practice"],
                "line 3: password cannot be in"
            ),
            (
                "profiles:\n  work:\n    tls: yes\n    starttls: yes\n", ["profile"],
                "line 4: --tls and --starttls cannot be used together: --tls starts with TLS, --starttls upgrades to it.\n"
            ),
            ("profiles:\n  work:\n    server: mx:x\n", ["run", "-", "@work"], "line 3: Invalid server \"mx:x\""),
            ("profiles:\n  work: {}\n", ["run", "-", "@wrok"], "There is no profile wrok"),
            (
                "profiles:\n  work: {tls: yes}\n", ["run", "-", "@work"],
                "Missing host: expected HOST[:PORT], --mx, --unix, --pipe or --practice."
            ),
            ("helo: a\n", ["@work"], "has no profiles, or does not exist"),
            ("profiles:\n  work: {}\n", ["profile", "show"], "smtptui profile show NAME"),
            ("profiles:\n  work: {}\n", ["profile", "list", "work"], "smtptui profile show NAME"),
            ("profiles:\n  work: {}\n", ["profile", "show", "wrk"], "Did you mean work?"),
            ("profiles:\n  a: {tls: yes}\n  b:\n    user: [x]\n", ["profile", "list"], "line 4: user has one value"),
            ("profiles:\n  a:\n    tls: yes\n    server: mx:x\n", ["profile", "list"], "line 4: Invalid server"),
            ("profiles:\n  a:\n    tls: yes\n    server: mx:x\n", ["practice"], "line 4: Invalid server"),
        ])
    func mistakes(_ text: String, _ arguments: [String], _ words: String) throws {
        try configure(text)
        let result = try run(arguments)
        #expect(result.status == 64 && result.output == "" && result.error.contains(words), "\(result.error)")
        #expect(result.error.split(separator: "\n").count == 1 && !result.error.contains("hunter2"))
    }

    @Test("`:connect @NAME` leads to the server of the profile with its options; what is not possible is said")
    func connect() throws {
        let server = try ServingProgram([])
        try configure(
            """
            profiles:
              work:
                server: 127.0.0.1:\(server.port)
                user: alice
                password-command: echo correct horse
                helo: work.example.org
                no-record: yes
                plain: yes
              bad:
                server: 127.0.0.1:\(server.port)
                password-command: exit 3
            """)
        let lines = [
            ":connect @wrok", ":connect @bad", ":connect @work", "y", "EHLO work.example.org", ":auth PLAIN", "y",
            "QUIT",
        ]
        let result = try run(["--plain", "--no-record"], input: lines.joined(separator: "\n") + "\n")
        #expect(result.output.contains("# There is no profile wrok. Did you mean work?"), "\(result.output)")
        #expect(result.output.contains("--password-command exited with status 3"), "\(result.output)")
        #expect(result.output.contains("# plain has no effect while smtptui runs."), "\(result.output)")
        #expect(result.output.contains("-- connected to 127.0.0.1:\(server.port)"), "\(result.output)")
        #expect(result.output.contains("S: 235") && !result.output.contains("correct horse"), "\(result.output)")
        #expect(result.error == "" && result.status == 0, "\(result.error)")
    }

    @Test("a password for the proxy from the environment reaches a profile")
    func proxyPassword() throws {
        try configure(
            "profiles:\n  far: {server: 127.0.0.1:1, socks5: 127.0.0.1:1, proxy-user: alice, no-record: yes}\n")
        let result = try BuiltProgram.run(
            ["run", "-", "@far"], input: "C: NOOP\n", home: home, environment: ["SMTPTUI_PROXY_PASSWORD": "s3cret"])
        #expect(!result.error.contains("needs a password"), "\(result.error)")
    }

    private static let two = """
        profiles:
          work:
            server: mx.example.test
            submission: yes
            insecure: no
            password-command: pass show 'my mail'
          lab: {scenario: greylisting, fault: [close@3, delay@4]}
        """

    @Test("the list, and one profile, with its command line")
    func shown() throws {
        try configure(Self.two)
        let options = #"--submission --password-command 'pass show '\''my mail'\'''"#
        let list = try run(["profile"])
        #expect(
            list.output == "work  mx.example.test  \(options)\n"
                + "lab   practice server  --scenario greylisting --fault close@3 --fault delay@4\n",
            "\(list.output)\(list.error)")
        #expect(try run(["profile", "list"]).output == list.output)
        let one = try run(["profile", "show", "@work"])
        #expect(
            one.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) == [
                "# \(home.path(".config/smtptui/config.yaml")), line 2", "server: mx.example.test", "submission: yes",
                "insecure: no", "password-command: pass show 'my mail'", "", "smtptui mx.example.test \(options)", "",
            ], "\(one.output)\(one.error)")
    }

    @Test("the same as JSON")
    func json() throws {
        try configure(Self.two)
        let json = try run(["profile", "show", "lab", "--json"]).output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["name"] as? String == "lab" && object["server"] is NSNull && object["line"] as? Int == 7)
        let options = try #require(object["options"] as? [String: Any])
        #expect(options["fault"] as? [String] == ["close@3", "delay@4"])
        #expect((object["command"] as? [String])?.suffix(2) == ["--fault", "delay@4"])
        #expect(try run(["profile", "--json"]).output.split(separator: "\n").count == 2)
    }

    @Test("without profiles the list says so")
    func nothing() throws {
        let result = try run(["profile"])
        #expect(result.status == 0 && result.output == "" && result.error.contains("There is no profile in"))
        let json = try run(["profile", "--json"])
        #expect(json.status == 0 && json.output == "" && json.error == "")
    }

    @Test("the shells complete the names")
    func completion() throws {
        try configure("profiles:\n  work: {}\n  home: {}\n")
        let words = ["smtptui", "run", "script", "@"]
        let result = try BuiltProgram.run(
            ["---completion", "run", "--", "positional@1", "3", "1"] + words, home: home,
            environment: ["SAP_SHELL": "zsh"])
        #expect(result.output.contains("@work") && result.output.contains("@home"), "\(result.output)\(result.error)")
    }
}
