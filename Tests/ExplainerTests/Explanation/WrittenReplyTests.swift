import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A reply as people write it")
struct WrittenReplyTests {
    @Test(
        "alone, behind what it answers, or as a line of a transcript",
        arguments: [
            ("550 no", 550, nil), ("S: 550 no", 550, nil), ("  S~ 550 no", 550, nil), ("RCPT 550 no", 550, .rcpt),
            ("rcpt  550 no", 550, .rcpt), ("250-a\\n250 b", 250, nil), ("S: 250-a\nS: 250 b", 250, nil),
            ("MAIL S: 550 no", nil, nil), ("FROB 550 no", nil, nil), ("what", nil, nil), ("", nil, nil),
        ] as [(String, ReplyCode?, Verb?)])
    func written(_ text: String, _ code: ReplyCode?, _ verb: Verb?) {
        let written = WrittenReply(text)
        #expect(written?.reply.code == code)
        #expect(written?.context == verb.map { .command($0) })
    }

    @Test("what it answers may stand before a reply of several lines, and takes none of them away")
    func several() {
        let written = WrittenReply(#"RCPT 550-5.1.1 no\n550 5.1.1 such user"#)
        #expect(written?.context == .command(.rcpt) && written?.reply.lines.count == 2)
    }

    @Test("a doubled backslash is one, and joins nothing")
    func backslash() {
        #expect(WrittenReply(#"250-a\\n250 b"#)?.reply.lines.count == 1)
        #expect(WrittenReply(#"250-a\n250 b"#)?.reply.lines.count == 2)
    }

    @Test(
        "lines that belong together are one reply, others are one each",
        arguments: [
            (["250-mx", "250-SIZE 1000", "250 DSN"], [3]),
            (["S: 250-mx", "S: 250 DSN", "550 no"], [2, 1]),
            (["550-5.1.1 no", "550 5.1.1 such user", "250 ok"], [2, 1]),
            (["550-5.1.1 no", "550 5.7.1 relaying denied"], [1, 1]),
            (["550-first line only", "554 another"], [1, 1]),
            (["550-first line only", "what", "550 no"], [1, 1, 1]),
            (["550-first line only"], [1]),
            (["250 ok", "250 ok", "250 ok"], [1, 1, 1]),
            (["550-a", #"550-b\n550 c"#, "550 d"], [1, 1, 1]),
            (["250-a", "", "250 b"], [1, 1, 1]),
            (["250-a", "250"], [2]),
            (["250-a", "250-b"], [1, 1]),
            ([], []),
        ] as [([String], [Int])])
    func grouped(_ lines: [String], _ counts: [Int]) {
        let texts = WrittenReply.grouped(lines)
        #expect(texts.map { $0.split(separator: "\n", omittingEmptySubsequences: false).count } == counts)
        #expect(texts.joined(separator: "\n") == lines.joined(separator: "\n"), "nothing is lost or changed")
        for (text, count) in zip(texts, counts) where count > 1 {
            #expect(WrittenReply(text)?.reply.lines.count == count)
        }
    }

    @Test("lines without an end are looked at once, however many there are")
    func endless() {
        let lines = [String](repeating: "250-more", count: 3 * ReplyParser.mostLines)
        #expect(WrittenReply.grouped(lines) == lines)
        #expect(WrittenReply.grouped(lines + ["250-a", "550 b"]).count == lines.count + 2)
        #expect(WrittenReply.grouped(lines.prefix(9) + ["250 end"]).count == 1)
    }

    @Test(
        "what is called no command is told so, with what would be right",
        arguments: ["message", "FROB", "", " ", "message rcpt"])
    func unknown(_ name: String) throws {
        let error = try #require(throws: UnknownContextName.self) { try ReplyContext(commandNamed: name) }
        #expect(error.sentence.hasPrefix("Unknown command: \(name)."))
        #expect(error.sentence.contains("DATA-END"))
    }

    @Test(
        "what a person may name",
        arguments: [
            ("rcpt", ReplyContext.command(.rcpt)), ("eom", .endOfData), (".", .endOfData), ("connect", .greeting),
            ("unknown", .command(Verb("UNKNOWN"))), ("RCPT TO:<bob@example.test>", .command(.rcpt)),
        ])
    func command(_ name: String, _ context: ReplyContext) throws {
        #expect(try ReplyContext(commandNamed: name) == context)
    }

    @Test(
        "what it answers, by name",
        arguments: [
            (".", ReplyContext.endOfData), ("eom", .endOfData), ("DATA-END", .endOfData), ("connect", .greeting),
            ("CONNECT", .greeting), ("rcpt", .command(.rcpt)), ("STARTTLS", .command(.starttls)),
            ("lhlo", .command(.lhlo)),
        ])
    func named(_ name: String, _ context: ReplyContext) {
        #expect(ReplyContext(named: name) == context)
    }
}
