import Testing

@testable import ScreenModel

@Suite("The contents of the side pane")
struct SideContentTests {
    @Test("F3 shows the server, and goes back", arguments: [Size(width: 80, height: 24), Size(width: 40, height: 10)])
    func server(_ size: Size) {
        var play = Play.recipients(width: size.width, height: size.height)
        play.press(.function(3))
        #expect(play.row(with: "The software cannot be") != nil)
        play.press(.function(3))
        #expect(play.model.shown.pane == .reply && !play.model.shown.isSideWhole)
    }

    @Test("the server pane says how sure the software is, and quotes the server as it wrote")
    func certainty() {
        var play = Play(width: 120, height: 40)
        play.connect()
        play.server("220 mail.example.test ESMTP Postfix")
        play.press(.function(3))
        #expect(play.row(with: "Certain: it names itself") != nil)
        #expect(play.row(with: "by its greeting: \"Postfix\"") != nil)
    }

    @Test("on a small screen F3 brings it back, too, after F6 has put it away")
    func small() {
        var play = Play.recipients(width: 40, height: 10)
        play.press(.function(3), .function(6))
        #expect(play.row(with: "The software cannot be") == nil)
        play.press(.function(3))
        #expect(play.row(with: "The software cannot be") != nil)
    }
}
