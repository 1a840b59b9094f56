import Testing

@testable import Explainer
@testable import SMTPSyntax

@Suite("The history of the codes of RFC 821")
struct ReplyCodeHistoryTests {
    @Test(
        "what later documents took up is not said to be theirs",
        arguments: [
            (221, "RFC 821 §4.1.1"), (550, "RFC 1425 and RFC 1869 §4.2"), (551, "RFC 5321 §3.4"), (551, "with care"),
            (553, "RFC 821 §3.3"),
        ] as [(ReplyCode, String)])
    func since(_ code: ReplyCode, _ words: String) throws {
        #expect(try #require(ReplyCodeHistory.row(for: code)).since.contains(words))
    }

    @Test("nothing claims that 551 is advised against, nor that waiting for QUIT came later")
    func claims() {
        for row in ReplyCodeHistory.all {
            #expect(!row.since.contains("advises against") && !row.since.contains("Since RFC 2821 a server waits"))
        }
    }
}
