import Testing

@testable import Explainer
@testable import SMTPSyntax
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

@Suite("What an advice asks for")
struct AdviceWordsTests {
    @Test(
        "verbs to send, verbs that are only spoken of, and what is asked again",
        arguments: [
            ("Send EHLO first, or RSET to drop it.", ["EHLO", "RSET"], [], []),
            ("Send RCPT again, only with what EHLO offered.", ["RCPT"], ["EHLO"], ["RCPT"]),
            ("Use only what its EHLO reply offers.", [], ["EHLO"], []),
            ("Write RCPT TO:<address>, no blank.", ["RCPT"], [], ["RCPT"]),
            ("RCPT may tell more.", [], ["RCPT"], []),
            ("Use ETRN or ATRN, where EHLO offers them.", ["ETRN", "ATRN"], ["EHLO"], []),
            ("Check the spelling.", [], [], []),
        ] as [(String, [String], [String], [String])])
    func verbs(_ advice: String, _ sends: [String], _ mentions: [String], _ repeats: [String]) {
        let words = AdviceWords(advice)
        #expect(words.sends.map(\.name) == sends)
        #expect(words.mentions.map(\.name) == mentions)
        #expect(words.repeats.map(\.name) == repeats)
    }

    @Test("what is to be left out")
    func without() {
        #expect(AdviceWords("Send MAIL without SUBMITTER.").without == "SUBMITTER")
        #expect(AdviceWords("Go on without TLS if you accept that.").without == "TLS")
        #expect(AdviceWords("Do without it.").without == nil)
    }
}
