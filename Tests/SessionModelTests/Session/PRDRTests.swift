import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("PRDR")
struct PRDRTests {
    private static func talk(_ recipients: Int = 3, refused: Set<Int> = [], asking: Bool = true) -> Talk {
        MessageResultTests.talk(
            lmtp: false, recipients: recipients, refused: refused, offers: ["PRDR"], parameters: asking ? " PRDR" : "")
    }

    static let scenes = [
        Scene(
            "a reply per recipient between 353 and the last",
            """
            S: 353 content analysis has started <- dot 8
            = replies
            S: 250 one accepts <- checked 8
            S: 550 5.7.1 three refuses <- checked 8
            = replies
            S: 250 2.0.0 queued <- whole 8
            = ready
            C: MAIL FROM:<>
            S: 250 ok <- MAIL 9
            = mail
            """),
        Scene(
            "a command after the dot waits for all of them",
            """
            C: QUIT ?= expected
            S: 353 started <- dot 8
            S: 250 one <- checked 8
            S: 250 three <- checked 8
            S: 250 queued <- whole 8
            S: 221 bye <- QUIT 9
            = closed
            """),
        Scene(
            "without 353 there is one reply",
            """
            S: 250 queued <- dot 8
            = ready
            """),
        Scene(
            "the whole message is refused at once",
            """
            S: 554 5.6.0 no <- dot 8
            = ready
            """),
        Scene(
            "354 in place of 353 cannot be the reply",
            """
            S: 354 go on <- dot 8
            ! foreign-code
            """),
        Scene(
            "a second 353 is no result",
            """
            S: 353 started <- dot 8
            S: 353 started <- checked 8
            ! foreign-code
            S: 250 three <- checked 8
            S: 250 queued <- whole 8
            = ready
            """),
        Scene(
            "a reply too many",
            """
            S: 353 started <- dot 8
            S: 250 one <- checked 8
            S: 250 three <- checked 8
            S: 250 queued <- whole 8
            S: 250 queued <- unsolicited
            ! unasked-reply
            = ready
            """),
        Scene(
            "a reply too few, and a later command shows it",
            """
            S: 353 started <- dot 8
            S: 250 one <- checked 8
            C: QUIT
            S: 221 bye <- QUIT 9
            ! missing-results
            = closed
            """),
    ]

    @Test("dialogues", arguments: scenes)
    func plays(_ scene: Scene) {
        var talk = Self.talk(refused: [2])
        talk.play(scene.text)
    }

    @Test("the last reply decides for those who accept")
    func decides() {
        var talk = Self.talk()
        var refused = talk
        talk.server("353 started", "250 one", "450 two", "250 three", "250 queued")
        #expect(
            MessageResultTests.words(talk)
                == "accepted for 2 of 3: u1@example.test, u3@example.test; refused: u2@example.test (450)")
        refused.server("353 started", "250 one", "450 two", "250 three", "550 5.7.1 no")
        #expect(
            MessageResultTests.words(refused)
                == "accepted for 0 of 3; refused: u1@example.test (550), u2@example.test (450), u3@example.test (550)")
    }

    @Test("the connection ends before the last reply: only a refusal is certain")
    func cut() {
        var talk = Self.talk()
        talk.server("353 started", "250 one", "550 two")
        #expect(talk.session.dueResults == 1)
        talk.eof()
        #expect(
            MessageResultTests.words(talk)
                == "accepted for 0 of 3; refused: u2@example.test (550); no result for: u1@example.test, u3@example.test"
        )
    }

    @Test("353 that no one has asked for is no reply to a message, nor to anything else")
    func unasked() {
        var talk = Self.talk(asking: false)
        talk.server("353 started")
        #expect(talk.findings() == ["foreign-code"] && talk.session.phase == .ready)
        talk.client("NOOP")
        talk.server("353 started")
        #expect(talk.findings() == ["foreign-code"])
    }

    @Test("also after the last chunk")
    func chunk() {
        var talk = Talk.ready("PRDR", "CHUNKING", "PIPELINING")
        talk.play(
            """
            C: MAIL FROM:<> PRDR ?= expected
            S: 250 ok
            C: RCPT TO:<a@example.test>
            S: 250 ok
            C: BDAT 0 LAST
            S: 353 started <- LAST 4
            = replies
            S: 250 a <- checked 4
            S: 250 queued <- whole 4
            = ready
            """)
    }

    @Test("PRDR that is not offered is not asked for")
    func notOffered() {
        let talk = Talk.ready("PIPELINING")
        #expect(talk.judge.verdict(on: Array("MAIL FROM:<> PRDR".utf8)).kind == .notOffered)
    }
}
