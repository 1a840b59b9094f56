import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import TestSupport

@Suite("The standards beside SMTP")
struct MailStandardsTests {
    @Test("each has words, a meaning and a source, and its numbers are in the reference")
    func rows() {
        let keys = Set(EnhancedStatusFacts.all.map(\.key))
        for row in MailStandards.all {
            #expect(!row.words.isEmpty && row.words.count <= 70 && !row.words.hasSuffix("."), "\(row.name)")
            #expect(row.meaning.isSentence, "\(row.name)")
            #expect(!row.sources.isEmpty && row.sources.allSatisfy(\.isWellPlaced), "\(row.name)")
            for number in row.numbers { #expect(keys.contains(number), "\(row.name): \(number)") }
        }
    }

    @Test(
        "what people search for is found",
        arguments: [
            ("dmarc", "RFC 9989 §4.4"), ("dkim", "RFC 6376 §6.1"), ("mta-sts", "RFC 8461 §4.1"),
            ("dane", "RFC 7672 §2.2"),
            ("tlsrpt", "RFC 8460 §3"), ("one-click", "RFC 8058 §3.1"), ("5321bis", "draft-ietf-emailcore-rfc5321bis"),
            ("tls-required", "RFC 8689 §3"), ("smuggling", "RFC 5321 §2.3.8"), ("spf", "RFC 7208 §2.6"),
        ])
    func found(_ words: String, _ source: String) {
        let entries = ReferenceQuery("standards \(words)").results.flatMap(\.entries)
        #expect(entries.contains { $0.sources.line.contains(source) }, "\(entries.map(\.heading))")
    }
}
