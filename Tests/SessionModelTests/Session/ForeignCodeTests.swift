import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A positive code that cannot be the reply")
struct ForeignCodeTests {
    static let scenes = [
        Scene(
            "250 in place of the greeting: what follows is not off by one",
            """
            S: 250 2.0.0 Ok: queued as 12345 <- greeting
            ! foreign-code
            = greeted
            C: EHLO a
            S: 250 mx <- EHLO 1
            = ready
            """),
        Scene(
            "354 in place of the greeting: what follows is not off by one",
            """
            S: 354 go on <- greeting
            ! foreign-code
            = greeted
            C: EHLO a
            S: 250 mx <- EHLO 1
            = ready
            C: MAIL FROM:<a@example.org>
            S: 250 Ok <- MAIL 2
            = mail
            """),
        Scene(
            "a greeting that comes late is seen as one",
            """
            S: 250 proxy <- greeting
            ! foreign-code
            C: EHLO a
            S: 220 mx ESMTP <- EHLO 1
            ! foreign-code
            = greeted
            """),
        Scene(
            "221 to MAIL opens nothing",
            """
            S: 220 mx
            C: EHLO a
            S: 250 mx
            C: MAIL FROM:<a@example.org>
            S: 221 bye
            ! foreign-code
            = ready
            EOF
            ! closed-without-goodbye
            """),
        Scene(
            "354 to MAIL and RCPT, 220 to RCPT",
            """
            S: 220 mx
            C: EHLO a
            S: 250 mx
            C: MAIL FROM:<a@example.org>
            S: 354 go on
            ! foreign-code
            = ready
            C: MAIL FROM:<a@example.org>
            S: 250 Ok
            C: RCPT TO:<b@example.test>
            S: 354 go on
            ! foreign-code
            = mail
            C: RCPT TO:<b@example.test>
            S: 220 mx
            ! foreign-code
            = mail
            """),
        Scene(
            "250 to DATA begins no message, and its lines are commands",
            """
            S: 220 mx
            C: EHLO a
            S: 250 mx
            C: MAIL FROM:<a@example.org>
            S: 250 Ok
            C: RCPT TO:<b@example.test>
            S: 250 Ok
            C: DATA
            S: 250 Ok
            ! foreign-code
            = rcpt
            C: Subject: hello ?= unknown
            S: 500 what <- SUBJECT: 5
            = rcpt
            """),
        Scene(
            "neither 250 nor 354 to STARTTLS starts TLS",
            """
            S: 220 mx
            C: EHLO a
            S: 250-mx
            S: 250 STARTTLS
            C: STARTTLS
            S: 250 Ok
            ! foreign-code
            = ready
            C: STARTTLS
            S: 354 go on
            ! foreign-code
            = ready
            """),
        Scene(
            "334 to anything but AUTH may ask for an answer, and what is typed then may be secret",
            """
            S: 220 mx
            C: EHLO a
            S: 334 VXNlcm5hbWU6
            ! foreign-code
            = auth
            """),
        Scene(
            "a success that nothing lists moves by its first digit",
            """
            S: 220 mx
            C: EHLO a
            S: 250 mx
            C: MAIL FROM:<a@example.org>
            S: 200 Ok
            ! unlisted-code
            = mail
            C: RCPT TO:<b@example.test>
            S: 253 Ok
            ! unlisted-code
            = rcpt
            """),
        Scene(
            "354 to the dot: the message is over",
            """
            S: 220 mx
            C: EHLO a
            S: 250 mx
            C: MAIL FROM:<a@example.org>
            S: 250 Ok
            C: RCPT TO:<b@example.test>
            S: 250 Ok
            C: DATA
            S: 354 go on
            C: .
            S: 354 go on
            ! foreign-code
            = ready
            """),
    ]

    @Test("as a dialogue", arguments: scenes)
    func play(_ scene: Scene) {
        var talk = Talk()
        talk.play(scene.text)
    }

    @Test("221, 220 and 354 to AUTH are no login", arguments: ["221 bye", "220 mx", "354 go on"])
    func login(_ reply: String) {
        for lines in [["AUTH PLAIN AGEAYg==", reply], ["AUTH PLAIN", "334 ", "AGEAYg==", reply]] {
            let (dialogue, findings) = LoginSessionTests.session(lines)
            #expect(!dialogue.session.isAuthenticated)
            #expect(findings.map(\.id) == ["foreign-code"])
        }
    }

    @Test("it tells nothing of the server, and settles no doubt")
    func learned() {
        var talk = Talk.ready()
        talk.client("RCPT TO:<b@example.test>")
        let before = talk.session
        talk.server("220 mx")
        #expect(talk.session.server == before.server)
    }

    @Test(
        "the finding says what can be the reply, and what to do",
        arguments: [
            (250, .command(.data), "354", "Do not send the message"),
            (250, .command(.starttls), "220", "nothing secret"), (250, .greeting, "220", "host and port"),
            (354, .command(.rcpt), "250 or 251", "single dot"), (221, .command(.mail), "250", "ending the session"),
            (220, .command(.rcpt), "250", "late greeting"), (220, .command(.auth), "235 or 334", "not succeeded"),
        ] as [(ReplyCode, ReplyContext, String, String)])
    func words(_ code: ReplyCode, _ context: ReplyContext, _ expected: String, _ words: String) {
        var talk = Talk.at(context == .greeting ? .connecting : .rcpt)
        if case .command(let verb) = context { talk.client(verb.name) }
        talk.forgetEvents()
        talk.server("\(code) x")
        let texts = talk.events.compactMap { if case .finding(let finding) = $0 { finding.text } else { nil } }
        #expect(texts.count == 1 && texts.allSatisfy { $0.contains(expected) && $0.contains(words) }, "\(texts)")
    }
}
