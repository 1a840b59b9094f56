import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// A session with the practice server, saved as a script and played against a new one.
@Suite("Saved scripts")
struct SavedScriptTests {
    /// Dialogues that a script cannot repeat: a handshake, time that passes, a flood, a server that waits, and what breaks the protocol, which is
    /// never a success.
    private static func canRepeat(_ dialogue: ServerDialogue) -> Bool {
        let steps = [dialogue.greeting] + dialogue.steps
        guard !steps.contains(where: { $0.secures || $0.wait > 0 }) else { return false }
        // What is sent before the greeting, such as the header of a proxy.
        guard let first = dialogue.outputs().first, !first.bytes.isEmpty else { return false }
        return !dialogue.outputs().flatMap(\.self).contains { if case .flood = $0 { true } else { false } }
    }

    private static func session(of dialogue: ServerDialogue) -> Dialogue {
        var client = Dialogue()
        client.connect(.connected(to: "127.0.0.1:25", after: 0), at: 0)
        for (number, outputs) in dialogue.outputs().enumerated() {
            let sent = number == 0 ? [] : dialogue.steps[number - 1].sent
            if !sent.isEmpty, client.session.phase != .closed {
                _ = client.send(Array(sent.dropLast(2)), isWire: true, at: Double(number))
            }
            client.receive(outputs.bytes, at: Double(number))
            if outputs.contains(.close) { client.receiveEOF(at: Double(number)) }
        }
        return client
    }

    private static func hasViolations(_ dialogue: Dialogue) -> Bool {
        (0..<dialogue.transcript.count).contains { entry in
            if case .finding(let finding) = dialogue.transcript[entry]?.body {
                finding.isGrave && finding.by == .server
            } else {
                false
            }
        }
    }

    /// Whether it has a secret, in place of which the script has a placeholder.
    private static func hasOtherLogins(_ dialogue: Dialogue) -> Bool {
        (0..<dialogue.transcript.count).contains { entry in
            if case .client(let line) = dialogue.transcript[entry]?.body { line.isRedacted } else { false }
        }
    }

    @Test("a saved session passes against the same server", arguments: ServerDialogues.all.filter(canRepeat))
    func again(_ dialogue: ServerDialogue) throws {
        let session = Self.session(of: dialogue)
        guard !Self.hasViolations(session), !Self.hasOtherLogins(session) else { return }
        let text = SavedScript.text(of: session.transcript, title: dialogue.name)
        let words = String(decoding: text, as: UTF8.self)
        let script = try Script(text)
        var pair = ScriptPair(script, with: dialogue.server)
        pair.play()
        #expect(pair.driver.complaints.map { "\($0.lineNumber): \($0.text)" } == [], "\(words)")
        // It is the same session again, so it is saved as the same script, except for what had no reply.
        guard !words.contains("# No reply"), !dialogue.name.hasPrefix("silence") else { return }
        let again = SavedScript.text(of: pair.dialogue.transcript, title: dialogue.name)
        #expect(String(decoding: again, as: UTF8.self) == words)
    }

    @Test("most dialogues are tried")
    func most() {
        let tried = ServerDialogues.all.filter(Self.canRepeat).map(Self.session).filter {
            !Self.hasViolations($0) && !Self.hasOtherLogins($0)
        }
        #expect(tried.count > ServerDialogues.all.count / 2, "\(tried.count) of \(ServerDialogues.all.count)")
    }

    @Test("a server that gives another answer is noticed")
    func different() throws {
        let dialogue = try #require(ServerDialogues.session.first)
        let script = try Script(SavedScript.text(of: Self.session(of: dialogue).transcript, title: "x"))
        var pair = ScriptPair(script, with: ServerSession(scenario: ScenarioFile.unknownUser.scenario))
        pair.play()
        #expect(pair.driver.complaints.first?.kind == .refused, "\(pair.driver.complaints)")
    }
}
