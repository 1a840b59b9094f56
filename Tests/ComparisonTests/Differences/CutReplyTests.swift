import Testing

@testable import Comparison
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A reply that is cut off by the end of the connection")
struct CutReplyTests {
    private static let command = Spoken.hello + "C: MAIL FROM:<a@b.example>\n"
    private static let whole = command + "S: 250 2.1.0 Sender ok\n-- end\n"
    private static let silent = command + "-- end\n"

    private static func cut(_ reply: String) -> String { command + "S: \(reply)\n-- cut\n" }

    @Test(
        "is no reply, whatever has come of it",
        arguments: ["250 2.1.0 Se", "250", "250-2.1.0 Sender", "550 5.7.1 Relaying de", "4"])
    func notAReply(_ reply: String) {
        let session = Spoken(Self.cut(reply)).session
        let step = session.steps.last { $0.exchange != nil }
        #expect(step.map(session.replyEnds)?.isEmpty == true)
        #expect(step.map(session.isCut) == true)
        #expect(Spoken(Self.silent).session.steps.allSatisfy { !session.isCut($0) || $0 == step })
    }

    @Test("differs from a whole one, and from none at all")
    func differs() {
        let cut = Self.cut("250 2.1.0 Se")
        let words = Spoken.words(Spoken.compare(Self.whole, cut))
        #expect(words == ["A 250 2.1.0, B no reply", "no complete reply: closed in the middle (B)"])
        #expect(
            Spoken.words(Spoken.compare(cut, Self.silent)) == ["no complete reply: closed in the middle (A)"])
        #expect(Spoken.compare(cut, Self.cut("250 2.1.0 Sender")).isSame)
        #expect(Spoken.text(Spoken.compare(Self.whole, cut)).contains { $0.contains("closed in the middle") })
    }
}
