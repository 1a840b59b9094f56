import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("Results of recipients on the screen")
struct RecipientResultsTests {
    private static func play(lmtp: Bool = false, width: Int = 120, height: Int = 40) -> Play {
        var play = Play(
            AppModel(
                Settings(
                    target: "mail.example.test:24", helloName: "client.example.org", speaksLMTP: lmtp, marks: .unicode),
                recording: .off, size: Size(width: width, height: height)))
        play.connect()
        play.server(lmtp ? "220 mx ready" : "220 mx LMTP")
        play.send("LHLO client.example.org")
        play.server("250-mx", "250 PIPELINING")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("250 ok")
        for name in ["bob", "full", "carol"] {
            play.send("RCPT TO:<\(name)@example.test>")
            play.server("250 ok")
        }
        play.send("DATA")
        play.server("354 go on")
        play.send("Subject: x")
        play.send(".")
        return play
    }

    @Test("each reply names its recipient, and a note counts them")
    func named() {
        var play = Self.play()
        play.server("250 2.1.5 done", "452 4.2.2 full", "250 2.1.5 done")
        #expect(play.row(with: "452 4.2.2 full  for full@example.test") != nil, "\(play.screen.text)")
        #expect(play.row(with: "250 2.1.5 done  for carol@example.test") != nil)
        #expect(play.row(with: "delivered to 2 of 3: bob@example.test") != nil)
    }

    @Test("where the server closes in between, those without a result are named")
    func lost() {
        var play = Self.play(width: 120)
        play.server("250 2.1.5 done")
        play.happen(.ended(""))
        let transcript = play.model.dialogue.transcript
        let notes = (0..<transcript.count).compactMap { entry in
            if case .note(let note) = transcript[entry]?.body { note.text } else { nil }
        }
        let sentence = "delivered to 1 of 3: bob@example.test; no result for: full@example.test, carol@example.test"
        #expect(notes.contains(sentence), "\(notes)")
    }

    @Test("the map says whose results are due, and what became of the last message")
    func map() {
        var play = Self.play()
        play.server("250 2.1.5 done")
        play.press(.function(5))
        #expect(play.screen.text.contains("No result yet for: full@example.test"), "\(play.screen.text)")
        play.server("452 4.2.2 full", "250 2.1.5 done")
        #expect(play.screen.text.contains("The last message: delivered to 2 of 3"), "\(play.screen.text)")
    }

    @Test("with --lmtp the first step is LHLO, also after :reconnect")
    func demanded() {
        var play = Play(
            AppModel(
                Settings(target: "mx.example.test:24", helloName: "a.example", speaksLMTP: true, marks: .unicode),
                recording: .off, size: Size(width: 80, height: 24)))
        for _ in 0..<2 {
            play.connect()
            play.server("220 mx ESMTP")
            #expect(play.model.firstStep?.text == "LHLO a.example")
            play.happen(.ended(""))
            play.send(":reconnect")
        }
    }

    @Test("where the roles are reversed the first step refuses")
    func reversed() {
        var play = Play()
        play.connect()
        play.server("220 mx ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mx", "250-ATRN", "250 AUTH PLAIN")
        play.send("ATRN example.org")
        play.server("250 2.0.0 you are the server")
        #expect(play.model.firstStep?.text == "421 client.example.org receives no mail")
        play.server("EHLO odmr.example.test")
        #expect(play.row(with: "EHLO odmr.example.test") != nil)
        #expect(play.send("421 client.example.org receives no mail") == "421 client.example.org receives no mail\r\n")
    }
}
