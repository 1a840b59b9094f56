import Testing

@testable import SMTPSyntax
@testable import TestSupport

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
            ("red\u{2764}\u{FE0F}", "red\u{2764}\\u{fe0f}"),
            ("a\u{E0100}b", "a\\u{e0100}b"),
            ("a\u{34F}b", "a\\u{34f}b"),
            ("a\u{1161}", "a\\u{1161}"),
            ("\u{3164}", "\\u{3164}"),
            ("\u{10FFFF}\u{378}", "\\u{10ffff}\\u{378}"),
            ("\u{1B}\u{301}", "\\x1b\\u{301}"),
            ("a\\b", "a\\b"),
        ])
    func escapes(_ text: String, _ visible: String) {
        #expect(VisibleText(text).string == visible)
    }

    @Test("the file form says what the glyphs say, put together", arguments: 0..<8)
    func fileForm(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let parts: [[UInt8]] =
            [[0], [0x1B], [0x5C], [0x2A], [0xFF], [0xC3], [0xE2, 0x82], [0x7F], [0x20], [0xF0, 0x9F]]
            + [
                "a", "plain text of a line", "\u{301}", "\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{E9}", "\u{9B}",
                "\u{202E}", "\u{FE0F}", "*",
            ]
            .map { Array($0.utf8) }
        for round in 0..<2000 {
            // Half of them are UTF-8.
            let choice = round % 2 == 0 ? parts : Array(parts.dropFirst(10))
            let bytes = (0..<Int.random(in: 0...8, using: &random)).flatMap { _ in
                choice.randomElement(using: &random) ?? []
            }
            #expect(VisibleText.fileForm(bytes) == VisibleText(bytes, for: .file).string, "\(bytes)")
            var output = Array("S: ".utf8)
            VisibleText.appendFileForm(([0x2A] + bytes)[1...], escapesStars: true, to: &output)
            let escaped = VisibleText(bytes, for: .file).glyphs.map {
                $0.text.first == "*" || $0.text.utf8.first == 0x2A ? "\\" + $0.text : $0.text
            }
            #expect(String(decoding: output, as: UTF8.self) == "S: " + escaped.joined(), "\(bytes)")
        }
    }

    @Test("octets that are no UTF-8")
    func invalid() {
        #expect(VisibleText([0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82]).string == "a\\xff\\xc3(\\xe2\\x82")
        #expect(VisibleText([0xED, 0xA0, 0x80]).string == "\\xed\\xa0\\x80", "a surrogate is no UTF-8")
        #expect(VisibleText([0xC0, 0xAF]).string == "\\xc0\\xaf", "nor is a longer form than needed")
        #expect(VisibleText([0xF4, 0x90, 0x80, 0x80]).string == "\\xf4\\x90\\x80\\x80", "nor what is past the end")
        #expect(VisibleText([0xE2, 0x82, 0xC3, 0xA9]).string == "\\xe2\\x82\\xc3\\xa9")
    }

    @Test("a line that is not UTF-8 as a whole is escaped as a whole, not letters here and escapes there")
    func otherEncoding() {
        // "邮箱不存在" in GBK, of which parts happen to be UTF-8.
        let text = VisibleText(Array("550 ".utf8) + [0xD3, 0xCA, 0xCF, 0xE4, 0xB2, 0xBB, 0xB4, 0xE6, 0xD4, 0xDA])
        #expect(text.string == #"550 \xd3\xca\xcf\xe4\xb2\xbb\xb4\xe6\xd4\xda"#)
        #expect(VisibleText([0xC3, 0xA9, 0xC3]).string == "\u{E9}\\xc3", "cut off in the last character")
        #expect(VisibleText([0xC3, 0xA9, 0xFF]).string == #"\xc3\xa9\xff"#)
    }

    @Test("no character carries marks without end")
    func marks() {
        let text = VisibleText("a" + String(repeating: "\u{301}", count: 20))
        #expect(text.glyphs.allSatisfy { $0.text.unicodeScalars.count <= 5 })
        #expect(text.glyphs.first?.text == "a\u{301}\u{301}\u{301}\u{301}")
        #expect(text.glyphs.dropFirst().prefix(7).map(\.text).joined() == "\\u{301}")
    }

    @Test("an escape is as many glyphs as it has characters, told apart from text that reads the same")
    func glyphs() {
        #expect(VisibleText("\u{1B}").glyphs.map(\.text) == ["\\", "x", "1", "b"])
        #expect(VisibleText("\u{1B}").glyphs.allSatisfy { $0.isEscape })
        #expect(VisibleText("\\x1b").glyphs.allSatisfy { !$0.isEscape })
    }

    @Test("whatever the scalar, it acts on nothing, hides nowhere, and comes back")
    func everyScalar() {
        // Where the odd ones are, all of them; elsewhere samples, for the sake of time.
        let dense = [UInt32](0...0x3400) + (0xD7B0...0xDFFF) + (0xF900...0x11FFF) + (0xE0000...0xE01FF)
        let values = dense + stride(from: 0x3401, through: 0x10FFFF, by: 251)
        let bad = values.compactMap(Unicode.Scalar.init).filter { scalar in
            let bytes = Array("x\(scalar)".utf8)
            let text = VisibleText(bytes, for: .file).string
            return !text.unicodeScalars.allSatisfy(Self.isSafe) || VisibleText.bytes(fromFileForm: text) != bytes
        }
        #expect(bad == [])
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
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
