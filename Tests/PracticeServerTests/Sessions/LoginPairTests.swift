import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// The client's side of each mechanism against the server's.
@Suite("Logins on the practice server")
struct LoginPairTests {
    static let names = ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256", "XOAUTH2"]

    /// Logs in, and returns how it ended.
    static func logIn(
        _ name: String, _ user: String, _ secret: String, initialResponse: Bool?,
        binding: ChannelBinding = .unsupported, _ server: inout ServerSession
    ) throws -> SASLLogin.Turn.Outcome? {
        var login = try SASLLogin(
            mechanism: name, SASLCredentials(user: user, secret: secret), PlainHashes.quick, nonce: "abc",
            binding: binding)
        var turn = login.begin(initialResponse: initialResponse)
        for _ in 0..<10 {
            guard let line = turn.line else { break }
            let said = server.receive(line + [0x0D, 0x0A]).bytes
            let text = String(decoding: said.dropLast(2), as: UTF8.self)
            turn = login.take(try #require(Reply(text)))
            if turn.outcome != nil { break }
        }
        return turn.outcome
    }

    static func server(
        endPoint: [UInt8]? = nil, isUnderTLS: Bool = false, _ change: (inout Scenario.Logins) -> Void = { _ in }
    ) -> ServerSession {
        var logins = Scenario.Logins.standard
        change(&logins)
        var server = ServerSession(
            scenario: .plain.offering(logins), cryptography: PlainHashes.quick, endPoint: endPoint,
            isUnderTLS: isUnderTLS)
        _ = server.receive(Array("EHLO client.example.org\r\n".utf8))
        return server
    }

    @Test("the right secret is taken, a wrong one and a wrong name are not", arguments: names, [nil, false, true])
    func secrets(_ name: String, _ initialResponse: Bool?) throws {
        let right = name == "XOAUTH2" ? "token-of-bob" : "battery staple"
        for (user, secret) in [("bob", "wrong"), ("zoe", right), ("alice", right), ("Bob", right)] {
            var server = Self.server()
            let outcome = try Self.logIn(name, user, secret, initialResponse: initialResponse, &server)
            #expect(outcome == .refused(535), "\(user) \(secret)")
            #expect(!server.isLoggedIn)
        }
        var server = Self.server()
        #expect(try Self.logIn(name, "bob", right, initialResponse: initialResponse, &server) == .done(235))
        #expect(server.isLoggedIn && server.login == nil)
    }

    @Test("each trouble has its code, and only after the right secret")
    func troubles() throws {
        var server = Self.server()
        #expect(try Self.logIn("PLAIN", "later", "try again", initialResponse: nil, &server) == .refused(454))
        #expect(try Self.logIn("PLAIN", "later", "wrong", initialResponse: nil, &server) == .refused(535))
        #expect(try Self.logIn("LOGIN", "strong", "only scram", initialResponse: nil, &server) == .refused(534))
        #expect(try Self.logIn("CRAM-MD5", "strong", "only scram", initialResponse: nil, &server) == .refused(534))
        #expect(try Self.logIn("SCRAM-SHA-256", "strong", "only scram", initialResponse: nil, &server) == .done(235))
        var strict = Self.server { $0.needsTLS = ["PLAIN"] }
        #expect(try Self.logIn("PLAIN", "bob", "battery staple", initialResponse: nil, &strict) == .refused(538))
    }

    @Test("a login is bound to the certificate, and a man in the middle with another one is found out")
    func bound() throws {
        let name = "SCRAM-SHA-256-PLUS"
        func logIn(_ name: String, _ binding: ChannelBinding, _ server: ServerSession) throws
            -> SASLLogin.Turn.Outcome?
        {
            var server = server
            return try Self.logIn(
                name, "bob", "battery staple", initialResponse: nil, binding: binding, &server)
        }
        let server = Self.server(endPoint: [1, 2, 3], isUnderTLS: true)
        #expect(try logIn(name, .bound(kind: "tls-server-end-point", data: [1, 2, 3]), server) == .done(235))
        #expect(try logIn(name, .bound(kind: "tls-server-end-point", data: [1, 2, 4]), server) == .refused(535))
        #expect(try logIn(name, .bound(kind: "tls-exporter", data: [1, 2, 3]), server) == .refused(501))
        // Who could bind and was told that the server cannot was lied to.
        #expect(try logIn("SCRAM-SHA-256", .notOffered, server) == .refused(501))
        #expect(try logIn("SCRAM-SHA-256", .unsupported, server) == .done(235))
        for other in [Self.server(endPoint: [1, 2, 3]), Self.server(isUnderTLS: true)] {
            #expect(try logIn(name, .bound(kind: "tls-server-end-point", data: [1, 2, 3]), other) == .refused(504))
            #expect(try logIn("SCRAM-SHA-256", .notOffered, other) == .done(235))
        }
    }

    @Test("a submission server wants TLS before a password, and a login before mail")
    func submission() throws {
        func server(_ isUnderTLS: Bool) -> ServerSession {
            ServerSession(
                scenario: .submission, cryptography: PlainHashes.quick,
                isUnderTLS: isUnderTLS)
        }
        var clear = server(false)
        #expect(
            clear.receive(Array("EHLO a.example\r\n".utf8)).lines.contains("250-AUTH CRAM-MD5 SCRAM-SHA-256"))
        #expect(try Self.logIn("PLAIN", "bob", "battery staple", initialResponse: nil, &clear) == .refused(538))
        #expect(clear.receive(Array("MAIL FROM:<a@example.org>\r\n".utf8)).lines == ["530 5.7.0 Log in first"])
        var secure = server(true)
        let offers = secure.receive(Array("EHLO a.example\r\n".utf8)).lines
        #expect(offers.contains("250-AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256 XOAUTH2"))
        #expect(!offers.contains { $0.contains("STARTTLS") }, "TLS is there already")
        #expect(try Self.logIn("PLAIN", "bob", "battery staple", initialResponse: nil, &secure) == .done(235))
        #expect(secure.receive(Array("MAIL FROM:<a@example.org>\r\n".utf8)).lines == ["250 2.1.0 Sender ok"])
    }

    @Test("without hashes only what needs none is offered, and without logins nothing is")
    func offered() {
        var server = ServerSession(scenario: .plain.offering(.standard))
        let lines = server.receive(Array("EHLO a.example\r\n".utf8)).lines
        #expect(lines.contains("250-AUTH PLAIN LOGIN XOAUTH2"))
        #expect(server.receive(Array("AUTH CRAM-MD5\r\n".utf8)).lines.first?.hasPrefix("504") == true)
        var plain = ServerSession(cryptography: PlainHashes.quick)
        #expect(!plain.receive(Array("EHLO a.example\r\n".utf8)).lines.contains { $0.contains("AUTH") })
    }

    @Test("answers at random never trap, and each is answered once", arguments: names)
    func random(_ name: String) {
        var random = SeededRandom(7)
        let pieces = Array("n,=rcpvy\0\u{1}user=auth=Bearer ,,".utf8)
        var server = Self.server()
        for _ in 1...20 {
            _ = server.receive(Array("EHLO a.example\r\nAUTH \(name)\r\n".utf8))
            while server.login != nil {
                let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                    Bool.random(using: &random)
                        ? UInt8.random(in: 0...255, using: &random) : pieces.randomElement(using: &random) ?? 0
                }
                #expect(server.receive(Array("\(Base64.encode(bytes))\r\n".utf8)).lines.count == 1)
            }
        }
    }
}
