import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("STARTTLS removed from what a server offers")
struct OfferFilterTests {
    static let replies: [(server: String, client: String)] = [
        ("250-mx\r\n250-SIZE 1\r\n250 STARTTLS\r\n", "250-mx\r\n250 SIZE 1\r\n"),
        ("250-mx\r\n250-STARTTLS\r\n250 SIZE 1\r\n", "250-mx\r\n250 SIZE 1\r\n"),
        ("250-mx\r\n250 STARTTLS\r\n", "250 mx\r\n"),
        ("250-mx\r\n250-starttls\r\n250-SIZE 1\r\n250 STARTTLS\r\n", "250-mx\r\n250 SIZE 1\r\n"),
        ("250-mx\r\n250-X-STARTTLS\r\n250 HELP\r\n", "250-mx\r\n250-X-STARTTLS\r\n250 HELP\r\n"),
        ("250 STARTTLS\r\n", "250 STARTTLS\r\n"),
        ("250-mx\n250-STARTTLS\n250 SIZE 1\n", "250-mx\n250 SIZE 1\n"),
        ("502 no STARTTLS here\r\n", "502 no STARTTLS here\r\n"),
    ]

    @Test("the rest of the reply passes, however TCP cuts it", arguments: replies)
    func removed(_ server: String, _ client: String) {
        for pieces in Splits.all(server) {
            var play = RelayPlay(WatchSettings(stripsStartTLS: true))
            play.server("220 STARTTLS\r\n")
            play.client("EHLO a.example\r\n")
            for piece in pieces { play.server(piece) }
            #expect(play.said == "220 STARTTLS\r\n" + client)
            #expect(play.notes.contains { $0.id == Note.removedStartTLS.id } == (server != client))
        }
    }

    @Test("the dialogue has what the server said, and other replies pass with that word")
    func kept() {
        var play = RelayPlay(WatchSettings(stripsStartTLS: true))
        play.server("220 mx\r\n")
        play.client("EHLO a.example\r\nHELP\r\n")
        play.server("250-mx\r\n250 STARTTLS\r\n214-HELP\r\n214 STARTTLS\r\n")
        #expect(play.said.hasSuffix("250 mx\r\n214-HELP\r\n214 STARTTLS\r\n"))
        #expect(play.dialogue.session.offers("STARTTLS"))
    }

    @Test("what is held back is passed when the connection ends")
    func end() {
        var play = RelayPlay(WatchSettings(stripsStartTLS: true))
        play.server("220 mx\r\n")
        play.client("EHLO a.example\r\n")
        play.server("250-mx\r\n250-SI")
        play.serverEnds()
        #expect(play.said == "220 mx\r\n250-mx\r\n250-SI")
    }
}
