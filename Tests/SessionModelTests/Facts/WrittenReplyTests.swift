import Testing

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
