import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("The ghost of a completion")
struct GhostTests {
    private static func ready() -> Play { Play.recipients() }

    private static func input(_ play: Play) -> String {
        String(view(play.model).text.split(separator: "\n", omittingEmptySubsequences: false)[21])
    }

    /// The cells in which two screens differ.
    private static func changes(_ old: Screen, _ new: Screen) -> Int {
        (0..<24).reduce(0) { count, y in
            count + (0..<80).count { old[$0, y] != new[$0, y] }
        }
    }

    @Test("it appears when typing pauses, and is no part of the line")
    func pause() {
        var play = Self.ready()
        play.type("RC")
        #expect(Self.input(play) == "> RC")
        play.wait(Typing.pause)
        #expect(Self.input(play) == "> RCPT TO:<>" && play.model.typing.text == "RC")
        #expect(view(play.model).cursor == Point(x: 4, y: 21))
        play.press(.enter)
        #expect(play.effects == [.write(Array("RC\r\n".utf8))])
    }

    @Test("the letter that it shows costs one cell, any other one lets it go")
    func letters() {
        var play = Self.ready()
        play.type("RC")
        play.wait(Typing.pause)
        var before = view(play.model)
        for letter in "PT T" {
            play.type(String(letter))
            let after = view(play.model)
            #expect(Self.changes(before, after) == 1)
            before = after
        }
        #expect(Self.input(play) == "> RCPT TO:<>")
        play.type("x")
        #expect(Self.input(play) == "> RCPT Tx")
        before = view(play.model)
        play.type("y")
        #expect(Self.changes(before, view(play.model)) == 1)
    }

    @Test("Right and End make it part of the line, with the cursor where it goes", arguments: [Key.right, .end])
    func accept(_ key: Key) {
        var play = Self.ready()
        play.type("rc")
        play.wait(Typing.pause)
        play.press(key)
        #expect(play.model.typing.line.around(.max) == ("RCPT TO:<", ">"))
        play.type("bo")
        play.wait(Typing.pause)
        #expect(Self.input(play) == "> RCPT TO:<bob@example.test>")
        play.press(key)
        #expect(play.model.typing.line.around(.max) == ("RCPT TO:<bob@example.test>", ""))
        play.press(.control("_"))
        #expect(play.model.typing.text == "RCPT TO:<bo>")
    }

    @Test("it follows the session: what cannot be sent any more goes")
    func session() {
        var play = Self.ready()
        play.type("DA")
        play.wait(Typing.pause)
        #expect(Self.input(play) == "> DATA")
        play.server("421 going down")
        play.happen(.ended(""))
        #expect(Self.input(play) == "> DA")
    }

    @Test("there is none in a message, in an answer, or in an empty line")
    func none() {
        for var play in [Play.message(), PromptTests.scenes.first { $0.name == "secret" }?.play() ?? Play()] {
            play.type("RC")
            play.wait(Typing.pause)
            #expect(play.model.typing.ghost == nil)
        }
        #expect(Self.ready().model.typing.ghost == nil)
    }
}
