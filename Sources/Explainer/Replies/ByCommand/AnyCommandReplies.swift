import SMTPSyntax

/// Replies to any command, to unknown verbs, and unsolicited replies.
enum AnyCommandReplies {
    static let all: [ReplyFact] = [
        ReplyFact(
            .anyKey, 221, "The server ends the session instead of replying, and closes the connection.",
            cause: "a server policy", .policyOther, advice: "Connect again; the text may give the reason.",
            status: .nonStandard, .rfc(5321, "3.8")),
        ReplyFact(
            .anyKey, 421, "The server closes the connection. The last command was not executed.",
            cause: "overload, a limit, a timeout, or a restart", .systemError, advice: "Connect again \(.later).",
            .rfc(821, "4.3"), .rfc(5321, "3.8"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .anyKey, 500, "The server does not know the command, or the line is too long. Nothing has changed.",
            cause: "a typo, or an unsupported extension", .notImplemented,
            advice: Advice("Check the spelling, and what EHLO offered.", .consult(.ehlo)), .rfc(5321, "4.3.2"),
            .rfc(5321, "4.2.4")),
        ReplyFact(
            .anyKey, 501, "The argument is malformed, or the command has none. Nothing has changed.",
            cause: "an invalid argument", .syntaxError,
            advice: "Correct the argument, or send the command alone.", .rfc(5321, "4.3.2")),
        ReplyFact(
            .anyKey, 503, "The command is not allowed now. Nothing has changed.",
            cause: "a command is missing before this one", .badSequence,
            advice: Advice("See Next; RSET starts over.", .send(.rset)),
            .rfc(5321, "4.1.4")),
        ReplyFact(
            .anyKey, 503, when: "after 554 greeting", by: [.amid(.refused)],
            "The greeting was a refusal, so every command but QUIT gets this reply.",
            cause: "the greeting was a refusal", .badSequence,
            advice: Advice("Send QUIT; the text of the greeting says why.", .send(.quit)),
            .rfc(5321, "3.1")),
        ReplyFact(
            .anyKey, 521,
            "Refused permanently; the server may disconnect. The code is meant for hosts that accept no mail.",
            cause: "a server policy", .policyOther,
            advice: Advice("Read the text. If the connection is open, send QUIT.", .send(.quit)),
            status: .nonStandard, .rfc(7504, "3"), .seen(in: "Postfix")),
        ReplyFact(
            .anyKey, 521, when: "after 521 greeting", by: [.amid(.refused)],
            "This host never accepts mail. Every command but QUIT gets this reply, or it closes.",
            cause: "a host without mail service", .noSuchDomain, advice: Advice("Send QUIT.", .send(.quit)),
            .rfc(7504, "3"),
            .rfc(1846, "4.2")),
        ReplyFact(
            .anyKey, 530, "The server requires authentication or TLS before this command.",
            cause: "authentication or TLS required", .authRequired,
            advice: Advice(
                "Send STARTTLS or AUTH first; EHLO shows what is offered.", .send(.starttls), .send(.auth),
                .consult(.ehlo)), status: .extension, .rfc(4954, "6"),
            .rfc(3207, "4")),
        ReplyFact(
            .anyKey, 530, when: "TLS required", by: [.says("starttls"), .cause(.tlsRequired)],
            "The server requires TLS. Until then it accepts only NOOP, EHLO, STARTTLS and QUIT.",
            cause: "TLS required", .tlsRequired, advice: Advice("Send STARTTLS.", .send(.starttls)),
            status: .extension, .rfc(3207, "4")),
        ReplyFact(
            .anyKey, 530, when: "authentication required",
            by: [.says("authent"), .says("log in"), .says("login"), .amid(.tls)],
            "The server requires authentication. Until then it must accept AUTH, EHLO, HELO, NOOP, RSET, QUIT, and STARTTLS if offered.",
            cause: "authentication required", .authRequired,
            advice: Advice(
                "Send AUTH; EHLO shows the mechanisms, perhaps only after STARTTLS.", .send(.auth), .send(.starttls),
                .consult(.ehlo)), status: .extension,
            .rfc(4954, "6")),
        ReplyFact(
            .anyKey, 550, "Refused by server policy, for example because of your address.",
            cause: "a server policy", .policyOther, advice: "Read the text.", .rfc(5321, "7.9")),
        ReplyFact(
            .anyKey, 554, "Refused. The session state is unchanged.",
            cause: "a server policy", .policyOther,
            advice: "Read the text; retrying will not help.", .rfc(5321, "4.2.3")),
        ReplyFact(
            .anyKey, 554, when: "TLS too weak",
            by: [
                .says("security failure"), .says("lack of security"), .says("cipher"), .says("too weak"),
                .says("tls failed"),
            ],
            "The negotiated TLS is too weak for the server; it refuses every command but QUIT.",
            cause: "TLS too weak, or failed", .tlsRequired,
            advice: Advice("Send QUIT, and connect again with better TLS.", .send(.quit)), status: .extension,
            .rfc(3207, "4.1")),
        ReplyFact(
            .unknownKey, 221, "The server considers this line not SMTP, or an attack, and closes the connection.",
            cause: "a line of another protocol, such as HTTP", .syntaxError,
            advice: Advice("Connect again, and start with EHLO.", .send(.ehlo)), status: .nonStandard,
            .rfc(5321, "3.8"),
            .seen(in: "Postfix")),
        ReplyFact(
            .unknownKey, 500, "The server does not know this command. Nothing has changed.",
            cause: "a mistyped command word", .notImplemented, advice: "See Next for what may be sent.",
            .rfc(5321, "4.2.4"), .rfc(5321, "4.1.5"), .rfc(5321, "3.8")),
        ReplyFact(
            .unknownKey, 502, "The server knows this command but does not support it.",
            cause: "not built in", .notImplemented, advice: "See Next for what may be sent.",
            .rfc(5321, "4.2.4")),
        ReplyFact(
            .unknownKey, 530, "The server requires authentication or TLS, and did not read the command word.",
            cause: "authentication or TLS required", .authRequired,
            advice: Advice("Send STARTTLS or AUTH first.", .send(.starttls), .send(.auth)),
            status: .extension, .rfc(4954, "6"), .rfc(3207, "4")),
        ReplyFact(
            .asyncKey, 421,
            "The server ends the session on its own, for example after a timeout or at shutdown.",
            cause: "a timeout, a limit, or a restart", .timeout, advice: "Connect again\(.after).", .rfc(5321, "3.8")),
        ReplyFact(
            .asyncKey, 221, "The server ends the session unsolicited, as some do to eject a client.", .success,
            advice: "", status: .nonStandard, .seen(in: "Postfix")),
    ]
}
