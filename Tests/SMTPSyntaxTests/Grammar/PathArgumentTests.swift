import Testing

@testable import SMTPSyntax

@Suite("The paths of MAIL and RCPT")
struct PathArgumentTests {
    @Test(
        "well formed",
        arguments: [
            ("MAIL FROM:<>", ""),
            ("MAIL FROM:<alice@example.org>", "alice@example.org"),
            ("mail from:<alice@example.org>", "alice@example.org"),
            ("MAIL   FROM:<alice@example.org>", "alice@example.org"),
            ("MAIL FROM:<alice@Example.ORG> ", "alice@Example.ORG"),
            ("RCPT TO:<Postmaster>", "Postmaster"),
            ("RCPT TO:<POSTMASTER>", "Postmaster"),
            ("RCPT TO:<postmaster@example.org>", "postmaster@example.org"),
            ("RCPT TO:<a.b+c@sub.example.org>", "a.b+c@sub.example.org"),
            ("RCPT TO:<!#$%&'*+-/=?^_`{|}~@example.org>", "!#$%&'*+-/=?^_`{|}~@example.org"),
            ("RCPT TO:<\"a b\"@example.org>", "\"a b\"@example.org"),
            ("RCPT TO:<\"a>b@c\"@example.org>", "\"a>b@c\"@example.org"),
            ("RCPT TO:<\"a\\\"b>\\\\\"@example.org>", "\"a\\\"b>\\\\\"@example.org"),
            ("RCPT TO:<\"\"@example.org>", "\"\"@example.org"),
            ("RCPT TO:<@one.example:bob@example.org>", "bob@example.org"),
            ("RCPT TO:<@one.example,@two.example:bob@example.org>", "bob@example.org"),
            ("RCPT TO:<bob@[192.0.2.1]>", "bob@[192.0.2.1]"),
            ("RCPT TO:<@[IPv6:2001:db8::1]:bob@example.org>", "bob@example.org"),
            ("RCPT TO:<bob@[IPv6:2001:db8::1]>", "bob@[IPv6:2001:db8::1]"),
            ("RCPT TO:<bob@localhost>", "bob@localhost"),
            ("RCPT TO:<bob@3com.example>", "bob@3com.example"),
            ("RCPT TO:<bob@a-b.example>", "bob@a-b.example"),
            ("RCPT TO:<bj\u{F6}rn@b\u{FC}cher.example>", "bj\u{F6}rn@b\u{FC}cher.example"),
        ])
    func good(_ line: String, _ address: String) throws {
        let argument = try #require(Command(line).path)
        #expect(argument.problem == nil)
        #expect(argument.path?.address == address)
    }

    @Test(
        "not well formed: the frame",
        arguments: [
            "MAIL", "MAIL ", "MAIL FROM", "MAIL FROM:", "MAIL FROM: ", "MAIL FROM alice@example.org",
            "MAIL FROM<a@b.example>", "MAIL FROM :<a@b.example>", "MAIL FROM: <a@b.example>", "MAIL FROM:a@b.example",
            "MAIL FROM:<a@b.example", "MAIL FROM:a@b.example>", "MAIL FROM:<", "MAIL TO:<a@b.example>",
            "RCPT FROM:<a@b.example>", "RCPT TO:<>", "RCPT TO: <>", "MAIL FROM:<a@b.example>>",
            "MAIL FROM:<<a@b.example>>", "MAIL FROM:<a@b.example>x",
        ])
    func badFrame(_ line: String) throws {
        #expect(try #require(Command(line).path).problem != nil)
    }

    @Test(
        "several addresses where one is expected are told to be that",
        arguments: [
            "RCPT TO:<a@b.example>,<c@d.example>", "RCPT TO:<a@b.example>, <c@d.example>",
            "RCPT TO:<a@b.example> <c@d.example>", "RCPT TO:<a@b.example,c@d.example>",
            "RCPT TO:<a@b.example;c@d.example>", "RCPT TO:a@b.example, c@d.example",
        ])
    func several(_ line: String) throws {
        let problem = try #require(Command(line).path?.problem)
        #expect(problem.text == "RCPT names one recipient; send it once for each.")
    }

    @Test(
        "one address with other mistakes is not told to be several",
        arguments: [
            "RCPT TO:a@b.example ORCPT=rfc822;c@d.example", "RCPT TO:<@a.example,@b.example:c@d..example>",
            "RCPT TO:<\"a@b c@d\"@@e.example>", "MAIL FROM:<a@b.example>,",
        ])
    func notSeveral(_ line: String) throws {
        let problem = try #require(Command(line).path?.problem)
        #expect(!problem.text.contains("names one"), "\(problem.text)")
    }

    @Test(
        "not well formed: the address",
        arguments: [
            "a", "@b.example", "a@", "@", "a@-b.example", "a@b-.example", "a@b..example", "a@.b.example",
            "a@b.example.",
            "a@b_c.example", "a@b c.example", "a@b@c.example", ".a@b.example", "a.@b.example", "a..b@c.example",
            "a b@c.example", "a\"b@c.example", "a,b@c.example", "a\\b@c.example", "a(b)@c.example", " a@b.example",
            "a@b.example ", " ", "a@[192.0.2.1", "a@192.0.2.1]", "a@[]", "a@[192.0.2.1]x", "a@[1 2]", "a@[a]b]",
            "\"open@b.example", "\"a\"b@c.example", "\"a\"b\"c\"@d.example", "\"a\" @b.example", "\"@b.example",
            "@one.example", "@one.example:", "@:a@b.example", "@one.example,two.example:a@b.example",
            "@one.example,:a@b.example", "@one..example:a@b.example", "@one.example:postmaster",
        ])
    func badAddress(_ address: String) throws {
        let argument = try #require(Command("RCPT TO:<\(address)>").path)
        #expect(argument.problem != nil)
        #expect(argument.path == nil)
    }

    @Test("Postmaster alone is a recipient, not a sender")
    func postmaster() throws {
        #expect(try #require(Command("RCPT TO:<Postmaster>").path).path == .postmaster)
        #expect(try #require(Command("MAIL FROM:<Postmaster>").path).problem != nil)
        #expect(try #require(Command("MAIL FROM:<>").path).path == .null)
    }

    @Test(
        "lengths: 64 before the @, 255 behind it, 256 with the brackets",
        arguments: [
            (64, 60, true), (65, 60, false), (1, 252, true), (1, 253, false), (64, 189, true), (64, 190, false),
        ])
    func lengths(_ local: Int, _ domain: Int, _ isRight: Bool) throws {
        let labels = String(repeating: "d.", count: (domain - 1) / 2) + (domain.isMultiple(of: 2) ? "dd" : "d")
        #expect(labels.count == domain)
        let line = "MAIL FROM:<\(String(repeating: "a", count: local))@\(labels)>"
        let problem = try #require(Command(line).path).problem
        #expect((problem == nil) == isRight)
        #expect(isRight || problem?.text.contains("bytes") == true)
    }
}

@Suite("The parameters of MAIL and RCPT")
struct PathParameterTests {
    @Test(
        "well formed",
        arguments: [
            ("size=10 SMTPUTF8", ["SIZE", "SMTPUTF8"], ["10", nil]), ("", [], []),
            ("  A  B ", ["A", "B"], [nil, nil]),
            ("AUTH=<>", ["AUTH"], ["<>"]), ("X-1=a+3Db", ["X-1"], ["a+3Db"]), ("8BIT", ["8BIT"], [nil]),
        ] as [(String, [String], [String?])])
    func good(_ text: String, _ keywords: [String], _ values: [String?]) throws {
        let argument = try #require(Command("MAIL FROM:<a@b.example> \(text)").path)
        #expect(argument.problem == nil)
        #expect(argument.parameters.map(\.keyword) == keywords)
        #expect(argument.parameters.map(\.value) == values)
    }

    @Test("not well formed", arguments: ["SIZE=", "=1", "=", "A=b=c", "-A", "A_B=1", "A,B", "<A>", "A=1 ="])
    func bad(_ text: String) throws {
        let argument = try #require(Command("MAIL FROM:<a@b.example> \(text)").path)
        #expect(argument.problem != nil)
        #expect(argument.path?.address == "a@b.example", "the path is read all the same")
    }
}
