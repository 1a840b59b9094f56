import Testing

@testable import Explainer
@testable import ScreenModel
@testable import SessionModel

@Suite("A reply is explained the same way wherever it comes from")
struct ExplainTests {
    static let replies = [
        "550 5.1.1 no such user", "554 5.7.1 <bob@example.test>: Relay access denied",
        "450 4.2.0 Greylisted, try again in 300 seconds", "550 4.1.1 mailbox full", "421 4.7.0 slow down", "299 odd",
    ]

    @Test("received, typed after :explain, or pasted there as a line of a transcript", arguments: replies)
    func same(_ text: String) throws {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test")
        // With a login on offer, what is advised does not hang on the offer.
        play.server("250 AUTH PLAIN")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("250 2.1.0 Ok")
        play.send("RCPT TO:<bob@example.test>")
        play.server(text)
        let end = try #require(play.model.explainedReply)
        let received = try #require(play.model.dialogue.explanation(ofReplyEndingAt: end))
        play.send(":explain RCPT \(text)")
        #expect(play.shownExplanation == received)
        play.press(.escape)
        play.type(":explain rcpt ")
        play.happen(.paste("\(text)\n"))
        play.press(.enter)
        #expect(play.shownExplanation == received)
    }

    @Test("what is no reply is told with an example, and nothing is lost")
    func noReply() {
        var play = Play()
        play.connect()
        play.send(":explain what")
        #expect(play.shownExplanation == nil)
        #expect(play.row(with: "A reply begins with three digits") != nil)
    }

    @Test("the pane says who can fix it, what was found and what does not fit")
    func pane() {
        var play = Play(width: 120, height: 40)
        play.connect()
        play.server("450 4.2.0 Greylisted, see https://example.test/grey for why; try again in 300 seconds")
        #expect(play.row(with: "Who can fix it: the server") != nil)
        #expect(play.row(with: "Found: wait 300 seconds") != nil)
        #expect(play.row(with: "Found: https://example.test/grey") != nil)
    }
}

extension Play {
    fileprivate var shownExplanation: Explanation? {
        model.shown.page == .explanation ? model.shown.explanation : nil
    }
}
