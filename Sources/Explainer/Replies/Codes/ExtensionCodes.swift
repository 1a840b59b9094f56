import SMTPSyntax

/// Codes that the RFCs of extensions define.
enum ExtensionCodes {
    static let all: [ReplyFact] = login + queues + announced

    /// TLS and authentication (RFC 3207, RFC 4954, RFC 5248).
    private static let login: [ReplyFact] = [
        ReplyFact(
            235, "Authentication succeeded", "You are logged in.", .success,
            advice: Advice(
                "Continue with MAIL; if there is a security layer, send EHLO first.", .send(.mail), .send(.ehlo)),
            status: .extension,
            .rfc(4954, "4"), .rfc(4954, "6")),
        ReplyFact(
            334, "Challenge", "The server asks for the next step of authentication, in base64.", .success,
            advice: "Answer in base64, or send * to cancel.", status: .extension, .rfc(4954, "4")),
        ReplyFact(
            432, "Password transition needed",
            "During AUTH: the account must be migrated to this mechanism first. Exchange: the recipient gets "
                + "too much mail at once.",
            cause: "an account to migrate, or too much mail", .authFailed,
            advice: "During AUTH: use PLAIN once, under TLS. Otherwise wait\(.time) and try again.", status: .extension,
            .rfc(4954, "6"), .documented(by: "Microsoft"), .seen(in: "Courier")),
        ReplyFact(
            454, "TLS or authentication not available now",
            "A server problem prevents TLS or authentication at the moment.",
            cause: "a server problem", .systemError,
            advice: "Try again \(.later); a different password will not help.", status: .extension, .rfc(3207, "4"),
            .rfc(4954, "6")),
        ReplyFact(
            523, "Encryption needed, or message too long",
            "This mechanism requires TLS first. Courier means a message that is too long.",
            cause: "no TLS, or the size of the message", .tlsRequired,
            advice: Advice("Send STARTTLS before AUTH, or a smaller message.", .send(.starttls), .send(.auth)),
            status: .extension, .rfc(5248, "2.4"),
            .seen(in: "Dovecot"), .seen(in: "Courier")),
        ReplyFact(
            525, "Account disabled", "Name and password are right, but the account is disabled.",
            cause: "a disabled account", .authFailed,
            advice: "Ask the administrator; a different password will not help.", status: .extension, .rfc(5248, "2.4"),
            .seen(in: "Dovecot")),
        ReplyFact(
            530, "Authentication or TLS required", "The server requires authentication or TLS before this command.",
            cause: "authentication or TLS required", .authRequired,
            advice: Advice(
                "Send STARTTLS or AUTH first; EHLO shows what is offered.", .send(.starttls), .send(.auth),
                .consult(.ehlo)), status: .extension, .rfc(4954, "6"),
            .rfc(3207, "4"), .rfc(6409, "4.3")),
        ReplyFact(
            534, "Mechanism too weak",
            "The account may not use this mechanism. Courier means a message that is too large.",
            cause: "a stronger mechanism required", .authFailed,
            advice: Advice(
                "Choose another mechanism from the EHLO reply; some providers require an app password.", .consult(.ehlo)
            ),
            status: .extension, .rfc(4954, "6"), .seen(in: "Courier")),
        ReplyFact(
            535, "Authentication refused", "The name, the password or the token was not accepted.",
            cause: "wrong user name or password", .authFailed,
            advice: "Check the credentials.", status: .extension, .rfc(4954, "4"), .rfc(4954, "6")),
        ReplyFact(
            538, "Encryption required", "This mechanism may be used only under TLS. The code is obsolete.",
            cause: "TLS is not active", .tlsRequired,
            advice: Advice("Send STARTTLS first.", .send(.starttls)), status: .obsolete, .rfc(4954, "6")),
    ]

    /// ETRN and ATRN, with which a host fetches its queued mail (RFC 1985, RFC 2645).
    private static let queues: [ReplyFact] = [
        ReplyFact(
            253, "Queued messages started", "ETRN is accepted; the text says how many messages are being sent.",
            .success, advice: "Wait for the connection that brings the mail.", status: .extension,
            .rfc(1985, "5.1")),
        ReplyFact(
            453, "You have no mail", "No mail is queued for the domains in ATRN.",
            cause: "an empty queue", .policyOther,
            advice: Advice("There is nothing to fetch. Send QUIT.", .send(.quit)),
            status: .extension, .rfc(2645, "5.2.1"), .rfc(5248, "2.4")),
        ReplyFact(
            458, "Queue cannot be started", "The server knows ETRN, but cannot start the queue now.",
            cause: "a server problem", .systemError, advice: Advice("Send ETRN again \(.later).", .resend(.etrn)),
            status: .extension,
            .rfc(1985, "5.1")),
        ReplyFact(
            459, "Node not allowed", "You may not start the queue for this name with ETRN. The text says why.",
            cause: "a name that is not yours", .policyOther,
            advice: "Ask the server's administrator to allow it.", status: .extension, .rfc(1985, "5.1")),
    ]

    /// Announcements before the message, or after it (RFC 1845, and two drafts).
    private static let announced: [ReplyFact] = [
        ReplyFact(
            353, "Replies for each recipient follow",
            "The message was received. One reply per accepted recipient follows, then one for all (PRDR).",
            .success, advice: "Wait; more replies follow.", status: .nonStandard,
            .draft("hall-prdr-00"), .seen(in: "Exim")),
        ReplyFact(
            355, "Transaction offset",
            "An interrupted transaction was found. The text begins with the number of bytes already received.",
            .success, advice: Advice("Send DATA, then only what follows those bytes.", .send(.data)),
            status: .extension,
            .rfc(1845, "3")),
        ReplyFact(
            558, "Results for each recipient",
            "Each line of this reply is itself a reply for one accepted recipient (EXDATA of Courier).",
            cause: "at least one recipient was refused after the message", .policyOther,
            advice: "Read what follows 558 on each line, in the order of RCPT.",
            status: .nonStandard,
            .draft("varshavchik-exdata-smtpext"), .seen(in: "Courier")),
    ]
}
