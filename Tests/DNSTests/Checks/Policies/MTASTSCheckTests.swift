import DNS
import TestSupport
import Testing

@Suite("The announcement of an MTA-STS policy")
struct MTASTSCheckTests {
    private func row(_ records: [String], domain: String = "example.org") throws -> DNSCheck {
        let zone = CheckZone(records.map { "_mta-sts.example.org TXT \($0)" }.joined(separator: "\n"))
        return try zone.row(.mtaSTS, CheckedSession(recipientDomain: domain))
    }

    private func report(_ records: String...) throws -> MTASTSReport {
        let row = try row(records)
        guard case .mtaSTS(let report) = row.finding else { throw Unexpected(finding: row.finding) }
        return report
    }

    @Test("the id, and where the policy is")
    func good() throws {
        let report = try report("v=STSv1; id=20260101T000000;", "something else")
        #expect(report.id == "20260101T000000")
        #expect(report.policyAddress == "https://mta-sts.example.org/.well-known/mta-sts.txt")
        #expect(report.problems.isEmpty)
        #expect(try row(["v=STSv1;id=1"]).verdict == .good)
        #expect(try row(["v=STSv1 ; id = 1; later=x;"]).verdict == .good)
    }

    @Test(
        "ids that are wrong",
        arguments: [
            ("v=STSv1", TagProblem.missing(tag: "id")), ("v=STSv1; id=", .wrongValue(tag: "id", value: "")),
            ("v=STSv1; id=2026-01-01", .wrongValue(tag: "id", value: "2026-01-01")),
            (
                "v=STSv1; id=123456789012345678901234567890123",
                .wrongValue(tag: "id", value: "123456789012345678901234567890123")
            ),
            ("v=STSv1; ID=1", .missing(tag: "id")), ("v=STSv1; id=1; id=2", .repeated(tag: "id")),
        ])
    func wrong(_ record: String, _ problem: TagProblem) throws {
        #expect(try report(record).problems == [problem])
        #expect(try row([record]).verdict == .bad)
    }

    @Test("no record, records of another version, several")
    func others() throws {
        #expect(try row([]).verdict == .notice)
        #expect(try report("v=STSv2; id=1", "v=stsv1; id=1", "v=STSv10").record == .absent(others: 3))
        #expect(try report("v=STSv1; id=1", "v=STSv1; id=2").record == .several(2))
        #expect(try row(["v=STSv1; id=1", "v=STSv1; id=2"]).verdict == .bad)
    }

    @Test("a look-up that fails is unknown; an address has no policy")
    func failing() throws {
        var zone = CheckZone()
        zone.failing = ["_mta-sts.example.org TXT": .timeout]
        let row = try zone.row(.mtaSTS, CheckedSession(recipientDomain: "example.org"))
        #expect(row.verdict == .unknown)
        #expect(try zone.row(.mtaSTS, CheckedSession()).finding == .missing(.recipientDomain))
        for domain in ["[192.0.2.1]", "", "a..b", String(repeating: "a.", count: 126) + "aa"] {
            #expect(try self.row([], domain: domain).finding == .notADomain(domain))
        }
    }
}
