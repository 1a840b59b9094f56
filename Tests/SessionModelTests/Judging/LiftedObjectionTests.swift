import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// A server that ignores one rule still insists on the others.
@Suite("One objection lifted leaves the others")
struct LiftedObjectionTests {
    /// A greeting and what comes after it, a line, and what is thought of it.
    static let rows: [(String, String, Verdict.Kind)] = [
        // Postfix accepts MAIL and AUTH without EHLO.
        ("S: 220 mx ESMTP Postfix", "MAIL FROM:<a@b.example>", .expected),
        ("S: 220 mx ESMTP Postfix", "MAIL FROM:a@b.example", .malformed),
        ("S: 220 mx ESMTP Postfix", "MAIL FROM:<a@b.example", .malformed),
        ("S: 220 mx ESMTP Postfix", "MAIL FROM:<a@b.example> SMTPUTF8", .notOffered),
        ("S: 220 mx ESMTP Postfix", "MAIL FROM:<a@b.example> FOO=1", .notOffered),
        ("S: 220 mx ESMTP Postfix", "MAIL FROM:<a@b.example> SIZE=x", .malformed),
        ("S: 220 mx ESMTP Postfix", "AUTH PLAIN", .expected), ("S: 220 mx ESMTP Postfix", "AUTH", .malformed),
        ("S: 220 mx ESMTP Postfix", "AUTH FOO", .unknown),
        ("S: 220 mx ESMTP Postfix", "AUTH CRAM-MD5 YQ==", .malformed),
        // And parameters after HELO.
        ("S: 220 mx ESMTP Postfix\nC: HELO a\nS: 250 mx", "MAIL FROM:<a@b.example> SIZE=5", .expected),
        ("S: 220 mx ESMTP Postfix\nC: HELO a\nS: 250 mx", "MAIL FROM:<a@b.example> SIZE=x", .malformed),
        ("S: 220 mx ESMTP Postfix\nC: HELO a\nS: 250 mx", "MAIL FROM:<b\u{FC}@b.example> SIZE=5", .notOffered),
        ("S: 220 mx ESMTP Postfix\nC: HELO a\nS: 250 mx", "MAIL FROM:<a@b.example> SIZE=5 FOO=1", .notOffered),
        // go-smtp's second AUTH, aiosmtpd's AUTH in a transaction.
        (
            "S: 220 mx Python SMTP 1.4\nC: EHLO a\nS: 250-mx\nS: 250 AUTH PLAIN\nC: MAIL FROM:<>\nS: 250 ok",
            "AUTH PLAIN", .expected
        ),
        (
            "S: 220 mx Python SMTP 1.4\nC: EHLO a\nS: 250-mx\nS: 250 AUTH PLAIN\nC: MAIL FROM:<>\nS: 250 ok",
            "AUTH LOGIN", .notOffered
        ),
    ]

    @Test("by what software is known to ignore", arguments: rows)
    func software(_ dialogue: String, _ line: String, _ kind: Verdict.Kind) {
        var talk = Talk()
        talk.play(dialogue)
        #expect(talk.judge.verdict(on: Array(line.utf8)).kind == kind)
    }

    @Test("by what this server was seen to ignore")
    func learned() {
        var talk = Talk()
        talk.play(
            "S: 220 mx ESMTP\nC: MAIL FROM:<a@b.example> ?= out-of-sequence\nS: 250 ok\nC: RSET\nS: 250 ok\n= greeted")
        for (line, kind) in [
            ("MAIL FROM:<c@d.example>", Verdict.Kind.expected), ("MAIL FROM:c@d.example", .malformed),
            ("MAIL FROM:<c@d.example> FOO=1", .notOffered),
        ] { #expect(talk.judge.verdict(on: Array(line.utf8)).kind == kind, "\(line)") }
    }

    @Test("one AUTH a session, also before EHLO")
    func secondLogin() {
        var talk = Talk()
        talk.play(
            """
            S: 220 mx ESMTP Postfix
            C: AUTH PLAIN AGEAYg== ?= expected
            S: 235 2.7.0 ok
            = greeted
            C: AUTH PLAIN AGEAYg== ?= out-of-sequence
            S: 503 5.5.1 already authenticated
            """)
    }
}
