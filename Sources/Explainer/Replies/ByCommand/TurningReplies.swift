import SMTPSyntax

/// ETRN (RFC 1985 §5.1), ATRN (RFC 2645 §5.2.1) and TURN (RFC 821 §3.8): asking for queued mail.
enum TurningReplies {
    static let all: [ReplyFact] = etrn + atrn + turn

    private static let etrn: [ReplyFact] = [
        ReplyFact(
            .etrn, 250, "The server processes its queue. The reply does not say whether mail is queued.", .success,
            advice: "Mail would arrive over another connection.", status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 251, "No mail is queued for this host.", .success, advice: "", status: .extension,
            .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 252, "Mail is queued, and the server starts to send it.", .success,
            advice: "It arrives over another connection.", status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 253, "The server starts to send queued messages; the text says how many.", .success,
            advice: "They arrive over another connection.", status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 458, "The server cannot start to send now.",
            cause: "a server problem, or a limit", .systemError,
            advice: Advice("Send ETRN again \(.later).", .resend(.etrn)),
            status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 459, "You may not request the mail of this host.",
            cause: "a host without a queue here", .policyOther,
            advice: Advice("Check the name after ETRN.", .resend(.etrn)),
            status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 500, "The server does not know ETRN, or the line is malformed.",
            cause: "ETRN is not offered", .notImplemented,
            advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 501, "The name after ETRN is malformed.",
            cause: "the name after ETRN", .syntaxError,
            advice: Advice("Send ETRN with a host or domain name.", .resend(.etrn)),
            status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 503, "A transaction is open, or no EHLO was sent. RFC 1985 forbids the former but names no code.",
            cause: "ETRN at the wrong time", .badSequence,
            advice: Advice(
                "Finish an open message or abort it with RSET; otherwise send EHLO. Then ETRN again.",
                .send(.rset), .send(.ehlo), .resend(.etrn)),
            status: .nonStandard, .rfc(1985, "5"), .seen(in: "Postfix")),
    ]

    private static let atrn: [ReplyFact] = [
        ReplyFact(
            .atrn, 250, "The roles are reversed: you are the server now, and the other host waits for your greeting.",
            .success,
            advice: "smtptui receives no mail: refuse with 421, and close the connection.", status: .extension,
            .rfc(2645, "5.2.1"), .rfc(2645, "7")),
        ReplyFact(
            .atrn, 450,
            "A domain in ATRN is not yours, or the last ATRN was too recent.",
            cause: "a domain that is not yours", .policyOther,
            advice: Advice("Check the domains after ATRN, or wait.", .resend(.atrn)),
            status: .extension, .rfc(2645, "5.2.1"), .rfc(2645, "7")),
        ReplyFact(
            .atrn, 451, "The server cannot verify your right to this mail now.",
            cause: "a server problem", .systemError, advice: Advice("Send ATRN again \(.later).", .resend(.atrn)),
            status: .extension,
            .rfc(2645, "5.2.1"), .rfc(2645, "7")),
        ReplyFact(
            .atrn, 453, "No mail is queued for you. The roles do not change.",
            cause: "an empty queue", .policyOther,
            advice: Advice("Send QUIT, and ask again \(.later).", .send(.quit)),
            status: .extension, .rfc(2645, "5.2.1"), .rfc(2645, "7")),
        ReplyFact(
            .atrn, 502, "The server does not support ATRN.",
            cause: "not an ODMR server", .notImplemented, advice: "Try port 366, the port of ODMR.",
            status: .extension, .rfc(2645, "5.2.1"), .rfc(2645, "7"), .rfc(2645, "5.4")),
        ReplyFact(
            .atrn, 503, "ATRN is not allowed while a transaction is open. Sent by Exim.",
            cause: "an open transaction", .badSequence,
            advice: Advice("Send RSET, then ATRN again.", .send(.rset), .resend(.atrn)), status: .nonStandard,
            .seen(in: "Exim")),
        ReplyFact(
            .atrn, 530, "The server requires authentication before ATRN.",
            cause: "authentication required", .authRequired,
            advice: Advice("Send AUTH, then ATRN again.", .send(.auth), .resend(.atrn)), status: .extension,
            .rfc(2645, "5.2.1"), .rfc(2645, "7")),
    ]

    private static let turn: [ReplyFact] = [
        ReplyFact(
            .turn, 250, "The roles are reversed: you are the server now, and the other host waits for your greeting.",
            .success,
            advice: "smtptui receives no mail: refuse with 421, and close the connection.", status: .obsolete,
            .rfc(821, "4.1.1"), .rfc(821, "4.3")),
        ReplyFact(
            .turn, 500, "The server does not know TURN.",
            cause: "not built in", .notImplemented,
            advice: Advice("Use ETRN or ATRN, where EHLO offers them.", .send(.etrn), .send(.atrn), .consult(.ehlo)),
            status: .obsolete, .rfc(821, "4.3")),
        ReplyFact(
            .turn, 502,
            "The server does not swap the roles, like nearly all servers: anyone could steal mail this way.",
            cause: "TURN does not check who asks", .notImplemented,
            advice: Advice("Use ETRN or ATRN, where EHLO offers them.", .send(.etrn), .send(.atrn), .consult(.ehlo)),
            status: .obsolete, .rfc(821, "4.1.1"), .rfc(821, "4.3"), .rfc(5321, "F.1")),
        ReplyFact(
            .turn, 503, "TURN is not allowed now.",
            cause: "TURN at the wrong time", .badSequence,
            advice: Advice("Send RSET, or EHLO if it is missing.", .send(.rset), .send(.ehlo)),
            status: .obsolete, .rfc(821, "4.3")),
    ]
}
