import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Groups in the text form")
struct WrittenGroupFormTests {
    private static func greeted() -> Dialogue {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("250-mx\r\n250-AUTH PLAIN\r\n250 PIPELINING\r\n".utf8), at: 0)
        return dialogue
    }

    private static func text(_ dialogue: Dialogue, from start: Int = 0) -> String {
        var output: [UInt8] = []
        TextForm.append(start..<dialogue.transcript.count, of: dialogue.transcript, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Sends commands in one write, and answers them.
    private static func send(_ lines: [String], _ replies: [String], _ dialogue: inout Dialogue) {
        for line in lines { _ = dialogue.send(Array(line.utf8), at: 1) }
        for reply in replies { dialogue.receive(Array("\(reply)\r\n".utf8), at: 2) }
    }

    @Test("a session with a group is printed so that it plays with that group")
    func played() throws {
        var dialogue = Self.greeted()
        Self.send(
            ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA"], ["250 ok", "250 ok", "354 go"], &dialogue)
        Self.send(["text", "."], ["250 queued"], &dialogue)
        Self.send(["NOOP"], ["250 ok"], &dialogue)
        let text = Self.text(dialogue)
        #expect(
            text.contains(
                "\n:queue\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<c@d.example>\nC: DATA\n:flush\nS: 250 ok\n"))
        #expect(text.components(":queue") == 1 && text.components(":flush") == 1)
        var driver = ScriptDriver(try Script(text), keepsGoing: false)
        var again = Dialogue()
        var written: [String] = []
        for reply in [
            "220 mx", "250-mx\r\n250-AUTH PLAIN\r\n250 PIPELINING", "250 ok", "250 ok", "354 go", "250 queued",
            "250 ok",
        ] {
            let events = again.receive(Array("\(reply)\r\n".utf8), at: 0).map(DriverEvent.session)
            written += driver.run(after: events, in: &again, at: 0).written.map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(driver.complaints.isEmpty)
        #expect(
            written == [
                "EHLO a\r\n", "MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n", "text\r\n.\r\n",
                "NOOP\r\n",
            ])
        #expect(Self.text(again) == text)
    }

    @Test("what no script can have in a group is printed line by line")
    func unfit() throws {
        for lines in [["AUTH PLAIN AGEAYg==", "NOOP"], ["NOOP", "AUTH PLAIN"]] {
            var dialogue = Self.greeted()
            Self.send(lines, ["235 ok", "250 ok"], &dialogue)
            #expect(!Self.text(dialogue).contains(":queue"), "\(lines)")
        }
        var alone = Self.greeted()
        Self.send(["NOOP"], ["250 ok"], &alone)
        _ = alone.send(Array("RS".utf8), ending: .none, at: 3)
        _ = alone.send(Array("ET".utf8), at: 3)
        #expect(!Self.text(alone).contains(":queue"), "the pieces of a line are one command")
    }

    @Test("the part of a group that is printed alone has no marks")
    func part() {
        var dialogue = Self.greeted()
        let start = dialogue.transcript.count
        Self.send(["NOOP", "RSET"], ["250 ok", "250 ok"], &dialogue)
        #expect(!Self.text(dialogue, from: start + 1).contains(":flush"))
        #expect(Self.text(dialogue, from: start).hasPrefix(":queue\nC: NOOP\nC: RSET\n:flush\n"))
    }
}

extension String {
    /// How often a text is in it.
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
