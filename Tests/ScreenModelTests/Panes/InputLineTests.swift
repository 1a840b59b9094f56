import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("What is said under the line that is typed")
struct InputLineTests {
    @Test(
        "the usual verbs come before the others, which are found all the same",
        arguments: [
            ("S", "switch to TLS", "SOML"), ("XCL", "pose as another client", "XFORWARD"), ("V", "VRFY", "VERB"),
        ])
    func beginnings(_ text: String, _ part: String, _ missing: String) {
        let screen = Self.screen(text)
        #expect(screen.contains(part), "\(screen)")
        #expect(!screen.contains(missing))
    }

    @Test(
        "the verdict with its mend, and the remark on what is right",
        arguments: [
            ("MAIL FROM:<@a.example:b@c.example>", "Source routes are obsolete"),
            ("SEND FROM:<a@b.example>", "SEND (mail to a terminal) is obsolete"),
            ("MAIL FROM:<a@b.example> SIZE=2000", "exceeds the server's limit of 1000 bytes"),
            ("MAIL FROM: <a@b.example>", "Most servers accept it anyway."),
        ])
    func verdicts(_ text: String, _ part: String) {
        #expect(Self.screen(text).contains(part))
    }

    @Test("after 354 the explorer says that it doubles the dots itself")
    func dots() {
        let rows = Play.message().reply(200)
        #expect(rows.contains { $0.hasSuffix("A leading dot is doubled for you.") })
        #expect(!rows.contains { $0.contains("Double the dot") })
    }

    @Test(
        "at 80 columns a hello in a transaction is warned of, and its reply says what it has done",
        arguments: [80, 120])
    func hello(_ width: Int) {
        var play = Play.recipients(width: width)
        play.type("EHLO client.example.org")
        #expect(play.row(with: "EHLO aborts the open transaction, like RSET.")?.contains("expects 250") == true)
        play.press(.enter)
        play.server("250 mail.example.test")
        #expect(play.row(with: "The open transaction is") != nil)
    }

    @Test("where nothing failed, what was foreseen is a note")
    func note() {
        var play = Play(width: 120, height: 40)
        play.connect()
        play.server("220 mx.example.test ESMTP")
        play.send("EHLO client_x.example.org")
        play.server("250 mx.example.test")
        #expect(play.row(with: "Likely:") == nil)
        play.send("MAIL FROM:a@b.example")
        play.server("250 ok")
        #expect(play.row(with: "Note: The address must be in") != nil)
        #expect(play.row(with: "Likely:") == nil)
    }

    private static func screen(_ text: String) -> String {
        var play = Play(width: 160)
        play.connect()
        play.server("220 mx.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mx.example.test", "250 SIZE 1000")
        play.type(text)
        return play.screen.text
    }
}
