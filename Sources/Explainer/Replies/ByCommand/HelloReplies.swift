import SMTPSyntax

/// EHLO, HELO and LHLO (RFC 5321 §4.1.1.1, RFC 2033 §4.1).
enum HelloReplies {
    static let all: [ReplyFact] = hellos + askingForLHLO

    /// The text names LMTP, and so settles what the code leaves open.
    private static let askingForLHLO: [ReplyFact] = [Verb.ehlo, .helo].flatMap { verb in
        [500, 502].map { code in
            ReplyFact(
                verb, code, when: "LMTP", by: [.says("use lhlo"), .says("lhlo instead"), .says("lmtp server")],
                "The server speaks LMTP, where LHLO replaces EHLO and HELO.",
                cause: "an LMTP server", .notImplemented, advice: Advice("Send LHLO.", .send(.lhlo)),
                .rfc(2033, "4.1"))
        }
    }

    private static let hellos: [ReplyFact] = [
        ReplyFact(
            .ehlo, 250,
            "EHLO accepted; an open transaction is aborted. Each line after the first names an extension.",
            .success, advice: Advice("Start a message with MAIL.", .send(.mail)), .rfc(5321, "4.1.1.1"),
            .rfc(5321, "4.1.4")),
        ReplyFact(
            .ehlo, 421, "The server closes the connection.",
            cause: "overload, or too many sessions", .systemError, advice: "Connect again \(.later).", .rfc(5321, "3.8")
        ),
        ReplyFact(
            .ehlo, 500, "The server does not know EHLO: it is very old, or it speaks LMTP.",
            cause: "no ESMTP here", .notImplemented,
            advice: Advice("Send HELO, or LHLO to an LMTP server.", .send(.helo), .send(.lhlo)),
            .rfc(5321, "3.2"), .rfc(2033, "4.1")),
        ReplyFact(
            .ehlo, 501, "The name after EHLO is missing or malformed.",
            cause: "the name after EHLO", .heloRejected,
            advice: Advice("Send EHLO with a full host name.", .resend(.ehlo)), .rfc(5321, "4.1.4")),
        ReplyFact(
            .ehlo, 502, "The server knows EHLO but does not support it.",
            cause: "no ESMTP here", .notImplemented, advice: Advice("Send HELO.", .send(.helo)), .rfc(5321, "4.1.1.1"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .ehlo, 503,
            "EHLO is out of order, probably because it is the second: RFC 1869 had servers refuse that, RFC 5321 allows it.",
            cause: "perhaps EHLO or HELO was accepted before", .badSequence,
            advice: Advice("If one was accepted before, it is still valid: continue with MAIL.", .send(.mail)),
            status: .obsolete,
            .rfc(5321, "4.1.4"), .rfc(1869, "4.2")),
        ReplyFact(
            .ehlo, 504, "The server does not accept the argument of EHLO. This is rare.",
            cause: "the name after EHLO", .heloRejected,
            advice: Advice("Send EHLO with a full host name, or HELO.", .resend(.ehlo), .send(.helo)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .ehlo, 550, "The server refuses you by policy. The session state is unchanged.",
            cause: "the name after EHLO, or your address", .heloRejected, advice: "Read the text.",
            .rfc(5321, "4.3.2"), .rfc(5321, "7.9")),
        ReplyFact(
            .helo, 250, "HELO accepted, without extensions; they need EHLO.", .success,
            advice: Advice(
                "Start a message with MAIL, or send EHLO to see the extensions.", .send(.mail), .send(.ehlo)),
            .rfc(5321, "4.1.1.1"),
            .rfc(5321, "3.2")),
        ReplyFact(
            .helo, 421, "The server closes the connection.",
            cause: "overload, or too many sessions", .systemError, advice: "Connect again \(.later).", .rfc(821, "4.3"),
            .rfc(5321, "3.8")),
        ReplyFact(
            .helo, 500, "The server does not know HELO; perhaps it speaks LMTP.",
            cause: "not an SMTP server", .notImplemented,
            advice: Advice("Send LHLO, or check the greeting.", .send(.lhlo)),
            .rfc(821, "4.3"), .rfc(2033, "4.1")),
        ReplyFact(
            .helo, 501, "The name after HELO is missing or malformed.",
            cause: "the name after HELO", .heloRejected,
            advice: Advice("Send HELO with a full host name.", .resend(.helo)),
            .rfc(821, "4.3"), .rfc(1123, "5.2.5")),
        ReplyFact(
            .helo, 502, "The server does not offer HELO, though every server must.",
            cause: "an unusual server", .notImplemented, advice: Advice("Send EHLO.", .send(.ehlo)), .rfc(5321, "4.3.2")
        ),
        ReplyFact(
            .helo, 503,
            "HELO is out of order, probably because it is the second. OpenSMTPD refuses that; RFC 5321 allows it.",
            cause: "perhaps EHLO or HELO was accepted before", .badSequence,
            advice: Advice("If one was accepted before, it is still valid: continue with MAIL.", .send(.mail)),
            status: .obsolete,
            .rfc(1869, "4.2"), .seen(in: "OpenSMTPD")),
        ReplyFact(
            .helo, 504, "The server does not accept this name. Postfix requires a dot in it.",
            cause: "the name after HELO", .heloRejected,
            advice: Advice("Send HELO with a full host name.", .resend(.helo)),
            .rfc(821, "4.3"), .rfc(5321, "4.3.2"), .seen(in: "Postfix")),
        ReplyFact(
            .helo, 550, "The server refuses you by policy. The session state is unchanged.",
            cause: "the name after HELO, or your address", .heloRejected, advice: "Read the text.",
            .rfc(5321, "4.3.2"), .rfc(5321, "7.9")),
        ReplyFact(
            .lhlo, 250, "LHLO accepted. Each line after the first names an extension; PIPELINING must be one of them.",
            .success,
            advice: Advice("Start a message with MAIL.", .send(.mail)), status: .extension, .rfc(2033, "4.1"),
            .rfc(2033, "5")),
        ReplyFact(
            .lhlo, 500, "The server speaks SMTP, not LMTP.",
            cause: "not an LMTP server", .notImplemented, advice: Advice("Send EHLO.", .send(.ehlo)),
            status: .extension, .rfc(2033, "4.1")),
        ReplyFact(
            .lhlo, 501, "The name after LHLO is missing or malformed.",
            cause: "the name after LHLO", .heloRejected,
            advice: Advice("Send LHLO with a full host name.", .resend(.lhlo)), status: .extension, .rfc(2033, "4.1"),
            .rfc(5321, "4.1.4")),
        ReplyFact(
            .lhlo, 503, "LHLO is not allowed now. No RFC says so; it is reported of Cyrus and Dovecot.",
            cause: "EHLO or HELO was accepted before", .badSequence,
            advice: Advice("Continue with MAIL, or send RSET and try again.", .send(.mail), .send(.rset)),
            status: .nonStandard, .reported(of: "Cyrus"), .reported(of: "Dovecot")),
        ReplyFact(
            .lhlo, 502, "The server does not offer LHLO; it speaks SMTP.",
            cause: "not an LMTP server", .notImplemented, advice: Advice("Send EHLO.", .send(.ehlo)),
            .rfc(5321, "4.2.4")),
    ]
}
