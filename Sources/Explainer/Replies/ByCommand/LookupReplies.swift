import SMTPSyntax

/// VRFY and EXPN (RFC 5321 §4.1.1.6 and §4.1.1.7).
enum LookupReplies {
    static let all: [ReplyFact] = verify + expand

    private static let verify: [ReplyFact] = [
        ReplyFact(
            .vrfy, 250, "The address was checked and is good. The text gives the mailbox.", .success,
            advice: "", .rfc(5321, "3.5.2"), .rfc(5321, "4.1.1.6")),
        ReplyFact(
            .vrfy, 251, "Not a mailbox of this server, but it would pass mail on: the text names where to.", .success,
            advice: "", .rfc(5321, "4.1.1.6"), .rfc(5321, "3.4")),
        ReplyFact(
            .vrfy, 252,
            "The server does not say whether the user exists, but would try to deliver. Most servers do so.",
            .success, advice: Advice("RCPT may tell more.", .consult(.rcpt)), .rfc(5321, "3.5.3"), .rfc(5321, "7.3")),
        ReplyFact(
            .vrfy, 252, when: "SMTPUTF8 not given", by: [.enhanced(6, 8)],
            "The server knows the user, but the answer holds characters outside ASCII, which you did not ask for.",
            .success, advice: Advice("Send VRFY name SMTPUTF8, if EHLO offers it.", .send(.vrfy), .consult(.ehlo)),
            status: .extension,
            .rfc(6531, "3.7.4.2")),
        ReplyFact(
            .vrfy, 450, "The server cannot check just now.",
            cause: "a failing lookup", .systemError, advice: "Try again \(.later).", status: .nonStandard,
            .seen(in: "Postfix")),
        ReplyFact(
            .vrfy, 500, "The server does not know VRFY, though every server must.",
            cause: "switched off", .notImplemented, advice: Advice("RCPT may tell more.", .consult(.rcpt)),
            .rfc(821, "4.3"),
            .rfc(5321, "3.5.3")),
        ReplyFact(
            .vrfy, 501, "The name behind VRFY is missing or not well formed.",
            cause: "the name behind VRFY", .syntaxError,
            advice: Advice("Send VRFY with a user name or an address.", .send(.vrfy)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .vrfy, 502, "VRFY is switched off here. RFC 5321 would rather have 252.",
            cause: "switched off", .notImplemented, advice: Advice("RCPT may tell more.", .consult(.rcpt)),
            .rfc(5321, "4.3.2"),
            .rfc(5321, "7.3")),
        ReplyFact(
            .vrfy, 503, "The server wants a hello before VRFY, though the standard does not.",
            cause: "EHLO is missing", .badSequence, advice: Advice("Send EHLO first.", .send(.ehlo)),
            status: .nonStandard,
            .seen(in: "sendmail"), .rfc(5321, "4.1.4")),
        ReplyFact(
            .vrfy, 504, "The server does not take this form of VRFY.",
            cause: "a parameter", .notImplemented, advice: Advice("Send VRFY with a plain name.", .send(.vrfy)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .vrfy, 550, "There is no such user here, or it is a mailing list.",
            cause: "unknown user", .unknownUser, advice: "Check the spelling.", .rfc(5321, "3.5"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .vrfy, 550, when: "SMTPUTF8 not given", by: [.enhanced(6, 8)],
            "The answer would hold characters outside ASCII, which you did not ask for.",
            cause: "SMTPUTF8 is missing behind VRFY", .notImplemented,
            advice: Advice("Send VRFY name SMTPUTF8, if EHLO offers it.", .send(.vrfy), .consult(.ehlo)),
            status: .extension, .rfc(6531, "3.7.4.2")),
        ReplyFact(
            .vrfy, 551, "The user is elsewhere and mail would not be forwarded. The text names the address.",
            cause: "the user has moved", .unknownUser, advice: "Use the address in the text, if you trust it.",
            .rfc(5321, "4.3.2"), .rfc(5321, "3.4")),
        ReplyFact(
            .vrfy, 553, "The name matches several users; the text may list them.",
            cause: "an ambiguous name", .policyOther,
            advice: Advice("Send VRFY with one of those listed.", .send(.vrfy)),
            .rfc(5321, "3.5"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .vrfy, 554, "The server does not check this address, by policy. Postfix says so of foreign domains.",
            cause: "an address outside this server's domains", .policyOther,
            advice: Advice("Send VRFY with a full address of this server's domain.", .send(.vrfy)),
            status: .nonStandard,
            .seen(in: "Postfix")),
    ]

    private static let expand: [ReplyFact] = [
        ReplyFact(
            .expn, 250, "The list was expanded: one mailbox a line.", .success,
            advice: "", .rfc(5321, "3.5.2"), .rfc(5321, "4.1.1.7")),
        ReplyFact(
            .expn, 252, "The server does not expand the list, but would take mail for it.", .success,
            advice: "", .rfc(5321, "3.5.3"), .rfc(5321, "7.3")),
        ReplyFact(
            .expn, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(821, "4.3"), .rfc(5321, "3.8")),
        ReplyFact(
            .expn, 500, "The server does not know EXPN.",
            cause: "switched off", .notImplemented, advice: "Do without it.", .rfc(5321, "4.3.2")),
        ReplyFact(
            .expn, 501, "The name behind EXPN is missing or not well formed.",
            cause: "the name behind EXPN", .syntaxError,
            advice: Advice("Send EXPN with the name of a list.", .send(.expn)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .expn, 502, "EXPN is switched off here, as on most servers.",
            cause: "switched off", .notImplemented, advice: "Do without it.", .rfc(5321, "4.3.2"), .rfc(5321, "7.3")),
        ReplyFact(
            .expn, 504, "The server does not take this form of EXPN.",
            cause: "a parameter", .notImplemented, advice: Advice("Send EXPN with a plain name.", .send(.expn)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .expn, 550, "There is no such list, it is a user, or you may not see it.",
            cause: "not a list", .unknownUser, advice: Advice("Try VRFY for a user.", .send(.vrfy)),
            .rfc(5321, "4.3.2"),
            .rfc(5321, "3.5.2")),
    ]
}
