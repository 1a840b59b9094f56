import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The ends of lines that are sent")
struct SentEndingTests {
    private static func greeted(_ commands: String...) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("250-mx\r\n250-CHUNKING\r\n250 BINARYMIME\r\n".utf8), at: 0)
        for command in commands {
            _ = dialogue.send(Array(command.utf8), at: 0)
            dialogue.receive(Array((command == "DATA" ? "354 go\r\n" : "250 ok\r\n").utf8), at: 0)
        }
        return dialogue
    }

    private static func entries(_ dialogue: Dialogue) -> [Entry] {
        (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }
    }

    /// The dialogue, written as a recording and read back.
    private static func recorded(_ dialogue: Dialogue) throws -> Dialogue {
        let header = RecordingHeader(started: "2026-11-23T10:00:00.000Z", target: "mx", address: nil, program: nil)
        let lines = [header.line] + entries(dialogue).map(RecordingCodec.line)
        var again = Dialogue()
        for event in try RecordedDialogue(Array(lines.joined(separator: "\n").utf8)).events { again.replay(event) }
        return again
    }

    /// The steps of the script that the printed dialogue is.
    private static func played(_ dialogue: Dialogue) throws -> [WireLine] {
        let text = entries(dialogue).compactMap(TextForm.line).joined(separator: "\n")
        return try Script(text).steps.map { WireLine(bytes: $0.line, ending: $0.ending) }
    }

    private static func sent(_ dialogue: Dialogue) -> [WireLine] {
        entries(dialogue).compactMap { if case .client(let line) = $0.body { line.wire } else { nil } }
    }

    @Test("a binary chunk is sent, recorded, printed and read back octet by octet")
    func chunk() throws {
        var dialogue = Self.greeted("MAIL FROM:<a@b.example> BODY=BINARYMIME", "RCPT TO:<c@d.example>")
        #expect(dialogue.send(Array("BDAT 5 LAST".utf8), at: 1) == Array("BDAT 5 LAST\r\n".utf8))
        let chunk: [UInt8] = [0x61, 0x0A, 0x62, 0x0D, 0x00]
        #expect(dialogue.send(chunk, ending: .none, at: 1) == chunk)
        #expect(dialogue.session.chunkRemaining == 0)
        dialogue.receive(Array("250 2.0.0 ok\r\n".utf8), at: 2)
        #expect(dialogue.session.phase == .ready && dialogue.session.transaction == nil)
        _ = dialogue.send(Array("NOOP".utf8), at: 3)
        #expect(dialogue.session.outstanding.map(\.context) == [.command(.noop)])
        #expect(try Self.recorded(dialogue) == dialogue)
        #expect(try Self.played(dialogue) == Self.sent(dialogue))
        #expect(Self.entries(dialogue).compactMap(TextForm.line).contains(#"C: a\x0ab\x0d\x00\c"#))
    }

    @Test("octets of chunks are counted with the ends that they really have", arguments: LineEnding.allCases)
    func counted(_ ending: LineEnding) throws {
        var dialogue = Self.greeted("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>")
        _ = dialogue.send(Array("BDAT 10 LAST".utf8), at: 1)
        _ = dialogue.send(Array("abcd".utf8), ending: ending, at: 1)
        #expect(dialogue.session.chunkRemaining == 6 - ending.bytes.count)
        #expect(try Self.recorded(dialogue) == dialogue)
    }

    @Test("commands with any end come back as they were", arguments: LineEnding.allCases)
    func commands(_ ending: LineEnding) throws {
        var dialogue = Self.greeted()
        #expect(dialogue.send(Array("NOOP".utf8), ending: ending, at: 1) == Array("NOOP".utf8) + ending.bytes)
        // A server does not answer before the line has an end, which a CR alone is not.
        #expect(dialogue.session.outstanding.count == (ending.endsLine ? 1 : 0))
        _ = dialogue.send([], at: 1)
        dialogue.receive(Array("250 ok\r\n".utf8), at: 2)
        #expect(try Self.recorded(dialogue) == dialogue)
        #expect(try Self.played(dialogue) == Self.sent(dialogue))
    }

    @Test("only CR LF, a dot and CR LF end a message")
    func dots() throws {
        var dialogue = Self.greeted("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA")
        #expect(dialogue.send(Array("text".utf8), ending: .lf, at: 1) == Array("text\n".utf8))
        #expect(dialogue.send(Array(".".utf8), at: 1) == Array(".\r\n".utf8))
        #expect(dialogue.session.isInMessage, "there is LF alone before the dot")
        #expect(dialogue.send(Array(".".utf8), ending: .lf, at: 1) == Array(".\n".utf8))
        #expect(dialogue.session.isInMessage, "there is LF alone after the dot")
        #expect(dialogue.send(Array(".x".utf8), ending: .none, at: 1) == Array(".x".utf8), "in the middle of a line")
        #expect(dialogue.send(Array("y".utf8), at: 1) == Array("y\r\n".utf8))
        #expect(dialogue.send(Array(".x".utf8), at: 1) == Array("..x\r\n".utf8))
        #expect(dialogue.session.transaction?.messageOctets == 5 + 3 + 2 + 2 + 3 + 4)
        #expect(try Self.recorded(dialogue) == dialogue)
        #expect(dialogue.send(Array(".".utf8), at: 1) == Array(".\r\n".utf8))
        #expect(!dialogue.session.isInMessage)
        dialogue.receive(Array("250 ok\r\n".utf8), at: 2)
        #expect(dialogue.session.phase == .ready)
        #expect(try Self.recorded(dialogue) == dialogue)
        #expect(try Self.played(dialogue) == Self.sent(dialogue))
    }

    @Test("a line sent after DATA before 354 counts with its end, and ends the message only with CR LF")
    func pipelined() throws {
        for (ending, isEnded) in [(LineEnding.crlf, true), (.lf, false)] {
            var dialogue = Self.greeted("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>")
            for line in ["DATA", "text"] { _ = dialogue.send(Array(line.utf8), at: 1) }
            _ = dialogue.send(Array(".".utf8), ending: ending, at: 1)
            dialogue.receive(Array("354 go\r\n".utf8), at: 1)
            #expect(dialogue.session.isInMessage == !isEnded)
            #expect(dialogue.session.transaction?.messageOctets == (isEnded ? 6 : 8))
            #expect(try Self.recorded(dialogue) == dialogue)
        }
    }

    @Test("in file form, escapes at the end of a line and backslashes in it do not get mixed up")
    func fileForm() {
        for (text, rest, ending) in [
            ("NOOP", "NOOP", LineEnding.crlf), (#"NOOP\n"#, "NOOP", .lf), (#"NOOP\r"#, "NOOP", .cr),
            (#"NOOP\c"#, "NOOP", .none), (#"\c"#, "", .none), ("", "", .crlf), (#"a\\n"#, #"a\\n"#, .crlf),
            (#"a\\\n"#, #"a\\"#, .lf), (#"a\\\\c"#, #"a\\\\c"#, .crlf), ("n", "n", .crlf),
        ] {
            let split = LineEnding.split(fileForm: text[...])
            #expect(split.text == rest && split.ending == ending, "\(text)")
        }
    }
}
