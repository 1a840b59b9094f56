import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Reversed roles, and the verbs that hardly any session uses")
struct ReversedTests {
    static let scenes = [
        Scene(
            "after ATRN the server sends the commands, and they answer nothing",
            """
            C: ATRN example.org
            S: 250 2.0.0 now you are the server <- ATRN 2
            = reversed
            S: EHLO odmr.example.test
            S: MAIL FROM:<a@b.example>
            C: 421 4.3.2 client.example.org receives no mail ?= expected
            = reversed
            S: QUIT
            EOF
            = closed
            """),
        Scene(
            "ATRN that is refused changes nothing",
            """
            C: ATRN example.org
            S: 453 4.3.1 you have no mail <- ATRN 2
            = ready
            """),
        Scene(
            "TURN, which is obsolete",
            """
            C: TURN ?= obsolete
            S: 502 5.5.1 never <- TURN 2
            = ready
            C: TURN
            S: 250 well <- TURN 3
            = reversed
            """),
        Scene(
            "ETRN leaves the roles as they are",
            """
            C: ETRN example.org ?= expected
            S: 253 2.0.0 4 pending messages started <- ETRN 2
            = ready
            """),
        Scene(
            "SEND, SOML and SAML open a transaction as MAIL does",
            """
            C: SEND FROM:<a@b.example> ?= obsolete
            S: 250 ok <- SEND 2
            = mail
            C: RSET
            S: 250 ok <- RSET 3
            C: SOML FROM:<a@b.example>
            S: 250 ok <- SOML 4
            C: RCPT TO:<b@example.test>
            S: 250 ok <- RCPT 5
            = rcpt
            C: RSET
            S: 250 ok <- RSET 6
            C: SAML FROM:<a@b.example>
            S: 502 no <- SAML 7
            = ready
            """),
        Scene(
            "BURL with LAST ends the message",
            """
            C: MAIL FROM:<a@b.example>
            S: 250 ok
            C: RCPT TO:<b@example.test>
            S: 250 ok
            C: BURL imap://alice@imap.example.org/Drafts;uid=12;urlauth=submit+alice:internal:0f1e ?= expected
            S: 250 2.5.0 added <- BURL 4
            = bdat
            C: BURL imap://alice@imap.example.org/Drafts;uid=13;urlauth=submit+alice:internal:0f1e LAST ?= expected
            S: 250 2.5.0 done <- URL 5
            = ready
            """),
        Scene(
            "BURL that is refused leaves the message in doubt, until RSET",
            """
            C: MAIL FROM:<a@b.example>
            S: 250 ok
            C: RCPT TO:<b@example.test>
            S: 250 ok
            C: BURL imap://alice@imap.example.org/Drafts;uid=12;urlauth=submit+alice:internal:0f1e LAST
            S: 554 5.7.14 no trust <- URL 4
            = bdat-failed
            C: RSET
            S: 250 ok <- RSET 5
            = ready
            """),
    ]

    @Test("dialogues", arguments: scenes)
    func plays(_ scene: Scene) {
        var talk = Talk.ready("PIPELINING", "ATRN", "ETRN", "BURL imap", "CHUNKING", "AUTH PLAIN")
        talk.play(scene.text)
    }

    @Test("BURL that the server does not know is refused as a verb; the recipients stay")
    func unknownURL() {
        var talk = Talk.ready("PIPELINING")
        talk.play(
            """
            C: MAIL FROM:<a@b.example>
            S: 250 ok
            C: RCPT TO:<b@example.test>
            S: 250 ok
            C: BURL imap://alice@imap.example.org/Drafts;uid=12 LAST ?= not-offered
            S: 502 5.5.1 what <- URL 4
            = rcpt
            """)
    }

    @Test("what can be done then is to refuse, and nothing else is offered")
    func next() {
        let talk = Talk.at(.reversed)
        #expect(talk.judge.nextCommands.map(\.template) == ["421 …"])
        #expect(talk.judge.verdict(on: Array("NOOP".utf8)).kind == .outOfSequence)
    }

    @Test("whatever the other host sends then is shown, and moves nothing")
    func anything() {
        var talk = Talk.at(.reversed)
        talk.server("DATA", "From: a", "", "QUIT now", "\u{1B}[2J")
        #expect(talk.findings() == [] && talk.session.phase == .reversed)
    }
}
