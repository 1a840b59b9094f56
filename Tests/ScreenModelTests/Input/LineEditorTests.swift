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
        let (left, right) = editor.around(.max)
        #expect("\(left)|\(right)" == after)
        #expect(editor.octetCount == editor.text.utf8.count)
    }

    @Test("a line has a longest length, and nothing is inserted in part")
    func longest() {
        var editor = LineEditor(mostOctets: 8)
        let inserted = ["abcde", "\u{E9}\u{E9}", "\u{E9}f", "g"].map { editor.insert($0) }
        #expect(inserted == [true, false, true, false])
        #expect(editor.text == "abcde\u{E9}f" && editor.octetCount == 8)
        let done = [Edit.cutWordLeft, .yank, .yank, .deleteLeft].map { editor.perform($0) }
        #expect(done == [true, true, false, true])
        #expect(editor.text == "abcde\u{E9}")
    }

    @Test("what is around the cursor and at the beginning is had without the rest of the line")
    func parts() {
        var editor = LineEditor()
        editor.insert("abcdefgh")
        for _ in 0..<3 { editor.perform(.left) }
        #expect(editor.around(2) == ("de", "fg"))
        #expect(editor.around(99) == ("abcde", "fgh"))
        #expect(editor.beginning(4) == "abcd" && editor.beginning(7) == "abcdefg" && editor.beginning(99) == "abcdefgh")
        #expect(editor.first == "a" && editor.last == "h")
        editor.perform(.start)
        #expect(editor.around(2) == ("", "ab") && editor.first == "a" && editor.last == "h")
        editor.perform(.end)
        #expect(editor.around(2) == ("gh", "") && editor.first == "a" && editor.last == "h")
    }

    @Test("a thousand marks on one letter are as many characters, and a letter with its marks is one")
    func marks() {
        var editor = LineEditor()
        editor.insert("o" + String(repeating: "\u{301}", count: 1000))
        editor.perform(.deleteLeft)
        #expect(editor.text.unicodeScalars.count == 1000)
        editor.set("o\u{301}\u{302}")
        editor.perform(.deleteLeft)
        #expect(editor.isEmpty)
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

    @Test("keeps so many octets, the newest lines of all")
    func bounded() {
        var history = History()
        for number in 0..<40 { history.add("\(number) " + String(repeating: "x", count: 60_000)) }
        var count = 0
        while history.older(than: "") != nil { count += 1 }
        #expect((10...17).contains(count))
        history.add("NOOP")
        let newest = history.older(than: "")
        #expect(newest == "NOOP")
    }
}
