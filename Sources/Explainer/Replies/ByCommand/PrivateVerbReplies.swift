import SMTPSyntax

/// Verbs of single servers, without an RFC. What is only reported is not certain.
enum PrivateVerbReplies {
    static let all: [ReplyFact] = proxies + sendmailVerbs + exchange + oracle

    private static let proxies: [ReplyFact] = [
        ReplyFact(
            .xclient, 220, "The attributes are accepted. The session starts over, as if just connected.",
            .success, advice: Advice("Send EHLO.", .send(.ehlo)), status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .xclient, 421, "The server cannot continue with these attributes, and closes.",
            cause: "the attributes, or a server problem", .systemError, advice: "Connect again\(.after).",
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .xclient, 501, "An attribute or its value is not accepted.",
            cause: "an invalid argument", .syntaxError,
            advice: Advice("EHLO shows the attributes after XCLIENT.", .resend(.xclient), .consult(.ehlo)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .xclient, 503, "XCLIENT is not allowed while a transaction is open.",
            cause: "an open transaction", .badSequence,
            advice: Advice("Send RSET, then XCLIENT again.", .send(.rset), .resend(.xclient)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .xclient, 550, "You may not use XCLIENT from this address.",
            cause: "not a trusted client", .policyOther, advice: "Do without it, or ask to have your address allowed.",
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .xforward, 250, "The attributes are kept for logging until the next transaction ends.",
            .success, advice: Advice("Start a message with MAIL.", .send(.mail)), status: .nonStandard,
            .seen(in: "Postfix")),
        ReplyFact(
            .xforward, 421, "The server cannot continue with these attributes, and closes.",
            cause: "the attributes, or a server problem", .systemError, advice: "Connect again\(.after).",
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .xforward, 501, "An attribute or its value is not accepted.",
            cause: "an invalid argument", .syntaxError,
            advice: Advice("EHLO shows the attributes after XFORWARD.", .resend(.xforward), .consult(.ehlo)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .xforward, 503, "XFORWARD is not allowed while a transaction is open.",
            cause: "an open transaction", .badSequence,
            advice: Advice("Send RSET, then XFORWARD again.", .send(.rset), .resend(.xforward)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .xforward, 550, "You may not use XFORWARD from this address.",
            cause: "not a trusted client", .policyOther, advice: "Do without it, or ask to have your address allowed.",
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            Verb("WELLKNOWN"), 250, "The text has the answer.", .success, advice: "",
            status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            Verb("WELLKNOWN"), 554, "The server does not let you see this.",
            cause: "a server policy", .policyOther, advice: "Do without it.", status: .nonStandard,
            .seen(in: "Exim")),
    ]

    private static let sendmailVerbs: [ReplyFact] = [
        ReplyFact(
            Verb("VERB"), 250, "Verbose mode is on. Lines that begin with 050 may precede replies.",
            .success, advice: "", status: .nonStandard, .seen(in: "sendmail")),
        ReplyFact(
            Verb("VERB"), 502, "The server does not allow verbose mode.",
            cause: "disabled", .notImplemented, advice: "Do without it.", status: .nonStandard,
            .seen(in: "sendmail")),
        ReplyFact(
            Verb("ONEX"), 250, "The session allows only one transaction.", .success,
            advice: Advice("Send one message, then QUIT.", .send(.quit)), status: .nonStandard,
            .reported(of: "old sendmail")),
        ReplyFact(
            Verb("XUSR"), 250, "The session is marked as the first submission of its mail.", .success, advice: "",
            status: .nonStandard, .reported(of: "old sendmail")),
        ReplyFact(
            Verb("XUSR"), 500, "The server does not know XUSR. No server today does.",
            cause: "support was removed", .notImplemented, advice: "Use the submission port 587 for new mail.",
            status: .nonStandard, .seen(in: "sendmail")),
        ReplyFact(
            Verb("DEBUG"), 200, "Debugging is on. Only a sendmail built for it replies this.", .success, advice: "",
            status: .nonStandard, .seen(in: "sendmail")),
        ReplyFact(
            Verb("DEBUG"), 500, "The server does not support DEBUG, once a hole in sendmail, and may log it.",
            cause: "treated as an attack", .notImplemented, advice: "Do without it.", status: .nonStandard,
            .seen(in: "sendmail")),
        ReplyFact(
            Verb("WIZ"), 500, "The server does not support WIZ, once a sendmail back door, and may log it.",
            cause: "treated as an attack", .notImplemented, advice: "Do without it.", status: .nonStandard,
            .seen(in: "sendmail")),
    ]

    private static let exchange: [ReplyFact] = [
        ReplyFact(
            Verb("X-EXPS"), 235, "You are logged in as another Exchange server.", .success,
            advice: Advice("Start a message with MAIL.", .send(.mail)), status: .nonStandard, .reported(of: "Exchange")),
        ReplyFact(
            Verb("X-EXPS"), 334, "The server asks for the next step of authentication, as with AUTH.", .success,
            advice: "Answer in base64, or send * to cancel.", status: .nonStandard, .reported(of: "Exchange")),
        ReplyFact(
            Verb("X-ANONYMOUSTLS"), 220, "The server waits for a TLS handshake without certificate verification.",
            .success, advice: Advice("After the handshake, send EHLO again.", .resend(.ehlo)), status: .nonStandard,
            .reported(of: "Exchange")),
        ReplyFact(
            Verb("XEXCH50"), 250, "The private properties of the message were accepted.", .success,
            advice: Advice("Continue with DATA.", .send(.data)), status: .nonStandard, .reported(of: "Exchange")),
        ReplyFact(
            Verb("XEXCH50"), 354, "The server waits for the announced number of bytes of private properties.",
            .success, advice: "Send exactly that many bytes.", status: .nonStandard, .reported(of: "Exchange")),
        ReplyFact(
            Verb("XEXCH50"), 504, "The server accepts this only from an authenticated Exchange server.",
            cause: "authentication required", .authRequired,
            advice: Advice("Do without XEXCH50, and send DATA.", .send(.data)),
            status: .nonStandard, .reported(of: "Exchange")),
        ReplyFact(
            Verb("X-LINK2STATE"), 200, "The routing data was accepted. Exchange 2000 and 2003 did this.",
            .success, advice: "", status: .nonStandard, .reported(of: "Exchange")),
    ]

    /// The manual lists these commands; their reply codes are only reported.
    private static let oracle: [ReplyFact] = [
        ReplyFact(
            Verb("XADR"), 250, "The text shows how the server routes the address. The manual names no code.",
            .success, advice: "", status: .nonStandard, .documented(by: "Sun"), .reported(of: "Sun")),
        ReplyFact(
            Verb("XCIR"), 250, "The text shows the circuit checks. The manual names no code.", .success, advice: "",
            status: .nonStandard, .documented(by: "Sun"), .reported(of: "Sun")),
        ReplyFact(
            Verb("XGEN"), 250,
            "The text says whether the configuration and the character sets are compiled. "
                + "The manual names no code.", .success, advice: "", status: .nonStandard, .documented(by: "Sun"),
            .reported(of: "Sun")),
        ReplyFact(
            Verb("XSTA"), 250, "The text counts the messages in each channel. The manual names no code.", .success,
            advice: "", status: .nonStandard, .documented(by: "Sun"), .reported(of: "Sun")),
    ]
}
