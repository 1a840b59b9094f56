import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What is in doubt")
struct DoubtsTests {
    /// A line and the code that it gets, in a phase of a transaction.
    private func said(
        _ line: String, _ code: ReplyCode, in phase: Phase = .rcpt, _ software: Software? = nil, to doubts: inout Doubts
    ) {
        let command = Command(line)
        doubts.judge(ReplyLaw(code, to: .command(command.verb)), command, from: phase, to: phase, software)
    }

    @Test("a hello in a transaction leaves it in doubt, an accepted RSET does not")
    func hello() {
        var doubts = Doubts()
        said("EHLO a.example", 250, to: &doubts)
        #expect(doubts.uncertainty == .helloInTransaction)
        said("RSET", 500, to: &doubts)
        #expect(doubts.uncertainty == .helloInTransaction)
        said("RSET", 250, to: &doubts)
        #expect(doubts.uncertainty == nil)
    }

    @Test("the end of the session settles everything")
    func closed() {
        var doubts = Doubts()
        said("DATA", 451, to: &doubts)
        #expect(doubts.uncertainty == .refusedData)
        doubts.judge(ReplyLaw(421, to: .unsolicited), nil, from: .rcpt, to: .closed, nil)
        #expect(doubts.uncertainty == nil)
    }

    @Test("software that is known to drop the transaction leaves nothing in doubt")
    func settled() throws {
        let software = try #require(Software.allCases.first { Habits.dropsTransaction($0, at: .helloInTransaction) })
        var doubts = Doubts()
        said("EHLO a.example", 250, in: .rcpt, software, to: &doubts)
        #expect(doubts.uncertainty == nil)
    }

    @Test("a refused SIZE is remembered until a reset or a MAIL that is accepted")
    func size() {
        for line in ["RSET", "EHLO a.example", "HELO a.example", "MAIL FROM:<a@b.example>"] {
            var doubts = Doubts()
            said("MAIL FROM:<a@b.example> SIZE=2000", 552, in: .ready, to: &doubts)
            #expect(doubts.refusedSize == 2000)
            said("MAIL FROM:<a@b.example>", 552, in: .ready, to: &doubts)
            #expect(doubts.refusedSize == 2000, "the kept one is what is refused again")
            said(line, 450, in: .ready, to: &doubts)
            #expect(doubts.refusedSize == 2000)
            said(line, 250, in: .ready, to: &doubts)
            #expect(doubts.refusedSize == nil, "\(line)")
        }
    }

    @Test("a handshake forgets the SIZE, and leaves an open transaction in doubt")
    func secured() {
        var doubts = Doubts()
        said("MAIL FROM:<a@b.example> SIZE=2000", 552, in: .ready, to: &doubts)
        doubts.secured(inTransaction: true, nil)
        #expect(doubts.refusedSize == nil && doubts.uncertainty == .tlsInTransaction)
        doubts.secured(inTransaction: false, nil)
        #expect(doubts.uncertainty == nil)
    }
}
