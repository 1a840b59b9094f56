import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The header of a recording")
struct RecordingHeaderTests {
    @Test("says how the server was reached, and keeps that")
    func route() throws {
        let header = RecordingHeader(
            started: "2026-12-01T05:00:00.000Z", target: "mx.example.test:25", address: "127.0.0.1:1080",
            program: "smtptui", keepsSecrets: true, route: "SOCKS5 proxy 127.0.0.1:1080")
        #expect(header.line.contains(#""route":"SOCKS5 proxy 127.0.0.1:1080","program""#))
        #expect(try RecordingHeader(line: Array(header.line.utf8).span) == header)
        #expect(header.withoutSecrets.route == header.route)
        #expect(
            TextForm.header(header).contains(
                "# mx.example.test:25 (127.0.0.1:1080) via SOCKS5 proxy 127.0.0.1:1080, 2026-12-01T05:00:00.000Z"))
    }

    @Test("a direct way is not mentioned")
    func direct() throws {
        let header = RecordingHeader(started: "", target: "mx.example.test:25", address: nil, program: nil)
        #expect(!header.line.contains("route"))
        #expect(try RecordingHeader(line: Array(header.line.utf8).span).route == nil)
    }
}
