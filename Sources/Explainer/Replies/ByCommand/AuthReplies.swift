import SMTPSyntax

/// AUTH and the responses to its challenges (RFC 4954 §4, §6).
enum AuthReplies {
    static let all: [ReplyFact] = challenges + challengeCases + loginForNow + loginRefused + loginCases

    private static let challenges: [ReplyFact] = [
        ReplyFact(
            .auth, 235, "You are logged in. AUTH is not allowed again in this session.", .success,
            advice: Advice("Start a message with MAIL.", .send(.mail)), status: .extension, .rfc(4954, "4"),
            .rfc(4954, "6")),
        ReplyFact(
            .auth, 334, "The server asks for the next step of authentication. The text is base64, or empty.",
            .success, advice: "Answer with one line, sent in base64, or send * to cancel.", status: .extension,
            .rfc(4954, "4")),
    ]

    /// What is the same for every mechanism comes first.
    private static let challengeCases: [ReplyFact] = [
        ReplyFact(
            .auth, 334, when: "no step is left", by: [.amid(.noStepLeft)],
            "All messages of the mechanism were sent: only 235 or a refusal can follow, so the server is wrong.",
            .success, advice: "Send * to cancel.", status: .nonStandard, .rfc(4954, "4")),
        ReplyFact(
            .auth, 334, when: "no initial response", by: [.amid(.emptyText)],
            "The challenge is empty: the server waits for the first response, which AUTH did not include.",
            .success, advice: "Send the first answer, in base64, or * to cancel.", status: .extension,
            .rfc(4954, "4")),
        ReplyFact(
            .auth, 334, when: "LOGIN",
            by: [.mechanism("LOGIN"), .says("vxnlcm5hbwu6"), .says("ugfzc3dvcmq6")],
            "LOGIN asks for the user name (VXNlcm5hbWU6), then for the password (UGFzc3dvcmQ6). Prompts may differ.",
            .success, advice: "Send it in base64, or * to cancel.", status: .nonStandard,
            .draft("murchison-sasl-login"), .seen(in: "OpenSMTPD")),
        ReplyFact(
            .auth, 334, when: "token refused",
            by: [.mechanism("OAUTHBEARER"), .mechanism("XOAUTH2"), .says("eyjzdgf0dxmioi")],
            "The token was refused; the text is JSON in base64 with the reason. The final reply follows one more line.",
            .success, advice: "Send AQ== with OAUTHBEARER, an empty line with XOAUTH2.", status: .extension,
            .rfc(7628, "3.2.2"), .rfc(7628, "3.2.3"), .documented(by: "Google")),
        ReplyFact(
            .auth, 334, when: "NTLM begins", by: [.says("ntlm supported")],
            "NTLM may begin. The text is plain, not base64.", .success,
            advice: "Send the first NTLM message in base64, or * to cancel.", status: .nonStandard,
            .documented(by: "Microsoft")),
    ]

    private static let loginForNow: [ReplyFact] = [
        ReplyFact(
            .auth, 421, "The server closes the connection.",
            cause: "too many failed attempts", .authFailed, advice: "Connect again \(.later).", status: .extension,
            .rfc(4954, "9"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .auth, 421, when: "too many connections",
            by: [.says("maximum number of connections"), .says("too many connections")],
            "Too many connections are already open. The server closes this one.",
            cause: "too many connections at once", .rateLimited,
            advice: "Close other connections, then connect again\(.after).",
            status: .nonStandard, .seen(in: "Dovecot")),
        ReplyFact(
            .auth, 432,
            "The server must convert the password for this mechanism. To do so it needs the password once, by PLAIN.",
            cause: "a password not yet converted", .authFailed,
            advice: Advice("Log in once with AUTH PLAIN, under TLS; afterwards this mechanism works.", .resend(.auth)),
            status: .extension, .rfc(4954, "6")),
        ReplyFact(
            .auth, 435, "A server problem prevents authentication at the moment. Sent by Exim.",
            cause: "a server problem", .systemError,
            advice: "Try again \(.later); a different password will not help.",
            status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            .auth, 450, "You have sent AUTH too often. Sent by Postfix.",
            cause: "too many AUTH attempts", .rateLimited,
            advice: Advice("Wait \(.someMinutes), then send AUTH again.", .resend(.auth)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .auth, 454, "A server problem prevents authentication at the moment.",
            cause: "a server problem", .systemError,
            advice: "Try again \(.later); a different password will not help.",
            status: .extension, .rfc(4954, "6")),
    ]

    private static let loginRefused: [ReplyFact] = [
        ReplyFact(
            .auth, 500, "The line is too long for the server (5.5.6), or the server does not know AUTH.",
            cause: "a line that is too long", .syntaxError,
            advice: Advice("Send AUTH with the mechanism alone, then wait for 334.", .resend(.auth)),
            status: .extension, .rfc(4954, "4"), .rfc(4954, "6")),
        ReplyFact(
            .auth, 501,
            "Authentication was cancelled, the answer is not base64 or not in the form of the mechanism, or the server had "
                + "to speak first.",
            cause: "an asterisk, or a malformed answer", .syntaxError,
            advice: Advice("Send AUTH again.", .resend(.auth)),
            status: .extension, .rfc(4954, "4")),
        ReplyFact(
            .auth, 502, "The server does not support AUTH here, or not now.",
            cause: "AUTH is not offered here", .notImplemented,
            advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            .rfc(5321, "4.2.4"), .seen(in: "Courier")),
        ReplyFact(
            .auth, 503, "AUTH is not allowed now: already logged in, inside a transaction, or no EHLO yet.",
            cause: "AUTH at the wrong time", .badSequence,
            advice: Advice(
                "Finish an open message or abort it with RSET; otherwise send EHLO.", .send(.rset), .send(.ehlo)
            ),
            status: .extension, .rfc(4954, "4")),
        ReplyFact(
            .auth, 504, "The server does not support this mechanism, or not without TLS.",
            cause: "an unsupported mechanism", .notImplemented,
            advice: Advice("Choose one from the EHLO reply.", .consult(.ehlo)),
            status: .extension,
            .rfc(4954, "4")),
        ReplyFact(
            .auth, 523, "This mechanism may be used only under TLS. 538 means the same.",
            cause: "TLS is not active", .tlsRequired, advice: Advice("Send STARTTLS first.", .send(.starttls)),
            status: .extension,
            .rfc(5248, "2.4"), .seen(in: "Dovecot")),
        ReplyFact(
            .auth, 525, "The name and password are right, but the account is disabled.",
            cause: "a disabled account", .authFailed,
            advice: "Ask the administrator; a different password will not help.", status: .extension,
            .rfc(5248, "2.4"), .seen(in: "Dovecot")),
        ReplyFact(
            .auth, 530, "The server requires TLS before AUTH.",
            cause: "TLS is not active", .tlsRequired, advice: Advice("Send STARTTLS first.", .send(.starttls)),
            status: .extension, .rfc(3207, "4")),
        ReplyFact(
            .auth, 534, "The account may not use this mechanism; some providers require an app password.",
            cause: "a stronger mechanism required", .authFailed,
            advice: Advice("Choose another mechanism from the EHLO reply.", .consult(.ehlo)), status: .extension,
            .rfc(4954, "6")),
        ReplyFact(
            .auth, 535, "The name, the password, the token or the mechanism was not accepted.",
            cause: "wrong user name or password", .authFailed,
            advice: Advice("Check the credentials, then send AUTH again.", .resend(.auth)),
            status: .extension, .rfc(4954, "4"), .rfc(4954, "6")),
        ReplyFact(
            .auth, 538, "This mechanism may be used only under TLS. 523 means the same.",
            cause: "TLS is not active", .tlsRequired, advice: Advice("Send STARTTLS first.", .send(.starttls)),
            status: .obsolete, .rfc(4954, "6")),
        ReplyFact(
            .auth, 553, "The mechanism does not accept an answer in the AUTH line. Sent by Exim.",
            cause: "an answer before the challenge", .syntaxError,
            advice: Advice("Send AUTH with the mechanism alone, then wait for 334.", .resend(.auth)),
            status: .nonStandard,
            .seen(in: "Exim")),
    ]

    private static let loginCases: [ReplyFact] = [
        ReplyFact(
            .auth, 235, when: "security layer", by: [.mechanism("GSSAPI"), .mechanism("DIGEST-MD5")],
            "You are logged in. If a security layer was negotiated, it begins now; the EHLO reply is no longer valid.",
            .success,
            advice: Advice(
                "Send EHLO if there is a security layer; otherwise continue with MAIL.", .send(.ehlo), .send(.mail)),
            status: .extension, .rfc(4954, "4")),
        ReplyFact(
            .auth, 503, when: "logged in already", by: [.amid(.authenticated)],
            "You are already logged in, and AUTH works only once per session.",
            cause: "a second AUTH", .badSequence,
            advice: Advice("Continue with MAIL, or with the open message.", .send(.mail)),
            status: .extension, .rfc(4954, "4")),
        ReplyFact(
            .auth, 500, when: "line too long", by: [.enhanced(5, 6), .says("too long")],
            "The line is longer than 12,288 bytes, the limit for AUTH. The server did not look at the password.",
            cause: "a line that is too long", .syntaxError, advice: "Use a shorter token, or another mechanism.",
            status: .extension, .rfc(4954, "4"), .rfc(4954, "6")),
        ReplyFact(
            .auth, 501, when: "no mechanism",
            by: [
                .says("mechanism must"), .says("mechanism required"), .says("mechanism is required"),
                .says("no mechanism"), .says("missing mechanism"), .says("mechanism missing"), .says("syntax: auth"),
                .says("requires a mechanism"),
            ],
            "AUTH needs the name of a mechanism after it. The server did not ask for a password.",
            cause: "the name of a mechanism is missing", .syntaxError,
            advice: Advice("Send AUTH with a mechanism from the EHLO reply.", .resend(.auth), .consult(.ehlo)),
            status: .extension, .rfc(4954, "4")),
        ReplyFact(
            .auth, 501, when: "cancelled", by: [.says("cancel"), .says("abort")],
            "Authentication was cancelled, as an asterisk requests. Nothing has changed.",
            cause: "authentication was cancelled", .authFailed, advice: Advice("Send AUTH again.", .resend(.auth)),
            status: .extension, .rfc(4954, "4")),
        ReplyFact(
            .auth, 500, when: "AUTH not known",
            by: [
                .amid(.notOffered), .enhanced(5, 1), .says("unrecognized command"), .says("command unrecognized"),
                .says("command not recognized"), .says("unknown command"), .says("command unknown"),
            ],
            "The server does not know the command AUTH.",
            cause: "AUTH is not offered here", .notImplemented,
            advice: Advice("EHLO shows what is offered; TLS may be needed first.", .consult(.ehlo)), .rfc(5321, "4.2.4")
        ),
        ReplyFact(
            .auth, 502, when: "AUTH not offered", by: [.amid(.notOffered)],
            "The server knows AUTH but does not offer it here.",
            cause: "AUTH is not offered here", .notImplemented,
            advice: Advice(
                "Do without it, or check the EHLO reply after STARTTLS.", .send(.starttls), .consult(.ehlo)),
            .rfc(5321, "4.2.4")),
        ReplyFact(
            .auth, 503, when: "AUTH not offered",
            by: [.amid(.notOffered), .says("authentication not enabled"), .says("when not advertised")],
            "The server knows AUTH but does not offer it to you now.",
            cause: "TLS is not active, or HELO was sent", .notImplemented,
            advice: Advice(
                "Send EHLO; if it shows no AUTH, send STARTTLS and EHLO again.", .send(.ehlo), .send(.starttls)),
            status: .nonStandard,
            .seen(in: "Postfix"), .seen(in: "Exim"), .seen(in: "OpenSMTPD")),
    ]
}
