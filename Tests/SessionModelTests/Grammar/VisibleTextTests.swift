import SessionModel
import Testing

@Suite("Text made visible")
struct VisibleTextTests {
    @Test(
        "escapes",
        arguments: [
            ("250 Ok", "250 Ok"),
            ("a\u{1B}[2Jb", "a\\x1b[2Jb"),
            ("tab\tbell\u{7}", "tab\\x09bell\\x07"),
            ("\u{9B}2J", "\\u{9b}2J"),
            ("\u{202E}evil", "\\u{202e}evil"),
            ("zero\u{200B}width", "zero\\u{200b}width"),
            ("\u{FEFF}", "\\u{feff}"),
            ("\u{E000}", "\\u{e000}"),
            ("caf\u{E9} \u{65E5}\u{672C}", "caf\u{E9} \u{65E5}\u{672C}"),
            ("e\u{301}", "e\u{301}"),
            ("\u{301}x", "\\u{301}x"),
            ("\u{2028}", "\\u{2028}"),
        ])
    func escapes(_ text: String, _ visible: String) {
        #expect(VisibleText(text).string == visible)
    }

    @Test("octets that are no UTF-8")
    func invalid() {
        #expect(VisibleText([0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82]).string == "a\\xff\\xc3(\\xe2\\x82")
        #expect(VisibleText([0xED, 0xA0, 0x80]).string == "\\xed\\xa0\\x80", "a surrogate is no UTF-8")
    }

    @Test("no character carries marks without end")
    func marks() {
        let text = VisibleText("a" + String(repeating: "\u{301}", count: 20))
        #expect(text.glyphs.allSatisfy { $0.text.unicodeScalars.count <= 5 })
    }

    @Test("nothing that acts on a terminal is left, and the file form gives the octets back")
    func roundTrip() {
        var random = SplitMix64(seed: 1)
        var cases: [[UInt8]] = (0...255).map { [UInt8($0)] }
        for _ in 0..<2000 {
            cases.append(
                (0..<Int.random(in: 0...30, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        for scalar: Unicode.Scalar in ["\\", "*", "\u{85}", "\u{AD}", "\u{200D}", "\u{2066}", "\u{FE0F}", "\u{E0061}"] {
            cases.append(Array("x\(scalar)y".utf8))
        }
        for bytes in cases {
            let text = VisibleText(bytes, for: .file).string
            #expect(VisibleText.bytes(fromFileForm: text) == bytes)
            #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        }
    }

    @Test(
        "escapes that are none",
        arguments: ["\\", "\\y", "\\x1", "\\xzz", "\\u{}", "\\u{d800}", "\\u{110000}", "\\u41"])
    func badEscapes(_ text: String) {
        #expect(VisibleText.bytes(fromFileForm: text) == nil)
    }
}
