import Testing

@testable import ScreenModel
@testable import smtptui

@Suite("Keys from what the terminal sends")
struct KeyDecoderTests {
    @Test(
        "characters",
        arguments: [
            ("a", [Key.character("a")]), ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
            ("\u{8}", [.backspace]), ("\u{1}", [.control("a")]), ("\u{1A}", [.control("z")]), ("\u{1B}", [.escape]),
            ("\u{1B}\u{7F}", [.alt(Key.backspaceLetter)]), ("\u{1B}b", [.alt("b")]), ("\u{1B}\u{1B}", [.escape]),
            ("\u{E9}", [.character("\u{E9}")]),
            ("\u{0}", [.control("@")]), ("\u{1C}", [.control("\\")]),
        ] as [(String, [Key])])
    func characters(_ text: String, _ keys: [Key]) {
        var decoder = KeyDecoder()
        var read = text.unicodeScalars.compactMap { decoder.take(scalar: $0) }
        if let last = decoder.finish() { read.append(last) }
        #expect(read == keys)
    }
}
