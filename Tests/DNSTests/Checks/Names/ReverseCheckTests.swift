import DNS
import TestSupport
import Testing

@Suite("The names of the own address")
struct ReverseCheckTests {
    private let session = CheckedSession(ownAddress: DNSAddress("192.0.2.1"))

    private func report(_ zone: CheckZone, _ address: String = "192.0.2.1") throws -> (ReverseReport, DNSCheck) {
        let row = try zone.row(.reverse, CheckedSession(ownAddress: DNSAddress(address)))
        guard case .reverse(let report) = row.finding else { throw Unexpected(finding: row.finding) }
        return (report, row)
    }

    @Test("a name that leads back is confirmed; the questions come one after the other")
    func confirmed() throws {
        let zone = CheckZone("192.0.2.1 PTR client.test\nclient.test A 192.0.2.1")
        var checks = DNSChecks(session)
        #expect(checks.questions == [DNSQuestion(.known("1.2.0.192.in-addr.arpa"), .ptr)])
        #expect(checks.rows.first?.finding == .asking)
        checks.take(zone.answer(checks.questions[0]))
        #expect(checks.questions == [DNSQuestion(.known("client.test"), .a)])
        guard case .reverse(let early) = checks.rows[0].finding else {
            throw Unexpected(finding: checks.rows[0].finding)
        }
        #expect(early.names.map(\.state) == [.asking])
        #expect(checks.rows[0].verdict == .unknown)
        checks.take(zone.answer(checks.questions[0]))
        #expect(checks.isComplete)
        #expect(checks.rows[0].verdict == .good)
        #expect(checks.rows[0].records.map(\.display) == ["1.2.0.192.in-addr.arpa PTR client.test"])
    }

    @Test("an IPv6 address is looked up in ip6.arpa, and its names as AAAA; a mapped one is IPv4")
    func families() throws {
        let zone = CheckZone(
            "2001:db8::1 PTR six.test\nsix.test AAAA 2001:db8::1\n192.0.2.1 PTR four.test\nfour.test A 192.0.2.1")
        #expect(try report(zone, "2001:db8::1").0.isConfirmed)
        #expect(try report(zone, "::ffff:192.0.2.1").0.names.map(\.name) == [.known("four.test")])
    }

    @Test("of several names one that leads back is enough; the others are named")
    func several() throws {
        let zone = CheckZone(
            """
            192.0.2.1 PTR a.test
            192.0.2.1 PTR b.test
            192.0.2.1 PTR c.test
            192.0.2.1 PTR A.test
            a.test A 192.0.2.9
            b.test A 192.0.2.1
            """)
        let (report, row) = try report(zone)
        let states: [ReverseReport.State] = [
            .others([try #require(DNSAddress("192.0.2.9"))]), .confirmed, .failed(.noSuchName),
        ]
        #expect(report.names.map(\.state) == states)
        #expect(row.verdict == .good)
    }

    @Test(
        "without a name that leads back the row is bad",
        arguments: ["", "192.0.2.1 PTR a.test", "192.0.2.1 PTR a.test\na.test A 192.0.2.2"])
    func bad(_ zone: String) throws {
        let (report, row) = try report(CheckZone(zone))
        #expect(!report.isConfirmed)
        #expect(row.verdict == .bad)
        #expect((report.failure == .noSuchName) == zone.isEmpty)
    }

    @Test("what could not be looked up leaves it open", arguments: ["1.2.0.192.in-addr.arpa PTR", "a.test A"])
    func open(_ question: String) throws {
        var zone = CheckZone("192.0.2.1 PTR a.test\na.test A 192.0.2.1")
        for failure in [DNSFailure.serverFailure, .timeout, .refused, .unreachable, .aliasLoop] {
            zone.failing = [question: failure]
            #expect(try report(zone).1.verdict == .unknown)
        }
    }

    @Test("a private address is asked for, but nothing is bad about it; a loopback address is not")
    func scopes() throws {
        let (site, row) = try report(CheckZone(), "10.0.0.1")
        #expect(site.scope == .site)
        #expect(site.failure == .noSuchName)
        #expect(row.verdict == .unknown)
        let known = CheckZone("10.0.0.1 PTR host.lan\nhost.lan A 10.0.0.1")
        #expect(try report(known, "10.0.0.1").1.verdict == .notice)
        for address in ["127.0.0.1", "::1", "::ffff:127.0.0.1"] {
            let (report, row) = try report(CheckZone(), address)
            #expect(report.scope == .loopback)
            #expect(row.verdict == .unknown)
            #expect(DNSChecks(CheckedSession(ownAddress: DNSAddress(address))).isComplete)
        }
    }

    @Test("of a hundred names ten are looked up")
    func many() throws {
        let zone = CheckZone((0..<100).map { .ptr("192.0.2.1", "host\($0).test") })
        let (report, row) = try report(zone)
        #expect(report.names.count == 10)
        #expect(report.furtherNames == 90)
        #expect(row.records.count == 10)
        #expect(row.furtherRecords == 90)
        #expect(zone.checks(session).asked.count == 11)
    }

    @Test("without an address there is no check")
    func missing() throws {
        #expect(try CheckZone().row(.reverse, CheckedSession()).finding == .missing(.ownAddress))
    }
}
