import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A check that failed is no verdict")
struct UnfinishedCheckCausesTests {
    static let cases = WrittenCase.rows(of: "written-checks.tsv")

    @Test("what could not be checked is the server's, what did not pass is a verdict", arguments: cases)
    func cause(_ wanted: WrittenCase) throws {
        let written = try #require(WrittenReply(wanted.text))
        let found = Explanation(of: written.reply, in: written.context)
        #expect(found.label.rawValue == wanted.cause)
        guard wanted.cause == Cause.systemError.rawValue else { return }
        #expect(found.move == .server, "\(found.move)")
        #expect(!found.advice.sentence.contains("NOOP"))
    }

    @Test("the file has both, in number")
    func number() {
        #expect(Self.cases.count { $0.cause == "system-error" } >= 200)
        #expect(Self.cases.count { $0.cause != "system-error" } >= 60)
    }

    @Test("a busy mailbox is not a closed one, and what to do is to wait")
    func busy() throws {
        for text in ["452 mailbox locked", "450 mailbox busy", "421 4.2.1 mailbox is locked by another process"] {
            let found = Explanation(of: try #require(Reply(text)), in: .command(.rcpt))
            #expect(found.meaning.contains("neither full nor closed"), "\(found.meaning)")
            #expect(found.advice.sentence.contains("Wait"), "\(found.advice.sentence)")
        }
    }
}
