import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Lines of a message in pieces")
struct MessageScannerTests {
    /// What comes of a text in pieces of a length: parts of one line put together.
    private static func lines(_ text: [UInt8], pieces length: Int) -> [WireLine] {
        var scanner = MessageScanner()
        var lines: [WireLine] = []
        var line: [UInt8] = []
        func take(_ text: ArraySlice<UInt8>, _ ending: LineEnding) {
            line += text
            guard ending != .none else { return }
            lines.append(WireLine(bytes: line, ending: ending))
            line = []
        }
        for start in stride(from: 0, to: text.count, by: length) {
            scanner.push(text[start..<min(start + length, text.count)], take)
        }
        scanner.finish(take)
        return line.isEmpty ? lines : lines + [WireLine(bytes: line, ending: .none)]
    }

    @Test("every line end is found, however the text is cut", arguments: 1...12)
    func cut(_ length: Int) {
        let text = Array("a\r\nbc\n\rd\r\r\n\n.\r\ne".utf8)
        let lines = Self.lines(text, pieces: length)
        #expect(
            lines == [
                WireLine("a"), WireLine("bc", ending: .lf), WireLine("", ending: .cr), WireLine("d", ending: .cr),
                WireLine(""), WireLine("", ending: .lf), WireLine("."), WireLine("e", ending: .none),
            ])
        #expect(lines.flatMap(\.wire) == text)
    }

    @Test("a CR at the end ends its line")
    func lastReturn() {
        for length in 1...3 { #expect(Self.lines([0x61, 0x0D], pieces: length) == [WireLine("a", ending: .cr)]) }
    }
}
