import DNS
import TestSupport
import Testing

@Suite("The name in EHLO")
struct HeloCheckTests {
    private let zone = CheckZone(
        """
        own.test A 192.0.2.1
        other.test A 192.0.2.9
        both.test A 192.0.2.1
        both.test AAAA 2001:db8::1
        alias.test CNAME own.test
        text.test TXT nothing
        """)

    private func report(
        _ helo: String, _ address: String? = "192.0.2.1", zone: CheckZone? = nil
    ) throws -> (HeloReport, DNSCheck.Verdict) {
        let session = CheckedSession(ownAddress: address.flatMap { DNSAddress($0) }, helo: helo)
        let row = try (zone ?? self.zone).row(.helo, session)
        guard case .helo(let report) = row.finding else { throw Unexpected(finding: row.finding) }
        return (report, row.verdict)
    }

    @Test(
        "a name and its addresses",
        arguments: [
            ("own.test", HeloReport.Match.own, DNSCheck.Verdict.good), ("alias.test", .own, .good),
            ("OWN.test.", .own, .good), ("other.test", .other, .notice), ("text.test", .noAddress, .bad),
            ("nowhere.test", .noAddress, .bad), ("own", .noAddress, .bad),
        ])
    func names(_ helo: String, _ match: HeloReport.Match, _ verdict: DNSCheck.Verdict) throws {
        let report = try report(helo)
        #expect(report.0.match == match)
        #expect(report.1 == verdict)
    }

    @Test("either family of the own address is enough", arguments: ["192.0.2.1", "2001:db8::1", "::ffff:192.0.2.1"])
    func families(_ address: String) throws { #expect(try report("both.test", address).0.match == .own) }

    @Test("where the own address is not known, only the name is looked up")
    func unknown() throws {
        let (report, verdict) = try report("own.test", nil)
        #expect(report.match == .ownAddressUnknown)
        #expect(verdict == .unknown)
    }

    @Test("why there is no address: the failure that says more")
    func failures() throws {
        #expect(try report("nowhere.test").0.failure == .noSuchName)
        #expect(try report("text.test").0.failure == .noData)
        var zone = zone
        zone.failing = ["text.test AAAA": .serverFailure]
        #expect(try report("text.test", zone: zone).0.failure == .serverFailure)
        #expect(try report("text.test", zone: zone).1 == .unknown)
    }

    @Test("only the addresses of the client's kind are compared: what became of the others does not count")
    func kinds46() throws {
        var zone = zone
        zone.failing = ["other.test AAAA": .timeout, "own.test AAAA": .serverFailure, "both.test A": .refused]
        #expect(try report("other.test", zone: zone).0.match == .other)
        #expect(try report("own.test", zone: zone).0.match == .own)
        #expect(try report("both.test", "2001:db8::1", zone: zone).0.match == .own)
        let (unknown, verdict) = try report("both.test", zone: zone)
        #expect(unknown.match == .ownKindUnknown && unknown.failure == .refused)
        #expect(unknown.addresses == [DNSAddress("2001:db8::1")].compactMap(\.self))
        #expect(verdict == .unknown)
    }

    @Test(
        "literals and what is not a name",
        arguments: [
            ("[192.0.2.1]", DNSCheck.Verdict.good), ("[192.0.2.2]", .bad), ("[IPv6:2001:db8::1]", .bad),
            ("192.0.2.1", .bad), ("[192.0.2]", .bad), ("[2001:db8::1]", .bad), ("[IPv6:192.0.2.1]", .bad), ("[", .bad),
            ("a..b", .bad), ("", .bad), ("caf\u{E9}.test", .bad), ("under_score.test", .bad), ("-a.test", .bad),
        ])
    func forms(_ helo: String, _ verdict: DNSCheck.Verdict) throws {
        #expect(try report(helo).1 == verdict)
    }

    @Test("forms")
    func kinds() throws {
        let address = try #require(DNSAddress("192.0.2.1"))
        #expect(try report("[192.0.2.1]").0.form == .literal(address))
        #expect(try report("192.0.2.1").0.form == .bareAddress(address))
        #expect(try report("[ipv6:2001:DB8::1]", "2001:db8::1").0.match == .own)
        #expect(try report("[192.0.2.300]").0.form == .malformedLiteral)
        #expect(try report("a..b").0.form == .notAName(.emptyLabel))
        #expect(try report("under_score.test").0.form == .notAHostName(.known("under_score.test")))
    }

    @Test(
        "localhost is not the name of a host",
        arguments: ["localhost", "LOCALHOST", "a.localhost", "localhost.localdomain"])
    func localhost(_ helo: String) throws {
        let zone = CheckZone("\(helo) A 192.0.2.1")
        #expect(try report(helo, zone: zone).0.isLocalhost)
        #expect(try report(helo, zone: zone).1 == .bad)
        #expect(try !report("localhost.example.test").0.isLocalhost)
    }

    @Test("before EHLO there is no check")
    func missing() throws { #expect(try zone.row(.helo, CheckedSession()).finding == .missing(.helo)) }
}
