import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The text form in bytes")
struct TextFormTests {
    @Test("what is appended is the lines, each with a line feed")
    func same() {
        let dialogue = DialogueTests.eventful()
        let transcript = dialogue.transcript
        for start in [0, 5, transcript.count] {
            var output = Array("x\n".utf8)
            TextForm.append(start..<transcript.count, of: transcript, to: &output)
            let lines = (start..<transcript.count).compactMap { transcript[$0].flatMap(TextForm.line) }
            // Groups are marked beside the lines (`WrittenGroupFormTests`).
            let written = String(decoding: output, as: UTF8.self).replacing(":queue\n", with: "")
                .replacing(":flush\n", with: "")
            #expect(written == "x\n" + lines.map { $0 + "\n" }.joined())
        }
    }

    @Test(
        "lines of both sides",
        arguments: [
            ("NOOP", "C: NOOP"), ("", "C:"), ("VRFY {user}", #"C: VRFY \x7buser}"#), ("VRFY {me}", #"C: VRFY \x7bme}"#),
            ("VRFY {", "C: VRFY {"),
            ("NOOP {}{password}", #"C: NOOP \x7b}\x7bpassword}"#), ("NOOP * \\ \u{0}", #"C: NOOP * \\ \x00"#),
        ])
    func client(_ line: String, _ written: String) {
        var dialogue = Dialogue()
        _ = dialogue.send(Array(line.utf8), at: 0)
        #expect(dialogue.transcript[0].flatMap(TextForm.line) == written)
    }

    @Test(
        "an asterisk that came is no wildcard",
        arguments: [
            ("250 *", #"S: 250 \*"#), ("250 a*b\\*", #"S: 250 a\*b\\\*"#), ("", "S:"), ("250 {user}", "S: 250 {user}"),
        ])
    func server(_ line: String, _ written: String) {
        var dialogue = Dialogue()
        dialogue.receive(Array("\(line)\r\n".utf8), at: 0)
        #expect(dialogue.transcript[0].flatMap(TextForm.line) == written)
    }

    @Test("a finding that names what was sent is one line without control characters")
    func finding() {
        var dialogue = Dialogue()
        _ = dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 0)
        _ = dialogue.send(Array("FOO\u{1b}]0;x\u{7}\tC:".utf8), at: 0)
        _ = dialogue.receive(Array("354 go on\r\n".utf8), at: 0)
        let lines = (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0].flatMap(TextForm.line) }
        #expect(lines.contains { $0.hasPrefix("-- finding: 354 cannot answer FOO\\x1b") })
        #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } })
    }
}
