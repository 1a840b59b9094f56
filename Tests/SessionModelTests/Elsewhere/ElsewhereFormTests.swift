import Foundation
import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("A session for another program")
struct ElsewhereFormTests {
    /// A dialogue of `C:` and `S:` lines.
    static func dialogue(_ text: String) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.1:25", after: 0.1), at: 0)
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            let rest = Array(line.dropFirst(3).utf8)
            if line.hasPrefix("C:") {
                _ = dialogue.send(rest, isWire: true, at: 1)
            } else {
                dialogue.receive(rest + [0x0D, 0x0A], at: 1)
            }
        }
        return dialogue
    }

    static let mail = """
        S: 220 mx.example.test ESMTP
        C: EHLO client.example.org
        S: 250-mx.example.test
        S: 250-SIZE 1000
        S: 250 AUTH PLAIN
        C: AUTH PLAIN AGFsaWNlAHNlY3JldA==
        S: 235 2.7.0 ok
        C: MAIL FROM:<o'neil@example.org> SIZE=100
        S: 250 2.1.0 ok
        C: RCPT TO:<bob@example.test>
        S: 250 2.1.5 ok
        C: RCPT TO:<nobody@example.test>
        S: 550 5.1.1 no * here
        C: DATA
        S: 354 go
        C: Subject: $HOME
        C:
        C: ..dot
        C: .
        S: 250 2.0.0 queued as 1A2B
        C: QUIT
        S: 221 2.0.0 bye
        """

    private static func text(_ name: String, _ dialogue: Dialogue = dialogue(mail)) throws -> [String] {
        let form = try #require(ElsewhereForm.named(name))
        return form.text(dialogue, .tcp(host: "mx.example.test", port: 2525)).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
    }

    @Test("swaks: the command line, the message, and what it cannot do")
    func swaks() throws {
        #expect(
            try Self.text("swaks") == [
                "# swaks asks for the user name and the password; --auth-user NAME gives the name.",
                "# Parameters of MAIL and RCPT are left out; swaks cannot send them.",
                #"swaks \"#, #"  --server mx.example.test \"#, #"  --port 2525 \"#, #"  --helo client.example.org \"#,
                #"  --auth PLAIN \"#, #"  --from 'o'\''neil@example.org' \"#,
                #"  --to bob@example.test,nobody@example.test \"#, "  --data - <<'END'", "Subject: $HOME", "", ".dot",
                ".", "END",
            ])
    }

    @Test("swaks: LMTP is named, also where it was asked for and no hello was sent")
    func lmtp() throws {
        let hello = Self.dialogue("S: 220 mx LMTP\nC: LHLO a.example\nS: 250 mx")
        var silent = Dialogue()
        silent.connect(.connected(to: "192.0.2.1:24", after: 0.1), at: 0)
        silent.note(.lmtp, at: 0)
        silent.receive(Array("220 mx ESMTP\r\n".utf8), at: 1)
        for dialogue in [hello, silent] {
            #expect(try Self.text("swaks", dialogue).joined(separator: "\n").contains("--protocol LMTP"))
        }
    }

    @Test("curl: the same")
    func curl() throws {
        #expect(
            try Self.text("curl") == [
                "# Set SMTP_USER to the user name; curl asks for the password.",
                "# Parameters of MAIL and RCPT are left out; curl sends SIZE itself.",
                #"curl \"#, #"  --verbose \"#, #"  --url smtp://mx.example.test:2525/client.example.org \"#,
                #"  --login-options AUTH=PLAIN \"#, #"  --user "$SMTP_USER" \"#,
                #"  --mail-from 'o'\''neil@example.org' \"#, #"  --mail-rcpt bob@example.test \"#,
                #"  --mail-rcpt nobody@example.test \"#, #"  --mail-rcpt-allowfails \"#, #"  --crlf \"#,
                "  --upload-file - <<'END'", "Subject: $HOME", "", ".dot", "END",
            ])
    }

    @Test("no form has a secret", arguments: ElsewhereForm.all.map(\.name))
    func secrets(_ name: String) throws {
        let text = try Self.text(name).joined(separator: "\n")
        #expect(!text.contains("AGFsaWNlAHNlY3JldA") && !text.contains("secret"), "\(text)")
    }

    @Test("what cannot be done is said", arguments: ["swaks", "curl"])
    func warnings(_ name: String) throws {
        let twice = """
            S: 220 mx
            C: EHLO a
            S: 250-mx
            S: 250 PIPELINING
            C: VRFY bob
            S: 252 ok
            C: MAIL FROM:<>
            C: RCPT TO:<a@example.test>
            S: 250 ok
            S: 250 ok
            C: RSET
            S: 250 ok
            C: MAIL FROM:<>
            S: 250 ok
            C: RCPT TO:<b@example.test>
            S: 250 ok
            """
        let text = try Self.text(name, Self.dialogue(twice)).joined(separator: "\n")
        #expect(text.contains("2 transactions; this is the last one") && text.contains("b@example.test"), "\(text)")
        #expect(!text.contains("a@example.test") && text.contains("Left out: VRFY, RSET."), "\(text)")
        #expect(text.contains("PIPELINING") == (name == "curl"), "\(text)")
    }

    /// Two connections, the first of which was refused.
    private static func twice() -> Dialogue {
        var dialogue = dialogue("S: 220 mx\nC: EHLO a\nS: 250 mx\nC: MAIL FROM:<x@a.example>\nS: 421 bye")
        dialogue.receiveEOF(at: 2)
        dialogue.connect(.connected(to: "192.0.2.1:25", after: 0.1), at: 3)
        for line in ["S: 220 mx", "C: HELO b", "S: 250 mx", "C: MAIL FROM:<y@b.example>", "S: 250 ok"] {
            let rest = Array(line.dropFirst(3).utf8)
            if line.hasPrefix("C:") {
                _ = dialogue.send(rest, isWire: true, at: 4)
            } else {
                dialogue.receive(rest + [0x0D, 0x0A], at: 4)
            }
        }
        return dialogue
    }

    @Test("each connection has a command line of its own", arguments: ["swaks", "curl", "openssl", "telnet"])
    func connections(_ name: String) throws {
        let text = try Self.text(name, Self.twice()).joined(separator: "\n")
        let parts = text.components(separatedBy: "\n\n")
        #expect(parts.count == 2, "\(text)")
        #expect(
            parts[0].hasPrefix("# Connection 1 of 2, to mx.example.test:2525:\n") && parts[0].contains("x@a.example"))
        #expect(
            parts[1].hasPrefix("# Connection 2 of 2, to mx.example.test:2525:\n") && parts[1].contains("y@b.example"))
        #expect(!parts[0].contains("y@b.example") && !parts[1].contains("x@a.example"))
        #expect(try !Self.text(name).joined().contains("Connection 1"))
    }

    @Test("a script of two connections opens two")
    func reconnects() throws {
        let text = try Self.text("script", Self.twice())
        #expect(
            text.suffix(7) == [
                "S: 421 bye", ":reconnect", "S: 220 mx", "C: HELO b", "S: 250 mx", "C: MAIL FROM:<y@b.example>",
                "S: 250 ok",
            ])
        #expect(try Script(text.joined(separator: "\n")).steps.count == 5)
    }

    @Test("a server that is not known is said to be unknown", arguments: ["swaks", "curl", "openssl", "telnet"])
    func unknown(_ name: String) throws {
        let form = try #require(ElsewhereForm.named(name))
        let text = form.text(Self.dialogue(Self.mail), .tcp(host: ElsewhereForm.unknownHost, port: 25))
        #expect(text.hasPrefix("# The server is not known; replace SERVER by its name.\n"), "\(text)")
    }

    @Test("a script expects codes, enhanced codes and extensions, and logs in with placeholders")
    func script() throws {
        let text = try Self.text("script")
        #expect(
            text.prefix(10) == [
                "# smtptui script", "# mx.example.test:2525", "S: 220 mx.example.test ESMTP",
                "C: EHLO client.example.org", "S: 250-mx.example.test", "S: 250-SIZE*", "S: 250 AUTH*",
                "C: AUTH PLAIN {user} {password}", "S: 235 2.7.0 ok", "C: MAIL FROM:<o'neil@example.org> SIZE=100",
            ])
        #expect(text.contains(#"S: 550 5.1.1 no \* here"#) && text.contains("C: ..dot"))
        let script = try Script(text.joined(separator: "\n"), user: "alice", hasPassword: true)
        #expect(script.steps.parts.count == 8)
    }

    /// A session under TLS with a server at an address, whose certificate was verified or not.
    private static func secured(name: String?, reason: String? = nil) -> Dialogue {
        var dialogue = dialogue("S: 220 mx\nC: EHLO a.example\nS: 250-mx\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go")
        dialogue.secured(
            TLSReport(
                version: "TLS 1.3", cipher: nil, name: name ?? "192.0.2.1", sni: name, reason: reason, chain: []),
            at: 2)
        return dialogue
    }

    @Test(
        "the server name of TLS is given to each program, and how to name a CA file",
        arguments: [
            ("swaks", "--tls-sni mail.example.net", "--tls-ca-path FILE"),
            ("curl", "--connect-to mail.example.net:2525:mx.example.test:2525", "--cacert FILE"),
            ("openssl", "-servername mail.example.net", "-CAfile FILE"),
        ])
    func serverName(_ form: String, _ option: String, _ trust: String) throws {
        let lines = try Self.text(form, Self.secured(name: "mail.example.net"))
        #expect(lines.contains { $0.contains(option) })
        #expect(lines.contains { $0.hasPrefix("# ") && $0.contains(trust) })
        let unverified = try Self.text(form, Self.secured(name: "mail.example.net", reason: "It has expired."))
        #expect(unverified.contains { $0.contains(option) } && !unverified.contains { $0.contains(trust) })
        let unnamed = try Self.text(form, Self.secured(name: nil))
        #expect(!unnamed.contains { $0.contains("sni") || $0.contains("connect-to") || $0.contains("-servername") })
    }

    @Test(
        "a server name that is not a host name is not made an address of curl", arguments: ["a b", "a/../b", "x'y", ""])
    func oddServerName(_ name: String) throws {
        let lines = try Self.text("curl", Self.secured(name: name))
        #expect(!lines.contains { $0.contains("--connect-to") })
        #expect(lines.contains { $0.contains("mx.example.test:2525") })
    }

    @Test("a socket is named where the program knows it, and what was on the way is said to be left out")
    func ways() {
        var dialogue = Self.dialogue("")
        dialogue.note(Note(.introduced(ProxyHeader(.v1))), at: 0)
        let hop = Hop.socks5(.tcp(host: "127.0.0.1", port: 1080))
        dialogue.note(Note(.passed(hop, .tcp(host: "mx.example.test", port: 25), at: nil)), at: 0)
        let socket = Endpoint.unix(path: "/run/smtp.sock")
        let texts = ["swaks", "curl", "openssl", "telnet"].map { ElsewhereForm.named($0)?.text(dialogue, socket) ?? "" }
        for text in texts {
            #expect(text.contains("# The session went through a proxy; this command connects directly.\n"))
            #expect(text.contains("# A PROXY header was sent first; this command sends none.\n"))
        }
        #expect(texts[0].contains("--socket /run/smtp.sock") && !texts[0].contains("--server"))
        #expect(texts[2].contains("-unix /run/smtp.sock") && !texts[2].contains("-connect"))
        for text in [texts[1], texts[3]] { #expect(text.contains("The session used unix:/run/smtp.sock; ")) }
    }
}
