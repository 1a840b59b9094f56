/// Dialogues with everything that a recording can have, as lines: what is not in the captures.
enum Talks {
    static let all: [(name: String, lines: [String])] = [
        ("AUTH", login), ("TLS", secured), ("a handshake that fails", failed), ("a group", group),
        ("octets that are not text", odd), ("a chunk", chunk), ("a connection that breaks", broken),
        ("an unfinished line", unfinished), ("mistakes", mistakes), ("LMTP", lmtp),
    ]

    private static let hello = [
        "S: 220 mail.example.test ESMTP", "C: EHLO client.example.org", "S: 250-mail.example.test",
        "S: 250-PIPELINING", "S: 250-CHUNKING", "S: 250-STARTTLS", "S: 250 AUTH PLAIN LOGIN CRAM-MD5",
    ]
    private static let quit = ["C: QUIT", "S: 221 2.0.0 Bye", "-- closed"]

    private static let login =
        hello + [
            "C: AUTH PLAIN AGFsaWNlAHNlY3JldC1wYXNzd29yZA==", "S: 535 5.7.8 no AGFsaWNlAHNlY3JldC1wYXNzd29yZA==",
            "C: AUTH LOGIN", "S: 334 VXNlcm5hbWU6", "C: YWxpY2U=", "S: 334 UGFzc3dvcmQ6", "C: c2VjcmV0LXBhc3N3b3Jk",
            "S: 235 2.7.0 ok", "C: AUTH CRAM-MD5", "S: 503 5.5.1 again",
        ] + quit

    private static let secured =
        hello + ["C: STARTTLS", "S: 220 2.0.0 go", "-- TLS", "C: EHLO client.example.org", "S: 250 mail.example.test"]
        + quit

    private static let failed =
        hello + ["C: STARTTLS", "S: 220 2.0.0 go", "-- tls-fail", "C: NOOP", "S: 250 2.0.0 Ok", "-- reset"]

    private static let group =
        hello + [
            "C: MAIL FROM:<alice@example.org>", "C: RCPT TO:<bob@example.test>", "C: DATA", "S: 250 2.1.0 Ok",
            "S: 550 5.1.1 no such user", "S: 554 5.5.1 no valid recipients", "-- a remark: caf\u{E9} \u{202E}",
        ] + quit

    private static let odd =
        hello + [
            #"C: NOOP \xff\xfe"#, #"S: 500 \xff\x1b[31m"#, "C: NOOP \u{E9}e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
            "S: 250 \u{202E}\u{200B}", "C: NOOP " + String(repeating: "x", count: 70_000),
            "S: 500 " + String(repeating: "y", count: 70_000), "S: 500 5.5.2 too long",
        ] + quit

    private static let chunk =
        hello + [
            "C: MAIL FROM:<alice@example.org>", "S: 250 2.1.0 Ok", "C: RCPT TO:<bob@example.test>", "S: 250 2.1.5 Ok",
            "C: BDAT 12 LAST", "C: Subject: x", "S: 250 2.0.0 Ok: queued as 1",
        ] + quit

    private static let broken = hello + ["C: MAIL FROM:<alice@example.org>", "S: 421 4.3.2 going down", "-- reset"]

    private static let unfinished = hello + ["C: NOOP", "S: 250-2.0.0 a", "-- closed"]

    private static let mistakes =
        hello + [
            "C: FOO", "S: 500 5.5.2 what", "C: MAIL FROM: alice", "S: 501 5.5.4 no", "C: RCPT TO:<bob@example.test>",
            "S: 503 5.5.1 MAIL first", "C: ", "S: 500 5.5.2 what", "S: 250 unsolicited",
        ] + quit

    private static let lmtp = [
        "S: 220 mail.example.test LMTP", "C: LHLO client.example.org", "S: 250 mail.example.test",
        "C: MAIL FROM:<alice@example.org>", "S: 250 Ok", "C: RCPT TO:<bob@example.test>", "S: 250 Ok",
        "C: RCPT TO:<carol@example.test>", "S: 250 Ok", "C: DATA", "S: 354 go on", "C: Subject: x", "C: ", "C: .dot",
        "C: .", "S: 250 bob", "S: 452 4.2.2 carol is full",
    ]
}
