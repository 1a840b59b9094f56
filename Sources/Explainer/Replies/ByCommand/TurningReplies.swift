import SMTPSyntax

/// ETRN (RFC 1985 §5.1), ATRN (RFC 2645 §5.2.1) and TURN (RFC 821 §3.8): asking for the mail that waits.
enum TurningReplies {
    static let all: [ReplyFact] = etrn + atrn + turn

    private static let etrn: [ReplyFact] = [
        ReplyFact(
            .etrn, 250, "The server looks through its queue. Nothing is said about waiting mail.", .success,
            advice: "Mail would come over another connection.", status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 251, "Nothing is waiting for this host.", .success, advice: "", status: .extension,
            .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 252, "Mail is waiting, and the server begins to send it.", .success,
            advice: "It comes over another connection.", status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 253, "The server begins to send as many waiting messages as the text says.", .success,
            advice: "They come over another connection.", status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 458, "The server cannot begin to send now.",
            cause: "trouble on the server, or a limit", .systemError,
            advice: Advice("Send ETRN again \(.later).", .resend(.etrn)),
            status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 459, "You may not ask for the mail of this host.",
            cause: "a host the server keeps no mail for", .policyOther,
            advice: Advice("Check the name behind ETRN.", .resend(.etrn)),
            status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 500, "The server does not know ETRN, or the line is not well formed.",
            cause: "ETRN is not offered", .notImplemented,
            advice: Advice("EHLO shows what is offered.", .consult(.ehlo)),
            status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 501, "The name behind ETRN is not well formed.",
            cause: "the name behind ETRN", .syntaxError,
            advice: Advice("Send ETRN with a host or domain name.", .send(.etrn)),
            status: .extension, .rfc(1985, "5.1")),
        ReplyFact(
            .etrn, 503, "A transaction is open, or there was no hello. RFC 1985 forbids the first but names no code.",
            cause: "not the moment for ETRN", .badSequence,
            advice: Advice(
                "If a message is open, finish it or drop it with RSET; otherwise send EHLO. Then ETRN again.",
                .send(.rset), .send(.ehlo), .send(.etrn)),
            status: .nonStandard, .rfc(1985, "5"), .seen(in: "Postfix")),
    ]

    private static let atrn: [ReplyFact] = [
        ReplyFact(
            .atrn, 250, "The roles are reversed: you are the server now, and the other side waits for your greeting.",
            .success, advice: "Send a greeting with 220, then answer its commands.", status: .extension,
            .rfc(2645, "5.2.1"), .rfc(2645, "7")),
        ReplyFact(
            .atrn, 450,
            "Not for you, or not so often: a domain behind ATRN is not yours, or the last ATRN was just now.",
            cause: "a domain that is not yours", .policyOther,
            advice: Advice("Check the domains behind ATRN, or wait.", .resend(.atrn)),
            status: .extension, .rfc(2645, "5.2.1"), .rfc(2645, "7")),
        ReplyFact(
            .atrn, 451, "The server cannot check now whether you may have this mail.",
            cause: "trouble on the server", .systemError, advice: Advice("Send ATRN again \(.later).", .resend(.atrn)),
            status: .extension,
            .rfc(2645, "5.2.1"), .rfc(2645, "7")),
        ReplyFact(
            .atrn, 453, "No mail is waiting for you. The roles stay as they are.",
            cause: "nothing is waiting", .policyOther,
            advice: Advice("Send QUIT, and ask again \(.later).", .send(.quit)),
            status: .extension, .rfc(2645, "5.2.1"), .rfc(2645, "7")),
        ReplyFact(
            .atrn, 502, "The server does not do ATRN.",
            cause: "not an ODMR server", .notImplemented, advice: "Try port 366, where ODMR is done.",
            status: .extension, .rfc(2645, "5.2.1"), .rfc(2645, "7"), .rfc(2645, "5.4")),
        ReplyFact(
            .atrn, 503, "ATRN is not allowed while a transaction is open. Exim answers so.",
            cause: "an open transaction", .badSequence,
            advice: Advice("Send RSET, then ATRN again.", .send(.rset), .send(.atrn)), status: .nonStandard,
            .seen(in: "Exim")),
        ReplyFact(
            .atrn, 530, "The server wants a login before ATRN.",
            cause: "a login is demanded", .authRequired,
            advice: Advice("Send AUTH, then ATRN again.", .send(.auth), .send(.atrn)), status: .extension,
            .rfc(2645, "5.2.1"), .rfc(2645, "7")),
    ]

    private static let turn: [ReplyFact] = [
        ReplyFact(
            .turn, 250, "The roles are reversed: you are the server now, and the other side waits for your greeting.",
            .success, advice: "Send a greeting with 220, then answer its commands.", status: .obsolete,
            .rfc(821, "4.1.1"), .rfc(821, "4.3")),
        ReplyFact(
            .turn, 500, "The server does not know TURN.",
            cause: "not built in", .notImplemented,
            advice: Advice("Use ETRN or ATRN, where EHLO offers them.", .send(.etrn), .send(.atrn), .consult(.ehlo)),
            status: .obsolete, .rfc(821, "4.3")),
        ReplyFact(
            .turn, 502,
            "The server does not swap the roles, like nearly all servers: anybody could steal mail this way.",
            cause: "TURN does not check who asks", .notImplemented,
            advice: Advice("Use ETRN or ATRN, where EHLO offers them.", .send(.etrn), .send(.atrn), .consult(.ehlo)),
            status: .obsolete, .rfc(821, "4.1.1"), .rfc(821, "4.3"), .rfc(5321, "F.1")),
        ReplyFact(
            .turn, 503, "TURN is not allowed now.",
            cause: "not the moment for TURN", .badSequence,
            advice: Advice("Send RSET, or EHLO if it is missing.", .send(.rset), .send(.ehlo)),
            status: .obsolete, .rfc(821, "4.3")),
    ]
}
