import Testing

@testable import SessionModel

@Suite("Words for a shell")
struct ShellWordTests {
    @Test(
        "nothing in a word means anything to the shell",
        arguments: [
            ("a@b.example", "a@b.example"), ("", "''"), ("-x", "'-x'"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#),
            ("$HOME `x` !\\", "'$HOME `x` !\\'"), ("a\nb", "'a\nb'"), ("~", "'~'"), ("é", "'é'"), ("<>", "'<>'"),
        ])
    func quoted(_ text: String, _ word: String) { #expect(ShellWord.quoted(text) == word) }

    @Test("what no word can have is not made one")
    func impossible() {
        #expect(ShellWord.quoted([0x61, 0]) == nil && ShellWord.quoted([0xFF]) == nil)
        #expect(HereDocument.lines([[0x61, 0x0D]]) == nil)
        #expect(HereDocument.lines([Array("END".utf8), Array("END_".utf8)])?.mark == "END__")
    }
}
