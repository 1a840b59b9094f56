import ArgumentParser
import Testing

@testable import smtptui

/// What is read without ArgumentParser is what ArgumentParser reads.
@Suite("Plain command lines")
struct PlainCommandLineTests {
    private func plain(_ line: String) -> (any ParsableCommand)? { PlainCommandLine.command(words(line)) }

    private func words(_ line: String) -> [String] { line.split(separator: " ").map { $0 == "''" ? "" : String($0) } }

    private func parsed(_ line: String) throws -> any ParsableCommand { try Smtptui.parseAsRoot(words(line)) }

    @Test(
        "are read as ArgumentParser reads them",
        arguments: [
            "", "mx.example.test", "connect", "connect mx.example.test:2525 --tls", "mx.example.test 25",
            "--plain mx.example.test 2525",
            "run - mx.example.test 25 --plain", "--starttls mx.example.test", "--mx example.test",
            "--mx example.test:2525 --dns 127.0.0.1:5353 --tls",
            "run a --mx example.test --dns ::1", "run a b --dns-checks --dns ::1", "--dns-checks mx.example.test",
            "run a --practice --dns-checks", "--dns 192.0.2.53 mx.example.test",
            "practice", "practice --list", "practice --scenario greylisting --helo a.example",
            "practice --show standard", "practice --scenarios folder --scenario zebra",
            "practice --list --scenarios folder",
            "practice --fault close@3 --fault delay@EHLO", "run a --practice --scenario lmtp --fault cut@dot",
            "run - --practice", "run script.txt mx.example.test --no-record --insecure --timeout 2.5",
            "run a b --safe --pipeline", "--safe mx.example.test", "--lmtp mx.example.test", "run a b --lmtp",
            "practice --lmtp",
            "run --format jsonl --keep-going --allow-cleartext - 127.0.0.1:2525",
            "run a b --user alice --password-file secret --tls --tls-min 1.2 --tls-max 1.3 --ca roots.pem --sni c.example",
            "run a b --tls --tls-ciphers AES256-SHA --tls-groups x25519:P-256 --tls-resume",
            "run a b --submission --cert c.pem --key k.pem --tls-keylog keys --record r.jsonl --password-command pass",
            "run a b --user alice --user bob --tls --tls", "run a --practice --scenario submission --submission",
            "run a b --netrc", "--netrc mx.example.test", "run a b --trust-first-use --key-passphrase-file p",
            "mx --pin 51:98:38:8F:99:70:6B:37:12:67:DC:7A:2E:27:05:7E:18:46:9E:81:FD:16:23:97:DB:76:28:96:F7:41:2C:B8",
            "mx --pin sha256//NTEjvTcl9N9PmnN/3iUZuKBN5ck5f41wCqc71QYLNK8= --pin 5198388F99706B371267DC7A2E27057E18469E81FD162397DB762896F7412CB8",
            "mx --key-passphrase-command pass",
            "mx -4 --source 192.0.2.7:25", "run a --unix /run/s", "run a --pipe cat", "--unix a",
            "mx -6 --proxy-protocol v1 --proxy-from ::1", "mx --http-proxy b --proxy-user c", "mx --ssh jump",
            "show file", "show - --format text", "show --format jsonl file",
            "show --format html --pseudonymise --output page.html --force file",
            "show a --check --password-file b --times",
            "run a b -D to=x -D from=y=z --quiet", "run a --dry-run", "run a b --repeat 3 --every 0.5 --format tap",
            "show file --format swaks",
            "diff a b", "diff - b --json", "diff a b --format columns --ignore time",
            "explain", "explain 550 5.1.1 no such user", "explain --command RCPT 550",
            "explain --stage mail --json 250", "explain --log", "explain --log --json mail.log",
            "explain --summary a b",
            "learn", "learn greeting", "learn --list --lessons folder", "learn --report json --learner Ada",
            "learn greeting --reset",
            "show", "show a --play", "show a --play --speed 4.5", "show --play", "recordings", "recordings --json",
            "reference", "reference codes 550 --json", "reference --markdown folder",
        ])
    func same(_ line: String) throws {
        let command = try #require(plain(line), "\(line) needs the parser")
        #expect("\(command)" == "\(try parsed(line))")
    }

    @Test(
        "nothing else is read: ArgumentParser has the last word",
        arguments: [
            "--help", "-h", "help", "help run", "run --help", "--version", "run --version",
            "--generate-completion-script bash",
            "--experimental-dump-help", "run", "run a", "run a b c", "run a b --practice", "show a b",
            "show a --force", "show a --password-file b", "a b",
            "diff a", "diff - -", "diff a b c", "diff a b --ignore zebra", "diff a b --json --format text",
            "learn a b", "learn --list --reset", "learn --report pdf", "learn --learner Ada", "learn a --list",
            "show a --speed 2", "show a --play --speed 0", "recordings x",
            "--tls run", "--insecure help", "--timeout=3", "--timeout", "--timeout x", "--timeout -1", "--timeout 0",
            "-tls",
            "--tls --starttls", "--netrc --password-file a", "mx --pin AB:CD", "mx --key-passphrase-file -",
            "mx --key-passphrase-file a --key-passphrase-command b", "profile", "profile list", "profile show work",
            "--lmtp --submission", "--record a --no-record", "--record -", "--cert a", "--tls-min 1.4",
            "--tls-min 1.3 --tls-max 1.2", "--tls-ciphers x", "--tls-groups ''",
            "--tls-ciphers AES256-SHA --tls-min 1.3", "--tls-groups MLKEM1024 --tls-max 1.2",
            "practice --list --show a", "--fault close", "--fault", "run a b --format zebra", "run a b -D x",
            "run a b -D user=x",
            "run a b --repeat 0", "run a b --every 1", "--frobnicate", "-- a", "''",
            "-4 -6 mx", "mx --source mx", "mx --ssh -x", "mx --proxy-from 192.0.2.1", "run a --unix",
            "run a --practice --pipe x", "--mx a --unix b",
            "practice a", "explain -x", "--mx a mx.example.test", "run a b --mx c", "run a --practice --mx c",
            "run a b --dns 192.0.2.53", "--mx 192.0.2.1", "--mx a@b.example", "--mx a/b", "--mx", "--dns name",
            "--mx a --dns 192.0.2.1:0", "--mx a:0", "--mx a..b", "learn --mx a",
            "explain --command frob 550", "explain --stage frob 550", "--user '' a", "--user -",
        ])
    func others(_ line: String) { #expect(plain(line) == nil) }

    @Test(
        "the name of a command may come after options of the explorer, and is then read first",
        arguments: [
            ("--plain practice", "practice --plain"),
            ("--helo a.example --safe practice --list", "practice --helo a.example --safe --list"),
            ("--tls run a b", "run --tls a b"), ("--plain connect practice", "connect --plain practice"),
            ("--helo practice", "--helo practice"), ("--plain mx.example.test run", "--plain mx.example.test run"),
            ("practice --plain", "practice --plain"), ("connect run", "connect run"), ("", ""),
        ])
    func commandFirst(_ line: String, _ read: String) {
        #expect(PlainCommandLine.commandFirst(words(line)) == words(read))
    }

    @Test("every option of every command is known")
    func complete() throws {
        let samples = [
            "pin": "sha256//NTEjvTcl9N9PmnN/3iUZuKBN5ck5f41wCqc71QYLNK8=",
            "timeout": "5", "scenario": "standard", "fault": "close@3", "tls-min": "1.2", "tls-max": "1.3",
            "format": "text", "tls-ciphers": "AES128-SHA", "tls-groups": "x25519",
            "command": "RCPT", "ignore": "time",
            "mx": "example.test", "dns": "192.0.2.53", "report": "json", "stage": "mail", "repeat": "2", "every": "2",
            "speed": "2", "source": "192.0.2.1", "proxy-protocol": "v1", "proxy-from": "192.0.2.7:4711",
        ]
        let beside = [
            "cert": "--key k", "key": "--cert c", "show force": "--output o", "show password-file": "--check",
            "every": "--repeat 2", "speed": "--play", "learner": "--report json",
            "run dns": "--mx example.test", "proxy-from": "--proxy-protocol v2", "proxy-user": "--socks5 b",
            "proxy-password-file": "--socks5 b --proxy-user a",
        ]
        for (command, operands) in [
            ("connect", ""), ("practice", ""), ("learn", ""), ("run", "script host"), ("show", "file"), ("diff", "a b"),
            ("explain", "250"),
            ("reference", ""), ("recordings", ""),
        ] {
            for option in try options(of: command) {
                let value = option.hasValue ? samples[option.name] ?? "value" : ""
                let isHostless = ["practice", "mx", "dns"].contains(option.name) && command == "run"
                let host = isHostless ? "script" : operands
                let line =
                    "\(command) \(host) --\(option.name) \(value) \(beside["\(command) \(option.name)"] ?? beside[option.name] ?? "")"
                #expect(plain(line) != nil, "\(line)")
            }
        }
    }

    /// The options in the help of a command: `--name <value>` or `--name`.
    private func options(of command: String) throws -> [(name: String, hasValue: Bool)] {
        let help = try BuiltProgram.run([command, "--help"]).output
        return help.split(separator: "\n").filter { $0.hasPrefix("  -") }.compactMap { line in
            let words = line.split(separator: " ")
            guard let name = words.first(where: { $0.hasPrefix("--") })?.dropFirst(2),
                !["help", "version"].contains(name)
            else { return nil }
            return (String(name), words.contains { $0.hasPrefix("<") })
        }
    }
}
