import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// A greeting need not say whether a server speaks SMTP or LMTP; the answer to a hello does.
@Suite("SMTP or LMTP")
struct DialectTests {
    private func next(_ verb: Verb, in talk: Talk) -> NextCommand.Standing? {
        talk.judge.nextCommands.first { $0.verb == verb }?.standing
    }

    @Test("LHLO is not wrong until a hello was answered", arguments: ["ready.", "ESMTP ready", "Python SMTP 1.4.6"])
    func neutral(_ greeting: String) {
        var talk = Talk()
        talk.play("S: 220 mx.example.test \(greeting)\nC: LHLO a ?= expected\nS: 250 mx\n= ready")
        #expect(talk.session.isLMTP)
        talk.play("C: EHLO a ?= out-of-sequence\nS: 500 no\n= ready")
    }

    @Test("it is a step where the greeting does not name SMTP")
    func standing() {
        var silent = Talk()
        silent.server("220 mx.example.test ready.")
        #expect(next(.lhlo, in: silent) == .step)
        #expect(silent.judge.verdict(on: Array("LHLO a".utf8)).foreseesSuccess)
        var named = Talk()
        named.server("220 mx.example.test ESMTP")
        #expect(next(.lhlo, in: named) == .refused(reason: "only in LMTP", likely: [500]))
        #expect(!named.judge.verdict(on: Array("LHLO a".utf8)).foreseesSuccess)
    }

    @Test(
        "a refused hello settles it in the verdict and in Next",
        arguments: [
            ("EHLO a", "500 5.5.1 This is a LMTP server, use LHLO"), ("HELO a", "500 LHLO, please"),
            ("EHLO a", "503 5.5.1 use LHLO instead"),
        ])
    func told(_ line: String, _ reply: String) {
        var talk = Talk()
        talk.play("S: 220 mx ready.\nC: \(line) ?= expected\nS: \(reply)\n= greeted")
        #expect(talk.session.isLMTP)
        #expect(next(.lhlo, in: talk) == .step)
        talk.play("C: EHLO b ?= out-of-sequence\nS: 500 no\nC: LHLO a ?= expected\nS: 250 mx\n= ready")
    }

    @Test("the advice is LHLO then", arguments: ["500 5.5.1 This is a LMTP server, use LHLO", "502 5.5.1 use LHLO"])
    func advice(_ reply: String) throws {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx ready.\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("\(reply)\r\n".utf8), at: 0)
        let explanation = try #require(dialogue.newestReply.flatMap(dialogue.explanation))
        #expect(explanation.advice.sentence == "Send LHLO." && explanation.meaning.contains("speaks LMTP"))
    }

    @Test("an SMTP server does not know LHLO, or has accepted EHLO")
    func smtp() {
        for dialogue in ["C: LHLO a\nS: 500 5.5.1 unknown", "C: EHLO a\nS: 250 mx", "C: HELO a\nS: 250 mx"] {
            var talk = Talk()
            talk.play("S: 220 mx ready.\n" + dialogue + "\nC: LHLO a ?= out-of-sequence\nS: 500 no")
            #expect(talk.session.isSMTP)
        }
    }

    @Test("over the handshake it stays known")
    func handshake() {
        var talk = Talk()
        talk.play("S: 220 mx ready.\nC: LHLO a\nS: 250-mx\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go")
        var session = talk.session
        _ = session.secured()
        #expect(Judge(session).verdict(on: Array("LHLO a".utf8)).kind == .expected)
        #expect(Judge(session).verdict(on: Array("EHLO a".utf8)).kind == .outOfSequence)
    }
}
