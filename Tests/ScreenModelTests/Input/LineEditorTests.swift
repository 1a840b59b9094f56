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
            ("e\u{301}|", .deleteLeft, "|"), ("日本|", .left, "日|本"), ("a@b-c.example|", .wordLeft, "a@b-c.|example"),
            ("a@b-c.|example", .wordLeft, "a@b-|c.example"), ("|<a.b@c>", .wordRight, "<a|.b@c>"),
            ("TO:<a@b> X=1,2|", .cutToSpace, "TO:<a@b> |"), ("TO:<a@b> |X", .cutToSpace, "|X"),
            ("a@b.c|", .cutWordLeft, "a@b.|"), ("a@|b.c", .cutWordRight, "a@|.c"),
            ("ab|", .transpose, "ba|"), ("|ab", .transpose, "|ab"), ("a|b", .transpose, "ba|"),
            ("a|", .transpose, "a|"),
            ("e\u{301}x|", .transpose, "xe\u{301}|"), ("日|本語", .transpose, "本日|語"),
            ("|mail from:", .upperCase, "MAIL| from:"), ("RCPT| TO", .lowerCase, "RCPT to|"),
            ("|-éA b", .capitalize, "-Éa| b"), ("ab |", .upperCase, "ab |"),
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
        let done = [Edit.cutToSpace, .yank, .yank, .deleteLeft].map { editor.perform($0) }
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

    @Test("what is cut in several steps comes back as one, in its order")
    func cutInSteps() {
        var editor = LineEditor()
        editor.insert("one two three four")
        for edit in [Edit.wordLeft, .cutToSpace, .cutToSpace, .cutToEnd] { editor.perform(edit) }
        #expect(editor.text == "one ")
        editor.perform(.yank)
        #expect(editor.text == "one two three four")
    }

    @Test("after a yank, what was cut before takes its place, round and round; after anything else nothing happens")
    func yankOlder() {
        var editor = LineEditor()
        for word in ["one", "two", "three"] {
            editor.insert(word)
            editor.perform(.cutToStart)
            editor.insert("")
        }
        editor.insert("<>")
        editor.perform(.left)
        editor.perform(.yankOlder)
        #expect(editor.text == "<>")
        editor.perform(.yank)
        let turns = (0..<4).map { _ in
            defer { editor.perform(.yankOlder) }
            return editor.text
        }
        #expect(turns == ["<three>", "<two>", "<one>", "<three>"])
        editor.perform(.left)
        let before = editor.text
        editor.perform(.yankOlder)
        #expect(editor.text == before)
    }

    @Test("only so many cuts are kept")
    func ring() {
        var ring = KillRing()
        for number in 0..<40 { ring.keep(Array("\(number)")) }
        for _ in 1..<KillRing.most { ring.turn() }
        #expect(String(ring.current) == "30")
    }
}

@Suite("Undoing")
struct UndoTests {
    private static func texts(_ editor: inout LineEditor, _ edit: Edit, _ count: Int) -> [String] {
        (0..<count).map { _ in
            editor.perform(edit)
            return editor.text
        }
    }

    @Test("typing is undone word by word, and done again; a new change ends that")
    func words() {
        var editor = LineEditor()
        for letter in "ab cd ef" { editor.insert(String(letter)) }
        editor.perform(.cutToSpace)
        #expect(Self.texts(&editor, .undo, 4) == ["ab cd ef", "ab cd ", "ab cd", "ab "])
        #expect(Self.texts(&editor, .redo, 2) == ["ab cd", "ab cd "])
        editor.insert("x")
        #expect(Self.texts(&editor, .redo, 1) == ["ab cd x"])
        #expect(Self.texts(&editor, .undo, 6).last == "" && editor.octetCount == 0)
    }

    @Test("whatever was done is undone to where it began, and done again", arguments: 0..<20 as Range<UInt64>)
    func anything(_ seed: UInt64) {
        var random = Dice(seed)
        var editor = LineEditor(mostOctets: 60)
        for _ in 0..<80 {
            if random.next() % 3 > 0 {
                editor.insert(["a", "é", " ", "e\u{301}", "日", "two words"].randomElement(using: &random) ?? "")
            } else if let edit = Edit.allCases.filter({ $0 != .undo && $0 != .redo }).randomElement(using: &random) {
                editor.perform(edit)
            }
            #expect(editor.octetCount == editor.text.utf8.count && editor.octetCount <= 60)
        }
        let text = editor.text
        for _ in 0..<100 { editor.perform(.undo) }
        #expect(editor.isEmpty && editor.octetCount == 0)
        for _ in 0..<100 { editor.perform(.redo) }
        #expect(editor.text == text && editor.octetCount == text.utf8.count)
    }

    @Test("so many changes are kept, and what a change costs does not grow")
    func bounded() {
        var editor = LineEditor()
        for number in 0..<(UndoLog.most * 2) { editor.insert(number % 2 == 0 ? " " : "ab") }
        var count = 0
        while !editor.isEmpty, count < UndoLog.most * 2 {
            let before = editor.text
            editor.perform(.undo)
            if editor.text == before { break }
            count += 1
        }
        #expect((UndoLog.most / 2...UndoLog.most).contains(count))
    }

    @Test("of a secret nothing is kept: it can neither be undone nor inserted again")
    func secrets() {
        var editor = LineEditor()
        editor.isSecret = true
        editor.insert("secret")
        editor.perform(.cutToStart)
        editor.perform(.yank)
        editor.perform(.undo)
        editor.isSecret = false
        editor.perform(.yank)
        editor.perform(.undo)
        #expect(editor.isEmpty)
    }
}

/// Numbers that look random, the same ones with each run.
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &+ 1 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 16 ^ state << 48
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
