import SMTPSyntax

/// AUTH with the answers inside it (RFC 4954 §4, §6).
enum AuthReplies {
    static let all: [ReplyFact] = challenges + challengeCases + loginForNow + loginRefused + loginCases

    private static let challenges: [ReplyFact] = [
        ReplyFact(
            .auth, 235, "You are logged in. AUTH is not allowed again in this session.", .success,
            advice: Advice("Begin a message with MAIL.", .send(.mail)), status: .extension, .rfc(4954, "4"),
            .rfc(4954, "6")),
        ReplyFact(
            .auth, 334, "The server asks for the next step of the login. The text is base64 and may be empty.",
            .success, advice: "Answer with one line, on the wire in base64, or send * to cancel.", status: .extension,
            .rfc(4954, "4")),
    ]

    /// The empty challenge stands first: it is the same for every mechanism.
    private static let challengeCases: [ReplyFact] = [
        ReplyFact(
            .auth, 334, when: "no initial response", by: [.amid(.emptyText)],
            "The challenge is empty: the server wants what the mechanism sends first, as it did not stand behind AUTH.",
            .success, advice: "Send the first answer, on the wire in base64, or * to cancel.", status: .extension,
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
            "The token was refused; the text is JSON in base64 that says why. The last word comes after one more line.",
            .success, advice: "Send AQ== with OAUTHBEARER, an empty line with XOAUTH2.", status: .extension,
            .rfc(7628, "3.2.2"), .rfc(7628, "3.2.3"), .documented(by: "Google")),
        ReplyFact(
            .auth, 334, when: "NTLM begins", by: [.says("ntlm supported")],
            "NTLM may begin. The text is a plain word and not base64.", .success,
            advice: "Send the first NTLM message in base64, or * to cancel.", status: .nonStandard,
            .documented(by: "Microsoft")),
    ]

    private static let loginForNow: [ReplyFact] = [
        ReplyFact(
            .auth, 421, "The server closes the connection.",
            cause: "too many failed logins", .authFailed, advice: "Connect again \(.later).", status: .extension,
            .rfc(4954, "9"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .auth, 421, when: "too many connections",
            by: [.says("maximum number of connections"), .says("too many connections")],
            "Too many connections are open already. The server closes this one.",
            cause: "too many connections at once", .rateLimited, advice: "Close other connections, then connect again.",
            status: .nonStandard, .seen(in: "Dovecot")),
        ReplyFact(
            .auth, 432, "The account has to be moved to this mechanism first.",
            cause: "an account not yet moved", .authFailed,
            advice: Advice("Log in once with AUTH PLAIN under TLS.", .send(.auth)),
            status: .extension, .rfc(4954, "6")),
        ReplyFact(
            .auth, 435, "Trouble on the server keeps the login from working just now. Exim answers so.",
            cause: "trouble on the server", .systemError,
            advice: "Try again \(.later); another password will not help.",
            status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            .auth, 450, "You have sent AUTH too often in a short time. Postfix answers so.",
            cause: "too many logins in a short time", .rateLimited,
            advice: Advice("Wait \(.someMinutes), then send AUTH again.", .resend(.auth)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .auth, 454, "Trouble on the server keeps the login from working just now.",
            cause: "trouble on the server", .systemError,
            advice: "Try again \(.later); another password will not help.",
            status: .extension, .rfc(4954, "6")),
    ]

    private static let loginRefused: [ReplyFact] = [
        ReplyFact(
            .auth, 500, "The line is longer than the server takes (5.5.6), or the server does not know AUTH.",
            cause: "too long a line", .syntaxError,
            advice: Advice("Send AUTH with the mechanism alone, then wait for 334.", .send(.auth)),
            status: .extension, .rfc(4954, "4"), .rfc(4954, "6")),
        ReplyFact(
            .auth, 501, "The login was cancelled, what was sent is not base64, or the server had to speak first.",
            cause: "a star, or a mistake in the base64", .syntaxError,
            advice: Advice("Send AUTH again.", .resend(.auth)),
            status: .extension, .rfc(4954, "4")),
        ReplyFact(
            .auth, 502, "The server does not do AUTH here, or not now.",
            cause: "login is not offered here", .notImplemented,
            advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            .rfc(5321, "4.2.4"), .seen(in: "Courier")),
        ReplyFact(
            .auth, 503, "AUTH is not allowed now: logged in already, inside a transaction, or no EHLO yet.",
            cause: "not the moment for AUTH", .badSequence,
            advice: Advice(
                "If a message is open, finish it or drop it with RSET; otherwise send EHLO.", .send(.rset), .send(.ehlo)
            ),
            status: .extension, .rfc(4954, "4")),
        ReplyFact(
            .auth, 504, "The server does not have this mechanism, or not without TLS.",
            cause: "the mechanism", .notImplemented, advice: Advice("Choose one from the EHLO reply.", .consult(.ehlo)),
            status: .extension,
            .rfc(4954, "4")),
        ReplyFact(
            .auth, 523, "This mechanism may be used only under TLS. 538 means the same.",
            cause: "no TLS yet", .tlsRequired, advice: Advice("Send STARTTLS first.", .send(.starttls)),
            status: .extension,
            .rfc(5248, "2.4"), .seen(in: "Dovecot")),
        ReplyFact(
            .auth, 525, "The name and password are right, but the account is disabled.",
            cause: "a disabled account", .authFailed,
            advice: "Ask the people who run the server; another password will not help.", status: .extension,
            .rfc(5248, "2.4"), .seen(in: "Dovecot")),
        ReplyFact(
            .auth, 530, "The server wants TLS before a login.",
            cause: "no TLS yet", .tlsRequired, advice: Advice("Send STARTTLS first.", .send(.starttls)),
            status: .extension, .rfc(3207, "4")),
        ReplyFact(
            .auth, 534, "The account may not be used with this mechanism; some providers want an app password.",
            cause: "a stronger mechanism is demanded", .authFailed,
            advice: Advice("Choose another mechanism from the EHLO reply.", .consult(.ehlo)), status: .extension,
            .rfc(4954, "6")),
        ReplyFact(
            .auth, 535, "The name, the password, the token or the mechanism was not accepted.",
            cause: "wrong user name or password", .authFailed,
            advice: Advice("Check the credentials, then send AUTH again.", .resend(.auth)),
            status: .extension, .rfc(4954, "4"), .rfc(4954, "6")),
        ReplyFact(
            .auth, 538, "This mechanism may be used only under TLS. 523 means the same.",
            cause: "no TLS yet", .tlsRequired, advice: Advice("Send STARTTLS first.", .send(.starttls)),
            status: .obsolete, .rfc(4954, "6")),
        ReplyFact(
            .auth, 553, "The mechanism does not take the answer that stood behind AUTH. Exim answers so.",
            cause: "an answer before the challenge", .syntaxError,
            advice: Advice("Send AUTH with the mechanism alone, then wait for 334.", .send(.auth)),
            status: .nonStandard,
            .seen(in: "Exim")),
    ]

    private static let loginCases: [ReplyFact] = [
        ReplyFact(
            .auth, 235, when: "security layer", by: [.mechanism("GSSAPI"), .mechanism("DIGEST-MD5")],
            "You are logged in. If a security layer was agreed on, it begins now, and the EHLO reply no longer holds.",
            .success,
            advice: Advice(
                "Send EHLO if there is a security layer now; otherwise go on with MAIL.", .send(.ehlo), .send(.mail)),
            status: .extension, .rfc(4954, "4")),
        ReplyFact(
            .auth, 503, when: "logged in already", by: [.amid(.authenticated)],
            "You are logged in already; a session has one login. Nothing has changed.",
            cause: "a second login", .badSequence,
            advice: Advice("You are logged in; go on with MAIL, or with the open message.", .send(.mail)),
            status: .extension, .rfc(4954, "4")),
        ReplyFact(
            .auth, 500, when: "AUTH not known",
            by: [
                .amid(.notOffered), .enhanced(5, 1), .says("unrecognized command"), .says("command unrecognized"),
                .says("command not recognized"), .says("unknown command"), .says("command unknown"),
            ],
            "The server does not know AUTH as a command here.",
            cause: "login is not offered here", .notImplemented,
            advice: Advice("EHLO shows what is offered; TLS may be needed first.", .consult(.ehlo)), .rfc(5321, "4.2.4")
        ),
        ReplyFact(
            .auth, 502, when: "AUTH not offered", by: [.amid(.notOffered)],
            "The server knows AUTH but does not offer it here.",
            cause: "login is not offered here", .notImplemented,
            advice: Advice(
                "Do without it, or look at the EHLO reply after STARTTLS.", .send(.starttls), .consult(.ehlo)),
            .rfc(5321, "4.2.4")),
        ReplyFact(
            .auth, 503, when: "AUTH not offered",
            by: [.amid(.notOffered), .says("authentication not enabled"), .says("when not advertised")],
            "The server knows AUTH but does not offer it to you now.",
            cause: "no TLS yet, or HELO in place of EHLO", .notImplemented,
            advice: Advice(
                "Send EHLO; if it shows no AUTH, send STARTTLS and EHLO again.", .send(.ehlo), .send(.starttls)),
            status: .nonStandard,
            .seen(in: "Postfix"), .seen(in: "Exim"), .seen(in: "OpenSMTPD")),
    ]
}
