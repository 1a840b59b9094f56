@testable import PracticeServer

extension ServerDialogues {
    /// The reply to EHLO of a server with logins.
    static let loginHello = hello(mechanisms: "PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256 XOAUTH2")

    private static func hello(mechanisms: String) -> String {
        """
        \(hello.replacing("S: 250 ENH", with: "S: 250-AUTH \(mechanisms)\nS: 250 ENH"))
        """
    }

    private static let withLogins = Scenario.plain.offering(.standard)

    private static let demanding = Scenario.plain.offering(.submission)

    /// Logins: the answers were computed by another implementation of the mechanisms.
    static let logins = loginsByPassword + loginsByProof + loginsRefused

    private static let loginsByPassword: [ServerDialogue] = [
        ServerDialogue(
            "PLAIN with an initial response, and 503 for a second login", on: withLogins,
            """
            \(loginHello)
            C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 235 2.7.0 Authentication successful
            C: auth plain AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 503 5.5.1 Already logged in
            C: MAIL FROM:<alice@example.test> AUTH=<>
            S: 250 2.1.0 Sender ok
            """),
        ServerDialogue(
            "PLAIN without an initial response, first wrong", on: withLogins,
            """
            \(loginHello)
            C: AUTH PLAIN
            S: 334 
            C: AGFsaWNlAHdyb25nIGhvcnNl
            S: 535 5.7.8 User name or password not accepted
            C: AUTH PLAIN
            S: 334 
            C: Ym9iAGJvYgBiYXR0ZXJ5IHN0YXBsZQ==
            S: 235 2.7.0 Authentication successful
            """),
        ServerDialogue(
            "PLAIN for somebody else, for nobody, and broken", on: withLogins,
            """
            \(loginHello)
            C: AUTH PLAIN Ym9iAGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 535 5.7.8 User name or password not accepted
            C: AUTH PLAIN AHpvZQBjb3JyZWN0IGhvcnNl
            S: 535 5.7.8 User name or password not accepted
            C: AUTH PLAIN =
            S: 501 5.5.2 That is not a valid PLAIN message
            C: AUTH PLAIN YWxpY2UgY29ycmVjdCBob3JzZQ==
            S: 501 5.5.2 That is not a valid PLAIN message
            C: AUTH PLAIN !!!!
            S: 501 5.5.2 That is not base64
            """),
        ServerDialogue(
            "LOGIN cancelled, broken, wrong and right", on: withLogins,
            """
            \(loginHello)
            C: AUTH KITTEN
            S: 504 5.5.4 Mechanism not known here; EHLO lists those that are
            C: AUTH LOGIN
            S: 334 VXNlcm5hbWU6
            C: *
            S: 501 5.7.0 Authentication cancelled
            C: AUTH LOGIN
            S: 334 VXNlcm5hbWU6
            C: alice!
            S: 501 5.5.2 That is not base64
            C: AUTH LOGIN
            S: 334 VXNlcm5hbWU6
            C: YWxpY2U=
            S: 334 UGFzc3dvcmQ6
            C: YWxpY2U=
            S: 535 5.7.8 User name or password not accepted
            C: AUTH LOGIN YWxpY2U=
            S: 334 UGFzc3dvcmQ6
            C: Y29ycmVjdCBob3JzZQ==
            S: 235 2.7.0 Authentication successful
            """),
    ]

    private static let loginsByProof: [ServerDialogue] = [
        ServerDialogue(
            "CRAM-MD5: no initial response, wrong, broken, right", on: withLogins,
            """
            \(loginHello)
            C: AUTH CRAM-MD5 dGlt
            S: 501 5.7.0 No initial response with CRAM-MD5; the server speaks first
            C: AUTH CRAM-MD5
            S: 334 PDIuMEBwcmFjdGljZS5leGFtcGxlLnRlc3Q+
            C: YWxpY2UgYzE5NWExMWE5NDk4MWY5ZTM1ZmViZDgzMDBiZGI1MmU=
            S: 535 5.7.8 User name or password not accepted
            C: AUTH CRAM-MD5
            S: 334 PDMuMEBwcmFjdGljZS5leGFtcGxlLnRlc3Q+
            C: YWxpY2U=
            S: 501 5.5.2 That is not a valid CRAM-MD5 message
            C: AUTH CRAM-MD5
            S: 334 PDQuMEBwcmFjdGljZS5leGFtcGxlLnRlc3Q+
            C: YWxpY2UgYjdhOWZkZjJmZWI3NWUyNjY4NDA0ZGRjZTdlMjJiZTU=
            S: 235 2.7.0 Authentication successful
            """),
        ServerDialogue(
            "SCRAM-SHA-256", on: withLogins,
            """
            \(loginHello)
            C: AUTH SCRAM-SHA-256 biwsbj1hbGljZSxyPXJPcHJOR2Z3RWJlUldnYk5Fa3FP
            S: 334 cj1yT3ByTkdmd0ViZVJXZ2JORWtxT3ByYWN0aWNlMSxzPTlMUzJLaUhnQlBDckV2YUYsaT00MDk2
            C: Yz1iaXdzLHI9ck9wck5HZndFYmVSV2diTkVrcU9wcmFjdGljZTEscD15VkFOZnk0bXJ2WTU1a1VpZ0pRV2hqaXN4L1NHRm1TQ0k0N2xMbis0WGpNPQ==
            S: 334 dj1DMHQwY3hoM2Z0OWdleWxZZUNvMHlpYmt2WGlUWlIreE15WFRCVklhTUt3PQ==
            C: 
            S: 235 2.7.0 Authentication successful
            """),
        ServerDialogue(
            "SCRAM-SHA-256, wrong, for nobody, without initial response, broken", on: withLogins,
            """
            \(loginHello)
            C: AUTH SCRAM-SHA-256 biwsbj1hbGljZSxyPXJPcHJOR2Z3RWJlUldnYk5Fa3FP
            S: 334 cj1yT3ByTkdmd0ViZVJXZ2JORWtxT3ByYWN0aWNlMSxzPTlMUzJLaUhnQlBDckV2YUYsaT00MDk2
            C: Yz1iaXdzLHI9ck9wck5HZndFYmVSV2diTkVrcU9wcmFjdGljZTEscD1ldGdmWmt6RHlNSE5NWDdyWC9pcm9GbWJSRkdDQnNYcnU3L2RCTmVpTStJPQ==
            S: 535 5.7.8 User name or password not accepted
            C: AUTH SCRAM-SHA-256
            S: 334 
            C: biwsbj1ib2Iscj1yT3ByTkdmd0ViZVJXZ2JORWtxTw==
            S: 334 cj1yT3ByTkdmd0ViZVJXZ2JORWtxT3ByYWN0aWNlMixzPTRCbXcvTXU0UkxFTExjbnIsaT00MDk2
            C: Yz1iaXdzLHI9ck9wck5HZndFYmVSV2diTkVrcU9wcmFjdGljZTIscD1ia3MvWWx4ajVWSlR5OUlsU0pFczY0SjV1aXBOMVFxcFpRdmlyT1NMM1JBPQ==
            S: 334 dj1veUkwYzFxSkZqN3FYSVkxZzBRNGI3V3lFVmJQQjJrUGRKSTExUElRV0Y0PQ==
            C: eA==
            S: 501 5.5.2 That is not a valid SCRAM-SHA-256 message
            C: AUTH SCRAM-SHA-256 biwsbj16b2Uscj1yT3ByTkdmd0ViZVJXZ2JORWtxTw==
            S: 334 *
            C: Yz1iaXdzLHI9ck9wck5HZndFYmVSV2diTkVrcU9wcmFjdGljZTMscD1Cc095WklxTlNYUzd6QW9IN1gyWExFb0hObGJONVJPb2FySDlFUTN5Zis4PQ==
            S: 535 5.7.8 User name or password not accepted
            C: AUTH SCRAM-SHA-256 cD10bHMtZXhwb3J0ZXIsLG49YWxpY2Uscj1hYmM=
            S: 501 5.5.2 That is not a valid SCRAM-SHA-256 message
            C: AUTH SCRAM-SHA-256 biwsbj1hPWIscj1hYmM=
            S: 501 5.5.2 That is not a valid SCRAM-SHA-256 message
            """),
        ServerDialogue(
            "XOAUTH2, right, wrong and broken", on: withLogins,
            """
            \(loginHello)
            C: AUTH XOAUTH2 dXNlcj1hbGljZQFhdXRoPUJlYXJlciBzdGFsZQEB
            S: 334 eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIiwic2NvcGUiOiJodHRwczovL3ByYWN0aWNlLmV4YW1wbGUudGVzdC8ifQ==
            C: 
            S: 535 5.7.8 User name or password not accepted
            C: AUTH XOAUTH2 dXNlcj1hbGljZQ==
            S: 334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiYmVhcmVyIiwic2NvcGUiOiJodHRwczovL3ByYWN0aWNlLmV4YW1wbGUudGVzdC8ifQ==
            C: AQ==
            S: 535 5.7.8 User name or password not accepted
            C: AUTH XOAUTH2 dXNlcj1hbGljZQFhdXRoPUJlYXJlciB0b2tlbi1vZi1hbGljZQEB
            S: 235 2.7.0 Authentication successful
            """),
        ServerDialogue(
            "an account for SCRAM alone", on: withLogins,
            """
            \(loginHello)
            C: AUTH SCRAM-SHA-256 biwsbj1zdHJvbmcscj1yT3ByTkdmd0ViZVJXZ2JORWtxTw==
            S: 334 cj1yT3ByTkdmd0ViZVJXZ2JORWtxT3ByYWN0aWNlMSxzPVF6R2RkbHBFQTQ5Q0R1SUYsaT00MDk2
            C: Yz1iaXdzLHI9ck9wck5HZndFYmVSV2diTkVrcU9wcmFjdGljZTEscD1hUWxhQVN3RHdzK096THZSdXdsU1pCT2FnYjRaS0ZNYStHOXN1VFExdWdNPQ==
            S: 334 dj1WeWhCYkJiOVBFcVFZLzdyQUp2Q1N6emVtNmhiWjNBOGhBeDV3ZnMrSjhRPQ==
            C: 
            S: 235 2.7.0 Authentication successful
            """),
    ]

    private static let loginsRefused: [ServerDialogue] = [
        ServerDialogue(
            "accounts in trouble", on: withLogins,
            """
            \(loginHello)
            C: AUTH PLAIN AGxhdGVyAHRyeSBhZ2Fpbg==
            S: 454 4.7.0 Passwords cannot be looked up now, try later
            C: AUTH PLAIN AGxhdGVyAHdyb25n
            S: 535 5.7.8 User name or password not accepted
            C: AUTH PLAIN AHN0cm9uZwBvbmx5IHNjcmFt
            S: 534 5.7.9 PLAIN is too weak for this account; use SCRAM-SHA-256
            """),
        ServerDialogue(
            "out of order", on: withLogins,
            """
            C: AUTH PLAIN
            S: 503 5.5.1 Send EHLO first; its reply lists what is offered
            C: HELO client.example.org
            S: 250 practice.example.test greets client.example.org
            C: AUTH PLAIN
            S: 503 5.5.1 Send EHLO first; its reply lists what is offered
            \(loginHello)
            C: AUTH
            S: 501 5.5.4 AUTH needs a mechanism, and at most one answer after it
            C: AUTH PLAIN eA== eA==
            S: 501 5.5.4 AUTH needs a mechanism, and at most one answer after it
            C: MAIL FROM:<alice@example.test>
            S: 250 2.1.0 Sender ok
            C: AUTH PLAIN
            S: 503 5.5.1 No AUTH inside a transaction; RSET aborts it
            C: RSET
            S: 250 2.0.0 Ok
            C: AUTH PLAIN
            S: 334 
            C: MAIL FROM:<alice@example.test>
            S: 501 5.5.2 That is not base64
            C: AUTH PLAIN
            S: 334 
            C: eA==\\x0aNOOP
            S: 500 5.5.2 A line must end with CR LF; yours ended with LF alone
            S: 250 2.0.0 Ok
            C: HELP AUTH
            S: 214 2.0.0 AUTH: *
            """),
        ServerDialogue(
            "an answer that is too long", on: withLogins,
            """
            \(loginHello)
            C: AUTH PLAIN
            S: 334 
            C: \(String(repeating: "A", count: 12_288))
            S: 500 5.5.6 The limit for an answer is 12288 bytes
            C: NOOP
            S: 250 2.0.0 Ok
            """),
        ServerDialogue(
            "authentication is required, and TLS for what shows the password", on: demanding,
            """
            \(hello(mechanisms: "CRAM-MD5 SCRAM-SHA-256"))
            C: MAIL FROM:<alice@example.test>
            S: 530 5.7.0 Log in first
            C: VRFY bob
            S: 530 5.7.0 Log in first
            C: NOOP
            S: 250 2.0.0 Ok
            C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 538 5.7.11 That mechanism needs TLS
            C: AUTH CRAM-MD5
            S: 334 PDEuMEBwcmFjdGljZS5leGFtcGxlLnRlc3Q+
            C: YWxpY2UgODc0OGFkNjllMGU2MDAxOTlmNTM3ZmU2ZTA4ZGY2ZjE=
            S: 235 2.7.0 Authentication successful
            C: MAIL FROM:<alice@example.test>
            S: 250 2.1.0 Sender ok
            """),
    ]
}
