import ArgumentParser
import Testing

@testable import smtptui

@Suite("Command lines with a profile")
struct ProfiledCommandLineTests {
    private static let file = """
        helo: laptop.example.org
        insecure: on
        profiles:
          work:
            server: mx.example.test:587
            starttls: yes
            user: alice
            password-command: pass show work
            timeout: 20
            cert: /c.pem
            key: /k.pem
          six:
            server: "[2001:db8::1]:2525"
          home:
            helo: home.example.org
          far:
            server: mx.example.test
            socks5: proxy.example.test:1080
            proxy-user: alice
            proxy-password-file: /p
          lab:
            scenario: greylisting
            fault: close@3
          find:
            mx: example.org
            tls-min: 1.3
            record: /r.jsonl
            dns: 127.0.0.1:5353
          sock:
            unix: /run/smtp
            lmtp: yes
          mail:
            server: mx.example.test
            submission: yes
            source: 192.0.2.1
            dns: 127.0.0.1
        """

    private func read(_ line: String) throws -> [String]? {
        let configuration = try Configuration(Array(Self.file.utf8))
        let words = line.split(separator: " ").map(String.init)
        return try Configuration.$chosen.withValue(configuration) { try ProfiledCommandLine(words)?.arguments }
    }

    /// The options of the profile `work`; `_` is a space in a word.
    private static let work =
        "--starttls --user alice --password-command pass_show_work --timeout 20 --cert /c.pem --key /k.pem"

    @Test(
        "are the same as command lines without one, and what was typed wins",
        arguments: [
            ("@work", "connect \(work) mx.example.test:587"),
            ("connect @work", "connect \(work) mx.example.test:587"),
            ("--safe @work", "connect \(work) --safe mx.example.test:587"),
            ("run a @work --quiet", "run \(work) a mx.example.test:587 --quiet"),
            ("run -D to=x a @work", "run \(work) -D to=x a mx.example.test:587"),
            ("run --format jsonl - @home --practice", "run --helo home.example.org --format jsonl - --practice"),
            // A port or another server replaces that of the profile.
            ("@work 25", "connect \(work) mx.example.test 25"),
            ("@six 25", "connect 2001:db8::1 25"), ("@six", "connect [2001:db8::1]:2525"),
            ("@home 25", "connect --helo home.example.org 25"),
            ("@work mx2.example.test", "connect \(work) mx2.example.test"),
            ("@home mx.example.test 25", "connect --helo home.example.org mx.example.test 25"),
            // The password for a proxy is not given to another one.
            (
                "@far",
                "connect --socks5 proxy.example.test:1080 --proxy-user alice --proxy-password-file /p mx.example.test"
            ),
            ("@far --http-proxy other.example.test:80", "connect mx.example.test --http-proxy other.example.test:80"),
            ("@far --ssh=jump", "connect mx.example.test --ssh=jump"),
            // The practice server.
            ("@lab", "connect --scenario greylisting --fault close@3"),
            ("run a @lab", "run --scenario greylisting --fault close@3 --practice a"),
            // The later one counts.
            ("@work --timeout 5", "connect \(work) mx.example.test:587 --timeout 5"),
            ("@work --timeout=5", "connect \(work) mx.example.test:587 --timeout=5"),
            ("@work --cert /o.pem", "connect \(work) mx.example.test:587 --cert /o.pem"),
            // What contradicts it is left out.
            (
                "@work --tls",
                "connect --user alice --password-command pass_show_work --timeout 20 --cert /c.pem --key /k.pem "
                    + "mx.example.test:587 --tls"
            ),
            (
                "run a @work --password-file=p",
                "run --starttls --user alice --timeout 20 --cert /c.pem --key /k.pem a mx.example.test:587 "
                    + "--password-file=p"
            ),
            (
                "@work --netrc",
                "connect --starttls --user alice --timeout 20 --cert /c.pem --key /k.pem mx.example.test:587 --netrc"
            ),
            // Another server, whatever names it.
            ("@work --mx example.org", "connect \(work) --mx example.org"),
            ("run a @work --mx=example.org", "run \(work) a --mx=example.org"),
            ("@work --unix /run/smtp", "connect \(work) --unix /run/smtp"),
            ("@work --pipe cat", "connect \(work) --pipe cat"),
            ("@work --scenario spf", "connect \(work) --scenario spf"),
            ("run a @work --practice", "run \(work) a --practice"),
            ("run a @work --scenario spf", "run \(work) --practice a --scenario spf"),
            ("@mail --fault close@3", "connect --submission --dns 127.0.0.1 --fault close@3"),
            ("@far --scenario spf", "connect --scenario spf"),
            ("@lab mx.example.test", "connect mx.example.test"), ("@lab --mx example.org", "connect --mx example.org"),
            ("run a @lab mx.example.test", "run a mx.example.test"),
            ("@find mx.example.test", "connect --tls-min 1.3 --record /r.jsonl --dns 127.0.0.1:5353 mx.example.test"),
            ("@find --unix /s", "connect --tls-min 1.3 --record /r.jsonl --dns 127.0.0.1:5353 --unix /s"),
            ("@sock --mx example.org", "connect --lmtp --mx example.org"),
            ("@sock --pipe cat", "connect --lmtp --pipe cat"),
            ("@sock mx.example.test", "connect --lmtp mx.example.test"),
            // Pairs that exclude one another, also by their values.
            ("@find --tls-max 1.2", "connect --mx example.org --record /r.jsonl --dns 127.0.0.1:5353 --tls-max 1.2"),
            ("@find --no-record", "connect --mx example.org --tls-min 1.3 --dns 127.0.0.1:5353 --no-record"),
            ("@sock --submission", "connect --unix /run/smtp --submission"),
            ("@mail --lmtp", "connect --source 192.0.2.1 --dns 127.0.0.1 mx.example.test --lmtp"),
            ("@mail -6", "connect --submission --dns 127.0.0.1 mx.example.test -6"),
            ("@mail --unix /s --lmtp", "connect --dns 127.0.0.1 --unix /s --lmtp"),
            (
                "run a @work --tls --netrc",
                "run --user alice --timeout 20 --cert /c.pem --key /k.pem a mx.example.test:587 --tls --netrc"
            ),
            // A script asks no name server without a domain.
            ("run a @mail", "run --submission --source 192.0.2.1 a mx.example.test"),
            ("@mail", "connect --submission --source 192.0.2.1 --dns 127.0.0.1 mx.example.test"),
            // A mistake stays one.
            ("@work --tls --starttls", "connect \(work) mx.example.test:587 --tls --starttls"),
        ])
    func same(_ line: String, _ expected: String) throws {
        let words = expected.split(separator: " ").map { String($0).replacing("_", with: " ") }
        #expect(try read(line) == words)
    }

    @Test(
        "a word that is not in the place of the server asks for no profile, and no file is read",
        arguments: [
            "", "mx.example.test", "--user @work mx.example.test", "--user @work", "run @work", "run @work mx",
            "show @work",
            "practice @work", "explain @work", "--frobnicate @work", "run a b --helo @work", "help @work",
            "---completion connect -- positional@0 1 0 smtptui @work", "reference @work", "diff @work @home",
        ])
    func none(_ line: String) throws { #expect(try read(line) == nil) }

    @Test(
        "a profile that does not exist is refused with the nearest one",
        arguments: [
            ("@wrk", "There is no profile wrk in"), ("@wrk", "Did you mean work?"),
            ("run a @zebra", "smtptui profile list lists them."), ("@", "expected @NAME"),
            ("@alice:hunter2@mx.example.test", "expected @NAME"),
        ])
    func unknown(_ line: String, _ words: String) throws {
        do {
            _ = try read(line)
            Issue.record("\(line) was read")
        } catch let error as Failure {
            #expect(error.status == .usage && error.sentence.contains(words), "\(error)")
            #expect(!error.sentence.contains("hunter2"))
        }
    }

    @Test(
        "what it becomes is read as the command line that it is",
        arguments: ["@work", "run a @work", "@lab", "@six 25"])
    func plain(_ line: String) throws {
        let words = try #require(try read(line))
        let command = try #require(PlainCommandLine.command(words))
        #expect("\(command)" == "\(try Smtptui.parseAsRoot(words))")
    }
}
