import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel
@testable import smtptui

@Suite("Scripts in groups, against the practice server")
struct PipelinedRunTests {
    /// Plays a script in memory; returns what was sent, in as many pieces as there were writes.
    private func play(_ text: String, pipelines: Bool) throws -> (writes: [String], play: ScriptPlay) {
        var server = ServerSession()
        var waiting = server.start()
        var writes: [String] = []
        var play = ScriptPlay(try Script(text), keepsGoing: true, pipelines: pipelines)
        play.play(written: {
            writes.append(String(decoding: $0, as: UTF8.self))
            waiting += server.receive($0)
        }) {
            guard !waiting.isEmpty else { return .closes }
            if case .write(let bytes) = waiting.removeFirst() { return .says(bytes) }
            return .closes
        }
        return (writes, play)
    }

    static let mail = "C: MAIL FROM:<a@b.example>\nC: RCPT TO:<bob@example.test>\n"
    static let scripts = [
        "C: EHLO a\n" + mail + "C: DATA\nC: Subject: x\nC:\nC: ..dot\nC: .\n" + mail + "C: DATA\nC: .\nC: QUIT",
        "C: EHLO a\n" + mail + "C: RCPT TO:<nobody@example.test>\nC: DATA\nC: text\nC: .\nC: NOOP\nC: QUIT",
        "C: EHLO a\n" + mail + "C: BDAT 6\nC: text\nC: BDAT 0 LAST\nC: RSET\nC: QUIT",
        "C: EHLO a\nC: RCPT TO:<bob@example.test>\nC: DATA\nC: never sent\nC: .\nC: RSET\nC: QUIT",
        "C: EHLO a\nC: RSET\nC: VRFY bob\nC: HELO a\nC: RSET\nC: FROB\nC: RSET\nC: QUIT",
    ]

    @Test("the same is sent, comes, and is complained of as when each command waits", arguments: scripts)
    func same(_ script: String) throws {
        let lockstep = try play(script, pipelines: false)
        let groups = try play(script, pipelines: true)
        #expect(groups.writes.joined() == lockstep.writes.joined())
        #expect(groups.writes.count < lockstep.writes.count)
        #expect(groups.play.complaints == lockstep.play.complaints)
        #expect(said(groups.play) == said(lockstep.play))
    }

    private func said(_ play: ScriptPlay) -> [WireLine] {
        let transcript = play.dialogue.transcript
        return (0..<transcript.count).compactMap {
            if case .server(let line) = transcript[$0]?.body { line.wire } else { nil }
        }
    }
}
