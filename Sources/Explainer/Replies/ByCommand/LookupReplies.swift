import SMTPSyntax

/// VRFY and EXPN (RFC 5321 §4.1.1.6 and §4.1.1.7).
enum LookupReplies {
    static let all: [ReplyFact] = verify + expand

    private static let verify: [ReplyFact] = [
        ReplyFact(
            .vrfy, 250, "The address was verified. The text names the mailbox.", .success,
            advice: "", .rfc(5321, "3.5.2"), .rfc(5321, "4.1.1.6")),
        ReplyFact(
            .vrfy, 251, "Not a mailbox of this server, but it would forward mail to the address in the text.", .success,
            advice: "", .rfc(5321, "4.1.1.6"), .rfc(5321, "3.4")),
        ReplyFact(
            .vrfy, 252,
            "The server does not say whether the user exists, but would try to deliver. Most servers do this.",
            .success, advice: Advice("RCPT may say more.", .consult(.rcpt)), .rfc(5321, "3.5.3"), .rfc(5321, "7.3")),
        ReplyFact(
            .vrfy, 252, when: "SMTPUTF8 not given", by: [.enhanced(6, 8)],
            "The user exists, but the reply needs characters outside ASCII, which the command did not allow.",
            .success, advice: Advice("Send VRFY name SMTPUTF8, if EHLO offers it.", .resend(.vrfy), .consult(.ehlo)),
            status: .extension,
            .rfc(6531, "3.7.4.2")),
        ReplyFact(
            .vrfy, 450, "The server cannot verify at the moment.",
            cause: "a failing lookup", .systemError, advice: "Try again \(.later).", status: .nonStandard,
            .seen(in: "Postfix")),
        ReplyFact(
            .vrfy, 500, "The server does not know VRFY, though every server must.",
            cause: "disabled", .notImplemented, advice: Advice("RCPT may say more.", .consult(.rcpt)),
            .rfc(821, "4.3"),
            .rfc(5321, "3.5.3")),
        ReplyFact(
            .vrfy, 501, "The name after VRFY is missing or malformed.",
            cause: "the name after VRFY", .syntaxError,
            advice: Advice("Send VRFY with a user name or an address.", .resend(.vrfy)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .vrfy, 502, "VRFY is disabled here. RFC 5321 recommends 252 instead.",
            cause: "disabled", .notImplemented, advice: Advice("RCPT may say more.", .consult(.rcpt)),
            .rfc(5321, "4.3.2"),
            .rfc(5321, "7.3")),
        ReplyFact(
            .vrfy, 503, "The server requires EHLO before VRFY, although the standard does not.",
            cause: "EHLO is missing", .badSequence, advice: Advice("Send EHLO first.", .send(.ehlo)),
            status: .nonStandard,
            .seen(in: "sendmail"), .rfc(5321, "4.1.4")),
        ReplyFact(
            .vrfy, 504, "The server does not accept this form of VRFY.",
            cause: "a parameter", .notImplemented, advice: Advice("Send VRFY with a plain name.", .resend(.vrfy)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .vrfy, 550, "There is no such user here, or it is a mailing list.",
            cause: "unknown user", .unknownUser, advice: "Check the spelling.", .rfc(5321, "3.5"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .vrfy, 550, when: "SMTPUTF8 not given", by: [.enhanced(6, 8)],
            "The reply needs characters outside ASCII, which the command did not allow.",
            cause: "SMTPUTF8 is missing after VRFY", .notImplemented,
            advice: Advice("Send VRFY name SMTPUTF8, if EHLO offers it.", .resend(.vrfy), .consult(.ehlo)),
            status: .extension, .rfc(6531, "3.7.4.2")),
        ReplyFact(
            .vrfy, 551, "The user is elsewhere, and mail is not forwarded. The text may name the address.",
            cause: "the user is elsewhere", .unknownUser, advice: "Use the address in the text, if you trust it.",
            .rfc(5321, "4.3.2"), .rfc(5321, "3.4")),
        ReplyFact(
            .vrfy, 553, "The name matches several users; the text may list them.",
            cause: "an ambiguous name", .policyOther,
            advice: Advice("Send VRFY with one of the listed names.", .resend(.vrfy)),
            .rfc(5321, "3.5"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .vrfy, 554, "Policy forbids verifying this address. Postfix sends this for other domains.",
            cause: "an address in another domain", .policyOther,
            advice: Advice("Send VRFY with a full address in this server's domain.", .resend(.vrfy)),
            status: .nonStandard,
            .seen(in: "Postfix")),
    ]

    private static let expand: [ReplyFact] = [
        ReplyFact(
            .expn, 250, "The list was expanded: one mailbox per line.", .success,
            advice: "", .rfc(5321, "3.5.2"), .rfc(5321, "4.1.1.7")),
        ReplyFact(
            .expn, 252, "The server does not expand the list, but would accept mail for it.", .success,
            advice: "", .rfc(5321, "3.5.3"), .rfc(5321, "7.3")),
        ReplyFact(
            .expn, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(821, "4.3"), .rfc(5321, "3.8")),
        ReplyFact(
            .expn, 500, "The server does not know EXPN.",
            cause: "disabled", .notImplemented, advice: "Do without it.", .rfc(5321, "4.3.2")),
        ReplyFact(
            .expn, 501, "The name after EXPN is missing or malformed.",
            cause: "the name after EXPN", .syntaxError,
            advice: Advice("Send EXPN with the name of a list.", .resend(.expn)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .expn, 502, "EXPN is disabled here, as on most servers.",
            cause: "disabled", .notImplemented, advice: "Do without it.", .rfc(5321, "4.3.2"), .rfc(5321, "7.3")),
        ReplyFact(
            .expn, 504, "The server does not accept this form of EXPN.",
            cause: "a parameter", .notImplemented, advice: Advice("Send EXPN with a plain name.", .resend(.expn)),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .expn, 550, "No such list, the name is a user, or you may not see it.",
            cause: "not a list", .unknownUser, advice: Advice("Try VRFY for a user.", .send(.vrfy)),
            .rfc(5321, "4.3.2"),
            .rfc(5321, "3.5.2")),
    ]
}
