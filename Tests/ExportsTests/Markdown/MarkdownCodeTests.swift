import Testing

@testable import Exports

@Suite("Code in Markdown")
struct MarkdownCodeTests {
    @Test(
        "a span is longer than what is in it",
        arguments: [
            ("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("```", "```` ``` ````"), ("", ""), (" x ", "`  x  `"),
        ])
    func span(_ text: String, _ code: String) { #expect(MarkdownCode.span(text) == code) }

    @Test("a block too")
    func block() {
        #expect(MarkdownCode.block("a\n") == "```text\na\n```\n")
        #expect(MarkdownCode.block("````") == "`````text\n````\n`````\n")
    }

    @Test(
        "markup in a sentence is escaped, and what would call a person is code",
        arguments: [
            ("a *b* <c> & [d](e)", #"a \*b\* &lt;c\> &amp; \[d\](e)"#), ("ask @bob", "`ask @bob`"),
            ("before the @.", "before the @."),
            ("see https://a.example", "`see https://a.example`"),
        ])
    func prose(_ text: String, _ escaped: String) { #expect(MarkdownProse.escaped(text) == escaped) }
}
