import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Secrets")
struct RedactionTests {
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
            ["AUHT LOGIN", "<500 what", "c2VjcmV0"], ["A1 AUTH LOGIN", "<500 what", "eA==", "<500 what", "c2VjcmV0"],
            // And behind a command after it, where it looks like an answer.
            ["AUTH PLAIN", "<504 no", "NOOP", "<250 ok", "c2VjcmV0c2VjcmV0"],
            ["AUTH PLAIN", "<504 no", "NOOP", "<250 ok", "AGFsc2VjcmV0"], ["AGFsc2VjcmV0"], ["FROB AGFsc2VjcmV0"],
            ["PLAIN eA==", "<500 what", "NOOP", "<250 ok", "c2VjcmV0c2VjcmV0"],
            ["AUTH LOGIN", "<334 eA==", "*", "<501 ok", "RSET", "<250 ok", " c2VjcmV0c2Vj-_Y="],
            // Near to AUTH, or AUTH behind another word.
            ["A1 AUTH PLAIN c2VjcmV0"], ["X AUTH c2VjcmV0"], ["C: AUTH PLAIN c2VjcmV0"], ["C: auth c2VjcmV0 x"],
            ["A1 AUTHENTICATE PLAIN c2VjcmV0"], ["a1 login alice c2VjcmV0"], ["-- C AUTH X-FROB c2VjcmV0"],
            ["AUHT c2VjcmV0"], ["ATH c2VjcmV0"], ["UTH c2VjcmV0"], ["AUTHH c2VjcmV0"], ["aauth c2VjcmV0"],
            ["AUTJ c2VjcmV0"], ["UATH c2VjcmV0"], ["AUHT X-FROB c2VjcmV0"], ["PASS c2VjcmV0"],
            ["AUHT PLAIN c2VjcmV0 <redacted: x"], ["c2VjcmV0c2VjAAAA <redacted: PLAIN response>"],
            ["AUTHc2VjcmV0c2VjcmV0"], ["AUTH:AGFsc2VjcmV0xxxx"],
        ] as [[String]])
    func cutOut(_ steps: [String]) {
        let (dialogue, sent) = SecretTalk.dialogue(steps)
        #expect(sent.contains("c2VjcmV0"), "the server gets what was typed")
        for line in SecretTalk.written(dialogue) {
            #expect(!line.uppercased().contains("C2VJCMV0"), "\(line)")
        }
        for entry in (0..<dialogue.transcript.count).compactMap({ dialogue.transcript[$0] }) {
            if case .server(let line) = entry.body { #expect(!line.context.label.contains("C2VJCMV0")) }
        }
        #expect(!dialogue.session.outstanding.contains { $0.context.label.contains("C2VJCMV0") })
        // Until it is answered, a line is remembered as it was sent.
        var (first, second) = (dialogue, again(dialogue))
        for _ in dialogue.session.outstanding {
            first.receive(Array("500 no\r\n".utf8), at: 0)
            second.receive(Array("500 no\r\n".utf8), at: 0)
        }
        // A blank in front of what is hidden whole is lost, and with it what was thought of it.
        #expect(first == second || steps.last?.hasPrefix(" ") == true)
        // The mark says no length.
        #expect(SecretTalk.written(dialogue).contains { $0.contains("<redacted: ") })
    }

    @Test(
        "are cut out where a chunk was refused before its octets were sent, or will be",
        arguments: [
            ["BDAT 100", "<503 no", "AUTH PLAIN c2VjcmV0"], ["BDAT 100 LAST", "<503 no", " auth plain c2VjcmV0 "],
            ["BDAT 100", "<503 no", "text", "AUHT PLAIN c2VjcmV0"], ["BDAT 100", "<250 ok", "AUTH c2VjcmV0"],
            ["BDAT 100", "<503 no", "AUTH LOGIN", "<334 eA==", "eA==", "<334 eA==", "c2VjcmV0"],
            ["BDAT 100", "<503 no", "AUTH LOGIN", "<504 no", "c2VjcmV0"],
            ["BDAT 100", "<503 no", "AUHT LOGIN", "<500 no", "c2VjcmV0"],
            ["BDAT 100", "<503 no", "AUTH PLAIN", "c2VjcmV0"], ["BDAT 100", "<503 no", "AGFsc2VjcmV0"],
            ["BDAT 100", "<334 eA==", "c2VjcmV0"], ["AUTH LOGIN", "BDAT 100", "c2VjcmV0"],
            ["AUTH LOGIN", "<504 no", "BDAT 100", "<503 no", "c2VjcmV0c2VjcmV0"], ["BDAT 100", "AUTH PLAIN c2VjcmV0"],
            [
                "MAIL FROM:<a@example.org>", "<250 ok", "RCPT TO:<b@example.test>", "<250 ok", "BDAT 100",
                "<552 too large", "text", "X-EXPS LOGIN c2VjcmV0",
            ],
        ] as [[String]])
    func chunk(_ steps: [String]) {
        cutOut(["EHLO a", "<250-mx\r\n250 CHUNKING"] + steps)
    }

    @Test("the text of a chunk is none, and of a refused one no more than the lines of a login")
    func chunkText() {
        let group = [
            "EHLO a", "<250-mx\r\n250 CHUNKING", "MAIL FROM:<a@example.org>", "<250 ok", "RCPT TO:<b@example.test>",
            "<250 ok", "BDAT 100",
        ]
        let (whole, _) = SecretTalk.dialogue(group + ["AUTH PLAIN c2VjcmV0"])
        #expect(SecretTalk.written(whole).contains("C: AUTH PLAIN c2VjcmV0"))
        #expect(whole.session.chunkRemaining == 79)
        let (refused, _) = SecretTalk.dialogue(
            group + ["<552 no", "c2VjcmV0c2VjcmV0c2VjcmV0", "Auth is a word", "RSET"])
        #expect(SecretTalk.written(refused).contains("C: c2VjcmV0c2VjcmV0c2VjcmV0"))
        #expect(SecretTalk.written(refused).contains("C: RSET"))
    }

    @Test("a reply to a line of which nothing is shown is told as that, and recorded as one to an answer")
    func label() throws {
        var (dialogue, _) = SecretTalk.dialogue(["AUTH PLAIN", "<504 no", "c2VjcmV0"])
        #expect(dialogue.session.outstanding.first?.context.label == "answers a redacted line")
        dialogue.receive(Array("500 what\r\n".utf8), at: 0)
        let end = try #require(dialogue.newestReply)
        #expect(dialogue.reply(endingAt: end)?.context.label == "answers a redacted line")
        #expect(
            SecretTalk.written(dialogue).contains {
                $0.contains(#""line":"<redacted: PLAIN response>","end":"crlf","auth":true"#)
            }
        )
    }

    @Test("a recording of it lives again as it was")
    func again() {
        let steps = [
            "AUTH c2VjcmV0", "<500 what: c2VjcmV0", "AUHT PLAIN c2VjcmV0", "<500 C2VJCMV0?", "AUTH LOGIN", "<504 no",
            "c2VjcmV0", "<500 5.5.1 Command unrecognized: \"c2VjcmV0\"", "NOOP", "<250 ok",
        ]
        let first = SecretTalk.dialogue(steps).dialogue
        #expect(again(first) == first)
    }

    private func again(_ first: Dialogue) -> Dialogue {
        var second = Dialogue()
        for entry in (0..<first.transcript.count).compactMap({ first.transcript[$0] }) {
            switch entry.body {
            case .client(let line): second.replay(.client(line.wire, at: entry.time))
            case .server(let line): second.replay(.server(line.wire, at: entry.time))
            default: break
            }
        }
        return second
    }

    @Test(
        "the blanks in front of them stay as they were sent",
        arguments: [
            ("auth plain\tc2VjcmV0", "auth plain\t<redacted: PLAIN response>"),
            ("AUTH\tPLAIN \t c2VjcmV0 ", "AUTH\tPLAIN \t <redacted: PLAIN response>"),
            ("AUTH  c2VjcmV0c2VjcmV0c2VjcmV0", "AUTH  <redacted: AUTH response>"),
            ("AUHT\tPLAIN\tc2VjcmV0", "AUHT\tPLAIN\t<redacted: PLAIN response>"),
            ("PLAIN\tc2VjcmV0 x", "PLAIN\t<redacted: PLAIN response>"),
            ("PASS\tsecret", "PASS\t<redacted: AUTH response>"),
        ])
    func blanks(_ line: String, _ written: String) throws {
        var dialogue = Dialogue()
        _ = dialogue.send(Array(line.utf8), at: 0)
        guard case .client(let entry) = dialogue.transcript[0]?.body else {
            Issue.record("nothing was sent")
            return
        }
        #expect(String(decoding: entry.line, as: UTF8.self) == written)
    }

    @Test("the star that cancels, and an empty initial response, are none")
    func noSecrets() {
        let dialogue = SecretTalk.dialogue(["AUTH EXTERNAL =", "<334 ", "*", "<501 ok", "*", "<500 what", ""]).dialogue
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
            ["AUTH PLAIN"], ["AUTH X-FROB_2"], ["NOOP", "<500 FROB", "FROB"], ["PLAIN"], ["FROB PLAIN"],
            ["EHLO a", "<250-mx\r\n250 AUTH x-frob", "AUTH x-frob"], ["AUHT PLAIN"], ["A1 AUTH PLAIN"], ["AUTHPLAIN"],
            // Mistyped commands, a login tried before or not.
            ["RCTP TO:<bob@example.test>"], ["MIAL FROM:<alice@example.org> AUTH=<>"], ["EHOL client.example.org"],
            ["MAILFROM:<alice@example.org>"], ["STARTLS"], ["HLEP AUTH"], ["AUTH LOGIN", "<504 no", "RSET", "EHOL mx"],
            ["AUTH LOGIN", "<504 no", "RSET", "RCTP TO:<bob@example.test>"],
            ["AUTH LOGIN", "<504 no", "RSET", "STARTLS"],
            ["c2VjcmV0c2VjcmV0"], ["AUTH LOGIN", "<235 ok", "c2VjcmV0c2VjcmV0"],
        ] as [[String]])
    func kept(_ steps: [String]) throws {
        let (dialogue, _) = SecretTalk.dialogue(steps)
        let lines = (0..<dialogue.transcript.count).compactMap { index -> ClientEntry? in
            if case .client(let line) = dialogue.transcript[index]?.body { line } else { nil }
        }
        let last = try #require(lines.last)
        #expect(!last.isRedacted)
        #expect(String(decoding: last.line, as: UTF8.self) == steps.last { !$0.hasPrefix("<") })
    }
}
