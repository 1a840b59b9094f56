import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The written forms of a transcript")
struct FormsTests {
    private let entries: [Entry] = {
        let transcript = DialogueTests.eventful().transcript
        return (0..<transcript.count).compactMap { transcript[$0] }
    }()

    @Test("a recording's lines, field by field")
    func recording() {
        let lines = entries.map { RecordingCodec.line($0) }
        #expect(
            lines.prefix(4) == [
                #"{"n":1,"t":0.000000,"type":"note","id":"connected","text":"connected to 127.0.0.1:25 in 1ms"}"#,
                #"{"n":2,"t":0.000000,"type":"server","line":"220 mx.example.test ESMTP","end":"crlf","code":220,"last":true}"#,
                #"{"n":3,"t":0.000000,"type":"phase","from":"connecting","to":"greeted"}"#,
                #"{"n":4,"t":0.125000,"type":"client","line":"EHLO a","end":"crlf","verb":"EHLO","verdict":"expected","likely":"accepted"}"#,
            ])
        #expect(lines.contains { $0.contains(#""line":"250-mx","end":"crlf","code":250,"last":false,"re":4}"#) })
        #expect(lines.contains { $0.contains(#""base64":"MjUwIP8=""#) })
        #expect(lines.contains { $0.contains(#""line":"501 \u001b[31mno""#) })
        #expect(lines.contains { $0.contains(#""line":"..dot","end":"crlf","data":true,"verdict":"expected""#) })
        #expect(lines.contains { $0.contains(#""verdict":"malformed","why":""#) })
        #expect(lines.contains { $0.contains(#""verdict":"unknown","why":""#) })
        #expect(
            lines.contains {
                $0.contains(#""line":"AUTH PLAIN <redacted: PLAIN response>""#) && $0.contains(#""redacted":true"#)
            })
    }

    @Test(
        "what the server will probably do stands beside the verdict",
        arguments: [
            ("MAIL FROM:<a@b.example>", "expected", "accepted"), ("MAIL FROM: <a@b.example>", "malformed", "accepted"),
            ("MAIL FROM:<a@b.example", "malformed", "refused"), ("EXPN staff", "probably-refused", "refused"),
            ("RCPT TO:<a@b.example>", "out-of-sequence", "refused"),
        ])
    func likely(_ line: String, _ kind: String, _ likely: String) {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("250 mx\r\n".utf8), at: 0)
        let entry = dialogue.transcript.count
        _ = dialogue.send(Array(line.utf8), at: 0)
        let written = dialogue.transcript[entry].map(RecordingCodec.line) ?? ""
        #expect(written.contains(#""verdict":"\#(kind)""#) && written.hasSuffix(#""likely":"\#(likely)"}"#))
    }

    @Test("the text form, safe to print")
    func text() {
        let lines = entries.compactMap { TextForm.line($0) }
        #expect(lines.contains("S: 501 \\x1b[31mno"))
        #expect(lines.contains("S: 250 2.0.0 queued \\* as 1"))
        #expect(lines.contains("C: ..dot"))
        #expect(lines.contains("C:"))
        #expect(lines.contains("-- a remark"))
        for line in lines { #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }) }
    }

    @Test("JSON strings hold nothing that acts on a terminal, in order")
    func json() {
        let text = "a\"\\\u{1B}\u{9B}\u{202E}\u{200B}\u{E9}\u{1F600}\u{E0061}"
        #expect(
            JSONText.object([
                ("t", .text(text)), ("n", .number(-1)), ("b", .bool(false)), ("x", .null), ("l", .list([.number(1)])),
            ])
                == #"{"t":"a\"\\\u001b\u009b\u202e\u200b"# + "\u{E9}\u{1F600}"
                + #"\udb40\udc61","n":-1,"b":false,"x":null,"l":[1]}"#)
        #expect(
            JSONText.object([("s", .seconds(1.0000005)), ("bad", .seconds(.nan))]) == #"{"s":1.000001,"bad":0.000000}"#)
    }

    @Test("base64", arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
    func base64(_ text: String, _ encoded: String) {
        #expect(Base64.encode(Array(text.utf8)) == encoded)
    }

    @Test(
        "spans of time",
        arguments: [
            (0, "<1ms"), (0.0125, "13ms"), (0.9996, "1.0s"), (1.26, "1.3s"), (75, "75s"), (400, "7min"), (7200, "2h"),
        ])
    func elapsed(_ seconds: Double, _ words: String) {
        #expect(ElapsedTime.words(seconds) == words)
    }
}

@Suite("Scripts")
struct ScriptTests {
    private func isMet(_ expected: String, by reply: String) throws -> Bool {
        let script = try Script(expected.split(separator: "\n").map { "S: \($0)" }.joined(separator: "\n"))
        return try #require(script.greeting.first).isMet(by: try #require(Reply(reply)))
    }

    @Test(
        "expectations",
        arguments: [
            ("250", "250 Ok", true), ("250", "251 Ok", false), ("2..", "251 Ok", true), ("25.", "221 x", false),
            ("250 *queued*", "250 2.0.0 Ok: queued as 1", true), ("250 *queued*", "250 Ok", false),
            ("550 5.7.1", "550 5.7.1 no", true), ("550 5.7.1", "550 5.1.1 no", false), ("550 5.7.1", "550 no", false),
            ("250 a remark", "250 other text", true), ("250-SIZE*\n250", "250-mx\n250-SIZE 10\n250 HELP", true),
            ("250-DSN*\n250", "250-mx\n250-SIZE 10\n250 HELP", false), ("250 \\*", "250 anything", true),
            ("250 a\\*b*", "250 a*bc", true), ("250 a\\*b*", "250 axbc", false), ("250 *", "250", true),
        ])
    func expectations(_ expected: String, _ reply: String, _ isMet: Bool) throws {
        #expect(try self.isMet(expected, by: reply) == isMet)
    }

    @Test("steps, messages and what stands around them")
    func steps() throws {
        let script = try Script(
            "# a comment\r\nS: 220\r\n\r\nC: DATA\nS: 354\nC: ..x\nC:\nC: .\nS: 250\n-- a note\nC: DATA\nS: 503\nC: a\\x00b\\\\"
        )
        #expect(script.steps.map(\.isMessage) == [false, true, true, true, false, false])
        #expect(script.steps.map(\.lineNumber) == [4, 6, 7, 8, 11, 13])
        #expect(script.steps.last?.line == [0x61, 0, 0x62, 0x5C])
        #expect(script.greeting.count == 1)
    }

    @Test(
        "mistakes are told with their line",
        arguments: [
            ("C: NOOP\nhello", 2), ("S: ok", 1), ("S: 250x", 1), ("C: a\\q", 1), ("C: DATA\nC: x", 1),
            ("C: DATA\nC: x\nS: 250", 3), ("S: 250 \\q*", 1),
        ])
    func mistakes(_ text: String, _ line: Int) {
        #expect { try Script(text) } throws: { ($0 as? ScriptProblem)?.lineNumber == line }
    }
}
