import Testing

@testable import SMTPStandard
@testable import SMTPSyntax

@Suite("Lines read as commands")
struct CommandTests {
    @Test(
        "verb and argument",
        arguments: [
            ("", "", nil), ("NOOP", "NOOP", nil), ("noop", "NOOP", nil), ("NOOP ", "NOOP", nil), (" NOOP", "", "NOOP"),
            ("VRFY alice", "VRFY", "alice"), ("VRFY   alice  b ", "VRFY", "alice  b"),
            ("VRFY\talice", "VRFY", "alice"),
            ("rCpT to:<a@b.example>", "RCPT", "to:<a@b.example>"), ("MAILFROM:<>", "MAILFROM:<>", nil),
            (".", ".", nil), ("*", "*", nil),
        ] as [(String, String, String?)])
    func words(_ line: String, _ verb: String, _ argument: String?) {
        let command = Command(line)
        #expect(command.verb.name == verb)
        #expect(command.argument == argument.map { Array($0.utf8) })
        #expect(command.line == Array(line.utf8))
        #expect(command.octets == line.utf8.count + 2)
    }

    @Test("only ASCII letters change their case")
    func cases() {
        #expect(Command("m\u{E4}il").verb.name == "M\u{E4}IL")
        #expect(Verb("mail") == .mail)
        #expect(Verb("ma\u{131}l") != .mail, "a dotless i is no I")
    }

    @Test("octets that are no UTF-8 make no known verb, and no trap")
    func octets() {
        let command = Command([0xFF, 0xFE, 0x20, 0xC3])
        #expect(CommandFacts.fact(for: command.verb) == nil)
        #expect(command.argument == [0xC3])
    }

    @Test(
        "chunks",
        arguments: [
            ("BDAT 0", 0, false), ("BDAT 120", 120, false), ("bdat 120 last", 120, true), ("BDAT 0 LAST", 0, true),
            ("BDAT 0012", 12, false), ("BDAT 9223372036854775807", Int.max, false),
        ])
    func chunk(_ line: String, _ size: Int, _ isLast: Bool) throws {
        let chunk = try #require(Command(line).chunk)
        #expect(chunk.size == size)
        #expect(chunk.isLast == isLast)
    }

    @Test(
        "no chunks",
        arguments: [
            "BDAT", "BDAT ", "BDAT x", "BDAT -1", "BDAT +1", "BDAT 1.5", "BDAT LAST", "BDAT 99999999999999999999",
            "DATA 1", "BDAT \u{661}",
        ])
    func noChunk(_ line: String) {
        #expect(Command(line).chunk == nil)
    }

    @Test(
        "only MAIL, RCPT and their old relatives have a path", arguments: ["NOOP", "DATA", "VRFY FROM:<a@b.example>"])
    func noPath(_ line: String) {
        #expect(Command(line).path == nil)
    }

    @Test("SEND, SOML and SAML are read as MAIL", arguments: ["SEND", "SOML", "SAML", "MAIL"])
    func oldRelatives(_ verb: String) {
        #expect(Command("\(verb) FROM:<a@b.example>").path?.path?.address == "a@b.example")
    }
}
