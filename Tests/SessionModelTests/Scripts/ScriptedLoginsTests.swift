import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Logins in scripts")
struct ScriptedLoginsTests {
    private func steps(_ text: String) throws -> ScriptSteps {
        try Script(text, user: "alice", hasPassword: true).steps
    }

    @Test(
        "a line with placeholders stands for a login",
        arguments: [
            ("AUTH PLAIN {user} {password}", "PLAIN", "alice", nil),
            ("auth  plain\t{user}  {password}", "PLAIN", "alice", nil),
            ("AUTH PLAIN/334 {user} {password}", "PLAIN", "alice", false),
            ("AUTH SCRAM-SHA-256 bob@example.test {password}", "SCRAM-SHA-256", "bob@example.test", nil),
            ("AUTH LOGIN {user}@example.test {password}", "LOGIN", "alice@example.test", nil),
            (#"AUTH LOGIN \x7buser} {password}"#, "LOGIN", "{user}", nil),
            ("AUTH XOAUTH2 {password}", "XOAUTH2", "alice", nil),
            ("AUTH EXTERNAL {user}", "EXTERNAL", "alice", nil),
            ("AUTH PLAIN <redacted: PLAIN response>", "PLAIN", "alice", nil),
            ("AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: <redacted: LOGIN response>", "LOGIN", "alice", false),
        ] as [(String, String, String, Bool?)])
    func stands(_ text: String, _ mechanism: String, _ user: String, _ initialResponse: Bool?) throws {
        let steps = try steps("C: \(text)\nS: 235\nC: QUIT")
        let login = try #require(steps.first?.login)
        #expect(login.mechanism == mechanism && login.user == user && login.initialResponse == initialResponse)
        #expect(steps.count == 2 && steps[0].expected.last?.description == "235")
    }

    @Test(
        "other lines go out as they stand, with the name in its place",
        arguments: [
            ("VRFY {user}", "VRFY alice"), ("MAIL FROM:<{user}@{user}.example>", "MAIL FROM:<alice@alice.example>"),
            (#"VRFY \x7buser}"#, "VRFY {user}"), ("AUTH PLAIN AGEAYg==", "AUTH PLAIN AGEAYg=="),
            ("AUTH LOGIN {user}", "AUTH LOGIN alice"), ("AUTH EXTERNAL =", "AUTH EXTERNAL ="),
        ])
    func sent(_ text: String, _ line: String) throws {
        let step = try #require(try steps("C: \(text)").first)
        #expect(step.login == nil)
        #expect(String(decoding: step.line, as: UTF8.self) == line)
    }

    @Test("in a message braces are text")
    func message() throws {
        let script = try Script("C: DATA\nC: Dear {user}, {password} and <redacted: all>\nC: .")
        #expect(script.steps.map { String(decoding: $0.line, as: UTF8.self) }[1].hasPrefix("Dear {user}, {password}"))
        #expect(!script.needsPassword)
    }

    @Test(
        "what is missing is told with its line, and what cannot be is refused",
        arguments: [
            ("C: NOOP\nC: AUTH PLAIN {user} {password}", nil, true, .user, "the user name is missing"),
            ("C: NOOP\nC: VRFY {user}", nil, true, .user, "the user name is missing"),
            ("C: NOOP\nC: AUTH PLAIN {user} {password}", "alice", false, .secret, "the password is missing"),
            ("C: NOOP\nC: AUTH XOAUTH2 a {password}", nil, false, .secret, "the token is missing"),
            ("C: NOOP\nC: AUTH NTLM {user} {password}", "alice", true, nil, "cannot carry out the mechanism NTLM"),
            ("C: NOOP\nC: NOOP {password}", "alice", true, nil, "is only allowed at the end of AUTH"),
            ("C: NOOP\nC: {password}", "alice", true, nil, "is only allowed at the end of AUTH"),
            ("C: NOOP\nC: <redacted: PLAIN response>", "alice", true, nil, "a removed secret"),
            ("C: AUTH PLAIN\nS: 504\nC: <redacted: PLAIN response>", "alice", true, nil, "a removed secret"),
        ] as [(String, String?, Bool, Remedy?, String)])
    func refused(_ text: String, _ user: String?, _ hasPassword: Bool, _ missing: Remedy?, _ words: String) {
        #expect {
            _ = try Script(text, user: user, hasPassword: hasPassword)
        } throws: { error in
            guard let problem = error as? ScriptProblem else { return false }
            return problem.missing == missing && problem.text.contains(words)
                && problem.lineNumber == text.split(separator: "\n").count
        }
    }

    @Test("a name in braces that was sent is printed so that it is no placeholder")
    func printed() throws {
        var dialogue = Dialogue()
        _ = dialogue.send(Array("VRFY {user}".utf8), at: 0)
        let line = try #require((0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }.first)
        let text = try #require(TextForm.line(line))
        #expect(text == #"C: VRFY \x7buser}"#)
        #expect(try Script(text).steps.first?.line == Array("VRFY {user}".utf8))
    }
}
