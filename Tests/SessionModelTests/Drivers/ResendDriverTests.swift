import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Commands sent again")
struct ResendDriverTests {
    /// Sends MAIL and RCPT again against these answers; returns what was sent and how it ended.
    private func play(_ answers: [String]) throws -> (sent: [String], end: DriverStep) {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        for line in ["EHLO a", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "RSET"] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            dialogue.receive(Array("250 ok\r\n".utf8), at: 0)
        }
        var driver = try ResendDriver(transactionOf: dialogue)
        var answers = answers[...]
        var sent: [String] = []
        var events: [DriverEvent] = []
        for _ in 0..<20 {
            let step = driver.next(after: events, in: &dialogue, at: 0)
            events = []
            switch step {
            case .write(let bytes): sent.append(String(decoding: bytes.prefix(4), as: UTF8.self))
            case .wait:
                guard let answer = answers.popFirst() else { return (sent, step) }
                events = dialogue.receive(Array("\(answer)\r\n".utf8), at: 0).map(DriverEvent.session)
            case .ask, .done: return (sent, step)
            }
        }
        return (sent, .wait)
    }

    @Test("all are sent where each is accepted")
    func accepted() throws {
        let (sent, end) = try play(["250 ok", "250 ok"])
        #expect(sent == ["MAIL", "RCPT"] && end == .done(.resent(2)))
    }

    @Test(
        "nothing more is sent after a reply that is none, or cannot be the answer",
        arguments: [
            "354 go", "221 bye", "220 mx", "550-no\r\n250 ok", "250 ok\r\n550 stray", "what\r\n250 ok", "334 ", "150 x",
        ])
    func broken(_ answer: String) throws {
        let (sent, end) = try play([answer, "250 ok"])
        #expect(sent == ["MAIL"])
        guard case .done(.stopped(let reason)) = end else {
            Issue.record("it went on: \(end)")
            return
        }
        #expect(reason.hasPrefix("The server broke the protocol, so nothing more was sent again."))
    }
}
