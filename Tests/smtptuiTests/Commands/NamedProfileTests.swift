import ArgumentParser
import SessionModel
import Testing
import YAML

@testable import smtptui

@Suite("Profiles of the configuration file")
struct NamedProfileTests {
    private func profiles(_ text: String) throws -> [NamedProfile] { try Configuration(Array(text.utf8)).profiles }

    /// The only profile, with these lines below its name.
    private func profile(_ lines: String...) throws -> NamedProfile {
        let text = "profiles:\n  work:\n" + lines.map { "    \($0)\n" }.joined()
        return try #require(try profiles(text).first)
    }

    @Test("a server and options by their own names are the words of a command line")
    func words() throws {
        let profile = try profile(
            "server: mx.example.test:587", "starttls: yes", "user: alice", "tls: no", "timeout: 2.5",
            "password-command: pass show work", "sni: -odd")
        #expect(profile.name == "work" && profile.server == "mx.example.test:587" && profile.line == 2)
        #expect(
            profile.arguments == [
                "--starttls", "--user", "alice", "--timeout", "2.5", "--password-command", "pass show work",
                "--sni=-odd",
            ])
        let lab = try self.profile("fault: [close@3, delay@EHLO]")
        #expect(lab.arguments == ["--fault", "close@3", "--fault", "delay@EHLO"])
    }

    @Test("several profiles, one without options, and settings and keys beside them")
    func several() throws {
        let text = "helo: a\nprofiles:\n  a: {}\n  b.c-d_2: {tls: on}\nkeys:\n  quit: <F10>\n"
        let found = try profiles(text)
        #expect(found.map(\.name) == ["a", "b.c-d_2"] && found.map(\.line) == [3, 4])
        #expect(try profiles("profiles:\n").isEmpty && profiles("profiles: {}\n").isEmpty)
    }

    @Test("every option of a connection can be in a profile, whatever is added")
    func every() throws {
        let samples = [
            "timeout": "5", "fault": "close@3", "tls-min": "1.2", "tls-max": "1.3", "scenario": "submission",
        ]
        #expect(ProfileOption.names.count > 15 && !ProfileOption.names.contains { ["help", "show"].contains($0) })
        for name in ProfileOption.names {
            let word = name.hasPrefix("-") ? name : "--\(name)"
            var options = ConnectionOptions.none
            let isFlag = options.take(flag: word)
            let value = isFlag ? "yes" : ProfileOption.files.contains(name) ? "/a" : samples[name] ?? "value"
            let entry = SettingsFile.Entry(
                section: "work", name: name, values: [value], isList: false, line: 1)
            do throws(YAMLProblem) {
                let option = try ProfileOption(entry)
                #expect(option.arguments.first == word)
            } catch {
                // An option of one of several forms says what it expects; what it never says is that it is unknown.
                #expect(!error.words.contains("there is no option"), "\(error)")
            }
        }
    }

    @Test("the options with files are known, so that a relative name is refused and ~/ is the home of the user")
    func files() throws {
        let lines = ConnectionOptions.helpMessage().split(separator: "\n")
        let named = lines.compactMap { line -> String? in
            let words = line.split(separator: " ")
            guard words.count > 1, words[0].hasPrefix("--"), ["<file>", "<folder>", "<path>"].contains(words[1])
            else { return nil }
            return String(words[0].dropFirst(2))
        }
        #expect(named.count > 5 && Set(named) == ProfileOption.files, "ProfileOption.files has to be \(named)")
        let home = try #require(Environment["HOME"])
        #expect(try profile("record: ~/r.jsonl").arguments == ["--record", "\(home)/r.jsonl"])
        let proxied = try profile("socks5: a:1", "proxy-user: b", "proxy-password-file: ~/p")
        #expect(proxied.connection.route.proxyPasswordFile == "\(home)/p")
    }

    @Test("a server beside another one is a mistake, with its line")
    func twoServers() {
        for other in ["mx: example.test", "unix: /run/smtp", "pipe: cat"] {
            #expect(throws: YAMLProblem(line: 3, words: "server and mx, unix or pipe cannot be used together")) {
                try profile("server: a.example.test", other)
            }
        }
    }

    @Test(
        "a mistake has its line, and says what is right",
        arguments: [
            ("usr: alice", 3, "there is no option usr; did you mean user?"),
            ("frobnicate: yes", 3, "there is no option frobnicate"),
            ("sevrer: mx.example.test", 3, "did you mean server?"),
            ("mask: on", 3, "mask is not an option; it belongs outside the profiles"),
            ("starttls: maybe", 3, "starttls cannot be maybe; expected yes or no"),
            ("starttls:", 3, "starttls cannot be empty; expected yes or no"),
            ("tls: [yes]", 3, "tls cannot be a list; expected yes or no"),
            ("user:", 3, "user cannot be empty"), ("fault: []", 3, "fault cannot be empty"),
            ("user: [alice, bob]", 3, "user has one value, not a list"),
            ("user: [alice]", 3, "user has one value, not a list"),
            ("ca: [/a.pem]", 3, "ca has one value"), ("tls-min: [1.2, 1.2]", 3, "tls-min has one value"),
            ("user: a\n    socks5: [p.example.test]", 4, "socks5 has one value"),
            ("ca: ca.pem", 3, "begins with / or ~/"),
            ("timeout: soon", 3, "The value 'soon' is invalid for '--timeout"),
            ("tls-min: 1.4", 3, "The value '1.4' is invalid for '--tls-min <version>'"),
            ("fault: close", 3, "close"), ("timeout: 0", 3, "Invalid --timeout: expected seconds"),
            ("password: hunter2", 3, "password cannot be in this file"),
            ("Password: hunter2", 3, "use password-command, password-file or netrc"),
            ("auth-password: hunter2", 3, "auth-password cannot be in this file"),
            ("token: hunter2", 3, "token cannot be in this file"),
            ("pasword-command: pass work", 3, "did you mean password-command?"),
            ("server: smtp://alice:hunter2@mx.example.test", 3, "server cannot have a user name or a password"),
            ("server: [a, b]", 3, "server is one text"), ("server: --tls", 3, "server cannot be --tls"),
            ("user: {name: alice}", 3, "user cannot have this kind of value"),
            (
                "tls: yes\n    user: a\n    starttls: yes\n    helo: b", 5,
                "--tls and --starttls cannot be used together"
            ),
            ("tls-min: 1.3\n    tls-max: 1.2", 4, "--tls-min 1.3 is newer than --tls-max 1.2."),
            ("tls-groups: MLKEM1024\n    tls-max: 1.2", 4, "groups with ML-KEM need TLS 1.3."),
            ("user: a\n    cert: /c.pem", 4, "--cert and --key must be used together."),
            ("password-file: /p\n    password-command: c", 4, "cannot be used together"),
            ("netrc: yes\n    password-file: /p", 4, "--netrc and --password-file cannot be used together"),
            ("user: a\n    user: b", 4, "user is there twice"),
            ("tls: yes\n    server: mx:x\n    user: a", 4, "Invalid server \"mx:x\": expected HOST or HOST:PORT."),
            ("tls: yes\n    scenario: zebra\n    safe: yes", 4, "Unknown scenario: zebra"),
            ("scenario: spf\n    server: mx.example.test", 3, "--scenario works only with the practice server."),
            (
                "server: mx.example.test\n    user: a\n    fault: close@3", 5,
                "--fault works only with the practice server."
            ),
            (
                "user: a\n    ssh: jump.example.test\n    scenario: spf\n    tls: yes", 5,
                "--ssh works only with a server"
            ),
            ("server: \"::1\"\n    -4: yes\n    tls: yes", 4, "-4 cannot reach ::1"),
            ("server: mx.example.test\n    socks5: \"p:x\"\n    tls: yes", 4, "Invalid --socks5"),
            ("mx: example.test\n    user: a\n    scenario: spf", 5, "--scenario works only with the practice server."),
        ])
    func refused(_ lines: String, _ line: Int, _ words: String) {
        do {
            _ = try profile(lines)
            Issue.record("\(lines) was read")
        } catch let error as YAMLProblem {
            #expect(error.words.contains(words) && error.line == line, "\(error)")
            #expect(!error.words.contains("hunter2"))
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test(
        "what is no profile is refused",
        arguments: [
            ("profiles:\n  work: mx.example.test\n", 2, "the profile work has no options"),
            ("profiles:\n  work:\n", 2, "the profile work has no options"),
            ("profiles: mx.example.test\n", 1, "profiles has names with values below it"),
            ("profiles:\n  a b: {}\n", 2, "a b cannot be the name of a profile"),
            ("profiles:\n  \"@work\": {}\n", 2, "@work cannot be the name of a profile"),
            ("profile:\n  work: {tls: yes}\n", 2, "there is no section profile; did you mean profiles?"),
            ("profiles:\n  work: {tls: yes}\n  work: {}\n", 3, "work is there twice"),
        ])
    func noProfile(_ text: String, _ line: Int, _ words: String) {
        do {
            _ = try profiles(text)
            Issue.record("\(text) was read")
        } catch let error as YAMLProblem {
            #expect(error.words.contains(words) && error.line == line, "\(error)")
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test("a flag that is off turns the setting of that name off")
    func off() throws {
        var settings = Preferences()
        (settings.isInsecure, settings.records, settings.usesNetrc, settings.timeout) = (true, false, true, 7)
        let changed = try profile("insecure: no", "no-record: no", "netrc: no", "tls: no").settings(over: settings)
        #expect(changed.isInsecure == false && changed.records == true && changed.usesNetrc == false)
        #expect(changed.timeout == 7)
        #expect(try profile("insecure: yes").settings(over: settings) == settings)
    }

    @Test("a name server serves :mx and --mx, whatever the server is")
    func nameServer() throws {
        let beside = try profile("server: mx.example.test", "dns: 127.0.0.1:5353")
        #expect(beside.connection.names.dns == "127.0.0.1:5353" && beside.server == "mx.example.test")
        #expect(try profile("mx: example.test", "dns: 127.0.0.1").connection.names.mx == "example.test")
        #expect(try profile("dns: 127.0.0.1", "scenario: spf").connection.names.dns == "127.0.0.1")
    }

    @Test("no password is read to check a profile, and the environment stays as it is")
    func passwords() throws {
        let file = "proxy-password-file: /does/not/exist"
        let profile = try profile("server: mx.example.test", "socks5: p.example.test", "proxy-user: alice", file)
        try profile.check(in: "/config.yaml")
        #expect(profile.connection.route.proxyUser == "alice")
    }

    @Test("a scenario of a folder is found when the profile is used or listed")
    func check() throws {
        let folder = try TemporaryFolder()
        let profile = try profile("scenarios: \(folder.path("s"))", "scenario: zebra")
        do throws(Failure) {
            try profile.check(in: "/config.yaml")
            Issue.record("the folder was read")
        } catch {
            #expect(error.sentence.hasPrefix("/config.yaml, line ") && error.sentence.contains("s"), "\(error)")
        }
        #expect(throws: Never.self) { try self.profile("scenario: greylisting").check(in: "/config.yaml") }
    }
}
