import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Secrets in replies")
struct RedactionRepliesTests {
    @Test(
        "are cut out of a reply that repeats them",
        arguments: [
            ("AUTH PLAIN c2VjcmV0", "500 5.5.1 Command unrecognized: \"AUTH PLAIN c2VjcmV0\""),
            ("AUTH PLAIN c2VjcmV0", "535-no\r\n535 C2VJCMV0, again c2VjcmV0c2VjcmV0"),
            ("AUTH PLAIN c2VjcmV0c2VjcmV0c2VjcmV0", "500 AUTH PLAIN c2VjcmV0c2VjcmV0c2V..."),
            ("AUHT PLAIN c2VjcmV0", "500 AUHT PLAIN c2VjcmV0?"), ("AUTH LOGIN\r\nc2VjcmV0", "502 x\r\n500 c2VjcmV0?"),
            // An earlier line, in a later reply, in one that nothing asked for.
            ("AUTH LOGIN\r\nc2VjcmV0\r\neA==", "502 x\r\n500 x\r\n500 not c2VjcmV0, not eA=="),
            ("AUTH PLAIN c2VjcmV0\r\nNOOP", "535 no\r\n250 ok, last was AUTH PLAIN c2VjcmV0"),
            ("AUTH PLAIN c2VjcmV0\r\nEHLO a", "535 no\r\n250-c2VjcmV0\r\n250 AUTH PLAIN"),
            ("AUTH PLAIN c2VjcmV0", "535 no\r\n421 what was c2VjcmV0?"),
            // From the middle.
            ("AUTH PLAIN AGFsc2VjcmV0c2VjcmV0", "535 what is ...c2VjcmV0c2Vj...?"),
        ])
    func echo(_ line: String, _ reply: String) {
        let lines = line.split(separator: "\r\n").map(String.init)
        let (dialogue, _) = SecretTalk.dialogue(lines + ["<\(reply)"])
        #expect(SecretTalk.written(dialogue).contains { $0.contains("<redacted: echo>") })
        for line in SecretTalk.written(dialogue) { #expect(!line.uppercased().contains("C2VJCMV0"), "\(line)") }
    }

    @Test("the server's proof of SCRAM is cut: with it passwords could be tried", arguments: ["", "-PLUS"])
    func signature(_ suffix: String) {
        let first = Base64.encode(Array("r=abcdef,s=QQ==,i=4096".utf8))
        let proof = Base64.encode(Array("v=dGhlIHByb29mIG9mIGl0".utf8))
        let (dialogue, _) = SecretTalk.dialogue(
            ["AUTH SCRAM-SHA-256\(suffix) biws", "<334 \(first)", "Yz1iaXdz", "<334 \(proof)"])
        let written = SecretTalk.written(dialogue)
        #expect(written.contains("S: 334 <redacted: SCRAM-SHA-256\(suffix) signature>"))
        #expect(written.contains("S: 334 \(first)"), "from that alone nothing can be tried")
        #expect(!written.contains { $0.contains(proof) || $0.contains("dGhlIHByb29m") })
        #expect(dialogue.openChallenge?.isCut == true)
        // The login has it all the same.
        let end = dialogue.newestReply ?? 0
        #expect(dialogue.reply(endingAt: end).map { dialogue.uncut($0.reply).text } == proof)
    }

    @Test("a password that is typed once more as a command is one all the same")
    func again() {
        let (dialogue, _) = SecretTalk.dialogue(
            [
                "AUTH LOGIN", "<334 eA==", "YWxpY2U=", "<334 eA==", "Y29ycmVjdCBob3JzZQ==", "<235 ok", "correct horse",
                "FROB",
            ])
        let written = SecretTalk.written(dialogue)
        #expect(!written.contains { $0.contains("correct horse") } && written.contains("C: FROB"))
    }

    @Test(
        "are cut out of a reply that tells them decoded",
        arguments: [
            (["AUTH PLAIN"], "\0alice\0%"), (["AUTH PLAIN", "<334 "], "alice\0alice\0%"), (["AUTH"], "\0alice\0%"),
            (["AUTH LOGIN", "<334 eA==", "YWxpY2U=", "<334 eA=="], "%"), (["AUTH LOGIN", "<504 x", "YWxpY2U="], "%"),
            (["AUTH LOGIN YWxpY2U=", "<334 eA=="], "%"), (["AUTH XOAUTH2"], "user=alice\u{1}auth=Bearer %\u{1}\u{1}"),
            (["AUTH OAUTHBEARER"], "n,a=alice,\u{1}port=25\u{1}auth=Bearer %\u{1}\u{1}"),
            (["AUTH CRAM-MD5", "<334 eA=="], "alice %"), (["AUTH SCRAM-SHA-1", "<334 eA=="], "c=biws,r=alice,p=%"),
            (["AUTH X-FROB"], "\0alice\0%"), (["AUHT PLAIN"], "\0alice\0%"),
        ] as [([String], String)], ["battery", "stap", "correct horse battery"])
    func decoded(_ login: (steps: [String], message: String), _ secret: String) {
        let secret = login.message == "alice %" ? secret.filter { $0 != " " } : secret
        let message = login.message.split(separator: "%", omittingEmptySubsequences: false).joined(separator: secret)
        let coded = Base64.encode(Array(message.utf8))
        let isBare = login.steps.count == 1
        let steps = isBare ? ["\(login.steps[0]) \(coded)"] : login.steps + [coded]
        let (dialogue, _) = SecretTalk.dialogue(
            steps + ["<535-no \"\(secret)\"\r\n535 alice may not use PLAIN with \(secret.uppercased())"])
        let text = SecretTalk.written(dialogue)
        #expect(text.contains("S: 535-no \"<redacted: echo>\""))
        #expect(text.contains("S: 535 alice may not use PLAIN with <redacted: echo>"))
    }

    @Test("of less than eight octets are looked for in the replies to the login alone")
    func short() {
        let login = "AUTH PLAIN " + Base64.encode(Array("\0alice\0test".utf8))
        let (dialogue, _) = SecretTalk.dialogue([login, "<535 test", "<535 test", "NOOP", "<250 mx.example.test"])
        #expect(SecretTalk.written(dialogue).contains("S: 250 mx.example.test"))
        #expect(SecretTalk.written(dialogue).filter { $0 == "S: 535 <redacted: echo>" }.count == 2)
    }

    @Test("are cut out of a line whose end does not come, and of one that is coming")
    func withoutEnd() throws {
        let answer = Base64.encode(Array("\0alice\0correct horse".utf8))
        for (text, shown) in [
            ("535 what is \(answer)?", "535 what is <redacted: echo>?"),
            ("535 \(answer.prefix(5))", "535 <redacted: echo>"),
            ("535 correct horse", "535 <redacted: echo>"), ("535 corre", "535 <redacted: echo>"),
        ] {
            var (dialogue, _) = SecretTalk.dialogue(["AUTH PLAIN \(answer)"])
            dialogue.receive(Array(text.utf8), at: 0)
            #expect(String(decoding: dialogue.session.unfinishedLine, as: UTF8.self) == shown)
            dialogue.receiveEOF(at: 0)
            #expect(SecretTalk.written(dialogue).contains("S: \(shown)"))
        }
        var (dialogue, _) = SecretTalk.dialogue(["AUTH PLAIN \(answer)"])
        for byte in "535 what is \(answer), \(answer)".utf8 {
            dialogue.receive([byte], at: 0)
            let shown = String(decoding: dialogue.session.unfinishedLine, as: UTF8.self)
            #expect(!shown.contains("AGF") && !shown.contains("NvcnJ"), "\(shown)")
        }
    }

    @Test("the code of a reply is never cut, and what was mistyped behind a login is not looked for later")
    func keptInReplies() {
        let (codes, _) = SecretTalk.dialogue(["AUTH PLAIN 5355", "<5355", "AUTH PLAIN 535-", "<535-535- x\r\n535 no"])
        #expect(SecretTalk.written(codes).contains("S: 535-<redacted: echo> x"))
        let (typed, _) = SecretTalk.dialogue([
            "AUTH PLAIN", "<504 no", "RCTP TO:<bob@example.test>", "<500 RCTP TO:<bob@example.test>", "NOOP",
            "<250 not TO:<bob@example.test>",
        ])
        #expect(SecretTalk.written(typed).contains("S: 500 <redacted: echo> <redacted: echo>"))
        #expect(SecretTalk.written(typed).contains("S: 250 not TO:<bob@example.test>"))
    }

    @Test("a challenge from which an answer is computed is left as it is", arguments: ["CRAM-MD5", "SCRAM-SHA-1"])
    func challenge(_ name: String) {
        let (dialogue, _) = SecretTalk.dialogue(["AUTH \(name) c2VjcmV0", "<334 c2VjcmV0", "*", "<501 c2VjcmV0"])
        #expect(SecretTalk.written(dialogue).contains("S: 334 c2VjcmV0"))
        #expect(SecretTalk.written(dialogue).contains("S: 501 <redacted: echo>"))
    }

    @Test(
        "another challenge is cut, whether it repeats the answer or holds the secret",
        arguments: ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"])
    func otherChallenge(_ name: String) {
        for said in ["correct horse", "\0alice\0correct horse", "what is correct horse?"] {
            let answer = Base64.encode(Array("\0alice\0correct horse".utf8))
            let token = Base64.encode(Array("user=alice\u{1}auth=Bearer correct-horse\u{1}\u{1}".utf8))
            let isToken = name.contains("OAUTH")
            let text = isToken ? said.split(separator: " ").joined(separator: "-") : said
            let (dialogue, _) = SecretTalk.dialogue([
                "AUTH \(name)", "<334 ", "eA==", "<334 ", isToken ? token : answer,
                "<334 \(Base64.encode(Array((name == "LOGIN" ? "\0alice\0correct horse" : text).utf8)))",
                "<334 \(isToken ? token : answer)", "<334 Zm9v",
            ])
            #expect(SecretTalk.written(dialogue).filter { $0 == "S: 334 <redacted: echo>" }.count == 2)
            #expect(SecretTalk.written(dialogue).contains("S: 334 Zm9v"))
        }
    }
}
