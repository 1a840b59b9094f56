import SMTPSyntax
import SessionModel
import Testing

@testable import ScreenModel

@Suite("Another server in the same window")
struct ConnectTests {
    private func server(_ effects: [Effect]) -> Endpoint? {
        for case .visit(let endpoint, _) in effects { return endpoint }
        return nil
    }

    @Test("an open connection is closed only after a question")
    func question() {
        var play = Play.recipients()
        play.send(":connect other.example.net:2525")
        #expect(play.effects.isEmpty && play.model.enter == .question)
        #expect(play.row(with: "Close the connection to mail.example.test:25") != nil)
        play.press(.character("n"))
        #expect(play.effects.isEmpty && play.model.connection.link == .open)
        play.send(":connect other.example.net:2525")
        play.press(.character("y"))
        #expect(play.effects.first == .close)
        #expect(server(play.effects) == .tcp(host: "other.example.net", port: 2525))
    }

    @Test("the session begins again, with nothing of the one before but the history of lines")
    func beginning() {
        var play = Play(
            AppModel(
                target: "mail.example.test:25", helloName: "client.example.org", recording: .on(path: "x.jsonl"),
                size: Size(width: 80, height: 24), marks: .unicode,
                login: GivenLogin(user: "alice", secret: "wonderland", source: "--password-file")))
        play.connect()
        play.server("220 mail.example.test ESMTP", "250 unsolicited")
        play.send("EHLO client.example.org")
        play.happen(.ended(""))
        play.send(":connect other.example.net")
        #expect(server(play.effects) == .tcp(host: "other.example.net", port: 25))
        play.happen(.visiting(target: "other.example.net:25", .on(path: "y.jsonl")))
        #expect(play.effects.last == .connect && play.model.dialogue.transcript.count == 0)
        #expect(play.model.recording == .on(path: "y.jsonl") && play.model.given == nil)
        #expect(play.row(with: "other.example.net:25") != nil && play.row(with: "unsolicited") == nil)
        play.connect()
        play.server("220 other.example.net ESMTP")
        #expect(play.effects == [.read], "nothing is sent to return to another server's state")
        play.press(.up, .up)
        #expect(play.model.typing.text == "EHLO client.example.org")
    }

    @Test("practice is no host: it is said how the practice server is opened, and how a host of that name is meant")
    func practice() {
        var play = Play.recipients()
        for name in ["practice", "PRACTICE"] {
            play.send(":connect \(name)")
            #expect(play.effects.isEmpty && play.model.enter == .command)
            #expect(play.row(with: "Start smtptui without a host for the practice server") != nil)
        }
        play.send(":connect practice:25")
        play.press(.character("y"))
        #expect(server(play.effects) == .tcp(host: "practice", port: 25))
    }

    @Test("a server that cannot be reached leaves all as it is")
    func refused() {
        var play = Play.recipients()
        play.happen(.ended(""))
        play.send(":connect other.example.net")
        play.happen(.notSaved("/x/ca.pem contains no certificates."))
        #expect(play.model.settings.target == "mail.example.test:25" && play.row(with: "no certificates") != nil)
    }

    @Test("what is no server gets a sentence", arguments: [":connect", ":connect a b", ":connect a:0", ":connect x@y"])
    func mistakes(_ line: String) {
        var play = Play.recipients()
        play.send(line)
        #expect(play.effects.isEmpty && play.model.enter == .command)
        #expect(play.row(with: ":connect mail.example.test:25") != nil)
    }

    @Test("the way stays where it can lead to the other server, and the screen says it")
    func way() {
        var way = Way()
        way.hop = .socks5(.tcp(host: "127.0.0.1", port: 1080))
        var play = Play(
            AppModel(
                Settings(target: "mail.example.test:25", helloName: "client.example.org", marks: .unicode, way: way),
                recording: .on(path: "x.jsonl"), size: Size(width: 120, height: 40)))
        play.connect()
        play.happen(.onTheWay(.complained(Array("problem \u{1B}[2J".utf8))))
        #expect(play.row(with: "via SOCKS5 proxy 127.0.0.1:1080") != nil && play.row(with: "stderr: problem") != nil)
        play.press(.function(3))
        #expect(play.row(with: "Reached via SOCKS5 proxy 127.0.0.1:1080.") != nil)
        play.happen(.ended(""))
        play.send(":connect other.example.net")
        play.happen(.visiting(target: "other.example.net:25", .off))
        #expect(play.row(with: "via SOCKS5 proxy 127.0.0.1:1080") != nil)
        play.connect()
        play.happen(.ended(""))
        play.send(":connect unix:/run/smtp.sock")
        #expect(server(play.effects) == .unix(path: "/run/smtp.sock"))
        play.happen(.visiting(target: "unix:/run/smtp.sock", .off))
        #expect(play.row(with: "unix:/run/smtp.sock") != nil && play.row(with: "via SOCKS5") == nil)
    }
}
