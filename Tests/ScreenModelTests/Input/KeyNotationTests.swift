import Testing

@testable import ScreenModel

@Suite("Keys written as text")
struct KeyNotationTests {
    @Test(
        "both ways",
        arguments: [
            ("a\u{E9}", [.character("a"), .character("\u{E9}")]),
            ("<CR><Tab><S-Tab><Esc><BS><Del><Ins>", [.enter, .tab, .backtab, .escape, .backspace, .delete, .insert]),
            ("<Up><Down><Left><Right>", [.up, .down, .left, .right]),
            ("<Home><End><PageUp><PageDown>", [.home, .end, .pageUp, .pageDown]),
            ("<F1><F12>", [.function(1), .function(12)]),
            ("<C-q><C-@><C-\\>", [.control("q"), .control("@"), .control("\\")]),
            ("<A-b><A->><A-<><A-->", [.alt("b"), .alt(">"), .alt("<"), .alt("-")]),
            ("<lt>a>", [.character("<"), .character("a"), .character(">")]),
            ("<A->>>", [.alt(">"), .character(">")]), ("<A-->>", [.alt("-"), .character(">")]),
        ] as [(String, [Key])])
    func bothWays(_ text: String, _ keys: [Key]) {
        #expect(KeyNotation.parse(text) == keys)
        #expect(KeyNotation.text(keys) == text)
    }

    @Test(
        "no keys",
        arguments: [
            "<", "<CR", "<>", "<cr>", "<F0>", "<F13>", "<F01>", "<F+1>", "<C-A>", "<C-1>", "<C-\u{E1}>", "<C->", "<A->",
            "<Mouse>", "MAIL FROM:<a@b>",
        ])
    func none(_ text: String) {
        #expect(KeyNotation.parse(text) == nil)
    }

    @Test(
        "names for people",
        arguments: [
            ("<C-q>", "^Q"), ("<F1>", "F1"), ("<PageUp>", "PgUp"), ("<A-b>", "Alt-b"), ("<CR>", "Enter"),
            ("<S-Tab>", "Shift-Tab"), ("<C-_>", "^_"),
        ])
    func names(_ text: String, _ name: String) {
        #expect(KeyNotation.parse(text)?.map(\.name) == [name])
    }
}
