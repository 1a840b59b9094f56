import Foundation
import Testing

/// Sessions of every kind: recorded, saved as a script, played against the same server, and compared.
@Suite("A saved script does the same again")
struct SavedScriptTests {
    struct Session: Sendable, CustomTestStringConvertible {
        let name: String
        let script: String
        var server: [String] = []
        /// The kinds of differences that there must be.
        var ignores: String?

        var testDescription: String { name }
    }

    private static let mail = "C: MAIL FROM:<a@b.example>\nC: RCPT TO:<bob@example.test>\n"

    private static func hello(_ lines: String...) -> String { "C: EHLO a\n" + lines.joined(separator: "\n") + "\n" }

    static let sessions: [Session] = [
        Session(name: "authenticated", script: hello("C: AUTH PLAIN {user} {password}", mail, "C: QUIT")),
        Session(name: "a wrong password", script: hello("C: AUTH PLAIN AGFsaWNlAHdyb25n", mail, "C: QUIT")),
        Session(
            name: "a wrong password, then the right one",
            script: hello("C: AUTH PLAIN AGFsaWNlAHdyb25n", "C: AUTH LOGIN {user} {password}", "C: QUIT")),
        Session(name: "LOGIN refused", script: hello("C: AUTH LOGIN", "C: YWxpY2U=", "C: eA==", "C: NOOP", "C: QUIT")),
        Session(name: "CRAM-MD5 refused", script: hello("C: AUTH CRAM-MD5", "C: YWxpY2UgMTIz", "C: QUIT")),
        Session(name: "SCRAM refused", script: hello("C: AUTH SCRAM-SHA-256 {user} {wrong-password}", "C: QUIT")),
        Session(name: "cancelled", script: hello("C: AUTH LOGIN", "C: *", "C: AUTH CRAM-MD5", "C: *", "C: QUIT")),
        Session(name: "cancelled after the name", script: hello("C: AUTH LOGIN", "C: YWxpY2U=", "C: *", "C: QUIT")),
        Session(
            name: "unknown mechanisms", script: hello("C: AUTH NTLM", "C: AUTH FOO bar", "C: QUIT"), ignores: "command"),
        Session(
            name: "authenticated twice",
            script: hello("C: AUTH PLAIN {user} {password}", "C: AUTH PLAIN {user} {password}", "C: QUIT")),
        Session(
            name: "AUTH only under TLS", script: hello("C: AUTH PLAIN {user} {password}"), server: ["auth-after-tls"]),
        Session(name: "TLS", script: hello("C: STARTTLS", "C: EHLO a", mail, "C: QUIT"), server: ["standard"]),
        Session(name: "TLS refused", script: hello("C: STARTTLS", "C: NOOP", mail, "C: QUIT"), server: ["tls-fails"]),
        Session(name: "TLS vanished", script: hello("C: STARTTLS", "C: QUIT"), server: ["tls-vanished"]),
        Session(
            name: "several transactions",
            script: hello(
                mail, "C: DATA", "C: Subject: x", "C:", "C: ..y", #"C: \x40file"#, "C: .", mail + mail, "C: RSET",
                "C: RCPT TO:<b@b.example>", "C: QUIT")),
        Session(
            name: "BDAT",
            script: hello(mail, #":raw "BDAT 5\r\nhello""#, #":raw "BDAT 4 LAST\r\na\r\n\xff""#, "C: QUIT")),
        Session(
            name: "LMTP",
            script: "C: LHLO a\n\(mail)C: RCPT TO:<alice@example.test>\nC: RCPT TO:<full@example.test>\nC: DATA\nC: x\n"
                + "C: .\nC: QUIT\n", server: ["lmtp"]),
        Session(name: "421", script: hello("C: NOOP", mail, "C: NOOP", "C: QUIT"), server: ["shutdown"]),
        Session(name: "421 as greeting", script: hello("C: QUIT"), server: ["too-many-connections"]),
        Session(name: "521 as greeting", script: hello("C: QUIT"), server: ["no-mail"], ignores: "step,end"),
        Session(name: "554 as greeting", script: hello(mail, "C: QUIT"), server: ["blocklist"]),
        Session(
            name: "a lost reply", script: hello(mail, "C: DATA", "C: x", "C: .", "C: QUIT"), server: ["lost-reply"],
            ignores: "step,end,code"),
        Session(
            name: "closed without a reply", script: hello(mail, "C: QUIT"),
            server: ["standard", "--fault", "close@RCPT"],
            ignores: "step,end"),
        Session(
            name: "half a reply", script: hello(mail, "C: QUIT"), server: ["standard", "--fault", "cut@RCPT"],
            ignores: "step,end"),
        Session(
            name: "closed after a reply", script: hello(mail, "C: QUIT"),
            server: ["standard", "--fault", "hangup@RCPT"],
            ignores: "step,end"),
        Session(
            name: "no reply", script: hello("C: NOOP", mail, "C: QUIT"),
            server: ["standard", "--fault", "silence@RCPT"],
            ignores: "step,end"),
        Session(
            name: "a group",
            script: hello(
                ":queue", mail + "C: RCPT TO:<nobody@example.test>", "C: DATA", ":flush", "S: 250", "S: 250", "S: 550",
                "S: 354", "C: x", ":queue", "C: .", "C: RSET", "C: QUIT", ":flush")),
        Session(
            name: "exact bytes",
            script: hello(
                #":raw "NOOP\n""#, #":raw "RSET\r\nNOOP x\r\n""#, #"C: NOOP \xe9\x00"#, #"C: VRFY \x7bto}"#, "C: FOO",
                "C: QUIT")),
        Session(
            name: "HELO", script: "C: HELO a\nC: VRFY bob\nC: EXPN staff\nC: HELP\nC: QUIT\n", server: ["helo-only"]),
        Session(name: "without QUIT", script: hello(mail)),
        Session(
            name: "an unsolicited reply", script: hello("C: NOOP", "C: QUIT"),
            server: ["standard", "--fault", "twice@NOOP"]),
        Session(name: "left before the text", script: hello(mail, "C: DATA")),
        Session(
            name: "two connections", script: hello(mail, "C: QUIT", ":reconnect", "C: EHLO b", "C: NOOP", "C: QUIT")),
        Session(
            name: "closed, and another connection",
            script: hello(mail, ":reconnect", "S: 220", "C: EHLO b", "C: QUIT"), server: ["shutdown"]),
    ]

    @Test("and gets the same replies", arguments: sessions)
    func same(_ session: Session) throws {
        let home = try TemporaryFolder()
        func run(_ arguments: [String]) throws -> BuiltProgram.Result {
            try BuiltProgram.run(arguments, home: home, environment: ["SMTPTUI_PASSWORD": "correct horse"])
        }
        let server =
            ["--practice", "--timeout", "1", "--user", "alice", "--allow-cleartext", "--insecure", "--scenario"]
            + (session.server.isEmpty ? ["standard"] : session.server)
        let (script, saved) = (home.path("a.smtp"), home.path("saved.smtp"))
        let (old, new) = (home.path("a.jsonl"), home.path("b.jsonl"))
        try Data(session.script.utf8).write(to: URL(filePath: script))
        _ = try run(["run", script, "--keep-going", "--record", old] + server)
        let text = try run(["show", old, "--format", "script"]).output
        try Data(text.utf8).write(to: URL(filePath: saved))
        let again = try run(["run", saved, "--record", new] + server)
        #expect(again.status == 0, "\(again.error)\n\(text)")
        let compared = try run([
            "diff", old, new, "--ignore", ["time", session.ignores ?? "time"].joined(separator: ","),
        ])
        #expect(compared.status == 0, "\(compared.output)\n\(text)")
    }
}
