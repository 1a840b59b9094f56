@testable import PracticeServer

// TLS and authentication.
extension ServerDialogues {
    static let secured = [
        on(
            .requiringTLS,
            """
            \(greeted)
            C: MAIL FROM:<alice@example.org>
            S: 530 5.7.0 Must issue a STARTTLS command first
            C: VRFY bob
            S: 530 5.7.0 Must issue a STARTTLS command first
            C: BDAT 6
            C: QUIT
            S: 530 5.7.0 Must issue a STARTTLS command first
            C: NOOP
            S: 250 2.0.0 Ok
            C: FOO
            S: 500 5.5.1 Command not recognized
            C: STARTTLS
            S: 220 2.0.0 Ready to start TLS
            -- secured
            \(greeted.replacing("S: 250-STARTTLS\n", with: ""))
            \(mail)
            """),
        on(
            .failingTLS,
            """
            \(greeted)
            C: STARTTLS
            S: 454 4.7.0 TLS not available due to temporary reason
            \(mail)
            """),
        on(
            .brokenTLS,
            """
            \(greeted)
            C: STARTTLS
            S: 220 2.0.0 Ready to start TLS
            -- closed
            """),
        on(
            .vanishedTLS,
            """
            \(greeted.replacing("STARTTLS", with: "XXXXXXXX"))
            C: STARTTLS
            S: 502 5.5.1 Command known, but not offered here
            """),
        on(
            .injection,
            """
            \(greeted)
            C: STARTTLS
            S: 220 2.0.0 Ready to start TLS
            S: 250 2.0.0 Ok, this reply was injected
            -- secured
            """),
        on(
            .expiredCertificate,
            """
            \(greeted)
            C: STARTTLS
            S: 220 2.0.0 Ready to start TLS
            -- secured
            """),
        on(
            .wrongCertificate,
            """
            \(greeted)
            C: STARTTLS
            S: 220 2.0.0 Ready to start TLS
            -- secured
            """),
    ]

    static let authenticated = [
        on(
            .requiringLogin,
            """
            \(greeted)
            C: MAIL FROM:<alice@example.org>
            S: 530 5.7.0 Log in first
            C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 235 2.7.0 Authentication successful
            \(mail)
            """),
        on(
            .loginAfterTLS,
            """
            \(greeted.replacing("S: 250-AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256 XOAUTH2\n", with: ""))
            C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 538 5.7.11 That mechanism needs TLS
            C: STARTTLS
            S: 220 2.0.0 Ready to start TLS
            -- secured
            \(greeted.replacing("S: 250-STARTTLS\n", with: ""))
            C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 235 2.7.0 Authentication successful
            """),
        on(
            .slowLogin,
            """
            \(greeted)
            C: AUTH PLAIN AGFsaWNlAHdyb25nIGhvcnNl
            -- wait 1
            -- wait 1
            S: 535 5.7.8 User name or password not accepted
            C: AUTH PLAIN AGFsaWNlAHdyb25nIGhvcnNl
            -- wait 3
            -- wait 1
            S: 535 5.7.8 User name or password not accepted
            C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 235 2.7.0 Authentication successful
            """),
    ]
}
