import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A recording copied line by line")
struct RecordingCopyTests {
    private static let header =
        #"{"smtptui":1,"type":"header","started":"2026-11-23T10:00:00.000Z","target":"mx","x":1}"#

    /// The copy of a file that comes in pieces.
    private func copy(_ pieces: [[UInt8]]) throws -> (text: String, rest: RecordingRest) {
        var copy = RecordingCopy()
        var output: [UInt8] = []
        for piece in pieces { try copy.push(piece, to: &output) }
        try copy.finish(to: &output)
        return (String(decoding: output, as: UTF8.self), copy.rest)
    }

    @Test("recordings of all kinds stay as they are, byte for byte", arguments: Talks.all.map(\.name))
    func same(_ name: String) throws {
        let talk = try #require(Talks.all.first { $0.name == name })
        let file = Dialogue(lines: talk.lines).recording
        #expect(try copy([file]).text == String(decoding: file, as: UTF8.self))
    }

    @Test("recordings of older versions, with several headers, stay as they are", arguments: OldRecordingTests.names)
    func older(_ name: String) throws {
        let text = try OldRecordingTests.text(name)
        #expect(try copy([Array(text.utf8)]).text == text)
    }

    @Test("fields and types of a newer version are kept, however the file comes; the unknown types are counted")
    func newer() throws {
        let lines = [
            Self.header, #"{"n":1,"t":0.500000,"type":"server","line":"220 mx","end":"crlf","mood":{"a":[1,2.50]}}"#,
            #"{"n":2,"t":0.600000,"type":"weather","line":"rain"}"#,
            #"{"n":3,"t":0.700000,"type":"client","line":"NOOP","end":"crlf","verdict":"splendid"}"#,
        ]
        let file = lines.map { $0 + "\n" }.joined()
        for pieces in Splits.all(file) {
            let (text, rest) = try copy(pieces)
            #expect(text == file && rest.unknown == 1 && rest.cut == nil)
        }
        let (_, rest) = try copy([Array(file.utf8)])
        #expect(rest.notes.map(\.id) == ["unknown-events"])
    }

    @Test("a secret in a file that smtptui has not written is cut out, and what acts on a terminal is escaped")
    func foreign() throws {
        let lines = [
            Self.header, #"{"n":1,"type":"server","line":"220 mx","end":"crlf"}"#,
            "{\"n\":2,\t\"type\":\"client\",\"line\":\"AUTH PLAIN AGFsaWNlAHNlY3JldC1wYXNzd29yZA==\",\"end\":\"crlf\"}",
            #"{"n":3,"type":"server","line":"535 no secret-password","end":"crlf"}"#,
            "{\"n\":4,\t\"type\":\"note\",\"id\":\"remark\",\"text\":\"\u{202E}\u{9B}31m\"}\r",
        ]
        let text = try copy([Array(lines.joined(separator: "\n").utf8)]).text
        #expect(!text.contains("AGFsaWNl") && !text.contains("secret-password"))
        #expect(text.contains("<redacted: PLAIN response>") && text.contains("<redacted: echo>"))
        #expect(text.contains(#"{"n":4,"type":"note","id":"remark","text":"\u202e\u009b31m"}"#))
        #expect(text.unicodeScalars.allSatisfy { ($0.value >= 0x20 && $0.value < 0x7F) || $0 == "\n" })
    }
}
