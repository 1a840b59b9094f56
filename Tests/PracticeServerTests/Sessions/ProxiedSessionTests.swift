import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A practice server that waits for a PROXY header")
struct ProxiedSessionTests {
    private static func header(_ version: ProxyVersion, _ from: String, _ to: String) -> ProxyHeader {
        ProxyHeader(version, from: NumericAddress(from), to: NumericAddress(to))
    }

    private static let headers = [
        header(.v1, "192.0.2.7:4711", "192.0.2.25:25"), header(.v2, "192.0.2.7:4711", "192.0.2.25:25"),
        header(.v1, "[2001:db8::7]:4711", "[::1]:25"), header(.v2, "[2001:db8::7]:4711", "[::1]:25"),
        ProxyHeader(.v1), ProxyHeader(.v2),
    ]

    private static let commands =
        "EHLO client.example.org\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\n"
        + "Subject: a\r\n\r\nhello\r\n.\r\nQUIT\r\n"

    private static func text(_ outputs: [ServerOutput]) -> String {
        outputs.map { if case .write(let octets) = $0 { String(decoding: octets, as: UTF8.self) } else { "" } }.joined()
    }

    @Test("both versions are accepted at every split, and the client has the address of the header", arguments: headers)
    func splits(_ header: ProxyHeader) throws {
        let octets = header.octets + Array(Self.commands.utf8)
        for place in 0...(header.octets.count + 30) {
            var server = ServerSession(scenario: ScenarioFile.behindProxy.scenario, client: "127.0.0.1")
            var shared = Server()
            var replies = Self.text(server.start())
            #expect(replies.isEmpty, "the greeting waits for the header")
            replies += Self.text(server.receive(Array(octets[..<place]), on: &shared))
            replies += Self.text(server.receive(Array(octets[place...]), on: &shared))
            #expect(replies.hasPrefix("220 practice.example.test") && replies.contains("221 "), "\(place): \(replies)")
            let stored = String(decoding: try #require(shared.lastMessage).stored, as: UTF8.self)
            let client = header.from.map { $0.family == .ipv4 ? "[\($0.ip)]" : "[IPv6:\($0.ip)]" }
            #expect(stored.contains("(\(client ?? "[127.0.0.1]"))"), "\(stored)")
        }
    }

    @Test(
        "without a header the connection is closed, without a word",
        arguments: ["EHLO a\r\n", "\r\n\r\n\r\n", "PROXY TCP4 a b 1 2\r\n"])
    func missing(_ text: String) {
        for place in 0...text.utf8.count {
            var server = ServerSession(scenario: ScenarioFile.behindProxy.scenario)
            _ = server.start()
            let octets = Array(text.utf8)
            let outputs = server.receive(Array(octets[..<place])) + server.receive(Array(octets[place...]))
            #expect(outputs == [.close], "\(place)")
        }
    }

    @Test("the greeting after the header is the greeting: a fault at the first command is at the first command")
    func faults() {
        let scenario = ScenarioFile.behindProxy.scenario.adding([Fault("close@1")].compactMap(\.self))
        var server = ServerSession(scenario: scenario)
        _ = server.start()
        #expect(Self.text(server.receive(Array("PROXY UNKNOWN\r\n".utf8))).hasPrefix("220 "))
        #expect(server.receive(Array("NOOP\r\n".utf8)).last == .close)
    }

    @Test(
        "`serve` shows the client of a header: a line as it came, a binary one in hexadecimal with its meaning",
        arguments: [ProxyVersion.v1, .v2])
    func served(_ version: ProxyVersion) {
        let header = Self.header(version, "192.0.2.7:4711", "192.0.2.25:25")
        for place in 0...header.octets.count {
            var pair = WatchedPair(ScenarioFile.behindProxy.scenario)
            pair.watch = ClientWatch(expectsProxy: true)
            pair.start()
            pair.send(Array(header.octets[..<place]))
            pair.send(Array(header.octets[place...]))
            pair.send("EHLO client.example.org\n")
            pair.send("QUIT\n")
            pair.end()
            let shown = version == .v1 ? "#1 C: \(header.words)\n" : "#1 -- PROXY header sent: \(header.words)\n"
            #expect(pair.printed.contains(shown) && pair.printed.contains("#1 S: 220 "), "\(pair.printed)")
            #expect(pair.findings.isEmpty && pair.printed.contains("#1 C: QUIT"), "\(pair.printed)")
        }
    }

    @Test("`serve` says that the header is missing")
    func servedWithout() {
        var pair = WatchedPair(ScenarioFile.behindProxy.scenario)
        pair.watch = ClientWatch(expectsProxy: true)
        pair.start()
        pair.send("EHLO client.example.org\n")
        pair.end()
        #expect(pair.isClosed && pair.printed.contains("-- no PROXY header came first"), "\(pair.printed)")
        #expect(pair.printed.contains("#1 C: EHLO client.example.org"), "\(pair.printed)")
    }

    @Test(
        "XCLIENT with an address that is none is refused, because it would be in the header of messages",
        arguments: [
            ("ADDR=x", "501 5.5.4 ADDR is an IPv4 address"),
            ("ADDR=1.2.3.4+0D+0AX:+20y", "501 5.5.4 ADDR is an IPv4 address"),
            ("ADDR=[UNAVAILABLE]", "220 "), ("ADDR=IPV6:2001:db8::1", "220 "),
        ])
    func address(_ attribute: String, _ reply: String) {
        var server = ServerSession(scenario: ScenarioFile.trustingXCLIENT.scenario)
        _ = server.start()
        _ = server.receive(Array("EHLO a.example\r\n".utf8))
        #expect(Self.text(server.receive(Array("XCLIENT \(attribute)\r\n".utf8))).hasPrefix(reply))
        #expect(["127.0.0.1", "2001:db8::1"].contains(server.client))
    }
}
