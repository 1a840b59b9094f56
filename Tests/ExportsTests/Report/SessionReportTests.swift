import Testing

@testable import Exports
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What exports say of a session")
struct SessionReportTests {
    private static func report(_ dialogue: Dialogue) -> SessionReport {
        SessionReport(SampleSession.header, dialogue)
    }

    @Test("turns are in the order of the wire, also where commands were sent ahead")
    func pipelined() {
        var play = Playing()
        play.server("220 mx ESMTP")
        for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"] { play.client(line) }
        play.server("250 Ok", "550 5.1.1 no")
        let turns = Self.report(play.dialogue).turns
        #expect(turns.map { $0.rows.map(\.speaker) } == [[.server], [.client, .client, .finding, .server], [.server]])
        #expect(turns.last?.reply?.asked == "C: RCPT TO:<c@d.example>")
        #expect(turns.map(\.number) == [1, 2, 3])
    }

    @Test("every row is in one turn")
    func complete() {
        let dialogue = SampleSession.dialogue()
        let rows = Self.report(dialogue).turns.flatMap(\.rows)
        #expect(rows.count == (0..<dialogue.transcript.count).count(where: dialogue.transcript.hasRow))
    }

    @Test("a finding belongs to the reply before it")
    func finding() {
        let turn = Self.report(SampleSession.dialogue()).turns.first { $0.rows.last?.speaker == .finding }
        #expect(turn?.reply?.title == "250 answers NOOP")
    }

    @Test("the summary names the first refusal, or else what went wrong")
    func summary() {
        #expect(Self.report(SampleSession.dialogue()).summary == "550 5.1.1 answers RCPT: unknown recipient")
        #expect(Self.report(Dialogue()).summary == "Nothing was refused.")
        var dialogue = Dialogue()
        dialogue.handshakeFailed(TLSFailure("The certificate has expired.", isOpen: false), at: 0)
        #expect(Self.report(dialogue).summary == "no TLS: The certificate has expired.")
    }
}
