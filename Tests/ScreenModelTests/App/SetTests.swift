import SMTPSyntax
import SessionModel
import Testing

@testable import ScreenModel

@Suite("Settings while connected")
struct SetTests {
    private func preferences(_ effects: [Effect]) -> Preferences? {
        for case .useTLS(let preferences) in effects { return preferences }
        return nil
    }

    @Test("the name for EHLO is used by Tab at once, and reset by its default")
    func helo() {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send(":set helo other.example.net")
        #expect(play.row(with: "helo is other.example.net.") != nil)
        play.press(.tab)
        #expect(play.model.typing.text == "EHLO other.example.net")
        play.press(.control("u"))
        play.send(":set helo default")
        #expect(play.model.settings.preferences.helloName == nil)
    }

    @Test("a setting of TLS asks for its files, and is set when they are read")
    func trust() throws {
        var play = Play()
        play.connect()
        play.send(":set ca /x/ca.pem")
        let wanted = try #require(preferences(play.effects))
        #expect(wanted.roots == "/x/ca.pem")
        #expect(play.model.settings.preferences.roots == nil, "the file has not been read yet")
        play.happen(.notSaved("Cannot read /x/ca.pem: No such file or directory."))
        #expect(play.model.settings.preferences.roots == nil && play.row(with: "Cannot read /x/ca.pem") != nil)
        play.send(":set ca /x/ca.pem")
        play.happen(.tlsChanged(wanted))
        #expect(play.row(with: "ca is /x/ca.pem from the next TLS handshake on.") != nil)
        play.send(":set ca")
        #expect(play.row(with: "ca is /x/ca.pem: trust only") != nil)
    }

    @Test("after a refused certificate the settings lead to TLS again, without leaving")
    func refused() throws {
        let leaf = TLSCertificate(
            subject: "CN=mail.example.test", issuer: "CN=mail.example.test", names: [], notBefore: "2026-10-01 00:00",
            notAfter: "2026-12-30 23:59", key: "EC P-256", fingerprint: "AA:BB", der: [1, 2, 3])
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250 STARTTLS")
        play.send("STARTTLS")
        play.server("220 go on")
        play.happen(.handshakeFailed(TLSFailure("self-signed", isOpen: false, chain: [leaf], isOfCertificate: true)))
        play.send(":set insecure on")
        let wanted = try #require(preferences(play.effects))
        #expect(wanted.isInsecure == true)
        play.happen(.tlsChanged(wanted))
        #expect(play.row(with: ":reconnect tries again.") != nil)
        play.send(":reconnect")
        #expect(play.effects.contains(.connect))
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.server("250-mail.example.test", "250 STARTTLS")
        let written = play.effects.compactMap {
            if case .write(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil }
        }
        #expect(written == ["STARTTLS\r\n"], "the way back goes through TLS")
    }

    @Test("time limits change at once")
    func timeout() {
        var play = Play()
        play.connect()
        play.send(":set timeout 3")
        #expect(play.effects == [.limitConnecting(seconds: 3)])
        play.wait(3.5)
        #expect(play.row(with: "within 3 s") != nil)
    }

    @Test("what is masked is masked until it is set off")
    func mask() {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO a")
        play.server("250-mail.example.test", "250 AUTH LOGIN")
        play.send("AUTH LOGIN")
        play.server("334 UGFzc3dvcmQ6")
        play.type("hidden")
        #expect(play.row(with: "hidden") == nil)
        play.press(.control("u"))
        play.type("*")
        play.press(.enter)
        play.server("501 cancelled")
        play.send(":set mask off")
        play.send("AUTH LOGIN")
        play.server("334 UGFzc3dvcmQ6")
        play.type("hidden")
        #expect(play.row(with: "hidden") != nil)
    }

    @Test(
        "a mistake gets a sentence, and changes nothing",
        arguments: [
            (":set heloo x", "There is no setting heloo. Did you mean helo?"),
            (":set timeout never", "Not set: timeout cannot be never; expected seconds"),
            (":set color off", "color is read at the start"),
            (":set cert /x/c.pem", "a client certificate needs both cert and key"),
        ])
    func mistakes(_ line: String, _ words: String) {
        var play = Play(width: 120)
        play.connect()
        play.send(line)
        #expect(play.row(with: words) != nil, "\(play.model.notice ?? "")")
        #expect(play.effects.isEmpty)
    }

    @Test("without a name all are listed", arguments: [40, 80, 120])
    func list(_ width: Int) {
        var play = Play(width: width, height: 100)
        play.connect()
        play.send(":set")
        for setting in Setting.all { #expect(play.row(with: "  \(setting.name) ") != nil, "\(setting.name)") }
    }

    @Test("the manual lists every setting, and every action that can have keys")
    func manual() {
        for setting in Setting.all { #expect(ManualTests.text.contains("`\(setting.name)`"), "\(setting.name)") }
        for action in Actions.usual where action.argument == nil {
            #expect(ManualTests.text.contains("`\(action.name)`"), "\(action.name)")
        }
    }
}
