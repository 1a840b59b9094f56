import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("EHLO explained")
struct ExplainedExtensionTests {
    /// The rows of a reply with these lines behind the server's name, without the name's row.
    private func rows(_ lines: [String], after earlier: [String]? = nil) throws -> [ExplainedExtension] {
        let text = (["mx"] + lines).enumerated().map { index, line in
            "250\(index == lines.count ? " " : "-")\(line)"
        }
        let reply = try #require(Reply(text.joined(separator: "\n")))
        let offers = earlier?.compactMap { ServiceExtension(Array($0.utf8)) }
        return Array(Explanation.extensions(in: reply, after: offers, .command(.ehlo)).dropFirst())
    }

    private func details(_ line: String) throws -> [String] {
        try #require(try rows([line]).first).details.map { "\($0.name): \($0.words)" }
    }

    @Test(
        "a parameter in words",
        arguments: [
            ("SIZE 10240000", "; at most 9.7 MiB (10240000 bytes)"),
            ("SIZE 1048576", "; at most 1 MiB (1048576 bytes)"),
            ("SIZE 1", "; at most 1 byte"),
            ("SIZE", "; no limit"), ("SIZE 0", "; no limit"), ("SIZE 000", "; no limit"),
            ("SIZE x", "; \"x\" is not a number"), ("SIZE -5", "; \"-5\" is not a number"),
            ("SIZE +5", "; \"+5\" is not a number"),
            ("SIZE 99999999999999999999", "; the number is too large to be a limit"),
            ("SIZE 999999999999999999", "; at most 888.1 PiB (999999999999999999 bytes)"),
            ("SIZE 2048 9 x", "; at most 2 KiB (2048 bytes); also 9 x"),
            ("DELIVERBY", "; no minimum time"), ("DELIVERBY 0", "; no minimum time"),
            ("DELIVERBY 300", "; in 5 minutes at the earliest"),
            ("DELIVERBY 5400,foo", "; in 1 hour 30 minutes at the earliest; also foo"),
            ("DELIVERBY ,", "; no minimum time; also "),
            ("DELIVERBY soon", "; \"soon\" is not a number of seconds"),
            (
                "FUTURERELEASE 1209600 2030-12-31T23:59:59Z",
                "; at most 14 days from now, and until 2030-12-31T23:59:59Z"
            ),
            ("FUTURERELEASE 90061", "; at most 1 day 1 hour from now"),
            ("FUTURERELEASE", "; no maximum delay"),
            ("FUTURERELEASE 1 soon", "; at most 1 second from now, and until \"soon\", not a date and time"),
            ("MT-PRIORITY", "; without a profile"), ("MT-PRIORITY MIXER", "; profile MIXER"),
            ("BURL", "; log in first"), ("XVERP=Courier", "; in the form of Courier"),
            ("AUTH", "; without a mechanism"),
            ("NO-SOLICITING", "; without a class"), ("LIMITS", "; without values"),
            ("STARTTLS", "switch the connection to TLS"), ("STARTTLS now", "; with now"),
            ("PRDR", "one reply per recipient after the dot"),
            ("size 1024", "; at most 1 KiB (1024 bytes); lower case means the same"),
        ])
    func summaries(_ line: String, _ end: String) throws {
        let row = try #require(try rows([line]).first)
        #expect(row.isKnown && row.words.hasSuffix(end), "\(row.words)")
    }

    @Test(
        "parameters one by one",
        arguments: [
            (
                "LIMITS MAILMAX=10 rcptmax=1 RCPTDOMAINMAX=2 RCPTMAX RCPTMAX= MAILMAX=x FOO=1 MAILMAX=99999999999999999999",
                [
                    "MAILMAX=10: at most 10 messages per session", "rcptmax=1: at most 1 recipient per message",
                    "RCPTDOMAINMAX=2: at most 2 different recipient domains", "RCPTMAX: without a number",
                    "RCPTMAX=: without a number", "MAILMAX=x: \"x\" is not a number", "FOO=1: unknown",
                    "MAILMAX=99999999999999999999: the number is too large to be a limit",
                ]
            ),
            ("XSECURITY=NONE,STARTTLS", ["NONE: forwarded without TLS, too", "STARTTLS: forwarded only with TLS"]),
            (
                "BURL imap imap://h ftp",
                ["imap: by imap: URLs", "imap://h: from this IMAP server", "ftp: unknown"]
            ),
            ("NO-SOLICITING a:B,,c:D", ["a:B: this class is unwanted", "c:D: this class is unwanted"]),
            ("XCLIENT NAME WHAT", ["NAME: the client's host name", "WHAT: unknown"]),
            ("XFORWARD IDENT", ["IDENT: the message id at the front server"]),
        ])
    func lists(_ line: String, _ expected: [String]) throws {
        #expect(try details(line) == expected)
    }

    @Test("every mechanism of AUTH in words, and the unknown named as unknown")
    func mechanisms() throws {
        let names = [
            "PLAIN", "LOGIN", "CRAM-MD5", "DIGEST-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS",
            "SCRAM-SHA-256-PLUS", "XOAUTH2", "OAUTHBEARER", "EXTERNAL", "ANONYMOUS", "NTLM", "GSSAPI", "KERBEROS_V4",
        ]
        let row = try #require(try rows(["AUTH \(names.joined(separator: " ")) plain FOO"]).first)
        #expect(row.details.map(\.name) == names + ["plain", "FOO"])
        #expect(row.details.filter { !$0.isKnown }.map(\.name) == ["FOO"])
        #expect(row.details.last?.words == "an unknown mechanism")
        for detail in row.details { #expect(detail.words.count <= 50 && !detail.words.hasSuffix(".")) }
    }

    @Test("the old spellings are told apart, and say nothing twice")
    func oldSpelling() throws {
        let found = try rows(["AUTH PLAIN LOGIN", "AUTH=LOGIN PLAIN", "X-EXPS=LOGIN"])
        #expect(found.map(\.keyword) == ["AUTH", "AUTH=", "X-EXPS="])
        #expect(found[0].details.count == 2 && found[1].details.isEmpty && found[2].details.count == 1)
        #expect(found[1].words == "the same as AUTH, in an old spelling; the same list")
        #expect(try rows(["AUTH=LOGIN"])[0].details.map(\.name) == ["LOGIN"])
    }

    @Test("unknown keywords, and those for private use, with what stands behind them")
    func unknown() throws {
        let found = try rows(["FROBNICATE a b", "XFROB", "X-FROB=1"])
        #expect(found.map(\.isKnown) == [false, false, false])
        #expect(found[0].words == "unknown; with a b")
        #expect(found[1].words == "unknown; X is for private use (RFC 5321 §2.2.2)")
        #expect(found[2].words.hasSuffix("with 1") && found[2].keyword == "X-FROB")
    }

    @Test(
        "odd lines are taken calmly",
        arguments: [
            ("", "", "an empty line, not an extension"), (" \t", "", "an empty line, not an extension"),
            ("Ok SESSIONID=<a-1>", "", "a sentence, not an extension: \"Ok SESSIONID=<a-1>\""),
            ("OK", "OK", "a filler line, not an extension; reported only"),
            ("Ok", "OK", "a filler line, not an extension; reported only"),
            ("Hello, friend", "", "not a valid keyword: \"Hello, friend\""),
            ("=x", "", "not a valid keyword: \"=x\""),
            ("XXXXXXXA", "XXXXXXXA", "a firewall on the path has overwritten a keyword"),
            ("XXXXXXXX", "XXXXXXXX", "a firewall on the path has overwritten a keyword"),
        ])
    func odd(_ line: String, _ keyword: String, _ words: String) throws {
        let row = try #require(try rows([line, "DSN"]).first)
        #expect(row.keyword == keyword && row.words == words)
    }

    @Test("a keyword named twice counts once")
    func twice() throws {
        let found = try rows(["SIZE 1024", "SIZE 2048"], after: ["SIZE 1024"])
        #expect(found[1].words.hasSuffix("; at most 2 KiB (2048 bytes); a duplicate; the smaller limit counts"))
        #expect(found.map(\.change) == [.same, nil])
    }

    @Test(
        "the first line is the server's name",
        arguments: [
            ("250 mx.example.test", "mx.example.test", "the server's name"),
            ("250-mx Hello you\n250 DSN", "mx", "the server's name; it adds \"Hello you\""),
            (
                "250-Hello you.example [192.0.2.1]\n250 DSN", "",
                "the first line should begin with the server's name (RFC 5321 §4.1.1.1); it is "
                    + "\"Hello you.example [192.0.2.1]\""
            ),
            (
                "250-Welcome\n250 DSN", "",
                "the first line should begin with the server's name (RFC 5321 §4.1.1.1); it is \"Welcome\""
            ),
            ("250-SIZE\n250 DSN", "SIZE", "the first line is the server's name, not the extension"),
            ("250", "", "an empty first line: the server does not give its name"),
        ])
    func name(_ text: String, _ name: String, _ words: String) throws {
        let reply = try #require(Reply(text))
        let row = try #require(Explanation.extensions(in: reply, .command(.lhlo)).first)
        #expect(row.kind == .name && row.keyword == name && row.words == words)
    }

    @Test("a single line has no extensions, HELO none either, and other replies no list at all")
    func none() throws {
        #expect(try rows([]).map(\.words) == ["no extensions"])
        let reply = try #require(Reply("250-mx\n250 DSN"))
        #expect(Explanation.extensions(in: reply, .command(.helo)).map(\.words).first?.hasPrefix("HELO has no") == true)
        let single = try #require(Reply("250 mx"))
        #expect(Explanation.extensions(in: single, .command(.helo)).isEmpty)
        #expect(Explanation.extensions(in: reply, .command(.noop)).isEmpty)
        let refusal = try #require(Reply("550-mx\n550 DSN"))
        #expect(Explanation.extensions(in: refusal, .command(.ehlo)).isEmpty)
    }

    @Test("what came, changed and went since the EHLO before")
    func changes() throws {
        let found = try rows(
            ["SIZE 2097152", "AUTH PLAIN SCRAM-SHA-256", "DSN", "HELP"],
            after: ["SIZE 1048576", "STARTTLS", "DSN", "AUTH LOGIN PLAIN", "FROB"])
        #expect(found.map(\.keyword) == ["SIZE", "AUTH", "DSN", "HELP", "STARTTLS", "FROB"])
        #expect(found.map(\.change) == [.changed, .changed, .same, .new, .gone, .gone])
        #expect(found[0].was == "at most 1 MiB (1048576 bytes)")
        #expect(found[1].details.map(\.name) == ["PLAIN", "SCRAM-SHA-256", "LOGIN"])
        #expect(found[1].details.map(\.change) == [.same, .new, .gone])
        #expect(found[4].words.contains("as required under TLS"))
        #expect(found[5].words == "no longer offered" && !found[5].isKnown)
        #expect(try rows(["FROB 1"], after: ["FROB"]).first?.was == "without a parameter")
        #expect(try rows(["DSN"]).allSatisfy { $0.change == nil })
    }

    @Test("a hostile list stays small, and says what is left out")
    func hostile() throws {
        let many = (0..<5000).map { "K\($0)" }
        let long = String(repeating: "A", count: 100_000)
        let found = try rows(Array(many.prefix(900)), after: many.map { "G" + $0 })
        #expect(found.count == Bounded.mostRows + 1 + Bounded.mostItems + 1)
        #expect(found[Bounded.mostRows].words == "\(900 - Bounded.mostRows) more lines, not shown")
        #expect(found.last?.words == "\(5000 - Bounded.mostItems) more no longer offered, not shown")
        #expect(try rows(many, after: ["DSN"]).allSatisfy { $0.change == nil }, "not compared")
        let auth = try #require(try rows(["AUTH " + many.joined(separator: " ")]).first)
        #expect(auth.details.count == Bounded.mostItems + 1)
        for line in [
            long, "X \(long)", "SIZE \(long)", "AUTH \(long)", "LIMITS \(long)=1", "LIMITS RCPTMAX=\(long)",
            "Ok \(long)", "<\(long)", "FUTURERELEASE \(long) \(long)", "SIZE " + String(repeating: "9", count: 100_000),
            "X" + String(repeating: "\u{301}", count: 50_000), "DELIVERBY " + String(repeating: ",", count: 50_000),
        ] {
            let row = try #require(try rows([line], after: [line + "x"]).first)
            let texts = [row.keyword, row.words, row.was] + row.details.flatMap { [$0.name, $0.words] }
            #expect(texts.allSatisfy { $0.unicodeScalars.count < 2000 }, "\(line.prefix(20))")
        }
    }

    @Test("octets of all kinds trap nowhere")
    func octets() {
        for byte in UInt8.min...UInt8.max {
            let lines = [[], [byte], [0x41, byte], [byte, byte, 0x3D, byte], Array("SIZE ".utf8) + [byte]].map { text in
                ReplyLine(Array("250-".utf8) + text)
            }
            let reply = Reply(lines: lines.compactMap(\.self), code: 250)
            #expect(Explanation.extensions(in: reply, after: [], .command(.ehlo)).count >= lines.count)
        }
    }
}
