import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("LMTP that the user asks for")
struct LMTPOnDemandTests {
    private static func play(_ greeting: String) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.1:24", after: 0.1), at: 0)
        dialogue.note(.lmtp, at: 0)
        dialogue.receive(Array("220 \(greeting)\r\n".utf8), at: 0)
        return dialogue
    }

    @Test("whatever the greeting says, LHLO comes next", arguments: ["mx ESMTP Postfix", "mx ready", "mx LMTP"])
    func fromTheStart(_ greeting: String) {
        var dialogue = Self.play(greeting)
        #expect(dialogue.session.isLMTP && dialogue.judge.nextCommands.first?.verb == .lhlo)
        #expect(dialogue.judge.verdict(on: Array("EHLO a".utf8)).kind == .outOfSequence)
        var opening = StartTLSOpening(helloName: "client.example.org")
        let step = opening.next(after: [], in: &dialogue, at: 0)
        #expect(step == .write(Array("LHLO client.example.org\r\n".utf8)))
    }

    @Test("a recording has it in its header and where it was asked for, and lives again with it")
    func recorded() throws {
        let dialogue = Self.play("mx ESMTP")
        let header = RecordingHeader(
            started: "2026-12-01T05:00:00.000Z", target: "mx:24", address: nil, program: nil,
            speaksLMTP: dialogue.isLMTPDemanded)
        #expect(header.line.hasSuffix(#""protocol":"LMTP"}"#))
        #expect(try RecordingHeader(line: Array(header.line.utf8).span) == header)
        var lines = Array("\(header.line)\n".utf8)
        TranscriptFormat.jsonl.append(0..<dialogue.transcript.count, dialogue.transcript, &lines)
        let again = try Dialogue(recording: lines)
        #expect(again.session.isLMTP && again.isLMTPDemanded)
    }

    @Test("the next connection is asked again")
    func next() {
        var dialogue = Self.play("mx ESMTP")
        dialogue.close(at: 1)
        dialogue.connect(.connected(to: "192.0.2.1:25", after: 0.1), at: 2)
        #expect(!dialogue.session.isLMTP)
    }
}
