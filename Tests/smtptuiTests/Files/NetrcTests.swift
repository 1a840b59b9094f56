import Testing

@testable import smtptui

@Suite("netrc files")
struct NetrcTests {
    private func entry(
        _ text: String, _ host: String = "mx.example.test", port: Int? = 25, user: String? = nil
    ) -> Netrc.Entry? {
        Netrc(Array(text.utf8)).entry(for: host, port: port, user: user)
    }

    @Test(
        "the forms that real files have",
        arguments: [
            "machine mx.example.test login alice password secret",
            "machine mx.example.test\n  login alice\n  password secret\n",
            "machine\nmx.example.test\r\nlogin\talice\r\npassword secret\r\n",
            "\u{FEFF}machine mx.example.test login alice password secret",
            "MACHINE MX.Example.Test LOGIN alice PASSWORD secret",
            "machine other.test login bob password no machine mx.example.test login alice password secret",
            "machine mx.example.test password secret login alice machine other.test login bob",
            "# machine mx.example.test login bob\n\n#\nmachine mx.example.test # mine\nlogin alice # me\npassword secret",
            "machine mx.example.test login \"alice\" password \"secret\"",
            "machine mx.example.test user alice passwd secret account sales",
            "machine mx.example.test login alice password secret port 25",
            "machine mx.example.test port smtp login alice password secret protocol smtp",
            "machine ftp.test macdef init\nmachine mx.example.test login bob password no\ncd /pub\n\n"
                + "machine mx.example.test login alice password secret",
            "macdef init\nlogin\n \nmachine mx.example.test login alice password secret",
            "default login bob password no machine mx.example.test login alice password secret",
            "machine mx.example.test login alice password secret default login bob password no",
            "default login alice password secret", "login bob machine mx.example.test login alice password secret",
        ])
    func forms(_ text: String) {
        let found = entry(text)
        #expect(found?.user == "alice" && found?.password == "secret" && found?.problem == nil, "\(text)")
    }

    @Test(
        "passwords with signs of the form in them",
        arguments: [
            (#""two words""#, "two words"), (#""a \"b\" \\ c""#, #"a "b" \ c"#), (#""a\tb\nc""#, nil), ("#1", "#1"),
            (#"a"b"#, #"a"b"#), (#"a\b"#, #"a\b"#), (#""""#, ""), ("machine", "machine"), ("p\u{E4}ss", "p\u{E4}ss"),
        ] as [(String, String?)])
    func passwords(_ written: String, _ password: String?) {
        let text = "machine mx.example.test login alice password \(written)\nmachine b login c password d"
        let found = entry(text)
        #expect(found?.password == password && found?.user == "alice")
        #expect((found?.problem == nil) == (password != nil))
        #expect(entry(text, "b")?.password == "d" && entry(text, "b")?.problem == nil)
    }

    @Test("a user who is given chooses the entry; without one the first counts")
    func users() {
        let text = """
            machine mx.example.test login alice password one
            machine mx.example.test login bob password two
            default password three
            """
        #expect(entry(text)?.password == "one" && entry(text, user: "bob")?.password == "two")
        #expect(entry(text, user: "carol")?.password == "three" && entry(text, "other.test")?.password == "three")
        #expect(entry(text, user: "Alice")?.password == "three", "names of users differ by case")
        #expect(entry("machine mx.example.test login alice password one", user: "bob") == nil)
    }

    @Test("the host has to be the same, and not only to end alike")
    func hosts() {
        let text = "machine example.test login alice password secret"
        for host in ["mx.example.test", "example.test.evil", "xample.test", "example.tes", "", "example.test."] {
            #expect(entry(text, host) == nil, "\(host)")
        }
        #expect(entry("machine", "") == nil && entry("machine 2001:db8::1 login a", "2001:db8::1")?.user == "a")
    }

    @Test("an entry for another port is for another service")
    func ports() {
        let text = """
            machine mx.example.test port 993 login a password imap
            machine mx.example.test port 587 login a password b
            """
        #expect(entry(text, port: 587)?.password == "b" && entry(text, port: 25) == nil)
        #expect(entry("machine mx.example.test port imaps login a", port: 993) == nil)
        #expect(entry("machine mx.example.test port submission login a", port: 587)?.user == "a")
    }

    @Test(
        "what is wrong has its line, and harms only the entry that it is in",
        arguments: [
            ("login alice\npassword", Netrc.Problem.Kind.missingValue, 3),
            ("login alice\npassword \"open\nport 25", .openQuote, 3),
            ("login alice\npassword two words", .unknownWord, 3),
            ("login alice\npassword \u{1B}[2J", .notText, 3), ("login \"a\\nb\"", .notText, 2),
        ])
    func problems(_ rest: String, _ kind: Netrc.Problem.Kind, _ line: Int) {
        let text = "machine a.test login a password b machine mx.example.test\n\(rest)"
        #expect(entry(text)?.problem == Netrc.Problem(kind: kind, line: line), "\(text)")
        #expect(entry(text, "a.test")?.problem == nil && entry(text, "a.test")?.password == "b")
    }

    @Test("octets that are not UTF-8 are a problem, and no crash")
    func octets() {
        var bytes = Array("machine mx.example.test login alice password ".utf8)
        bytes += [0xFF, 0x80, 0x00]
        let found = Netrc(bytes).entry(for: "mx.example.test", port: 25, user: nil)
        #expect(found?.problem?.kind == .notText && found?.password == nil)
    }

    @Test("every beginning of a file can be read")
    func beginnings() {
        let text = Array(
            "# a\nmachine \"a\\\"b\" login \"c\" macdef x\nput\n\ndefault password \"d\" port 25 zebra".utf8)
        for count in 0...text.count { #expect(Netrc(Array(text[..<count])).entries.count <= 2) }
    }
}
