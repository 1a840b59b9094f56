import DNS
import TestSupport
import Testing

@Suite("The DMARC record of a domain")
struct DMARCCheckTests {
    private func row(_ zone: CheckZone, from: String?, sender: String? = nil, address: String = "192.0.2.1") throws
        -> DNSCheck
    {
        try zone.row(
            .dmarc,
            CheckedSession(ownAddress: DNSAddress(address), helo: "client.test", sender: sender, fromDomain: from))
    }

    private func report(
        _ zone: String, from: String? = "example.test", sender: String? = nil, address: String = "192.0.2.1"
    ) throws -> DMARCReport {
        let row = try row(CheckZone(zone), from: from, sender: sender, address: address)
        guard case .dmarc(let report) = row.finding else { throw Unexpected(finding: row.finding) }
        return report
    }

    @Test("the record of the domain itself, and its policy")
    func own() throws {
        let report = try report("_dmarc.example.test TXT v=DMARC1; p=quarantine; sp=reject")
        #expect(report.place == .known("example.test"))
        #expect(report.policy == .quarantine)
        #expect(report.organizationalDomain == .known("example.test"))
        #expect(report.record == Array("v=DMARC1; p=quarantine; sp=reject".utf8))
        #expect(!report.isStandIn)
    }

    @Test("else that of a domain above it, with its policy for subdomains")
    func above() throws {
        let zone = "_dmarc.example.test TXT v=DMARC1; p=reject"
        let report = try report(zone, from: "a.b.example.test")
        #expect(report.place == .known("example.test"))
        #expect(report.own == .absent(others: 0))
        #expect(report.policy == .reject)
        #expect(try self.report("\(zone); sp=none", from: "b.example.test").policy == .noAction)
        let exists = "\nb.example.test TXT x"
        #expect(try self.report("\(zone); sp=none; np=quarantine", from: "b.example.test").policy == .quarantine)
        #expect(try self.report("\(zone); sp=none; np=quarantine" + exists, from: "b.example.test").policy == .noAction)
    }

    @Test("the policy is that of the domain itself, the organization that of the name at the top")
    func both() throws {
        let report = try report(
            "_dmarc.a.example.test TXT v=DMARC1; p=none\n_dmarc.example.test TXT v=DMARC1; p=reject",
            from: "a.example.test")
        #expect(report.place == .known("a.example.test"))
        #expect(report.policy == .noAction)
        #expect(report.organizationalDomain == .known("example.test"))
    }

    @Test("`psd` ends the way up: `n` at the organization, `y` above it")
    func publicSuffix() throws {
        let suffix = "_dmarc.co.test TXT v=DMARC1; p=reject; sp=quarantine; psd=y"
        let above = try report(suffix, from: "a.example.co.test")
        #expect(above.organizationalDomain == .known("example.co.test"))
        #expect(above.place == .known("co.test"))
        #expect(above.policy == .quarantine)
        #expect(try report(suffix, from: "co.test").organizationalDomain == .known("co.test"))
        let own = try report(
            "_dmarc.b.test TXT v=DMARC1; p=reject; psd=n\n_dmarc.test TXT v=DMARC1; p=none", from: "a.b.test")
        #expect(own.organizationalDomain == .known("b.test"))
        #expect(own.policy == .reject)
    }

    @Test("at most eight names are asked; a long one goes on with seven labels")
    func long() {
        let zone = CheckZone()
        let asked = zone.checks(CheckedSession(fromDomain: "a.b.c.d.e.f.g.h.i.j.test")).asked.map(\.name.description)
        #expect(asked.count == 8)
        #expect(asked.first == "_dmarc.a.b.c.d.e.f.g.h.i.j.test")
        #expect(asked[1] == "_dmarc.e.f.g.h.i.j.test")
        #expect(asked.last == "_dmarc.test")
        let long = (0..<100).map { _ in "a" }.joined(separator: ".")
        #expect(zone.checks(CheckedSession(fromDomain: long)).asked.count == 8)
        #expect(zone.checks(CheckedSession(fromDomain: "a.b.c.d.e.f.g.h")).asked.count == 8)
    }

    @Test("no record, several, a record without policy, and one that could not be looked up")
    func rows() throws {
        let verdicts: [(String, DNSCheck.Verdict)] = [
            ("", .notice), ("_dmarc.example.test TXT hello", .notice),
            ("_dmarc.example.test TXT v=DMARC1; p=none\n_dmarc.example.test TXT v=DMARC1; p=none", .bad),
            ("_dmarc.example.test TXT v=DMARC1", .bad), ("_dmarc.example.test TXT v=DMARC1; p=none; x=y", .unknown),
        ]
        for (zone, verdict) in verdicts { #expect(try row(CheckZone(zone), from: "example.test").verdict == verdict) }
        #expect(try report("_dmarc.example.test TXT v=DMARC1").policy == .noAction)
        #expect(try report("_dmarc.example.test TXT hello").own == .absent(others: 1))
        var zone = CheckZone()
        zone.failing = ["_dmarc.example.test TXT": .serverFailure]
        #expect(try row(zone, from: "example.test").verdict == .unknown)
        zone.failing = ["_dmarc.test TXT": .timeout]
        #expect(try row(zone, from: "example.test").verdict == .unknown)
        zone.records = [.txt("_dmarc.example.test", "v=DMARC1; p=reject")]
        #expect(
            try row(zone, from: "example.test").records.map(\.display) == [
                #"_dmarc.example.test TXT "v=DMARC1; p=reject""#
            ])
    }

    @Test(
        "SPF counts where its domain is aligned",
        arguments: [
            ("example.test", "", DMARCReport.Outcome.spfPasses), ("bounce.example.test", "", .spfPasses),
            ("example.test", "; aspf=s", .spfPasses), ("bounce.example.test", "; aspf=s", .spfNotAligned),
            ("other.test", "", .spfNotAligned), ("badexample.test", "", .spfNotAligned),
            ("fails.test", "", .spfFails(.fail)),
            ("none.test", "", .spfFails(.noRecord)),
        ])
    func alignment(_ domain: String, _ tags: String, _ outcome: DMARCReport.Outcome) throws {
        let passing = ["example.test", "bounce.example.test", "other.test", "badexample.test"]
        let zone = """
            _dmarc.example.test TXT v=DMARC1; p=reject\(tags)
            _dmarc.other.test TXT v=DMARC1; p=reject
            fails.test TXT v=spf1 -all
            \(passing.map { "\($0) TXT v=spf1 +all" }.joined(separator: "\n"))
            """
        let report = try report(zone, sender: "a@\(domain)")
        #expect(report.outcome == outcome)
        #expect(report.spfDomain == .known(domain))
    }

    @Test("two subdomains of one organization are aligned with each other")
    func siblings() throws {
        let zone = "_dmarc.example.test TXT v=DMARC1; p=reject\nb.example.test TXT v=spf1 all"
        #expect(try report(zone, from: "a.example.test", sender: "x@b.example.test").outcome == .spfPasses)
    }

    @Test("a look-up that fails leaves open which record applies, and what is aligned")
    func failing() throws {
        var zone = CheckZone(
            """
            _dmarc.example.test TXT v=DMARC1; p=reject
            x.other.test TXT v=spf1 all
            """)
        zone.failing = ["_dmarc.a.example.test TXT": .timeout]
        #expect(try row(zone, from: "a.example.test").verdict == .unknown)
        zone.failing = ["_dmarc.other.test TXT": .timeout]
        guard case .dmarc(let report) = try row(zone, from: "example.test", sender: "a@x.other.test").finding else {
            return
        }
        #expect(report.outcome == .spfUnknown)
        #expect(report.policy == .reject)
    }

    @Test("the null sender counts with the name in EHLO")
    func nullSender() throws {
        let zone = "_dmarc.client.test TXT v=DMARC1; p=reject\nclient.test TXT v=spf1 all"
        #expect(try report(zone, from: "client.test", sender: "").outcome == .spfPasses)
    }

    @Test("before MAIL, and where SPF is not evaluated, nothing is known of it")
    func unknown() throws {
        let zone = "_dmarc.example.test TXT v=DMARC1; p=reject\nexample.test TXT v=spf1 all"
        #expect(try report(zone).outcome == .spfUnknown)
        #expect(try report(zone, sender: "a@example.test", address: "10.0.0.1").outcome == .spfUnknown)
    }

    @Test("the domain of MAIL FROM takes the place of From; what is not a domain has no row")
    func standIn() throws {
        let zone = "_dmarc.example.test TXT v=DMARC1; p=reject"
        #expect(try report(zone, from: nil, sender: "a@example.test").isStandIn)
        #expect(try row(CheckZone(), from: nil).finding == .missing(.fromDomain))
        #expect(try row(CheckZone(), from: nil, sender: "").finding == .missing(.fromDomainOfNullSender))
        #expect(try row(CheckZone(), from: "[192.0.2.1]").finding == .notADomain("[192.0.2.1]"))
    }
}
