import Testing

@testable import Imports
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What programs report of TLS")
struct ReportedTLSTests {
    private func report(_ text: String) -> TLSReport {
        var tls = ReportedTLS()
        for line in text.split(separator: "\n") { _ = tls.hear(Array(line.utf8)[...]) }
        return tls.report
    }

    static let lines: [(String, String)] = [
        (
            "* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384 / X25519 / RSASSA-PSS",
            "TLS 1.3 TLS_AES_256_GCM_SHA384 X25519 ?"
        ),
        (
            "* SSL connection using TLSv1.2 / ECDHE-RSA-AES128-GCM-SHA256\n*  SSL certificate verify ok.",
            "TLS 1.2 ECDHE-RSA-AES128-GCM-SHA256 - ok"
        ),
        (
            "*  SSL certificate verify result: unable to get local issuer certificate (20), continuing anyway.",
            "TLS - - Unable to get local issuer certificate."
        ),
        (
            "* SSL connection using TLS1.2 / ECDHE_RSA_AES_256_GCM_SHA384\n* \t server certificate verification SKIPPED",
            "TLS 1.2 ECDHE_RSA_AES_256_GCM_SHA384 - The client did not verify it."
        ),
        ("*  SSL certificate verified via OpenSSL.", "TLS - - ok"),
        (
            "New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384\nVerify return code: 20 (unable to get local issuer certificate)",
            "TLS 1.3 TLS_AES_256_GCM_SHA384 - Unable to get local issuer certificate."
        ),
        (
            "    Protocol  : TLSv1.2\n    Cipher    : ECDHE-RSA-AES256-GCM-SHA384\n    Verify return code: 0 (ok)",
            "TLS 1.2 ECDHE-RSA-AES256-GCM-SHA384 - ok"
        ),
        ("Verification: OK\nNew, (NONE), Cipher is (NONE)", "TLS - - ok"),
        (
            "Protocol version: TLSv1.3\nCiphersuite: TLS_CHACHA20_POLY1305_SHA256\nServer Temp Key: X25519, 253 bits",
            "TLS 1.3 TLS_CHACHA20_POLY1305_SHA256 X25519 ?"
        ),
        (
            "verify error:num=10:certificate has expired\nVerify return code: 10 (certificate has expired)",
            "TLS - - Certificate has expired."
        ),
        ("=== TLS started with cipher TLSv1.3:TLS_AES_256_GCM_SHA384:256", "TLS 1.3 TLS_AES_256_GCM_SHA384 - ?"),
        (
            "=== TLS started with cipher TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256\n=== TLS peer certificate failed CA verification (self-signed certificate), passed host verification (using host x to verify)",
            "TLS 1.2 ECDHE-RSA-AES256-GCM-SHA384 - Self-signed certificate."
        ),
        (
            "=== TLS peer certificate passed CA verification, failed host verification (using host x to verify)",
            "TLS - - The certificate is for another name."
        ),
        (
            "=== TLS peer certificate passed CA verification, passed host verification (using host x to verify)",
            "TLS - - ok"
        ),
        (
            "- Status: The certificate is trusted. \n- Description: (TLS1.3-X.509)-(ECDHE-SECP256R1)-(RSA-PSS-RSAE-SHA256)-(AES-256-GCM)",
            "TLS 1.3 AES-256-GCM ECDHE-SECP256R1 ok"
        ),
        (
            "- Status: The certificate is NOT trusted. The certificate issuer is unknown. ",
            "TLS - - The certificate issuer is unknown."
        ),
        (
            "TLS session parameters:\n    (TLS1.2)-(ECDHE-X25519)-(RSA-SHA512)-(CHACHA20-POLY1305)",
            "TLS 1.2 CHACHA20-POLY1305 ECDHE-X25519 ?"
        ),
        (
            "Nov 30 10:00:00 mx postfix/smtp[4711]: Untrusted TLS connection established to mx.example.test[192.0.2.1]:25: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits)",
            "TLS 1.3 TLS_AES_256_GCM_SHA384 X25519 The certificate is not trusted."
        ),
        (
            "postfix/smtp[1]: Verified TLS connection established to mx[192.0.2.1]:25: TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)",
            "TLS 1.2 ECDHE-RSA-AES256-GCM-SHA384 - ok"
        ),
        (
            "postfix/smtp[1]: Trusted TLS connection established to mx[192.0.2.1]:25: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)",
            "TLS 1.3 TLS_AES_256_GCM_SHA384 - The name in it was not verified."
        ),
        (
            "  => bob@example.test R=r T=t H=mx.example.test [192.0.2.1] X=TLS1.3:ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM:256 CV=yes DN=\"CN=mx.example.test\" C=\"250 ok\"",
            "TLS 1.3 ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM - ok"
        ),
        (
            "  => bob@example.test X=TLSv1.2:ECDHE-RSA-AES256-GCM-SHA384:256 CV=no",
            "TLS 1.2 ECDHE-RSA-AES256-GCM-SHA384 - The certificate is not trusted."
        ),
        (
            "sm-mta[1]: STARTTLS=client, relay=mx.example.test., version=TLSv1.3, verify=FAIL, cipher=TLS_AES_256_GCM_SHA384, bits=256/256",
            "TLS 1.3 TLS_AES_256_GCM_SHA384 - The certificate is not trusted."
        ),
        ("smtp tls ciphers=TLSv1.3:TLS_AES_256_GCM_SHA384:256", "TLS 1.3 TLS_AES_256_GCM_SHA384 - ?"),
        ("Protocol  : TLSv1\nCipher    : 0000", "TLS 1.0 - - ?"),
        ("* SSL connection using SSLv3 / RC4-SHA", "SSL 3 RC4-SHA - ?"),
        ("subject: hello = world", "TLS - - ?"), ("New, and improved", "TLS - - ?"),
    ]

    @Test("version, cipher, group, and whether it was verified", arguments: lines)
    func told(_ text: String, _ right: String) {
        let report = report(text)
        let trust = report.isTrustKnown ? report.reason ?? "ok" : "?"
        #expect([report.version, report.cipher ?? "-", report.group ?? "-", trust].joined(separator: " ") == right)
    }

    static let certificates: [(String, String)] = [
        (
            "*  subject: CN=mx.example.test\n*  start date: Nov  3 10:11:12 2026 GMT\n*  expire date: Feb  1 10:11:11 2027 GMT\n*  issuer: C=US; O=Example CA; CN=R10",
            "CN=mx.example.test|C=US; O=Example CA; CN=R10|2026-11-03 10:11|2027-02-01 10:11"
        ),
        (
            "depth=0 CN = mx.example.test\nsubject=CN = other\nissuer=CN = ca\n   v:NotBefore: Nov 30 20:29:57 2026 GMT; NotAfter: Dec 30 21:29:57 2026 GMT",
            "CN = mx.example.test|CN = ca|2026-11-30 20:29|2026-12-30 21:29"
        ),
        ("=== TLS peer DN=\"/CN=mx.example.test\"", "/CN=mx.example.test|||"),
        ("=== TLS peer subject DN=\"/CN=mx.example.test\"", "/CN=mx.example.test|||"),
        (
            "=== TLS peer[0]   subject=[/CN=mx.example.test]\n===               commonName=[mx.example.test], subjectAltName=[DNS:mx.example.test] notAfter=[2027-02-01T10:11:11Z]",
            "/CN=mx.example.test|||2027-02-01 10:11"
        ),
        (
            " - subject `CN=mx.example.test', issuer `CN=ca', serial 0x22, RSA key 2048 bits, signed using RSA-SHA256, activated `2026-11-30 20:29:57 UTC', expires `2026-12-30 21:29:57 UTC', pin-sha256=\"a\"",
            "CN=mx.example.test|CN=ca|2026-11-30 20:29|2026-12-30 21:29"
        ),
        (
            "TLS certificate information:\n    Subject:\n        CN=mx.example.test\n    Issuer:\n        CN=ca\n    Validity:\n        Activation time: Mon Nov 30 20:29:57 2026\n        Expiration time: Wed Dec 30 21:29:57 2026",
            "CN=mx.example.test|CN=ca|2026-11-30 20:29|2026-12-30 21:29"
        ),
        ("Peer certificate: CN = mx.example.test", "CN = mx.example.test|||"),
    ]

    @Test("the server's certificate", arguments: certificates)
    func certificate(_ text: String, _ right: String) throws {
        let certificate = try #require(report(text).chain.first)
        #expect(
            [certificate.subject, certificate.issuer, certificate.notBefore, certificate.notAfter].joined(
                separator: "|") == right)
    }

    private static func session(_ middle: String, after: String = "> EHLO a\n< 250 mx") -> String {
        "* Connected to mx\n< 220 mx.example.test ESMTP\n> EHLO a\n< 250 STARTTLS\n> STARTTLS\n< 220 go\n\(middle)\n\(after)"
    }

    @Test(
        "a handshake that failed has failed in the session, and what came after was unencrypted",
        arguments: [
            "* SSL certificate problem: unable to get local issuer certificate",
            "* SSL: no alternative certificate subject name matches target host name 'mx'",
            "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)",
            "*** TLS startup failed (connect(): error:0A000086:SSL routines::certificate verify failed)",
            "javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target",
            "tls: failed to verify certificate: x509: certificate signed by unknown authority",
            "Error: self-signed certificate",
            "The remote certificate is invalid according to the validation procedure.",
        ])
    func failed(_ line: String) throws {
        let told = PasteTLS.list(Self.session(line.hasPrefix("*") ? line : "* \(line)", after: ""))
        #expect(told.count == 1 && told[0].hasPrefix("no TLS: "), "\(told)")
        let paste = try #require(ImportedPaste(PasteText(Self.session("* \(line)", after: "> QUIT\n< 221 bye"))))
        #expect(paste.events.contains { if case .tls(.failed(let failure), _) = $0 { failure.isOpen } else { false } })
    }

    @Test("TLS from the first byte is reported in front of the greeting")
    func wrapped() {
        let told = PasteTLS.list(
            "* Connected to mx\n* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384\n* SSL certificate verify ok.\n< 220 mx.example.test\n> EHLO a\n< 250 mx"
        )
        #expect(told == ["TLS 1.3, TLS_AES_256_GCM_SHA384; the certificate is verified"])
    }

    @Test("what is not in the text is not known, and not said to be missing")
    func unknown() throws {
        let told = PasteTLS.list("S: 220 mx\nC: STARTTLS\nS: 220 go\nC: EHLO a\nS: 250 mx")
        #expect(told == ["TLS; whether the certificate was verified is not known"])
    }

    @Test("the text form of this program says it, too")
    func own() {
        let head = "# smtptui transcript\nS: 220 mx.example.test\nC: STARTTLS\nS: 220 go\n"
        let verified = "TLS 1.3, TLS_AES_128_GCM_SHA256; the certificate of mx.example.test is verified"
        let rejected = "TLS 1.2, ECDHE-RSA-AES128-GCM-SHA256; the certificate is not verified: It is self-signed."
        for sentence in [verified, rejected] {
            #expect(PasteTLS.list(head + "-- \(sentence)\nC~ EHLO a\nS~ 250 mx") == [sentence])
        }
        let failed = "no TLS: The server closed the connection instead of starting the handshake."
        #expect(PasteTLS.list(head + "-- \(failed)\n") == [failed])
    }

    @Test("lines of a message say nothing of TLS")
    func message() {
        let text =
            "220 mx\nEHLO a\n250 mx\nMAIL FROM:<a@example.org>\n250 ok\nRCPT TO:<b@example.org>\n250 ok\nDATA\n354 go\nNew, TLSv1.3, Cipher is X-1\n.\n250 ok\nQUIT\n221 bye"
        #expect(PasteTLS.list(text).isEmpty)
    }

    @Test("a handshake of a recording without a word on verification is not known to be verified")
    func roundTrip() {
        let report = TLSReport(
            version: "TLS", cipher: nil, name: "", sni: nil, reason: nil, isTrustKnown: false, chain: [])
        #expect(!report.isVerified && !report.isUnverified && report.title == "TLS")
    }
}
