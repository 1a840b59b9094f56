import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("After a failed handshake")
struct RestOfHandshakeTests {
    private func failed() -> Session {
        var session = Talk.at(.tlsHandshake).session
        _ = session.handshakeFailed()
        return session
    }

    private func findings(_ events: [SessionEvent]) -> [String] {
        events.compactMap { if case .finding(let finding) = $0 { finding.id } else { nil } }
    }

    private static let record: [UInt8] = [0x16, 3, 3, 0, 40] + (0..<40).map { UInt8($0 * 7 % 256) }

    @Test(
        "the rest of what the server sends for it is one finding, whatever it looks like",
        arguments: [
            record, [0x15, 3, 3, 0, 2, 2, 40], record + record, Array(record[3...]), (0...255).map { UInt8($0) },
            Array("\n\n\n".utf8) + record, Array("\u{1}\u{2}x\ny\nz\r\n250\u{0} no\n".utf8),
            [UInt8](repeating: 0x0A, count: 500),
        ])
    func rest(_ octets: [UInt8]) {
        var session = failed()
        let events = [octets, [0x0A], Self.record].flatMap { session.receive($0) }
        #expect(findings(events) == ["tls-in-clear"])
        #expect(!events.contains { if case .reply = $0 { true } else { false } })
    }

    @Test("a server that speaks SMTP again is heard, and its mistakes are findings again")
    func again() {
        var session = failed()
        #expect(
            findings(session.receive(Self.record + Array("454 4.7.0 TLS failed\r\n".utf8))) == [
                "tls-in-clear", "unasked-reply",
            ])
        _ = session.submit(Array("NOOP".utf8), judged: .expected, tag: 7)
        let events = session.receive(Array("what\r\n250 ok\r\n".utf8))
        #expect(findings(events) == ["not-a-reply-line"])
        #expect(
            events.contains { if case .reply(let reply, .command(.noop)) = $0 { reply.code == 250 } else { false } })
    }
}
