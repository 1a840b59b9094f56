import Testing

@testable import SMTPSyntax
@testable import ScreenModel

@Suite("A login with what was given outside")
struct GivenLoginTests {
    private func play(
        _ user: String?, _ secret: String?, offered: String = "PLAIN CRAM-MD5", warning: String? = nil
    ) -> Play {
        LoginPlay.ready(
            offered, login: GivenLogin(user: user, secret: secret, source: "--password-file", warning: warning))
    }

    @Test("nothing is asked, and it is said where the password came from")
    func given() {
        var play = play("alice", "secret", warning: "Others can read x.")
        #expect(play.send(":auth CRAM-MD5") == "AUTH CRAM-MD5\r\n")
        #expect(play.model.prompt == nil)
        #expect(play.notes == ["the password comes from --password-file", "Others can read x."])
        play.server("334 eA==")
        #expect(play.written == Base64.encode(Array("alice 04040404".utf8)) + "\r\n")
    }

    @Test("what was not given is asked for")
    func partly() {
        var name = play("alice", nil)
        name.send(":auth CRAM-MD5")
        #expect(name.row(with: "The password of alice, for CRAM-MD5") != nil)
        var secret = play(nil, "secret")
        secret.send(":auth CRAM-MD5")
        #expect(secret.row(with: "The user name for") != nil)
        #expect(secret.send("bob") == "AUTH CRAM-MD5\r\n")
        var typed = play(nil, "secret")
        #expect(typed.send(":auth CRAM-MD5 bob") == "AUTH CRAM-MD5\r\n")
    }

    @Test("the password given for one user is not used for another")
    func other() {
        var play = play("alice", "secret")
        #expect(play.send(":auth CRAM-MD5 bob") == "")
        #expect(play.row(with: "The password of bob") != nil)
        var same = self.play("alice", "secret")
        #expect(same.send(":auth CRAM-MD5 alice") == "AUTH CRAM-MD5\r\n")
    }

    @Test("before a password goes out in clear it is asked, all the same")
    func clear() {
        var play = play("alice", "secret")
        #expect(play.send(":auth PLAIN") == "")
        #expect(play.model.shown.page == .clearTextQuestion)
        play.press(.character("y"))
        #expect(play.written == "AUTH PLAIN \(Base64.encode(Array("\0alice\0secret".utf8)))\r\n")
    }

    @Test(
        "a password that was refused is asked for at the next :auth; other refusals say nothing of it",
        arguments: [
            ("535 5.7.8 no", true), ("550 no", true), ("454 later", false), ("504 unknown", false), ("538 TLS", false),
        ])
    func refused(_ reply: String, _ isAsked: Bool) {
        var play = play("alice", "secret")
        play.send(":auth CRAM-MD5")
        play.server(reply)
        #expect(
            play.notes.contains("the secret from --password-file was refused; the next :auth asks for it") == isAsked)
        #expect((play.send(":auth CRAM-MD5") == "") == isAsked)
        #expect((play.row(with: "The password of alice") != nil) == isAsked)
    }

    @Test("EXTERNAL and ANONYMOUS take nothing of it")
    func outside() {
        var play = play("alice", "secret", offered: "EXTERNAL ANONYMOUS")
        #expect(play.send(":auth EXTERNAL") == "AUTH EXTERNAL =\r\n")
        #expect(play.notes.allSatisfy { !$0.contains("--password-file") })
    }

    @Test("no print of it shows the secret")
    func printed() {
        let login = GivenLogin(user: "alice", secret: "correct-horse", source: "--password-file")
        var dumped = "\(login)"
        dump(login, to: &dumped)
        #expect(!dumped.contains("correct-horse"))
    }
}
