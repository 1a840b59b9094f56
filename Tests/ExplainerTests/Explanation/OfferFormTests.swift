import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax

@Suite("The rows of an EHLO reply, as explain prints them")
struct OfferFormTests {
    private func explained(_ text: String) throws -> (text: String, json: String) {
        let reply = try #require(Reply(text))
        let context = ReplyContext.command(.ehlo)
        let explanation = Explanation(of: reply, in: context)
        let offers = Explanation.extensions(in: reply, context)
        return (
            ExplanationForm.text(explanation, offers: offers), ExplanationForm.json(explanation, offers: offers)
        )
    }

    @Test("LIMITS is decoded, each limit in its own line")
    func limits() throws {
        let found = try explained("250-mx.example.test\n250-LIMITS MAILMAX=10 RCPTMAX=1\n250 SIZE 100")
        #expect(
            found.text.contains("    LIMITS: how much the server accepts\n      MAILMAX=10: at most 10 messages per"))
        #expect(found.text.contains("      RCPTMAX=1: at most 1 recipient per message"))
        #expect(found.text.contains("    SIZE: declare the size of a message in advance; at most 100 bytes"))
        #expect(found.json.contains(#"{"name":"MAILMAX=10","words":"at most 10 messages per session"}"#))
    }

    @Test("control characters of the server do not reach the terminal")
    func visible() throws {
        let found = try explained("250-mx.example.test\n250 X\u{1B}[2J 1")
        #expect(!found.text.contains("\u{1B}") && !found.json.contains("\u{1B}"))
    }

    @Test("a refusal has no rows")
    func refusal() throws {
        let found = try explained("550 no")
        #expect(!found.json.contains("extensions"))
    }
}
