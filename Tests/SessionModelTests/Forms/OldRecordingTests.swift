import Foundation
import Testing

@testable import SMTPSyntax
@testable import SessionModel

/// Recordings made by version 0.1.0, kept: what was written once is read for ever.
@Suite("Recordings of older versions")
struct OldRecordingTests {
    /// A part of a file that was appended to: a header and the events of one session.
    struct Session: CustomTestStringConvertible {
        let file: String
        let lines: [Substring]

        var testDescription: String { "\(file), \(lines.count) lines" }
    }

    static let names = ["starttls-login", "message-refusals", "lmtp-odd"]

    static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: folder.appending(path: "Fixtures/recordings/\(name).jsonl"), encoding: .utf8)
    }

    private static func sessions(_ name: String) throws -> [Session] {
        var sessions: [[Substring]] = []
        for line in try text(name).split(separator: "\n") {
            if line.hasPrefix(#"{"smtptui":"#) { sessions.append([]) }
            sessions[sessions.count - 1].append(line)
        }
        return sessions.map { Session(file: name, lines: $0) }
    }

    private static func lived(_ events: [RecordedEvent]) -> Dialogue {
        var dialogue = Dialogue()
        for event in events { dialogue.replay(event) }
        return dialogue
    }

    /// What was there when the recordings were written: findings that later versions added are left out.
    private static func entries(_ transcript: Transcript) -> [Entry] {
        (0..<transcript.count).compactMap { transcript[$0] }.filter { entry in
            if case .finding(let finding) = entry.body { finding.id != "control-characters" } else { true }
        }
    }

    /// A line without its number, which findings in front of it shift; without its prose, which may be reworded: `why` of
    /// a verdict, `text` of a finding; and without what older versions did not write.
    private static func facts(_ line: some StringProtocol) -> String {
        var facts = String(line).replacing(#/"n":\d+,/#, with: "").replacing(#/,"re":\d+/#, with: "")
        let prose = facts.contains(#""type":"finding""#) ? [#","text":""#] : []
        for key in prose + [#","why":""#, #","likely":""#, #","recipient":""#] {
            guard let start = facts.firstRange(of: key) else { continue }
            var end = start.upperBound
            while end < facts.endIndex, facts[end] != "\"" {
                end = facts.index(end, offsetBy: facts[end] == "\\" ? 2 : 1)
            }
            facts.removeSubrange(start.lowerBound...end)
        }
        return facts
    }

    @Test(
        "read, lived again and written, each line has the same facts: phases, findings and verdicts too",
        arguments: names)
    func written(_ name: String) throws {
        for session in try Self.sessions(name) {
            let recording = try RecordedDialogue(Array(session.lines.joined(separator: "\n").utf8))
            let transcript = Self.lived(recording.events).transcript
            #expect(recording.header.line == session.lines[0])
            #expect(recording.header.target.hasPrefix("127.0.0.1") || recording.header.target == "practice server")
            let entries = Self.entries(transcript)
            #expect(entries.count == session.lines.count - 1)
            for (entry, line) in zip(entries, session.lines.dropFirst()) {
                #expect(Self.facts(RecordingCodec.line(entry)) == Self.facts(line))
            }
        }
    }

    @Test("a file that was appended to is one dialogue with several connections")
    func appended() throws {
        let recording = try RecordedDialogue(Array(try Self.text("lmtp-odd").utf8))
        let transcript = Self.lived(recording.events).transcript
        let notes = (0..<transcript.count).filter {
            if case .note(let note) = transcript[$0]?.body { note.id == Note.connectedID } else { false }
        }
        #expect(notes.count == 2)
        #expect(Self.entries(transcript).count == (try Self.text("lmtp-odd")).split(separator: "\n").count - 2)
    }

    @Test("how the sessions end")
    func ends() throws {
        let login = Self.lived(try RecordedDialogue(Array(try Self.text("starttls-login").utf8)).events)
        #expect(login.session.phase == .closed && login.session.isUnderTLS && login.session.isAuthenticated)
        #expect(login.tls?.chain.first?.key.isEmpty == false)
        let message = Self.lived(try RecordedDialogue(Array(try Self.text("message-refusals").utf8)).events)
        #expect(message.session.phase == .closed && !message.session.isUnderTLS)
    }
}
