import Foundation
import Testing

@testable import SMTPSyntax
@testable import TestSupport

/// Logins of scripts on aiosmtpd, which asks for each part in a way of its own.
@Suite("Logins on aiosmtpd")
struct AiosmtpdLoginTests {
    static let names = ["PLAIN", "PLAIN/334", "LOGIN"]
    private static let secret = "correct horse"

    private func run(_ name: String, _ password: String, _ options: [String], _ home: TemporaryFolder) throws
        -> BuiltProgram.Result
    {
        let server = try Aiosmtpd.shared.get()
        try server.authority.pem.write(toFile: home.path("ca.pem"), atomically: true, encoding: .utf8)
        return try BuiltProgram.run(
            [
                "run", "-", "127.0.0.1:\(server.port)", "--ca", home.path("ca.pem"), "--sni", "mx.example.test",
                "--user", "alice@example.test",
            ] + options,
            input: "C: EHLO a\nC: AUTH \(name) {user} {password}\nC: MAIL FROM:<a@example.test>\nC: QUIT\n",
            home: home, environment: ["SMTPTUI_PASSWORD": password])
    }

    @Test("the right password is taken under TLS, a wrong one refused, and neither is left anywhere", arguments: names)
    func underTLS(_ name: String) throws {
        for password in [Self.secret, "wrong-password"] {
            let home = try TemporaryFolder()
            let result = try run(name, password, ["--starttls", "--record", home.path("x.jsonl")], home)
            let isRight = password == Self.secret
            #expect(result.status == (isRight ? 0 : 77), "\(result.error)\(result.output)")
            #expect(result.output.contains(isRight ? "S~ 235 2.7.0" : "S~ 535 5.7.8"))
            let recorded = try String(contentsOfFile: home.path("x.jsonl"), encoding: .utf8)
            let spellings = SecretSpellings(password)
            for text in [result.output, result.error, recorded] { #expect(spellings.found(in: text) == nil, "\(text)") }
        }
    }

    @Test("it repeats commands that it does not know, and what was meant as an answer is not kept in that either")
    func echo() throws {
        let server = try Aiosmtpd.shared.get()
        let home = try TemporaryFolder()
        let answer = Base64.encode(Array("\0alice\0\(Self.secret)".utf8))
        let result = try BuiltProgram.run(
            ["run", "-", "127.0.0.1:\(server.port)", "--no-record", "--keep-going"],
            input: "C: EHLO a\nC: AUTH PLAIN\nS: 538\nC: \(answer)\nS: 500\nC: QUIT\n", home: home)
        #expect(result.status == 0, "\(result.error)")
        #expect(
            result.output.contains("\nC: <redacted: PLAIN response>\nS: 500 Error: command \"<redacted: echo>\" not"))
        #expect(SecretSpellings(Self.secret).found(in: result.output) == nil, "\(result.output)")
    }

    @Test("without TLS it takes none", arguments: names)
    func clear(_ name: String) throws {
        let home = try TemporaryFolder()
        let result = try run(name, Self.secret, ["--no-record", "--allow-cleartext"], home)
        #expect(result.status == 77 && result.output.contains("S: 538 5.7.11"), "\(result.output)")
        let refused = try run(name, Self.secret, ["--no-record"], home)
        #expect(refused.status == 77 && !refused.output.contains("C: AUTH"))
    }
}
