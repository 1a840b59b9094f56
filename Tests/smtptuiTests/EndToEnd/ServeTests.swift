import Foundation
import Testing

@Suite("smtptui serve")
struct ServeTests {
    /// A message by hand; returns the last reply.
    @discardableResult
    private func deliver(_ port: Int, to recipient: String = "bob@example.test", quits: Bool = true) throws -> String {
        let client = try LoopbackClient(port: port)
        _ = try client.line()
        var last = ""
        let text = "Date: Mon, 30 Nov 2026 08:00:00 +0000\r\nFrom: a@example.org\r\n\r\nhello\r\n."
        for line in ["HELO client.example.org", "MAIL FROM:<a@example.org>", "RCPT TO:<\(recipient)>", "DATA", text] {
            try client.send(line + "\r\n")
            last = try client.line()
        }
        if quits {
            try client.send("QUIT\r\n")
            #expect(try client.line().hasPrefix("221"))
        }
        return last
    }

    @Test("ends by itself after the messages that were asked for; what was said is printed with the session")
    func messages() throws {
        let server = try ServingProgram(["--max-messages", "2"])
        #expect(try deliver(server.port) == "250 2.0.0 Accepted as practice-1")
        try deliver(server.port)
        #expect(try server.wait() == 0)
        let lines = server.output.split(separator: "\n")
        #expect(lines.contains("#1 C: MAIL FROM:<a@example.org>"))
        #expect(lines.contains("#2 S: 250 2.0.0 Accepted as practice-2"))
        #expect(lines.last == "# sessions: 2, messages: 2, findings: 0", "\(server.output)")
    }

    @Test("a message in the maildir was there before its 250; the file is whole")
    func maildir() throws {
        let folder = try TemporaryFolder()
        let server = try ServingProgram(["--maildir", folder.path("mail")])
        try deliver(server.port)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("mail/new"))
        #expect(names.count == 1)
        let mail = try String(contentsOfFile: folder.path("mail/new/\(names.first ?? "")"), encoding: .utf8)
        #expect(mail.hasPrefix("Return-Path: <a@example.org>\r\n") && mail.hasSuffix("\r\n\r\nhello\r\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("mail/tmp")).isEmpty)
        server.signal(SIGKILL)
    }

    @Test("a folder that cannot be written any more gives 452, and the client keeps the message")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        let server = try ServingProgram(["--maildir", folder.path("mail")])
        try FileManager.default.removeItem(atPath: folder.path("mail/tmp"))
        #expect(try deliver(server.port) == "452 4.3.1 The message cannot be stored now, try again later")
        server.signal(SIGTERM)
        #expect(try server.wait() == 143)
    }

    @Test("a signal ends the open sessions with 421")
    func signals() throws {
        let server = try ServingProgram([])
        let client = try LoopbackClient(port: server.port)
        #expect(try client.line().hasPrefix("220 "))
        server.signal(SIGINT)
        #expect(try client.line().hasPrefix("421 4.3.2 "))
        #expect(try client.line() == "")
        #expect(try server.wait() == 130)
    }

    @Test("what a client does wrong is a finding, and with --strict the status")
    func strict() throws {
        let server = try ServingProgram(["--strict", "--max-messages", "1"])
        try deliver(server.port, quits: false)
        #expect(try server.wait() == 1)
        #expect(
            server.output.contains("#1 -- finding: The client closed the connection without QUIT. (RFC 5321 §4.1.1.10)")
        )
    }

    @Test("a client that talks before the greeting is seen")
    func early() throws {
        let server = try ServingProgram([])
        let client = try LoopbackClient(port: server.port)
        try client.send("HELO client.example.org\r\n")
        #expect(try client.line().hasPrefix("220 "))
        #expect(try client.line().hasPrefix("250 "))
        #expect(server.output.contains("#1 -- finding: Sent before the greeting"))
        server.signal(SIGKILL)
    }

    @Test("a client is compared with a script, and the status is the result")
    func expect() throws {
        let folder = try TemporaryFolder()
        let script = folder.path("script")
        try """
        S: 220 mx.example.net
        C: HELO *
        C: MAIL FROM:<a@example.org>
        C: RCPT TO:<one@example.net>
        S: 250 ok
        C: DATA
        C: hello
        C: .
        C: QUIT

        """.write(toFile: script, atomically: true, encoding: .utf8)
        let server = try ServingProgram(["--expect", script])
        try deliver(server.port, to: "one@example.net")
        #expect(try server.wait() == 0, "\(server.output)")
        #expect(server.output.contains("#1 -- as expected: all 7 lines of the script"), "\(server.output)")
        let other = try ServingProgram(["--expect", script, "--expect", script])
        try deliver(other.port, to: "one@example.net")
        try deliver(other.port, to: "two@example.net", quits: false)
        #expect(try other.wait() == 1)
        #expect(other.output.contains("#2 -- not as expected: line 4: expected C: RCPT TO:<one@example.net>"))
        #expect(other.output.contains("1 of 2 as expected"))
    }

    @Test("a message of a client that does not wait for its reply is stored, and said to be")
    func left() throws {
        let folder = try TemporaryFolder()
        let server = try ServingProgram(["--maildir", folder.path("mail"), "--max-messages", "1"])
        do {
            let client = try LoopbackClient(port: server.port)
            for line in ["HELO client.example.org", "MAIL FROM:<a@example.org>", "RCPT TO:<bob@example.test>", "DATA"] {
                _ = try client.line()
                try client.send(line + "\r\n")
            }
            _ = try client.line()
            try client.send("Date: Mon, 30 Nov 2026 08:00:00 +0000\r\nFrom: a@example.org\r\n\r\nhello\r\n.\r\n")
        }
        #expect(try server.wait() == 0)
        #expect(server.output.contains("#1 -- stored as "), "\(server.output)")
        #expect(server.output.hasSuffix("# sessions: 1, messages: 1, findings: 1\n"), "\(server.output)")
    }

    @Test("cleartext in place of the handshake is a finding, and the server closes")
    func cleartext() throws {
        let server = try ServingProgram([], ports: ["--listen", "127.0.0.1:0", "--tls-listen", "127.0.0.1:0"])
        let client = try LoopbackClient(port: server.port)
        try client.send("EHLO client.example.org\r\n")
        while try !client.line().hasPrefix("250 ") {}
        try client.send("STARTTLS\r\n")
        #expect(try client.line().hasPrefix("220 "))
        try client.send("EHLO client.example.org\r\n")
        while try !client.line().isEmpty {}
        let port = try LoopbackClient(port: server.tlsPort)
        try port.send("EHLO client.example.org\r\n")
        while try !port.line().isEmpty {}
        server.signal(SIGTERM)
        #expect(try server.wait() == 143)
        #expect(server.output.contains("#1 -- finding: Sent unencrypted after the 220 to STARTTLS"), "\(server.output)")
        #expect(server.output.contains("#2 -- finding: Sent unencrypted to a port that begins with TLS"))
        #expect(server.output.contains("#1 -- the server closed the connection"))
        #expect(server.output.contains("#2 -- the server closed the connection"))
        #expect(!server.output.contains("QUIT"), "\(server.output)")
    }

    @Test("all that is wrong with the scripts is said, with the file and the line")
    func wrongScripts() throws {
        let folder = try TemporaryFolder()
        for (name, text) in [("a", "hello\nC: NOOP\nS: 2..\n"), ("b", "C: DATA\nC: text\n")] {
            try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
        }
        let wrong = try BuiltProgram.run([
            "serve", "--listen", "127.0.0.1:0", "--expect", folder.path("a"), "--expect", folder.path("b"),
        ])
        #expect(wrong.status == 65)
        for place in ["a, line 1: ", "a, line 3: ", "b, line 3: "] {
            #expect(wrong.error.contains("\(folder.path)/\(place)"), "\(wrong.error)")
        }
    }

    @Test("a fault that is written wrong is quoted as it is: it has no password")
    func faultForm() throws {
        let wrong = try BuiltProgram.run(["serve", "--fault", "delay:0@DATA"])
        #expect(wrong.status == 64)
        #expect(wrong.error.contains("'delay:0@DATA'") && wrong.error.contains("or delay:5@DATA."), "\(wrong.error)")
    }

    @Test("jsonl is a recording for each session, which show reads")
    func recording() throws {
        let server = try ServingProgram(["--format", "jsonl", "--max-messages", "1"])
        try deliver(server.port)
        #expect(try server.wait() == 0)
        let lines = server.output.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasSuffix(#","session":1}"#) })
        let folder = try TemporaryFolder()
        try server.output.write(toFile: folder.path("a.jsonl"), atomically: true, encoding: .utf8)
        let shown = try BuiltProgram.run(["show", folder.path("a.jsonl"), "--format", "text"])
        #expect(shown.status == 0 && shown.output.contains("C: MAIL FROM:<a@example.org>"), "\(shown.error)")
    }

    @Test("TLS from the first byte, and after STARTTLS, with the certificate that was saved")
    func tls() throws {
        let folder = try TemporaryFolder()
        let server = try ServingProgram(
            ["--save-certificate", folder.path("server.pem")],
            ports: ["--listen", "127.0.0.1:0", "--tls-listen", "127.0.0.1:0"])
        try "C: EHLO client.example.org\nC: QUIT\n".write(toFile: folder.path("s"), atomically: true, encoding: .utf8)
        let options = ["--ca", folder.path("server.pem"), "--no-record", "--helo", "client.example.org"]
        let first = try BuiltProgram.run(["run", folder.path("s"), "127.0.0.1:\(server.tlsPort)", "--tls"] + options)
        #expect(first.status == 0, "\(first.output)\(first.error)")
        let second = try BuiltProgram.run(
            ["run", folder.path("s"), "127.0.0.1:\(server.port)", "--starttls"] + options)
        #expect(second.status == 0, "\(second.output)\(second.error)")
        server.signal(SIGTERM)
        #expect(try server.wait() == 143)
        let lines = server.output.split(separator: "\n")
        #expect(lines.contains("#1 C~ EHLO client.example.org") && lines.contains("#1 -- TLS 1.3"), "\(server.output)")
        #expect(lines.contains("#2 C: STARTTLS") && lines.contains("#2 C~ QUIT"))
        #expect(!server.output.contains("-- finding"), "\(server.output)")
    }

    @Test("a port that is in use, a script that cannot be read, and a time limit have a sentence and a status")
    func failures() throws {
        let server = try ServingProgram([])
        let used = try BuiltProgram.run(["serve", "--listen", "127.0.0.1:\(server.port)"])
        #expect(used.status == 69)
        #expect(used.error.contains("cannot listen on 127.0.0.1:\(server.port): Address already in use"))
        server.signal(SIGKILL)
        let missing = try BuiltProgram.run(["serve", "--listen", "127.0.0.1:0", "--expect", "/nonexistent"])
        #expect(missing.status == 66)
        let late = try BuiltProgram.run(["serve", "--listen", "127.0.0.1:0", "--timeout", "0.1"])
        #expect(late.status == 69)
        for wrong in ["x:y", "127.0.0.1:99999", ""] {
            #expect(try BuiltProgram.run(["serve", "--listen", wrong]).status == 64, "\(wrong)")
        }
    }

    @Test("a port that others can reach is named, with those who can")
    func reach() throws {
        let open = try BuiltProgram.run(["serve", "--listen", "0.0.0.0:0", "--timeout", "0.1"])
        #expect(open.error.contains("is open to every host that can reach this machine"))
        let own = try BuiltProgram.run(["serve", "--listen", "[::1]:0", "--timeout", "0.1"])
        #expect(!own.error.contains("is open to"), "\(own.error)")
    }

    @Test("no more than 1,000 connections at once: the next one gets 421")
    func many() throws {
        let server = try ServingProgram([])
        var clients: [LoopbackClient] = []
        for _ in 1...1000 { clients.append(try LoopbackClient(port: server.port)) }
        for client in clients { #expect(try client.line().hasPrefix("220 ")) }
        let more = try LoopbackClient(port: server.port)
        #expect(try more.line().hasPrefix("421 4.3.2 "))
        clients.removeLast(500)
        // The server notices their ends in its own time; who comes too early gets 421 and tries again.
        let isServed = try (1...10_000).contains { _ in
            try LoopbackClient(port: server.port).line().hasPrefix("220 ")
        }
        #expect(isServed)
        server.signal(SIGKILL)
    }
}
