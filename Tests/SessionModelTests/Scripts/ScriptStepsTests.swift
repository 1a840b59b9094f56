import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The steps of a script")
struct ScriptStepsTests {
    @Test("each step has its own line, ending, number and expectations")
    func steps() throws {
        let script = try Script(
            "S: 220\nC: EHLO a\nS: 250-SIZE*\nS: 250\nS: 250\nC: NOOP\\n\n\nC: DATA\nC: text\nC: .\nS: 2..\nC: QUIT")
        #expect(script.greeting.map(\.description) == ["220"])
        #expect(
            script.steps.map { String(decoding: $0.line, as: UTF8.self) } == [
                "EHLO a", "NOOP", "DATA", "text", ".", "QUIT",
            ])
        #expect(script.steps.map(\.lineNumber) == [2, 6, 8, 9, 10, 12])
        #expect(
            script.steps.map { $0.expected.map(\.description) } == [
                ["250-SIZE*, 250", "250"], [], [], [], ["2.."], [],
            ])
        #expect(script.steps.map(\.ending) == [.crlf, .lf, .crlf, .crlf, .crlf, .crlf])
        #expect(script.steps.map(\.isMessage) == [false, false, false, true, true, false])
    }

    @Test("placeholders are found wherever they are, and only there")
    func placeholders() throws {
        let script = try Script(
            "C: NOOP {\nC: VRFY {user}\nC: AUTHOR\nC:  auth plain {user} {password}", user: "al{ce", hasPassword: true)
        #expect(
            script.steps.map { String(decoding: $0.line, as: UTF8.self) }
                == ["NOOP {", "VRFY al{ce", "AUTHOR", "AUTH PLAIN"])
        #expect(script.steps.map { $0.login?.user } == [nil, nil, nil, "al{ce"])
        #expect(script.needsPassword)
    }
}
