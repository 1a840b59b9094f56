import Testing

@testable import PracticeServer

@Suite("STARTTLS on the practice server")
struct ServerTLSTests {
    /// The codes that lines are answered with, and whether the last one begins TLS.
    private func play(_ lines: [String], _ scenario: Scenario = .withTLS) -> (codes: [String], isStarting: Bool) {
        var server = ServerSession(scenario: scenario)
        _ = server.start()
        var outputs: [ServerOutput] = []
        var codes: [String] = []
        for line in lines {
            outputs = server.receive(Array((line + "\r\n").utf8))
            codes.append(String(outputs.lines.last?.prefix(3) ?? ""))
        }
        return (codes, outputs.contains(.startTLS))
    }

    @Test(
        "when it is taken, and when not",
        arguments: [
            (["EHLO a", "STARTTLS"], ["250", "220"]), (["STARTTLS"], ["503"]),
            (["HELO a", "STARTTLS"], ["250", "503"]),
            (["EHLO a", "STARTTLS now"], ["250", "501"]),
            (["EHLO a", "MAIL FROM:<>", "STARTTLS"], ["250", "250", "503"]),
            (["EHLO a", "STARTTLS", "MAIL FROM:<>"], ["250", "220", "503"]),
            (["EHLO a", "STARTTLS", "EHLO a", "STARTTLS"], ["250", "220", "250", "503"]),
        ])
    func taken(_ lines: [String], _ codes: [String]) {
        #expect(play(lines).codes == codes)
        #expect(play(lines).isStarting == (codes.last == "220"))
        #expect(!play(lines, .plain).isStarting)
    }

    @Test("it is offered in clear only, and what stands behind it in clear is dropped")
    func dropped() {
        var server = ServerSession(scenario: .withTLS)
        _ = server.start()
        #expect(server.receive(Array("EHLO a\r\n".utf8)).lines.contains("250-STARTTLS"))
        #expect(server.receive(Array("STARTTLS\r\nNOOP\r\nRSE".utf8)).lines.count == 1)
        let lines = server.receive(Array("EHLO a\r\n".utf8)).lines
        #expect(lines.count > 1 && !lines.contains { $0.contains("STARTTLS") })
    }
}
