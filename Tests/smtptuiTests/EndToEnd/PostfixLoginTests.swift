import Foundation
import Testing

@testable import TestSupport
@testable import smtptui

/// Logins on a real Postfix with Cyrus SASL.
@Suite("Logins on a real Postfix", .serialized, .enabled(if: getuid() == 0, "Postfix has to be started by root"))
struct PostfixLoginTests {
    static let withHashes = ["CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256"]
    static let names = ["PLAIN", "LOGIN"] + withHashes
    private static let secret = "correct horse"

    private func open(_ home: TemporaryFolder, _ file: String) throws -> Tmux {
        let postfix = try Postfix.shared.get()
        let terminal = try Tmux(
            "\(BuiltProgram.path) 127.0.0.1:\(postfix.port) --record \(home.path(file))", columns: 140, rows: 50,
            home: home)
        try terminal.wait(for: "220 mx.example.test ESMTP")
        try terminal.send("EHLO client.example.org")
        try terminal.wait(for: "AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256")
        return terminal
    }

    private func logIn(_ name: String, _ password: String, _ terminal: Tmux) throws {
        try terminal.send(":auth \(name) alice@example.test")
        if name == "PLAIN" || name == "LOGIN" {
            try terminal.wait(for: "anyone on the network path")
            try terminal.press("y")
        }
        try terminal.wait(for: "The password of alice@example.test, for \(name)")
        try terminal.send(password)
    }

    @Test("the wrong password is refused, then the right one taken, and neither is written down", arguments: names)
    func walked(_ name: String) throws {
        let home = try TemporaryFolder()
        let terminal = try open(home, "login.jsonl")
        try logIn(name, "wrong horse", terminal)
        try terminal.wait(for: "535 5.7.8")
        try logIn(name, Self.secret, terminal)
        try terminal.wait(for: "235 2.7.0")
        try terminal.wait(for: "logged in by \(name)")
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
        let written = try String(contentsOfFile: home.path("login.jsonl"), encoding: .utf8)
        for password in ["wrong horse", Self.secret] {
            #expect(SecretSpellings(password).found(in: written) == nil)
        }
    }

    @Test("the same by run, under TLS by STARTTLS and from the first octet", arguments: names + ["PLAIN/334"])
    func played(_ name: String) throws {
        let postfix = try Postfix.shared.get()
        let home = try TemporaryFolder()
        try postfix.authority.pem.write(toFile: home.path("ca.pem"), atomically: true, encoding: .utf8)
        let login = "C: EHLO a\nC: AUTH \(name) {user} {password}\nS: 235\nC: QUIT\n"
        for (password, port, way) in [
            (Self.secret, postfix.port, "--starttls"), (Self.secret, postfix.tlsPort, "--tls"),
            ("wrong horse", postfix.tlsPort, "--tls"),
        ] {
            let result = try BuiltProgram.run(
                [
                    "run", "-", "127.0.0.1:\(port)", way, "--ca", home.path("ca.pem"), "--sni", "mx.example.test",
                    "--user", "alice@example.test", "--record", home.path("\(way)-\(password).jsonl"),
                ], input: login, home: home, environment: ["SMTPTUI_PASSWORD": password])
            #expect(result.status == (password == Self.secret ? 0 : 77), "\(result.error)\(result.output)")
            let recorded = try String(contentsOfFile: home.path("\(way)-\(password).jsonl"), encoding: .utf8)
            for text in [recorded, result.output, result.error] {
                #expect(SecretSpellings(password).found(in: text) == nil, "\(text)")
            }
        }
    }

    @Test("where TLS comes first nothing is asked before a password goes out")
    func underTLS() throws {
        let home = try TemporaryFolder()
        let postfix = try Postfix.shared.get()
        try postfix.authority.pem.write(toFile: home.path("ca.pem"), atomically: true, encoding: .utf8)
        let terminal = try Tmux(
            "\(BuiltProgram.path) 127.0.0.1:\(postfix.tlsPort) --tls --ca \(home.path("ca.pem")) --sni mx.example.test "
                + "--no-record", columns: 140, rows: 50, home: home)
        try terminal.wait(for: "the certificate of mx.example.test is")
        try terminal.wait(for: "▎S  ✓ 220 mx.example.test ESMTP")
        try terminal.send("EHLO client.example.org")
        try terminal.wait(for: "AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256")
        try terminal.send(":auth PLAIN alice@example.test")
        try terminal.wait(for: "The password of alice@example.test, for PLAIN")
        try terminal.send(Self.secret)
        try terminal.wait(for: "logged in by PLAIN")
        // A client that could bind the login says so; Cyrus, which cannot, takes that.
        try terminal.send(":reconnect")
        try terminal.wait(for: "AUTH was not repeated: no password is kept. Use :auth.")
        try terminal.send(":auth alice@example.test")
        try terminal.wait(for: "The password of alice@example.test, for SCRAM-SHA-256")
        try terminal.send(Self.secret)
        try terminal.wait(for: "logged in by SCRAM-SHA-256")
    }

    @Test("typed by hand: cancelled with a star, then right")
    func typed() throws {
        let home = try TemporaryFolder()
        let terminal = try open(home, "typed.jsonl")
        try terminal.send("AUTH LOGIN")
        try terminal.wait(for: "the user name, sent in base64")
        try terminal.send("*")
        try terminal.wait(for: "501 5.7.0 answers an AUTH line")
        try terminal.send("AUTH PLAIN")
        try terminal.wait(for: #"\0name\0password, sent in base64"#)
        try terminal.send(#"\0alice@example.test\0correct horse"#)
        try terminal.wait(for: "235 2.7.0 answers an AUTH line")
        let written = try String(contentsOfFile: home.path("typed.jsonl"), encoding: .utf8)
        #expect(!written.contains(Self.secret))
    }
}
