import Testing

@testable import Exports
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A session as an object")
struct SessionObjectTests {
    private static func object(_ dialogue: Dialogue = SampleSession.dialogue()) throws -> JSONText {
        try JSONText(reading: SessionExport(.json).document(SampleSession.header, dialogue))
    }

    @Test("the refused recipient with its explanation")
    func refused() throws {
        let exchanges = try #require(try Self.object()["exchanges"]?.items)
        let refused = exchanges.first { $0["sent"]?.items?.first?["line"]?.string?.contains("nessus") == true }
        let reply = refused?["replies"]?.items?.first
        #expect(reply?["explanation"]?["code"]?.integer == 550)
        #expect(reply?["explanation"]?["command"]?.string == "RCPT")
        #expect(reply?["elapsed"]?.decimal == 2.625)
    }

    @Test("every line is in one exchange")
    func complete() throws {
        let dialogue = SampleSession.dialogue()
        let exchanges = try #require(try Self.object(dialogue)["exchanges"]?.items)
        let sent = exchanges.flatMap { $0["sent"]?.items ?? [] }.count
        let came = exchanges.flatMap { $0["replies"]?.items ?? [] }.flatMap { $0["lines"]?.items ?? [] }.count
        let transcript = dialogue.transcript
        #expect(sent == (0..<transcript.count).count(where: transcript.isSent))
        #expect(came == (0..<transcript.count).count(where: transcript.isFromServer))
    }

    @Test("bytes that are not text are in base64")
    func octets() throws {
        var dialogue = Dialogue()
        dialogue.receive([0x32, 0x32, 0x30, 0x20, 0xFF, 13, 10], at: 0)
        let line = try Self.object(dialogue)["exchanges"]?.items?.first?["replies"]?.items?.first?["lines"]?.items?
            .first
        #expect(line?["base64"]?.string == "MjIwIP8=")
    }
}
