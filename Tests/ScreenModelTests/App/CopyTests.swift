import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("Copying and writing what was said")
struct CopyTests {
    private static func copied(_ play: Play) -> String? {
        guard case .copy(let text) = play.effects.last else { return nil }
        return text
    }

    @Test(":copy gives the newest exchange to the terminal, the command with its reply")
    func exchange() {
        var play = Play.recipients()
        play.send(":copy")
        #expect(Self.copied(play) == "C: RCPT TO:<nobody@example.test>\nS: 550 5.1.1 no such user\n")
        #expect(play.row(with: "Sent to the clipboard: 2 lines. If it is not there, use :write FILE.") != nil)
        play.send(":copy reply")
        #expect(Self.copied(play) == "S: 550 5.1.1 no such user\n")
    }

    @Test("of pipelined commands the command that the reply answers is copied")
    func pipelined() {
        var play = Play.recipients()
        play.send("RCPT TO:<a@example.test>")
        play.send("RCPT TO:<b@example.test>")
        play.server("250 a is there", "250 b is there")
        play.send(":copy")
        #expect(Self.copied(play) == "C: RCPT TO:<b@example.test>\nS: 250 b is there\n")
    }

    @Test("a chosen reply is copied, not the newest")
    func chosen() {
        var play = Play.recipients()
        play.press(.function(2), .up, .alt("w"))
        #expect(Self.copied(play) == "C: RCPT TO:<bob@example.test>\nS: 250 2.1.5 Ok\n")
    }

    @Test(":write FILE writes all of it, without secrets")
    func write() {
        var play = Play.recipients()
        play.send("AUTH PLAIN AGFsaWNlAHNlY3JldA==")
        play.server("503 5.5.1 not now")
        play.send(":write session.txt")
        guard case .saveTranscript(let bytes, to: "session.txt", as: "the transcript") = play.effects.first else {
            Issue.record("\(play.effects)")
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("-- connected to 192.0.2.25:25"))
        #expect(text.contains("S: 550 5.1.1 no such user\n") && text.contains("C: AUTH PLAIN <redacted"))
        #expect(!text.contains("AGFsaWNl"))
    }

    @Test(
        "what would give a secret away is refused, wherever it is given",
        arguments: [":copy", ":copy all", ":copy as swaks", ":write x.txt", ":save x.smtp", ":export text x.txt"])
    func secret(_ command: String) {
        var play = Play.offers()
        play.send("AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=")
        play.server("535 5.7.8 no")
        play.send("NOOP correct horse")
        play.server("250 2.0.0 Ok")
        play.send(command)
        #expect(play.effects.isEmpty, "\(play.effects)")
        #expect(play.row(with: "A secret of this session is in a command. Nothing was") != nil)
    }

    @Test("an exchange without a secret is copied")
    func withoutSecret() {
        var play = Play.offers()
        play.send("AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=")
        play.server("535 5.7.8 no")
        play.send("NOOP correct horse")
        play.server("250 2.0.0 Ok")
        play.send("NOOP")
        play.server("250 2.0.0 Ok")
        play.send(":copy")
        #expect(Self.copied(play) == "C: NOOP\nS: 250 2.0.0 Ok\n")
    }

    @Test(":copy as FORM gives what another program does the same with")
    func elsewhere() {
        var play = Play.recipients()
        play.send(":copy as swaks")
        #expect(Self.copied(play)?.contains("swaks") == true, "\(play.effects)")
        #expect(Self.copied(play)?.contains("--to bob@example.test,nobody@example.test") == true, "\(play.effects)")
        play.send(":copy as carrier-pigeon")
        #expect(play.row(with: "one of script, swaks, curl") != nil)
    }

    @Test(":save FILE writes a script that expects the same replies")
    func save() throws {
        var play = Play.recipients()
        play.send(":save session.smtp")
        guard case .saveTranscript(let bytes, to: "session.smtp", as: "the script") = play.effects.first else {
            Issue.record("\(play.effects)")
            return
        }
        let script = try Script(bytes)
        #expect(script.steps.last?.expected.map(\.description) == ["550 5.1.1 no such user"])
        play.send(":save")
        #expect(play.row(with: ":save session.smtp") != nil)
    }

    @Test("what cannot be done is said")
    func refusals() {
        var play = Play()
        play.send(":copy")
        #expect(play.effects.isEmpty && play.row(with: "Nothing has been said yet.") != nil)
        play.send(":copy it")
        #expect(play.row(with: "reply, exchange, all or as") != nil)
        play.send(":write")
        #expect(play.row(with: ":write session.txt") != nil)
    }

    @Test("a text that terminals would silently ignore is not copied")
    func long() {
        var play = Play.recipients()
        let line = "250-" + String(repeating: "x", count: 2000)
        for _ in 0..<40 { play.happen(.received(Array((line + "\r\n").utf8))) }
        play.send(":copy all")
        #expect(play.effects.isEmpty && play.row(with: ":write FILE writes all") != nil)
    }
}
