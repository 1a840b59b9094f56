import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("A login by :auth")
struct LoginWalkTests {
    static func coded(_ text: String) -> String { Base64.encode(Array(text.utf8)) }

    @Test("asks for name and password, masks the password, and tells each message without it")
    func scram() {
        var play = LoginPlay.ready("PLAIN SCRAM-SHA-256")
        play.send(":auth")
        #expect(play.row(with: "The user name for SCRAM-SHA-256") != nil)
        play.send("alice")
        #expect(play.row(with: "The password of alice") != nil)
        play.type("pencil")
        #expect(play.row(with: " password ••••••") != nil)
        play.press(.enter)
        #expect(play.effects == [.drawNonce])
        play.happen(.nonce("abc"))
        #expect(play.written == "AUTH SCRAM-SHA-256 \(Self.coded("n,,n=alice,r=abc"))\r\n")
        play.server("334 " + Self.coded("r=abcdef,s=QQ==,i=4096"))
        #expect(play.written == Self.coded("c=biws,r=abcdef,p=BQUFBQ==") + "\r\n")
        play.server("334 " + Self.coded("v=BAQEBA=="))
        #expect(play.written == "\r\n")
        play.server("235 2.7.0 Authentication successful")
        #expect(play.effects == [.read])
        #expect(
            play.notes == [
                "SCRAM-SHA-256 is used: the password is not sent, and the server proves itself",
                "that is: binding n · n alice · r abc", "the server says: r abcdef · s QQ== · i 4096",
                "that is: c biws · r abcdef · p <redacted: SCRAM-SHA-256 proof>",
                "the server says: v <redacted: signature>",
                "that is: answer (nothing more; the signature was correct)", "logged in by SCRAM-SHA-256",
            ])
        #expect(play.model.session.isAuthenticated)
    }

    @Test("a wrong signature is answered with a star, and a login without the proof is not believed")
    func impostor() {
        var play = LoginPlay.ready("SCRAM-SHA-256")
        play.send(":auth alice")
        play.send("pencil")
        play.happen(.nonce("abc"))
        play.server("334 " + Self.coded("r=abcdef,s=QQ==,i=4096"))
        var other = play
        play.server("334 " + Self.coded("v=AAAA"))
        #expect(play.written == "*\r\n")
        #expect(play.notes.last?.hasPrefix("The server's signature is wrong") == true)
        play.server("501 5.7.0 cancelled")
        #expect(play.effects == [.read])
        other.server("235 welcome")
        #expect(other.notes.last?.contains("did not prove") == true)
    }

    @Test("a password goes out without TLS only when that was wanted", arguments: ["PLAIN", "LOGIN", "XOAUTH2"])
    func question(_ name: String) {
        var play = LoginPlay.ready("PLAIN LOGIN XOAUTH2")
        play.send(":auth \(name) alice")
        #expect(play.model.shown.page == .clearTextQuestion)
        #expect(play.screen.text.contains("anyone on the network path can read it"))
        play.happen(.paste("y"))
        #expect(play.model.shown.page == .clearTextQuestion, "a paste is no answer")
        var no = play
        no.press(.enter)
        #expect(no.effects == [] && no.model.shown.page == nil && no.model.prompt == nil)
        #expect(no.row(with: "AUTH was not sent.") != nil)
        play.press(.character("y"))
        #expect(play.row(with: "of alice, for \(name)") != nil)
        #expect(play.send("secret").hasPrefix("AUTH \(name)"))
    }

    @Test("a password does not go to somebody unverified unsolicited, and no empty one goes at all")
    func unverified() {
        var play = LoginPlay.ready("SIZE")
        play.send("STARTTLS")
        play.server("220 go")
        play.happen(
            .secured(
                TLSReport(
                    version: "TLS 1.3", cipher: nil, name: "mx", sni: nil, reason: "It is self-signed.", chain: [])))
        play.send(":auth PLAIN alice")
        #expect(play.row(with: "EHLO must come before AUTH.") != nil)
        play.send("EHLO a")
        play.server("250-mx", "250 AUTH PLAIN CRAM-MD5")
        var cram = play
        cram.send(":auth CRAM-MD5 alice")
        #expect(cram.model.shown.page == nil, "there the password is not sent")
        play.send(":auth PLAIN")
        #expect(
            play.model.shown.page == .clearTextQuestion
                && play.screen.text.contains("the server could not be verified"))
        play.press(.character("y"))
        #expect(play.send("") == "" && play.row(with: "The name is missing. Nothing was sent") != nil)
        play.send("alice")
        #expect(play.send("") == "" && play.row(with: "The password is missing. Nothing was sent") != nil)
        #expect(play.send("secret").hasPrefix("AUTH PLAIN "))
    }

    @Test("a mechanism that is not offered is asked for with that remark, and one that is none is named")
    func notOffered() {
        var play = LoginPlay.ready("CRAM-MD5")
        play.send(":auth SCRAM-SHA-256 alice")
        #expect(play.row(with: "for SCRAM-SHA-256 (not offered here)") != nil)
        play.press(.escape)
        play.send(":auth FOO alice")
        #expect(play.row(with: "FOO is not a known mechanism.") != nil)
        #expect(play.model.prompt == nil)
    }

    @Test("CRAM-MD5 and LOGIN are walked line by line")
    func lines() {
        var cram = LoginPlay.ready("CRAM-MD5")
        cram.send(":auth cram-md5 alice")
        #expect(cram.send("secret") == "AUTH CRAM-MD5\r\n")
        cram.server("334 " + Self.coded("<1.2@mx>"))
        #expect(cram.written == Self.coded("alice 04040404") + "\r\n")
        var login = LoginPlay.ready("LOGIN")
        login.send(":auth LOGIN alice")
        login.press(.character("y"))
        #expect(login.send("secret") == "AUTH LOGIN\r\n")
        login.server("334 VXNlcm5hbWU6")
        #expect(login.written == "YWxpY2U=\r\n")
        login.server("334 UGFzc3dvcmQ6")
        #expect(login.written == "c2VjcmV0\r\n")
        login.server("535 5.7.8 no")
        #expect(login.effects == [.read] && login.model.driver == nil)
    }

    @Test("PLAIN/334 sends AUTH alone, and the message when 334 has come")
    func waiting() {
        var play = LoginPlay.ready("PLAIN XOAUTH2")
        play.send(":auth plain/334 alice")
        play.press(.character("y"))
        #expect(play.send("secret") == "AUTH PLAIN\r\n")
        play.server("334 ")
        #expect(play.written == Base64.encode(Array("\0alice\0secret".utf8)) + "\r\n")
        var other = LoginPlay.ready("SCRAM-SHA-256")
        other.send(":auth a/334")
        #expect(other.row(with: "The password of a/334, for SCRAM-SHA-256") != nil, "a name may end like that")
    }

    @Test("the error of a token is shown, and answered so that the refusal comes")
    func token() {
        var play = LoginPlay.ready("XOAUTH2")
        play.send(":auth XOAUTH2 alice")
        play.press(.character("y"))
        play.send("ya29")
        play.server("334 " + Self.coded(#"{"status":"401","schemes":"bearer","scope":"mail"}"#))
        #expect(play.written == "\r\n")
        #expect(play.notes.contains("the server says: status 401 · schemes bearer · scope mail"))
    }

    @Test("EXTERNAL and ANONYMOUS ask for nothing", arguments: [("EXTERNAL", "="), ("ANONYMOUS x", "eA==")])
    func outside(_ argument: String, _ response: String) {
        var play = LoginPlay.ready("EXTERNAL ANONYMOUS")
        #expect(play.send(":auth \(argument)").hasSuffix(" \(response)\r\n"))
    }

    @Test(
        "what cannot be done is said, and nothing is asked or sent",
        arguments: [
            ("PLAIN", ":auth PLAIN alice secret", "Give only a user name"),
            ("SCRAM-SHA-1", ":auth a b", "Give only a user name"),
            ("PLAIN LOGIN", ":auth", "Without TLS the password would be sent unencrypted"),
            ("", ":auth alice", "offers no AUTH"), ("NTLM", ":auth NTLM", "can be typed by hand"),
            ("XOAUTH2", ":auth", "without being named"),
            ("SCRAM-SHA-1-PLUS", ":auth SCRAM-SHA-1-PLUS", "requires a TLS"),
        ])
    func refused(_ offered: String, _ line: String, _ part: String) {
        var play = LoginPlay.ready(offered)
        #expect(play.send(line) == "")
        #expect(play.model.prompt == nil)
        #expect(play.row(with: part) != nil, "\(play.screen.text)")
    }

    @Test("without hashes at hand what needs none still works")
    func noCryptography() {
        var play = Play(width: 160)
        play.connect()
        play.server("220 mx")
        play.send("EHLO a.example")
        play.server("250-mx", "250 AUTH SCRAM-SHA-256 PLAIN")
        play.send(":auth SCRAM-SHA-256")
        #expect(play.row(with: "cannot compute SCRAM-SHA-256") != nil)
        play.send(":auth PLAIN tim")
        play.press(.character("y"))
        #expect(play.send("tanstaaftanstaaf") == "AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm\r\n")
    }

    @Test("Esc and ^C leave the question, and what was typed is forgotten", arguments: [Key.escape, .control("c")])
    func leave(_ key: Key) {
        var play = LoginPlay.ready("SCRAM-SHA-256")
        play.send(":auth alice")
        play.type("secret")
        play.press(key)
        if key == .control("c") { play.press(key) }
        #expect(play.model.prompt == nil && play.model.typing.line.isEmpty && play.model.shown.page == nil)
        play.press(.control("y"))
        #expect(!play.model.typing.line.text.contains("secret"))
    }

    @Test("in the question nothing is special, and nothing of it comes back")
    func nothingSpecial() {
        var play = LoginPlay.ready("SCRAM-SHA-256")
        play.send(":auth alice")
        play.type("?")
        play.press(.tab, .up, .function(8))
        #expect(play.model.shown.page == nil && play.model.typing.line.text == "?")
        play.press(.control("u"))
        play.happen(.paste("secret\nother"))
        #expect(play.model.typing.line.text == "secret" && play.model.typing.pasted.isEmpty)
        play.press(.enter)
        #expect(play.effects == [.drawNonce])
        for _ in 0..<5 {
            play.press(.up)
            #expect(play.model.typing.line.text != "secret")
        }
    }

    @Test("a long token waits for the first 334, as a command line may not be so long")
    func long() {
        var play = LoginPlay.ready("XOAUTH2")
        play.send(":auth XOAUTH2 alice")
        play.press(.character("y"))
        #expect(play.send(String(repeating: "x", count: 600)) == "AUTH XOAUTH2\r\n")
        play.server("334 ")
        #expect(play.written.count > 800)
    }

    @Test("lines typed while a login is carried out are not sent, and :close works")
    func typing() {
        var play = LoginPlay.ready("CRAM-MD5")
        play.send(":auth alice")
        play.send("secret")
        #expect(play.send("NOOP") == "")
        #expect(play.row(with: "AUTH is in progress") != nil)
        play.press(.control("u"))
        play.send(":close")
        #expect(play.effects == [.close] && play.model.driver == nil)
    }

    @Test("a server that goes on before the answer is not answered")
    func hasty() {
        var play = LoginPlay.ready("CRAM-MD5")
        play.send(":auth alice")
        play.send("secret")
        play.server("334 " + Self.coded("<1.2@mx>"), "235 welcome", "334 eA==")
        for case .write(let bytes) in play.effects { #expect(bytes.count < 100) }
        #expect(play.effects.count <= 2)
    }

    @Test("a login that is taken with another code than 235 counts, and that is said")
    func oddCode() {
        var play = LoginPlay.ready("CRAM-MD5")
        play.send(":auth alice")
        play.send("secret")
        play.server("334 " + Self.coded("<1.2@mx>"))
        play.server("250 ok")
        #expect(play.model.session.isAuthenticated)
        #expect(play.notes.last == "logged in by CRAM-MD5; the server accepted it with 250, not 235")
        #expect(play.row(with: "Authentication succeeded with 250") != nil, "\(play.screen.text)")
    }

    @Test("text beyond ASCII goes out as it is, and that is said")
    func unicode() {
        var play = LoginPlay.ready("CRAM-MD5")
        play.send(":auth jürgen")
        play.send("x")
        #expect(play.notes.contains { $0.contains("SASLprep") })
    }
}

/// A session that is ready for a login, with hashes that are none.
enum LoginPlay {
    static let fake = SASLCryptography(
        hash: { _, _ in [1, 1, 1, 1] },
        hmac: { _, _, text in String(decoding: text, as: UTF8.self) == "Client Key" ? [1, 1, 1, 1] : [4, 4, 4, 4] },
        derive: { _, _, _, _ in [2] })

    static func ready(_ offered: String, login: GivenLogin? = nil) -> Play {
        var play = Play(
            AppModel(
                target: "mail.example.test:587", helloName: "client.example.org", recording: .off,
                size: Size(width: 160, height: 50), marks: .unicode, cryptography: fake, login: login))
        play.connect()
        play.server("220 mx.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mx.example.test", offered.isEmpty ? "250 SIZE" : "250 AUTH \(offered)")
        return play
    }
}

extension Play {
    /// What was written to the server because of the newest event.
    var written: String {
        effects.compactMap { if case .write(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil } }
            .joined()
    }

    /// The notes of logins.
    var notes: [String] {
        let transcript = model.dialogue.transcript
        return (0..<transcript.count).compactMap { index in
            if case .note(let note) = transcript[index]?.body, note.id == "login" { note.text } else { nil }
        }
    }
}
