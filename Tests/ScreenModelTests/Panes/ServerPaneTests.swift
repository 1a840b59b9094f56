import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("The server pane")
struct ServerPaneTests {
    @Test("a habit is said once, however many cases it has")
    func once() {
        var play = Play()
        play.connect()
        play.server("220 mx.example.test ESMTP Exim 4.97 Mon, 23 Nov 2026 10:00:00 +0000")
        let lines = ServerPane.lines(play.model, width: 200).map { $0.pieces.map(\.text.string).joined() }
        let habits = lines.filter { $0.hasPrefix("▸") }
        #expect(habits.count > 2 && Set(habits).count == habits.count, "\(lines)")
    }
}
