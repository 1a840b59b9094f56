import Testing

@testable import PracticeServer
@testable import SMTPSyntax

@Suite("What sessions of the practice server share")
struct SharedServerTests {
    private static let delivery = ["MAIL FROM:<alice@example.org>", "RCPT TO:<bob@example.test>"]

    /// The codes of a delivery in a session of its own.
    private func deliver(
        lines: [String] = delivery, _ scenario: Scenario, on server: inout Server, from client: String
    )
        -> [String]
    {
        var session = ServerSession(scenario: scenario, client: client)
        let hello = session.receive(Array("HELO a\r\n".utf8), on: &server)
        #expect(hello.lines.count == 1)
        return lines.flatMap { session.receive(Array("\($0)\r\n".utf8), on: &server).lines }.map {
            String($0.prefix(3))
        }
    }

    @Test("names of messages and numbers of logins count over all sessions")
    func serials() {
        var server = Server()
        var names: [String] = []
        for _ in 0..<3 {
            var session = ServerSession(scenario: .plain)
            for line in ["HELO a"] + Self.delivery + ["DATA", "."] {
                names += session.receive(Array("\(line)\r\n".utf8), on: &server).lines
            }
        }
        #expect(
            names.filter { $0.contains("practice-") }.map { String($0.suffix(10)) } == (1...3).map { "practice-\($0)" })
        #expect(server.lastMessage?.recipients == ["bob@example.test"])
        #expect([server.nextLogin(), server.nextLogin()] == [1, 2])
    }

    @Test("two sessions at once, their octets mixed, share a memory and no transaction")
    func mixed() {
        var server = Server()
        var sessions = [ServerSession(scenario: .plain), ServerSession(scenario: .plain)]
        for line in ["HELO a"] + Self.delivery + ["DATA", "."] {
            for octet in Array("\(line)\r\n".utf8) {
                for index in sessions.indices { _ = sessions[index].receive([octet], on: &server) }
            }
        }
        #expect(sessions.allSatisfy { $0.phase == .ready })
        #expect(server.nextLogin() == 1)
        #expect(server.accept(AcceptedMessage(sender: "", recipients: [], text: [])) == "practice-3")
    }

    @Test("what was greylisted is accepted on the next connection, for this client, sender and recipient")
    func greylisted() {
        var server = Server()
        #expect(deliver(.greylisting, on: &server, from: "192.0.2.1") == ["250", "451"])
        #expect(deliver(.greylisting, on: &server, from: "192.0.2.2") == ["250", "451"])
        #expect(deliver(.greylisting, on: &server, from: "192.0.2.1") == ["250", "250"])
        let capitals = [Self.delivery[0], Self.delivery[1].uppercased()]
        #expect(deliver(lines: capitals, .greylisting, on: &server, from: "192.0.2.1") == ["250", "250"])
        #expect(
            deliver(lines: ["MAIL FROM:<>", Self.delivery[1]], .greylisting, on: &server, from: "192.0.2.1") == [
                "250", "451",
            ])
        #expect(deliver(.standard, on: &server, from: "192.0.2.9") == ["250", "250"], "no rule, no refusal")
    }

    @Test("as often as the rule says")
    func times() {
        var server = Server()
        let scenario = Scenario.plain.changed { $0.rules = [.greylist(refusals: 3)] }
        let codes = (0..<5).map { _ in deliver(scenario, on: &server, from: "192.0.2.1").last }
        #expect(codes == ["451", "451", "451", "250", "250"])
    }

    @Test("who has logged in is not put off")
    func loggedIn() {
        var server = Server()
        let login = ["RSET", "EHLO a", "AUTH PLAIN \(Base64.encode(Array("\0alice\0correct horse".utf8)))"]
        let codes = deliver(lines: login + Self.delivery, .greylisting, on: &server, from: "192.0.2.1")
        #expect(codes.suffix(3) == ["235", "250", "250"])
    }

    @Test("the client's session agrees, before and after it connects again")
    func pair() {
        var first = SessionPair(.greylisting)
        #expect((["EHLO a.example"] + Self.delivery).map { first.send($0) } == [250, 250, 451])
        #expect((["RSET"] + Self.delivery).map { first.send($0) } == [250, 250, 250])
        var second = SessionPair(.greylisting, on: first.server.server)
        #expect((["EHLO a.example"] + Self.delivery).map { second.send($0) } == [250, 250, 250])
    }

    @Test("a flood of new senders fills no memory")
    func bounded() {
        var greylist = Greylist()
        func putsOff(_ sender: Int) -> Bool {
            greylist.putsOff(Greylist.Delivery(client: "", sender: "\(sender)", recipient: ""), times: 1)
        }
        for sender in 0..<Greylist.most { #expect(putsOff(sender)) }
        #expect(!putsOff(0), "all of them are known")
        #expect(putsOff(-1) && putsOff(0), "one more, and all are forgotten")
    }
}
