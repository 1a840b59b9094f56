import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("A login typed by hand")
struct LoginByHandTests {
    static func play(_ auth: String, _ reply: String) -> Play {
        var play = Play(width: 120, height: 40)
        play.connect()
        play.server("220 mx.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mx.example.test", "250 AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256 XOAUTH2 EXTERNAL NTLM")
        play.send(auth)
        play.server(reply)
        return play
    }

    static func login() -> Play { play("AUTH LOGIN", "334 VXNlcm5hbWU6") }

    @Test("the challenge is decoded, the answer is typed in clear and goes out in base64")
    func clear() {
        var play = Self.login()
        #expect(play.row(with: "the user name, sent in base64")?.contains("Username:") == true)
        #expect(play.row(with: "prompt: Username:") != nil)
        #expect(play.row(with: "Wanted: The user name, alone.") != nil)
        #expect(play.send("alice") == "YWxpY2U=\r\n")
        play.server("334 UGFzc3dvcmQ6")
        #expect(play.row(with: "the password, sent in base64") != nil)
        #expect(play.send("correct horse") == "Y29ycmVjdCBob3JzZQ==\r\n")
        play.server("235 2.7.0 Authentication successful")
        #expect(play.model.session.isAuthenticated && play.model.typing.line.isEmpty)
    }

    @Test("what was typed is told part by part, but an answer of LOGIN, which may be a password in the wrong place")
    func told() {
        var plain = Self.play("AUTH PLAIN", "334 ")
        plain.send(#"\0alice\0correct horse"#)
        let parts = "that is: act as (the user itself) · user alice · password <redacted: PLAIN password>"
        #expect(plain.notes == [parts])
        let coded = Self.play("AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=", "235 ok")
        #expect(coded.notes == [parts])
        var login = Self.login()
        login.send("correct horse")
        #expect(login.notes.isEmpty)
    }

    static let warning = "Without TLS anyone on the path can read the"

    @Test(
        "without TLS the row under the input warns before a password or a token goes out, and of nothing else",
        arguments: [
            ("AUTH PLAIN AGEAYg==", "password"), ("AUTH LOGIN YQ==", "password"), ("AUTH XOAUTH2 YQ==", "token"),
            ("AUTH OAUTHBEARER YQ==", "token"), ("AUTH PLAIN", nil), ("AUTH LOGIN", nil),
            ("AUTH SCRAM-SHA-256 YQ==", nil), ("AUTH CRAM-MD5", nil),
        ] as [(String, String?)])
    func warned(_ line: String, _ secret: String?) {
        for width in [80, 120] {
            var play = Play(width: width, height: 40)
            play.connect()
            play.server("220 mx.example.test ESMTP")
            play.send("EHLO client.example.org")
            play.server("250-mx.example.test", "250 AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256 XOAUTH2")
            play.type(line)
            if let secret {
                #expect(play.row(with: "\(Self.warning) \(secret).") != nil, "\(play.screen.text)")
            } else {
                #expect(play.row(with: Self.warning) == nil)
            }
            // "a" is what some mechanisms cannot begin with.
            let isSaid = play.row(with: " expects ") != nil || play.row(with: "this response does not") != nil
            #expect(isSaid || width < 120 || line.contains("AUTH2") || line.contains("BEARER"), "\(play.screen.text)")
            play.press(.enter)
            #expect(play.effects == [.write(Array("\(line)\r\n".utf8))], "nothing is forbidden")
        }
    }

    @Test(
        "without TLS the row warns where the answer is the secret, in both forms",
        arguments: [
            ("AUTH LOGIN", "334 VXNlcm5hbWU6", nil), ("AUTH LOGIN", "334 UGFzc3dvcmQ6", "password"),
            ("AUTH PLAIN", "334 ", "password"), ("AUTH XOAUTH2", "334 ", "token"),
            ("AUTH XOAUTH2 YQ==", "334 e30=", nil), ("AUTH CRAM-MD5", "334 PDFAYT4=", nil),
            ("AUTH SCRAM-SHA-256 bixuPWEscj1i", "334 cj1iYyxzPVFRPT0saT0x", nil), ("AUTH EXTERNAL", "334 ", nil),
        ] as [(String, String, String?)])
    func warnedOfAnswer(_ auth: String, _ reply: String, _ secret: String?) {
        var play = Self.play(auth, reply)
        for _ in 0...1 {
            if let secret {
                #expect(play.row(with: "\(Self.warning) \(secret).") != nil, "\(play.screen.text)")
            } else {
                #expect(play.row(with: Self.warning) == nil)
            }
            play.press(.control("t"))
        }
    }

    @Test("pasted lines that wait, and a recording that failed, do not hide the warning")
    func warnedAllTheSame() {
        var play = Self.play("NOOP", "250 ok")
        play.paste("AUTH PLAIN AGEAYg==\nNOOP")
        #expect(play.row(with: Self.warning)?.contains("1 more pasted line waits") == true)
        play.press(.control("c"))
        #expect(play.row(with: Self.warning) == nil)
        play.paste("AUTH LOGIN\nYQ==\nc2VjcmV0\nNOOP")
        #expect(play.row(with: Self.warning) == nil)
        play.press(.enter)
        play.server("334 VXNlcm5hbWU6")
        #expect(play.row(with: Self.warning) == nil)
        play.press(.enter)
        play.server("334 UGFzc3dvcmQ6")
        #expect(play.row(with: Self.warning)?.contains("1 more pasted line waits") == true)
        play.press(.enter)
        play.server("235 ok")
        #expect(play.row(with: Self.warning) == nil)
        var failed = Self.play("NOOP", "250 ok")
        failed.happen(.recordingFailed("disk full"))
        failed.type("AUTH PLAIN AGEAYg==")
        #expect(failed.row(with: Self.warning) != nil)
    }

    @Test("what is pasted into a message or a chunk is no login")
    func notWarnedOfText() {
        var play = Self.play("NOOP", "250 ok")
        play.send("DATA")
        play.server("354 go")
        play.type("AUTH PLAIN AGEAYg==")
        #expect(play.row(with: Self.warning) == nil)
    }

    @Test("under TLS nothing is warned of")
    func notWarned() {
        var play = Play(width: 120, height: 40)
        play.connect()
        play.server("220 mx.example.test ESMTP")
        play.send("STARTTLS")
        play.server("220 go")
        play.happen(
            .secured(TLSReport(version: "TLS 1.3", cipher: nil, name: "mx", sni: nil, reason: nil, chain: [])))
        play.send("EHLO client.example.org")
        play.server("250-mx.example.test", "250 AUTH PLAIN")
        play.type("AUTH PLAIN AGEAYg==")
        #expect(play.row(with: Self.warning) == nil)
        play.press(.control("u"))
        play.send("AUTH PLAIN")
        play.server("334 ")
        #expect(play.row(with: Self.warning) == nil && play.row(with: "sent in base64") != nil)
    }

    @Test("^T sends what is typed as it is, and back; outside a login it swaps two characters")
    func raw() {
        var play = Self.login()
        play.press(.control("t"))
        #expect(play.row(with: "typed in base64") != nil)
        #expect(play.send("YWxpY2U=") == "YWxpY2U=\r\n")
        play.server("334 UGFzc3dvcmQ6")
        #expect(play.model.answerForm == .clear, "each answer begins in clear")
        play.press(.control("t"), .control("t"))
        #expect(play.send("x") == "eA==\r\n")
        play.server("235 ok")
        play.type("NOPO")
        play.press(.control("t"))
        #expect(play.model.typing.text == "NOOP")
    }

    @Test("base64 typed where clear text is wanted is remarked on")
    func encodedAlready() {
        var play = Self.login()
        play.type("Y29ycmVjdCBob3JzZQ==")
        #expect(play.row(with: "looks like base64 already") != nil)
        play.press(.control("t"))
        #expect(play.row(with: "looks like base64 already") == nil)
    }

    @Test("a star cancels, in both forms, and an empty line is an empty answer", arguments: [false, true])
    func cancel(_ isRaw: Bool) {
        var play = Self.login()
        if isRaw { play.press(.control("t")) }
        play.type("*")
        #expect(play.row(with: "Enter cancels AUTH.") != nil)
        play.press(.enter)
        #expect(play.effects == [.write(Array("*\r\n".utf8))])
        var empty = Self.play("AUTH EXTERNAL", "334 ")
        #expect(empty.send("") == "\r\n")
    }

    @Test(
        "what is secret is masked, and a name is not",
        arguments: [
            ("AUTH LOGIN", "334 VXNlcm5hbWU6", false), ("AUTH LOGIN", "334 UGFzc3dvcmQ6", true),
            ("AUTH LOGIN YWxpY2U=", "334 VXNlcm5hbWU6", true), ("AUTH PLAIN", "334 ", true),
            ("auth cram-md5", "334 PDFAYT4=", true), ("AUTH XOAUTH2", "334 ", true), ("AUTH FOO", "334 ", true),
            ("AUTH EXTERNAL", "334 ", false), ("AUTH SCRAM-SHA-256", "334 ", false), ("NOOP", "334 ", true),
            ("AUTH SCRAM-SHA-256 bixuPWEscj1i", "334 cj1iYyxzPVFRPT0saT0x", true),
            ("AUTH NTLM", "334 NTLM supported", true),
            ("X-EXPS LOGIN", "334 VXNlcm5hbWU6", false), ("X-EXPS LOGIN", "334 UGFzc3dvcmQ6", true),
        ])
    func masked(_ auth: String, _ reply: String, _ isMasked: Bool) {
        var play = Self.play(auth, reply)
        play.type("tell-nobody")
        #expect(play.model.enter.isMasked == isMasked)
        #expect(play.screen.text.contains("tell-nobody") != isMasked)
        #expect(play.screen.text.contains("•••••••••••") == isMasked)
    }

    @Test("NUL and octet 01 can be typed where the mechanism needs them, and nowhere else")
    func escapes() {
        var plain = Self.play("AUTH PLAIN", "334 ")
        #expect(plain.send(#"\0tim\0tanstaaftanstaaf"#) == "AHRpbQB0YW5zdGFhZnRhbnN0YWFm\r\n")
        var token = Self.play("AUTH XOAUTH2", "334 ")
        #expect(token.send(#"user=a\x01auth=Bearer b\x01\x01"#) == "dXNlcj1hAWF1dGg9QmVhcmVyIGIBAQ==\r\n")
        var login = Self.play("AUTH LOGIN", "334 UGFzc3dvcmQ6")
        #expect(login.send(#"a\0b"#) == "YVwwYg==\r\n", "a backslash in a password stays one")
    }

    @Test("a colon, a question mark and an arrow are nothing special in an answer")
    func nothingSpecial() {
        for text in [":secret", ":quit", "?x"] {
            var play = Self.play("AUTH LOGIN", "334 UGFzc3dvcmQ6")
            #expect(play.send(text) == Base64.encode(Array(text.utf8)) + "\r\n")
            #expect(play.model.shown.page == nil && play.model.notice == nil)
        }
        var play = Self.login()
        play.press(.up)
        #expect(play.model.typing.line.isEmpty)
    }

    @Test("an answer never comes back by the arrow keys, nor a cut piece of it by ^Y")
    func history() {
        var play = Self.play("AUTH LOGIN", "334 UGFzc3dvcmQ6")
        play.type("secret")
        play.press(.control("u"))
        play.send("secret")
        play.server("535 5.7.8 no")
        play.press(.control("y"))
        #expect(play.model.typing.line.isEmpty)
        for _ in 0..<10 {
            play.press(.up)
            #expect(!play.model.typing.line.text.contains("secret"))
        }
    }

    @Test(
        "when the login ends under what is typed, it does not become readable",
        arguments: ["421 4.4.2 timeout", "535 5.7.8 too late"])
    func cutOff(_ reply: String) {
        var play = Self.play("AUTH LOGIN", "334 UGFzc3dvcmQ6")
        play.send("wrong")
        play.type("secret")
        #expect(!play.screen.text.contains("secret"), "typed before the server has asked")
        play.server(reply)
        #expect(play.model.typing.line.isEmpty && !play.screen.text.contains("secret"))
        play.press(.control("y"))
        #expect(play.model.typing.line.isEmpty)
        var lost = Self.play("AUTH LOGIN", "334 UGFzc3dvcmQ6")
        lost.type("secret")
        lost.happen(.ended("Connection reset by peer"))
        #expect(!lost.screen.text.contains("secret"))
    }

    @Test("a pasted login goes out as it was pasted, and what is left of it when it fails is dropped")
    func pasted() {
        var play = Play()
        play.connect()
        play.server("220 mx")
        play.paste("AUTH LOGIN\nYWxpY2U=\nc2VjcmV0\nMAIL FROM:<a@b.example>")
        play.press(.enter)
        play.server("334 VXNlcm5hbWU6")
        play.press(.enter)
        #expect(play.effects == [.write(Array("YWxpY2U=\r\n".utf8))])
        #expect(!play.screen.text.contains("c2VjcmV0"))
        var failed = play
        play.server("334 UGFzc3dvcmQ6")
        play.press(.enter)
        #expect(play.effects == [.write(Array("c2VjcmV0\r\n".utf8))])
        play.server("235 ok")
        #expect(play.model.typing.line.text == "MAIL FROM:<a@b.example>")
        failed.server("535 5.7.8 no such user")
        #expect(failed.model.typing.line.isEmpty && failed.model.typing.pasted.isEmpty)
        #expect(failed.row(with: "were dropped") != nil)
    }

    @Test("a challenge of control characters is made visible, and one that is no base64 is said")
    func hostile() {
        let play = Self.play("AUTH CRAM-MD5", "334 " + Base64.encode(Array("\u{1B}[2J\u{202E}x".utf8)))
        #expect(play.screen.text.contains("\\x1b[2J\\u{202e}x"))
        let none = Self.play("AUTH CRAM-MD5", "334 ***")
        #expect(none.row(with: "Its text is not base64.") != nil)
    }

    @Test("a challenge in a recording, or an earlier one, is decoded, too")
    func earlier() {
        var play = Self.login()
        play.send("alice")
        play.server("334 UGFzc3dvcmQ6")
        play.press(.function(2), .up)
        #expect(play.row(with: "prompt: Username:") != nil)
        #expect(play.row(with: "Wanted:") == nil)
    }
}
