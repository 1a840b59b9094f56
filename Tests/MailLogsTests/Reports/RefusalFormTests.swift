import Testing

@testable import MailLogs
@testable import SMTPSyntax

@Suite("How a logged refusal is written")
struct RefusalFormTests {
    private func refusal(_ speaker: Speaker, host: String?, recipient: String?, reply: String? = "550 no")
        -> LoggedRefusal
    {
        var refusal = LoggedRefusal(log: "Postfix", speaker: speaker)
        refusal.host = host
        refusal.recipient = recipient
        refusal.reply = reply.flatMap { LoggedReply(LogText($0)) }
        if reply == nil { refusal.trouble = .connectionRefused }
        return refusal
    }

    private func headline(_ refusal: LoggedRefusal) -> String {
        RefusalForm.headline(refusal, RefusalExplainer.meaning(of: refusal))
    }

    @Test("the first words say who refused whom")
    func headlines() {
        #expect(headline(refusal(.remote, host: "mx", recipient: "b@c.example")) == "mx refused b@c.example")
        #expect(
            headline(refusal(.remote, host: nil, recipient: nil, reply: "450 x")) == "the server deferred the session")
        #expect(headline(refusal(.local, host: "c", recipient: "b@c.example")) == "Postfix refused c, b@c.example")
        #expect(headline(refusal(.local, host: nil, recipient: "b@c.example")) == "Postfix refused b@c.example")
        #expect(headline(refusal(.local, host: nil, recipient: nil)) == "Postfix refused")
        #expect(
            headline(refusal(.remote, host: "mx", recipient: "b@c.example", reply: nil))
                == "no reply from mx, b@c.example")
        #expect(
            headline(refusal(.remote, host: nil, recipient: "b@c.example", reply: nil)) == "not delivered, b@c.example")
        #expect(headline(refusal(.local, host: "c", recipient: nil, reply: nil)) == "client c")
    }

    @Test("a trouble that is not a missing reply is not said to be one", arguments: LogTrouble.allCases)
    func silence(_ trouble: LogTrouble) {
        var refusal = refusal(.remote, host: "mx", recipient: "b@c.example", reply: nil)
        refusal.trouble = trouble
        let isSilent: Set<LogTrouble> = [
            .connectionRefused, .connectionTimedOut, .unreachable, .connectionLost, .replyTimedOut,
        ]
        let words = isSilent.contains(trouble) ? "no reply from" : "not delivered to"
        #expect(headline(refusal) == "\(words) mx, b@c.example")
    }

    @Test("a message that expired names its sender as the sender, and counts for no domain")
    func expired() {
        let line = "postfix/qmgr[1]: 4E079F: from=<heidi@example.org>, status=expired, returned to sender"
        let refusal = LogFixture.refusal(line)
        #expect(refusal.map(headline) == "not delivered, from heidi@example.org")
        #expect(refusal?.domain == nil && refusal?.sender == "heidi@example.org")
    }

    @Test("a code that the log does not show is marked")
    func assumed() throws {
        let own = "mx postfix/smtpd[1]: warning: c[192.0.2.1]: SASL PLAIN authentication failed: "
        let refusal = try #require(LogFixture.refusal(own))
        let line = RefusalForm.line(refusal, RefusalExplainer.meaning(of: refusal))
        #expect(line.contains("535 5.7.8") && line.contains("(usual code, not in the log)"))
        var said = self.refusal(.remote, host: "mx", recipient: nil)
        #expect(!RefusalForm.line(said, RefusalExplainer.meaning(of: said)).contains("usual code"))
        said.host = "aspmx.l.google.com[192.0.2.1]"
        #expect(RefusalExplainer.meaning(of: said).software == "Gmail")
        said.host = "example-org.mail.protection.outlook.com. [192.0.2.1]"
        #expect(RefusalExplainer.meaning(of: said).software == "Exchange Online")
        said.host = "mxgoogle.com[192.0.2.1]"
        #expect(RefusalExplainer.meaning(of: said).software == nil)
    }

    @Test("what the log does not say is said")
    func notes() {
        var known = refusal(.remote, host: "mx", recipient: "b@c.example")
        known.context = .command(.rcpt)
        #expect(!RefusalForm.text(known, RefusalExplainer.meaning(of: known)).contains("Note: The log"))
        let unknown = refusal(.remote, host: "mx", recipient: "b@c.example")
        let text = RefusalForm.text(unknown, RefusalExplainer.meaning(of: unknown), count: 3)
        #expect(text.contains("Note: The log does not say which command this answers."))
        #expect(text.contains("Note: The same refusal occurs 3 times."))
        var early = refusal(.remote, host: "mx", recipient: nil)
        early.mayAnswerHello = true
        #expect(RefusalForm.text(early, RefusalExplainer.meaning(of: early)).contains("the greeting or EHLO"))
        let own = refusal(.local, host: "c", recipient: nil)
        #expect(RefusalForm.text(own, RefusalExplainer.meaning(of: own)).contains("\"you\" is that client"))
    }
}
