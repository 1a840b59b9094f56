import DNS
import TestSupport
import Testing

@Suite("What a domain says to a sender that fails SPF")
struct SPFExplanationTests {
    private func explanation(_ zone: String, _ text: [UInt8]? = nil) throws -> String? {
        var question = SPFQuestion(zone)
        if let text { question.zone.records.append(.long("why.test", text)) }
        return try question.report().explanation.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "the text with its macros",
        arguments: [
            ("%{i} is not one of %{d}'s hosts", "192.0.2.1 is not one of example.test's hosts"),
            (
                "See http://%{d}/why.html?s=%{S}&i=%{I}",
                "See http://example.test/why.html?s=user%40example.test&i=192.0.2.1"
            ),
            ("%{c} %{r} %{t} 100%%", "192.0.2.1 unknown 1700000000 100%"),
            ("%{h}: %{l}%_%{o}", "client.example.test: user example.test"),
        ])
    func text(_ text: String, _ shown: String) throws {
        #expect(try explanation("example.test TXT v=spf1 -all exp=why.test\nwhy.test TXT \(text)") == shown)
    }

    @Test(
        "there is none where the text is wrong, is missing, or the result is another one",
        arguments: [
            "v=spf1 -all exp=why.test", "v=spf1 -all exp=why.test\nwhy.test TXT a\nwhy.test TXT b",
            "v=spf1 -all exp=why.test\nwhy.test TXT %{x}", "v=spf1 -all exp=why.test\nwhy.test TXT 50%",
            "v=spf1 ~all exp=why.test\nwhy.test TXT a", "v=spf1 exp=why.test\nwhy.test TXT a", "v=spf1 -all",
            "v=spf1 -all exp=%{l}..test\nwhy.test TXT a",
        ])
    func none(_ record: String) throws { #expect(try explanation("example.test TXT \(record)") == nil) }

    @Test("octets that are not printable ASCII make it wrong; a long one is cut")
    func hostile() throws {
        let record = "example.test TXT v=spf1 -all exp=why.test"
        for octet: UInt8 in [0, 7, 10, 13, 0x1B, 0x7F, 0x80, 0xFF] {
            #expect(try explanation(record, [0x61, octet]) == nil)
        }
        #expect(try explanation(record, [UInt8](repeating: 0x61, count: 60000))?.utf8.count == 1000)
        let many = String(repeating: "%{s}", count: 10000)
        #expect(try explanation(record, Array(many.utf8))?.utf8.count == 1000)
    }

    @Test("a look-up of it that fails changes nothing else, and counts nowhere")
    func failing() throws {
        var question = SPFQuestion(record: "v=spf1 a:a.test a:b.test -all exp=why.test")
        question.zone.failing = ["why.test TXT": .serverFailure]
        let report = try question.report()
        #expect(report.result == .fail)
        #expect(report.explanation == nil)
        #expect(report.voidLookups == 2)
        #expect(report.terms == 2)
    }

    @Test("the record that decides explains: that of `redirect`, never that of `include`")
    func whose() throws {
        let texts = "\nwhy.test TXT mine\nother.why.test TXT other"
        let other = "\nother.test TXT v=spf1 -all exp=other.why.test"
        #expect(try explanation("example.test TXT v=spf1 redirect=other.test exp=why.test" + other + texts) == "other")
        #expect(
            try explanation("example.test TXT v=spf1 include:other.test -all exp=why.test" + other + texts) == "mine")
        #expect(try explanation("example.test TXT v=spf1 include:other.test -all" + other + texts) == nil)
    }
}
