import DNS
import TestSupport
import Testing

@Suite("The limits of SPF")
struct SPFLimitTests {
    private func chain(_ length: Int, end: String = "all") -> SPFQuestion {
        let links = (0..<length).map { "d\($0).test TXT v=spf1 include:d\($0 + 1).test" }
        return SPFQuestion(
            (["example.test TXT v=spf1 include:d0.test"] + links + ["d\(length).test TXT v=spf1 \(end)"]).joined(
                separator: "\n"))
    }

    @Test("ten terms may ask the DNS, in all records together")
    func terms() throws {
        let ten = try chain(9).report()
        #expect(ten.result == .pass)
        #expect(ten.terms == 10)
        let eleven = try chain(10).report()
        #expect(eleven.result == .permerror)
        #expect(eleven.problem == .tooManyTerms(SPFStep(domain: .known("d9.test"), term: "include:d10.test")))
        #expect(try chain(9, end: "a all").result() == .permerror)
        #expect(try chain(9, end: "ip4:192.0.2.1 a").result() == .pass)
    }

    @Test(
        "loops end",
        arguments: [
            "example.test TXT v=spf1 include:example.test", "example.test TXT v=spf1 redirect=example.test",
            "example.test TXT v=spf1 include:x.test\nx.test TXT v=spf1 redirect=example.test",
            "example.test TXT v=spf1 include:%{d}",
        ])
    func loops(_ zone: String) throws {
        let question = SPFQuestion(zone)
        let report = try question.report()
        #expect(report.result == .permerror)
        guard case .tooManyTerms = report.problem else { throw Unexpected(finding: .spf(report)) }
        let asked = question.zone.checks(question.session).asked
        #expect(Set(asked).count == asked.count)
    }

    @Test("CNAME records in a circle are temperror")
    func aliases() throws {
        let report = try SPFQuestion("example.test CNAME x.test\nx.test CNAME example.test").report()
        #expect(report.result == .temperror)
        #expect(report.problem == .lookup(DNSQuestion(.known("example.test"), .txt), .aliasLoop))
    }

    @Test("two look-ups may have no records; a third is an error")
    func void() throws {
        let two = try SPFQuestion(record: "v=spf1 a:a.test exists:b.test all").report()
        #expect(two.result == .pass)
        #expect(two.voidLookups == 2)
        let three = try SPFQuestion(record: "v=spf1 a:a.test exists:b.test mx:c.test all").report()
        #expect(three.result == .permerror)
        #expect(three.problem == .tooManyVoidLookups(SPFStep(domain: .known("example.test"), term: "mx:c.test")))
    }

    @Test("a term with several look-ups without records counts once; `ptr` counts too")
    func voidTerms() throws {
        let hosts = (1...5).map { "a.test MX \($0) nowhere\($0).test" }.joined(separator: "\n")
        let report = try SPFQuestion("example.test TXT v=spf1 mx:a.test ptr all\n\(hosts)").report()
        #expect(report.result == .pass)
        #expect(report.voidLookups == 2)
    }

    @Test("ten MX records may be looked up, eleven are an error")
    func exchanges() throws {
        func zone(_ count: Int) -> String {
            let hosts = (1...count).map { "example.test MX \($0) mx\($0).test\nmx\($0).test A 192.0.2.\(100 + $0)" }
            return (["example.test TXT v=spf1 mx -all"] + hosts).joined(separator: "\n")
        }
        #expect(try SPFQuestion(zone(10)).from("192.0.2.110").result() == .pass)
        let report = try SPFQuestion(zone(11)).from("192.0.2.101").report()
        #expect(report.problem == .tooManyExchanges(SPFStep(domain: .known("example.test"), term: "mx"), count: 11))
    }

    @Test("of the names of an address ten are looked at, and the others are ignored")
    func names() throws {
        func zone(_ place: Int) -> SPFQuestion {
            let names = (1...12).map { $0 == place ? "mail.example.test" : "host\($0).test" }
            let records = names.map { "192.0.2.1 PTR \($0)\n\($0) A 192.0.2.1" }
            return SPFQuestion((["example.test TXT v=spf1 ptr -all"] + records).joined(separator: "\n"))
        }
        #expect(try zone(10).result() == .pass)
        #expect(try zone(11).result() == .fail)
        #expect(try zone(10).report().usesPTR)
    }

    @Test(
        "a look-up for `ptr` that fails means only that it does not match",
        arguments: ["1.2.0.192.in-addr.arpa PTR", "a.test A"])
    func failing(_ question: String) throws {
        var asked = SPFQuestion("example.test TXT v=spf1 ptr:a.test ~all\n192.0.2.1 PTR a.test\na.test A 192.0.2.1")
        #expect(try asked.result() == .pass)
        asked.zone.failing = [question: .serverFailure]
        #expect(try asked.result() == .softfail)
    }

    @Test(
        "an answer that does not come is temperror, wherever it is",
        arguments: ["example.test TXT", "a.test A", "b.test MX", "mx.test A", "c.test A", "d.test TXT", "e.test TXT"],
        [
            DNSFailure.timeout, .serverFailure, .refused, .unreachable, .malformed(.otherQuestion),
            .code(.notImplemented),
        ])
    func temporary(_ question: String, _ failure: DNSFailure) throws {
        var asked = SPFQuestion(
            """
            example.test TXT v=spf1 a:a.test mx:b.test exists:c.test include:d.test redirect=e.test
            a.test A 192.0.2.9
            b.test MX 1 mx.test
            mx.test A 192.0.2.8
            d.test TXT v=spf1 -all
            e.test TXT v=spf1 all
            """)
        #expect(try asked.result() == .pass)
        asked.zone.failing = [question: failure]
        let report = try asked.report()
        #expect(report.result == .temperror)
        guard case .lookup(let failed, failure) = report.problem else { throw Unexpected(finding: .spf(report)) }
        #expect(failed.description == question)
    }
}
