import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Lines sent before the answers came")
struct PipeliningTests {
    static let scenes = [
        Scene(
            "a group answered at once",
            """
            C: MAIL FROM:<a@b.example> ?= expected
            C: RCPT TO:<x@y.example> ?= expected
            C: RCPT TO:<z@y.example> ?= expected
            C: DATA ?= expected
            = ready
            S: 250 a <- MAIL 2
            S: 550-b <- RCPT 3
            S: 550 b <- RCPT 3
            S: 250 c <- RCPT 4
            S: 354 d <- DATA 5
            = data
            C: text
            C: .
            C: MAIL FROM:<a@b.example> ?= expected
            C: RCPT TO:<x@y.example> ?= expected
            C: RSET ?= expected
            C: QUIT ?= expected
            S: 250 queued <- dot 7
            S: 250 a <- MAIL 8
            S: 250 b <- RCPT 9
            = rcpt
            S: 250 c <- RSET 10
            = ready
            S: 221 bye <- QUIT 11
            = closed
            """),
        Scene(
            "a group in which nothing works",
            """
            C: MAIL FROM:<a@b.example>
            C: RCPT TO:<x@y.example>
            C: DATA
            S: 550 no <- MAIL 2
            S: 503 no <- RCPT 3
            S: 503 no <- DATA 4
            = ready
            """),
        Scene(
            "all recipients refused, and 354 all the same",
            """
            C: MAIL FROM:<a@b.example>
            C: RCPT TO:<x@y.example>
            C: DATA
            S: 250 a
            S: 550 b
            S: 354 c
            = data
            C: .
            S: 554 nobody <- dot 5
            = ready
            """),
        Scene(
            "lines behind DATA are message text once 354 comes",
            """
            C: MAIL FROM:<a@b.example>
            C: RCPT TO:<x@y.example>
            C: DATA
            C: Subject: x
            C:
            C: .
            C: QUIT
            S: 250 a
            S: 250 b
            S: 354 c <- DATA 4
            ! taken-as-message
            = data
            S: 250 queued <- dot 7
            = ready
            S: 221 bye <- QUIT 8
            = closed
            """),
        Scene(
            "lines behind DATA without a dot",
            """
            C: MAIL FROM:<a@b.example>
            C: RCPT TO:<x@y.example>
            C: DATA
            C: QUIT
            S: 250 a
            S: 250 b
            S: 354 c
            ! taken-as-message
            = data
            C: RSET
            C: .
            S: 250 queued <- dot 7
            = ready
            """),
        Scene(
            "lines behind DATA are commands if it is refused",
            """
            C: DATA
            C: QUIT
            S: 503 MAIL first <- DATA 2
            S: 221 bye <- QUIT 3
            = closed
            """),
        Scene(
            "lines behind AUTH are answers, one for each challenge",
            """
            C: AUTH LOGIN
            C: YWxpY2U=
            C: c2VjcmV0
            C: NOOP
            S: 334 VXNlcm5hbWU6 <- AUTH 2
            ! taken-as-answer
            S: 334 UGFzc3dvcmQ6 <- answer 3
            ! taken-as-answer
            S: 235 welcome <- answer 4
            = ready
            S: 250 Ok <- NOOP 5
            """),
        Scene(
            "a reply too many is not lost",
            """
            C: NOOP
            S: 250 a <- NOOP 2
            S: 250 b <- unsolicited
            ! unasked-reply
            = ready
            """),
    ]

    @Test("as a dialogue", arguments: scenes)
    func play(_ scene: Scene) {
        var talk = Talk.ready("PIPELINING", "AUTH LOGIN")
        talk.play(scene.text)
    }

    @Test("the text behind DATA counts as message text")
    func octets() {
        var talk = Talk.withRecipient()
        for line in ["DATA", "four", "."] { talk.client(line) }
        talk.server("354 go on")
        #expect(talk.session.transaction?.messageOctets == 6)
    }

    @Test("a long group is judged as a whole")
    func longGroup() {
        var session = Talk.withRecipient().session
        for tag in 0..<100 {
            #expect(session.submit(Array("RCPT TO:<a\(tag)@b.example>".utf8), tag: tag).verdict.kind == .expected)
        }
        for _ in 0..<100 { _ = session.receive(Array("250 Ok\r\n".utf8)) }
        #expect(session.transaction?.acceptedCount == 101)
    }

    @Test("without the offer it is our own fault, with it nothing is said", arguments: [[], ["PIPELINING"]])
    func withoutOffer(_ offers: [String]) {
        var talk = Talk.ready(offers)
        #expect(talk.client("NOOP").findings == [])
        #expect(talk.client("NOOP").findings == (offers.isEmpty ? [.pipelinedWithoutOffer] : []))
    }
}
