import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A session after a header of the PROXY protocol")
struct ProxyHeaderSessionTests {
    /// After a header that was typed, or sent by the program.
    private func dialogue(typed isTyped: Bool) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0.001), at: 0)
        if isTyped {
            _ = dialogue.send(Array("PROXY TCP4 192.0.2.7 192.0.2.25 4711 25".utf8), at: 0)
        } else {
            dialogue.note(Note(.introduced(ProxyHeader(.v1))), at: 0)
        }
        return dialogue
    }

    private func findings(_ dialogue: Dialogue) -> [String] {
        (0..<dialogue.transcript.count).compactMap { entry in
            if case .finding(let finding) = dialogue.transcript[entry]?.body { finding.text } else { nil }
        }
    }

    @Test(
        "a server that does not expect it answers it, and the next command gets its own reply",
        arguments: [true, false])
    func notExpected(_ isTyped: Bool) {
        var dialogue = dialogue(typed: isTyped)
        dialogue.receive(Array("220 mx ESMTP\r\n500 5.5.2 Error: command not recognized\r\n".utf8), at: 1)
        #expect(findings(dialogue) == ["500 answers the PROXY header: this server does not expect one."])
        _ = dialogue.send(Array("EHLO a.example".utf8), at: 2)
        dialogue.receive(Array("250 mx\r\n".utf8), at: 3)
        #expect(dialogue.session.phase == .ready && dialogue.session.outstanding.isEmpty)
    }

    @Test("a server that closes at once is not told to expect a header", arguments: [true, false])
    func closed(_ isTyped: Bool) {
        var dialogue = dialogue(typed: isTyped)
        dialogue.receiveEOF(at: 1)
        #expect(findings(dialogue) == [Finding.closedAfterProxyHeader.text])
    }

    @Test("silence has another reason then")
    func silence() {
        #expect(Note.noGreeting(within: 5, afterHeader: false).contains("may expect the PROXY header"))
        #expect(!Note.noGreeting(within: 5, afterHeader: true).contains("expect"))
    }

    @Test("the next connection begins without one")
    func next() {
        var dialogue = dialogue(typed: false)
        dialogue.close(at: 1)
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0.001), at: 2)
        #expect(!dialogue.session.hasSentProxyHeader)
    }
}
