import Testing

@testable import Imports
@testable import TestSupport

@Suite("The lines of a paste")
struct PasteTextTests {
    @Test(
        "lines end with LF, CR LF, CR, or the CRs of a terminal recorder in front of LF",
        arguments: [
            ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("a\rb\r", ["a", "b"]), ("a\r\r\nb", ["a", "b"]),
            ("a\r\rb", ["a", "", "b"]), ("\n\na", ["", "", "a"]), ("", []), ("\u{0}\n", ["\u{0}"]),
        ] as [(String, [String])])
    func ends(_ text: String, _ lines: [String]) { #expect(PasteText(text).strings == lines) }

    @Test("however it comes, it is the same")
    func splits() {
        let text = "S: 220 mx\r\nC: EHLO \u{E9}\rS: 250 mx\r\r\n\n."
        for pieces in Splits.all(text) {
            var paste = PasteText()
            for piece in pieces { paste.push(piece) }
            paste.finish()
            #expect(paste.strings == PasteText(text).strings)
        }
    }

    @Test("UTF-16 as PowerShell writes it, in either order, however it comes", arguments: [false, true])
    func utf16(_ isBig: Bool) {
        let text = "S: 220 mx \u{E9}\u{1F600}\r\nC: EHLO"
        let bytes = ([0xFEFF] + Array(text.utf16)).flatMap { unit in
            let halves = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBig ? halves : halves.reversed()
        }
        for pieces in Splits.all(bytes) {
            var paste = PasteText()
            for piece in pieces { paste.push(piece) }
            paste.finish()
            #expect(paste.strings == ["S: 220 mx \u{E9}\u{1F600}", "C: EHLO"])
        }
    }

    @Test("the mark of UTF-8 is no part of the first line, and half of a mark is")
    func mark() {
        #expect(PasteText([0xEF, 0xBB, 0xBF, 0x41]).strings == ["A"])
        #expect(PasteText([0xEF, 0xBB])[0] == [0xEF, 0xBB])
    }

    @Test("a line beyond the bound is cut, and the next ones are read")
    func longLine() {
        let text = PasteText(Array(repeating: 0x41, count: PasteText.longestLine * 3) + Array("\nS: 220 mx".utf8))
        #expect(text.isCut && text.count == 2)
        #expect(text[0].count == PasteText.longestLine && text.strings[1] == "S: 220 mx")
    }

    @Test("so many lines are kept, and no more")
    func lines() {
        var text = PasteText()
        for _ in 0..<5 { text.push(Array(repeating: 0x0A, count: PasteText.mostLines / 4)) }
        text.finish()
        #expect(text.isCut && text.count == PasteText.mostLines)
    }

    @Test("what has no end is not read for ever")
    func endless() {
        var text = PasteText()
        let piece = [UInt8](repeating: 0, count: 4 << 20)
        var count = 0
        while !text.isFull, count < 1000 {
            text.push(piece)
            count += 1
        }
        #expect(text.isFull && count < 1000)
    }
}
