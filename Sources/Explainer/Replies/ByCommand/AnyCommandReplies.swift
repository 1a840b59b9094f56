import SMTPSyntax

/// What holds for any command, for unknown verbs, and for replies that nobody asked for.
enum AnyCommandReplies {
    static let all: [ReplyFact] = [
        ReplyFact(
            .anyKey, 221, "The server says goodbye in place of an answer, and closes the connection.",
            cause: "a rule of the server", .policyOther, advice: "Connect again; the text may say what it minds.",
            status: .nonStandard, .rfc(5321, "3.8")),
        ReplyFact(
            .anyKey, 421, "The server closes the connection, whatever was asked. What you sent last was not done.",
            cause: "overload, a limit, a timeout, or a restart", .systemError, advice: "Connect again \(.later).",
            .rfc(821, "4.3"), .rfc(5321, "3.8"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .anyKey, 500, "The server does not know the command, or the line is too long. Nothing has changed.",
            cause: "a mistyped verb, or an extension that is not there", .notImplemented,
            advice: Advice("Check the spelling, and what EHLO offered.", .consult(.ehlo)), .rfc(5321, "4.3.2"),
            .rfc(5321, "4.2.4")),
        ReplyFact(
            .anyKey, 501, "The argument is not well formed, or the command takes none. Nothing has changed.",
            cause: "a mistake behind the verb", .syntaxError,
            advice: "Correct the argument, or send the command alone.", .rfc(5321, "4.3.2")),
        ReplyFact(
            .anyKey, 503, "The command is not allowed now. Nothing has changed.",
            cause: "a command is missing before this one", .badSequence,
            advice: Advice("Look under Next; RSET starts over.", .send(.rset)),
            .rfc(5321, "4.1.4")),
        ReplyFact(
            .anyKey, 503, when: "after 554 greeting", by: [.amid(.refused)],
            "The greeting was a refusal, so every command is answered this way, except QUIT.",
            cause: "the greeting was a refusal", .badSequence,
            advice: Advice("Send QUIT; the text of the greeting says why.", .send(.quit)),
            .rfc(5321, "3.1")),
        ReplyFact(
            .anyKey, 521,
            "Refused for good, and the server may hang up. The code is meant for hosts that take no mail.",
            cause: "a rule of the server", .policyOther,
            advice: Advice("Read the text. If the line is still open, send QUIT.", .send(.quit)),
            status: .nonStandard, .rfc(7504, "3"), .seen(in: "Postfix")),
        ReplyFact(
            .anyKey, 521, when: "after 521 greeting", by: [.amid(.refused)],
            "This host never takes mail; it answers every command so, except QUIT, or closes.",
            cause: "a host without mail service", .noSuchDomain, advice: Advice("Send QUIT.", .send(.quit)),
            .rfc(7504, "3"),
            .rfc(1846, "4.2")),
        ReplyFact(
            .anyKey, 530, "The server wants a login, or TLS, before this command.",
            cause: "a login or TLS is demanded", .authRequired,
            advice: Advice(
                "Send STARTTLS or AUTH first; EHLO shows what is offered.", .send(.starttls), .send(.auth),
                .consult(.ehlo)), status: .extension, .rfc(4954, "6"),
            .rfc(3207, "4")),
        ReplyFact(
            .anyKey, 530, when: "TLS required", by: [.says("starttls"), .cause(.tlsRequired)],
            "The server wants TLS first. Until then it takes NOOP, EHLO, STARTTLS and QUIT only.",
            cause: "TLS is demanded", .tlsRequired, advice: Advice("Send STARTTLS.", .send(.starttls)),
            status: .extension, .rfc(3207, "4")),
        ReplyFact(
            .anyKey, 530, when: "authentication required",
            by: [.says("authent"), .says("log in"), .says("login"), .amid(.tls)],
            "The server wants a login first. Until then it must take AUTH, EHLO, HELO, NOOP, RSET and QUIT alone; STARTTLS, if offered, too.",
            cause: "a login is demanded", .authRequired,
            advice: Advice(
                "Send AUTH; EHLO shows the mechanisms, perhaps only after STARTTLS.", .send(.auth), .send(.starttls),
                .consult(.ehlo)), status: .extension,
            .rfc(4954, "6")),
        ReplyFact(
            .anyKey, 550, "Refused by a rule of the server, such as one about your address.",
            cause: "a rule of the server", .policyOther, advice: "Read the text.", .rfc(5321, "7.9")),
        ReplyFact(
            .anyKey, 554, "Refused. The session is where it was.",
            cause: "a rule of the server", .policyOther,
            advice: "Read the text; the same again will not help.", .rfc(5321, "4.2.3")),
        ReplyFact(
            .anyKey, 554, when: "TLS too weak",
            by: [.says("security failure"), .says("cipher"), .says("too weak"), .says("tls failed")],
            "The server is not content with the TLS that was agreed on, and refuses every command but QUIT.",
            cause: "TLS that is too weak, or that failed", .tlsRequired,
            advice: Advice("Send QUIT, and connect again with better TLS.", .send(.quit)), status: .extension,
            .rfc(3207, "4.1")),
        ReplyFact(
            .unknownKey, 221, "The server takes this line for no SMTP, or for an attack, and closes the connection.",
            cause: "a line of another protocol, as of the web", .syntaxError,
            advice: Advice("Connect again, and begin with EHLO.", .send(.ehlo)), status: .nonStandard,
            .rfc(5321, "3.8"),
            .seen(in: "Postfix")),
        ReplyFact(
            .unknownKey, 500, "The server does not know this verb. Nothing has changed.",
            cause: "a mistyped verb", .notImplemented, advice: "Look under Next for what may be sent.",
            .rfc(5321, "4.2.4"), .rfc(5321, "4.1.5"), .rfc(5321, "3.8")),
        ReplyFact(
            .unknownKey, 502, "The server knows this verb but does not offer it.",
            cause: "not built in", .notImplemented, advice: "Look under Next for what may be sent.",
            .rfc(5321, "4.2.4")),
        ReplyFact(
            .unknownKey, 530, "The server wants a login, or TLS, and did not even look at the verb.",
            cause: "a login or TLS is demanded", .authRequired,
            advice: Advice("Send STARTTLS or AUTH first.", .send(.starttls), .send(.auth)),
            status: .extension, .rfc(4954, "6"), .rfc(3207, "4")),
        ReplyFact(
            .asyncKey, 421,
            "The server ends the session by itself, as after too long a silence or in a shutdown.",
            cause: "a timeout, a limit, or a restart", .timeout, advice: "Connect again.", .rfc(5321, "3.8")),
        ReplyFact(
            .asyncKey, 221, "The server says goodbye unasked, as some do when they throw a client out.", .success,
            advice: "", status: .nonStandard, .seen(in: "Postfix")),
    ]
}
