import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Logins that go wrong")
struct SASLFailureTests {
    static let names = [
        "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER", "EXTERNAL", "ANONYMOUS",
    ]
    static let first = "r=abcdef,s=QSXCR+Q6sek8bf92,i=2"

    static func login(_ name: String) throws -> SASLLogin {
        try SASLLogin(
            mechanism: name, SASLCredentials(user: "alice", secret: "correct horse"), PlainHashes.cryptography,
            nonce: "abc")
    }

    static func challenge(_ text: String) throws -> Reply {
        try #require(Reply("334 " + Base64.encode(Array(text.utf8))))
    }

    @Test("a refusal ends every one of them, at any step", arguments: names, [true, false])
    func refused(_ name: String, _ initialResponse: Bool) throws {
        for steps in 0...2 {
            var login = try Self.login(name)
            _ = login.begin(initialResponse: initialResponse)
            for _ in 0..<steps { _ = login.take(try Self.challenge("")) }
            #expect(login.take(try #require(Reply("535 5.7.8 no"))).outcome == .refused(535))
        }
    }

    @Test("a server that never stops asking is stopped with a star", arguments: names)
    func endless(_ name: String) throws {
        var login = try Self.login(name)
        _ = login.begin()
        var turn = login.take(try Self.challenge(Self.first))
        for _ in 0..<5 where turn.outcome == nil { turn = login.take(try Self.challenge(Self.first)) }
        #expect(turn.line == Array("*".utf8))
        guard case .failed(let reason) = turn.outcome else {
            Issue.record("\(name) goes on")
            return
        }
        #expect(reason.isSentence)
    }

    @Test(
        "what a hostile server sends in place of the first message of SCRAM is said, and not computed",
        arguments: [
            ("", "does not have the form"), ("r=abc", "lacks"), ("r=abcdef", "lacks"), ("s=QQ==,r=abcdef,i=1", "lacks"),
            ("r=xyzabc,s=QQ==,i=4096", "does not begin with ours"), ("r=ab,s=QQ==,i=4096", "does not begin"),
            ("r=abc,s=QQ==,i=4096", "added nothing"), ("r=abcdef,s=,i=4096", "salt"), ("r=abcdef,s=Q,i=4096", "salt"),
            ("r=abcdef,s=!!!!,i=4096", "salt"), ("r=abcdef,s=QQ==,i=", "iterations"),
            ("r=abcdef,s=QQ==,i=0", "above 0"),
            ("r=abcdef,s=QQ==,i=-1", "above 0"), ("r=abcdef,s=QQ==,i=1000001", "more than 1000000"),
            ("r=abcdef,s=QQ==,i=4096x", "above 0"), ("m=x,r=abcdef,s=QQ==,i=1", "extension"),
            ("r=abcdef,s=QQ==,i=99999999999999999999999999", "more than 1000000"), (",,,", "does not have the form"),
            ("e=unknown-user", "there is no such user"), ("e=\u{1B}[2J", "\\x1b"),
            (String(repeating: "r=abc,", count: 5000), "does not have the form"),
        ])
    func hostileFirst(_ text: String, _ part: String) throws {
        for name in ["SCRAM-SHA-1", "SCRAM-SHA-256"] {
            var login = try Self.login(name)
            _ = login.begin()
            let turn = login.take(try Self.challenge(text))
            #expect(turn.line == Array("*".utf8))
            guard case .failed(let reason) = turn.outcome else {
                Issue.record("\(text) is taken")
                return
            }
            #expect(reason.contains(part), "\(reason)")
        }
    }

    @Test(
        "a server that does not prove itself is not believed",
        arguments: [
            ("v=", "signature is wrong"), ("v=AAAA", "signature is wrong"), ("v=x", "no signature"),
            ("x", "does not have the form"),
            ("e=invalid-proof", "the password is wrong"), ("", "does not have the form"),
        ])
    func hostileFinal(_ text: String, _ part: String) throws {
        var login = try Self.login("SCRAM-SHA-256")
        _ = login.begin()
        #expect(login.take(try Self.challenge(Self.first)).outcome == nil)
        guard case .failed(let reason) = login.take(try Self.challenge(text)).outcome else {
            Issue.record("\(text) is believed")
            return
        }
        #expect(reason.contains(part), "\(reason)")
    }

    @Test("235 without the proof is not believed, at any step")
    func accepted() throws {
        for steps in 0...1 {
            var login = try Self.login("SCRAM-SHA-256")
            _ = login.begin()
            for _ in 0..<steps { _ = login.take(try Self.challenge(Self.first)) }
            guard case .failed(let reason) = login.take(try #require(Reply("235 welcome"))).outcome else {
                Issue.record("believed after \(steps) steps")
                return
            }
            #expect(reason.contains("did not prove"))
        }
    }

    @Test(
        "a challenge that is no base64 is answered with a star",
        arguments: ["334 !", "334 abc", "334 ====", "334 \u{1B}["])
    func noBase64(_ line: String) throws {
        var login = try Self.login("CRAM-MD5")
        _ = login.begin()
        let turn = login.take(try #require(Reply(line)))
        #expect(
            turn.line == Array("*".utf8)
                && turn.outcome == .failed("The challenge is not base64, so the authentication was cancelled."))
    }

    @Test(
        "the error of a token is decoded, and answered as each mechanism wants",
        arguments: [("XOAUTH2", ""), ("OAUTHBEARER", "AQ==")])
    func tokenError(_ name: String, _ answer: String) throws {
        var login = try Self.login(name)
        _ = login.begin()
        let turn = login.take(
            try Self.challenge(
                #"{"status":"invalid_token","schemes":"bearer","scope":"https:\/\/mail.example.test\/"}"#))
        #expect(turn.line == Array(answer.utf8) && turn.outcome == nil)
        #expect(turn.heard?.fields.map(\.name) == ["status", "schemes", "scope"])
        #expect(turn.heard?.fields.last?.value.string == "https://mail.example.test/")
        #expect(login.take(try #require(Reply("535 5.7.8 no"))).outcome == .refused(535))
    }

    @Test("a token without a user is shown part by part, and only the token is secret")
    func nobody() {
        let raw = Array("n,,\u{1}host=mx\u{1}auth=Bearer x\u{1}\u{1}".utf8)
        let message = SASLMessage(raw, from: .client, mechanism: "OAUTHBEARER", step: 0)
        #expect(message.fields.map(\.name) == ["a", "host", "auth"])
        #expect(message.fields.map(\.isSecret) == [false, false, true])
        #expect(message.summary.hasPrefix("a (no user named"))
    }

    @Test("a signature is not believed before it is checked")
    func signature() {
        let message = SASLMessage(Array("v=AAAA".utf8), from: .server, mechanism: "SCRAM-SHA-1", step: 1)
        #expect(
            message.fields.map(\.meaning)
                == ["the server's; if it is correct, the server knows the password"])
    }

    @Test(
        "JSON that is none is shown as text, and reading it ends",
        arguments: [
            "", "{", "}", "{}x", "[]", #"{"a""#, #"{"a":"#, #"{"a":"b"#, #"{"a":"\"#, #"{"a":"\u12"#,
            #"{"a":"\ud800"}"#,
            #"{"a":{"b":1}}"#, #"{"a":1,"b":tru"#, "{\"a\":\"\u{1B}\"}", "{,}",
            String(repeating: "{\"a\":", count: 900),
            "{" + String(repeating: #""a":1,"#, count: 30) + #""a":1}"#, String(repeating: " ", count: 5000),
        ])
    func hostileJSON(_ text: String) {
        _ = OAuthError(Array(text.utf8))
        let message = SASLMessage(Array(text.utf8), from: .server, mechanism: "XOAUTH2", step: 0)
        #expect(text.isEmpty || text == "{}" || !message.fields.isEmpty)
        #expect(!message.summary.utf8.contains(0x1B))
    }

    @Test("what cannot be sent is said before anything is sent")
    func unsendable() throws {
        var plain = PlainMechanism(SASLCredentials(user: "a\0b", secret: "c"))
        guard case .failed = plain.start(initialResponse: true) else {
            Issue.record("a NUL is sent")
            return
        }
        var token = XOAUTH2Mechanism(SASLCredentials(user: "a", secret: "b\u{1}c"))
        guard case .failed = token.start(initialResponse: true) else {
            Issue.record("octet 01 is sent")
            return
        }
    }

    @Test("text beyond ASCII is sent as it is, and that is said")
    func unicode() {
        let credentials = SASLCredentials(user: "jürgen", secret: "x")
        #expect(credentials.remark?.contains("SASLprep") == true)
        #expect(SASLCredentials(user: "a", secret: "b").remark == nil)
        var plain = PlainMechanism(credentials)
        #expect(plain.start(initialResponse: true) == .send([0] + Array("jürgen".utf8) + [0] + Array("x".utf8)))
    }

    @Test("mechanisms that are not computed say so", arguments: ["DIGEST-MD5", "NTLM", "GSSAPI", "KITTEN", ""])
    func unknown(_ name: String) {
        #expect(throws: SASLLogin.Unavailable.self) { try Self.login(name) }
    }

    @Test("octets at random never trap", arguments: names + ["DIGEST-MD5", "NTLM", "GSSAPI", "?"])
    func random(_ name: String) {
        var seed: UInt64 = 42
        func next() -> UInt8 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: seed >> 33)
        }
        let pieces = Array("r=,s=i=v=ec=\"{}:\\un\0\u{1} ".utf8)
        for _ in 0..<200 {
            let bytes = (0..<Int(next() % 40)).map { _ in next() % 2 == 0 ? next() : pieces[Int(next()) % pieces.count]
            }
            for sender in [SASLMessage.Sender.client, .server] {
                _ = SASLMessage(bytes, from: sender, mechanism: name, step: Int(next() % 3)).summary
            }
            guard var login = try? Self.login(name) else { continue }
            _ = login.begin()
            _ = Reply("334 " + Base64.encode(bytes)).map { login.take($0) }
        }
    }
}
