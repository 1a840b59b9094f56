import DNS
import TestSupport
import Testing

@Suite("SPF records without an address")
struct SPFSurveyTests {
    private func report(_ zone: String) throws -> SPFReport {
        var question = SPFQuestion(zone)
        question.address = "10.0.0.1"
        let report = try question.report()
        #expect(report.result == nil)
        return report
    }

    @Test("terms are counted through `include` and `redirect`")
    func terms() throws {
        let report = try report(
            """
            example.test TXT v=spf1 a include:a.test mx redirect=b.test
            a.test TXT v=spf1 ip4:192.0.2.1 ptr include:c.test -all mx redirect=nowhere.test
            b.test TXT v=spf1 exists:%{i}.x.test -all
            c.test TXT v=spf1
            """)
        #expect(report.terms == 7)
        #expect(report.usesPTR)
        #expect(report.problem == nil)
    }

    @Test("a domain that depends on the sender is not followed")
    func macros() throws {
        let report = try report("example.test TXT v=spf1 include:%{l}.test redirect=%{d}.x.test")
        #expect(report.terms == 2)
        #expect(report.problem == nil)
    }

    @Test("what is wrong with an included record, and how it is reached")
    func problems() throws {
        let step = SPFStep(domain: .known("example.test"), term: "include:a.test")
        let wrong = try report("example.test TXT v=spf1 include:a.test\na.test TXT v=spf1 foo")
        #expect(wrong.problem == .syntax(SPFStep(domain: .known("a.test"), term: "foo"), .unknownMechanism))
        #expect(wrong.decision == [step])
        #expect(try report("example.test TXT v=spf1 include:a.test").problem == .nothingIncluded(step))
        #expect(
            try report("example.test TXT v=spf1 redirect=a..test").problem
                == .nothingRedirected(SPFStep(domain: .known("example.test"), term: "redirect=a..test")))
    }

    @Test("loops end, and an answer that does not come is said")
    func loops() throws {
        guard case .tooManyTerms = try report("example.test TXT v=spf1 include:example.test").problem else {
            Issue.record("no end")
            return
        }
        var question = SPFQuestion("example.test TXT v=spf1 include:a.test")
        question.address = ""
        question.zone.failing = ["a.test TXT": .timeout]
        #expect(try question.report().problem == .lookup(DNSQuestion(.known("a.test"), .txt), .timeout))
        #expect(try question.row().verdict == .unknown)
    }
}
