import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// The published examples of each mechanism, line by line.
@Suite("Logins as the RFCs show them")
struct SASLVectorTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let mechanism: String
        let credentials: SASLCredentials
        var nonce = "nonce"
        var initialResponse = true
        /// What the server says, and what the client answers; the first answer is the AUTH line.
        let lines: [String]

        var testDescription: String { "\(mechanism) \(initialResponse)" }
    }

    static let tim = SASLCredentials(user: "tim", secret: "tanstaaftanstaaf")
    static let pencil = SASLCredentials(user: "user", secret: "pencil")

    static let examples: [Example] = [
        Example(mechanism: "PLAIN", credentials: tim, lines: ["AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm", "235 ok"]),
        Example(
            mechanism: "plain", credentials: tim, initialResponse: false,
            lines: ["AUTH PLAIN", "334 ", "AHRpbQB0YW5zdGFhZnRhbnN0YWFm", "235 ok"]),
        Example(
            mechanism: "LOGIN", credentials: SASLCredentials(user: "alice", secret: "correct horse"),
            initialResponse: false,
            lines: [
                "AUTH LOGIN", "334 VXNlcm5hbWU6", "YWxpY2U=", "334 UGFzc3dvcmQ6", "Y29ycmVjdCBob3JzZQ==", "235 ok",
            ]),
        Example(
            mechanism: "LOGIN", credentials: SASLCredentials(user: "alice", secret: "correct horse"),
            lines: ["AUTH LOGIN YWxpY2U=", "334 User Name", "Y29ycmVjdCBob3JzZQ==", "235 ok"]),
        Example(
            mechanism: "CRAM-MD5", credentials: tim,
            lines: [
                "AUTH CRAM-MD5", "334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+",
                "dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw", "235 ok",
            ]),
        Example(
            mechanism: "SCRAM-SHA-256", credentials: pencil, nonce: "rOprNGfwEbeRWgbNEkqO",
            lines: [
                "AUTH SCRAM-SHA-256 biwsbj11c2VyLHI9ck9wck5HZndFYmVSV2diTkVrcU8=",
                "334 cj1yT3ByTkdmd0ViZVJXZ2JORWtxTyVodllEcFdVYTJSYVRDQWZ1eEZJbGopaE5sRiRrMCxzPVcyMlphSjBTTlk3c29Fc1VFamI2Z1E9PSxpPTQwOTY=",
                "Yz1iaXdzLHI9ck9wck5HZndFYmVSV2diTkVrcU8laHZZRHBXVWEyUmFUQ0FmdXhGSWxqKWhObEYkazAscD1kSHpiWmFwV0lrNGpVaE4rVXRlOXl0YWc5empmTUhnc3FtbWl6N0FuZFZRPQ==",
                "334 dj02cnJpVFJCaTIzV3BSUi93dHVwK21NaFVaVW4vZEI1bkxUSlJzamw5NUc0PQ==", "", "235 ok",
            ]),
        Example(
            mechanism: "SCRAM-SHA-1", credentials: pencil, nonce: "fyko+d2lbbFgONRv9qkxdawL", initialResponse: false,
            lines: [
                "AUTH SCRAM-SHA-1", "334 ", coded("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL"),
                "334 " + coded("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"),
                coded("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="),
                "334 " + coded("v=rmF9pqV8S7suAoZWja4dJRkFsKQ="), "", "235 ok",
            ]),
        Example(
            mechanism: "XOAUTH2",
            credentials: SASLCredentials(
                user: "someuser@example.com", secret: "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg"),
            lines: [
                "AUTH XOAUTH2 dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJoZG1semRHRXVZMjl0Q2cBAQ==",
                "235 ok",
            ]),
        Example(
            mechanism: "OAUTHBEARER",
            credentials: SASLCredentials(
                user: "user@example.com", secret: "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==",
                host: "server.example.com", port: 587),
            lines: [
                "AUTH OAUTHBEARER bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBvcnQ9NTg3AWF1dGg9QmVhcmVyIHZGOWRmdDRxbVRjMk52YjNSbGNrQmhiSFJoZG1semRHRXVZMjl0Q2c9PQEB",
                "235 ok",
            ]),
        Example(mechanism: "EXTERNAL", credentials: SASLCredentials(user: ""), lines: ["AUTH EXTERNAL =", "235 ok"]),
        Example(
            mechanism: "EXTERNAL", credentials: SASLCredentials(user: ""), initialResponse: false,
            lines: ["AUTH EXTERNAL", "334 ", "", "235 ok"]),
        Example(
            mechanism: "ANONYMOUS", credentials: SASLCredentials(user: "sirhc"),
            lines: ["AUTH ANONYMOUS c2lyaGM=", "235 ok"]),
    ]

    static func coded(_ text: String) -> String { Base64.encode(Array(text.utf8)) }

    @Test("go through, line by line", arguments: examples)
    func example(_ example: Example) throws {
        var login = try SASLLogin(
            mechanism: example.mechanism, example.credentials, PlainHashes.cryptography, nonce: example.nonce)
        var turn = login.begin(initialResponse: example.initialResponse)
        for (index, line) in example.lines.enumerated() {
            if index.isMultiple(of: 2) {
                #expect(turn.line == Array(line.utf8))
                #expect(turn.outcome == nil)
            } else {
                turn = login.take(try #require(Reply(line)))
            }
        }
        #expect(turn.outcome == .done(235))
    }

    @Test(
        "nothing that is shown of them holds the secret, and what the server says is shown whole but for its proof",
        arguments: examples)
    func messages(_ example: Example) throws {
        var login = try SASLLogin(
            mechanism: example.mechanism, example.credentials, PlainHashes.cryptography, nonce: example.nonce)
        var turns = [login.begin(initialResponse: example.initialResponse)]
        for line in example.lines where line.first?.isNumber == true {
            turns.append(login.take(try #require(Reply(line))))
        }
        let secrets = [example.credentials.secret, "v0X8v3Bz2T0CJGbJQyF0X", "dHzbZapWIk4jUhN", "b913a602c7eda7a495"]
        for message in turns.flatMap({ [$0.heard, $0.said] }).compactMap({ $0 }) {
            for secret in secrets where !secret.isEmpty {
                #expect(!"\(message)\(message.summary)".contains(secret))
                #expect(!String(decoding: message.raw ?? [], as: UTF8.self).contains(secret))
            }
            let isProof = message.fields.contains { $0.name == "v" }
            #expect(message.sender == .client || (message.raw == nil) == isProof)
        }
        #expect(!"\(example.credentials)".contains("tanstaaf") && !"\(example.credentials)".contains("pencil"))
    }

    @Test("the parts of a message are named")
    func parts() {
        let plain = SASLMessage(Array("\0tim\0secret".utf8), from: .client, mechanism: "PLAIN", step: 0)
        #expect(plain.summary == "act as (the user itself) · user tim · password <redacted: PLAIN password>")
        let first = SASLMessage(Array("r=ab,s=QQ==,i=1000".utf8), from: .server, mechanism: "SCRAM-SHA-256", step: 0)
        #expect(first.fields.map(\.name) == ["r", "s", "i"])
        #expect(first.fields.last?.meaning.contains("fewer than the 4096") == true)
        let final = SASLMessage(Array("c=biws,r=ab,p=QUJD".utf8), from: .client, mechanism: "SCRAM-SHA-1", step: 1)
        #expect(final.summary == "c biws · r ab · p <redacted: SCRAM-SHA-1 proof>")
        let digest = SASLMessage(
            Array(#"realm="elwood.innosoft.com",nonce="OA6MG9tEQGm2hh",qop="auth",algorithm=md5-sess"#.utf8),
            from: .server, mechanism: "DIGEST-MD5", step: 0)
        #expect(digest.fields.map(\.value.string) == ["elwood.innosoft.com", "OA6MG9tEQGm2hh", "auth", "md5-sess"])
        let ntlm = SASLMessage(Array("NTLMSSP\0\u{2}\0\0\0".utf8), from: .server, mechanism: "NTLM", step: 0)
        #expect(ntlm.fields.first?.meaning.hasPrefix("CHALLENGE") == true)
    }

    @Test("a name with a comma or an equals sign is written so that it cannot be misread")
    func names() {
        var scram = SCRAMMechanism(
            .sha256, SASLCredentials(user: "a,b=c", secret: "x", identity: "d,e"), PlainHashes.cryptography, nonce: "n1"
        )
        #expect(scram.start(initialResponse: true) == .send(Array("n,a=d=2Ce,n=a=2Cb=3Dc,r=n1".utf8)))
    }

    @Test("-PLUS binds the login to TLS, and without TLS it is not to be had")
    func binding() throws {
        let bound = ChannelBinding.bound(kind: "tls-exporter", data: [1, 2, 3])
        var login = try SASLLogin(
            mechanism: "SCRAM-SHA-256-PLUS", Self.pencil, PlainHashes.cryptography, nonce: "abc", binding: bound)
        let begin = login.begin()
        #expect(begin.line == Array("AUTH SCRAM-SHA-256-PLUS \(Self.coded("p=tls-exporter,,n=user,r=abc"))".utf8))
        let turn = login.take(try #require(Reply("334 " + Self.coded("r=abcdef,s=QQ==,i=2"))))
        let answer = String(decoding: Base64.decode(turn.line ?? []) ?? [], as: UTF8.self)
        #expect(answer.hasPrefix("c=\(Base64.encode(Array("p=tls-exporter,,".utf8) + [1, 2, 3])),r=abcdef,p="))
        #expect(throws: SASLLogin.Unavailable.self) {
            try SASLLogin(mechanism: "SCRAM-SHA-1-PLUS", Self.pencil, PlainHashes.cryptography, nonce: "abc")
        }
        var other = try SASLLogin(
            mechanism: "SCRAM-SHA-1", Self.pencil, PlainHashes.cryptography, nonce: "abc", binding: bound)
        #expect(other.begin().line == Array("AUTH SCRAM-SHA-1 \(Self.coded("y,,n=user,r=abc"))".utf8))
    }
}
