import Testing

@testable import ScreenModel

@Suite("The line editor")
struct LineEditorTests {
    @Test(
        "edits, with | for the cursor",
        arguments: [
            ("ab|c", Edit.left, "a|bc"), ("|abc", .left, "|abc"), ("abc|", .right, "abc|"),
            ("ab cd|", .wordLeft, "ab |cd"),
            ("|ab cd", .wordRight, "ab| cd"), ("ab|c", .start, "|abc"), ("a|bc", .end, "abc|"),
            ("ab|c", .deleteLeft, "a|c"),
            ("ab|c", .deleteRight, "ab|"), ("a|bc", .cutToEnd, "a|"), ("ab|c", .cutToStart, "|c"),
            ("ab cd|", .cutWordLeft, "ab |"), ("|ab cd", .cutWordRight, "| cd"), ("|", .deleteLeft, "|"),
            ("e\u{301}|", .deleteLeft, "|"),
        ])
    func edits(_ before: String, _ edit: Edit, _ after: String) {
        var editor = LineEditor()
        let parts = before.split(separator: "|", omittingEmptySubsequences: false)
        editor.insert(String(parts[1]))
        editor.perform(.start)
        editor.insert(String(parts[0]))
        editor.perform(edit)
        let left = String(editor.characters[..<editor.cursor])
        let right = String(editor.characters[editor.cursor...])
        #expect("\(left)|\(right)" == after)
    }

    @Test("what was cut comes back")
    func yank() {
        var editor = LineEditor()
        editor.insert("one two")
        editor.perform(.cutWordLeft)
        editor.perform(.start)
        editor.perform(.yank)
        #expect(editor.text == "twoone ")
    }
}

@Suite("The history")
struct HistoryTests {
    @Test("finds lines that begin with what was typed, and gives that back")
    func prefix() {
        var history = History()
        for line in ["EHLO a", "MAIL x", "MAIL y", "MAIL y", "RSET"] { history.add(line) }
        #expect(history.older(than: "MA") == "MAIL y")
        #expect(history.older(than: "MAIL y") == "MAIL x")
        #expect(history.older(than: "MAIL x") == nil)
        #expect(history.newer() == "MAIL y")
        #expect(history.newer() == "MA")
        #expect(history.newer() == nil)
    }
}
