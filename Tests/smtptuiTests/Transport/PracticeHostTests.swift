import NIOPosix
import Testing

@testable import PracticeServer
@testable import SessionModel
@testable import smtptui

@Suite("The practice server on its ports")
struct PracticeHostTests {
    private func host(_ change: (inout Scenario) -> Void) throws -> PracticeHost {
        var scenario = Scenario.plain
        change(&scenario)
        return try PracticeHost(group: MultiThreadedEventLoopGroup.singleton, scenario: scenario)
    }

    private func port(of host: PracticeHost) -> Int { host.endpoint.port ?? 0 }

    @Test("an answer that is late comes by itself")
    func late() throws {
        let host = try host { $0.greetingSeconds = 1 }
        let client = try LoopbackClient(port: port(of: host))
        #expect(try client.line() == "220 practice.example.test ESMTP smtptui practice server")
        try client.send("NOOP\r\n")
        #expect(try client.line() == "250 2.0.0 Ok")
    }

    @Test("a client that sends nothing is disconnected")
    func patience() throws {
        let host = try host { $0.patience = 1 }
        let client = try LoopbackClient(port: port(of: host))
        #expect(try client.line().hasPrefix("220 "))
        #expect(try client.line().hasPrefix("421 4.4.2 "))
        #expect(try client.line() == "", "the end")
    }

    @Test("a reply without an end goes on as long as the client reads")
    func endless() throws {
        let host = try host { $0.faults = [Fault(.endless, at: .answer(1))] }
        let client = try LoopbackClient(port: port(of: host))
        _ = try client.line()
        try client.send("NOOP\r\n")
        for _ in 1...50_000 { #expect(try client.line() == "250-2.0.0 Ok") }
    }

    @Test("what it accepted can be read, with the date of now")
    func messages() throws {
        let host = try host { _ in }
        let client = try LoopbackClient(port: port(of: host))
        _ = try client.line()
        for line in ["HELO a", "MAIL FROM:<>", "RCPT TO:<bob@example.test>", "DATA", "text\r\n."] {
            try client.send(line + "\r\n")
            _ = try client.line()
        }
        let messages = host.messages()
        #expect(messages.map(\.name) == ["practice-1"])
        #expect(messages.first?.text == Array("text\r\n".utf8))
        #expect(messages.first.map { abs($0.date.milliseconds - WallClock.milliseconds) < 3_600_000 } == true)
    }
}
