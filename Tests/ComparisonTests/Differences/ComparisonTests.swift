import Testing

@testable import Comparison
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Two sessions compared")
struct ComparisonTests {
    private static func rcpt(_ reply: String, after seconds: Int = 0) -> String {
        Spoken.hello + """
            C: MAIL FROM:<a@example.org>
            S: 250 2.1.0 Ok
            C: RCPT TO:<b@example.test>
            + \(seconds)
            S: \(reply)
            C: QUIT
            S: 221 2.0.0 Bye
            """
    }

    private static func differences(_ before: String, _ after: String) -> [Difference] {
        Spoken.compare(before, after).rows.flatMap(\.differences)
    }

    @Test("a session is the same as itself")
    func same() {
        #expect(Spoken.compare(Self.rcpt("250 2.1.5 Ok"), Self.rcpt("250 2.1.5 Ok")).isSame)
    }

    @Test("another code, with the time it needed")
    func code() {
        let comparison = Spoken.compare(Self.rcpt("250 2.1.5 Ok"), Self.rcpt("450 4.7.1 Greylisted", after: 31))
        #expect(Spoken.words(comparison) == ["A 250 2.1.5, B 450 4.7.1 after 31 s"])
        #expect(comparison.different == [3])
        #expect(comparison.rows[3].differences.map(\.kind) == [.code, .time])
    }

    @Test("another enhanced code, other words, another class of time")
    func reply() {
        let old = Self.rcpt("550 5.1.1 No such user")
        #expect(Self.differences(old, Self.rcpt("550 5.7.1 No such user")).map(\.kind) == [.enhanced])
        #expect(Self.differences(old, Self.rcpt("550 5.1.1 Mailbox unknown")).map(\.kind) == [.text])
        #expect(Self.differences(old, Self.rcpt("550 5.1.1 No such user", after: 5)).map(\.kind) == [.time])
    }

    @Test("what is ignored is not there")
    func ignoring() {
        let comparison = Spoken.compare(
            Self.rcpt("550 5.1.1 No such user"), Self.rcpt("550 5.1.1 Unknown", after: 70), ignoring: [.text, .time])
        #expect(comparison.isSame)
    }

    @Test("times near a limit are the same")
    func times() {
        #expect(!TimeClass.differ(0.9, 1.4))
        #expect(!TimeClass.differ(8, 12))
        #expect(TimeClass.differ(0.2, 2.5))
        #expect(TimeClass.differ(3, 31))
    }

    @Test("what EHLO offers: more, less, other values, and in another order")
    func offers() {
        let hello = { (lines: String...) in
            "S: 220 mail.example.test ESMTP\nC: EHLO client.example.org\nS: 250-mail.example.test\n"
                + lines.enumerated().map { "S: 250\($0.offset == lines.count - 1 ? " " : "-")\($0.element)" }
                .joined(separator: "\n")
        }
        let comparison = Spoken.compare(
            hello("SIZE 1000", "AUTH PLAIN LOGIN", "CHUNKING"), hello("DSN", "AUTH XOAUTH2 PLAIN", "SIZE 2000"))
        #expect(
            Spoken.words(comparison) == [
                "DSN: only in B", "AUTH: LOGIN only in A, XOAUTH2 only in B", "SIZE: A 1000, B 2000",
                "CHUNKING: only in A",
            ])
        #expect(Spoken.compare(hello("DSN", "8BITMIME"), hello("8BITMIME", "DSN")).isSame)
    }

    @Test("commands that only one session has, and other arguments")
    func commands() {
        let other =
            Spoken.hello + """
                C: MAIL FROM:<c@example.org>
                S: 250 2.1.0 Ok
                C: NOOP
                S: 250 2.0.0 Ok
                C: RCPT TO:<b@example.test>
                S: 250 2.1.5 Ok
                """
        let comparison = Spoken.compare(Self.rcpt("250 2.1.5 Ok"), other)
        #expect(
            Spoken.words(comparison) == [
                "the commands have other arguments", "only in B", "only in A",
                "A ended by QUIT, B closed by the client",
            ])
    }

    @Test("a reply that is missing")
    func missing() {
        let silent = Spoken.hello + "C: NOOP\n-- close"
        let comparison = Spoken.compare(Spoken.hello + "C: NOOP\nS: 250 Ok\n-- close", silent)
        #expect(Spoken.words(comparison) == ["A 250, B no reply"])
        #expect(Spoken.text(comparison).contains("+ -- no reply"))
    }

    @Test("who ended the connection")
    func end() {
        let words = Spoken.words(Spoken.compare(Spoken.hello + "-- end", Spoken.hello + "-- close"))
        #expect(words == ["A closed by the server, B closed by the client"])
    }

    @Test("dates and ids in the header of a message are not its text")
    func messages() {
        let message = { (lines: String...) in
            Spoken.hello
                + "C: MAIL FROM:<a@b.example>\nS: 250 Ok\nC: RCPT TO:<c@d.example>\nS: 250 Ok\nC: DATA\nS: 354 Go\n"
                + lines.map { "C: \($0)\n" }.joined() + "C: .\nS: 250 Ok: queued as 4F2A1C0B3D\n"
        }
        let old = message("Date: Sun, 29 Nov 2026 10:00:00 +0000", "Message-ID: <20261129100000.1@a.example>", "", "Hi")
        let new = message("Date: Mon, 30 Nov 2026 11:10:00 +0000", "Message-ID: <20261130111000.2@a.example>", "", "Hi")
        #expect(Spoken.compare(old, new).isSame)
        #expect(Self.differences(message("Hi"), message("Hello")).map(\.kind) == [.message])
    }

    @Test("in a session that is repeated, what comes after its end is not compared")
    func replay() {
        let old = Self.rcpt("250 2.1.5 Ok")
        let comparison = Spoken.compare(
            old, Spoken.hello + "C: MAIL FROM:<a@example.org>\nS: 421 Bye\n-- end", isReplay: true)
        #expect(comparison.notComparedCount == 2)
        #expect(
            RowWords.summary(comparison)
                == "2 of 6 steps differ; 2 were not compared, because the session had ended.")
    }

    @Test("handshakes")
    func handshakes() {
        let report = { (version: String, cipher: String, reason: String?, print: String) in
            TLSOutcome.secured(
                TLSReport(
                    version: version, cipher: cipher, name: "mail.example.test", sni: nil, reason: reason,
                    chain: [
                        TLSCertificate(
                            subject: "CN=mail.example.test", issuer: "CN=Test", names: [],
                            notBefore: "2026-01-01 00:00",
                            notAfter: "2026-12-31 00:00", key: "EC P-256", fingerprint: print)
                    ]))
        }
        let old = report("TLS 1.2", "A", nil, "01")
        #expect(TLSDifference.all(old, old).isEmpty)
        #expect(TLSDifference.all(old, report("TLS 1.3", "B", "expired", "02")).count == 4)
        #expect(TLSDifference.all(old, .failed(TLSFailure("no", isOpen: true))) == [.failed(before: nil, after: "no")])
        let unknown = TLSOutcome.secured(
            TLSReport(version: "TLS", cipher: nil, name: "", sni: nil, reason: "unknown", chain: []))
        #expect(TLSDifference.all(old, unknown).isEmpty)
    }

    @Test("a text is the same as the recording that it was printed from", arguments: ["-- end", "-- close"])
    func text(_ end: String) {
        let recorded = Spoken(Self.rcpt("250 2.1.5 Ok") + "\n" + end)
        let text = Spoken(Self.rcpt("250 2.1.5 Ok"), hasTimes: false)
        #expect(Comparison(recorded.session, text.session).isSame)
        #expect(Comparison(text.session, recorded.session).isSame)
    }

    @Test("a handshake that failed is not in a text")
    func failedHandshake() {
        let lines = "S: 220 mail.example.test\nC: STARTTLS\nS: 220 Go"
        var recorded = Spoken(lines).dialogue
        recorded.handshakeFailed(TLSFailure("no", isOpen: true), at: 0)
        let text = Spoken(lines, hasTimes: false).session
        #expect(Comparison(ComparedSession(recorded), text).isSame)
        #expect(!Comparison(ComparedSession(recorded), Spoken(lines).session).isSame)
    }
}
