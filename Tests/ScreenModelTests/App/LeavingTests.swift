import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("Leaving one of several sessions")
struct LeavingTests {
    private static func twoWithMessage() -> WorkspacePlay {
        var play = WorkspacePlay(Play.message().model)
        play.press(.control("p"))
        play.send("connect other.example.net")
        play.happen(.connected(address: "192.0.2.26:25"), in: 2)
        play.server("220 other.example.net ESMTP", in: 2)
        return play
    }

    @Test("^Q closes the one that is shown, and the next one is shown; the last one leaves")
    func close() {
        var play = WorkspacePlay.two()
        play.press(.control("q"))
        #expect(play.effects == [SessionEffect(2, .close), SessionEffect(2, .leave)])
        #expect(play.model.settings.target == "mail.example.test:25" && play.model.connection.link == .open)
        #expect(play.row(with: "The session with other.example.net:2525 was closed.") != nil)
        #expect(!play.header.contains("1/"))
        play.press(.control("q"))
        #expect(play.effects == [SessionEffect(1, .close), SessionEffect(1, .quit)])
    }

    @Test("the note that the connection was closed is there to be recorded before the session goes")
    func recorded() {
        var play = WorkspacePlay.two()
        let count = play.model.dialogue.transcript.count
        var workspace = play.workspace
        let effects = workspace.take(.key(.control("q")), at: play.time + 1)
        #expect(effects.last == SessionEffect(2, .leave))
        #expect(workspace.session(2).map { $0.model.dialogue.transcript.count > count } == true)
        play.press(.control("q"))
        #expect(play.workspace.session(2) == nil)
    }

    @Test("the question says that others stay open, and its keys say close")
    func question() {
        var play = WorkspacePlay.two()
        #expect(play.row(with: "^Q close") != nil && play.row(with: "^O session") != nil)
        play.press(.control("c"))
        #expect(play.row(with: "Close this session?") != nil && play.row(with: "stays open.") != nil)
        play.press(.character("q"))
        #expect(play.effects.last == SessionEffect(2, .leave))
        play.press(.control("c"))
        #expect(play.row(with: "Leave the program?") != nil)
    }

    @Test("where the connection is closed, the rows below say that the key closes the session, not the program")
    func closed() {
        var play = WorkspacePlay.two()
        play.happen(.ended(""), in: 2)
        #expect(play.row(with: "^Q  closes it") != nil && play.row(with: "^O session") != nil)
        play.press(.control("q"))
        play.happen(.ended(""), in: 1)
        play.press(.left)
        #expect(play.row(with: "^Q  leaves") != nil && play.row(with: "^O session") == nil)
    }

    @Test("a session in a message asks first")
    func message() {
        var play = Self.twoWithMessage()
        play.press(.control("o"), .control("q"))
        #expect(play.effects.isEmpty && play.row(with: "QUIT, and the message") != nil)
        play.press(.control("o"))
        #expect(play.model.settings.target == "other.example.net:25", "a key that stays does what it does")
    }

    @Test(":quit all leaves, unless a message would be lost: then its session asks")
    func all() {
        var play = WorkspacePlay.two()
        play.send(":quit all")
        #expect(
            play.effects == [SessionEffect(1, .close), SessionEffect(2, .close), SessionEffect(2, .quit)])

        play = Self.twoWithMessage()
        play.send(":quit all")
        #expect(play.effects.isEmpty && play.model.settings.target == "mail.example.test:25")
        #expect(play.model.enter == .question)
        play.press(.character("q"))
        #expect(play.effects.last == SessionEffect(1, .leave))

        play.send(":quit now")
        #expect(play.effects.isEmpty && play.row(with: "Nothing was done.") != nil)
    }

    @Test("the end of the program is that of each session")
    func terminated() {
        var play = WorkspacePlay.two()
        play.happen(.terminated)
        #expect(play.effects.map(\.effect) == [.close, .close, .quit])
        #expect(play.workspace.session(1)?.model.connection.link == .closed)
    }
}
