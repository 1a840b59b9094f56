import Testing

@testable import SessionModel
@testable import TestSupport

@Suite("What a command writes before it speaks SMTP")
struct CommandPrefaceTests {
    private func play(_ pieces: [[UInt8]]) -> CommandPreface.Parts {
        var preface = CommandPreface()
        var all = CommandPreface.Parts()
        for piece in pieces {
            let parts = preface.receive(piece)
            all.lines += parts.lines
            all.rest += parts.rest
        }
        all.rest += preface.end()
        return all
    }

    @Test("exim -bh: the lines in front are no part of the session, in whatever pieces they come")
    func exim() {
        let front = "\n**** SMTP testing session as if from host 192.0.2.1\r\n**** This is not for real!\n\n2 x\n"
        let session = "220 mx.example.test ESMTP Exim\r\n250 x\r\n"
        for pieces in Splits.all(front + session) {
            let parts = play(pieces)
            #expect(parts.rest == Array(session.utf8))
            #expect(
                parts.lines.map { String(decoding: $0, as: UTF8.self) } == [
                    "", "**** SMTP testing session as if from host 192.0.2.1", "**** This is not for real!", "", "2 x",
                ])
        }
    }

    @Test(
        "what is no text, a greeting and a line without an end are the session's",
        arguments: ["220 mx\r\n", "220-mx\r\n220 x\r\n", "220\r\n", "\u{16}\u{3}\u{1}", "hello", "22", "220"])
    func session(_ text: String) {
        for pieces in Splits.all(text) { #expect(play(pieces) == CommandPreface.Parts(rest: Array(text.utf8))) }
    }

    @Test("a flood is passed on")
    func flood() {
        let line = [UInt8](repeating: 0x61, count: 1001)
        #expect(play([line]) == CommandPreface.Parts(rest: line))
        let lines = Array(String(repeating: "a\n", count: 10_000).utf8)
        let parts = play([lines])
        #expect(parts.lines.count == 8192 && parts.rest.count == 20_000 - 16_384)
    }
}
