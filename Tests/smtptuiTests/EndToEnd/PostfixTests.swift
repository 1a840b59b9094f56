import Foundation
import Testing

@testable import smtptui

/// The built program against a real Postfix.
@Suite("On a real Postfix", .serialized, .enabled(if: getuid() == 0, "Postfix has to be started by root"))
struct PostfixTests {
    @Test("typed: the screen shows code, meaning and next commands, the recording every octet")
    func typed() throws {
        let postfix = try Postfix.shared.get()
        let home = try TemporaryFolder()
        let file = home.path("session.jsonl")
        let terminal = try Tmux(
            "\(BuiltProgram.path) 127.0.0.1:\(postfix.port) --record \(file)", columns: 120, rows: 40, home: home)
        try terminal.wait(for: "220 mx.example.test ESMTP")
        let steps: [(String, [String])] = [
            ("EHLO client.example.org", ["250 answers EHLO", "MAIL FROM:<", "READY"]),
            ("DATA", ["503 5.5.1 answers DATA", "MAIL was not accepted before"]),
            (
                "MAIL FROM:<alice@example.org>",
                ["250 2.1.0 answers MAIL", "SENDER", "no recipient accepted"]
            ),
            ("RCPT TO:<nobody@example.test>", ["550 5.1.1 answers RCPT", "unknown recipient"]),
            ("RCPT TO:<someone@example.com>", ["554 5.7.1 answers RCPT", "does not relay"]),
            ("RCPT TO:<alice@example.test>", ["250 2.1.5 answers RCPT", "RCPT"]),
            ("DATA", ["354 answers DATA", "TEXT"]),
        ]
        for (line, wanted) in steps {
            try terminal.send(line)
            for text in wanted { try terminal.wait(for: text) }
        }
        for line in ["Subject: typed", "", ".dotted", "plain"] { try terminal.send(line) }
        try terminal.wait(for: "..dotted  dot added")
        try terminal.send(".")
        try terminal.wait(for: "250 2.0.0 answers the message")
        try terminal.wait(for: "responsible for")
        try terminal.send("VRFY alice@example.test")
        try terminal.wait(for: "252 2.0.0 answers VRFY")
        try terminal.send("QUIT")
        try terminal.wait(for: "221 2.0.0 answers QUIT")
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")

        try delivered("Subject: typed", on: postfix)
        let shown = try BuiltProgram.run(["show", file, "--format", "text"]).output
        #expect(shown.contains("C: ..dotted\nC: plain\nC: .\n"))
        #expect(shown.contains("S: 354 End data with <CR><LF>.<CR><LF>\n"))
    }

    @Test("STARTTLS typed: the certificate is verified, EHLO is next, the message is delivered under TLS")
    func typedTLS() throws {
        let postfix = try Postfix.shared.get()
        let home = try TemporaryFolder()
        try postfix.authority.pem.write(toFile: home.path("ca.pem"), atomically: true, encoding: .utf8)
        let terminal = try Tmux(
            "\(BuiltProgram.path) 127.0.0.1:\(postfix.port) --ca \(home.path("ca.pem")) --sni mx.example.test",
            columns: 120, rows: 40, home: home)
        try terminal.wait(for: "220 mx.example.test ESMTP")
        let steps: [(String, String)] = [
            ("EHLO client.example.org", "answers EHLO"), ("STARTTLS", "mx.example.test is verified"),
            ("EHLO client.example.org", "READY"), ("MAIL FROM:<alice@example.org>", "▎S  ✓ 250 2.1.0"),
            ("RCPT TO:<bob@example.test>", "▎S  ✓ 250 2.1.5"), ("DATA", "▎S  … 354"),
        ]
        for (line, wanted) in steps {
            try terminal.send(line)
            try terminal.wait(for: wanted)
        }
        for line in ["Subject: under TLS", "", "text", "."] { try terminal.send(line) }
        try terminal.wait(for: "250 2.0.0 answers the message")
        try terminal.send("QUIT")
        try terminal.wait(for: "221 2.0.0 answers QUIT")
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
        let mail = try postfix.waitForMail(for: "bob", containing: "Subject: under TLS")
        #expect(mail.contains("with ESMTPS"))
    }

    @Test("the same dialogue by run")
    func run() throws {
        let postfix = try Postfix.shared.get()
        let home = try TemporaryFolder()
        let script = """
            S: 220 *Postfix*
            C: EHLO client.example.org
            S: 250-SIZE*
            S: 250
            C: DATA
            S: 503 5.5.1
            C: MAIL FROM:<alice@example.org>
            C: RCPT TO:<nobody@example.test>
            S: 550 5.1.1
            C: RCPT TO:<alice@example.test>
            C: DATA
            C: Subject: by run
            C:
            C: ..dotted
            C: .
            S: 250 *queued*
            C: VRFY alice@example.test
            S: 252
            C: QUIT
            S: 221
            """
        let result = try BuiltProgram.run(["run", "-", "127.0.0.1:\(postfix.port)"], input: script, home: home)
        #expect(result.status == 0)
        #expect(result.error == "")
        try delivered("Subject: by run", on: postfix)
        let again = try BuiltProgram.run(["run", "-", "127.0.0.1:\(postfix.port)"], input: result.output, home: home)
        #expect(again.status == 0, "a printed transcript plays again")
        let unmet = try BuiltProgram.run(
            ["run", "-", "127.0.0.1:\(postfix.port)", "--no-record"], input: "C: NOOP\nS: 550\n", home: home)
        #expect(unmet.status == 1)
        #expect(unmet.error.contains("line 2: expected 550, got 250 2.0.0 Ok"))
    }

    /// Waits until a message with this line has been delivered, with its dots as they were meant.
    private func delivered(_ subject: String, on postfix: Postfix) throws {
        let deadline = Date(timeIntervalSinceNow: 60)
        while Date() < deadline {
            if let mail = try postfix.mail(for: "alice").first(where: { $0.contains(subject) }) {
                #expect(mail.contains("\n.dotted\n"))
                return
            }
            usleep(20_000)
        }
        Issue.record("the message was not delivered")
    }
}
