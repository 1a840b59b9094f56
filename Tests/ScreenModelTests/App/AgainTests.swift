import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("The commands of the last transaction, sent again")
struct AgainTests {
    /// A session whose first message was taken, with two recipients.
    private func afterMessage() -> Play {
        var play = Play(width: 160)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250 PIPELINING")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("250 2.1.0 Ok")
        play.send("RCPT TO:<bob@example.test>")
        play.server("250 2.1.5 Ok")
        play.send("NOOP")
        play.server("250 2.0.0 Ok")
        play.send("RCPT TO:<carol@example.test>")
        play.server("250 2.1.5 Ok")
        play.send("DATA")
        play.server("354 go on")
        play.send("RCPT TO:<text@example.test>")
        play.send(".")
        play.server("250 2.0.0 queued")
        return play
    }

    @Test("each waits for the reply before, and no message follows")
    func again() {
        var play = afterMessage()
        #expect(play.send(":again") == "MAIL FROM:<alice@example.org>\r\n")
        #expect(play.row(with: "C  MAIL FROM:<alice@example.org>") != nil)
        play.server("250 2.1.0 Ok")
        #expect(play.written == "RCPT TO:<bob@example.test>\r\n")
        #expect(play.send("NOOP") == "" && play.row(with: "Earlier commands are being sent again; nothing was") != nil)
        play.press(.control("u"))
        play.server("250 2.1.5 Ok")
        #expect(play.written == "RCPT TO:<carol@example.test>\r\n")
        play.server("250 2.1.5 Ok")
        #expect(play.written == "" && play.model.driver == nil)
        #expect(play.model.session.transaction?.acceptedCount == 2)
        #expect(play.model.notice == "3 commands were sent again, but not the message.")
        #expect(play.row(with: "3 commands were sent again")?.contains("⚠") == false, "a success has no mark")
        #expect(play.send("DATA") == "DATA\r\n")
    }

    @Test("a refusal ends it, and is told")
    func refused() {
        var play = afterMessage()
        play.send(":again")
        play.server("250 2.1.0 Ok")
        play.server("450 4.2.0 Greylisted")
        #expect(play.written == "" && play.model.driver == nil)
        #expect(play.model.notice == "RCPT was refused with 450; the commands after it were not sent.")
        #expect(play.row(with: "⚠ RCPT was refused with 450") != nil)
        play.send("RSET")
        play.server("250 Ok")
        // What was refused is sent again as well: a server that greylists takes it later.
        #expect(play.send(":again") == "MAIL FROM:<alice@example.org>\r\n")
        play.server("250 2.1.0 Ok")
        #expect(play.written == "RCPT TO:<bob@example.test>\r\n")
        play.server("250 2.1.5 Ok")
        #expect(play.written == "" && play.model.notice == "2 commands were sent again, but not the message.")
    }

    @Test("what was refused for its form is left out, and that is said")
    func mistyped() {
        var play = afterMessage()
        play.send("MAIL FROM:<dora@example.org> FOO=1")
        play.server("555 5.5.4 unsupported option")
        play.send("MAIL FROM:<dora@example.org>")
        play.server("250 2.1.0 Ok")
        for (line, reply) in [
            ("RCPT TO:bob@", "501 5.1.3 bad syntax"), ("RCPT TO:<bob@example.test>", "250 2.1.5 Ok"),
            ("RCPT TO:<no@example.test>", "550 5.1.1 no"), ("RCPT TO:<x>", "500 5.5.2 what"),
        ] {
            play.send(line)
            play.server(reply)
        }
        play.send("RSET")
        play.server("250 Ok")
        #expect(play.send(":again") == "MAIL FROM:<dora@example.org>\r\n")
        play.server("250 2.1.0 Ok")
        #expect(play.written == "RCPT TO:<bob@example.test>\r\n")
        play.server("250 2.1.5 Ok")
        #expect(play.written == "RCPT TO:<no@example.test>\r\n", "it may be accepted later")
        play.server("250 2.1.5 Ok")
        #expect(play.written == "" && play.model.driver == nil)
        #expect(
            play.model.notice
                == "3 commands were sent again, but not the message. Left out: 2, whose form the server had refused.")
    }

    @Test("the last command that is refused leaves nothing out")
    func refusedLast() {
        var play = afterMessage()
        play.send(":again")
        for _ in 0..<2 { play.server("250 Ok") }
        play.server("550 5.1.1 no")
        #expect(play.model.notice == "RCPT was refused with 550.")
    }

    @Test("what was out of sequence is no part of a transaction")
    func outOfSequence() {
        var play = afterMessage()
        play.send("RCPT TO:<late@example.test>")
        play.server("503 5.5.1 MAIL first")
        play.send("MAIL FROM:<dora@example.org>")
        play.server("250 2.1.0 Ok")
        play.send("MAIL FROM:<second@example.org>")
        play.server("503 5.5.1 nested")
        play.send("RCPT TO:<erik@example.test>")
        play.server("250 2.1.5 Ok")
        play.send("RSET")
        play.server("250 Ok")
        play.send("RCPT TO:<later@example.test>")
        play.server("503 5.5.1 MAIL first")
        #expect(play.send(":again") == "MAIL FROM:<dora@example.org>\r\n")
        play.server("250 2.1.0 Ok")
        #expect(play.written == "RCPT TO:<erik@example.test>\r\n")
        play.server("250 2.1.5 Ok")
        #expect(play.written == "" && play.model.driver == nil)
        #expect(play.model.notice == "2 commands were sent again, but not the message.")
    }

    @Test("where it does not fit it says why, and sends nothing")
    func unfit() {
        var play = Play(width: 160)
        #expect(play.send(":again") == "" && play.row(with: "The connection is not open") != nil)
        play.connect()
        #expect(play.send(":again") == "" && play.model.notice == "MAIL cannot be sent here; nothing was sent.")
        play.server("220 mail.example.test ESMTP")
        #expect(play.send(":again") == "" && play.model.notice?.hasPrefix("EHLO must come before MAIL") == true)
        play.send("EHLO a")
        #expect(play.send(":again") == "" && play.model.notice == "MAIL cannot be sent here; nothing was sent.")
        play.server("250 mail.example.test")
        #expect(play.send(":again") == "" && play.model.notice?.hasPrefix("There is no earlier transaction") == true)
        play.send("MAIL FROM:<>")
        play.server("250 Ok")
        #expect(play.send(":again") == "" && play.model.notice?.hasPrefix("A transaction is open.") == true)
    }

    @Test("a connection that ends in the middle ends it")
    func ended() {
        var play = afterMessage()
        play.send(":again")
        play.happen(.ended(""))
        #expect(play.effects == [.close] && play.model.driver == nil)
    }
}
