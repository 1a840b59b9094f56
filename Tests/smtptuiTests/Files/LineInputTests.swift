import Testing

@testable import smtptui

@Suite("Standard input by lines")
struct LineInputTests {
    private func lines(_ pieces: String...) -> [String] {
        var input = LineInput()
        var found: [String] = []
        for piece in pieces.map({ Array($0.utf8) }) + [[]] {
            input.take(piece[...])
            while let line = input.takeLine() { found.append(String(decoding: line, as: UTF8.self)) }
        }
        #expect(input.isDone)
        return found
    }

    @Test("the same lines, however they arrive")
    func pieces() {
        let whole = "EHLO a\r\nNOOP\n\nQUIT"
        let expected = ["EHLO a", "NOOP", "", "QUIT"]
        #expect(lines(whole) == expected)
        for place in 0...whole.utf8.count {
            let bytes = Array(whole.utf8)
            #expect(
                lines(
                    String(decoding: bytes[..<place], as: UTF8.self), String(decoding: bytes[place...], as: UTF8.self)
                )
                .filter { !$0.isEmpty } == expected.filter { !$0.isEmpty })
        }
    }

    @Test("a line without end does not grow without end, and shows that it was too long")
    func long() {
        var input = LineInput()
        let piece = [UInt8](repeating: 0x41, count: 1 << 19)
        for _ in 0..<6 { input.take(piece[...]) }
        input.take([0x0A][...])
        #expect(input.takeLine()?.count == LineInput.longest + 1)
        #expect(!input.isAtEnd && !input.hasLine)
    }
}
