import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("250 only for a message that is stored")
struct StoredMessageTests {
    private static let opening = "HELO a.example\nMAIL FROM:<>\nRCPT TO:<bob@example.test>\nDATA\n"

    private func lines(_ outputs: [ServerOutput]) -> [String] { outputs.lines }

    private func session(_ scenario: Scenario = .plain, _ text: String) -> (ServerSession, [ServerOutput]) {
        var server = ServerSession(scenario: scenario, storesMessages: true)
        _ = server.start()
        let outputs = server.receive(Array(text.replacing("\n", with: "\r\n").utf8))
        return (server, outputs)
    }

    @Test("the message is handed over, and nothing is answered until it is stored")
    func stored() throws {
        var (server, outputs) = session(.plain, Self.opening + "text\n.\nNOOP\n")
        let last = try #require(outputs.last)
        guard case .store(let message) = last else { return #expect(Bool(false), "\(last)") }
        #expect(message.text == Array("text\r\n".utf8))
        #expect(lines(outputs).last?.hasPrefix("354") == true)
        #expect(server.isHoldingBack && server.deadline == nil)
        #expect(lines(server.stored()) == ["250 2.0.0 Accepted as practice-1", "250 2.0.0 Ok"])
        #expect(!server.isHoldingBack)
    }

    @Test("a message that cannot be stored gets 452, and the session goes on")
    func failed() {
        var (server, _) = session(.plain, Self.opening + "text\n.\n")
        #expect(lines(server.storeFailed()) == ["452 4.3.1 The message cannot be stored now, try again later"])
        #expect(lines(server.receive(Array("NOOP\r\n".utf8))) == ["250 2.0.0 Ok"])
    }

    @Test("in LMTP each recipient gets its own 452, and those that were refused keep their reply")
    func lmtp() {
        let opening =
            "LHLO a.example\nMAIL FROM:<>\nRCPT TO:<bob@example.test>\nRCPT TO:<full@example.test>\nDATA\ntext\n.\n"
        var (server, _) = session(ScenarioFile.speakingLMTP.scenario, opening)
        #expect(lines(server.storeFailed()).map { String($0.prefix(9)) } == ["452 4.3.1", "452 4.2.2"])
    }

    @Test("a server that shuts down answers for the stored message first")
    func shutDown() {
        var (server, _) = session(.plain, Self.opening + "text\n.\n")
        #expect(server.shutDown() == [])
        let outputs = server.stored()
        #expect(lines(outputs).map { String($0.prefix(3)) } == ["250", "421"])
        #expect(outputs.last == .close)
    }

    @Test("messages that come in at once have a bound together; the one that exceeds it gets 452")
    func crowded() {
        var shared = Server()
        shared.countIncoming(Server.mostIncoming)
        var server = ServerSession(storesMessages: true)
        _ = server.start()
        _ = server.receive(Array(Self.opening.replacing("\n", with: "\r\n").utf8), on: &shared)
        _ = server.receive(Array("text\r\n".utf8), on: &shared)
        #expect(server.incoming?.text.octets == [])
        let end = server.receive(Array("more\r\n.\r\n".utf8), on: &shared)
        #expect(lines(end) == ["452 4.3.1 The message cannot be stored now, try again later"])
        shared.countIncoming(-Server.mostIncoming)
        #expect(!shared.isCrowded)
    }

    @Test("what a session has sent of a message is forgotten with its connection")
    func released() {
        var shared = Server()
        var server = ServerSession()
        _ = server.start()
        let opening = Self.opening + String(repeating: "x", count: 500)
        _ = server.receive(Array((opening + "\n").replacing("\n", with: "\r\n").utf8), on: &shared)
        server.release(on: &shared)
        shared.countIncoming(Server.mostIncoming)
        #expect(!shared.isCrowded)
    }
}
