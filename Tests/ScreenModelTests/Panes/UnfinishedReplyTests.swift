import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("What is newer than every whole reply")
struct UnfinishedReplyTests {
    private func pane(_ play: Play) -> String {
        play.reply(60).joined(separator: " ")
    }

    @Test("half a greeting is not complete, and talking costs")
    func greeting() {
        var play = Play()
        play.connect()
        play.server("220-mail.example.test ESMTP Postfix")
        #expect(pane(play).contains("greeting is not complete"))
        #expect(pane(play).contains("Wait for the rest"))
        #expect(!pane(play).contains("another kind of server"))
        play.server("220 mail.example.test ESMTP Postfix")
        #expect(!pane(play).contains("not complete"))
    }

    @Test("a line of another protocol is still no greeting")
    func noGreeting() {
        var play = Play()
        play.connect()
        play.server("* OK IMAP4rev1 ready")
        #expect(pane(play).contains("not an SMTP greeting"))
    }

    @Test("lines of a reply, and a line without its end")
    func reply() {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250-PIPELINING")
        #expect(pane(play).contains("reply is not complete"))
        play.happen(.received(Array("250 HEL".utf8)))
        #expect(pane(play).contains("reply is not complete"))
        play.happen(.received(Array("P\r\n".utf8)))
        #expect(pane(play).contains("answers EHLO"))
        play.send("NOOP")
        play.happen(.received(Array("250 O".utf8)))
        #expect(pane(play).contains("its end (CR LF) has not come"))
    }

    @Test("closed after the dot: the fate is unknown")
    func lost() {
        var play = Play.recipients()
        play.send("DATA")
        play.server("354 go on")
        play.send("hello")
        play.send(".")
        play.happen(.ended(""))
        #expect(pane(play).contains("unknown") && pane(play).contains("twice"))
        #expect(!pane(play).contains("not accepted"))
    }

    @Test(
        "mechanisms that can only be typed", arguments: [("NTLM", true), ("NTLM GSSAPI", true), ("NTLM PLAIN", false)])
    func unperformed(_ offered: String, _ isSaid: Bool) {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250 AUTH \(offered)")
        #expect(pane(play).contains("performs none of these mechanisms") == isSaid)
    }

    @Test("an answer that is not base64, or not built as it must be, before it is sent")
    func answers() {
        // The warning that there is no TLS comes first, and leaves no room on a narrow screen.
        var play = Play(width: 200, height: 40)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250 AUTH PLAIN")
        play.type("AUTH PLAIN bXlVc2VybmFtZTpteVBhc3N3b3Jk")
        #expect(play.screen.text.contains("no NUL"))
        play.press(.enter)
        #expect(play.screen.text.contains("no NUL"))
        #expect(!play.screen.text.contains("myPassword"))
    }

    @Test("nothing came: what may be awaited instead")
    func silence() {
        var play = Play()
        play.connect()
        #expect(pane(play).contains("PROXY header"))
        play.happen(.ended(""))
        #expect(pane(play).contains("PROXY header") && pane(play).contains("TLS at once"))
        #expect(play.screen.text.contains("PROXY"))
    }
}
