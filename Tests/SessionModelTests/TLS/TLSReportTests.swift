import Testing

@testable import SessionModel

@Suite("What is known after a handshake")
struct TLSReportTests {
    private func report(_ version: String) -> TLSReport {
        TLSReport(version: version, cipher: nil, name: "mx.example.test", sni: nil, reason: nil, chain: [])
    }

    @Test("old versions are called deprecated", arguments: ["TLS 1.0", "TLS 1.1"])
    func old(_ version: String) {
        #expect(report(version).isDeprecated && report(version).sentence.contains("deprecated, RFC 8996"))
    }

    @Test("the others are not", arguments: ["TLS 1.2", "TLS 1.3", "TLS"])
    func new(_ version: String) {
        #expect(!report(version).isDeprecated && !report(version).sentence.contains("deprecated"))
    }
}
