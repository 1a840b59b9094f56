import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("The line that is typed, and the row under it")
struct TypingTests {
    private static func ready() -> Play {
        var play = Play()
        play.connect()
        play.server("220 mx.example.test ESMTP")
        return play
    }

    /// The row under the line as it is at this moment.
    /// What is said of an open address.
    private static let address = " the sender's address, between < and >; none for a notice of non-delivery"

    private static func row(_ play: Play) -> String {
        String(view(play.model).text.split(separator: "\n", omittingEmptySubsequences: false)[22])
    }

    @Test("the row follows the line once typing pauses, and not with each letter")
    func pause() throws {
        var play = Self.ready()
        let empty = Self.row(play)
        for letter in "MAIL FROM:<" {
            play.type(String(letter))
            #expect(Self.row(play) == empty)
        }
        let due = try #require(play.model.wakeTime)
        #expect(due == play.model.now + Typing.pause)
        play.wait(Typing.pause / 2)
        #expect(Self.row(play) == empty, "not yet")
        play.wait(Typing.pause / 2)
        #expect(Self.row(play) == Self.address)
        #expect(play.model.wakeTime == nil, "nothing more is due")
    }

    @Test("what is not typed letter by letter is judged at once: Tab, the history, a paste, an empty line")
    func atOnce() {
        var play = Self.ready()
        let empty = Self.row(play)
        play.press(.tab)
        #expect(Self.row(play).contains("expects 250"))
        play.press(.control("u"))
        #expect(Self.row(play) == empty && play.model.wakeTime == nil)
        play.happen(.paste("MAIL FROM:<"))
        #expect(Self.row(play) == Self.address)
        play.press(.enter)
        play.press(.up)
        #expect(Self.row(play) == Self.address)
    }

    @Test("what is sent, or has to be forgotten, is not kept as the settled line")
    func forgotten() {
        var play = LoginPlay.ready("PLAIN")
        play.send(":auth PLAIN alice")
        play.press(.character("y"))
        play.type("secret")
        play.wait(1)
        #expect(play.model.typing.settled.text == "secret")
        play.press(.control("u"))
        play.type("other")
        play.press(.enter)
        #expect(play.model.typing.settled == LineEditor())
        #expect(play.model.typing.line == LineEditor(), "what was cut neither")
    }
}
