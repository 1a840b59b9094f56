import Testing

@testable import PracticeServer
@testable import SMTPSyntax

@Suite("Time on the practice server")
struct ServerTimeTests {
    private static let start = Moment(milliseconds: 1_000_000)

    @Test("it says when it wants to be woken: after its patience, or when an answer is due")
    func deadlines() {
        var server = ServerSession(scenario: .plain)
        _ = server.start(at: Self.start)
        #expect(server.deadline == Self.start.after(seconds: 1800))
        #expect(!server.isHoldingBack)
        let lines = ["HELO a", "MAIL FROM:<>", "RCPT TO:<slow@example.test>"]
        for line in lines { _ = server.receive(Array("\(line)\r\n".utf8), at: Self.start.after(seconds: 10)) }
        #expect(server.deadline == Self.start.after(seconds: 15) && server.isHoldingBack)
        #expect(server.wake(at: Self.start.after(seconds: 14)) == [], "too early")
        #expect(server.wake(at: Self.start.after(seconds: 20)).lines == ["250 2.1.5 Recipient ok"])
        #expect(server.deadline == Self.start.after(seconds: 1820) && !server.isHoldingBack)
    }

    @Test("a client that is silent for half an hour is disconnected, also inside a message")
    func patience() {
        var server = ServerSession(scenario: .plain)
        _ = server.start(at: Self.start)
        for line in ["HELO a", "MAIL FROM:<>", "RCPT TO:<bob@example.test>", "DATA"] {
            _ = server.receive(Array("\(line)\r\n".utf8), at: Self.start)
        }
        let end = server.wake(at: Self.start.after(seconds: 1800))
        #expect(
            end.lines == ["421 4.4.2 practice.example.test closes the connection, no command came in time"]
                && end.last == .close)
        #expect(server.deadline == nil)
        #expect(server.wake(at: Self.start.after(seconds: 9999)) == [])
    }

    @Test("during the delay of a greeting nothing is read, but where a trap waits for those who talk")
    func greeting() {
        for (file, isHoldingBack) in [(ScenarioFile.greetingDelay, true), (.earlyTalker, false), (.plain, false)] {
            var server = ServerSession(scenario: file.scenario)
            _ = server.start(at: Self.start)
            #expect(server.isHoldingBack == isHoldingBack)
        }
    }

    @Test("when the server is shut down, every session gets 421 once")
    func shutDown() {
        var server = ServerSession(scenario: .plain)
        _ = server.start()
        let end = server.shutDown()
        #expect(end.lines == ["421 4.3.2 practice.example.test closes the connection, the server is shutting down"])
        #expect(end.last == .close && server.shutDown() == [] && server.phase == .closed)
        #expect(server.receive(Array("NOOP\r\n".utf8)) == [])
    }
}
