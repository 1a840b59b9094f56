import Testing

@testable import Exports
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Exports")
struct SessionExportTests {
    private static func text(_ export: SessionExport, _ dialogue: Dialogue = SampleSession.dialogue()) -> String {
        String(decoding: export.document(SampleSession.header, dialogue), as: UTF8.self)
    }

    @Test("text plays again, with times too")
    func plays() throws {
        for hasTimes in [false, true] {
            let script = try Script(Self.text(SessionExport(.text, hasTimes: hasTimes)), user: "a", hasPassword: true)
            #expect(script.steps.count { !$0.isMessage } == 10)
        }
    }

    @Test("times are given only where they are known")
    func unknownTimes() {
        var dialogue = Dialogue(hasTimes: false)
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("NOOP".utf8), at: 3)
        #expect(!Self.text(SessionExport(.text, hasTimes: true), dialogue).contains("# 3"))
        #expect(Self.text(SessionExport(.json), dialogue).contains(#""times":false"#))
    }

    @Test("jsonl is read again as the same session")
    func recording() throws {
        let again = try RecordedDialogue(SessionExport(.jsonl).document(SampleSession.header, SampleSession.dialogue()))
        #expect(again.header == SampleSession.header)
        var dialogue = Dialogue()
        for event in again.events { dialogue.replay(event) }
        #expect(Self.text(SessionExport(.jsonl), dialogue) == Self.text(SessionExport(.jsonl)))
    }

    @Test("no format has a secret", arguments: ExportFormat.all.map(\.name))
    func secrets(_ name: String) throws {
        let text = Self.text(SessionExport(try #require(ExportFormat(named: name))))
        #expect(!text.contains("AGxvdWlz") && !text.contains("ttwildred"))
    }

    @Test("a session without anything is exported", arguments: ExportFormat.all.map(\.name))
    func empty(_ name: String) throws {
        let format = try #require(ExportFormat(named: name))
        #expect(!Self.text(SessionExport(format, isPseudonymous: true, hasTimes: true), Dialogue()).isEmpty)
    }

    @Test("a password in the text of a message is found, and not where that text is replaced")
    func placesOfSecrets() {
        var play = Playing()
        play.server("220 mx ESMTP")
        play.client("AUTH PLAIN AGFsaWNlAHR0d2lsZHJlZA==")
        play.server("235 2.7.0 Ok")
        for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"] {
            play.client(line)
            play.server("250 Ok")
        }
        play.client("DATA")
        play.server("354 go")
        play.client("My password is TTwildred.")
        play.client(".")
        #expect(SessionExport(.text).secretPlaces(in: play.dialogue).map(\.kind) == [.message])
        #expect(SessionExport(.text, isPseudonymous: true).secretPlaces(in: play.dialogue).isEmpty)
    }
}
