import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// A recording that is read and recorded again has the same bytes: nothing of a session is only in memory.
@Suite("Recording, reading and recording again")
struct LosslessRecordingTests {
    private func check(_ dialogue: Dialogue, _ name: String) throws {
        let file = Dialogue.known(dialogue.recording)
        let again = Dialogue.known(try Dialogue(recording: dialogue.recording).recording)
        guard again != file else { return }
        let pairs = zip(file.split(separator: 10), again.split(separator: 10))
        let difference = pairs.first { $0 != $1 }.map { one, two in
            "\(String(decoding: one.prefix(400), as: UTF8.self))\n\(String(decoding: two.prefix(400), as: UTF8.self))"
        }
        Issue.record("\(name): \(difference ?? "one has more lines")")
    }

    @Test("dialogues with everything that there is", arguments: Talks.all.map(\.name))
    func talks(_ name: String) throws {
        let talk = try #require(Talks.all.first { $0.name == name })
        try check(Dialogue(lines: talk.lines), name)
    }

    @Test("dialogues of real servers", arguments: Capture.all)
    func captures(_ server: String) throws {
        for scene in try Capture(server).scenes { try check(Dialogue(scene), "\(server) \(scene.name)") }
    }

    @Test("the eventful dialogue, and one that goes on after a new connection")
    func eventful() throws {
        var dialogue = DialogueTests.eventful()
        try check(dialogue, "eventful")
        dialogue.connect(.connected(to: "127.0.0.1:25", after: 0.001), at: 60)
        dialogue.receive(Array("220 mx.example.test ESMTP\r\n".utf8), at: 61)
        dialogue.note(.mark(3, number: 1, of: "535 AUTH", name: "here"), at: 61.5)
        dialogue.close(at: 62)
        dialogue.note(Note(id: "no-tls", text: "of an older version"), at: 63)
        try check(dialogue, "reconnected")
    }

    @Test("lines sent with other ends than CR LF, and in pieces")
    func endings() throws {
        var dialogue = Dialogue(lines: ["S: 220 mx", "C: EHLO a", "S: 250 mx"])
        for (line, ending) in [("NO", LineEnding.none), ("OP", .lf), ("NOOP", .cr), ("NOOP", .crlf), ("x\ny", .none)] {
            _ = dialogue.send(Array(line.utf8), ending: ending, at: 9)
        }
        dialogue.receive(Array("250 a\n250 b\r250 c\r\n".utf8), at: 9.25)
        try check(dialogue, "endings")
    }

    @Test("a chunk of which most is not kept: the next command is one when it is read back")
    func unkept() throws {
        var dialogue = Dialogue(
            lines: [
                "S: 220 mx", "C: EHLO a", "S: 250-mx", "S: 250 CHUNKING", "C: MAIL FROM:<a@b.example>", "S: 250 Ok",
                "C: RCPT TO:<c@d.example>", "S: 250 Ok", "C: BDAT 1000 LAST", "C: 12345678",
            ])
        dialogue.sendUnkept(octets: 990)
        dialogue.note(.unkept(octets: 990, of: "x.eml"), at: 6)
        dialogue.receive(Array("250 Ok\r\n".utf8), at: 6)
        _ = dialogue.send(Array("NOOP".utf8), at: 7)
        let again = try Dialogue(recording: dialogue.recording)
        #expect(again.session.chunkRemaining == 0 && again.session == dialogue.session)
        try check(dialogue, "unkept")
    }

    @Test("numbers of bytes that no message has do not trap")
    func hostile() throws {
        let header = #"{"smtptui":1,"started":"","target":"mx"}"#
        let notes = ["1e300", "-1", "9223372036854775807", "1099511627776", "\"x\"", "1.5"].map {
            #"{"n":1,"t":0,"type":"note","id":"unkept","text":"","octets":\#($0),"of":\#($0)}"#
        }
        let file = ([header] + notes + notes).joined(separator: "\n")
        #expect(try Dialogue(recording: Array(file.utf8)).transcript.count == 12)
    }
}
