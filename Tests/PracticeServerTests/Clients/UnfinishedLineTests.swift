import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A line of a client that does not end")
struct UnfinishedLineTests {
    private func printed(_ pieces: String...) -> WatchedPair {
        var pair = WatchedPair()
        pair.start()
        for piece in pieces { pair.send(Array(piece.utf8)) }
        pair.end()
        return pair
    }

    @Test("is shown at the end, and an end of CR alone is a finding")
    func returnAlone() {
        let pair = printed("EHLO c.example.org\r\n", "QUIT\r")
        #expect(pair.printed.contains("#1 C: QUIT"), "\(pair.printed)")
        #expect(pair.findings.contains { $0.hasPrefix("Sent with CR alone") }, "\(pair.findings)")
    }

    @Test("is shown where several lines ended with CR alone")
    func returns() {
        let pair = printed("EHLO c.example.org\rMAIL FROM:<a@example.org>\r")
        #expect(pair.printed.contains("MAIL FROM:<a@example.org>"), "\(pair.printed)")
        #expect(pair.findings.contains { $0.hasPrefix("Sent with CR alone") }, "\(pair.findings)")
    }

    @Test("is shown where it has no end at all")
    func noEnd() {
        let pair = printed("EHLO c.example.org\r\n", "NOO")
        #expect(pair.printed.contains("#1 C: NOO"), "\(pair.printed)")
    }
}
