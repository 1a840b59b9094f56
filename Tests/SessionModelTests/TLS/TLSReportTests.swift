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

    @Test("a client certificate that was sent is named, before the end of the sentence")
    func clientCertificate() {
        var report = TLSReport(
            version: "TLS 1.3", cipher: nil, name: "mx.example.test", sni: nil,
            reason: "The certificate is self-signed, too.", chain: [],
            details: HandshakeDetails(staple: .none, resumption: TLSResumption(.first)))
        report.sentCertificate = .certificate(subject: "CN=client")
        #expect(
            report.sentence.hasSuffix(
                "The certificate is self-signed, too; not resumed: this is the first connection with TLS; "
                    + "the client certificate of CN=client was sent."))
        report.sentCertificate = .nothing
        #expect(!report.sentence.contains("client certificate"))
    }

    @Test("the others are not", arguments: ["TLS 1.2", "TLS 1.3", "TLS"])
    func new(_ version: String) {
        #expect(!report(version).isDeprecated && !report(version).sentence.contains("deprecated"))
    }
}
