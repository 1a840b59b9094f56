import Testing

@testable import Explainer
@testable import SMTPSyntax

@Suite("An advice to come again says when, where the reply says it")
struct AdvisedDelayTests {
    @Test(
        "the delay in the text is in the advice",
        arguments: [
            (nil, "421 4.7.0 mx.example.test Error: too many errors, try again in 60 seconds"),
            (.command(.rcpt), "421 4.7.0 Too many bad commands, retry in 60 seconds"),
            (.command(.auth), "421 Too many connections, try again in 60 seconds"),
            (.unsolicited, "421 closing, try again in 60 seconds"),
            (.command(.mail), "450 4.7.1 Rate limit exceeded, try again in 60 seconds"),
        ] as [(ReplyContext?, String)])
    func delay(_ context: ReplyContext?, _ text: String) throws {
        let found = Explanation(of: try #require(Reply(text)), in: context)
        #expect(found.advice.sentence.contains("1 minute"), "\(found.advice.sentence)")
        #expect(!found.advice.sentence.contains("Next"))
    }

    @Test("no row of a temporary refusal that says to come again leaves the delay out")
    func rows() {
        let comeAgain = ["onnect again", "ry again", "later", "ait,", "then wait"]
        let advices =
            (ReplyCodeFacts.all + ReplyContextFacts.all).filter { $0.code.severity == .transient }.map(\.advice)
            + CauseCases.all.filter { [.rateLimited, .policyOther, .timeout].contains($0.rule.label) }.map(\.advice)
        for advice in advices where comeAgain.contains(where: advice.sentence.contains) {
            #expect(advice.after(seconds: 60).sentence != advice.sentence, "\(advice.sentence)")
        }
    }

    @Test(
        "that the server closes the connection is said once",
        arguments: [nil, .command(.rcpt), .greeting, .unsolicited] as [ReplyContext?])
    func closing(_ context: ReplyContext?) throws {
        for text in ["421 mx.example.test", "421 4.7.0 too many errors", "421 4.3.2 shutting down"] {
            let found = Explanation(of: try #require(Reply(text)), in: context)
            #expect(found.meaning.split(separator: "clos").count <= 2, "\(found.meaning)")
        }
    }
}
