import SessionModel
import Testing

@testable import ScreenModel

@Suite("The contents of the side pane")
struct SideContentTests {
    @Test("F3 shows the server, and goes back", arguments: [Size(width: 80, height: 24), Size(width: 40, height: 10)])
    func server(_ size: Size) {
        var play = Play.recipients(width: size.width, height: size.height)
        play.press(.function(3))
        #expect(play.row(with: "What software this is") != nil)
        play.press(.function(3))
        #expect(play.model.sideContent == .reply && !play.model.isSideWhole)
    }

    @Test("on a small screen F3 brings it back, too, after F6 has put it away")
    func small() {
        var play = Play.recipients(width: 40, height: 10)
        play.press(.function(3), .function(6))
        #expect(play.row(with: "What software this is") == nil)
        play.press(.function(3))
        #expect(play.row(with: "What software this is") != nil)
    }

    @Test("F8 puts the advised command into an empty line")
    func advice() {
        var play = Play()
        play.connect()
        play.server("220 mx")
        play.send("DATA")
        play.server("503 5.5.1 need MAIL")
        play.press(.function(8))
        #expect(play.model.input.text == "MAIL FROM:<")
        play.press(.function(8))
        #expect(play.model.input.text == "MAIL FROM:<")
        #expect(play.row(with: "into an empty line") != nil)
    }

    @Test("F8 says so where the advice names no command")
    func noAdvice() {
        var play = Play.recipients()
        play.press(.function(8))
        #expect(play.model.input.isEmpty)
        #expect(play.row(with: "names no command") != nil)
    }

    @Test("while an earlier reply is chosen F8 takes its advice, and goes back to the line")
    func chosen() {
        var play = Play()
        play.connect()
        play.server("220 mx")
        play.send("DATA")
        play.server("503 5.5.1 need MAIL")
        play.send("NOOP")
        play.server("250 ok")
        play.press(.function(2), .up, .function(8))
        #expect(play.model.chosen == nil)
        #expect(play.model.input.text == "MAIL FROM:<")
    }
}
