import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A session")
struct SessionTests {
    static let scenes = [
        Scene(
            "from the greeting to goodbye",
            """
            = connecting
            S: 220 mx.example.test ESMTP <- greeting
            = greeted
            C: EHLO client.example.org ?= expected
            = greeted
            S: 250-mx.example.test <- EHLO 1
            S: 250 SIZE 1000 <- EHLO 1
            = ready
            C: MAIL FROM:<alice@example.org> SIZE=100 ?= expected
            S: 250 2.1.0 Ok <- MAIL 2
            = mail
            C: RCPT TO:<nobody@example.test>
            S: 550 5.1.1 no such user <- RCPT 3
            = mail
            C: RCPT TO:<bob@example.test>
            S: 251 2.1.5 will forward <- RCPT 4
            = rcpt
            C: DATA
            S: 354 go on <- DATA 5
            = data
            C: Subject: dots
            W: Subject: dots
            C: .hidden
            W: ..hidden
            C: ..
            W: ...
            C:
            C: .
            W: .
            = data
            S: 250 2.0.0 queued <- dot 10
            = ready
            C: QUIT
            = ready
            S: 221 bye <- QUIT 11
            = closed
            EOF
            """),
        Scene(
            "the server is believed when it accepts what the standard would refuse",
            """
            S: 220 mx
            C: MAIL FROM:<a@b.example> ?= out-of-sequence
            S: 250 Ok
            = mail
            C: MAIL FROM:<c@d.example> ?= out-of-sequence
            S: 250 Ok <- MAIL 2
            = mail
            C: RCPT TO:<a@b.example>
            S: 250 Ok
            = rcpt
            C: MAIL FROM:<e@f.example> ?= out-of-sequence
            S: 250 Ok
            = mail
            C: RSET
            S: 250 Ok
            = greeted
            C: RCPT TO:<a@b.example> ?= out-of-sequence
            S: 250 Ok
            = rcpt
            C: DATA
            S: 354 go on
            C: .
            S: 250 Ok
            = greeted
            C: DATA ?= out-of-sequence
            S: 354 go on
            = data
            C: .
            S: 554 no recipients
            = greeted
            """),
        Scene(
            "a refusal where the standard wants one changes nothing",
            """
            S: 220 mx
            C: MAIL FROM:<a@b.example>
            S: 503 5.5.1 hello?
            = greeted
            C: EHLO a
            S: 250 mx
            C: RCPT TO:<a@b.example>
            S: 503 MAIL first
            = ready
            C: DATA
            S: 503 MAIL first
            = ready
            C: MAIL FROM:<a@b.example>
            S: 250 Ok
            C: MAIL FROM:<a@b.example>
            S: 503 nested
            = mail
            C: DATA
            S: 554 no recipients
            = mail
            C: FOO ?= unknown
            S: 500 what?
            = mail
            """),
        Scene(
            "RSET without hello, and twice",
            """
            S: 220 mx
            C: RSET ?= expected
            S: 250 Ok <- RSET 1
            = greeted
            C: RSET
            S: 250 Ok
            = greeted
            """),
        Scene(
            "a login, cancelled and done",
            """
            S: 220 mx
            C: EHLO a
            S: 250-mx
            S: 250 AUTH PLAIN LOGIN
            C: AUTH LOGIN ?= expected
            S: 334 VXNlcm5hbWU6 <- AUTH 2
            = auth
            C: * ?= expected
            S: 501 5.7.0 cancelled <- answer 3
            = ready
            C: AUTH LOGIN
            S: 334 VXNlcm5hbWU6
            C: QUIT ?= expected
            S: 334 UGFzc3dvcmQ6 <- answer 5
            = auth
            C: YWxpY2U=
            S: 535 5.7.8 no <- answer 6
            = ready
            C: AUTH PLAIN AGFsaWNlAHNlY3JldA== ?= expected
            S: 235 welcome <- AUTH 7
            = ready
            C: AUTH PLAIN ?= out-of-sequence
            S: 503 already
            = ready
            """),
        Scene(
            "the greeting waits for nobody",
            """
            C: EHLO a ?= out-of-sequence
            C: NOOP ?= expected
            = connecting
            ! talked-before-greeting
            S: 220-mx <- greeting
            S: 220 patience <- greeting
            = greeted
            S: 250 mx <- EHLO 1
            S: 250 Ok <- NOOP 2
            = ready
            """),
        Scene(
            "the roles change",
            """
            S: 220 mx
            C: EHLO a
            S: 250 mx
            C: TURN
            S: 250 your turn
            = reversed
            """),
    ]

    @Test("as a dialogue", arguments: scenes)
    func play(_ scene: Scene) {
        var talk = Talk()
        talk.play(scene.text)
    }

    @Test("the recipients stand in the list with their codes")
    func recipients() throws {
        var talk = Talk.ready("SIZE 1000", "PIPELINING")
        talk.client("MAIL FROM:<>")
        for name in ["a", "b", "c", "d"] { talk.client("RCPT TO:<\(name)@example.test>") }
        talk.server("250 Ok", "250 Ok", "450 later", "251 elsewhere", "600 what")
        let transaction = try #require(talk.session.transaction)
        #expect(transaction.sender == "")
        #expect(
            transaction.recipients.map(\.address).joined() == "a@example.testb@example.testc@example.testd@example.test"
        )
        #expect(transaction.recipients.map(\.code) == [250, 450, 251, 600])
        #expect(transaction.acceptedCount == 2)
    }

    @Test("an address that cannot be read is kept as it was typed")
    func unreadable() {
        var talk = Talk.ready()
        talk.client("MAIL FROM: alice")
        talk.server("250 whatever")
        #expect(talk.session.transaction?.sender == "FROM: alice")
    }

    @Test("the octets of the message are counted")
    func octets() {
        var talk = Talk.withRecipient()
        talk.client("DATA")
        talk.server("354 go on")
        for line in ["four", "", "six666"] { talk.client(line) }
        #expect(talk.session.transaction?.messageOctets == 6 + 2 + 8)
    }

    @Test("a recorded line is not stuffed again")
    func recorded() {
        var session = Talk.at(.data).session
        #expect(session.submit(Array("..x".utf8), tag: 9, isWire: true).line == Array("..x".utf8))
        #expect(session.submit(Array(".".utf8), tag: 10, isWire: true).role == .endOfData)
    }

    @Test(
        "a refused DATA leaves the transaction, a refused message ends it",
        arguments: ["421", "450", "451", "503", "550", "554", "600"])
    func refusals(_ code: String) {
        var talk = Talk.withRecipient()
        talk.client("DATA")
        talk.server("\(code) no")
        #expect(talk.session.phase == (code == "421" ? .closed : .rcpt))
        talk = Talk.at(.data)
        talk.client(".")
        talk.server("\(code) no")
        #expect(talk.session.phase == (code == "421" ? .closed : .ready))
        #expect(talk.session.transaction == nil)
    }
}
