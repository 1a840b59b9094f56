import DNS
import TestSupport
import Testing

@Suite("Where reports about TLS go")
struct TLSReportingCheckTests {
    private func row(_ records: [String]) throws -> DNSCheck {
        let zone = CheckZone(records.map { "_smtp._tls.example.org TXT \($0)" }.joined(separator: "\n"))
        return try zone.row(.tlsReporting, CheckedSession(recipientDomain: "example.org"))
    }

    private func report(_ records: String...) throws -> TLSReportingReport {
        let row = try row(records)
        guard case .tlsReporting(let report) = row.finding else { throw Unexpected(finding: row.finding) }
        return report
    }

    @Test("addresses by mail and by web")
    func good() throws {
        let record = "v=TLSRPTv1; rua=mailto:tls@example.org, https://example.org/report"
        #expect(try report(record).addresses == ["mailto:tls@example.org", "https://example.org/report"])
        #expect(try row([record]).verdict == .good)
    }

    @Test(
        "what is wrong",
        arguments: [
            ("v=TLSRPTv1;", TagProblem.missing(tag: "rua")),
            ("v=TLSRPTv1; rua=tls@example.org", .wrongValue(tag: "rua", value: "tls@example.org")),
            ("v=TLSRPTv1; rua=http://example.org", .wrongValue(tag: "rua", value: "http://example.org")),
            ("v=TLSRPTv1; rua=mailto:a@b.test!10m", .wrongValue(tag: "rua", value: "mailto:a@b.test!10m")),
            ("v=TLSRPTv1; rua=", .wrongValue(tag: "rua", value: "")),
            ("v=TLSRPTv1; rua=mailto:a b", .wrongValue(tag: "rua", value: "mailto:a b")),
        ])
    func wrong(_ record: String, _ problem: TagProblem) throws {
        #expect(try report(record).problems == [problem])
        #expect(try row([record]).verdict == .bad)
    }

    @Test("a right address beside a wrong one is kept")
    func mixed() throws {
        let report = try report("v=TLSRPTv1; rua=mailto:a@example.org,ftp://b.test")
        #expect(report.addresses == ["mailto:a@example.org"])
        #expect(report.problems.count == 1)
    }

    @Test("no record, another version, several")
    func others() throws {
        #expect(try row([]).verdict == .notice)
        #expect(try report("v=TLSRPTv2; rua=mailto:a@b.test").record == .absent(others: 1))
        #expect(try report("v=TLSRPTv1; rua=mailto:a@b.test", "v=TLSRPTv1; rua=mailto:c@d.test").record == .several(2))
    }
}
