import Testing

@testable import DNS

@Suite("The form of DMARC records")
struct DMARCRecordTests {
    private func record(_ tags: String) -> DMARCRecord { DMARCRecord(Array("v=DMARC1; \(tags)".utf8)) }

    @Test(
        "the version is the first tag, exactly",
        arguments: [
            ("v=DMARC1", true), ("v=DMARC1;", true), ("v = DMARC1 ; p=none", true), ("V=DMARC1;p=none", true),
            ("v=dmarc1; p=none", false), ("v=DMARC2; p=none", false), ("v=DMARC11", false), ("p=none; v=DMARC1", false),
            ("v=DMARC1 p=none", false), ("", false), ("v=spf1 -all", false),
        ])
    func version(_ text: String, _ isDMARC: Bool) { #expect(DMARCRecord.isDMARC(Array(text.utf8)) == isDMARC) }

    @Test("all tags")
    func tags() {
        let record = record(
            "p=reject; sp=quarantine; np=none; adkim=s; aspf=S; rua=mailto:a@example.test, mailto:b@example.test!10m;"
                + " ruf=mailto:c@example.test; fo=0:1:d:s; t=y; psd=n;")
        #expect(record.policy == .reject)
        #expect(record.subdomains == .quarantine)
        #expect(record.nonexistent == .noAction)
        #expect(record.dkimAlignment == .strict)
        #expect(record.spfAlignment == .strict)
        #expect(record.aggregateReports == ["mailto:a@example.test", "mailto:b@example.test!10m"])
        #expect(record.failureReports == ["mailto:c@example.test"])
        #expect(record.isTest)
        #expect(record.isPublicSuffix == false)
        #expect(record.problems.isEmpty)
    }

    @Test("what is usual where a tag is not there")
    func usual() {
        let record = record("P=None")
        #expect(record.policy == .noAction)
        #expect(record.subdomains == nil)
        #expect(record.percent == 100)
        #expect(record.spfAlignment == .relaxed)
        #expect(!record.isTest)
        #expect(record.isPublicSuffix == nil)
        #expect(self.record("p=none; psd=u").isPublicSuffix == nil)
    }

    @Test(
        "what is wrong",
        arguments: [
            ("", [TagProblem.missing(tag: "p")]), ("p=rejct", [.wrongValue(tag: "p", value: "rejct")]),
            ("p=none; sp=", [.wrongValue(tag: "sp", value: "")]),
            ("p=none; np=x", [.wrongValue(tag: "np", value: "x")]),
            ("p=none; adkim=strict", [.wrongValue(tag: "adkim", value: "strict")]),
            ("p=none; aspf=x", [.wrongValue(tag: "aspf", value: "x")]),
            ("p=none; fo=2", [.wrongValue(tag: "fo", value: "2")]),
            ("p=none; pct=110", [.wrongValue(tag: "pct", value: "110"), .dated(tag: "pct")]),
            ("p=none; pct=50; ri=3600; rf=afrf", [.dated(tag: "pct"), .dated(tag: "ri"), .dated(tag: "rf")]),
            ("p=none; p=reject", [.repeated(tag: "p")]), ("p=none; foo=bar", [.unknownTag("foo")]),
            ("p=none; hello", [.malformed("hello")]), ("p=none; =x", [.malformed("=x")]),
            ("p=none; rua=a@example.test", [.wrongValue(tag: "rua", value: "a@example.test")]),
            ("p=none; rua=mailto:", [.wrongValue(tag: "rua", value: "mailto:")]),
            ("p=none; rua=mailto:a@b.test,", [.wrongValue(tag: "rua", value: "")]),
            ("p=none; t=maybe", [.wrongValue(tag: "t", value: "maybe")]),
            ("p=none; psd=x", [.wrongValue(tag: "psd", value: "x")]), ("p=none;; ;", []),
        ])
    func wrong(_ tags: String, _ problems: [TagProblem]) { #expect(Set(record(tags).problems) == Set(problems)) }

    @Test("octets at random do not get through, and what is noted is bounded")
    func hostile() {
        let record = record(
            "p=no\u{1B}[2Jne; \u{0}=x; " + (0..<20000).map { "a\($0)=" }.joined(separator: ";")
                + String(repeating: "x", count: 40000))
        #expect(record.problems.count == 20)
        #expect(record.problems.first == .malformed("\\000=x"))
        #expect(self.record("p=no\u{1B}[2Jne").problems == [.wrongValue(tag: "p", value: "no\\027[2Jne")])
        #expect(
            self.record("p=" + String(repeating: "x", count: 60000)).problems == [
                .wrongValue(tag: "p", value: String(repeating: "x", count: 100) + "...")
            ])
    }
}
