import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("An expectation that is not met, in words")
struct UnmetReplyTests {
    private static func reply(_ text: String) -> Reply? { Reply(text) }

    private static let hello = "250-mx.example.test\n250-PIPELINING\n250-SIZE 1000\n250 AUTH PLAIN LOGIN"

    @Test(
        "says what was expected, and what comes nearest",
        arguments: [
            ("250", "550 5.1.1 no", "expected 250, got 550 5.1.1 no"),
            ("250-mx\n250-SIZE*\n250", hello, nil),
            (
                "250-mx\n250-CHUNKING*\n250", hello,
                "expected a line 250-CHUNKING*, got 250-mx.example.test, 250-PIPELINING, 250-SIZE 1000, 250 AUTH PLAIN LOGIN"
            ),
            ("250-SIZES*\n250", hello, "expected a line 250-SIZES*; the nearest is 250-SIZE 1000"),
            ("250-SIZE 2*\n250", hello, "expected a line 250-SIZE 2*; the nearest is 250-SIZE 1000"),
            ("250-AUTH*CRAM*\n250", hello, "expected a line 250-AUTH*CRAM*; the nearest is 250 AUTH PLAIN LOGIN"),
            ("250-SIZE*\n250-PIPELINNG*\n250", hello, "expected a line 250-PIPELINNG*; the nearest is 250-PIPELINING"),
            ("250 *queued*", "250 2.0.0 Ok", "expected 250 *queued*, got 250 2.0.0 Ok"),
            ("250-a\n250-b\n250-c\n250-SIZE*\n250", "500 5.5.1 what", "expected 250, got 500 5.5.1 what"),
            (
                "550 5.7.1", "550-5.1.1 no such user\n550 5.1.1 here",
                "expected 550 5.7.1, got 550-5.1.1 no such user"
            ),
        ])
    func words(_ wanted: String, _ came: String, _ words: String?) throws {
        let lines = wanted.split(separator: "\n")
        var expected = try ExpectedReply(String(lines[0]), lineNumber: 1)
        for line in lines.dropFirst() { try expected.add(String(line), lineNumber: 2) }
        let reply = try #require(Self.reply(came))
        #expect(expected.isMet(by: reply) == (words == nil))
        if let words { #expect(UnmetReply.words(expected, reply) == words) }
    }

    @Test("a long reply is not quoted as a whole, and controls are not printed")
    func long() throws {
        let expected = try ExpectedReply("250-X*", lineNumber: 1)
        let lines = (0..<50).map { "250-\u{1B}[1mlong \($0) \(String(repeating: "y", count: 200))" } + ["250 end"]
        let reply = try #require(Self.reply(lines.joined(separator: "\n")))
        let words = UnmetReply.words(expected, reply)
        #expect(words.utf8.count < 2000 && words.hasSuffix(", and 39 more"), "\(words)")
        #expect(!words.unicodeScalars.contains("\u{1B}"))
    }

    @Test("a code that no reply has is an error of the script", arguments: ["999", "000", "600 x", "1..", "0.."])
    func impossible(_ code: String) {
        #expect(throws: ScriptProblem.self) { try Script("C: NOOP\nS: \(code)") }
    }
}
