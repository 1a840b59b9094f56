import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The last word of a script about a message")
struct ScriptFateTests {
    /// Plays a script against replies, then something happens instead of the next reply.
    private func play(_ script: String, _ replies: [String], then event: DriverEvent) throws -> [String] {
        var driver = ScriptDriver(try Script(script), keepsGoing: false)
        var dialogue = Dialogue()
        for reply in replies {
            let events = dialogue.receive(Array((reply + "\r\n").utf8), at: 0)
            _ = driver.next(after: events.map(DriverEvent.session), in: &dialogue, at: 0)
        }
        var events: [DriverEvent] = []
        if case .ended = event { events = dialogue.receiveEOF(at: 1).map(DriverEvent.session) }
        _ = driver.next(after: events + [event], in: &dialogue, at: 1)
        return driver.complaints.map(\.text)
    }

    static let script =
        "C: EHLO a\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<b@example.test>\nC: DATA\nC: hello\nC: ."
    static let replies = ["220 mx", "250 mx", "250 Ok", "250 Ok", "354 go"]

    @Test("closed, or out of time, after the dot: unknown, and twice")
    func unknown() throws {
        for event in [DriverEvent.ended(""), .timedOut(seconds: 5)] {
            let complaints = try play(Self.script, Self.replies, then: event)
            #expect(complaints.contains { $0.contains("is unknown") && $0.contains("twice") }, "\(complaints)")
        }
    }

    @Test("in LMTP those without a result are named")
    func named() throws {
        let script =
            "C: LHLO a\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<b@example.test>\nC: RCPT TO:<c@example.test>\nC: DATA\nC: ."
        let replies = ["220 mx LMTP", "250 mx", "250 Ok", "250 Ok", "250 Ok", "354 go", "452 4.2.2 full"]
        for event in [DriverEvent.ended(""), .timedOut(seconds: 5)] {
            let complaints = try play(script, replies, then: event)
            #expect(complaints.contains { $0.hasSuffix("No result for: c@example.test.") }, "\(complaints)")
        }
    }

    @Test("the complaint about a result names its recipient")
    func refused() throws {
        let script =
            "C: LHLO a\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<b@example.test>\nC: RCPT TO:<c@example.test>\nC: DATA\nC: ."
        let replies = [
            "220 mx LMTP", "250 mx", "250 Ok", "250 Ok", "250 Ok", "354 go", "250 b has it", "452 4.2.2 full",
        ]
        #expect(
            try play(script, replies, then: .ended("")).first == "refused for c@example.test: 452 4.2.2 full")
        #expect(
            try play(script + "\nS: 250\nS: 250", replies, then: .ended("")).first
                == "for c@example.test: expected 250, got 452 4.2.2 full")
    }

    @Test("before the dot there is nothing to doubt")
    func known() throws {
        for event in [DriverEvent.ended(""), .timedOut(seconds: 5)] {
            let complaints = try play(Self.script, Array(Self.replies.dropLast()), then: event)
            #expect(!complaints.isEmpty && !complaints.contains { $0.contains("twice") }, "\(complaints)")
        }
    }
}
