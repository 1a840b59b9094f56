import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("The TLS pane")
struct TLSPaneTests {
    private func text(_ play: Play) -> String {
        TLSPane.lines(play.model, width: 100).map { $0.pieces.map(\.text.string).joined() }.joined(separator: "\n")
    }

    @Test("a certificate is shown whole, with the days that are left")
    func certificate() {
        let text = text(.secured())
        for row in [
            "TLS 1.3", "Cipher: TLS_AES_128_GCM_SHA256", "✓ The certificate of mail.example.test is verified.",
            "Name sent in cleartext (SNI): mail.example.test", "Subject: CN=mail.example.test",
            "Names: mail.example.test, mx.example.test", "Issuer: CN=Example CA", "From: 2026-10-01 00:00 UTC",
            "To: 2026-12-30 23:59 UTC (in 35 days)", "Key: EC P-256", "SHA-256: 10:11:12:13:14:15:16:17 18:19",
            "Certificate 2 of the chain",
            "To: 2026-11-24 12:00 UTC (1 day ago)", "Key: RSA 2048",
        ] {
            #expect(text.contains(row), "\(row)")
        }
    }

    @Test("the key exchange, and whether a certificate was asked for, stand there where they are known")
    func asked() {
        func text(_ isAsked: Bool?) -> String {
            var play = Play.secured()
            play.happen(
                .secured(
                    TLSReport(
                        version: "TLS 1.2", cipher: "A", group: isAsked == nil ? nil : "x25519",
                        asksForCertificate: isAsked, name: "a", sni: nil, reason: nil, chain: [])))
            return self.text(play)
        }
        #expect(text(true).contains("Key exchange: x25519\n") && text(true).contains("asked for a client certificate"))
        #expect(text(false).contains("did not ask for a client certificate"))
        #expect(!text(nil).contains("Key exchange") && !text(nil).contains("asked for a client certificate"))
    }

    @Test("what the server got when it asked; the advice only where nothing was sent")
    func sent() {
        func text(_ sent: SentCertificate) -> String {
            var play = Play.secured()
            var report = TLSReport(
                version: "TLS 1.3", cipher: "A", asksForCertificate: true, name: "a", sni: nil, reason: nil, chain: [])
            report.sentCertificate = sent
            play.happen(.secured(report))
            return self.text(play)
        }
        let given = text(.certificate(subject: "CN=client \u{1B}[2J"))
        #expect(given.contains("The server asked for a client certificate; that of CN=client"))
        #expect(given.contains("was sent.") && !given.contains(":set cert") && !given.contains("\u{1B}"))
        #expect(text(.nothing).contains("certificate; none was sent. :set cert FILE and :set key FILE name one."))
    }

    @Test("in a recording the days are counted from the session, and no setting is offered")
    func recorded() throws {
        var play = Play.secured()
        var report = TLSReport(
            version: "TLS 1.3", cipher: "A", asksForCertificate: true, name: "a", sni: nil, reason: nil,
            chain: play.model.dialogue.tls?.chain ?? [])
        report.sentCertificate = .nothing
        play.happen(.secured(report))
        let events = try RecordedDialogue(play.recording).events
        let text = self.text(
            Play(
                AppModel(
                    recording: events, target: "a:25", address: nil, started: "2026-11-23T10:00:00.000Z",
                    size: Size(width: 100, height: 40), marks: .unicode)))
        #expect(text.contains("To: 2026-12-30 23:59 UTC (37 days after the session)"), "\(text)")
        #expect(text.contains("To: 2026-11-24 12:00 UTC (1 day after the session)"))
        #expect(text.contains("client certificate; none was sent.") && !text.contains(":set cert"))
    }

    @Test("in the conversation and in the header, a revoked certificate has a mark")
    func marked() {
        var play = Play.secured(width: 120, height: 40)
        play.happen(
            .secured(
                TLSReport(
                    version: "TLS 1.3", cipher: "A", name: "a", sni: nil, reason: nil, chain: [],
                    details: HandshakeDetails(
                        staple: Self.answer(.revoked(since: "2026-11-29 08:00", reason: nil))))))
        #expect(play.row(with: "⚠ TLS 1.3 revoked") != nil)
        #expect(play.row(with: "⚠  TLS 1.3, A; the certificate") != nil)
    }

    private func text(_ details: HandshakeDetails) -> String {
        var play = Play.secured()
        play.happen(
            .secured(
                TLSReport(
                    version: "TLS 1.3", cipher: "A", name: "a", sni: nil, reason: nil, chain: [], details: details)))
        return text(play)
    }

    private static func answer(_ status: OCSPAnswer.Status) -> OCSPStaple {
        .answer(
            OCSPAnswer(
                status, from: "2026-11-30 10:00", to: "2026-12-07 10:00", responder: "CN=Test \u{1B}[2J CA",
                signature: .verified))
    }

    @Test("the OCSP response, with a mark where it does not say good")
    func staple() {
        #expect(text(HandshakeDetails(staple: .none)).contains("OCSP response: the server sent none"))
        let good = text(HandshakeDetails(staple: Self.answer(.good)))
        #expect(
            good.contains("OCSP response: good, from 2026-11-30 10:00 to 2026-12-07 10:00 UTC, signature verified\n"))
        #expect(good.contains("\nOCSP responder: CN=Test "))
        #expect(!good.contains("\u{1B}"))
        let revoked = text(HandshakeDetails(staple: Self.answer(.revoked(since: "2026-11-29 08:00", reason: nil))))
        #expect(revoked.contains("⚠ OCSP response: REVOKED since 2026-11-29 08:00 UTC"))
        let missing = text(HandshakeDetails(staple: .none, requiresStaple: true))
        #expect(missing.contains("⚠ The certificate requires a stapled OCSP response"))
    }

    @Test("certificate timestamps, each with its log")
    func timestamps() {
        let one = SignedTimestamp(
            log: String(repeating: "0a", count: 32), time: "2026-10-01 12:00", source: .certificate)
        let text = text(HandshakeDetails(staple: .none, timestamps: [one, one]))
        #expect(text.contains("2 certificate timestamps (SCT), not verified"))
        #expect(text.contains("\n2026-10-01 12:00 UTC, log 0a0a0a0a0a0a0a0a, in the certificate"))
    }

    @Test("a resumed session, one that was not, and ciphers without effect")
    func resumption() {
        let resumed = text(HandshakeDetails(staple: .none, resumption: TLSResumption(.resumed)))
        #expect(
            resumed.contains("✓ Session resumed by ticket: the server did not send its certificate again; it is the"))
        let refused = text(
            HandshakeDetails(
                staple: .none, resumption: TLSResumption(.refused, given: 2, lifetime: 300), ignoresCiphers: true))
        #expect(refused.contains("⚠ Not resumed: the server made a full handshake"))
        #expect(refused.contains("⚠ The chosen ciphers are those of TLS 1.2 and older, so they had no effect."))
    }

    @Test("why it is not verified stands there")
    func notVerified() {
        let text = text(.secured("The certificate is self-signed."))
        #expect(text.contains("TLS 1.3 NOT VERIFIED"))
        #expect(text.contains("⚠ Not verified: The certificate is self-signed."))
        #expect(!text.contains("is verified."))
    }

    @Test("a handshake that failed, with what came of the chain", arguments: [true, false])
    func failed(_ isOpen: Bool) {
        var play = Play.secured()
        play.happen(.key(.control("u")))
        play.send("STARTTLS")
        play.happen(.handshakeFailed(TLSFailure("The server refused.", isOpen: isOpen)))
        let text = text(play)
        #expect(text.contains("⚠ no TLS: The server refused."))
        #expect(text.contains(isOpen ? "open and unencrypted" : "is closed"))
        #expect(text.contains("ended before the server's certificate was read."))
        play.happen(.ended(""))
        #expect(self.text(play).contains("The connection is closed."))
    }

    @Test("without a handshake it says what the server offers")
    func none() {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        #expect(text(play).contains("no TLS handshake"))
        #expect(text(play).contains("The reply to EHLO shows"))
        play.send("EHLO client.example.org")
        play.server("250 STARTTLS")
        #expect(text(play).contains("did not offer STARTTLS"))
        play.send("EHLO client.example.org")
        play.server("250-mail", "250 STARTTLS")
        #expect(text(play).contains(":tls sends it"))
        #expect(text(Play.recipients()).contains("did not offer STARTTLS"))
    }

    @Test("what a certificate says cannot move the cursor")
    func hostile() {
        var play = Play.secured()
        let evil = TLSCertificate(
            subject: "CN=\u{1B}[2J\u{202E}evil", issuer: "\u{7}", names: ["a\nb"], notBefore: "", notAfter: "x-y-z",
            key: "", fingerprint: "")
        play.happen(
            .secured(
                TLSReport(version: "TLS 1.3", cipher: nil, name: "a", sni: nil, reason: nil, chain: [evil])))
        let text = text(play)
        #expect(text.contains(#"CN=\x1b[2J\u{202e}evil"#))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
        #expect(text.contains("To: x-y-z\n"))
        #expect(text.contains("Cipher: unknown"))
    }

    @Test("F4 shows it, and goes back")
    func key() {
        var play = Play.secured(width: 120, height: 40)
        play.press(.function(4))
        #expect(
            play.row(with: "── TLS ──") != nil && play.row(with: "F4 goes back") != nil
                && play.row(with: "Key: EC P-256") != nil)
        play.press(.function(3))
        #expect(play.model.shown.pane == .server)
        play.press(.function(4), .function(4))
        #expect(play.model.shown.pane == .reply)
    }

    @Test("a fingerprint goes on in indented rows of whole octets")
    func fingerprintRows() {
        let octets = (16..<48).map { String($0, radix: 16).uppercased() }.joined(separator: ":")
        let certificate = TLSCertificate(
            subject: "", issuer: "", names: [], notBefore: "", notAfter: "", key: "", fingerprint: octets)
        let rows = TLSPane.lines(certificate, Play().model, 40).map(\.text)
        #expect(rows.count > 3 && rows.dropFirst().allSatisfy { $0.hasPrefix("  ") && $0.count == 25 }, "\(rows)")
    }
}
