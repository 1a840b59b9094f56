import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("TLS in the explorer")
struct TLSTests {
    private func report(_ reason: String? = nil) -> TLSReport {
        TLSReport(
            version: "TLS 1.3", cipher: nil, name: "mail.example.test", sni: nil, reason: reason, chain: [])
    }

    private func atHandshake() -> Play {
        var play = Play(width: 200)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250 STARTTLS")
        play.send("STARTTLS")
        play.server("220 go on")
        return play
    }

    @Test("220 to STARTTLS begins the handshake, after which EHLO is next")
    func handshake() {
        var play = atHandshake()
        #expect(play.effects == [.startTLS])
        play.happen(.secured(report()))
        #expect(play.effects == [.read])
        #expect(play.row(with: "TLS 1.3   GREETED") != nil)
        #expect(play.row(with: "is verified") != nil)
        #expect(play.row(with: "TLS 1.3 is on; F4 shows it.") != nil)
        play.send("EHLO client.example.org")
        #expect(play.row(with: "▎C  EHLO") != nil)
        play.server("250 mail.example.test")
        #expect(play.row(with: "▎S  ✓ 250") != nil)
        #expect(play.row(with: "TLS 1.3   greeted ▸ READY") != nil)
    }

    @Test(":tls sends STARTTLS, and nothing where no connection is open")
    func localCommand() {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        #expect(play.send(":tls") == "STARTTLS\r\n")
        play.server("220 go on")
        #expect(play.effects == [.startTLS])
        play.send(":close")
        #expect(play.send(":tls") == "")
        #expect(play.row(with: "The connection is not open") != nil)
    }

    private func demanding() -> Play {
        var play = Play(
            AppModel(
                target: "mail.example.test:25", helloName: "client.example.org", demandsStartTLS: true,
                recording: .off, size: Size(width: 200, height: 24), marks: .unicode))
        play.connect()
        #expect(play.effects == [.read])
        return play
    }

    @Test("where STARTTLS is demanded it goes ahead, and then the user may type")
    func demanded() {
        var play = demanding()
        #expect(play.send("NOOP") == "" && play.row(with: "STARTTLS comes first; nothing was sent") != nil)
        play.server("220 mail.example.test ESMTP")
        #expect(play.effects == [.read, .write(Array("EHLO client.example.org\r\n".utf8))])
        play.server("250-mail.example.test", "250 STARTTLS")
        #expect(play.effects == [.read, .write(Array("STARTTLS\r\n".utf8))])
        play.server("220 go on")
        #expect(play.effects == [.startTLS])
        play.happen(.secured(report()))
        #expect(play.effects == [.read])
        play.press(.control("u"))
        #expect(play.send("NOOP") == "NOOP\r\n")
    }

    @Test("where it cannot be had, the connection is closed, and a new one begins anew", arguments: [true, false])
    func demandedInVain(_ isOffered: Bool) {
        var play = demanding()
        play.server("220 mail.example.test ESMTP")
        play.server("250-mail.example.test", isOffered ? "250 STARTTLS" : "250 SIZE")
        if isOffered {
            play.server("220 go on")
            play.happen(.handshakeFailed(TLSFailure("The server refused.", isOpen: true)))
        }
        #expect(play.effects.last == .close && play.model.connection.link == .closed)
        #expect(play.row(with: isOffered ? "no TLS: The server refused." : "does not offer STARTTLS") != nil)
        #expect(play.send("NOOP") == "")
        play.press(.control("u"))
        play.send(":reconnect")
        play.connect()
        play.server("220 mail.example.test ESMTP")
        #expect(play.effects.last == .write(Array("EHLO client.example.org\r\n".utf8)))
    }

    @Test(
        "where the server refuses STARTTLS its reply is explained: there was no handshake",
        arguments: ["454 4.7.0 TLS not available", "502 5.5.1 not implemented", "550 5.7.1 not for you", "250 Ok"])
    func refused(_ reply: String) throws {
        var play = demanding()
        play.server("220 mail.example.test ESMTP")
        play.server("250-mail.example.test", "250 STARTTLS")
        play.server(reply)
        #expect(play.model.connection.link == .closed)
        let end = try #require(play.model.explainedReply)
        let meaning = try #require(play.model.dialogue.explanation(ofReplyEndingAt: end)).meaning
        let rows = play.reply(400)
        #expect(rows.contains(meaning) && !rows.contains { $0.contains("handshake failed") }, "\(rows)")
    }

    @Test("a certificate that is not verified stays visible")
    func insecure() {
        var play = atHandshake()
        play.happen(.secured(report("The certificate is self-signed.")))
        #expect(play.row(with: "TLS 1.3 not verified") != nil)
        #expect(play.row(with: "TLS 1.3 is on, but the server is not verified") != nil)
        #expect(play.row(with: "self-signed") != nil)
    }

    @Test("a failure is told; an open connection is read on, another closed", arguments: [true, false])
    func failed(_ isOpen: Bool) {
        var play = atHandshake()
        play.happen(.handshakeFailed(TLSFailure("The server refused.", isOpen: isOpen)))
        #expect(play.effects == [isOpen ? .read : .close])
        #expect(play.row(with: "no TLS: The server refused.") != nil)
        #expect(play.row(with: "The handshake failed; F4 shows why.") != nil)
        #expect(play.model.connection.link == (isOpen ? .open : .closed))
        #expect(play.model.dialogue.session.phase == (isOpen ? .ready : .closed))
    }

    @Test("a server that closes where the handshake was due has refused it")
    func closed() {
        var play = atHandshake()
        play.happen(.ended(""))
        #expect(play.row(with: "no TLS: The server closed") != nil)
        #expect(play.model.connection.link == .closed)
    }

    @Test("while a handshake is made nothing can be sent, and its silence is no silence of the server")
    func securing() {
        var play = atHandshake()
        #expect(play.send("NOOP") == "" && play.row(with: "A TLS handshake is in progress; nothing was sent.") != nil)
        play.happen(.secured(report()))
        play.press(.control("u"))
        #expect(play.send("NOOP") == "NOOP\r\n")
        play.server("250 ok")
        #expect(play.send(":tls") == "" && play.row(with: "TLS is already on") != nil)
        var first = Play(
            AppModel(
                target: "mail.example.test:465", helloName: "client.example.org", startsWithTLS: true,
                recording: .off, size: Size(width: 160, height: 24), marks: .unicode))
        first.connect()
        #expect(first.send("EHLO a") == "" && first.row(with: "handshake is in progress") != nil)
        first.wait(301)
        #expect(first.row(with: "no greeting within") == nil)
    }

    @Test("port 465 in clear is warned of, and silence on any port is told what it may mean")
    func silence() {
        var play = Play(
            AppModel(
                target: "mail.example.test:465", helloName: "client.example.org", recording: .off,
                size: Size(width: 160, height: 24), marks: .unicode))
        play.connect()
        #expect(play.row(with: "port 465 expects TLS from the first byte") != nil)
        play.wait(301)
        #expect(play.row(with: "no greeting within 300 s; the server may expect the PROXY header") != nil)
        #expect(play.model.connection.link == .open)
        var other = Play()
        other.connect()
        #expect(other.row(with: "port 465") == nil)
    }

    @Test(":tls save writes what the server has sent, and says how it went")
    func save() {
        var play = atHandshake()
        play.send(":tls save chain.pem")
        #expect(play.effects == [] && play.row(with: "There is no certificate of the server") != nil)
        let certificates = [[1, 2], [3]].map {
            TLSCertificate(
                subject: "CN=a", issuer: "CN=b", names: [], notBefore: "", notAfter: "", key: "", fingerprint: "",
                der: $0)
        }
        play.happen(
            .secured(
                TLSReport(
                    version: "TLS 1.3", cipher: nil, name: "a", sni: nil, reason: nil, chain: certificates)))
        play.send(":tls save")
        #expect(play.effects == [] && play.row(with: "The name of a new file is missing") != nil)
        play.send(":tls save  my chain.pem")
        #expect(play.effects == [.saveCertificates([[1, 2], [3]], to: "my chain.pem")])
        play.happen(.saved("the 2 certificates are in my chain.pem now, in PEM form"))
        #expect(play.row(with: "·  the 2 certificates are in my chain.pem now") != nil)
        play.happen(.notSaved("Cannot write my chain.pem: File exists."))
        #expect(play.row(with: "Cannot write my chain.pem: File exists.") != nil)
        play.send(":tls sav")
        #expect(play.effects == [] && play.row(with: "Nothing was done") != nil)
    }

    private func rejected(isOpen: Bool = true, startsWithTLS: Bool = false) -> Play {
        var play = Play(
            AppModel(
                target: "mail.example.test:25", helloName: "client.example.org", startsWithTLS: startsWithTLS,
                recording: .off, size: Size(width: 120, height: 40), marks: .unicode))
        play.connect()
        if !startsWithTLS {
            play.server("220 mail.example.test ESMTP")
            play.send("EHLO client.example.org")
            play.server("250-mail.example.test", "250 STARTTLS")
            play.send("STARTTLS")
            play.server("220 go on")
        }
        let certificate = TLSCertificate(
            subject: "CN=a", issuer: "CN=a", names: [], notBefore: "", notAfter: "", key: "", fingerprint: "AB:CD",
            der: [1, 2])
        play.happen(
            .handshakeFailed(
                TLSFailure(
                    "The certificate is self-signed.", isOpen: isOpen, chain: [certificate], isOfCertificate: true)))
        return play
    }

    @Test("a rejected certificate can be looked at and accepted, and the connection is made again up to TLS")
    func accept() {
        var play = rejected()
        play.press(.function(4))
        #expect(play.row(with: ":tls accept accepts") != nil)
        play.send(":tls accept")
        #expect(play.effects.isEmpty)
        for words in ["Accept this certificate until you leave", "SHA-256: AB:CD", "The certificate is self-signed."] {
            #expect(play.row(with: words) != nil, "\(words)")
        }
        play.press(.character("y"))
        #expect(play.effects == [.acceptCertificate([1, 2]), .close, .connect])
        #expect(play.row(with: "is accepted until you leave: SHA-256 AB:CD") != nil)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        #expect(play.effects.contains(.write(Array("EHLO client.example.org\r\n".utf8))))
        play.server("250-mail.example.test", "250 STARTTLS")
        #expect(play.effects.contains(.write(Array("STARTTLS\r\n".utf8))))
        play.server("220 go on")
        play.happen(.secured(report("The certificate is self-signed.")))
        #expect(play.row(with: "not verified") != nil, "it is accepted, not verified")
    }

    @Test("with TLS from the first byte, too; and nothing is accepted without a yes")
    func acceptImplicit() {
        var play = rejected(isOpen: false, startsWithTLS: true)
        #expect(play.model.connection.link == .closed)
        play.send(":tls accept")
        play.press(.character("n"))
        #expect(play.effects.isEmpty && play.row(with: "The certificate was not accepted.") != nil)
        play.send(":tls accept")
        play.press(.character("y"))
        #expect(play.effects == [.acceptCertificate([1, 2]), .connect])
        play.connect()
        #expect(play.effects == [.startTLS])
    }

    @Test("where smtptui has rejected no certificate there is nothing to accept")
    func nothingToAccept() {
        var play = atHandshake()
        play.happen(.handshakeFailed(TLSFailure("The server refused.", isOpen: true)))
        play.send(":tls accept")
        #expect(play.effects.isEmpty && play.row(with: "has rejected no certificate") != nil)
    }

    @Test("clear text in the middle of a handshake is shown and starts nothing anew")
    func clearText() {
        var play = atHandshake()
        play.server("454 no")
        #expect(play.effects == [])
        #expect(play.row(with: "454 no") != nil)
    }

    /// A connection on which TLS comes first.
    private func beginning() -> Play {
        var play = Play(
            AppModel(
                target: "mail.example.test:465", helloName: "client.example.org", startsWithTLS: true,
                recording: .off, size: Size(width: 200, height: 24), marks: .unicode))
        play.connect()
        #expect(play.effects == [.startTLS])
        return play
    }

    private func page(_ play: Play) -> String {
        TLSPane.lines(play.model, width: 1000).map(\.text).joined(separator: "\n")
    }

    @Test("while TLS comes first, nothing is said of a greeting that is late, or of TLS that is missing")
    func waiting() {
        var play = beginning()
        #expect(play.row(with: "TLS HANDSHAKE") != nil && play.row(with: "WAITING FOR THE GREETING") == nil)
        #expect(play.row(with: "the handshake is in progress") != nil && play.row(with: "465, or") == nil)
        #expect(page(play) == "The TLS handshake is in progress.")
        play.happen(.secured(report()))
        #expect(play.row(with: "WAITING FOR THE GREETING") != nil && play.row(with: "465, or") == nil)
    }

    @Test("a handshake that failed where TLS comes first is blamed on TLS", arguments: [true, false])
    func failedFirst(_ isClosedByServer: Bool) {
        var play = beginning()
        play.happen(
            isClosedByServer
                ? .ended("") : .handshakeFailed(TLSFailure("The certificate has expired.", isOpen: false)))
        #expect(play.model.connection.link == .closed && play.model.lacksDemandedTLS)
        #expect(play.row(with: "The handshake failed; F4 shows why.") != nil)
        #expect(play.row(with: "‼") == nil && play.row(with: "465, or") == nil && play.row(with: "--tls") == nil)
        #expect(page(play).contains("no TLS: "))
    }

    @Test("what the header warns of is no success in the pane")
    func doubted() {
        var play = atHandshake()
        var first = report()
        first.trust = .firstUse
        play.happen(.secured(first))
        #expect(play.row(with: "⚠ TLS 1.3 is on, but nothing verifies the server") != nil)
        #expect(play.row(with: "✓ TLS 1.3") == nil)
    }
}
