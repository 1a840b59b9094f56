import Testing

@testable import ScreenModel
@testable import smtptui

@Suite("Sequences that curses does not know")
struct KeySequenceTests {
    @Test(
        "what a terminal sends, and the keys",
        arguments: [
            ("\u{1B}[Ax", "<Up>x"), ("\u{1B}OBx", "<Down>x"), ("\u{1B}[3~x", "<Del>x"), ("\u{1B}[24~", "<F12>"),
            ("\u{1B}OS", "<F4>"), ("\u{1B}[Z", "<S-Tab>"), ("\u{1B}\u{1B}[A", "<Up>"), ("\u{1B}\u{1B}b", "<A-b>"),
            ("\u{1B}[", "<A-[>"), ("\u{1B}O", "<A-O>"), ("\u{1B}\rx", "<Esc>x"),
            ("\u{1B}[1;5Cx", "x"), ("\u{1B}[27;5;13~x", "x"), ("\u{1B}[Ix", "x"), ("\u{1B}[<0;1;1Mx", "x"),
            ("\u{1B}Ojx", "x"),
            ("\u{1B}[12\rx", "<CR>x"), ("\u{1B}[12\u{1B}[Ax", "<Up>x"), ("\u{1B}[12", ""),
        ])
    func keys(_ sent: String, _ keys: String) {
        var decoder = KeyDecoder()
        let found = sent.unicodeScalars.compactMap { decoder.take(scalar: $0) } + [decoder.finish()].compactMap(\.self)
        #expect(KeyNotation.text(found) == keys)
    }

    @Test("a sequence without an end takes no room, and the next key counts")
    func endless() {
        var decoder = KeyDecoder()
        let sent = "\u{1B}[" + String(repeating: "1", count: 100_000) + "~a"
        #expect(sent.unicodeScalars.compactMap { decoder.take(scalar: $0) } == [.character("a")])
    }
}
