import Testing

@testable import Imports
@testable import SessionModel

@Suite("What a program says of its own")
struct PasteNoiseTests {
    private func notes(_ text: String) -> [String] {
        ImportedPaste(PasteText(text))?.events.compactMap { if case .note(let note, _) = $0 { note.text } else { nil } }
            ?? []
    }

    @Test("the steps of a handshake are left out, and how it ended is kept")
    func curl() throws {
        let notes = notes(String(decoding: try PasteFixture.bytes("curl-wrong-ca"), as: UTF8.self))
        #expect(
            !notes.contains { $0.contains("bytes data") || $0.contains("TLS handshake,") || $0.contains("% Total") })
        #expect(notes.contains("* SSL certificate problem: self-signed certificate"))
        #expect(notes.contains("* TLSv1.3 (OUT), TLS alert, unknown CA (560):"))
        #expect(notes.contains("curl: (60) SSL certificate problem: self-signed certificate"))
        #expect(!notes.contains { $0.contains("left out") }, "\(notes)")
    }

    @Test("of a long row of notes the outcome is kept, wherever it is")
    func outcome() {
        let row = (1...50).map { "* step \($0)" }.joined(separator: "\n")
        let notes = notes(
            "* Connected to mx\n< 220 mx\n> EHLO a\n< 250 mx\n\(row)\n* Recv failure: Connection reset by peer\n\(row)")
        #expect(notes.contains("* step 12") && !notes.contains("* step 13"))
        #expect(notes.contains("* Recv failure: Connection reset by peer"))
        #expect(notes.contains("88 more lines are left out"))
    }

    @Test("outcomes are bounded, too")
    func bounded() {
        let row = (1...500).map { "* error \($0)" }.joined(separator: "\n")
        #expect(notes("* Connected to mx\n< 220 mx\n> EHLO a\n< 250 mx\n\(row)").count < 50)
    }

    @Test("a certificate is not shown, and no part of it is taken for an answer")
    func block() throws {
        let notes = notes(String(decoding: try PasteFixture.bytes("s_client-ign_eof"), as: UTF8.self))
        #expect(!notes.contains { $0.contains("redacted") || $0.contains("BEGIN") || $0.contains("0000 - ") })
        #expect(notes.contains { $0.hasPrefix("Verify return code: 18") })
    }
}
