import Testing

@testable import ScreenModel

@Suite("The keys of vi")
struct ViKeysTests {
    /// The line after some keys in the normal mode, with | in front of the cursor.
    private static func after(_ keys: String, in text: String) -> (line: String, isNormal: Bool) {
        var line = LineEditor()
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        line.insert(String(parts[1]))
        line.perform(.start)
        line.insert(String(parts[0]))
        var vi = ViKeys()
        _ = vi.escape(&line)
        line.move(to: parts[0].count)
        for key in keys { _ = vi.type(key, in: &line) }
        let (before, after) = line.around(.max)
        #expect(line.octetCount == line.text.utf8.count)
        return ("\(before)|\(after)", vi.isNormal)
    }

    @Test(
        "motions",
        arguments: [
            ("ab|cd", "h", "a|bcd"), ("ab|cd", "l", "abc|d"), ("abc|d", "l", "abc|d"), ("|abcd", "h", "|abcd"),
            ("ab|cd", "0", "|abcd"), ("  ab|", "^", "  |ab"), ("|abcd", "$", "abc|d"), ("|abcd", "3l", "abc|d"),
            ("|TO:<a.b> x", "w", "TO|:<a.b> x"), ("|TO:<a.b> x", "W", "TO:<a.b> |x"), ("ab cd|e", "b", "ab |cde"),
            ("a <b.c|d>", "B", "a |<b.cd>"), ("|ab cd", "e", "a|b cd"), ("a|b cd", "e", "ab c|d"),
            ("|a.b c", "E", "a.|b c"), ("|abcabc", "fc", "ab|cabc"), ("|abcabc", "2fc", "abcab|c"),
            ("|abcabc", "tc", "a|bcabc"), ("abcab|c", "Fa", "abc|abc"), ("abcab|c", "Ta", "abca|bc"),
            ("|abcabc", "fc;", "abcab|c"), ("|abcabcx", "fc;,", "ab|cabcx"), ("|ab", "fz", "|ab"),
            ("|日本語", "2l", "日本|語"), ("|", "w", "|"), ("|ab cd ef", "2w", "ab cd |ef"), ("|", "$", "|"),
        ])
    func motions(_ text: String, _ keys: String, _ line: String) {
        #expect(Self.after(keys, in: text) == (line, true))
    }

    @Test(
        "operators and commands",
        arguments: [
            ("|ab cd", "dw", "|cd"), ("|ab cd ef", "2dw", "|ef"), ("|ab cd ef", "d2w", "|ef"),
            ("|a b c d e", "2d2w", "|e"), ("ab |cd", "db", "|cd"), ("a|bcd", "d$", "|a"), ("a|bcd", "D", "|a"),
            ("a|bcd", "dfc", "a|d"), ("a|bcd", "dtd", "a|d"), ("ab|cd", "d0", "|cd"), ("a|b", "dd", "|"),
            ("|abc", "x", "|bc"), ("ab|c", "x", "a|b"), ("|abc", "2x", "|c"), ("ab|c", "X", "a|c"),
            ("|abc", "xp", "b|ac"), ("a|b", "yyP", "ab|ab"), ("|ab cd", "ywP", "ab |ab cd"), ("|abc", "xu", "|abc"),
            ("|abc", "rx", "|xbc"), ("|abc", "3rx", "xx|x"), ("|abc", "4rx", "|abc"), ("|aB", "2~", "A|b"),
            ("|ab", "zz", "|ab"), ("|ab cd", "dz", "|ab cd"), ("|a", "999999999999x", "|"),
        ])
    func commands(_ text: String, _ keys: String, _ line: String) {
        let after = Self.after(keys, in: text)
        #expect(after.isNormal)
        #expect(after.line.replacing("|", with: "") == line.replacing("|", with: ""))
        if keys != "xp", keys != "yyP", keys != "ywP", keys != "xu", keys != "2~" { #expect(after.line == line) }
    }

    @Test(
        "what leads to the insert mode",
        arguments: [
            ("|ab cd", "cw", "| cd"), ("a|b", "cc", "|"), ("a|b", "S", "|"), ("a|bc", "C", "a|"), ("a|bc", "s", "a|c"),
            ("a|b", "i", "a|b"), ("a|b", "a", "ab|"), ("a|b", "I", "|ab"), ("|ab", "A", "ab|"), ("|", "a", "|"),
        ])
    func inserting(_ text: String, _ keys: String, _ line: String) {
        #expect(Self.after(keys, in: text) == (line, false))
    }

    @Test("in the input: the prompt shows the mode, Enter sends, and the next line begins in the insert mode")
    func input() {
        var play = Play.recipients()
        play.send(":set vi on")
        play.type("NOOP x")
        play.press(.escape)
        #expect(play.row(with: " normal NOOP x") != nil)
        play.type("Da")
        play.type("y")
        #expect(play.model.typing.text == "NOOP y")
        play.press(.escape, .enter)
        #expect(play.effects == [.write(Array("NOOP y\r\n".utf8))] && play.row(with: " normal ") == nil)
        play.server("250 Ok")
        play.press(.escape)
        play.type("kk")
        #expect(play.model.typing.text == ":set vi on")
        play.type("j")
        #expect(play.model.typing.text == "NOOP y")
        play.type("/")
        #expect(play.model.keyContext == .history)
        play.press(.escape)
        play.type("ccx")
        play.send(":set vi off")
        #expect(play.model.typing.text == "" || play.model.typing.vi != nil)
    }

    @Test("Esc cancels a question only when there is nothing of vi to end")
    func question() {
        var play = LoginPlay.ready("CRAM-MD5")
        play.send(":set vi on")
        play.send(":auth CRAM-MD5 alice")
        play.type("secret")
        play.press(.escape)
        #expect(play.model.prompt != nil)
        play.type("yy")
        play.press(.escape)
        #expect(play.model.prompt == nil && play.model.typing.line.isEmpty)
        play.type("ip")
        play.press(.escape)
        play.type("p")
        #expect(!play.model.typing.text.contains("secret"))
    }
}
