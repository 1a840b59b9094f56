import DNS
import TestSupport
import Testing

@Suite("TLSA records and the certificates of a server")
struct DANECheckTests {
    /// Octets whose hashes are known to be what they are called; nothing is hashed here.
    private static func hashed(_ seed: UInt8) -> HashedOctets {
        HashedOctets(
            [seed, seed, seed], sha256: [UInt8](repeating: seed, count: 32), sha512: [UInt8](repeating: seed, count: 64)
        )
    }

    private static let chain = [
        CheckedCertificate(whole: hashed(1), key: hashed(2), names: ["mx.example.org", "*.wild.test"]),
        CheckedCertificate(whole: hashed(3), key: hashed(4)), CheckedCertificate(whole: hashed(5), key: hashed(6)),
    ]

    private static let name = "_25._tcp.mx.example.org"

    private static func tlsa(
        _ usage: UInt8, _ selector: UInt8, _ matching: UInt8, _ data: [UInt8], at name: String = name
    ) -> DNSRecord {
        DNSRecord(
            .known(name), .tlsa, ttl: 300,
            .tlsa(TLSAssociation(usage: usage, selector: selector, matching: matching, data: data)))
    }

    private static func hash256(_ seed: UInt8) -> [UInt8] { [UInt8](repeating: seed, count: 32) }

    private func zone(_ records: [DNSRecord], server: String = "mx.example.org") -> CheckZone {
        var zone = CheckZone([.address(server, "192.0.2.25")] + records)
        zone.isAuthentic = true
        return zone
    }

    private func report(
        _ zone: CheckZone, chain: [CheckedCertificate] = chain, server: String = "mx.example.org", port: Int? = 25,
        recipient: String? = nil
    ) throws -> (DANEReport, DNSCheck.Verdict) {
        let row = try zone.row(
            .dane, CheckedSession(recipientDomain: recipient, server: .known(server), port: port, chain: chain))
        guard case .dane(let report) = row.finding else { throw Unexpected(finding: row.finding) }
        return (report, row.verdict)
    }

    @Test(
        "records that match and that differ",
        arguments: [
            (tlsa(3, 1, 1, hash256(2)), JudgedAssociation.State.matches(0)), (tlsa(3, 0, 1, hash256(1)), .matches(0)),
            (tlsa(3, 1, 2, [UInt8](repeating: 2, count: 64)), .matches(0)), (tlsa(3, 0, 0, [1, 1, 1]), .matches(0)),
            (tlsa(3, 1, 0, [2, 2, 2]), .matches(0)), (tlsa(3, 1, 1, hash256(1)), .differs),
            (tlsa(3, 1, 1, hash256(4)), .differs),
            (tlsa(2, 0, 1, hash256(3)), .matches(1)), (tlsa(2, 1, 1, hash256(6)), .matches(2)),
            (tlsa(2, 1, 1, hash256(2)), .differs),
            (tlsa(2, 0, 0, [9]), .differs), (tlsa(0, 0, 1, hash256(3)), .usageNotForSMTP),
            (tlsa(1, 0, 1, hash256(1)), .usageNotForSMTP),
            (tlsa(4, 0, 1, hash256(1)), .unknownUsage), (tlsa(255, 0, 1, hash256(1)), .unknownUsage),
            (tlsa(3, 2, 1, hash256(1)), .unknownSelector), (tlsa(3, 1, 3, hash256(2)), .unknownMatching),
            (tlsa(3, 1, 1, [UInt8](repeating: 2, count: 31)), .wrongLength(expected: 32)),
            (tlsa(3, 1, 1, []), .wrongLength(expected: 32)), (tlsa(3, 1, 2, hash256(2)), .wrongLength(expected: 64)),
            (tlsa(3, 0, 0, []), .malformed),
            (DNSRecord(.known(name), .tlsa, ttl: 300, .malformed([3, 1])), .malformed),
        ])
    func states(_ record: DNSRecord, _ state: JudgedAssociation.State) throws {
        let (report, verdict) = try report(zone([record]))
        #expect(report.records.map(\.state) == [state])
        let usable = report.records[0].isUsable
        #expect(report.outcome == (report.records[0].isMatch ? .matches(0) : usable ? .differs : .nothingUsable))
        #expect(verdict == (report.records[0].isMatch ? .good : usable ? .bad : .notice))
    }

    @Test("one record that matches is enough, and it is named")
    func several() throws {
        let records = [
            Self.tlsa(1, 1, 1, Self.hash256(2)), Self.tlsa(3, 1, 1, Self.hash256(9)),
            Self.tlsa(3, 1, 1, Self.hash256(2)),
        ]
        #expect(try report(zone(records)).0.outcome == .matches(2))
        #expect(try report(zone(Array(records.prefix(2)))).0.outcome == .differs)
    }

    @Test("where there is a SHA-512 of the same kind, a SHA-256 is ignored (RFC 7671 §9)")
    func agility() throws {
        let weak = Self.tlsa(3, 1, 1, Self.hash256(2))
        let strong = { (usage: UInt8, selector: UInt8, seed: UInt8) in
            Self.tlsa(usage, selector, 2, [UInt8](repeating: seed, count: 64))
        }
        let (report, _) = try report(zone([weak, strong(3, 1, 9)]))
        #expect(report.records.map(\.isSuperseded) == [true, false])
        #expect(report.outcome == .differs)
        #expect(try self.report(zone([weak, strong(3, 1, 2)])).0.outcome == .matches(1))
        #expect(try self.report(zone([weak, strong(3, 0, 9)])).0.outcome == .matches(0))
        #expect(try self.report(zone([weak, strong(2, 1, 9)])).0.outcome == .matches(0))
        #expect(try self.report(zone([weak, Self.tlsa(3, 1, 2, [9])])).0.outcome == .matches(0))
    }

    @Test("an issuer is enough only with the right name; the own key needs none")
    func names() throws {
        func outcome(_ usage: UInt8, _ names: [String], server: String = "mx.example.org", recipient: String? = nil)
            throws -> DANEReport.Outcome
        {
            let chain = [CheckedCertificate(whole: Self.hashed(1), key: Self.hashed(2), names: names), Self.chain[1]]
            let record = Self.tlsa(usage, 1, 1, Self.hash256(usage == 2 ? 4 : 2), at: "_25._tcp.\(server)")
            return try report(zone([record], server: server), chain: chain, server: server, recipient: recipient).0
                .outcome
        }
        #expect(try outcome(2, ["MX.example.org"]) == .matches(0))
        #expect(try outcome(2, ["*.example.org"]) == .matches(0))
        #expect(try outcome(2, ["other.test"]) == .differs)
        #expect(try outcome(2, ["*.org"]) == .differs)
        #expect(try outcome(2, ["*.mx.example.org"]) == .differs)
        #expect(try outcome(2, []) == .differs)
        #expect(try outcome(2, ["a..b", "\u{E9}"]) == .differs)
        #expect(try outcome(2, ["example.test"], recipient: "example.test") == .matches(0))
        #expect(try outcome(3, ["other.test"]) == .matches(0))
    }

    @Test("without DNSSEC nothing applies, and what the records would say is shown")
    func insecure() throws {
        var zone = zone([Self.tlsa(3, 1, 1, Self.hash256(2))])
        zone.insecure = ["\(Self.name) TLSA"]
        #expect(try report(zone).0.outcome == .recordsNotSecured)
        #expect(try report(zone).0.records.map(\.state) == [.matches(0)])
        #expect(try report(zone).1 == .notice && report(zone).0.comparison == .matches(0))
        var wrong = self.zone([Self.tlsa(3, 1, 1, Self.hash256(9))])
        wrong.insecure = ["\(Self.name) TLSA"]
        #expect(try report(wrong).0.outcome == .recordsNotSecured && report(wrong).0.comparison == .differs)
        #expect(try report(wrong).1 == .bad, "the record is wrong, whoever secures it")
        #expect(try report(wrong, chain: []).1 == .notice && report(wrong, chain: []).0.comparison == nil)
        zone.insecure = ["mx.example.org A"]
        #expect(try report(zone).0.outcome == .addressNotSecured)
        zone.insecure = ["mx.example.org AAAA"]
        #expect(try report(zone).0.outcome == .addressNotSecured)
    }

    @Test("no records, and no TLS yet")
    func nothing() throws {
        #expect(try report(zone([])).0.outcome == .noRecords)
        let (report, verdict) = try report(zone([Self.tlsa(3, 1, 1, Self.hash256(2))]), chain: [])
        #expect(report.outcome == .noTLS)
        #expect(report.records.map(\.state) == [.notCompared])
        #expect(verdict == .unknown)
    }

    @Test(
        "a look-up that fails", arguments: ["mx.example.org A", "mx.example.org AAAA", "_25._tcp.mx.example.org TLSA"])
    func failing(_ question: String) throws {
        var zone = zone([Self.tlsa(3, 1, 1, Self.hash256(2))])
        zone.failing = [question: .serverFailure]
        let (report, verdict) = try report(zone)
        guard case .failed(let failed, .serverFailure) = report.outcome else {
            throw Unexpected(finding: .dane(report))
        }
        #expect(failed.description == question)
        #expect(verdict == .unknown)
    }

    @Test("the port is part of the name; an alias that is secured has its records below its target")
    func place() throws {
        let other = zone([Self.tlsa(3, 1, 1, Self.hash256(2), at: "_587._tcp.mx.example.org")])
        #expect(try report(other, port: 587).0.outcome == .matches(0))
        #expect(try report(other).0.outcome == .noRecords)
        let target = [DNSRecord.cname("mx.example.org", "host.test"), .address("host.test", "192.0.2.25")]
        var alias = CheckZone(target + [Self.tlsa(3, 1, 1, Self.hash256(2), at: "_25._tcp.host.test")])
        alias.isAuthentic = true
        #expect(try report(alias).0.name == .known("_25._tcp.host.test"))
        #expect(try report(alias).0.outcome == .matches(0))
        alias.records = target + [Self.tlsa(3, 1, 1, Self.hash256(2))]
        #expect(try report(alias).0.name == .known(Self.name))
        #expect(try report(alias).0.outcome == .matches(0))
    }

    @Test("of a thousand records fifty are compared")
    func many() throws {
        let records = (0..<1000).map {
            Self.tlsa(3, 1, 1, [UInt8(truncatingIfNeeded: $0)] + [UInt8](repeating: 7, count: 31))
        }
        let (report, _) = try report(zone(records))
        #expect(report.records.count == 50)
        #expect(report.outcome == .differs)
    }

    @Test("an address, and a name that is too long for one below it")
    func server() throws {
        let zone = zone([])
        for server in [nil, DNSName.root, .known("192.0.2.1")] {
            #expect(try zone.row(.dane, CheckedSession(server: server)).finding == .missing(.server))
        }
        let long = String(repeating: "a.", count: 124) + "test"
        #expect(try report(zone, server: long).0.outcome == .noRecords)
    }
}
