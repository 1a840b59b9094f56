import Testing

@testable import Explainer
@testable import SessionModel
@testable import TestSupport

@Suite("Which software it is")
struct SoftwareGuessTests {
    /// Greetings and hellos as they were seen.
    static let seen: [(String, Software, SoftwareGuess.Certainty)] = [
        ("S: 220 mx.example.test ESMTP Postfix (Debian/GNU)", .postfix, .sure),
        ("S: 220-mx.example.test ESMTP Postfix\nS: 220 mx.example.test ESMTP Postfix", .postscreen, .sure),
        ("S: 220 mx.example.test ESMTP Exim 4.96 Mon, 23 Nov 2026 10:00:00 +0000", .exim, .sure),
        ("S: 220 mx.example.test ESMTP Sendmail 8.17.1.9/8.17.1.9/Debian-2; Mon, 23 Nov 2026", .sendmail, .sure),
        ("S: 220 mx.example.test ESMTP OpenSMTPD", .openSMTPD, .sure),
        ("S: 220 mx.example.test Python SMTP 1.4.6", .aiosmtpd, .sure),
        ("S: 220 mx.google.com ESMTP h5sm23980368wjn.20 - gsmtp", .gmail, .sure),
        ("S: 220 AM0EUR02FT034.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready", .exchangeOnline, .sure),
        ("S: 220 ex01.example.test Microsoft ESMTP MAIL Service ready at Mon, 23 Nov 2026", .exchange, .sure),
        ("S: 220 mx.example.test ESMTP Haraka ready", .haraka, .sure),
        ("S: 220 mx.example.test ESMTP qpsmtpd 0.94 ready; send us your mail, but not your spam.", .qpsmtpd, .sure),
        ("S: 220 mx.example.test ESMTP chasquid", .chasquid, .sure),
        ("S: 220 mx.example.test Dovecot (Debian) ready.", .dovecot, .sure),
        ("S: 220 mx.example.test Cyrus LMTP 3.6.1 server ready", .cyrus, .sure),
        (
            "S: 220 mx.example.test ESMTP\nC: EHLO a\nS: 250-mx.example.test Ok.\nS: 250-XVERP=Courier\n"
                + "S: 250-XEXDATA\nS: 250-XSECURITY=NONE,STARTTLS\nS: 250 SIZE", .courier, .sure
        ),
        ("S: 220 mx\nC: EHLO a\nS: 250-mx\nS: 250-PIPELINING\nS: 250 PIPECONNECT", .exim, .likely),
        ("S: 220 mx\nC: EHLO a\nS: 250-mx\nS: 250-VRFY\nS: 250 ETRN", .postfix, .possible),
    ]

    @Test("from greeting and EHLO, with its certainty and the evidence", arguments: seen)
    func guess(_ dialogue: String, _ software: Software, _ certainty: SoftwareGuess.Certainty) throws {
        var talk = Talk()
        talk.play(dialogue)
        let guess = try #require(talk.session.server.guess)
        #expect(guess.software == software)
        #expect(guess.certainty == certainty)
        #expect(!guess.evidence.isEmpty)
    }

    @Test("what it was told from is quoted as the server wrote it, and counts once however often it comes")
    func quote() throws {
        var talk = Talk()
        talk.play("S: 220 mx.example.test ESMTP Postfix (Debian/GNU)\nC: EHLO a\nS: 250-mx\nS: 250-VRFY\nS: 250 ETRN")
        let guess = try #require(talk.session.server.guess)
        #expect(guess.evidence == ["greeting: \"Postfix\"", "keywords: VRFY before ETRN"])
        var exim = Talk()
        exim.play("S: 220 mx.example.test ESMTP Exim 4.96\nC: NOOP\nS: 503 X when not advertised")
        exim.play("C: NOOP\nS: 503 X When Not Advertised")
        #expect(
            exim.session.server.guess?.evidence == ["greeting: \"ESMTP Exim\"", "reply: \"when not advertised\""])
    }

    @Test(
        "how sure it is stands there in a sentence",
        arguments: [
            SoftwareGuess.Certainty.sure, .likely, .possible,
        ])
    func sentence(_ certainty: SoftwareGuess.Certainty) {
        let word = certainty == .possible ? "A guess" : certainty == .sure ? "Certain" : certainty.rawValue
        #expect(certainty.sentence.lowercased().hasPrefix("\(word.lowercased()): "))
    }

    @Test("a server that gives nothing away is not guessed")
    func silent() {
        let session = Talk.ready("PIPELINING", "SIZE 1000", "8BITMIME").session
        #expect(session.server.guess == nil)
    }

    @Test("of each server that dialogues were taken from", arguments: Capture.servers)
    func captured(_ server: String) throws {
        let expected: Software =
            switch server.prefix(6) {
            case "postfi": server == "postfix-screen" ? .postscreen : .postfix
            case "opensm": .openSMTPD
            case "aiosmt": .aiosmtpd
            default: .dovecot
            }
        let scene = try #require(try Capture(server).scenes.first)
        let play = CapturePlay(scene, at: server, in: Session())
        #expect(play.session.server.guess?.software == expected)
    }

    @Test("a reply without end is not searched to its end")
    func bounded() {
        var talk = Talk()
        talk.receiveWhole(Array(("220 mx " + String(repeating: "x", count: 60_000) + "Postfix\r\n").utf8))
        #expect(talk.session.server.guess == nil)
    }
}
