import Foundation
import Testing

@testable import Explainer
@testable import Imports
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// What programs really print, read, and compared with `Fixtures/answers.tsv`. With SMTPTUI_RECORD it is recorded; look at
/// the difference.
@Suite("What programs print")
struct PasteFixtureTests {
    private static let golden = PasteFixture.folder.appending(path: "answers.tsv")

    private func row(_ name: String) throws -> String {
        let bytes = try PasteFixture.bytes(name)
        let paste = try #require(ImportedPaste(bytes), "\(name)")
        return ([name, paste.sentence] + PasteAnswers.list(paste)).joined(separator: "\t")
    }

    @Test("each is read as what it is, and each reply answers its command")
    func answers() throws {
        let rows = try PasteFixture.names.map(row)
        if ProcessInfo.processInfo.environment["SMTPTUI_RECORD"] != nil {
            try (rows.joined(separator: "\n") + "\n").write(to: Self.golden, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: Self.golden, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(expected.count == rows.count && rows.count > 25)
        for (row, right) in zip(rows, expected) { #expect(row == right) }
    }

    private static let goldenTLS = PasteFixture.folder.appending(path: "tls.tsv")

    @Test("what each says of TLS is known of its session, and no more")
    func handshakes() throws {
        let rows = try PasteFixture.names.flatMap { name in
            try #require(ImportedPaste(try PasteFixture.bytes(name))).sessions.flatMap { session in
                PasteTLS.list(session).map { "\(name)\t\($0)" }
            }
        }
        if ProcessInfo.processInfo.environment["SMTPTUI_RECORD"] != nil {
            try (rows.joined(separator: "\n") + "\n").write(to: Self.goldenTLS, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: Self.goldenTLS, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(expected == rows && rows.count > 15)
    }

    @Test("a recording of it is read by explain as the same replies", arguments: PasteFixture.names)
    func recording(_ name: String) throws {
        let paste = try #require(ImportedPaste(try PasteFixture.bytes(name)))
        var dialogue = Dialogue(Transcript(.unbounded), hasTimes: false)
        for event in paste.events { dialogue.replay(event) }
        var octets = Array(#"{"smtptui":1,"type":"header","started":"","target":"mx:25"}"#.utf8) + [0x0A]
        TranscriptFormat.jsonl.append(0..<dialogue.transcript.count, dialogue.transcript, &octets)
        let second = try #require(ImportedPaste(recording: PasteText(octets)))
        #expect(second.sentence == "Read as a recording of smtptui.")
        if paste.sessions.allSatisfy(\.isWhole) {
            #expect(PasteAnswers.list(second) == PasteAnswers.list(paste))
        }
    }

    static let secrets = ["correct horse", "wrong pony"].map(SecretSpellings.init)

    /// All that is written of a paste: its text form, its recording, and its explanations.
    private func written(_ paste: ImportedPaste) -> String {
        var dialogue = Dialogue(Transcript(.unbounded), hasTimes: false)
        for event in paste.events { dialogue.replay(event) }
        var output: [UInt8] = []
        for format in TranscriptFormat.all {
            format.append(0..<dialogue.transcript.count, dialogue.transcript, &output)
        }
        let replies = ExplainedPaste.replies(of: paste).map { reply in
            (reply.quoted + [ExplanationForm.text(reply.explanation, offers: reply.offers)]).joined(separator: "\n")
        }
        return String(decoding: output, as: UTF8.self) + replies.joined(separator: "\n")
    }

    @Test("no secret is in what is written of them", arguments: PasteFixture.names)
    func secrets(_ name: String) throws {
        let bytes = try PasteFixture.bytes(name)
        let text = written(try #require(ImportedPaste(bytes)))
        for secret in Self.secrets {
            let found = secret.found(in: text)
            #expect(found == nil, "\(name): \(found ?? "")")
        }
    }

    @Test("what is written of them is read again, and is the same session", arguments: PasteFixture.names)
    func again(_ name: String) throws {
        let bytes = try PasteFixture.bytes(name)
        let paste = try #require(ImportedPaste(bytes))
        var dialogue = Dialogue(Transcript(.unbounded), hasTimes: false)
        for event in paste.events { dialogue.replay(event) }
        var text = Array("# smtptui transcript\n".utf8)
        TextForm.append(0..<dialogue.transcript.count, of: dialogue.transcript, to: &text)
        let second = try #require(ImportedPaste(text))
        #expect(second.isScript)
        #expect(PasteAnswers.list(second).map { $0.prefix(3) } == PasteAnswers.list(paste).map { $0.prefix(3) })
    }

    @Test(
        "cut off anywhere, none traps or gives a secret away", arguments: ["swaks", "smtplib-auth", "s_client", "perl"])
    func cutOff(_ name: String) throws {
        let bytes = try PasteFixture.bytes(name)
        for end in stride(from: 1, to: bytes.count, by: 149) {
            guard let paste = ImportedPaste(Array(bytes[..<end])) else { continue }
            let text = written(paste)
            for secret in Self.secrets { #expect(secret.found(in: text) == nil, "\(name) up to \(end)") }
        }
    }

    @Test(
        "begun anywhere, none traps or gives a secret away",
        arguments: [
            "swaks", "smtplib-auth", "phpmailer-auth", "s_client", "s_client-quiet", "ruby", "postfix-smtp-v",
            "swaks-login",
        ])
    func begun(_ name: String) throws {
        let bytes = try PasteFixture.bytes(name)
        for start in bytes.indices where start > 0 && bytes[start - 1] == 0x0A {
            guard let paste = ImportedPaste(Array(bytes[start...])) else { continue }
            let text = written(paste)
            for secret in Self.secrets { #expect(secret.found(in: text) == nil, "\(name) from \(start)") }
        }
    }
}
