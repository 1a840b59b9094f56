import DNS
import TestSupport
import Testing

@Suite("The domain of the sender")
struct SenderDomainCheckTests {
    private func row(_ zone: CheckZone, _ sender: String = "alice@example.test") throws -> DNSCheck {
        try zone.row(.senderDomain, CheckedSession(sender: sender))
    }

    private func outcome(_ zone: CheckZone) throws -> SenderDomainReport.Outcome {
        let row = try row(zone)
        guard case .senderDomain(let report) = row.finding else { throw Unexpected(finding: row.finding) }
        return report.outcome
    }

    @Test(
        "a domain that can get mail is good, one that cannot is bad",
        arguments: [
            (
                "example.test MX 10 a.test\nexample.test MX 20 b.test", SenderDomainReport.Outcome.exchanges(2),
                DNSCheck.Verdict.good
            ),
            ("example.test A 192.0.2.1", .address, .good), ("example.test AAAA 2001:db8::1", .address, .good),
            ("example.test MX 0 .", .nullMX, .bad), ("example.test TXT v=spf1 -all", .unreachable, .bad),
            ("", .noSuchName, .bad),
        ])
    func outcomes(_ zone: String, _ outcome: SenderDomainReport.Outcome, _ verdict: DNSCheck.Verdict) throws {
        #expect(try self.outcome(CheckZone(zone)) == outcome)
        #expect(try row(CheckZone(zone)).verdict == verdict)
    }

    @Test("what could not be looked up leaves it open", arguments: ["example.test MX", "example.test AAAA"])
    func open(_ question: String) throws {
        var zone = CheckZone("example.test TXT x")
        zone.failing = [question: .refused]
        let row = try row(zone)
        guard case .senderDomain(let report) = row.finding, case .failed(let failed, .refused) = report.outcome else {
            throw Unexpected(finding: row.finding)
        }
        #expect(failed.description == question && row.verdict == .unknown)
    }

    @Test("an address literal is not a domain; before MAIL there is no check")
    func missing() throws {
        #expect(try row(CheckZone(), "a@[192.0.2.1]").finding == .notADomain("[192.0.2.1]"))
        #expect(try CheckZone().row(.senderDomain, CheckedSession()).finding == .missing(.sender))
    }
}
