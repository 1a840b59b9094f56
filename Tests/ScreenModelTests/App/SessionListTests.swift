import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("To and fro between sessions")
struct SessionListTests {
    private static func three() -> WorkspacePlay {
        var play = WorkspacePlay.two()
        play.send(":connect third.example.net")
        return play
    }

    @Test("Ctrl-O goes round and round, also over a page and where a password is typed")
    func next() {
        var play = Self.three()
        let targets = (1...3).map { _ in
            play.press(.control("o"))
            return play.model.settings.target
        }
        #expect(targets == ["mail.example.test:25", "other.example.net:2525", "third.example.net:25"])
        play.press(.function(1), .control("o"))
        #expect(play.model.settings.target == "mail.example.test:25" && play.model.shown.page == nil)
        play.press(.control("r"), .control("o"))
        #expect(play.model.settings.target == "other.example.net:2525")
    }

    @Test(":session N shows one; what is not a number of one gets a sentence")
    func number() {
        var play = Self.three()
        play.send(":session 1")
        #expect(play.model.settings.target == "mail.example.test:25")
        for line in [":session 0", ":session 4", ":session x"] {
            play.send(line)
            #expect(play.effects.isEmpty && play.row(with: "a number from 1 to 3") != nil)
        }
        play.send(":session")
        #expect(play.model.settings.target == "other.example.net:2525")
    }

    @Test("with one session, nothing can be shown in its place")
    func alone() {
        var play = WorkspacePlay(Play.recipients().model)
        play.press(.control("o"))
        #expect(play.row(with: "There is only one session; :connect HOST") != nil)
        #expect(play.header == Play.recipients().screen.text.split(separator: "\n").first.map(String.init))
    }

    @Test("the list says how far each session is; Enter shows the chosen one")
    func list() {
        var play = Self.three()
        play.server("421 4.4.2 timeout", in: 1)
        play.send(":sessions")
        #expect(play.row(with: "1 mail.example.test:25")?.contains("something new") == true)
        #expect(play.row(with: "2 other.example.net:2525")?.contains("greeted") == true)
        #expect(play.row(with: "3 third.example.net:25")?.contains("connecting") == true)
        #expect(play.model.shown.sessions?.chosen == 2 && play.row(with: "show it") != nil)
        play.press(.down, .tab, .enter)
        #expect(play.model.settings.target == "other.example.net:2525" && play.model.shown.sessions == nil)
        play.press(.control("o"))
        #expect(play.model.shown.sessions == nil)
    }

    @Test("a number shows its session, and all else closes the list and does what it does")
    func keys() {
        var play = Self.three()
        play.send(":sessions")
        play.press(.character("2"))
        #expect(play.model.settings.target == "other.example.net:2525")
        play.send(":sessions")
        play.type("NOOP")
        #expect(play.model.shown.sessions == nil && play.model.typing.text == "NOOP")
        play.press(.control("u"))
        for key in [Key.escape, .control("g"), .backspace, .function(3), .control("c")] {
            play.send(":sessions")
            #expect(play.model.shown.sessions != nil)
            play.press(key)
            #expect(play.model.shown.sessions == nil && play.model.shown.page == nil, "\(key)")
        }
    }

    @Test("the palette opens it inside a message, where every line is text")
    func palette() {
        var play = WorkspacePlay(Play.message().model)
        play.send(":sessions")
        #expect(play.model.shown.sessions == nil && play.written(in: 1) == ":sessions\r\n")
        play.press(.control("p"))
        play.send("sessions")
        #expect(play.model.shown.sessions?.rows.count == 1)
    }

    @Test("a line that was begun waits in its session")
    func line() {
        var play = WorkspacePlay.two()
        play.type("MAIL FROM:<a")
        play.press(.control("o"))
        #expect(play.model.typing.line.isEmpty)
        play.press(.control("o"))
        #expect(play.model.typing.text == "MAIL FROM:<a")
    }
}
