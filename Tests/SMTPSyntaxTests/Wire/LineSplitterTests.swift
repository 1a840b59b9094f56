import Testing

@testable import SMTPSyntax
@testable import TestSupport

@Suite("Lines of the wire")
struct LineSplitterTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let stream: [UInt8]
        let lines: [WireLine]
        var testDescription: String { name }

        init(_ name: String, _ stream: String, _ lines: WireLine...) {
            self.init(name, Array(stream.utf8), lines)
        }

        init(_ name: String, _ stream: [UInt8], _ lines: [WireLine]) {
            self.name = name
            self.stream = stream
            self.lines = lines
        }
    }

    private static func alert(_ number: UInt8) -> [UInt8] { [21, 3, 3, 0, 2, 2, number] }

    static let rows = [
        Row("nothing", ""),
        Row("one line", "250 Ok\r\n", WireLine("250 Ok")),
        Row("two lines", "a\r\nb\r\n", WireLine("a"), WireLine("b")),
        Row("empty line", "\r\n", WireLine("")),
        Row("bare LF", "a\nb\r\n", WireLine("a", ending: .lf), WireLine("b")),
        Row("LF alone", "\n\n", WireLine("", ending: .lf), WireLine("", ending: .lf)),
        Row("LF before CR", "a\n\rb\r\n", WireLine("a", ending: .lf), WireLine("\rb")),
        Row("bare CR is text", "a\rb\r\n", WireLine("a\rb")),
        Row("two CR before LF", "a\r\r\n", WireLine("a\r")),
        Row("no end", "a\r\nb", WireLine("a"), WireLine("b", ending: .none)),
        Row("CR at the end", "a\r", WireLine("a", ending: .cr)),
        Row("CR alone", "\r", WireLine("", ending: .cr)),
        Row("NUL", "a\u{0}b\r\n", WireLine("a\u{0}b")),
        Row(
            "a record of TLS is a line of its own", alert(40) + Array("250 Ok\r\n".utf8),
            [WireLine(bytes: alert(40), ending: .none), WireLine("250 Ok")]),
        Row(
            "an LF in a record ends nothing",
            Array("a\r\n".utf8) + alert(10) + [22, 3, 1, 0, 10] + Array("0123\n56789x".utf8),
            [
                WireLine("a"), WireLine(bytes: alert(10), ending: .none),
                WireLine(bytes: [22, 3, 1, 0, 10] + Array("0123\n56789".utf8), ending: .none),
                WireLine("x", ending: .none),
            ]),
        Row(
            "what only begins like one is text", [21, 3, 3, 0, 0] + Array("a\r\n".utf8),
            [WireLine(bytes: [21, 3, 3, 0, 0] + Array("a".utf8), ending: .crlf)]),
        Row(
            "nor is the middle of a line one", Array("a".utf8) + [21, 3, 3, 13, 10],
            [WireLine(bytes: Array("a".utf8) + [21, 3, 3], ending: .crlf)]),
        Row("a record cut off", [21, 3, 3, 0, 2, 2], [WireLine(bytes: [21, 3, 3, 0, 2, 2], ending: .none)]),
        Row("no UTF-8", [0xFF, 0xC3, 0x0D, 0x0A], [WireLine(bytes: [0xFF, 0xC3], ending: .crlf)]),
    ]

    @Test("cut the same however they arrive, with bytes behind or without", arguments: rows)
    func cutTheSame(_ row: Row) {
        for parts in Splits.all(row.stream) {
            var splitter = LineSplitter()
            var lines = parts.flatMap { splitter.push($0) }
            if let rest = splitter.finish() { lines.append(rest) }
            #expect(lines == row.lines)
            #expect(lines.flatMap(\.wire) == row.stream, "no octet is lost")
            #expect(splitter == LineSplitter(), "nothing is left")
        }
    }

    @Test("bytes behind a line do not change it", arguments: rows.filter { $0.lines.last?.ending == .crlf })
    func bytesBehind(_ row: Row) {
        var splitter = LineSplitter()
        #expect(splitter.push(row.stream + Array("25".utf8)) == row.lines)
        #expect(splitter.pending == Array("25".utf8))
    }

    @Test("no line is cut between CR and LF")
    func cutBeforeLineFeed() {
        var splitter = LineSplitter()
        let text = [UInt8](repeating: 0x61, count: LineSplitter.longestLine - 1)
        let lines = splitter.push(text + [0x0D, 0x0A])
        #expect(lines == [WireLine(bytes: text, ending: .crlf)])
        let returns = splitter.push([UInt8](repeating: 0x0D, count: LineSplitter.longestLine * 2))
        #expect(returns.count == 1)
    }

    @Test("the bound does not part a CR from its LF", arguments: -2...0)
    func endAtTheBound(_ more: Int) {
        let line = [UInt8](repeating: 0x61, count: LineSplitter.longestLine + more)
        var splitter = LineSplitter()
        let lines = splitter.push(line + [0x0D]) + splitter.push([0x0A])
        let whole = WireLine(bytes: line, ending: .crlf)
        #expect(lines == (more < 0 ? [whole] : [WireLine(bytes: line, ending: .none), WireLine("")]))
    }

    @Test("a line without an end is cut at the bound, and nothing is lost", arguments: [1, 2, 4096, 70_000])
    func endlessLine(_ step: Int) {
        var splitter = LineSplitter()
        let stream = (0..<LineSplitter.longestLine * 2 + 7).map { UInt8(truncatingIfNeeded: $0 % 10 + 0x61) }
        var lines: [WireLine] = []
        for start in stride(from: 0, to: stream.count, by: step) {
            lines += splitter.push(stream[start..<min(start + step, stream.count)])
            #expect(splitter.pending.count < LineSplitter.longestLine)
        }
        #expect(lines.map(\.bytes.count) == [LineSplitter.longestLine, LineSplitter.longestLine])
        #expect(lines.allSatisfy { $0.ending == .none })
        #expect(lines.flatMap(\.wire) + splitter.pending == stream)
    }

    @Test("text is cut as octet by octet, whatever it begins with", arguments: [0x0A, 0x0D, 0x15, 0x16, 0x61, 0xFF])
    func likeOctets(_ first: UInt8) {
        var random = SystemRandomNumberGenerator()
        let alphabet: [UInt8] = [0x0A, 0x0D, 0x0D, 0x15, 0x03, 0x00, 0x02, 0x61, 0x62, 0x80]
        for _ in 0..<200 {
            let stream = [first] + (0..<40).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            var whole = LineSplitter()
            var single = LineSplitter()
            #expect(whole.push(stream) == stream.flatMap { single.push([$0]) }, "\(stream)")
            #expect(whole == single, "\(stream)")
        }
    }

    @Test("around the bound", arguments: -3...3)
    func aroundTheBound(_ more: Int) {
        for tail in ["\n", "\r\n", "\r\r\n", "\ra\r\n", "\r\r\r\n"] {
            let text = [UInt8](repeating: 0x61, count: LineSplitter.longestLine + more)
            let stream = Array("a\r\n".utf8) + text + Array(tail.utf8)
            var whole = LineSplitter()
            var single = LineSplitter()
            #expect(whole.push(stream).map(\.wire) == stream.flatMap { single.push([$0]) }.map(\.wire), "\(tail)")
        }
    }
}
