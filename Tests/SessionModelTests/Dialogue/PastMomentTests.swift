import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Earlier moments of a session")
struct PastMomentTests {
    /// After each event the session that is lived again from the whole transcript is that of a dialogue that knows no more.
    private func check(_ whole: Dialogue, _ name: String) throws {
        var reader = RecordingReader()
        var events: [RecordedEvent] = []
        let file = whole.recording
        try reader.push(file) { events.append($0) }
        try reader.finish { events.append($0) }
        let end = try Dialogue(recording: file)
        var dialogue = Dialogue(Transcript(.unbounded))
        var moment = PastMoment()
        for event in events {
            dialogue.replay(event)
            // The beginning of a line is not an entry yet.
            guard dialogue.transcript.count > moment.count else { continue }
            moment.goOn(to: dialogue.transcript.count, in: end.transcript)
            #expect(moment.session == dialogue.session && moment.tls == dialogue.tls, "\(name) \(event)")
            let then = end.at(moment)
            #expect(then.newestReply == dialogue.newestReply && then.newestOffers == dialogue.newestOffers)
            #expect(then.judge.nextCommands == dialogue.judge.nextCommands, "\(name) \(event)")
            if let reply = dialogue.newestReply {
                #expect(
                    then.explanation(ofReplyEndingAt: reply)?.meaning
                        == dialogue.explanation(ofReplyEndingAt: reply)?.meaning)
            }
        }
        #expect(moment.session == end.session)
    }

    @Test("each moment is as it was, with what could be sent next", arguments: Talks.all.map(\.name))
    func talks(_ name: String) throws {
        let talk = try #require(Talks.all.first { $0.name == name })
        try check(Dialogue(lines: talk.lines), name)
    }

    @Test("those of real servers", arguments: ["postfix-sub", "exim4", "dovecot-lmtp"])
    func captures(_ server: String) throws {
        for scene in try Capture(server).scenes { try check(Dialogue(scene), "\(server) \(scene.name)") }
    }

    @Test("after a new connection the session begins again")
    func reconnected() throws {
        var dialogue = DialogueTests.eventful()
        dialogue.connect(.connected(to: "127.0.0.1:25", after: 0.001), at: 60)
        dialogue.receive(Array("220 mx.example.test ESMTP\r\n".utf8), at: 61)
        dialogue.close(at: 62)
        try check(dialogue, "reconnected")
    }

    @Test("of a long session so many are kept at most, and any moment is found from the nearest")
    func long() {
        var dialogue = Dialogue(Transcript(.unbounded))
        var moments = PastMoments()
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 0)
        for number in 0..<60_000 {
            _ = dialogue.send(Array((number == 30_000 ? "EHLO a" : "NOOP").utf8), at: Double(number))
            dialogue.receive(Array("250 Ok\r\n".utf8), at: Double(number))
            moments.keep(dialogue)
        }
        #expect(moments.keptCount <= 129)
        let count = dialogue.transcript.count
        #expect(moments.moment(at: count / 4, in: dialogue.transcript).session.phase == .greeted)
        #expect(moments.moment(at: count - 1, in: dialogue.transcript).session.phase == .ready)
        let near = moments.moment(at: 1000, in: dialogue.transcript)
        #expect(moments.moment(at: 1002, in: dialogue.transcript, near: near).count == 1002)
        #expect(moments.moment(at: 0, in: dialogue.transcript, near: near).session == Session())
    }
}
