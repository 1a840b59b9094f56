import Testing

@testable import Comparison
@testable import SMTPSyntax

@Suite("Sessions as steps")
struct ComparedSessionTests {
    private static func kinds(_ text: String) -> [String] { Spoken(text).session.steps.map(\.kind) }

    @Test("a command, a message, the end")
    func message() {
        let text =
            Spoken.hello + """
                C: MAIL FROM:<a@example.org>
                S: 250 Ok
                C: RCPT TO:<b@example.test>
                S: 250 Ok
                C: DATA
                S: 354 Go on
                C: Subject: x
                C: .
                S: 250 queued
                C: QUIT
                S: 221 Bye
                -- end
                """
        #expect(
            Self.kinds(text) == ["greeting", "EHLO", "MAIL", "RCPT", "DATA", "message", "QUIT", "end"])
        let session = Spoken(text).session
        #expect(session.steps.last?.subject == .end(.quit))
        #expect(session.content(session.steps[5]).count == 2)
    }

    @Test("how a connection ended", arguments: [("-- end", SessionEnd.server), ("-- close", .client), ("", .client)])
    func ends(_ line: String, _ end: SessionEnd) {
        #expect(Spoken(Spoken.hello + line).session.steps.last?.subject == .end(end))
    }

    @Test(
        "who ended a session that the server had announced the end of",
        arguments: [
            ("C: NOOP\nS: 421 4.3.2 mx shutting down", SessionEnd.server),
            ("C: NOOP\nS: 421 mx bye\n-- end", .server), ("C: NOOP\nS: 421 mx bye\n-- close", .server),
            ("S: 421 4.4.2 idle for too long", .server), ("C: MAIL FROM:<>\nS: 521 5.3.2 no mail\n-- close", .server),
            ("C: QUIT\nS: 221 bye\n-- close", .quit), ("C: QUIT\nS: 221 bye\n-- end", .quit),
            ("C: QUIT\n-- end", .server), ("C: NOOP\n-- close", .client), ("C: NOOP\n-- give up\n-- close", .timeout),
            ("C: MAIL FROM:<>\nS: 550 no\n-- close", .client), ("C: MAIL FROM:<>\nS: 550 no\n-- end", .server),
        ])
    func announced(_ lines: String, _ end: SessionEnd) {
        #expect(Spoken(Spoken.hello + lines).session.steps.last?.subject == .end(end))
    }

    @Test("each connection has an end of its own")
    func connections() {
        let text = Spoken.hello + "-- end\n-- connect\n" + Spoken.hello + "-- close"
        #expect(Self.kinds(text) == ["greeting", "EHLO", "end", "greeting", "EHLO", "end"])
        let ends = Spoken(text).session.steps.filter(\.isEnd).map(\.subject)
        #expect(ends == [.end(.server), .end(.client)])
    }

    @Test("a group is as many steps as it has commands")
    func group() {
        let text =
            Spoken.hello + """
                C: RSET
                C: NOOP
                C: QUIT
                S: 250 Ok
                S: 250 Ok
                S: 221 Bye
                """
        let session = Spoken(text).session
        #expect(session.steps.map(\.kind) == ["greeting", "EHLO", "RSET", "NOOP", "QUIT", "end"])
        #expect(session.steps.filter { $0.exchange != nil }.allSatisfy { session.replyEnds($0).count == 1 })
    }

    @Test("of a text no end is known")
    func text() {
        let session = Spoken(Spoken.hello, hasTimes: false).session
        #expect(!session.isRecorded)
        #expect(session.steps.map(\.kind) == ["greeting", "EHLO"])
    }

    @Test("in a text each greeting begins a connection")
    func connectionsInText() {
        let session = Spoken(Spoken.hello + Spoken.hello, hasTimes: false).session
        #expect(session.steps.map(\.kind) == ["greeting", "EHLO", "greeting", "EHLO"])
    }
}
