import SessionModel
import Testing

@Suite("Replies put together from lines")
struct ReplyParserTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let stream: String
        let codes: [String]
        var findings: [String] = []
        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "code, blank, text", stream: "250 Ok\r\n", codes: ["250"]),
        Row(name: "code alone", stream: "250\r\n", codes: ["250"]),
        Row(name: "code and blank", stream: "250 \r\n", codes: ["250"]),
        Row(name: "two lines", stream: "250-a\r\n250 b\r\n", codes: ["250"]),
        Row(name: "hyphen without text goes on", stream: "250-\r\n250 b\r\n", codes: ["250"]),
        Row(name: "two replies", stream: "250 a\r\n354 b\r\n", codes: ["250", "354"]),
        Row(name: "unfinished", stream: "250-a\r\n", codes: []),
        Row(name: "codes differ", stream: "250-a\r\n550 b\r\n", codes: ["550"], findings: ["codes-differ"]),
        Row(
            name: "text inside", stream: "250-a\r\nhello\r\n250 b\r\n", codes: ["250"],
            findings: ["not-a-reply-line"]),
        Row(
            name: "sendmail's verbose lines", stream: "050 doing\r\n250 b\r\n", codes: ["250"],
            findings: ["code-outside-grammar"]),
        Row(name: "600", stream: "600 what\r\n", codes: ["600"], findings: ["code-outside-grammar"]),
        Row(name: "471", stream: "471 spam\r\n", codes: ["471"], findings: ["code-outside-grammar"]),
        Row(name: "two digits", stream: "25\r\n", codes: [], findings: ["not-a-reply-line"]),
        Row(name: "four digits", stream: "2500 x\r\n", codes: [], findings: ["not-a-reply-line"]),
        Row(name: "empty line", stream: "\r\n", codes: [], findings: ["not-a-reply-line"]),
        Row(name: "bare LF", stream: "250 a\n", codes: ["250"], findings: ["bare-line-feed"]),
        Row(name: "bare CR", stream: "250 a\rb\r\n", codes: ["250"], findings: ["bare-carriage-return"]),
    ]

    @Test("the same however they arrive", arguments: rows)
    func readTheSame(_ row: Row) {
        for parts in Splits.all(row.stream) {
            var splitter = LineSplitter()
            var parser = ReplyParser()
            let outcomes = parts.flatMap { splitter.push($0) }.map { parser.push($0) }
            #expect(outcomes.compactMap(\.reply?.code.description) == row.codes)
            #expect(outcomes.flatMap(\.findings).map(\.id) == row.findings)
        }
    }

    @Test("a reply keeps its lines, and says its code and enhanced code")
    func keepsLines() throws {
        let reply = try #require(Reply("550-5.1.1 no\r\n550 5.1.1 such user"))
        #expect(reply.lines.map { String(decoding: $0.remark, as: UTF8.self) } == ["no", "such user"])
        #expect(reply.enhanced == EnhancedStatusCode(5, 1, 1))
        #expect(reply.severity == .permanent)
    }

    @Test("a reply without end fills no memory")
    func endlessReply() {
        var parser = ReplyParser()
        var ids: [String] = []
        for _ in 0...ReplyParser.mostLines + 5 {
            ids += parser.push(WireLine("250-more")).findings.map(\.id)
        }
        #expect(ids == ["reply-too-long"])
        let reply = parser.push(WireLine("250 end")).reply
        #expect(reply?.lines.count == ReplyParser.mostLines)
    }

    @Test("a long line is a finding")
    func longLine() {
        var parser = ReplyParser()
        let line = WireLine("250 " + String(repeating: "x", count: 507))
        #expect(parser.push(line).findings.map(\.id) == ["reply-line-too-long"])
    }
}
