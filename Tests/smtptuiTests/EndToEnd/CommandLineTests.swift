import Foundation
import Testing

@testable import Explainer
@testable import PracticeServer
@testable import SMTPSyntax
@testable import smtptui

/// The built program without a terminal: what it prints, and how it ends.
@Suite("On the command line")
struct CommandLineTests {
    @Test(
        "mistakes are told in one line, with the right status",
        arguments: [
            (["--frobnicate"], 64, "frobnicate"),
            (["run"], 64, "script"),
            (["run", "nowhere.txt", "--practice"], 66, "nowhere.txt: No such file"),
            (["run", "nowhere.txt"], 64, "--practice"),
            (["run", "-", "127.0.0.1:1", "--no-record"], 69, "refused the connection"),
            (["run", "-", "no-such-name.invalid", "--no-record"], 69, "no-such-name.invalid cannot be resolved"),
            (["run", "-", "host:port"], 64, "host:port"),
            (["run", "-", "b\u{FC}cher.example"], 64, "its ASCII form, such as xn--bcher-kva.example"),
            (["--sni", "b\u{FC}cher.example", "mx.example.test"], 64, "Invalid --sni"),
            (["run", "-", "--practice", "--record", "/no/such/folder/x.jsonl"], 74, "/no/such/folder/x.jsonl"),
            (["run", "-", "--practice", "--record", "/dev/null"], 74, "/dev/null"),
            (["show", "nowhere.jsonl"], 66, "nowhere.jsonl: No such file"),
            (["show", "/dev/null"], 66, "neither an smtptui recording"),
            (["reference", "zebra"], 64, "Topics: codes, context"),
            (["reference", "codes", "zebra"], 1, "Nothing found in codes for zebra"),
            (["reference", "--markdown", "/no/such/folder"], 74, "/no/such/folder/README.md"),
            (["--timeout", "x"], 64, "timeout"),
            (["--record", "x", "--no-record"], 64, "cannot be used together"),
            (["--tls", "--starttls", "mx.example.test"], 64, "--tls and --starttls cannot be used together"),
            (
                ["--tls-min", "1.3", "--tls-max", "1.2", "mx.example.test"], 64,
                "--tls-min 1.3 is newer than --tls-max 1.2"
            ),
            (["--tls-min", "1.4", "mx.example.test"], 64, "tls-min"),
            (["--cert", "a.pem", "mx.example.test"], 64, "--cert and --key must be used together"),
            (["run", "-", "--practice", "--ca", "nowhere.pem"], 66, "nowhere.pem: No such file"),
            (["run", "-", "--practice", "--ca", "/dev/null"], 66, "/dev/null contains no certificates"),
            (["run", "-", "--practice", "--cert", "nowhere.pem", "--key", "x"], 66, "nowhere.pem: No such file"),
            (["run", "-", "--practice", "--cert", "/dev/null", "--key", "/dev/null"], 66, "/dev/null contains no"),
            (["practice", "--scenario", "zebra"], 64, "Unknown scenario: zebra. See smtptui practice --list."),
            (["practice", "--scenario", "greylistng"], 64, "Did you mean greylisting?"),
            (["practice", "--show", "spma"], 64, "Did you mean spam?"),
            (["practice", "--list", "--show", "spam"], 64, "--list and --show cannot be used together"),
            (["practice", "--scenarios", "nowhere", "--list"], 66, "nowhere: No such file"),
            (
                ["run", "-", "mx.example.test", "--scenarios", "a"], 64,
                "--scenarios works only with the practice server"
            ),
            (
                ["run", "-", "mx.example.test", "--scenario", "standard"], 64,
                "--scenario works only with the practice server"
            ),
            (["mx.example.test", "--scenario", "standard"], 64, "--scenario works only with the practice server"),
            (["mx.example.test", "--fault", "close@3"], 64, "--fault works only with the practice server"),
            (["--fault", "close"], 64, "fault"),
            (["--submission", "--scenario", "greylisting"], 64, "--submission and --scenario greylisting cannot be"),
            (["learn", "greting"], 64, "There is no lesson greting. Did you mean greeting?"),
            (["learn", "--lessons", "/no/such/folder"], 66, "Cannot read /no/such/folder: No such file or directory."),
            (["learn", "--list", "--reset"], 64, "Use only one of --list, --report and --reset."),
            (["learn", "--report", "pdf"], 64, "report"),
            (["serve", "a.jsonl"], 64, "Unexpected argument 'a.jsonl'"),
            (["mx.example.test:25", "25"], 64, "the port 25 follows a host that has a port already"),
            (["mx.example.test", "65536"], 64, "invalid for '<port>'"),
            (["--bind", "127.0.0.1", "mx.example.test"], 64, "--bind"),
            (["-connect", "mx.example.test:25"], 64, "write the server as an argument, HOST:PORT"),
            (["--cacert", "ca.pem", "mx.example.test"], 64, "use --ca FILE"),
            (["--frobnicate", "a", "b"], 64, "Unknown option --frobnicate."),
            (["--insecur", "a"], 64, "Did you mean --insecure?"),
        ] as [([String], Int, String)])
    func mistakes(_ arguments: [String], _ status: Int, _ words: String) throws {
        let home = try TemporaryFolder()
        let result = try BuiltProgram.run(arguments, input: "C: NOOP\n", home: home)
        #expect(Int(result.status) == status, "\(result.error)")
        #expect(result.error.hasPrefix("smtptui: "))
        #expect(result.error.contains(words), "\(result.error)")
        #expect(result.error.split(separator: "\n").count == 1, "\(result.error)")
        #expect(result.output.isEmpty || status == 69, "what was tried is told as a transcript")
    }

    @Test("the help of run names every exit status, and promises no mechanism that it has not")
    func runHelp() throws {
        let help = try BuiltProgram.run(["run", "--help"]).output
        let words = Set(help.split { !$0.isNumber }.compactMap { Int32($0) })
        let all = (0...255).compactMap { smtptui.ExitStatus(rawValue: $0)?.rawValue }
        #expect(all.count == 14 && words.isSuperset(of: all))
        #expect(help.contains("mechanism of :auth") && !help.contains("any mechanism"))
    }

    @Test("empty input is said to be empty", arguments: ["", "\n\n", "# only a remark\n"])
    func emptyInput(_ input: String) throws {
        let home = try TemporaryFolder()
        let script = try BuiltProgram.run(["run", "-", "--practice", "--no-record"], input: input, home: home)
        let nothing = "smtptui: - has no C: line and expects no greeting; nothing was sent.\n"
        #expect(script.error == nothing && script.status == 64)
        guard !input.contains("#") else { return }
        for json in [[], ["--json"]] {
            let replies = try BuiltProgram.run(["explain"] + json, input: input, home: home)
            #expect(replies.status == 65 && replies.output.isEmpty)
            #expect(replies.error == "smtptui: There is no reply to explain: the input is empty.\n")
        }
    }

    @Test("the scenarios are listed without a terminal")
    func scenarios() throws {
        let result = try BuiltProgram.run(["practice", "--list"])
        #expect(result.status == 0 && result.error == "")
        let names = result.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
        #expect(names.prefix(Scenarios.all.count) == Scenarios.all.map(\.name)[...])
        #expect(names.suffix(Fault.list.count) == Fault.list.map(\.name)[...])
    }

    @Test("help and version")
    func help() throws {
        let help = try BuiltProgram.run(["--help"])
        #expect(help.status == 0)
        for word in ["connect", "practice", "run", "show", "explain", "reference"] {
            #expect(help.output.contains(word))
        }
    }

    @Test("the version comes first, then the libraries if the build knows them; with other options it is the same")
    func version() throws {
        let version = try BuiltProgram.run(["--version"])
        #expect(version.status == 0 && version.error.isEmpty)
        let first = try #require(version.output.split(separator: "\n").first)
        #expect(first.wholeMatch(of: /smtptui \d+\.\d+\.\d+( \(commit [0-9a-f]+(-dirty)?\))?/) != nil, "\(first)")
        #expect(first.split(separator: " ")[1] == Version.text)
        #expect(try BuiltProgram.run(["--version", "--tls"]).output == version.output)
        #expect(try BuiltProgram.run(["run", "--version"]).output == version.output)
    }

    @Test("explain, from arguments and from standard input")
    func explain() throws {
        let words = try BuiltProgram.run(["explain", "550", "5.1.1", "no", "such", "user"])
        #expect(words.status == 0)
        #expect(words.output.contains("unknown recipient"))
        let json = try BuiltProgram.run(
            ["explain", "--json", "--command", "RCPT"], input: "550 5.7.1 Relaying denied\n250-a\\n250 b\nwhat\n")
        #expect(json.status == 65)
        let lines = json.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].contains(#""cause":"relay-denied""#))
        #expect(lines[1].contains(#""code":250"#))
        #expect(lines[2].hasPrefix(#"{"error":"#))
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }

    @Test("explain says the same as the explorer, with the stage or the verb given in any way")
    func explainTheSame() throws {
        let text = "550 4.1.1 mailbox full"
        let reply = try #require(Reply(text))
        let expected = ExplanationForm.json(Explanation(of: reply, in: .command(.rcpt))) + "\n"
        #expect(try BuiltProgram.run(["explain", "--json", "--command", "rcpt", text]).output == expected)
        #expect(try BuiltProgram.run(["explain", "--json", "--stage", "rcpt"], input: text + "\n").output == expected)
        #expect(try BuiltProgram.run(["explain", "--json", "RCPT", "550", "4.1.1", "mailbox full"]).output == expected)
        let both = try BuiltProgram.run(["explain", "--stage", "rcpt", "--command", "RCPT", text])
        #expect(both.status == 64 && both.error.contains("cannot be used together"))
        #expect(try BuiltProgram.run(["explain", "--stage", "frob", text]).status == 64)
    }

    @Test("reference, by topic and by word, as text and as JSON")
    func reference() throws {
        let overview = try BuiltProgram.run(["reference"])
        #expect(overview.status == 0 && overview.output.hasSuffix(".\n"))
        for topic in ReferenceTopic.allCases { #expect(overview.output.contains("  \(topic.rawValue)  ")) }
        #expect(try BuiltProgram.run(["reference", "550"]).output.hasPrefix("Reply codes (codes)\n\n550  "))
        #expect(try BuiltProgram.run(["reference", "context", "rcpt", "550"]).output.hasPrefix("RCPT 550  "))
        #expect(try BuiltProgram.run(["reference", "enhanced", "5.1.1"]).output.hasPrefix("X.1.1  "))
        let ascii = try BuiltProgram.run(["reference", "phases"], environment: ["LC_ALL": "C"])
        #expect(ascii.output.hasPrefix("                ") && ascii.output.contains("|connecting|----->|"))
        for topic in ReferenceTopic.allCases {
            let json = try BuiltProgram.run(["reference", topic.rawValue, "--json"])
            let lines = json.output.split(separator: "\n")
            #expect(json.status == 0 && lines.count == topic.entries.count)
            for (line, entry) in zip(lines, topic.entries) {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                #expect(object?["key"] as? String == entry.key)
            }
        }
    }

    @Test("run on the practice server, recorded in the default place for the owner alone")
    func run() throws {
        let home = try TemporaryFolder()
        let script = "C: EHLO client.example.org\nC: VRFY nobody\nS: 550 5.1.1\nC: QUIT\n"
        let result = try BuiltProgram.run(["run", "-", "--practice", "--format", "jsonl"], input: script, home: home)
        #expect(result.status == 0, "\(result.error)")
        let folder = home.path(".local/state/smtptui")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.count == 1)
        let name = try #require(names.first)
        #expect(name.wholeMatch(of: /\d{8}-\d{6}-practice\.jsonl/) != nil)
        let lines = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n")
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        #expect(
            lines.dropFirst() == result.output.split(separator: "\n").dropFirst(), "the same is printed and recorded")
        #expect(
            lines.contains {
                $0.contains(
                    #""line":"VRFY nobody","end":"crlf","verb":"VRFY","verdict":"expected","likely":"accepted"}"#)
            })

        let shown = try BuiltProgram.run(["show", "\(folder)/\(name)"])
        #expect(shown.output.contains("C: VRFY nobody\nS: 550 5.1.1 "), "without a terminal it is printed")
    }

    @Test("a server that never answers is left after the deadline")
    func deadline() throws {
        let silent = try SilentServer()
        let result = try BuiltProgram.run(
            ["run", "-", "127.0.0.1:\(silent.port)", "--timeout", "0.3", "--no-record"], input: "C: NOOP\n")
        #expect(result.status == 69)
        #expect(
            result.error.contains(
                "no greeting within 0 s; the server may expect the PROXY header of a load balancer, or TLS"))
    }
}

/// Accepts connections, as the system does for every listening socket, and says nothing.
private final class SilentServer {
    let port: Int
    private let socket: Int32

    init() throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        port = try Loopback.bind(socket)
        try #require(listen(socket, 5) == 0)
    }

    deinit { close(socket) }
}
