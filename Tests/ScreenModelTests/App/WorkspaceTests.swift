import SMTPSyntax
import SessionModel
import Testing

@testable import ScreenModel

@Suite("Several sessions in one window")
struct WorkspaceTests {
    @Test(":connect opens a session beside the first, which loses nothing")
    func open() {
        var play = WorkspacePlay(Play.recipients().model)
        play.send(":connect other.example.net:2525")
        #expect(
            play.effects == [
                SessionEffect(2, .openHistory), SessionEffect(2, .connect),
            ])
        #expect(play.model.settings.target == "other.example.net:2525" && play.model.connection.link == .connecting)
        #expect(play.model.dialogue.transcript.count == 0 && play.model.recording == .on(path: "y.jsonl"))
        let first = play.workspace.session(1)?.model
        #expect(first?.session.phase == .rcpt && first?.connection.link == .open)
    }

    @Test("nothing of the first session goes to the other server but the lines that were typed")
    func secrets() {
        let login = GivenLogin(user: "alice", secret: "wonderland", source: "--password-file")
        var play = WorkspacePlay(
            AppModel(
                target: "mail.example.test:25", helloName: "client.example.org", recording: .off,
                size: Size(width: 80, height: 24), marks: .unicode, login: login))
        play.happen(.connected(address: "192.0.2.25:25"))
        play.server("220 mail.example.test ESMTP", in: 1)
        play.send("EHLO client.example.org")
        play.send(":safe on")
        play.send(":connect other.example.net")
        #expect(play.model.given == nil && play.workspace.session(1)?.model.given?.secret == "wonderland")
        #expect(play.model.isSafe, "who sends no message here sends none there")
        play.press(.up, .up, .up)
        #expect(play.model.typing.text == "EHLO client.example.org")
    }

    @Test("keys are for the session that is shown; what comes for another one goes there, and is marked")
    func routes() {
        var play = WorkspacePlay.two()
        #expect(play.header.hasPrefix(" 2/2 other.example.net:2525"))
        play.send("EHLO client.example.org")
        #expect(play.written(in: 2) == "EHLO client.example.org\r\n" && play.written(in: 1).isEmpty)
        play.server("421 4.4.2 timeout", in: 1)
        #expect(play.effects == [SessionEffect(1, .read)])
        #expect(play.header.hasPrefix(" 2/2 ! other.example.net:2525"))
        #expect(play.row(with: "421") == nil)
        play.press(.control("o"))
        #expect(play.header.hasPrefix(" 1/2 mail.example.test:25") && play.row(with: "421 4.4.2 timeout") != nil)
        #expect(play.model.dialogue.transcript.count > 0)
        play.press(.control("o"))
        #expect(play.header.hasPrefix(" 2/2 other.example.net:2525"), "what was seen is no news")
    }

    @Test("that NOOP keeps a connection open is no news, unless it is refused")
    func keepalive() {
        var play = WorkspacePlay.two()
        play.press(.control("o"))
        play.send(":keepalive 60")
        play.press(.control("o"))
        play.wait(61)
        #expect(play.workspace.due(at: play.time) == [1])
        play.happen(.tick, in: 1)
        #expect(play.written(in: 1) == "NOOP\r\n")
        play.server("250 2.0.0 Ok", in: 1)
        #expect(play.header.hasPrefix(" 2/2 other"))
        play.wait(61)
        play.happen(.tick, in: 1)
        play.server("421 4.4.2 too long", in: 1)
        #expect(play.header.hasPrefix(" 2/2 ! other"))
    }

    @Test("a session that is not shown wakes for its time limit, and not for each second that it waits")
    func quiet() {
        var play = WorkspacePlay.two()
        play.press(.control("o"))
        play.send("RSET")
        let sent = play.time
        play.press(.control("o"))
        #expect(play.workspace.wakeTime.map { abs($0 - sent - 300) < 0.1 } == true)
        play.wait(301)
        play.happen(.tick, in: 1)
        #expect(play.workspace.wakeTime == nil && play.header.hasPrefix(" 2/2 ! "))
    }

    @Test("what a driver of another session waits for comes to it")
    func drivers() {
        var play = WorkspacePlay.two()
        play.press(.control("o"))
        play.send("RSET")
        play.server("250 2.0.0 Ok", in: 1)
        play.send(":again")
        #expect(play.written(in: 1).hasPrefix("MAIL"))
        play.press(.control("o"))
        play.server("250 2.1.0 Ok", in: 1)
        #expect(play.written(in: 1).hasPrefix("RCPT TO:<bob@example.test>") && play.model.driver == nil)
    }

    @Test("the times of a session count from its own beginning")
    func times() {
        var play = WorkspacePlay(Play.recipients().model)
        play.wait(1000)
        play.send(":connect other.example.net")
        play.happen(.connected(address: "192.0.2.26:25"), in: 2)
        play.server("220 other.example.net ESMTP", in: 2)
        #expect((play.model.dialogue.transcript.time(at: 0) ?? 99) < 1)
        play.send("NOOP")
        #expect(play.workspace.wakeTime.map { $0 > 1000 && $0 < 1003 } == true)
    }

    @Test("a server that could not be reached is replaced, because nothing was said")
    func replaced() {
        var play = WorkspacePlay()
        play.happen(.connectionFailed(ConnectionFailure(.refused, .tcp(host: "mail.example.test", port: 25))))
        play.send(":connect other.example.net")
        #expect(play.effects.first?.session == 1)
        guard case .visit(let endpoint, _)? = play.effects.first?.effect else {
            Issue.record("\(play.effects)")
            return
        }
        #expect(endpoint == .tcp(host: "other.example.net", port: 25) && play.workspace.hidden.isEmpty)
        play.wait(1000)
        play.happen(.visiting(target: "other.example.net:25", .on(path: "y.jsonl")), in: 1)
        play.happen(.connected(address: "192.0.2.26:25"), in: 1)
        #expect((play.model.dialogue.transcript.time(at: 0) ?? 99) < 1, "a recording begins with it")
    }

    @Test("a window has sixteen sessions at most, and says so")
    func most() {
        var play = WorkspacePlay.two()
        for number in 3...SessionPlace.most { play.send(":connect s\(number).example.net") }
        #expect(play.header.hasPrefix(" 16/16 s16.example.net:25"))
        play.send(":connect more.example.net")
        #expect(play.effects.isEmpty && play.row(with: "16 sessions are open") != nil)
    }

    @Test("a window that was resized meanwhile has one size")
    func size() {
        var play = WorkspacePlay.two()
        play.happen(.resized(Size(width: 100, height: 30)))
        play.press(.control("o"))
        #expect(play.model.size == Size(width: 100, height: 30))
    }

    @Test("what is set for the user is set in all sessions, and what is of a server in one")
    func settings() {
        var play = WorkspacePlay.two()
        play.send(":set vi on")
        play.send(":set timeout 7")
        #expect(
            play.effects == [
                SessionEffect(2, .limitConnecting(seconds: 7)), SessionEffect(1, .limitConnecting(seconds: 7)),
            ])
        play.send(":set insecure on")
        guard case .useTLS(let preferences)? = play.effects.last?.effect else {
            Issue.record("\(play.effects)")
            return
        }
        play.happen(.tlsChanged(preferences), in: 2)
        #expect(play.model.settings.preferences.isInsecure == true)
        play.press(.control("o"))
        #expect(play.model.settings.preferences.isInsecure == nil)
        #expect(play.model.settings.keys == .vi && play.model.typing.vi != nil && play.model.settings.timeout == 7)
    }

    @Test("a session that is over gets nothing any more")
    func late() {
        var play = WorkspacePlay.two()
        play.press(.control("q"))
        #expect(play.workspace.session(2) == nil)
        play.server("250 late", in: 2)
        #expect(play.effects.isEmpty && play.row(with: "late") == nil)
    }
}
