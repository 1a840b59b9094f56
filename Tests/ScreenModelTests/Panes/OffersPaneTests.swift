import Testing

@testable import ScreenModel

@Suite("What the server offers")
struct OffersPaneTests {
    @Test(":caps shows each keyword with what it allows, and hides them again")
    func caps() {
        var play = Play.offers(width: 120, height: 40)
        play.send(":caps")
        #expect(play.model.shown.pane == .caps && play.row(with: "Offers") != nil)
        #expect(play.row(with: "SIZE declare the size of a message") != nil)
        play.press(.alt("o"))
        #expect(play.model.shown.pane == .reply)
    }

    @Test("before a list there is a sentence")
    func nothing() {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        #expect(OffersPane.lines(play.model, width: 80).map(\.text).first?.contains("EHLO asks for") == true)
        play.send("HELO client.example.org")
        play.server("250 mail.example.test")
        #expect(OffersPane.lines(play.model, width: 80).map(\.text).first?.contains("The reply to HELO") == true)
    }

    @Test("each pane has a local command with its name", arguments: Pane.all.dropFirst())
    func commands(_ pane: Pane) {
        var play = Play.recipients()
        play.send(":\(pane.name)")
        #expect(play.model.shown.pane == pane)
        play.send(":\(pane.name)")
        #expect(play.model.shown.pane == .reply)
    }
}
