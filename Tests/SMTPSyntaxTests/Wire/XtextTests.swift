import Testing

@testable import SMTPSyntax

@Suite("xtext")
struct XtextTests {
    @Test(
        "read back",
        arguments: [
            ("", ""), ("abc", "abc"), ("Bob+2Bnews@example.net", "Bob+news@example.net"), ("a+3Db", "a=b"),
            ("+20", " "),
            ("<>", "<>"), ("~!;,", "~!;,"),
        ])
    func good(_ text: String, _ meaning: String) {
        #expect(Xtext.decoded(text.utf8) == Array(meaning.utf8))
    }

    @Test("none", arguments: ["+", "+2", "+2b", "+G0", "a=b", "a b", "a\u{7F}", "\u{E4}", "a\t", "++2B"])
    func bad(_ text: String) {
        #expect(Xtext.decoded(text.utf8) == nil)
    }

    @Test("no octets make a trap")
    func octets() {
        for byte in UInt8.min...UInt8.max {
            for text in [[byte], [0x2B, byte], [0x2B, 0x41, byte]] { _ = Xtext.decoded(text) }
        }
    }
}
