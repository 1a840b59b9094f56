import Testing

@testable import PracticeServer
@testable import SMTPSyntax

@Suite("What sessions of the practice server share")
struct SharedServerTests {
    private static let delivery = ["MAIL FROM:<alice@example.org>", "RCPT TO:<bob@example.test>"]
    private static let now = Moment.start.after(seconds: 1000)

    /// The codes of a delivery in a session of its own.
    private func deliver(
        lines: [String] = delivery, _ scenario: Scenario, on server: inout Server, from client: String,
        after seconds: Int
    ) -> [String] {
        var session = ServerSession(scenario: scenario, client: client)
        let hello = session.receive(Array("HELO a\r\n".utf8), on: &server)
        #expect(hello.lines.count == 1)
        return lines.flatMap {
            session.receive(Array("\($0)\r\n".utf8), on: &server, at: Self.now.after(seconds: seconds)).lines
        }
        .map { String($0.prefix(3)) }
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
        #expect(server.mailbox.map(\.name) == (1...3).map { "practice-\($0)" })
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
        #expect(server.accept(.empty).name == "practice-3")
    }

    @Test("what was greylisted is accepted later on another connection, for this client, sender and recipient")
    func greylisted() {
        var server = Server()
        func codes(_ lines: [String] = Self.delivery, from client: String = "192.0.2.1", after seconds: Int) -> String?
        {
            deliver(lines: lines, .greylisting, on: &server, from: client, after: seconds).last
        }
        #expect(codes(after: 0) == "451")
        #expect(codes(from: "192.0.2.2", after: 10) == "451")
        #expect(codes(after: 14) == "451", "one second too early")
        #expect(codes(after: 15) == "250")
        let capitals = [Self.delivery[0], Self.delivery[1].uppercased()]
        #expect(codes(capitals, after: 15) == "250")
        #expect(codes(["MAIL FROM:<>", Self.delivery[1]], after: 15) == "451", "another sender")
        #expect(codes(from: "192.0.2.2", after: 20) == "451", "its own time counts")
        #expect(codes(from: "192.0.2.2", after: 25) == "250")
        #expect(deliver(.standard, on: &server, from: "192.0.2.9", after: 0) == ["250", "250"], "no rule, no refusal")
    }

    @Test("an attempt in between does not begin the time again")
    func attempts() {
        var server = Server()
        let codes = [0, 5, 10, 15].map { deliver(.greylisting, on: &server, from: "192.0.2.1", after: $0).last }
        #expect(codes == ["451", "451", "451", "250"])
    }

    @Test("who has logged in is not put off")
    func loggedIn() {
        var server = Server()
        let login = ["RSET", "EHLO a", "AUTH PLAIN \(Base64.encode(Array("\0alice\0correct horse".utf8)))"]
        let codes = deliver(lines: login + Self.delivery, .greylisting, on: &server, from: "192.0.2.1", after: 0)
        #expect(codes.suffix(3) == ["235", "250", "250"])
    }

    @Test("a flood of new senders fills no memory")
    func bounded() {
        var greylist = Greylist()
        func wait(_ sender: Int, after seconds: Int) -> Int? {
            greylist.wait(
                of: Greylist.Delivery(client: "", sender: "\(sender)", recipient: ""),
                at: Moment.start.after(seconds: seconds), seconds: 10)
        }
        for sender in 0..<Greylist.most { #expect(wait(sender, after: 0) == 10) }
        #expect(wait(0, after: 10) == nil, "all of them are known")
        #expect(wait(-1, after: 10) == 10 && wait(0, after: 10) == 10, "one more, and all are forgotten")
    }

    @Test("a flood of messages fills no memory: the oldest go")
    func mailbox() {
        var server = Server()
        for _ in 1...Server.mostMessages + 5 { _ = server.accept(.empty) }
        #expect(server.mailbox.count == Server.mostMessages)
        #expect(server.mailbox.first?.name == "practice-6")
        let large = [UInt8](repeating: 0x41, count: Server.mostOctets / 2)
        for _ in 1...3 { _ = server.accept(AcceptedMessage(text: large)) }
        #expect(server.mailbox.count == 2)
        #expect(server.lastMessage?.name == "practice-\(Server.mostMessages + 8)")
    }
}

extension AcceptedMessage {
    static let empty = AcceptedMessage(text: [])

    init(text: [UInt8]) {
        self.init(
            sender: "", recipients: [],
            origin: Origin(helloName: "a", client: "127.0.0.1", transport: "SMTP", host: "b"), date: .start, text: text)
    }
}
