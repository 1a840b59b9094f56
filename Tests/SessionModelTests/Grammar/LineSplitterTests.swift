import SessionModel
import Testing

@Suite("Lines of the wire")
struct LineSplitterTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let stream: String
        let lines: [WireLine]
        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "one line", stream: "250 Ok\r\n", lines: [WireLine("250 Ok")]),
        Row(name: "two lines", stream: "a\r\nb\r\n", lines: [WireLine("a"), WireLine("b")]),
        Row(name: "empty line", stream: "\r\n", lines: [WireLine("")]),
        Row(name: "bare LF", stream: "a\nb\r\n", lines: [WireLine("a", ending: .lf), WireLine("b")]),
        Row(name: "bare CR is text", stream: "a\rb\r\n", lines: [WireLine("a\rb")]),
        Row(name: "two CR before LF", stream: "a\r\r\n", lines: [WireLine("a\r")]),
        Row(name: "no end", stream: "a\r\nb", lines: [WireLine("a"), WireLine("b", ending: .none)]),
        Row(name: "CR at the end", stream: "a\r", lines: [WireLine("a", ending: .cr)]),
        Row(name: "NUL", stream: "a\u{0}b\r\n", lines: [WireLine("a\u{0}b")]),
    ]

    @Test("cut the same however they arrive", arguments: rows)
    func cutTheSame(_ row: Row) {
        for parts in Splits.all(row.stream) {
            var splitter = LineSplitter()
            var lines = parts.flatMap { splitter.push($0) }
            if let rest = splitter.finish() { lines.append(rest) }
            #expect(lines == row.lines)
            #expect(lines.flatMap(\.wire) == Array(row.stream.utf8), "no octet is lost")
        }
    }

    @Test("a line without an end is cut at the bound, and nothing is lost")
    func endlessLine() {
        var splitter = LineSplitter()
        let stream = [UInt8](repeating: 0x61, count: LineSplitter.longestLine * 2 + 7)
        let lines = splitter.push(stream)
        #expect(lines.map(\.bytes.count) == [LineSplitter.longestLine, LineSplitter.longestLine])
        #expect(lines.allSatisfy { $0.ending == .none })
        #expect(splitter.pending.count == 7)
    }
}
