import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("LMTP servers that answer for refused recipients, too")
struct ExtraResultsTests {
    private func texts(_ talk: Talk) -> [String] {
        talk.events.compactMap { if case .finding(let finding) = $0 { finding.text } else { nil } }
    }

    /// Three recipients, of which the second was refused; the two results that are due have come.
    private func answered() -> Talk {
        var talk = MessageResultTests.talk(lmtp: true, recipients: 3, refused: [2])
        talk.server("250 one", "550 5.1.1 two")
        talk.forgetEvents()
        return talk
    }

    @Test("the reply too many is called what it is")
    func extra() {
        var talk = answered()
        talk.server("250 three")
        #expect(texts(talk).first?.hasPrefix("250 is a result too many: ") == true)
        talk.client("NOOP")
        talk.forgetEvents()
        talk.server("250 ok")
        #expect(talk.findings() == [] && talk.session.outstanding.isEmpty)
    }

    @Test("it does not answer QUIT, which was sent in between", arguments: ["250 three", "550 5.1.1 three"])
    func quit(_ result: String) {
        var talk = answered()
        talk.client("QUIT")
        talk.server(result, "221 bye")
        #expect(texts(talk).first?.contains("is a result too many") == true)
        #expect(talk.session.phase == .closed && talk.findings() == ["unasked-reply"])
    }

    @Test("a reply that may be the one to the next command is that")
    func mail() {
        var talk = answered()
        talk.client("MAIL FROM:<>")
        talk.server("250 ok")
        #expect(talk.findings() == [] && talk.session.phase == .mail)
        talk.client("QUIT")
        talk.server("221 bye")
        #expect(talk.findings() == [])
    }

    @Test("without a refused recipient there is none")
    func none() {
        var talk = MessageResultTests.talk(lmtp: true, recipients: 2)
        talk.server("250 one", "250 two")
        talk.forgetEvents()
        talk.server("250 three")
        #expect(texts(talk).first?.hasPrefix("Unsolicited 250") == true)
    }

    @Test("a result that names a refused recipient shows the shift at once")
    func named() {
        var talk = MessageResultTests.talk(lmtp: true, recipients: 3, refused: [1])
        talk.server("550 5.1.1 <U1@example.test> no such user")
        #expect(texts(talk) == [Finding.resultOfRefused(550).text])
        var right = MessageResultTests.talk(lmtp: true, recipients: 3, refused: [1])
        right.server("250 2.1.5 <u2@example.test> saved, not <u1@example.test>", "250 2.1.5 <u3@example.test> saved")
        #expect(right.findings() == [])
    }
}
