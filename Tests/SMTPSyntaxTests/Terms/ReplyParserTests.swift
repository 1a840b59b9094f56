import Testing

@testable import SMTPSyntax
@testable import TestSupport

@Suite("Replies put together from lines")
struct ReplyParserTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let stream: String
        /// Code and number of lines of each reply.
        let replies: [String]
        let findings: [String]
        var testDescription: String { name }

        init(_ name: String, _ stream: String, _ replies: [String], _ findings: String...) {
            self.name = name
            self.stream = stream
            self.replies = replies
            self.findings = findings
        }
    }

    static let rightRows = [
        Row("code, blank, text", "250 Ok\r\n", ["250/1"]),
        Row("code alone", "250\r\n", ["250/1"]),
        Row("code and blank", "250 \r\n", ["250/1"]),
        Row("two lines", "250-a\r\n250 b\r\n", ["250/2"]),
        Row("hyphen without text goes on", "250-\r\n250 ok\r\n", ["250/2"]),
        Row("code alone ends several lines", "250-a\r\n250-b\r\n250\r\n", ["250/3"]),
        Row("two replies", "250 a\r\n354 b\r\n", ["250/1", "354/1"]),
        Row("hyphen is not the last", "250-\r\n", []),
        Row("unfinished", "250-a\r\n250-b\r\n", []),
        Row("end of line has not come", "250 a", []),
        Row("text that looks like a code", "250-250 a\r\n250 250-b\r\n", ["250/2"]),
    ]

    static let wrongRows = [
        Row("codes differ", "250-a\r\n550 b\r\n", ["550/2"], "codes-differ"),
        Row("codes differ twice", "250-a\r\n251-b\r\n252 c\r\n", ["252/3"], "codes-differ", "codes-differ"),
        Row("text inside", "250-a\r\nhello\r\n250 b\r\n", ["250/2"], "not-a-reply-line"),
        Row("text before", "hello\r\n250 b\r\n", ["250/1"], "not-a-reply-line"),
        Row("empty line inside", "250-a\r\n\r\n250 b\r\n", ["250/2"], "not-a-reply-line"),
        Row("sendmail's verbose lines", "050 doing\r\n250 b\r\n", ["250/1"], "code-outside-grammar"),
        Row("the same with a hyphen", "050-doing\r\n250 b\r\n", ["250/1"], "code-outside-grammar"),
        Row("the same inside", "250-a\r\n050-doing\r\n250 b\r\n", ["250/2"], "code-outside-grammar"),
        Row("600", "600 what\r\n", ["600/1"], "code-outside-grammar"),
        Row("471", "471 spam\r\n", ["471/1"], "code-outside-grammar"),
        Row("150", "150 wait\r\n", ["150/1"], "code-outside-grammar"),
        Row("two digits", "25\r\n", [], "not-a-reply-line"),
        Row("four digits", "2500 x\r\n", [], "not-a-reply-line"),
        Row("tab behind the code", "250\tx\r\n", ["250/1"], "odd-separator"),
        Row("empty line", "\r\n", [], "not-a-reply-line"),
        Row("bare LF", "250 a\n", ["250/1"], "bare-line-feed"),
        Row("bare LF inside", "250-a\n250 b\r\n", ["250/2"], "bare-line-feed"),
        Row("bare CR", "250 a\rb\r\n", ["250/1"], "bare-carriage-return"),
        Row("bare CR hides no second reply", "250 a\r550 b\r\n", ["250/1"], "bare-carriage-return"),
        Row("NUL", "250 a\u{0}b\r\n", ["250/1"], "control-characters"),
        Row("NUL for a code", "\u{0}50 a\r\n", [], "control-characters", "not-a-reply-line"),
    ]

    @Test("the same however they arrive", arguments: rightRows + wrongRows)
    func readTheSame(_ row: Row) {
        for parts in Splits.all(row.stream) {
            var splitter = LineSplitter()
            var parser = ReplyParser()
            let outcomes = parts.flatMap { splitter.push($0) }.map { parser.push($0) }
            #expect(outcomes.compactMap(\.reply).map { "\($0.code)/\($0.lines.count)" } == row.replies)
            #expect(outcomes.flatMap(\.findings).map(\.id) == row.findings)
        }
    }

    @Test("inside a reply until its last line")
    func inside() {
        var parser = ReplyParser()
        for (line, isInside) in [("250-a", true), ("x", true), ("050 x", true), ("250 b", false), ("x", false)] {
            _ = parser.push(WireLine(line))
            #expect(parser.isInsideReply == isInside, "\(line)")
        }
        _ = parser.push(WireLine("250-a"))
        let abandoned = [parser.abandon(), parser.abandon()]
        #expect(abandoned == [true, false])
        let next = parser.push(WireLine("550 b"))
        #expect(next.findings == [], "what was abandoned is forgotten")
    }
}

@Suite("Replies that are too long")
struct LongReplyTests {
    @Test("a reply without end fills no memory", arguments: [0, 1, 5])
    func endlessReply(_ more: Int) {
        var parser = ReplyParser()
        let lines = (0..<ReplyParser.mostLines + more).map { _ in parser.push(WireLine("250-more")) }
        #expect(lines.flatMap(\.findings).map(\.id) == (more == 0 ? [] : ["reply-too-long"]))
        #expect(lines.allSatisfy { $0.line != nil }, "each line can still be shown")
        let reply = parser.push(WireLine("250 end")).reply
        #expect(reply?.code == 250)
        #expect(reply?.lines.count == ReplyParser.mostLines)
        #expect(!parser.isInsideReply)
    }

    @Test("a line of more than 512 octets is a finding", arguments: [(506, false), (507, true)])
    func longLine(_ octets: Int, _ isTooLong: Bool) {
        var parser = ReplyParser()
        let outcome = parser.push(WireLine("250 " + String(repeating: "x", count: octets)))
        #expect(outcome.findings.map(\.id) == (isTooLong ? ["reply-line-too-long"] : []))
        #expect(outcome.reply?.code == 250)
    }

    @Test("a line beyond the bound is one reply, whatever stands in it", arguments: [65_536, 65_537, 150_000, 200_000])
    func cutLine(_ octets: Int) {
        // Every octet of the filling could begin a reply, wherever the line is cut.
        let line = Array("250 ".utf8) + Array(String(repeating: "550 ", count: octets / 4).utf8).prefix(octets - 4)
        var splitter = LineSplitter()
        var parser = ReplyParser()
        let outcomes = splitter.push(line + Array("\r\n250 next\r\n".utf8)).map { parser.push($0) }
        #expect(outcomes.compactMap(\.reply?.code) == [250, 250])
        #expect(outcomes.flatMap(\.findings).map(\.id) == ["line-cut"])
    }
}
