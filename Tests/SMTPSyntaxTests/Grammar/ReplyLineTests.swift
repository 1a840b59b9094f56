import Testing

@testable import SMTPSyntax

@Suite("Lines of a reply")
struct ReplyLineTests {
    @Test(
        "lines that are ones",
        arguments: [
            ("250", true, "", ""), ("250 ", true, "", ""), ("250-", false, "", ""), ("250 Ok", true, "Ok", "Ok"),
            ("250-Ok", false, "Ok", "Ok"), ("250  two blanks", true, " two blanks", " two blanks"),
            ("250 -x", true, "-x", "-x"), ("050-x", false, "x", "x"), ("600 x", true, "x", "x"),
            ("550 5.1.1 no user", true, "5.1.1 no user", "no user"), ("550-5.1.1", false, "5.1.1", ""),
            ("550 5.1.1\tno  user", true, "5.1.1\tno  user", "no  user"),
            ("550 see 5.1.1", true, "see 5.1.1", "see 5.1.1"), ("220 a\0b", true, "a\0b", "a\0b"),
        ])
    func good(_ text: String, _ isLast: Bool, _ rest: String, _ remark: String) throws {
        let line = try #require(ReplyLine(Array(text.utf8)))
        #expect(line.code.description == String(text.prefix(3)))
        #expect(line.isLast == isLast)
        #expect(line.text == Array(rest.utf8))
        #expect(line.remark == Array(remark.utf8))
    }

    @Test(
        "a code that something else follows", arguments: [("250x", "x"), ("250\tx", "x"), ("250_", "_"), ("220*", "*")])
    func odd(_ text: String, _ rest: String) throws {
        let line = try #require(ReplyLine(Array(text.utf8)))
        #expect(line.hasOddSeparator && line.isLast && line.text == Array(rest.utf8))
    }

    @Test(
        "lines that are none",
        arguments: ["", "2", "25", "25 x", "2500 x", "680x", " 250 x", "x250 x", "hello", "-250 x"])
    func bad(_ text: String) {
        #expect(ReplyLine(Array(text.utf8)) == nil)
    }

    @Test("octets that are no UTF-8 are kept")
    func octets() throws {
        let bytes = Array("250 ".utf8) + [0xFF, 0xC3, 0x28, 0x00]
        #expect(try #require(ReplyLine(bytes)).text == [0xFF, 0xC3, 0x28, 0x00])
    }
}

@Suite("Whole replies")
struct ReplyTests {
    @Test("the code of the last line counts, the first enhanced code is shown")
    func several() throws {
        let reply = try #require(Reply("550-5.1.1 no\r\n550-such\n451 4.3.0 user"))
        #expect(reply.lines.count == 3)
        #expect(reply.code == 451)
        #expect(reply.severity == .transient)
        #expect(reply.enhanced == EnhancedStatusCode(5, 1, 1))
        #expect(reply.text == "5.1.1 no\nsuch\n4.3.0 user")
    }

    @Test("text without a line of a reply is no reply", arguments: ["", "\n", "hello", "25 x\nhello"])
    func none(_ text: String) {
        #expect(Reply(text) == nil)
    }
}
