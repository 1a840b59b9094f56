import Testing

@testable import MailLogs
@testable import SMTPSyntax

@Suite("Replies on one line")
struct LoggedReplyTests {
    private func lines(_ text: String) -> [String]? {
        LoggedReply(LogText(text))?.reply.lines.map {
            "\($0.code)\($0.isLast ? " " : "-")" + String(decoding: $0.text, as: UTF8.self)
        }
    }

    @Test("lines that a log has joined come apart again")
    func joined() {
        #expect(
            lines("550-5.1.1 No such 550-5.1.1 user, 550 5.1.1 sorry") == [
                "550-5.1.1 No such", "550-5.1.1 user,", "550 5.1.1 sorry",
            ])
        #expect(lines(#"550-No such\n550 user"#) == ["550-No such", "550 user"])
        // One line may contain its code again.
        #expect(lines("550 error 550 again") == ["550 error 550 again"])
        #expect(lines("550-never ends") == ["550-never ends"])
    }

    @Test("only a refusal is one")
    func refusals() {
        #expect(lines("250 ok") == nil)
        #expect(lines("354 go ahead") == nil)
        #expect(lines("5501 user") == nil)
        #expect(lines("no code") == nil)
        #expect(lines("") == nil)
        #expect(lines("421") == ["421 "])
    }

    @Test("a code that is not in the log is marked as assumed")
    func assumed() {
        let reply = LoggedReply(LogText("relay not permitted"), assuming: "550")
        #expect(reply?.line == "550 relay not permitted")
        #expect(reply?.isCodeAssumed == true)
        #expect(LoggedReply(LogText("550 no"))?.isCodeAssumed == false)
    }

    @Test("what may be a secret is cut from a reply to AUTH, and words are not")
    func secrets() throws {
        let reply = try #require(LoggedReply(LogText("535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6")))
        #expect(reply.withoutSecrets(isOfLogin: true).line == "535 5.7.8 Error: authentication failed: <redacted>")
        let quoted = try #require(LoggedReply(LogText("500 unrecognized: \"AUTH PLAIN AGFsaWNlAGhvcnNl\"")))
        #expect(quoted.withoutSecrets(isOfLogin: false).line.contains("AGFsaWNl") == false)
        let plain = try #require(LoggedReply(LogText("535 Authentication credentials invalid")))
        #expect(plain.withoutSecrets(isOfLogin: true) == plain)
    }
}
