import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("A new connection goes back to where the last one was")
struct ReconnectTests {
    private static let report = TLSReport(
        version: "TLS 1.3", cipher: nil, name: "mx.example.test", sni: nil, reason: nil, chain: [])

    private func reconnect(_ play: inout Play) {
        play.send(":reconnect")
        #expect(play.effects.last == .connect)
        play.connect()
        #expect(play.effects == [.read])
        play.server("220 mail.example.test ESMTP")
    }

    @Test("hello and the open transaction are sent again, one by one, with the recipients that were taken")
    func transaction() {
        var play = Play.recipients(width: 160)
        reconnect(&play)
        #expect(play.written == "EHLO client.example.org\r\n")
        #expect(play.send("NOOP") == "" && play.row(with: "The session is being restored") != nil)
        play.press(.control("u"))
        play.server("250-mail.example.test", "250 SIZE")
        #expect(play.written == "MAIL FROM:<alice@example.org>\r\n")
        play.server("250 2.1.0 Ok")
        #expect(play.written == "RCPT TO:<bob@example.test>\r\n")
        play.server("250 2.1.5 Ok")
        #expect(play.written == "" && play.model.driver == nil)
        #expect(play.model.notice?.hasPrefix("Reconnected: ") == true)
        #expect(play.model.session.transaction?.acceptedCount == 1)
    }

    @Test("the message under way is not sent again, and a transaction that is over neither", arguments: [true, false])
    func message(_ isOver: Bool) {
        var play = Play.message(width: 160)
        if isOver {
            play.send(".")
            play.server("250 2.0.0 queued")
        }
        play.happen(.ended(""))
        reconnect(&play)
        play.server("250 mail.example.test")
        #expect(play.written == (isOver ? "" : "MAIL FROM:<alice@example.org>\r\n"))
        #expect((play.model.driver == nil) == isOver)
    }

    @Test("where the server refuses on the way, the rest is not sent")
    func refused() {
        var play = Play.recipients(width: 160)
        reconnect(&play)
        play.server("550 no")
        #expect(play.written == "" && play.model.driver == nil)
        #expect(play.model.notice == "EHLO was refused with 550.")
    }

    /// A session under TLS by STARTTLS, with an open transaction.
    private func secured() -> Play {
        var play = Play.secured(width: 160)
        play.send("EHLO other.example.org")
        play.server("250 mail.example.test")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("250 Ok")
        return play
    }

    @Test("STARTTLS comes first where TLS was on by it")
    func startTLS() {
        var play = secured()
        reconnect(&play)
        #expect(play.written == "EHLO client.example.org\r\n")
        play.server("250-mail.example.test", "250 STARTTLS")
        #expect(play.written == "STARTTLS\r\n")
        play.server("220 go on")
        #expect(play.effects == [.startTLS])
        play.happen(.secured(Self.report))
        #expect(play.written == "EHLO other.example.org\r\n")
        play.server("250 mail.example.test")
        #expect(play.written == "MAIL FROM:<alice@example.org>\r\n")
        play.server("250 2.1.0 Ok")
        #expect(play.model.notice == "Reconnected: 4 commands were sent again to restore the session.")
    }

    @Test("where TLS cannot be had again, nothing goes out unencrypted", arguments: [true, false])
    func withoutTLS(_ isOffered: Bool) {
        var play = secured()
        reconnect(&play)
        play.server("250-mail.example.test", isOffered ? "250 STARTTLS" : "250 SIZE")
        if isOffered {
            play.server("220 go on")
            play.happen(.handshakeFailed(TLSFailure("The server refused.", isOpen: true)))
        }
        #expect(play.effects.last == .close && play.model.connection.link == .closed && play.model.driver == nil)
    }

    /// A session logged in by SCRAM, with an open transaction.
    private func loggedIn(_ given: GivenLogin?) -> Play {
        var play = LoginPlay.ready("SCRAM-SHA-256", login: given)
        play.send(":auth alice")
        if given == nil { play.send("pencil") }
        login(&play)
        play.send("MAIL FROM:<alice@example.org>")
        play.server("250 Ok")
        return play
    }

    private func login(_ play: inout Play) {
        #expect(play.effects.last == .drawNonce)
        play.happen(.nonce("abc"))
        play.server("334 " + LoginWalkTests.coded("r=abcdef,s=QQ==,i=4096"))
        play.server("334 " + LoginWalkTests.coded("v=BAQEBA=="))
        play.server("235 2.7.0 Authentication successful")
        #expect(play.model.session.isAuthenticated)
    }

    @Test("a typed password is not kept, so :auth is next, and the transaction waits")
    func typed() {
        var play = loggedIn(nil)
        reconnect(&play)
        play.server("250-mail.example.test", "250 AUTH SCRAM-SHA-256")
        #expect(play.written == "" && play.model.driver == nil)
        #expect(
            play.model.notice
                == "AUTH was not repeated: no password is kept. Use :auth, then :again.")
        play.send(":auth alice")
        play.send("pencil")
        login(&play)
        #expect(play.send(":again") == "MAIL FROM:<alice@example.org>\r\n")
    }

    @Test("a password that was given logs in again")
    func given() {
        var play = loggedIn(GivenLogin(user: "alice", secret: "pencil", source: "--password-file"))
        reconnect(&play)
        play.server("250-mail.example.test", "250 AUTH SCRAM-SHA-256")
        login(&play)
        #expect(play.written == "MAIL FROM:<alice@example.org>\r\n")
    }

    @Test("a login by hand after one that was refused is not repeated with the password of that one")
    func byHand() {
        var play = LoginPlay.ready(
            "SCRAM-SHA-256", login: GivenLogin(user: "alice", secret: "pencil", source: "--password-file"))
        play.send(":auth")
        play.happen(.nonce("abc"))
        play.server("454 4.7.0 later")
        play.send("AUTH SCRAM-SHA-256 biwsbj1ib2I=")
        play.server("235 2.7.0 Login accepted")
        reconnect(&play)
        play.server("250-mail.example.test", "250 AUTH SCRAM-SHA-256")
        #expect(!play.effects.contains(.drawNonce) && play.model.driver == nil)
        #expect(play.model.notice?.hasPrefix("AUTH was not repeated") == true)
    }

    @Test("a password that would go out unprotected is not sent without a question")
    func unprotected() {
        var play = LoginPlay.ready(
            "PLAIN", login: GivenLogin(user: "alice", secret: "pencil", source: "--password-file"))
        play.send(":auth PLAIN")
        play.press(.character("y"))
        play.server("235 2.7.0 Authentication successful")
        reconnect(&play)
        play.server("250-mail.example.test", "250 AUTH PLAIN")
        #expect(play.written == "" && play.model.driver == nil)
        #expect(play.model.notice?.hasPrefix("The password would be sent unprotected") == true)
    }

    @Test("a connection that never came about is only opened")
    func never() {
        var play = Play()
        play.happen(.connectionFailed(ConnectionFailure(.refused, .tcp(host: "mail.example.test", port: 25))))
        reconnect(&play)
        #expect(play.effects == [.read] && play.model.driver == nil)
    }
}
