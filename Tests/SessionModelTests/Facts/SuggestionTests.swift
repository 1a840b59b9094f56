import Testing

@testable import SessionModel

@Suite("The command that the advice names")
struct SuggestionTests {
    @Test(
        "is the first verb in it",
        arguments: [
            ("503 no", Verb.data, Verb.mail), ("503 no", .rcpt, .mail),
            ("530 5.7.0 Must issue STARTTLS", .mail, .starttls),
            ("502 no", .ehlo, .helo),
        ])
    func named(_ text: String, _ verb: Verb, _ suggestion: Verb) throws {
        let reply = try #require(Reply(text))
        #expect(Explanation(of: reply, in: .command(verb)).suggestedVerb == suggestion)
    }

    @Test("is none where nothing can be sent")
    func none() throws {
        let reply = try #require(Reply("550 5.1.1 no such user"))
        #expect(Explanation(of: reply, in: .command(.rcpt)).suggestedVerb == nil)
    }
}
