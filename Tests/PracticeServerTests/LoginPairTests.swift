import SessionModel
import Testing

@testable import PracticeServer

/// The client's side of each mechanism against the server's.
@Suite("Logins on the practice server")
struct LoginPairTests {
    static let names = ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256", "XOAUTH2"]

    /// Logs in, and returns how it ended.
    static func logIn(
        _ name: String, _ user: String, _ secret: String, initialResponse: Bool?,
        _ server: inout ServerSession
    ) throws -> SaslLogin.Turn.Outcome? {
        var login = try SaslLogin(
            mechanism: name, SaslCredentials(user: user, secret: secret), PlainHashes.cryptography, nonce: "abc")
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

    static func server(_ change: (inout Scenario.Logins) -> Void = { _ in }) -> ServerSession {
        var logins = Scenario.Logins.standard
        change(&logins)
        var server = ServerSession(scenario: .standard.offering(logins), cryptography: PlainHashes.cryptography)
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
        #expect(try Self.logIn(name, "bob", right, initialResponse: initialResponse, &server) == .done)
        #expect(server.isLoggedIn && server.login == nil)
    }

    @Test("each trouble has its code, and only after the right secret")
    func troubles() throws {
        var server = Self.server()
        #expect(try Self.logIn("PLAIN", "later", "try again", initialResponse: nil, &server) == .refused(454))
        #expect(try Self.logIn("PLAIN", "later", "wrong", initialResponse: nil, &server) == .refused(535))
        #expect(try Self.logIn("LOGIN", "strong", "only scram", initialResponse: nil, &server) == .refused(534))
        #expect(try Self.logIn("CRAM-MD5", "strong", "only scram", initialResponse: nil, &server) == .refused(534))
        #expect(try Self.logIn("SCRAM-SHA-256", "strong", "only scram", initialResponse: nil, &server) == .done)
        var strict = Self.server { $0.needsTLS = ["PLAIN"] }
        #expect(try Self.logIn("PLAIN", "bob", "battery staple", initialResponse: nil, &strict) == .refused(538))
    }

    @Test("without hashes only what needs none is offered, and without logins nothing is")
    func offered() {
        var server = ServerSession(scenario: .standard.offering(.standard))
        let lines = server.receive(Array("EHLO a.example\r\n".utf8)).lines
        #expect(lines.contains("250-AUTH PLAIN LOGIN XOAUTH2"))
        #expect(server.receive(Array("AUTH CRAM-MD5\r\n".utf8)).lines.first?.hasPrefix("504") == true)
        var plain = ServerSession(cryptography: PlainHashes.cryptography)
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
