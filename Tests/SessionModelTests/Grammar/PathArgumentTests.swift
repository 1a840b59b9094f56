import Testing

@testable import SessionModel

@Suite("The paths of MAIL and RCPT")
struct PathArgumentTests {
    @Test(
        "well formed",
        arguments: [
            ("MAIL FROM:<>", ""),
            ("MAIL FROM:<alice@example.org>", "alice@example.org"),
            ("mail from:<alice@example.org>", "alice@example.org"),
            ("RCPT TO:<Postmaster>", "Postmaster"),
            ("RCPT TO:<POSTMASTER>", "Postmaster"),
            ("RCPT TO:<a.b+c@sub.example.org>", "a.b+c@sub.example.org"),
            ("RCPT TO:<\"a b\"@example.org>", "\"a b\"@example.org"),
            ("RCPT TO:<\"a>b@c\"@example.org>", "\"a>b@c\"@example.org"),
            ("RCPT TO:<@one.example,@two.example:bob@example.org>", "bob@example.org"),
            ("RCPT TO:<bob@[192.0.2.1]>", "bob@[192.0.2.1]"),
            ("RCPT TO:<bob@[IPv6:2001:db8::1]>", "bob@[IPv6:2001:db8::1]"),
            ("RCPT TO:<bob@localhost>", "bob@localhost"),
        ])
    func good(_ line: String, _ address: String) throws {
        let argument = try #require(Command(line).path)
        #expect(argument.problem == nil)
        #expect(argument.path?.address == address)
    }

    @Test(
        "not well formed",
        arguments: [
            "MAIL", "MAIL FROM", "MAIL FROM:", "MAIL FROM alice@example.org", "MAIL FROM :<a@b.example>",
            "MAIL FROM: <a@b.example>", "MAIL FROM:a@b.example", "MAIL FROM:<a@b.example", "MAIL FROM:<a>",
            "MAIL FROM:<@b.example>", "MAIL FROM:<a@>", "MAIL FROM:<a@-b.example>", "MAIL FROM:<a@b..example>",
            "MAIL FROM:<.a@b.example>", "MAIL FROM:<a.@b.example>", "MAIL FROM:<a b@c.example>",
            "MAIL FROM:<a@[192.0.2.1>", "MAIL FROM:<a@b.example>SIZE=1", "MAIL FROM:<a@b.example> SIZE=",
            "MAIL FROM:<a@b.example> =1", "RCPT TO:<>", "RCPT FROM:<a@b.example>", "RCPT TO:<@one.example>",
            "RCPT TO:<\"open@b.example>", "RCPT TO:<\"a\"b@c.example>",
        ])
    func bad(_ line: String) throws {
        #expect(try #require(Command(line).path).problem != nil)
    }

    @Test("the length of the local part")
    func lengths() throws {
        for (length, isRight) in [(64, true), (65, false)] {
            let local = String(repeating: "a", count: length)
            let argument = try #require(Command("MAIL FROM:<\(local)@b.example>").path)
            #expect((argument.problem == nil) == isRight)
        }
    }

    @Test("parameters")
    func parameters() throws {
        let argument = try #require(Command("MAIL FROM:<a@b.example> size=10 SMTPUTF8").path)
        #expect(argument.parameters.map(\.keyword) == ["SIZE", "SMTPUTF8"])
        #expect(argument.parameters.map(\.value) == ["10", nil])
    }
}

@Suite("The syntax of commands")
struct CommandSyntaxTests {
    @Test(
        "well formed",
        arguments: [
            "EHLO client.example.org", "HELO a", "EHLO [192.0.2.1]", "DATA", "RSET", "QUIT", "NOOP", "NOOP anything",
            "HELP", "HELP MAIL", "VRFY alice", "EXPN team", "STARTTLS", "AUTH PLAIN", "BDAT 0 LAST", "FOO bar",
        ])
    func good(_ line: String) {
        #expect(CommandSyntax.problem(in: Command(line)) == nil)
    }

    @Test(
        "not well formed",
        arguments: [
            "EHLO", "EHLO ", "EHLO a b", "EHLO a_b", "DATA now", "RSET x", "QUIT now", "DATA ", "VRFY", "EXPN", "AUTH",
            "BDAT", "BDAT x", "STARTTLS x", "NOOP \u{7}", "VRFY bj\u{F6}rn",
            "VRFY " + String(repeating: "x", count: 600),
        ])
    func bad(_ line: String) {
        #expect(CommandSyntax.problem(in: Command(line)) != nil)
    }
}
