import Testing

@testable import Imports

@Suite("How programs quote what crossed the wire")
struct PasteEscapesTests {
    @Test(
        "string literals of Python and Ruby",
        arguments: [
            (#"'ehlo a\r\n'"#, "ehlo a\r\n"), (#"b'250 it\'s\r\n'"#, "250 it's\r\n"), (#""a\"b""#, "a\"b"),
            (#"b"it's""#, "it's"), (#"'\x41\x4'"#, #"A\x4"#), (#"'a\\n'"#, #"a\n"#), (#"'\q'"#, #"\q"#), ("''", ""),
        ])
    func literals(_ text: String, _ octets: String) {
        #expect(PasteEscapes.quoted(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } == octets)
    }

    @Test("other text is none", arguments: ["", "'", "b", "b'", "250 Ok", "'a", "a'"])
    func none(_ text: String) { #expect(PasteEscapes.quoted(Array(text.utf8)[...]) == nil) }

    @Test("the lines of a text, whose last end may be missing")
    func lines() {
        func lines(_ text: String) -> [String] {
            PasteEscapes.lines(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(lines("a\r\n.\r\n") == ["a", "."])
        #expect(lines("a\n\nb") == ["a", "", "b"])
        #expect(lines("") == [""])
    }

    @Test("HTML and colours are removed around a line of a log, and nothing of a message")
    func markup() {
        func removed(_ text: String) -> String {
            String(decoding: PasteMarkup.removed(from: Array(text.utf8)[...]), as: UTF8.self)
        }
        #expect(removed("CLIENT -&gt; SERVER: MAIL FROM:&lt;a@b&gt;<br>") == "CLIENT -> SERVER: MAIL FROM:<a@b>")
        #expect(removed(" -> <br>") == " -> <br>")
        #expect(removed(" -> &amp;lt;") == " -> &amp;lt;")
        #expect(removed("\u{1B}[32mS: 220 mx\u{1B}[0m") == "S: 220 mx")
        #expect(removed("\u{1B}[2J\u{1B}") == "\u{1B}[2J\u{1B}")
    }
}
