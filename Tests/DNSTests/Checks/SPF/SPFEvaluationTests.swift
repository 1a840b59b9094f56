import DNS
import TestSupport
import Testing

@Suite("What SPF says of an address")
struct SPFEvaluationTests {
    /// The zone of RFC 7208, appendix A, with documentation addresses.
    private static let zone = """
        example.com A 192.0.2.10
        example.com A 192.0.2.11
        example.com MX 10 mail-a.example.com
        example.com MX 20 mail-b.example.com
        mail-a.example.com A 192.0.2.129
        mail-b.example.com A 192.0.2.130
        amy.example.com A 192.0.2.65
        bob.example.com A 192.0.2.66
        example.org MX 10 mail-c.example.org
        mail-c.example.org A 192.0.2.140
        192.0.2.10 PTR example.com
        192.0.2.11 PTR example.com
        192.0.2.65 PTR amy.example.com
        192.0.2.66 PTR bob.example.com
        192.0.2.129 PTR mail-a.example.com
        192.0.2.130 PTR mail-b.example.com
        192.0.2.140 PTR mail-c.example.org
        10.0.0.4 PTR bob.example.com
        """

    /// The addresses of the appendix that pass.
    private func passing(_ record: String) throws -> [String] {
        let all = ["10", "11", "65", "66", "129", "130", "140"].map { "192.0.2.\($0)" }
        return try all.filter { address in
            var question = SPFQuestion("\(Self.zone)\nexample.com TXT \(record)")
            question.sender = "joe@example.com"
            return try question.from(address).result() == .pass
        }.map { String($0.dropFirst("192.0.2.".count)) }
    }

    @Test(
        "the examples of appendix A.1",
        arguments: [
            ("v=spf1 +all", ["10", "11", "65", "66", "129", "130", "140"]), ("v=spf1 a -all", ["10", "11"]),
            ("v=spf1 a:example.org -all", []), ("v=spf1 mx -all", ["129", "130"]),
            ("v=spf1 mx:example.org -all", ["140"]),
            ("v=spf1 mx mx:example.org -all", ["129", "130", "140"]),
            ("v=spf1 mx/30 mx:example.org/30 -all", ["129", "130", "140"]),
            ("v=spf1 ptr -all", ["10", "11", "65", "66", "129", "130"]),
            ("v=spf1 ip4:192.0.2.128/28 -all", ["129", "130", "140"]),
            ("v=spf1 a/31 -all", ["10", "11"]), ("v=spf1 ptr:example.org -all", ["140"]),
        ])
    func appendix(_ record: String, _ addresses: [String]) throws { #expect(try passing(record) == addresses) }

    @Test("A.2: a record that is made of others")
    func composed() throws {
        var question = SPFQuestion(
            """
            example.org TXT v=spf1 include:example.com include:example.net -all
            la.example.org TXT v=spf1 redirect=example.org
            example.com TXT v=spf1 ip4:192.0.2.1 -all
            example.net TXT v=spf1 ip4:192.0.2.2 -all
            """)
        question.sender = "a@la.example.org"
        #expect(try question.from("192.0.2.1").result() == .pass)
        let report = try question.from("192.0.2.2").report()
        #expect(report.result == .pass)
        #expect(
            report.decision.map { "\($0.domain) \($0.term)" } == [
                "la.example.org redirect=example.org", "example.org include:example.net", "example.net ip4:192.0.2.2",
            ])
        #expect(report.terms == 3)
        #expect(try question.from("192.0.2.3").report().decision.map(\.term) == ["redirect=example.org", "-all"])
    }

    @Test("A.3 and A.4: addresses and users as names")
    func lists() throws {
        var question = SPFQuestion(
            """
            example.com TXT v=spf1 mx -exists:%{l}.%{d}.users.test exists:%{ir}.%{v}.hosts.test ?all
            bob.example.com.users.test A 127.0.0.2
            1.2.0.192.in-addr.hosts.test A 127.0.0.2
            example.com MX 10 mx.example.com
            mx.example.com A 192.0.2.9
            """)
        question.sender = "alice@example.com"
        #expect(try question.result() == .pass)
        #expect(try question.from("192.0.2.2").result() == .neutral)
        question.sender = "bob@example.com"
        #expect(try question.result() == .fail)
    }

    @Test(
        "qualifiers, and what is the result without a term that matches",
        arguments: [
            ("v=spf1 all", SPFResult.pass), ("v=spf1 +all", .pass), ("v=spf1 -all", .fail), ("v=spf1 ~all", .softfail),
            ("v=spf1 ?all", .neutral), ("v=spf1", .neutral), ("v=spf1 ip4:192.0.2.2", .neutral), ("nothing", .noRecord),
            ("v=spf1 -ip4:192.0.2.1 +all", .fail), ("v=spf1 ~IP4:192.0.2.0/24 -all", .softfail),
            ("v=spf1 foo", .permerror),
            ("v=spf1 -all foo", .permerror),
        ])
    func qualifiers(_ record: String, _ result: SPFResult) throws {
        #expect(try SPFQuestion(record: record).result() == result)
    }

    @Test("the verdict of a row")
    func verdicts() throws {
        let verdicts: [(String, DNSCheck.Verdict)] = [
            ("v=spf1 ip4:192.0.2.1", .good), ("v=spf1 all", .notice), ("v=spf1 -all", .bad), ("v=spf1 ~all", .notice),
            ("v=spf1", .notice), ("x", .notice), ("v=spf1 foo", .bad),
        ]
        for (record, verdict) in verdicts { #expect(try SPFQuestion(record: record).row().verdict == verdict) }
        var question = SPFQuestion(record: "v=spf1 all")
        question.zone.failing = ["example.test TXT": .timeout]
        #expect(try question.row().verdict == .unknown)
    }

    @Test("prefixes, of either family; IPv4 in IPv6 is IPv4")
    func prefixes() throws {
        let question = SPFQuestion(
            """
            example.test TXT v=spf1 a/25//33 ip6:2001:db8:ffff::/47 -all
            example.test A 192.0.2.200
            example.test AAAA 2001:db8:8000::1
            """)
        let results: [(String, SPFResult)] = [
            ("192.0.2.129", .pass), ("192.0.2.1", .fail), ("::ffff:192.0.2.255", .pass), ("2001:db8:ffff::9", .pass),
            ("2001:db8:fffe::9", .pass), ("2001:db8:8000:1::2", .pass), ("2001:db8:7fff::2", .fail),
        ]
        for (address, result) in results { #expect(try question.from(address).result() == result, "\(address)") }
    }

    @Test("`exists` asks for A records also for an IPv6 address; `a` for those of its family")
    func exists() throws {
        let question = SPFQuestion(
            "example.test TXT v=spf1 exists:x.test -all\nx.test A 127.0.0.2\ny.test AAAA 2001:db8::1"
        ).from("2001:db8::9")
        #expect(try question.result() == .pass)
        var other = SPFQuestion("example.test TXT v=spf1 a:y.test -all\ny.test A 192.0.2.1")
        other.address = "2001:db8::9"
        #expect(try other.result() == .fail)
    }

    @Test("there is no fallback of `mx` to the address of the domain, and a null MX is not a host")
    func exchange() throws {
        #expect(try SPFQuestion("example.test TXT v=spf1 mx -all\nexample.test A 192.0.2.1").result() == .fail)
        #expect(
            try SPFQuestion("example.test TXT v=spf1 mx -all\nexample.test MX 0 .\nexample.test A 192.0.2.1").result()
                == .fail)
    }

    @Test("CNAME records lead to the record of another name")
    func alias() throws {
        #expect(
            try SPFQuestion("example.test CNAME x.test\nx.test TXT v=spf1 a:%{d} -all\nx.test A 192.0.2.1").result()
                == .pass)
    }
}
