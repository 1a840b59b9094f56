import DNS
import Foundation
import NIOPosix
import PracticeServer
import SessionModel
import TestSupport
import Testing

@testable import smtptui

/// The built program, a name server and the practice server, all on loopback.
@Suite("From a domain to its mail server", .serialized)
struct MailServerTests {
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    private func server() throws -> PracticeHost {
        try PracticeHost(group: group, scenario: try #require(Scenarios.named("standard")))
    }

    private func run(
        _ names: LoopbackNames, port: Int, _ script: String = "C: EHLO a.example\nC: QUIT\n", _ more: [String] = []
    ) throws -> BuiltProgram.Result {
        let home = try TemporaryFolder()
        return try BuiltProgram.run(
            ["run", "-", "--mx", "example.test:\(port)", "--dns", names.address, "--no-record"] + more, input: script,
            home: home)
    }

    @Test("hosts are tried by preference, every attempt is shown, and the first that answers is talked to")
    func order() throws {
        let practice = try server()
        let port = try #require(practice.endpoint.port)
        let names = try LoopbackNames([
            .mx("example.test", 20, "mx2.example.test"), .mx("example.test", 10, "mx1.example.test"),
            .mx("example.test", 30, "mx3.example.test"), .address("mx1.example.test", "127.0.0.2"),
            .address("mx2.example.test", "127.0.0.1"), .address("mx3.example.test", "127.0.0.3"),
        ])
        let result = try run(names, port: port)
        #expect(result.status == 0, "\(result.error)")
        let lines = result.output.split(separator: "\n").map(String.init)
        let expected = [
            "-- mail servers of example.test, from \(names.address):", "-- MX 10 mx1.example.test: 127.0.0.2",
            "-- MX 20 mx2.example.test: 127.0.0.1", "-- MX 30 mx3.example.test: 127.0.0.3",
            "-- addresses of mx1.example.test and of mx2.example.test and of mx3.example.test are loopback addresses: "
                + "each sender reaches itself there",
            "-- trying 127.0.0.2:\(port), which is mx1.example.test (MX 10)",
            "-- 127.0.0.2:\(port) refused the connection; nothing listens there.",
            "-- trying 127.0.0.1:\(port), which is mx2.example.test (MX 20)",
        ]
        var rest = lines[...]
        for line in expected {
            guard let place = rest.firstIndex(of: line) else {
                Issue.record("\(line) is missing in \(result.output)")
                continue
            }
            rest = rest[(place + 1)...]
        }
        #expect(rest.first?.hasPrefix("-- connected to 127.0.0.1:\(port) in ") == true)
        #expect(!result.output.contains("trying 127.0.0.3"))
        #expect(result.output.contains("S: 221"))
    }

    /// Two mail servers on 127.0.0.1 and 127.0.0.2, both on the port of the practice server, which is the second one.
    private func withFirst(
        _ steps: [ScriptedPeer.Step], _ more: [String] = []
    ) throws -> (result: BuiltProgram.Result, port: Int, record: String) {
        let practice = try server()
        let port = try #require(practice.endpoint.port)
        let first = try ScriptedPeer(on: "127.0.0.2", port: port, steps)
        let names = try LoopbackNames([
            .mx("example.test", 10, "mx1.example.test"), .mx("example.test", 20, "mx2.example.test"),
            .address("mx1.example.test", "127.0.0.2"), .address("mx2.example.test", "127.0.0.1"),
        ])
        let home = try TemporaryFolder()
        let file = home.path("s.jsonl")
        let result = try BuiltProgram.run(
            ["run", "-", "--mx", "example.test:\(port)", "--dns", names.address, "--record", file] + more,
            input: "C: EHLO a.example\nC: QUIT\n", home: home)
        _ = first.port
        return (result, port, try String(contentsOfFile: file, encoding: .utf8))
    }

    @Test(
        "a server that gives no service is left for the next one, and its cause is shown and recorded",
        arguments: [
            ([ScriptedPeer.Step(.start, "421 4.3.2 too busy\r\n")], "greeted with 421 4.3.2 too busy"),
            (
                [ScriptedPeer.Step(.start, "554 no service\r\n"), ScriptedPeer.Step(.line, "")],
                "greeted with 554 no service"
            ),
            ([ScriptedPeer.Step(.start, "")], "closed the connection before its greeting"),
            ([ScriptedPeer.Step(.line, "")], "sent no greeting within 3 s"),
        ] as [([ScriptedPeer.Step], String)])
    func noService(_ steps: [ScriptedPeer.Step], _ words: String) throws {
        let (result, port, record) = try withFirst(steps, ["--timeout", "3"])
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("-- 127.0.0.2:\(port) \(words)"), "\(result.output)")
        #expect(result.output.contains("trying 127.0.0.1:\(port)") && result.output.contains("S: 221"))
        let header = record.split(separator: "\n").first.map(String.init) ?? ""
        #expect(header.contains(#""address":"127.0.0.1:\#(port)""#), "\(header)")
        #expect(record.contains(words))
    }

    @Test("without an MX record the address itself is connected to, and all of it is recorded")
    func implicit() throws {
        let practice = try server()
        let port = try #require(practice.endpoint.port)
        let names = try LoopbackNames([.address("example.test", "127.0.0.1")])
        let home = try TemporaryFolder()
        let file = home.path("session.jsonl")
        let result = try BuiltProgram.run(
            ["run", "-", "--mx", "example.test:\(port)", "--dns", names.address, "--record", file],
            input: "C: QUIT\n", home: home)
        #expect(result.status == 0, "\(result.error)")
        let recorded = try BuiltProgram.run(["show", file, "--format", "text"], home: home)
        for output in [result.output, recorded.output] {
            #expect(output.contains("example.test has no MX record, so mail goes to its own address (RFC 5321 §5.1)"))
            #expect(output.contains("trying 127.0.0.1:\(port), which is example.test\n"))
            #expect(output.contains("MX of example.test:\(port)"))
        }
    }

    @Test("the certificate must have the name of the MX host, not that of the domain")
    func certificate() throws {
        let root = try Issued.make("Root", isAuthority: true)
        let mx = try Issued.make("mx1", names: ["mx1.example.test"], by: root)
        let server = try TLSServer(.upgrade(injected: ""), chain: [mx], key: mx)
        let names = try LoopbackNames([
            .mx("example.test", 10, "mx1.example.test"), .address("mx1.example.test", "127.0.0.1"),
        ])
        let folder = try TemporaryFolder()
        let roots = folder.path("roots.pem")
        try root.pem.write(toFile: roots, atomically: true, encoding: .utf8)
        let good = try run(names, port: server.port, "C: STARTTLS\nC: QUIT\n", ["--ca", roots])
        #expect(good.output.contains("TLS 1.3"), "\(good.output) \(good.error)")
        #expect(good.status != 76)
        let other = try Issued.make("domain", names: ["example.test"], by: root)
        let wrong = try TLSServer(.upgrade(injected: ""), chain: [other], key: other)
        let bad = try run(names, port: wrong.port, "C: STARTTLS\nC: QUIT\n", ["--ca", roots])
        #expect(bad.status == 76, "\(bad.output) \(bad.error)")
        #expect(bad.error.contains("mx1.example.test"))
    }

    /// Zones that leave nothing to connect to, and what is said then.
    private static let barren: [(zone: [DNSRecord], words: String)] = [
        ([.mx("example.test", 0, ".")], "accepts no mail"), ([], "does not exist (NXDOMAIN)"),
        (
            [.mx("example.test", 10, "127.0.0.1")],
            "The only mail server of example.test has no address to connect to: the MX record has the address 127.0.0.1"
        ),
        (
            [.mx("example.test", 10, "bare.test"), .txt("bare.test", "x")],
            "The only mail server of example.test has no address to connect to: bare.test has no address."
        ),
        (
            [.mx("example.test", 10, "a.test"), .cname("a.test", "b.test"), .cname("b.test", "a.test")],
            "The only mail server of example.test has no address to connect to: "
        ),
        (
            [.mx("example.test", 10, "a.test"), .mx("example.test", 20, "192.0.2.9"), .txt("a.test", "x")],
            "None of the 2 mail servers of example.test has an address to connect to: the MX record has the address 192.0.2.9"
        ),
    ]

    @Test("what leaves nothing to connect to is reported, with status 69", arguments: barren)
    func nothing(_ zone: [DNSRecord], _ words: String) throws {
        let result = try run(try LoopbackNames(zone), port: 25)
        #expect(result.status == 69)
        #expect(result.error.contains(words), "\(result.error)")
        #expect(result.error.split(separator: "\n").count == 1)
    }

    @Test("a name server that fails is not taken for a domain without MX", arguments: [UInt16(2), 5])
    func failing(_ code: UInt16) throws {
        let result = try run(try LoopbackNames { _ in .code(code) }, port: 25)
        #expect(result.status == 69)
        #expect(result.error.contains("could not be looked up: the name server answered"), "\(result.error)")
    }

    @Test("when no address accepts a connection, that is the failure")
    func refused() throws {
        let port = try Loopback.freePort()
        let names = try LoopbackNames([
            .mx("example.test", 10, "a.test"), .address("a.test", "127.0.0.2"), .address("a.test", "127.0.0.3"),
        ])
        let result = try run(names, port: port)
        #expect(result.status == 69)
        #expect(
            result.error.contains(
                "None of the 2 addresses of the mail servers of example.test could be used. 127.0.0.2:\(port) refused the connection"
            ))
        #expect(result.output.contains("trying 127.0.0.3:\(port)"))
    }

    @Test("lines from a pipe wait for the list, and choose from it")
    func piped() throws {
        let practice = try server()
        let port = try #require(practice.endpoint.port)
        let names = try LoopbackNames([
            .mx("example.test", 10, "mx1.example.test"), .address("mx1.example.test", "127.0.0.1"),
        ])
        let home = try TemporaryFolder()
        let result = try BuiltProgram.run(
            ["--plain", "--no-record", "--dns", names.address],
            input: ":mx example.test:\(port)\n:mx 1\ny\nNOOP\nQUIT\n", home: home)
        #expect(result.output.contains("127.0.0.1:\(port) is mx1.example.test (MX 10 of example.test)"), "\(result)")
        #expect(result.output.contains("S: 221"))
    }

    @Test("in the explorer a mail server is chosen from a list")
    func list() throws {
        let practice = try server()
        let port = try #require(practice.endpoint.port)
        let names = try LoopbackNames([
            .mx("example.test", 10, "mx1.example.test"), .mx("example.test", 20, "mx2.example.test"),
            .address("mx1.example.test", "127.0.0.2"), .address("mx2.example.test", "127.0.0.1"),
        ])
        let home = try TemporaryFolder()
        let terminal = try Tmux("\(BuiltProgram.path) --dns \(names.address)", columns: 110, rows: 40, home: home)
        try terminal.wait(for: "GREETED")
        try terminal.send(":mx example.test:\(port)")
        try terminal.wait(for: "MX 20     mx2.example.test")
        try terminal.press("Down")
        try terminal.press("Enter")
        try terminal.wait(for: "127.0.0.1:\(port) is mx2.example.test (MX 20 of example.test)")
        try terminal.wait(for: "GREETED")
        try terminal.press("C-q")
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
    }

    @Test("the explorer opens on the mail servers of a domain, and is there while a name server is silent")
    func explorer() throws {
        let practice = try server()
        let port = try #require(practice.endpoint.port)
        let names = try LoopbackNames([
            .mx("example.test", 10, "mx1.example.test"), .address("mx1.example.test", "127.0.0.1"),
        ])
        let home = try TemporaryFolder()
        let terminal = try Tmux(
            "\(BuiltProgram.path) --mx example.test:\(port) --dns \(names.address)", columns: 110, rows: 40, home: home)
        try terminal.wait(for: "GREETED")
        let screen = try terminal.wait(for: "MX 10 mx1.example.test: 127.0.0.1")
        #expect(screen.contains("MX of example.test:\(port)"))
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
        let silent = try LoopbackNames { _ in .silence }
        let waiting = try Tmux(
            "\(BuiltProgram.path) --mx example.test --dns \(silent.address)", columns: 110, rows: 40, home: home)
        try waiting.wait(for: "connecting")
        try waiting.send("EHLO a.example")
        try waiting.press("C-u")
        try waiting.press("C-q")
        try waiting.wait(for: "ended with 0")
    }
}
