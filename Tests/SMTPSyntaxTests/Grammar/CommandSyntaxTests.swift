import Testing

@testable import SMTPStandard
@testable import SMTPSyntax

@Suite("The syntax of commands")
struct CommandSyntaxTests {
    @Test(
        "well formed",
        arguments: [
            "EHLO client.example.org ", "DATA ", "HELO a", "LHLO a", "EHLO [192.0.2.1]", "EHLO [IPv6:2001:db8::1]",
            "DATA",
            "RSET",
            "QUIT", "quit", "NOOP", "NOOP anything", "HELP", "HELP MAIL", "VRFY alice", "VRFY Alice Smith", "EXPN team",
            "STARTTLS", "AUTH PLAIN", "AUTH PLAIN =", "BDAT 0 LAST", "BDAT 10", "bdat 10 last", "ETRN example.org",
            "FOO bar", "MAIL FROM:<>", "RCPT TO:<a@b.example> NOTIFY=NEVER",
        ])
    func good(_ line: String) {
        #expect(CommandSyntax.problem(in: Command(line)) == nil)
    }

    @Test(
        "not well formed",
        arguments: [
            ("EHLO", "4.1.1.1"), ("EHLO ", "4.1.1.1"), ("EHLO a b", "4.1.1.1"), ("EHLO a_b", "4.1.1.1"),
            ("HELO -a", "4.1.1.1"), ("EHLO [192.0.2.1", "4.1.3"), ("LHLO", "4.1.1.1"), ("DATA now", "4.1.1.4"),
            ("RSET x", "4.1.1.5"), ("QUIT now", "4.1.1.10"), ("VRFY", "4.1.1.6"), ("VRFY ", "4.1.1.6"),
            ("EXPN", "4.1.1.7"), ("AUTH", "4"), ("BDAT", "2"), ("BDAT x", "2"), ("BDAT 1 FIRST", "2"),
            ("BDAT 1 LAST x", "2"), ("STARTTLS x", "4"), ("ETRN", "5"), ("NOOP \u{7}", "4.1.2"),
            ("NOOP a\u{0}", "4.1.2"),
            ("NOOP a\rb", "2.3.8"), ("NOOP \u{7F}", "4.1.2"), ("VRFY bj\u{F6}rn", "3.7.4.2"),
            ("MAIL FROM:<a>", "4.1.2"),
        ])
    func bad(_ line: String, _ section: String) throws {
        let problem = try #require(CommandSyntax.problem(in: Command(line)))
        #expect(problem.source.description.hasSuffix("§\(section)"), "\(problem.source)")
        #expect(problem.text.hasSuffix("."), "a whole sentence")
    }

    @Test("a line of 512 octets is right, one more is not", arguments: ["NOOP ", "VRFY ", "AUTH EXTERNAL ", "FOO "])
    func length(_ beginning: String) {
        let rest = 510 - beginning.utf8.count
        for (count, isRight) in [(rest, true), (rest + 1, false)] {
            let line = beginning + String(repeating: "x", count: count)
            #expect((CommandSyntax.problem(in: Command(line)) == nil) == isRight)
        }
    }

    @Test("every problem is found without a trap, whatever the octets are")
    func octets() {
        for verb in CommandFacts.all.map(\.verb.name) + ["", "FOO"] {
            for byte in UInt8.min...UInt8.max {
                for form in [[byte], [0x20, byte], [0x20, byte, 0x20, byte]] {
                    _ = CommandSyntax.problem(in: Command(Array(verb.utf8) + form))
                }
            }
        }
    }
}
