import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Dialogues with the practice server, recorded")
struct RecordedDialogueTests {
    /// The dialogue as the explorer has it, with a second per step.
    private func lived(_ talk: ServerDialogue) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "127.0.0.1:2525", after: 0.001), at: 0)
        var server = talk.server
        take(server.start(), in: &dialogue, at: 0)
        var now = Moment.start
        for (number, step) in talk.steps.enumerated() {
            let time = Double(number + 1)
            now = now.after(seconds: step.wait)
            guard step.wait == 0 else {
                take(server.wake(at: now), in: &dialogue, at: time)
                continue
            }
            var splitter = LineSplitter()
            for line in splitter.push(step.sent) {
                _ = dialogue.send(line.bytes, ending: line.ending, isWire: true, at: time)
            }
            take(server.receive(step.sent, at: now), in: &dialogue, at: time)
        }
        return dialogue
    }

    private func take(_ outputs: [ServerOutput], in dialogue: inout Dialogue, at time: Double) {
        dialogue.receive(outputs.bytes, at: time)
        if outputs.contains(.startTLS) { dialogue.secured(.ofTests, at: time) }
        if outputs.contains(.close) { dialogue.receiveEOF(at: time) }
    }

    @Test("each is recorded, read and recorded again with the same bytes", arguments: ServerDialogues.all)
    func lossless(_ talk: ServerDialogue) throws {
        let recording = lived(talk).recording
        let file = Dialogue.known(recording)
        let again = Dialogue.known(try Dialogue(recording: recording).recording)
        for (one, two) in zip(file.split(separator: 10), again.split(separator: 10)) where one != two {
            Issue.record("\(String(decoding: one, as: UTF8.self))\n\(String(decoding: two, as: UTF8.self))")
        }
        #expect(file.count == again.count)
    }
}
