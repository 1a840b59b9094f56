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

    private static let overlapping = """
        C: EHLO a
        C: MAIL FROM:<a@b.example>
        C: RCPT TO:<c@d.example>
        C: DATA
        C: text
        C: .
        C: MAIL FROM:<a@b.example>
        C: RCPT TO:<c@d.example>
        C: RSET
        C: QUIT
        """

    private static func reply(to line: Substring, _ number: Int) -> String {
        switch line {
        case "EHLO a": "250-mx\r\n250 PIPELINING\r\n"
        case "EHLO b": "250-mx\r\n250-CHUNKING\r\n250 PIPELINING\r\n"
        case "DATA": "354 go\r\n"
        case "QUIT": "221 bye\r\n"
        case "text", "BDAT 5 LAST": ""
        default: "250 reply \(number)\r\n"
        }
    }

    /// Plays a script with a server that answers each write at once; returns what was written and complained of.
    private static func played(_ script: String, pipelines: Bool) throws -> (Dialogue, [String], [ScriptComplaint]) {
        var driver = ScriptDriver(try Script(script), keepsGoing: false, pipelines: pipelines)
        var dialogue = Dialogue()
        var written: [String] = []
        var number = 0
        var replies = "220 mx\r\n"
        while !replies.isEmpty {
            let events = dialogue.receive(Array(replies.utf8), at: 0).map(DriverEvent.session)
            let bytes = driver.run(after: events, in: &dialogue, at: 0).written.joined()
            written.append(String(decoding: bytes, as: UTF8.self))
            replies = ""
            for line in written[written.count - 1].split(separator: "\r\n") {
                number += 1
                replies += reply(to: line, number)
            }
        }
        return (dialogue, written, driver.complaints)
    }

    @Test(
        "commands that were sent before the reply to a message are printed with its dot, and play with the same replies"
    )
    func overlap() throws {
        let (dialogue, written, _) = try Self.played(Self.overlapping, pipelines: true)
        let text = Self.text(dialogue)
        #expect(written.contains { $0.hasPrefix("text\r\n.\r\nMAIL") }, "otherwise this shows nothing")
        #expect(text.contains("C: text\n:queue\nC: .\nC: MAIL"))
        for pipelines in [true, false] {
            let (again, rewritten, complaints) = try Self.played(text, pipelines: pipelines)
            #expect(complaints.isEmpty && rewritten == written && Self.text(again) == text)
        }
        let (alone, _, _) = try Self.played(Self.overlapping, pipelines: false)
        #expect(!Self.text(alone).contains(":queue"))
    }

    @Test("a chunk is printed in the group of its command, which has one reply for both")
    func chunk() throws {
        let script = """
            C: EHLO b
            C: MAIL FROM:<a@b.example>
            C: RCPT TO:<c@d.example>
            C: BDAT 5 LAST
            C: abc
            C: RSET
            C: QUIT
            """
        let (dialogue, written, _) = try Self.played(script, pipelines: true)
        let text = Self.text(dialogue)
        #expect(
            written.contains { $0.hasSuffix("BDAT 5 LAST\r\nabc\r\nRSET\r\nQUIT\r\n") }, "otherwise this shows nothing")
        #expect(text.components(":queue") == 1 && text.contains("C: BDAT 5 LAST\nC: abc\nC: RSET\nC: QUIT\n:flush\nS:"))
        for pipelines in [true, false] {
            let (again, rewritten, complaints) = try Self.played(text, pipelines: pipelines)
            #expect(complaints.isEmpty && rewritten == written && Self.text(again) == text)
        }
        let (alone, _, _) = try Self.played(script, pipelines: false)
        #expect(!Self.text(alone).contains(":queue"), "a chunk and its command are no group")
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
