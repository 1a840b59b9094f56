import Testing

@testable import SMTPSyntax
@testable import TestSupport

@Suite("Lines of a reply taken together")
struct ReplyRunTests {
    private static func run(_ text: String, lines: Int = .max, octets: Int = .max) -> ReplyRun? {
        ReplyRun(in: Array(text.utf8)[...], of: 250, mostLines: lines, mostOctets: octets)
    }

    private static func texts(_ run: ReplyRun?) -> [String] {
        run?.texts.map { String(decoding: $0, as: UTF8.self) } ?? []
    }

    private static let longest = "250-" + String(repeating: "x", count: 506)

    @Test(
        "the lines at the beginning that are alike and faultless",
        arguments: [
            ("", []), ("250-a\r\n", ["250-a"]), ("250-a\r\n250-b\r\n250 c\r\n", ["250-a", "250-b"]),
            ("250-\r\n250-\r\n", ["250-", "250-"]), ("250 a\r\n", []), ("251-a\r\n", []),
            ("250-a\r\n550-b\r\n", ["250-a"]),
            ("250-a\r\n250-b", ["250-a"]), ("250-a\r\n250-b\r", ["250-a"]), ("250-a\n", []), ("250-a\r", []),
            ("250-a\r\n250-b\n", ["250-a"]), ("250-a\rb\r\n", []), ("250-a\r\r\n", []), ("250-a\tb\r\n", ["250-a\tb"]),
            ("250-\t\r\n", ["250-\t"]), ("250-a\u{0}\r\n", []), ("250-\u{7F}\r\n", []),
            ("250-é\u{9B}\r\n", ["250-é\u{9B}"]),
            ("250\r\n", []), ("25", []), ("250-", []), ("\r\n250-a\r\n", []), (longest + "\r\n", [longest]),
            (longest + "x\r\n", []),
        ] as [(String, [String])])
    func faultless(_ text: String, _ lines: [String]) {
        let run = Self.run(text)
        #expect(Self.texts(run) == lines)
        #expect(run.map { Array($0.wire) } == (lines.isEmpty ? nil : Array(lines.map { $0 + "\r\n" }.joined().utf8)))
        #expect(run?.octets ?? 0 == lines.reduce(0) { $0 + $1.utf8.count })
    }

    @Test("no more than is wanted", arguments: 0...4)
    func bounds(_ most: Int) {
        let text = "250-one\r\n250-two\r\n250-six\r\n"
        #expect(Self.run(text, lines: most)?.count ?? 0 == min(most, 3))
        #expect(Self.run(text, octets: most * 7 + 6)?.count ?? 0 == min(most, 3))
    }

    @Test("taken from the middle of other octets")
    func slice() {
        let octets = Array("250-x\r\n250-a\r\n250-bc\r\n250 d\r\n".utf8)
        let run = ReplyRun(in: octets[7...], of: 250, mostLines: .max, mostOctets: .max)
        #expect(Self.texts(run) == ["250-a", "250-bc"])
        #expect(run?.wire.endIndex == 22)
    }
}

@Suite("A parser that takes lines together")
struct ReplyParserRunTests {
    /// What a parser makes of a stream, line by line, or with runs taken where it offers them.
    private struct Outcome: Equatable {
        var replies: [Reply] = []
        var findings: [Finding] = []
        var lines = 0
        var parser = ReplyParser()

        init(_ stream: [UInt8], takesRuns: Bool) {
            var splitter = LineSplitter()
            var rest = stream[...]
            while !rest.isEmpty {
                if takesRuns, let run = parser.takeRun(from: &rest) { lines += run.count }
                guard let line = splitter.takeLine(from: &rest) else { break }
                let outcome = parser.push(line)
                lines += 1
                replies += outcome.reply.map { [$0] } ?? []
                findings += outcome.findings
            }
        }
    }

    private static let lines = [
        "250-a\r\n", "250-b\r\n", "250-more text\r\n", "250-c\r\n", "250 end\r\n", "550-other\r\n", "250-lf\n",
        "junk\r\n",
        "250-\u{0}\r\n", "050-debug\r\n", "999-a\r\n", "999-b\r\n", "250-\ta\r\n", "\u{15}x\r\n",
    ]

    @Test("the same as line by line", arguments: 0..<20)
    func same(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let stream = (0..<20).flatMap { _ in Array((Self.lines.randomElement(using: &random) ?? "").utf8) }
            #expect(Outcome(stream, takesRuns: true) == Outcome(stream, takesRuns: false))
        }
    }

    @Test("a reply that is too long is told at the same line", arguments: [-1, 0, 1])
    func tooLong(_ more: Int) {
        let short = [[UInt8]](repeating: Array("250-x\r\n".utf8), count: ReplyParser.mostLines + more).joined()
        let wide = Array("250-\(String(repeating: "x", count: 496))\r\n".utf8)
        let long = [[UInt8]](repeating: wide, count: ReplyParser.mostOctets / 500 + more).joined()
        for stream in [short, long] {
            for end in ["", "250-x\r\n250-y\r\n250 end\r\n"] {
                let stream = Array(stream) + Array(end.utf8)
                let outcome = Outcome(stream, takesRuns: true)
                #expect(outcome == Outcome(stream, takesRuns: false))
                #expect(outcome.lines == stream.count { $0 == 0x0A })
            }
        }
    }

    @Test("no line is taken before a reply has begun, nor in the middle of a line")
    func begun() {
        var parser = ReplyParser()
        var rest = Array("250-a\r\n".utf8)[...]
        #expect(parser.takeRun(from: &rest) == nil)
        _ = parser.push(WireLine("250-first"))
        _ = parser.push(WireLine("250-cut", ending: .none))
        #expect(parser.takeRun(from: &rest) == nil)
        #expect(rest.count == 7)
        _ = parser.push(WireLine("rest"))
        #expect(parser.takeRun(from: &rest)?.count == 1)
        #expect(rest.isEmpty)
    }
}
