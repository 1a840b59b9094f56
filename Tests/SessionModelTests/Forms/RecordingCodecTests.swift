import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Writing the events of a recording")
struct RecordingCodecTests {
    private static let entries: [Entry] = {
        let transcript = DialogueTests.eventful().transcript
        return (0..<transcript.count).compactMap { transcript[$0] }
    }()

    @Test("lines are appended to a block, one after the other, each with its line feed")
    func appended() {
        var block = Array("before\n".utf8)
        for entry in Self.entries { RecordingCodec.append(entry, to: &block) }
        let lines = Self.entries.map { RecordingCodec.line($0) + "\n" }
        #expect(String(decoding: block, as: UTF8.self) == "before\n" + lines.joined())
        #expect(lines.allSatisfy { $0.dropLast().allSatisfy { !$0.isNewline } })
    }

    @Test("a line of the server is written as text where it is UTF-8, and read back octet by octet")
    func octets() throws {
        let odd: [[UInt8]] = [
            [], [0x7F], [0x22], [0x5C, 0x5C], [0x00], [0xFF], [0xC3, 0xA9], [0xC3], [0xE2, 0x80, 0xAE],
            [0xF0, 0x9F, 0x98, 0x80], Array("e\u{301}\u{301}\u{301}\u{301}\u{301}".utf8),
        ]
        for length in 0..<20 {
            for middle in odd {
                let bytes = [UInt8](repeating: 0x61, count: length) + middle + [0x62]
                let mark = ServerMark(context: .greeting, amid: [], ending: .lf, isReply: false)
                let entry = Entry(index: 0, time: 0.25, body: .server(ServerEntry(mark, answers: nil, bytes)))
                var line: [UInt8] = []
                RecordingCodec.append(entry, to: &line)
                #expect(
                    try RecordingCodec.event(in: line.span) == .server(WireLine(bytes: bytes, ending: .lf), at: 0.25))
                let isSafe = line.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F }
                #expect(isSafe)
            }
        }
    }

    @Test(
        "numbers and times",
        arguments: [
            (0, 0.0, #""n":1,"t":0.000000"#), (9, 0.0000004, #""n":10,"t":0.000000"#),
            (99, 1.0000005, #""n":100,"t":1.000001"#), (1_000_000, 59.999999, #""n":1000001,"t":59.999999"#),
            (0, -1, #""n":1,"t":0.000000"#), (0, .infinity, #""n":1,"t":0.000000"#),
            (0, 1e300, #""n":1,"t":1000000000000.000000"#), (0, 123456.25, #""n":1,"t":123456.250000"#),
        ])
    func numbers(_ index: Int, _ time: Double, _ members: String) {
        let line = RecordingCodec.line(Entry(index: index, time: time, body: .note(.remark("x"))))
        #expect(line == "{" + members + #","type":"note","id":"remark","text":"x"}"#)
    }
}
