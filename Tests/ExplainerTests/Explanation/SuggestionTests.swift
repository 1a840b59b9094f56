import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("The command that an advice names")
struct SuggestionTests {
    @Test(
        "is the first of its steps",
        arguments: [
            ("503 no", Verb.data, Verb.mail), ("503 no", .rcpt, .mail),
            ("530 5.7.0 Must issue STARTTLS", .mail, .starttls),
            ("502 no", .ehlo, .helo),
        ])
    func named(_ text: String, _ verb: Verb, _ suggestion: Verb) throws {
        let reply = try #require(Reply(text))
        #expect(Explanation(of: reply, in: .command(verb)).advice.verbs.first == suggestion)
    }

    @Test("is none where nothing can be sent")
    func none() throws {
        let reply = try #require(Reply("550 5.1.1 no such user"))
        #expect(Explanation(of: reply, in: .command(.rcpt)).advice.verbs.first == nil)
    }
}
