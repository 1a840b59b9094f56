import SMTPSyntax

/// Codes that the RFCs of extensions define.
enum ExtensionCodes {
    static let all: [ReplyFact] = login + queues + announced

    /// TLS and login (RFC 3207, RFC 4954, RFC 5248).
    private static let login: [ReplyFact] = [
        ReplyFact(
            235, "Login succeeded", "You are logged in.", .success,
            advice: Advice(
                "Go on with MAIL; if the login added a security layer, send EHLO first.", .send(.mail), .send(.ehlo)),
            status: .extension,
            .rfc(4954, "4"), .rfc(4954, "6")),
        ReplyFact(
            334, "Challenge", "The server asks for the next step of the login, in base64.", .success,
            advice: "Answer in base64, or send * to cancel.", status: .extension, .rfc(4954, "4")),
        ReplyFact(
            432, "Password transition needed",
            "In a login: the account has to be moved to this mechanism first. Exchange says so of a recipient who gets "
                + "too much at once.",
            cause: "an account not yet moved, or too much mail", .authFailed,
            advice: "In a login: use PLAIN once, under TLS. Otherwise wait and try again.", status: .extension,
            .rfc(4954, "6"), .documented(by: "Microsoft"), .seen(in: "Courier")),
        ReplyFact(
            454, "TLS or login not available now",
            "Trouble on the server keeps TLS or the login from working just now.",
            cause: "trouble on the server", .systemError,
            advice: "Try again \(.later); another password will not help.", status: .extension, .rfc(3207, "4"),
            .rfc(4954, "6")),
        ReplyFact(
            523, "Encryption needed, or message too long",
            "This login needs TLS first. Courier means a message that is too long.",
            cause: "no TLS yet, or the size of the message", .tlsRequired,
            advice: Advice("Send STARTTLS before AUTH, or a smaller message.", .send(.starttls), .send(.auth)),
            status: .extension, .rfc(5248, "2.4"),
            .seen(in: "Dovecot"), .seen(in: "Courier")),
        ReplyFact(
            525, "Account disabled", "Name and password are right, but the account is disabled.",
            cause: "a disabled account", .authFailed,
            advice: "Ask the administrator; another password will not help.", status: .extension, .rfc(5248, "2.4"),
            .seen(in: "Dovecot")),
        ReplyFact(
            530, "Login or TLS required", "The server wants a login, or TLS, before this command.",
            cause: "a login or TLS is demanded", .authRequired,
            advice: Advice(
                "Send STARTTLS or AUTH first; EHLO shows what is offered.", .send(.starttls), .send(.auth),
                .consult(.ehlo)), status: .extension, .rfc(4954, "6"),
            .rfc(3207, "4"), .rfc(6409, "4.3")),
        ReplyFact(
            534, "Mechanism too weak",
            "The account may not be used with this mechanism. Courier means a message that is too large.",
            cause: "a stronger mechanism is demanded", .authFailed,
            advice: Advice(
                "Choose another mechanism from the EHLO reply; some providers want an app password.", .consult(.ehlo)),
            status: .extension, .rfc(4954, "6"), .seen(in: "Courier")),
        ReplyFact(
            535, "Login refused", "The name, the password or the token was not accepted.",
            cause: "wrong user name or password", .authFailed,
            advice: "Check the credentials.", status: .extension, .rfc(4954, "4"), .rfc(4954, "6")),
        ReplyFact(
            538, "Encryption required", "This mechanism may be used only under TLS. The code is kept for history.",
            cause: "no TLS yet", .tlsRequired,
            advice: Advice("Send STARTTLS first.", .send(.starttls)), status: .obsolete, .rfc(4954, "6")),
    ]

    /// ETRN and ATRN, by which a host fetches its waiting mail (RFC 1985, RFC 2645).
    private static let queues: [ReplyFact] = [
        ReplyFact(
            253, "Waiting messages started", "ETRN is accepted; the text says how many messages are being sent.",
            .success, advice: "Wait for the connection that brings the mail.", status: .extension,
            .rfc(1985, "5.1")),
        ReplyFact(
            453, "You have no mail", "The domains asked for with ATRN have no mail waiting.",
            cause: "an empty queue", .policyOther,
            advice: Advice("There is nothing to fetch. Send QUIT.", .send(.quit)),
            status: .extension, .rfc(2645, "5.2.1"), .rfc(5248, "2.4")),
        ReplyFact(
            458, "Queue cannot be started", "ETRN is understood, but the queue cannot be started now.",
            cause: "trouble on the server", .systemError, advice: Advice("Send ETRN again \(.later).", .resend(.etrn)),
            status: .extension,
            .rfc(1985, "5.1")),
        ReplyFact(
            459, "Node not allowed", "You may not start the queue for this name with ETRN. The text says why.",
            cause: "a name that is not yours", .policyOther,
            advice: "Ask the administrator of the server to allow it.", status: .extension, .rfc(1985, "5.1")),
    ]

    /// What announces something before the message, or after it (RFC 1845, and two drafts).
    private static let announced: [ReplyFact] = [
        ReplyFact(
            353, "Replies for each recipient follow",
            "The message is there. Next comes one reply for each accepted recipient, then one for all (PRDR).",
            .success, advice: "Read on; it is still the server's turn.", status: .nonStandard,
            .draft("hall-prdr-00"), .seen(in: "Exim")),
        ReplyFact(
            355, "Transaction offset",
            "An interrupted transaction was found. The text begins with the octets the server already has.",
            .success, advice: Advice("Send DATA, then only what comes after those octets.", .send(.data)),
            status: .extension,
            .rfc(1845, "3")),
        ReplyFact(
            558, "Results for each recipient",
            "The lines of this reply hold a reply of their own for each accepted recipient (EXDATA of Courier).",
            cause: "at least one recipient was refused after the message", .policyOther,
            advice: "Read what follows 558 on each line, in the order of RCPT.",
            status: .nonStandard,
            .draft("varshavchik-exdata-smtpext"), .seen(in: "Courier")),
    ]
}
