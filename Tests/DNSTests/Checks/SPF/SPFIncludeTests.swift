import TestSupport
import Testing

@testable import DNS

@Suite("Records that name others")
struct SPFIncludeTests {
    private func question(_ record: String, _ included: String) -> SPFQuestion {
        SPFQuestion("example.test TXT \(record)\n" + (included.isEmpty ? "" : "other.test TXT \(included)"))
    }

    @Test(
        "the table of RFC 7208 §5.2",
        arguments: [
            ("v=spf1 +all", SPFResult.softfail), ("v=spf1 -all", .neutral), ("v=spf1 ~all", .neutral),
            ("v=spf1 ?all", .neutral), ("v=spf1", .neutral), ("v=spf1 foo", .permerror), ("", .permerror),
        ])
    func table(_ included: String, _ result: SPFResult) throws {
        #expect(try question("v=spf1 ~include:other.test ?all", included).result() == result)
    }

    @Test("an included record that cannot be looked up is temperror")
    func temporary() throws {
        var question = question("v=spf1 include:other.test -all", "v=spf1 all")
        question.zone.failing = ["other.test TXT": .serverFailure]
        let report = try question.report()
        #expect(report.result == .temperror)
        #expect(report.problem == .lookup(DNSQuestion(.known("other.test"), .txt), .serverFailure))
        #expect(report.decision.map(\.term) == ["include:other.test"])
    }

    @Test("why an include did not match is kept, with the records that decided")
    func unmatched() throws {
        let question = question("v=spf1 include:other.test -all", "v=spf1 a:relay.test ~all")
        let report = try question.report()
        #expect(report.result == .fail)
        #expect(
            report.unmatched == [
                SPFInclusion(
                    step: SPFStep(domain: .known("example.test"), term: "include:other.test"), result: .softfail,
                    decision: SPFStep(domain: .known("other.test"), term: "~all"))
            ])
        #expect(
            try question.row().records.map(\.display) == [
                #"example.test TXT "v=spf1 include:other.test -all""#, #"other.test TXT "v=spf1 a:relay.test ~all""#,
            ])
        #expect(try self.question("v=spf1 include:other.test ip4:192.0.2.1", "v=spf1").report().unmatched.isEmpty)
    }

    @Test("what is wrong, and where")
    func problems() throws {
        let missing = try question("v=spf1 include:other.test -all", "").report()
        let step = SPFStep(domain: .known("example.test"), term: "include:other.test")
        #expect(missing.problem == .nothingIncluded(step))
        #expect(missing.decision.isEmpty)
        let wrong = try question("v=spf1 include:other.test -all", "v=spf1 ip4:1.2.3").report()
        #expect(wrong.problem == .syntax(SPFStep(domain: .known("other.test"), term: "ip4:1.2.3"), .badAddress))
        #expect(wrong.decision == [step])
    }

    @Test(
        "`redirect`: where no mechanism matches; no record there is an error",
        arguments: [
            ("v=spf1 redirect=other.test", "v=spf1 -all", SPFResult.fail),
            ("v=spf1 redirect=other.test", "v=spf1", .neutral),
            ("v=spf1 redirect=other.test ?all", "v=spf1 -all", .neutral),
            ("v=spf1 redirect=other.test", "", .permerror),
            ("v=spf1 redirect=other.test ip4:192.0.2.1", "v=spf1 -all", .pass),
            ("v=spf1 redirect=other.test", "v=spf1 foo", .permerror),
            ("v=spf1 redirect=%{l}..test", "v=spf1 all", .permerror),
            ("v=spf1 include:%{l}..test all", "v=spf1 all", .permerror),
        ])
    func redirect(_ record: String, _ other: String, _ result: SPFResult) throws {
        #expect(try question(record, other).result() == result)
    }

    @Test("`all` of an included record decides only for it; its `redirect` is followed")
    func nested() throws {
        let zone = """
            example.test TXT v=spf1 include:a.test ~all
            a.test TXT v=spf1 redirect=b.test
            b.test TXT v=spf1 ip4:192.0.2.1 -all
            """
        #expect(try SPFQuestion(zone).result() == .pass)
        #expect(try SPFQuestion(zone).from("192.0.2.2").result() == .softfail)
    }

    @Test("macros of an included record: the domain is its own, the sender stays")
    func macros() throws {
        let zone = """
            example.test TXT v=spf1 include:a.test -all
            a.test TXT v=spf1 exists:%{o}.%{d} -all
            example.test.a.test A 127.0.0.2
            """
        #expect(try SPFQuestion(zone).result() == .pass)
    }
}
