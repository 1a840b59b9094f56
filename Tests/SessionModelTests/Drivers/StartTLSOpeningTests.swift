import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("STARTTLS ahead of everything")
struct StartTLSOpeningTests {
    /// Plays the opening against what a server says, one piece after each line; returns the lines and the last step.
    private func play(_ server: [String]) -> (sent: [String], end: DriverStep) {
        var dialogue = Dialogue()
        var opening = StartTLSOpening(helloName: "client.example.org")
        var pieces = server[...]
        var sent: [String] = []
        var events: [DriverEvent] = []
        for _ in 0..<20 {
            let step = opening.next(after: events, in: &dialogue, at: 0)
            events = []
            switch step {
            case .write(let bytes): sent.append(String(decoding: bytes.dropLast(2), as: UTF8.self))
            case .wait:
                if dialogue.session.phase == .tlsHandshake {
                    let report = TLSReport(version: "TLS 1.3", cipher: nil, name: "x", sni: nil, reason: nil, chain: [])
                    dialogue.secured(report, at: 0)
                    events.append(.secured(report))
                }
                guard let piece = pieces.popFirst() else { continue }
                events += (piece.isEmpty ? dialogue.receiveEOF(at: 0) : dialogue.receive(Array(piece.utf8), at: 0))
                    .map(DriverEvent.session)
            case .ask, .done: return (sent, step)
            }
        }
        return (sent, .wait)
    }

    @Test("EHLO and STARTTLS, and the session is under TLS")
    func upgrade() {
        let (sent, end) = play(["220 mx\r\n", "250-mx\r\n", "250 STARTTLS\r\n", "220 go\r\n"])
        #expect(sent == ["EHLO client.example.org", "STARTTLS"])
        #expect(end == .done(.over))
    }

    @Test("in LMTP it is LHLO")
    func lmtp() {
        let (sent, end) = play(["220 mx LMTP\r\n", "250-mx\r\n", "250 STARTTLS\r\n", "220 go\r\n"])
        #expect(sent == ["LHLO client.example.org", "STARTTLS"] && end == .done(.over))
        guard case .done(.noTLS(let failure)) = play(["220 mx LMTP\r\n", "500 no\r\n"]).end else {
            Issue.record("TLS was not given up")
            return
        }
        #expect(failure.sentence.contains("refused LHLO"))
    }

    @Test("nothing is sent before the greeting, nor while a reply is due")
    func waits() {
        #expect(play([]).sent == [] && play([]).end == .wait)
        #expect(play(["220 mx\r\n", "250-mx\r\n"]).sent.count == 1)
        #expect(play(["220 mx\r\n", "250-mx\r\n"]).end == .wait)
    }

    @Test(
        "where TLS cannot be had it says why, and sends nothing more",
        arguments: [
            (["554 no\r\n"], 0, "in its greeting"),
            (["220 mx\r\n", "502 what\r\n"], 1, "refused EHLO"),
            (["220 mx\r\n", "250-mx\r\n250 SIZE\r\n"], 1, "does not offer STARTTLS"),
            (["220 mx\r\n", "250-mx\r\n250 STARTTLS\r\n", "454 not now\r\n"], 2, "but refused it"),
            (["220 mx\r\n", "250-mx\r\n250 STARTTLS\r\n", "354 go\r\n"], 2, "answered it with 354"),
            (["220 mx\r\n", "250-mx\r\n250 STARTTLS\r\n", "250 ok\r\n"], 2, "answered it with 250"),
            (["220 mx\r\n", "250-mx\r\n250 STARTTLS\r\n", "334 \r\n"], 2, "answered it with 334"),
            (["220 mx\r\n", "421 bye\r\n", ""], 1, "ended the session"),
            ([""], 0, "ended the session"),
        ])
    func fails(_ server: [String], _ lines: Int, _ words: String) {
        let (sent, end) = play(server)
        #expect(sent.count == lines)
        guard case .done(.noTLS(let failure)) = end else {
            Issue.record("it did not fail: \(end)")
            return
        }
        #expect(failure.reason.contains(words) && !failure.isOpen, "\(failure.reason)")
    }
}
