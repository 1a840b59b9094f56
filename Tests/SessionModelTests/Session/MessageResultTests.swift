import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("For whom a message was accepted")
struct MessageResultTests {
    /// A message to so many recipients up to its dot; those of some numbers are refused.
    static func talk(
        lmtp: Bool, recipients: Int, refused: Set<Int> = [], offers: [String] = [], parameters: String = ""
    ) -> Talk {
        var talk = Talk()
        talk.receiveWhole(Array((lmtp ? "220 mx LMTP\r\n" : "220 mx ESMTP\r\n").utf8))
        talk.client(lmtp ? "LHLO a" : "EHLO a")
        talk.receiveWhole(
            Array((["250-mx"] + offers.map { "250-\($0)" } + ["250 PIPELINING"]).map { $0 + "\r\n" }.joined().utf8))
        talk.client("MAIL FROM:<a@b.example>\(parameters)")
        talk.receiveWhole(Array("250 ok\r\n".utf8))
        for number in 1...recipients {
            talk.client("RCPT TO:<u\(number)@example.test>")
            talk.receiveWhole(Array((refused.contains(number) ? "550 5.1.1 no\r\n" : "250 ok\r\n").utf8))
        }
        talk.client("DATA")
        talk.receiveWhole(Array("354 go on\r\n".utf8))
        talk.client("Subject: x")
        talk.client(".")
        talk.forgetEvents()
        return talk
    }

    static func words(_ talk: Talk) -> String? { talk.session.newestResult?.sentence }

    @Test("in LMTP each recipient has a result, in the order of the accepted RCPTs")
    func each() {
        var talk = Self.talk(lmtp: true, recipients: 4, refused: [2])
        talk.server("250 2.1.5 one", "452 4.2.2 full")
        #expect(talk.session.phase == .replies && talk.session.recipientsWithoutResult == ["u4@example.test"])
        #expect(Self.words(talk) == nil)
        talk.server("250-2.1.5 four", "250 2.1.5 indeed")
        #expect(
            Self.words(talk)
                == "delivered to 2 of 4: u1@example.test, u4@example.test; not to: u2@example.test (550), u3@example.test (452)"
        )
        #expect(talk.session.phase == .ready && talk.findings() == [])
    }

    @Test("100 recipients, 99 results and the end of the connection: who has none is named")
    func missing() {
        var talk = Self.talk(lmtp: true, recipients: 100)
        talk.receiveWhole(Array(String(repeating: "250 ok\r\n", count: 99).utf8))
        #expect(talk.session.recipientsWithoutResult == ["u100@example.test"])
        talk.eof()
        #expect(talk.session.newestResult?.accepted.count == 99)
        #expect(talk.session.newestResult?.unanswered == ["u100@example.test"])
        #expect(talk.findings() == ["closed-after-message"])
    }

    @Test("a reply to a later command shows that results are missing", arguments: [1, 2, 99])
    func skipped(_ results: Int) {
        var talk = Self.talk(lmtp: true, recipients: 100)
        talk.receiveWhole(Array(String(repeating: "250 ok\r\n", count: results).utf8))
        talk.client("QUIT")
        talk.forgetEvents()
        talk.server("221 2.0.0 bye")
        #expect(talk.pairs == ["221→\(talk.tag)"] && talk.session.phase == .closed)
        #expect(talk.findings() == ["missing-results"])
        #expect(talk.session.newestResult?.accepted.count == results)
        #expect(talk.session.newestResult?.unanswered.count == 100 - results)
    }

    @Test("one refusal of the whole message is the result of the first recipient; of the others none is known")
    func refusedOnce() {
        var talk = Self.talk(lmtp: true, recipients: 3)
        talk.server("552 5.3.4 too big")
        // Its reply may be a result, for all that can be known then.
        talk.client("RSET")
        talk.server("250 ok")
        talk.client("QUIT")
        talk.forgetEvents()
        talk.server("221 bye")
        #expect(talk.session.phase == .closed && talk.findings() == ["missing-results"])
        #expect(
            Self.words(talk)
                == "delivered to 0 of 3; not to: u1@example.test (552); no result for: u2@example.test, u3@example.test"
        )
    }

    @Test("a result that comes twice answers nothing")
    func twice() {
        var talk = Self.talk(lmtp: true, recipients: 2)
        talk.server("250 one", "250 two", "250 two")
        #expect(talk.findings() == ["unasked-reply"] && Self.words(talk)?.hasPrefix("delivered to 2 of 2") == true)
    }

    @Test("a server that answers for a refused recipient, too, sends one reply too many")
    func alsoForRefused() {
        var talk = Self.talk(lmtp: true, recipients: 3, refused: [2])
        talk.server("250 one", "550 5.1.1 two", "250 three")
        #expect(talk.findings() == ["unasked-reply"] && talk.session.phase == .ready)
        talk.client("NOOP")
        talk.server("250 ok")
        #expect(talk.findings() == [])
    }

    @Test("the end of the service between results leaves the others without one")
    func shutDown() {
        var talk = Self.talk(lmtp: true, recipients: 3)
        talk.server("250 one", "421 4.3.2 going down")
        #expect(talk.session.phase == .closed)
        #expect(
            Self.words(talk)
                == "delivered to 1 of 3: u1@example.test; not to: u2@example.test (421); no result for: u3@example.test"
        )
    }

    @Test("a code that can be no result is none")
    func foreign() {
        var talk = Self.talk(lmtp: true, recipients: 2)
        talk.server("354 go on", "250 two")
        #expect(talk.findings() == ["foreign-code"])
        #expect(Self.words(talk) == "delivered to 1 of 2: u2@example.test; no result for: u1@example.test")
    }

    @Test("in SMTP the one reply is for all of them, and without it nothing is known")
    func whole() {
        var talk = Self.talk(lmtp: false, recipients: 3, refused: [3])
        var lost = talk
        talk.server("250 queued")
        #expect(
            Self.words(talk) == "accepted for 2 of 3: u1@example.test, u2@example.test; refused: u3@example.test (550)")
        lost.eof()
        #expect(lost.session.newestResult?.unanswered == ["u1@example.test", "u2@example.test"])
    }

    @Test("a recipient that was refused and then accepted is counted once")
    func retried() {
        var talk = Talk.ready("PIPELINING")
        talk.play(
            """
            C: MAIL FROM:<>
            S: 250 ok
            C: RCPT TO:<a@example.test>
            S: 451 later
            C: RCPT TO: b
            S: 501 what
            C: RCPT TO:<a@example.test>
            S: 250 ok
            C: DATA
            S: 354 go on
            C: .
            S: 250 ok
            """)
        #expect(Self.words(talk) == "accepted for 1 of 1: a@example.test")
    }
}
