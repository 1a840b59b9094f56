import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Files in a script")
struct ScriptFilesTests {
    private static let files = ScriptFiles { name in
        switch name {
        case "message.eml": .success(Array("A: b\n\n.dot\n.\nlast".utf8))
        case "data.bin": .success([0x61, 0x0A, 0, 0x0D, 0x0A, 0xFF])
        default: .failure(ScriptFiles.Problem("Cannot read \(name)."))
        }
    }

    /// The lines of a script as they go over the wire, and which of them are message text.
    private static func wire(_ script: String) throws -> (wire: [[UInt8]], text: [Bool]) {
        let steps = try Script(script, files: files).steps
        return (steps.map { $0.line + $0.ending.bytes }, steps.map(\.isMessage))
    }

    @Test("a message is read from a file: ended with CR LF, leading dots doubled")
    func message() throws {
        let (wire, text) = try Self.wire("C: DATA\nC: @message.eml\nC: .\nC: QUIT\n")
        #expect(
            wire.map { String(decoding: $0, as: UTF8.self) } == [
                "DATA\r\n", "A: b\r\n", "\r\n", "..dot\r\n", "..\r\n", "last\r\n", ".\r\n", "QUIT\r\n",
            ])
        #expect(text == [false, true, true, true, true, true, true, false])
    }

    @Test("the octets of a chunk are not changed")
    func chunk() throws {
        let (wire, text) = try Self.wire("C: bdat @data.bin\nS: 250\nC: QUIT\n")
        #expect(wire.first == Array("BDAT 6 LAST\r\n".utf8))
        #expect(wire[1..<(wire.count - 1)].joined().elementsEqual([0x61, 0x0A, 0, 0x0D, 0x0A, 0xFF]))
        #expect(!text.contains(true))
    }

    @Test("the line after a chunk that has no line end waits for the reply")
    func afterChunk() throws {
        var dialogue = MessageDriverTests.dialogue()
        var driver = ScriptDriver(
            try Script("C: BDAT @data.bin\nS: 250\nC: QUIT\n", files: Self.files), keepsGoing: false)
        var events: [DriverEvent] = []
        var written: [UInt8] = []
        // The greeting of the dialogue is over.
        for _ in 0..<3 {
            guard case .write(let bytes) = driver.next(after: events, in: &dialogue, at: 0) else { break }
            written += bytes
            events = []
        }
        #expect(written == Array("BDAT 6 LAST\r\n".utf8) + [0x61, 0x0A, 0, 0x0D, 0x0A, 0xFF])
        events = dialogue.receive(Array("250 queued\r\n".utf8), at: 0).map(DriverEvent.session)
        #expect(driver.next(after: events, in: &dialogue, at: 0) == .write(Array("QUIT\r\n".utf8)))
        #expect(driver.complaints.isEmpty)
    }

    @Test("a file that cannot be read is an error with the line")
    func missing() {
        #expect {
            try Script("C: NOOP\nC: DATA\nC: @none.eml\nC: .\n", files: Self.files)
        } throws: { error in
            let problem = error as? ScriptProblem
            return problem?.lineNumber == 3
                && problem?.text == #"Cannot read none.eml. To send a line that begins with @, write \x40"#
        }
    }

    @Test("only the first line of a message is a file, and a printed line of text that begins so is none")
    func text() throws {
        let (wire, _) = try Self.wire("C: DATA\nC: A: b\nC: @x\nC: .\n")
        #expect(wire[2] == Array("@x\r\n".utf8))
        var dialogue = MessageDriverTests.dialogue()
        _ = dialogue.send(Array("DATA".utf8), at: 0)
        dialogue.receive(Array("354 go\r\n".utf8), at: 0)
        for line in ["@home", "."] { _ = dialogue.send(Array(line.utf8), at: 0) }
        let printed = TextForm.string(of: dialogue).split(separator: "\n").filter { $0.hasPrefix("C:") }.suffix(3)
        #expect(printed == ["C: DATA", #"C: \x40home"#, "C: ."])
        let again = try Self.wire(printed.joined(separator: "\n")).wire
        #expect(again[1] == Array("@home\r\n".utf8))
    }
}
