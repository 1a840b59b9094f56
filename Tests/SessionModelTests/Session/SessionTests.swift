import Testing

@testable import SessionModel

@Suite("A session")
struct SessionTests {
    @Test("from the greeting to goodbye")
    func whole() {
        var talk = Talk()
        #expect(talk.session.phase == .connecting)
        talk.server("220 mx.example.test ESMTP")
        #expect(talk.session.phase == .greeted)
        talk.client("EHLO client.example.org")
        #expect(talk.session.phase == .greeted, "only the reply moves the session")
        talk.server("250-mx.example.test", "250-SIZE 1000", "250 8BITMIME")
        #expect(talk.session.phase == .ready)
        #expect(talk.session.sizeLimit == 1000)
        talk.client("MAIL FROM:<alice@example.org>")
        talk.server("250 Ok")
        #expect(talk.session.transaction?.sender == "alice@example.org")
        talk.client("RCPT TO:<nobody@example.test>")
        talk.server("550 5.1.1 no such user")
        #expect(talk.session.phase == .mail)
        talk.client("RCPT TO:<bob@example.test>")
        talk.server("250 Ok")
        #expect(talk.session.phase == .rcpt)
        #expect(talk.session.transaction?.recipients.map(\.isAccepted) == [false, true])
        talk.client("DATA")
        talk.server("354 go on")
        #expect(talk.session.isInMessage)
        #expect(String(decoding: talk.client(".hidden").wire, as: UTF8.self) == "..hidden\r\n")
        #expect(talk.client(".").role == .endOfData)
        #expect(!talk.session.isInMessage, "what follows the dot is a command again")
        talk.server("250 queued")
        #expect(talk.session.phase == .ready)
        #expect(talk.session.transaction == nil)
        talk.client("QUIT")
        talk.server("221 bye")
        #expect(talk.session.phase == .closed)
        #expect(talk.findings() == [])
    }

    @Test("replies are paired with commands in order, however they arrive")
    func pipelining() {
        let replies = "250 a\r\n550-b\r\n550 b\r\n250 c\r\n354 d\r\n"
        for parts in Splits.all(replies) {
            var talk = Talk.ready("PIPELINING")
            for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<x@y.example>", "RCPT TO:<z@y.example>", "DATA"] {
                talk.client(line)
            }
            for part in parts { talk.receive(String(decoding: part, as: UTF8.self)) }
            #expect(talk.pairs == ["250→2", "550→3", "250→4", "354→5"])
            #expect(talk.phases == [.mail, .rcpt, .data])
            #expect(talk.findings() == [])
        }
    }

    @Test("lines sent behind DATA before the 354 are message text")
    func textBehindData() {
        var talk = Talk.withRecipient()
        for line in ["DATA", "Subject: x", "", ".", "QUIT"] { talk.client(line) }
        talk.server("354 go on")
        #expect(talk.findings() == ["taken-as-message"])
        talk.server("250 queued")
        #expect(talk.session.phase == .ready)
        talk.server("221 bye")
        #expect(talk.pairs == ["250→7", "221→8"])
        #expect(talk.session.phase == .closed)
    }

    @Test("a line sent behind AUTH before the challenge is an answer")
    func answerBehindAuth() {
        var talk = Talk.ready("AUTH LOGIN", "PIPELINING")
        talk.client("AUTH LOGIN")
        talk.client("YWxpY2U=")
        talk.server("334 VXNlcm5hbWU6")
        #expect(talk.findings() == ["taken-as-answer"])
        talk.server("334 UGFzc3dvcmQ6")
        #expect(talk.session.isInAuth)
        talk.client("c2VjcmV0")
        talk.server("235 welcome")
        #expect(talk.session.isAuthenticated)
        #expect(talk.session.phase == .ready)
    }

    @Test("a login can be cancelled")
    func cancelledLogin() {
        var talk = Talk.ready("AUTH PLAIN")
        talk.client("AUTH PLAIN")
        talk.server("334 ")
        #expect(talk.client("*").role == .authAnswer)
        talk.server("501 cancelled")
        #expect(talk.session.phase == .ready)
        #expect(!talk.session.isAuthenticated)
    }

    @Test("the server is believed when it accepts what the standard would refuse")
    func believed() {
        var talk = Talk()
        talk.server("220 mx")
        #expect(talk.client("MAIL FROM:<a@b.example>").verdict.kind == .outOfSequence)
        talk.server("250 Ok")
        #expect(talk.session.phase == .mail)
        talk.client("MAIL FROM:<c@d.example>")
        talk.server("250 Ok")
        #expect(talk.session.transaction?.sender == "c@d.example")
        talk.client("RSET")
        talk.server("250 Ok")
        #expect(talk.session.phase == .greeted, "no hello was accepted")
    }

    @Test("EHLO drops the transaction, HELO forgets the extensions")
    func hellos() {
        var talk = Talk.withRecipient()
        talk.client("HELO client.example.org")
        talk.server("250 mx")
        #expect(talk.session.phase == .ready)
        #expect(talk.session.extensions == [])
        talk.client("EHLO")
        talk.server("501 no name")
        #expect(talk.session.hello == .helo, "a refused hello changes nothing")
    }

    @Test("refused DATA leaves the transaction, a refused message ends it", arguments: ["451", "550", "554"])
    func refusals(_ code: String) {
        var talk = Talk.withRecipient()
        talk.client("DATA")
        talk.server("\(code) no")
        #expect(talk.session.phase == .rcpt)
        talk.client("DATA")
        talk.server("354 go on")
        talk.client(".")
        talk.server("\(code) no")
        #expect(talk.session.phase == .ready)
    }

    @Test(
        "greetings",
        arguments: [("220", Phase.greeted), ("554", .refused), ("521", .refused), ("450", .refused), ("421", .closed)])
    func greetings(_ code: String, _ phase: Phase) {
        var talk = Talk()
        talk.server("\(code)-first", "\(code) last")
        #expect(talk.session.phase == phase)
        #expect(talk.findings() == [])
    }

    @Test("talking before the greeting")
    func earlyTalker() {
        var talk = Talk()
        #expect(talk.client("EHLO a").findings.map(\.id) == ["talked-before-greeting"])
        talk.server("220 mx", "250 mx")
        #expect(talk.pairs == ["220→-", "250→1"])
        #expect(talk.session.phase == .ready)
    }
}
