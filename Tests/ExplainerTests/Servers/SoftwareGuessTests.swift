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

    /// Replies that several programs give: Postfix, the Python servers, smtp-sink, and programs that imitate sendmail.
    static let shared = [
        "C: RCPT TO:<a@b.example>\nS: 503 Error: need MAIL command\nC: NOOP\nS: 354 End data with <CR><LF>.<CR><LF>",
        "C: RCPT TO:<a@b.example>\nS: 503 5.5.1 Error: need MAIL command\nC: NOOP\nS: 250 2.0.0 Ok: queued as 1",
        "C: EHLO a\nS: 250-mx, pleased to meet you\nS: 250 HELP\nC: NOOP\nS: 250 Enter mail, end with \".\" on a line by itself",
        "C: NOOP\nS: 500 Invalid command: NOOP",
    ].map { $0.replacing("", with: "") }

    @Test("clues that several programs share never make a guess certain", arguments: shared)
    func sharedClues(_ dialogue: String) {
        var session = Session()
        for line in ("S: 220 mx.example.test ESMTP\n" + dialogue).split(separator: "\n") {
            let text = Array(line.dropFirst(3).utf8)
            if line.hasPrefix("C: ") { _ = session.submit(text, tag: 1) } else { _ = session.receive(text + [13, 10]) }
        }
        let guess = session.server.guess
        #expect(guess == nil || guess?.certainty == .possible, "\(guess?.sentence ?? "")")
        #expect(session.server.software == nil)
    }

    @Test("a clue of its own weighs more than any number of shared ones")
    func own() {
        var session = Session()
        for line in [
            "220 mx ESMTP", "503 Error: need MAIL command", "250 2.0.0 Ok: queued as 1",
            "503 AUTH used when not advertised",
        ] {
            if line != "220 mx ESMTP" { _ = session.submit(Array("NOOP".utf8), tag: 1) }
            _ = session.receive(Array((line + "\r\n").utf8))
        }
        #expect(session.server.guess?.software == .exim && session.server.guess?.certainty == .likely)
    }

    @Test(
        "the name of a host is no name of software",
        arguments: [
            "postfix.example.org ESMTP", "cyrus.example.edu ESMTP", "dovecot.example.net ready", "haraka.example ESMTP",
        ])
    func host(_ greeting: String) {
        var talk = Talk()
        talk.server("220 \(greeting)")
        #expect(talk.session.server.guess == nil)
    }

    @Test("a server that gives nothing away is not guessed")
    func silent() {
        let session = Talk.ready("PIPELINING", "SIZE 1000", "8BITMIME").session
        #expect(session.server.guess == nil)
    }

    @Test("of each server that dialogues were taken from", arguments: Capture.all)
    func captured(_ server: String) throws {
        let expected: Software =
            switch server.prefix(6) {
            case "postfi": server == "postfix-screen" ? .postscreen : .postfix
            case "opensm": .openSMTPD
            case "aiosmt": .aiosmtpd
            case "exim4", "exim4-": .exim
            case "sendma": .sendmail
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
