import Testing

@testable import SessionModel

@Suite("Secrets")
struct RedactionTests {
    /// Lines that begin with `<` come from the server.
    private func dialogue(_ steps: [String]) -> (dialogue: Dialogue, sent: String) {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        var sent: [UInt8] = []
        for step in steps {
            if step.hasPrefix("<") {
                dialogue.receive(Array("\(step.dropFirst())\r\n".utf8), at: 0)
            } else {
                sent += dialogue.send(Array(step.utf8), at: 0)
            }
        }
        return (dialogue, String(decoding: sent, as: UTF8.self))
    }

    /// Everything that is written down of a dialogue, in all forms.
    private func written(_ dialogue: Dialogue) -> [String] {
        (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }
            .flatMap { [RecordingForm.line($0), TextForm.line($0) ?? ""] }
    }

    @Test(
        "are cut out of every line of a login",
        arguments: [
            ["AUTH PLAIN c2VjcmV0"], ["auth plain c2VjcmV0"], ["  AUTH PLAIN c2VjcmV0"], ["AUTH\tPLAIN\tc2VjcmV0"],
            ["AUTH LOGIN", "<334 eA==", "c2VjcmV0"], ["AUTH LOGIN", "c2VjcmV0"],
            ["AUTH CRAM-MD5", "<334 eA==", "c2VjcmV0", "<334 eA==", "c2VjcmV0"],
            ["X-EXPS LOGIN", "<334 eA==", "c2VjcmV0"], [" AUTH LOGIN", "<334 eA==", "c2VjcmV0"],
            ["NOOP", "<334 eA==", "c2VjcmV0"],
            ["AUTH XOAUTH2 c2VjcmV0 more"], ["X-EXPS LOGIN c2VjcmV0"], ["AUTH X-UNKNOWN c2VjcmV0"],
            ["AUTH PLAIN = c2VjcmV0"],
            // The mechanism left out, the verb mistyped or left out.
            ["AUTH c2VjcmV0 c2VjcmV0"], ["AUTH c2VjcmV0"], ["AUTH c2VjcmV0", "<334 eA==", "c2VjcmV0"],
            ["AUHT PLAIN c2VjcmV0"], ["PLAIN c2VjcmV0"], ["login c2VjcmV0"], [" AUTHLOGIN LOGIN c2VjcmV0 x"],
            ["AUTH=PLAIN c2VjcmV0"], ["AUTHPLAIN c2VjcmV0"], ["AUTH PLAIN=c2VjcmV0"],
            // Behind an AUTH that was refused, or cancelled, or is not there any more.
            ["AUTH PLAIN", "<504 no", "c2VjcmV0"], ["AUTH PLAIN", "<535 no", " c2VjcmV0 "],
            ["AUTH LOGIN", "<503 no", "YWxpY2U=", "<500 what", "c2VjcmV0", "<500 what"],
            ["AUTH LOGIN", "<334 eA==", "*", "<501 ok", "c2VjcmV0"], ["AUTH LOGIN", "<454 later", "c2VjcmV0 more"],
            ["AUTH LOGIN", "<334 eA==", "eA==", "<535 no", "c2VjcmV0"], ["X-EXPS LOGIN", "<504 no", "c2VjcmV0"],
        ] as [[String]])
    func cutOut(_ steps: [String]) {
        let (dialogue, sent) = dialogue(steps)
        #expect(sent.contains("c2VjcmV0"), "the server gets what was typed")
        for line in written(dialogue) {
            #expect(!line.uppercased().contains("C2VJCMV0"), "\(line)")
        }
        for entry in (0..<dialogue.transcript.count).compactMap({ dialogue.transcript[$0] }) {
            if case .server(let line) = entry.body { #expect(!line.context.label.contains("C2VJCMV0")) }
        }
        #expect(!dialogue.session.outstanding.contains { $0.context.label.contains("C2VJCMV0") })
        // The mark says no length.
        #expect(written(dialogue).contains { $0.contains("<redacted: ") })
    }

    @Test("a reply to a line of which nothing is shown is told as that, and recorded as one to an answer")
    func label() throws {
        var (dialogue, _) = dialogue(["AUTH PLAIN", "<504 no", "c2VjcmV0"])
        #expect(dialogue.session.outstanding.first?.context.label == "answers what was cut out")
        dialogue.receive(Array("500 what\r\n".utf8), at: 0)
        let end = try #require(dialogue.newestReply)
        #expect(dialogue.reply(endingAt: end)?.context.label == "answers what was cut out")
        #expect(
            written(dialogue).contains { $0.contains(#""line":"<redacted: PLAIN response>","end":"crlf","auth":true"#) }
        )
    }

    @Test("a recording of it lives again as it was")
    func again() {
        let steps = [
            "AUTH c2VjcmV0", "<500 what: c2VjcmV0", "AUHT PLAIN c2VjcmV0", "<500 C2VJCMV0?", "AUTH LOGIN", "<504 no",
            "c2VjcmV0", "<500 5.5.1 Command unrecognized: \"c2VjcmV0\"", "NOOP", "<250 ok",
        ]
        let first = dialogue(steps).dialogue
        var second = Dialogue()
        for entry in (0..<first.transcript.count).compactMap({ first.transcript[$0] }) {
            switch entry.body {
            case .client(let line): second.replay(.client(line.line, at: entry.time))
            case .server(let line): second.replay(.server(line.wire, at: entry.time))
            default: break
            }
        }
        #expect(second == first)
    }

    @Test("the star that cancels, and an empty initial response, are none")
    func noSecrets() {
        let dialogue = dialogue(["AUTH EXTERNAL =", "<334 ", "*", "<501 ok", "*", "<500 what", ""]).dialogue
        for index in 0..<dialogue.transcript.count {
            if case .client(let line) = dialogue.transcript[index]?.body { #expect(!line.isRedacted) }
        }
    }

    @Test(
        "behind a refused login known verbs are none, and after one, or after a success, nothing is",
        arguments: [
            ["AUTH LOGIN", "<504 no", "VRFY c2VjcmV0"], ["AUTH LOGIN", "<504 no", "XCLIENT NAME=x"],
            ["AUTH LOGIN", "<504 no", "NOOP", "<250 ok", "FROB c2VjcmV0"],
            ["AUTH LOGIN", "<334 eA==", "eA==", "<235 ok", "FROB c2VjcmV0"], ["FROB c2VjcmV0"], ["FROB"],
            ["AUTH PLAIN"], ["AUTH x-frob"], ["NOOP", "<500 FROB", "FROB"], ["PLAIN"], ["FROB PLAIN"],
        ] as [[String]])
    func kept(_ steps: [String]) throws {
        let (dialogue, _) = dialogue(steps)
        let lines = (0..<dialogue.transcript.count).compactMap { index -> ClientEntry? in
            if case .client(let line) = dialogue.transcript[index]?.body { line } else { nil }
        }
        let last = try #require(lines.last)
        #expect(!last.isRedacted)
        #expect(String(decoding: last.line, as: UTF8.self) == steps.last { !$0.hasPrefix("<") })
    }

    @Test(
        "are cut out of a reply that repeats them",
        arguments: [
            ("AUTH PLAIN c2VjcmV0", "500 5.5.1 Command unrecognized: \"AUTH PLAIN c2VjcmV0\""),
            ("AUTH PLAIN c2VjcmV0", "535-no\r\n535 C2VJCMV0, again c2VjcmV0c2VjcmV0"),
            ("AUTH PLAIN c2VjcmV0c2VjcmV0c2VjcmV0", "500 AUTH PLAIN c2VjcmV0c2VjcmV0c2V..."),
            ("AUHT PLAIN c2VjcmV0", "500 AUHT PLAIN c2VjcmV0?"), ("AUTH LOGIN\r\nc2VjcmV0", "502 x\r\n500 c2VjcmV0?"),
        ])
    func echo(_ line: String, _ reply: String) {
        let lines = line.split(separator: "\r\n").map(String.init)
        let (dialogue, _) = dialogue(lines + ["<\(reply)"])
        #expect(written(dialogue).contains { $0.contains("<redacted: echo>") })
        for line in written(dialogue) { #expect(!line.uppercased().contains("C2VJCMV0"), "\(line)") }
    }

    @Test("a challenge is left as it is, and so is a reply to something else")
    func noEcho() {
        let (dialogue, _) = dialogue([
            "AUTH PLAIN c2VjcmV0", "<334 c2VjcmV0", "*", "<501 ok", "VRFY c2VjcmV0", "<550 c2VjcmV0",
        ])
        #expect(
            written(dialogue).filter { $0.hasPrefix("S: 334 c2VjcmV0") || $0.hasPrefix("S: 550 c2VjcmV0") }.count == 2)
    }
}
