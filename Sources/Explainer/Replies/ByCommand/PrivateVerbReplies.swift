import SMTPSyntax

/// Verbs of single servers, without an RFC. What is only reported of a server is not certain.
enum PrivateVerbReplies {
    static let all: [ReplyFact] = proxies + sendmailVerbs + exchange + oracle

    private static let proxies: [ReplyFact] = [
        ReplyFact(
            Verb("XCLIENT"), 220, "The attributes are taken, and the session begins anew as if just connected.",
            .success, advice: Advice("Send EHLO.", .send(.ehlo)), status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            Verb("XCLIENT"), 421, "The server cannot go on with these attributes, and closes.",
            cause: "the attributes, or trouble on the server", .systemError, advice: "Connect again.",
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            Verb("XCLIENT"), 501, "An attribute or its value is not accepted.",
            cause: "a mistake behind XCLIENT", .syntaxError,
            advice: Advice("EHLO shows the attributes behind XCLIENT.", .resend(Verb("XCLIENT")), .consult(.ehlo)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            Verb("XCLIENT"), 503, "XCLIENT is not allowed while a transaction is open.",
            cause: "an open transaction", .badSequence,
            advice: Advice("Send RSET, then XCLIENT again.", .send(.rset), .send(Verb("XCLIENT"))),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            Verb("XCLIENT"), 550, "You may not use XCLIENT from this address.",
            cause: "not a trusted client", .policyOther, advice: "Do without it, or have your address allowed.",
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            Verb("XFORWARD"), 250, "The attributes are kept for the log, to the end of the next transaction.",
            .success, advice: Advice("Begin a message with MAIL.", .send(.mail)), status: .nonStandard,
            .seen(in: "Postfix")),
        ReplyFact(
            Verb("XFORWARD"), 421, "The server cannot go on with these attributes, and closes.",
            cause: "the attributes, or trouble on the server", .systemError, advice: "Connect again.",
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            Verb("XFORWARD"), 501, "An attribute or its value is not accepted.",
            cause: "a mistake behind XFORWARD", .syntaxError,
            advice: Advice("EHLO shows the attributes behind XFORWARD.", .resend(Verb("XFORWARD")), .consult(.ehlo)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            Verb("XFORWARD"), 503, "XFORWARD is not allowed while a transaction is open.",
            cause: "an open transaction", .badSequence,
            advice: Advice("Send RSET, then XFORWARD again.", .send(.rset), .send(Verb("XFORWARD"))),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            Verb("XFORWARD"), 550, "You may not use XFORWARD from this address.",
            cause: "not a trusted client", .policyOther, advice: "Do without it, or have your address allowed.",
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            Verb("WELLKNOWN"), 250, "What was asked for is in the text.", .success, advice: "",
            status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            Verb("WELLKNOWN"), 554, "The server does not give this to you.",
            cause: "a rule of the server", .policyOther, advice: "Do without it.", status: .nonStandard,
            .seen(in: "Exim")),
    ]

    private static let sendmailVerbs: [ReplyFact] = [
        ReplyFact(
            Verb("VERB"), 250, "The server tells more now. Lines that begin with 050 may come before its replies.",
            .success, advice: "", status: .nonStandard, .seen(in: "sendmail")),
        ReplyFact(
            Verb("VERB"), 502, "The server does not tell more to you.",
            cause: "switched off", .notImplemented, advice: "Do without it.", status: .nonStandard,
            .seen(in: "sendmail")),
        ReplyFact(
            Verb("ONEX"), 250, "The session is good for one transaction only.", .success,
            advice: Advice("Send one message, then QUIT.", .send(.quit)), status: .nonStandard,
            .reported(of: "old sendmail")),
        ReplyFact(
            Verb("XUSR"), 250, "The session is marked as the first submission of its mail.", .success, advice: "",
            status: .nonStandard, .reported(of: "old sendmail")),
        ReplyFact(
            Verb("XUSR"), 500, "The server does not know XUSR. No server of today does.",
            cause: "support was removed", .notImplemented, advice: "Use the submission port 587 for new mail.",
            status: .nonStandard, .seen(in: "sendmail")),
        ReplyFact(
            Verb("DEBUG"), 200, "Debugging is on. Only a sendmail built for it answers so.", .success, advice: "",
            status: .nonStandard, .seen(in: "sendmail")),
        ReplyFact(
            Verb("DEBUG"), 500, "The server does not do DEBUG, once a hole in sendmail, and may log the try.",
            cause: "taken for an attack", .notImplemented, advice: "Do without it.", status: .nonStandard,
            .seen(in: "sendmail")),
        ReplyFact(
            Verb("WIZ"), 500, "The server does not do WIZ, once a back door of sendmail, and may log the try.",
            cause: "taken for an attack", .notImplemented, advice: "Do without it.", status: .nonStandard,
            .seen(in: "sendmail")),
    ]

    private static let exchange: [ReplyFact] = [
        ReplyFact(
            Verb("X-EXPS"), 235, "You are logged in as another Exchange server.", .success,
            advice: Advice("Begin a message with MAIL.", .send(.mail)), status: .nonStandard, .reported(of: "Exchange")),
        ReplyFact(
            Verb("X-EXPS"), 334, "The server asks for the next step of the login, as with AUTH.", .success,
            advice: "Answer in base64, or send * to cancel.", status: .nonStandard, .reported(of: "Exchange")),
        ReplyFact(
            Verb("X-ANONYMOUSTLS"), 220, "The server waits for a TLS handshake in which no certificate is checked.",
            .success, advice: Advice("After the handshake, send EHLO again.", .resend(.ehlo)), status: .nonStandard,
            .reported(of: "Exchange")),
        ReplyFact(
            Verb("XEXCH50"), 250, "The private properties of the message were taken.", .success,
            advice: Advice("Go on with DATA.", .send(.data)), status: .nonStandard, .reported(of: "Exchange")),
        ReplyFact(
            Verb("XEXCH50"), 354, "The server waits for as many octets of private properties as were announced.",
            .success, advice: "Send exactly that many octets.", status: .nonStandard, .reported(of: "Exchange")),
        ReplyFact(
            Verb("XEXCH50"), 504, "The server takes this only from another Exchange server that has logged in.",
            cause: "a login is demanded", .authRequired,
            advice: Advice("Do without XEXCH50, and send DATA.", .send(.data)),
            status: .nonStandard, .reported(of: "Exchange")),
        ReplyFact(
            Verb("X-LINK2STATE"), 200, "The piece of routing data was taken. Exchange 2000 and 2003 did this.",
            .success, advice: "", status: .nonStandard, .reported(of: "Exchange")),
    ]

    /// The manual names these commands; which code they get is only reported.
    private static let oracle: [ReplyFact] = [
        ReplyFact(
            Verb("XADR"), 250, "The text shows how the server routes the address. The manual names no code.",
            .success, advice: "", status: .nonStandard, .documented(by: "Sun"), .reported(of: "Sun")),
        ReplyFact(
            Verb("XCIR"), 250, "The text shows the circuit checks. The manual names no code.", .success, advice: "",
            status: .nonStandard, .documented(by: "Sun"), .reported(of: "Sun")),
        ReplyFact(
            Verb("XGEN"), 250,
            "The text tells whether the configuration and the character sets are compiled. "
                + "The manual names no code.", .success, advice: "", status: .nonStandard, .documented(by: "Sun"),
            .reported(of: "Sun")),
        ReplyFact(
            Verb("XSTA"), 250, "The text counts the messages in each channel. The manual names no code.", .success,
            advice: "", status: .nonStandard, .documented(by: "Sun"), .reported(of: "Sun")),
    ]
}
