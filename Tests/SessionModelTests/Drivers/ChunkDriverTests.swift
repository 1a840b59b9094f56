import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A file sent by BDAT")
struct ChunkDriverTests {
    private func play(
        _ text: [UInt8], announced: Int? = nil, chunk: Int, pieces length: Int = 65_536, replies: [String]
    ) throws -> (written: [UInt8], end: DriverStep, dialogue: Dialogue) {
        var dialogue = MessageDriverTests.dialogue()
        let driver = try ChunkDriver("m", octets: announced ?? text.count, size: chunk, in: dialogue)
        let (written, end) = MessageDriverTests.play(
            driver, text, pieces: length, replies: replies, in: &dialogue)
        return (written, end, dialogue)
    }

    @Test("its octets go out unchanged, chunk by chunk", arguments: [1, 3, 100])
    func sent(_ length: Int) throws {
        let text: [UInt8] = [0x2E, 0x0D, 0x0A, 0, 0xFF, 0x0D, 0x61, 0x0A, 0x2E, 0x0D]
        var (written, end, dialogue) = try play(text, chunk: 6, pieces: length, replies: ["250 ok"])
        #expect(written == Array("BDAT 6\r\n".utf8) + text[..<6] + Array("BDAT 4 LAST\r\n".utf8) + text[6...])
        guard case .done(.sentMessage(let message)) = end else {
            Issue.record("\(end)")
            return
        }
        #expect(message.octets == 10)
        #expect(dialogue.session.outstanding.count == 1 && dialogue.session.chunkRemaining == 0)
        dialogue.receive(Array("250 queued\r\n".utf8), at: 0)
        #expect(dialogue.session.phase == .ready)
    }

    @Test("an empty file is a last chunk without octets")
    func empty() throws {
        let (written, end, _) = try play([], chunk: 6, replies: [])
        #expect(written == Array("BDAT 0 LAST\r\n".utf8) && end == .done(.sentMessage(SentMessage())))
    }

    @Test("nothing follows a chunk that is refused")
    func refused() throws {
        let (written, end, _) = try play(Array("0123456789".utf8), chunk: 6, replies: ["552 no"])
        #expect(written == Array("BDAT 6\r\n012345".utf8))
        #expect(end == .done(.stopped("BDAT was answered with 552; the rest was not sent.")))
    }

    @Test("a file that became shorter leaves a chunk that cannot be completed")
    func shorter() throws {
        let (_, end, _) = try play(Array("0123".utf8), announced: 6, chunk: 6, replies: [])
        guard case .done(.broken(let reason)) = end else {
            Issue.record("\(end)")
            return
        }
        #expect(reason.hasPrefix("m became shorter"))
    }

    @Test("of a large file the transcript keeps the beginning")
    func large() throws {
        let text = [UInt8](repeating: 0x61, count: 5 << 20)
        let (written, _, dialogue) = try play(text, chunk: 3 << 20, replies: ["250 ok"])
        #expect(written.count == text.count + "BDAT 3145728\r\nBDAT 2097152 LAST\r\n".utf8.count)
        #expect(dialogue.transcript.count < 60)
        // Each chunk says how much of it is not kept, so that the recording can be read again.
        let note = "-- 2,097,152 more bytes of m were sent; they are not kept here"
        #expect(TextForm.string(of: dialogue).split(separator: "\n").count { $0 == note } == 2)
        #expect(try Dialogue(recording: dialogue.recording).session == dialogue.session)
    }

    @Test("a server that does not know BDAT gets nothing")
    func unknown() {
        let dialogue = MessageDriverTests.dialogue(offers: "HELP")
        #expect(throws: MessageRefusal.self) { try ChunkDriver("m", octets: 1, size: 1, in: dialogue) }
    }
}
