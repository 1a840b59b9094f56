import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The variables of a script")
struct ScriptVariablesTests {
    private static let variables = ScriptVariables(
        user: "alice", hasPassword: true, defined: ["host": "mx.example.test", "odd": "a\rb", "star": "a*b"],
        environment: { ["TOKEN": "s3cret-token-1", "BAD": "x\ny"][$0] })

    private static func read(_ text: String) -> ScriptReading { ScriptReading(Array(text.utf8), variables: variables) }

    private static func lines(_ text: String) -> [String] {
        read(text).script.steps.map { String(decoding: $0.line, as: UTF8.self) }
    }

    @Test("values stand in their places, and other braces are text")
    func values() {
        #expect(
            Self.lines(
                "C: EHLO {host}\nC: VRFY {user}\nC: XTOKEN {env:TOKEN}\nC: NOOP {} {1} { host } {\nC: NOOP \\x7bhost}")
                == [
                    "EHLO mx.example.test", "VRFY alice", "XTOKEN s3cret-token-1", "NOOP {} {1} { host } {",
                    "NOOP {host}",
                ])
    }

    @Test("in a message only what was defined is a variable")
    func message() {
        #expect(
            Self.lines("C: DATA\nC: X: {host} {user} {env:TOKEN} {unknown}\nC: <redacted: env:TOKEN>\nC: .")
                == ["DATA", "X: mx.example.test {user} {env:TOKEN} {unknown}", "<redacted: env:TOKEN>", "."])
    }

    @Test("in an expectation, too, and a star in a value is a star")
    func expected() throws {
        let step = Self.read("C: NOOP\nS: 250 *{star}*").script.steps[0]
        let expected = try #require(step.expected.first)
        #expect(expected.isMet(by: try #require(Reply("250 1 a*b 2"))))
        #expect(!expected.isMet(by: try #require(Reply("250 1 axb 2"))))
    }

    @Test("the value of an environment variable is not shown, and a printed line names it again")
    func shown() {
        let script = Self.read("C: XTOKEN {env:TOKEN} x").script
        #expect(script.steps[0].shown == Array("XTOKEN <redacted: env:TOKEN> x".utf8))
        #expect(script.secrets == ["s3cret-token-1"])
        #expect(Self.lines("C: XTOKEN <redacted: env:TOKEN> x") == ["XTOKEN s3cret-token-1 x"])
        #expect(!String(decoding: ScriptListing.text(of: script), as: UTF8.self).contains("s3cret"))
    }

    @Test(
        "what cannot be filled in is said with its line",
        arguments: [
            ("C: EHLO {hsot}", "unknown variable {hsot}, perhaps {host}"),
            ("C: EHLO {pasword}", "perhaps {password}"), ("C: EHLO {password}", "only allowed at the end of AUTH"),
            ("C: EHLO {env:NONE}", "the environment variable NONE is not set"),
            ("C: EHLO {env:BAD}", "the value of {env:BAD} contains a line break"),
            ("C: EHLO {odd}", "the value of {odd} contains a line break"),
        ])
    func problems(_ line: String, _ words: String) {
        let problems = Self.read("C: NOOP\n\(line)\nC: NOOP").problems
        #expect(problems.count == 1 && problems.first?.lineNumber == 2, "\(problems)")
        #expect(problems.first?.text.contains(words) == true, "\(problems)")
    }

    @Test("an authentication can have a password of its own")
    func password() {
        let script = Self.read("C: AUTH PLAIN {user} {env:TOKEN}\nC: AUTH LOGIN bob {password}").script
        #expect(script.steps.password(at: 0) == "s3cret-token-1" && script.steps.password(at: 1) == nil)
        #expect(script.steps[0].shown == Array("AUTH PLAIN alice {env:TOKEN}".utf8))
        #expect(script.needsPassword)
        #expect(!Self.read("C: AUTH PLAIN {user} {env:TOKEN}").script.needsPassword)
    }

    @Test("what was sent from the environment is not in the transcript, nor in what the server says of it")
    func transcript() {
        var driver = ScriptDriver(Self.read("C: XTOKEN {env:TOKEN}\nS: 500").script, keepsGoing: false)
        var dialogue = Dialogue()
        var sent: [[UInt8]] = []
        for line in ["220 mx", "500 what is s3cret-token-1?"] {
            let events = dialogue.receive(Array("\(line)\r\n".utf8), at: 0).map(DriverEvent.session)
            sent += driver.run(after: events, in: &dialogue, at: 0).written
        }
        #expect(sent == [Array("XTOKEN s3cret-token-1\r\n".utf8)])
        let printed = TextForm.string(of: dialogue)
        #expect(printed.contains("C: XTOKEN <redacted: env:TOKEN>") && !printed.contains("s3cret"), "\(printed)")
        var recording: [UInt8] = []
        TranscriptFormat.jsonl.append(0..<dialogue.transcript.count, dialogue.transcript, &recording)
        #expect(!String(decoding: recording, as: UTF8.self).contains("s3cret"))
    }
}
