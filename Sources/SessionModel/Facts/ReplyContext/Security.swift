// STARTTLS (RFC 3207 §4) and AUTH with the answers inside it (RFC 4954 §4, §6).
extension ReplyContextFacts {
    static let security: [ReplyFact] = tls + login

    private static let tls: [ReplyFact] = [
        ReplyFact(
            .starttls, 220, "The server waits for the TLS handshake. No command may come before it.", .success,
            advice: "After the handshake, send EHLO again.", .rfc(3207, "4"), .rfc(3207, "4.2")),
        ReplyFact(
            .starttls, 454, "TLS cannot be had just now. sendmail says so as well when TLS is on already.",
            cause: "trouble on the server", .systemError, advice: "Decide whether to go on without TLS.",
            .rfc(3207, "4"), .seen(in: "sendmail")),
        ReplyFact(
            .starttls, 500, "The server does not know STARTTLS.",
            cause: "no TLS here", .notImplemented, advice: "EHLO shows what is offered.", .rfc(5321, "4.2.4")),
        ReplyFact(
            .starttls, 501, "STARTTLS takes no argument.",
            cause: "something behind STARTTLS", .syntaxError, advice: "Send STARTTLS alone.", .rfc(3207, "4")),
        ReplyFact(
            .starttls, 502, "TLS is not offered, or it is on already. The RFC names no code for the second.",
            cause: "no TLS here", .notImplemented, advice: "EHLO shows what is offered.", .seen(in: "Postfix"),
            .seen(in: "Dovecot")),
        ReplyFact(
            .starttls, 503, "Not now: not offered, a transaction is open, no EHLO yet, or TLS is on already.",
            cause: "not the moment for STARTTLS", .badSequence,
            advice: "Send RSET or EHLO, then look at what is offered.",
            .seen(in: "sendmail"), .seen(in: "OpenSMTPD")),
        ReplyFact(
            .starttls, 554, "TLS is on already, or the server gives up on it for security.",
            cause: "TLS is on already", .badSequence, advice: "Go on, or send QUIT.", .seen(in: "Postfix"),
            .seen(in: "Exim")),
    ]

    private static let login: [ReplyFact] = [
        ReplyFact(
            .auth, 235, "You are logged in.", .success,
            advice: "Begin a message with MAIL.", .rfc(4954, "4"), .rfc(4954, "6")),
        ReplyFact(
            .auth, 334, "The server asks for the next step of the login. The text is base64 and may be empty.",
            .success,
            advice: "Answer in base64, or send * to cancel. VXNlcm5hbWU6 asks for the user name.", .rfc(4954, "4")),
        ReplyFact(
            .auth, 421, "The server closes the connection.",
            cause: "too many failed logins", .authFailed, advice: "Connect again later.", .rfc(5321, "3.8")),
        ReplyFact(
            .auth, 432, "The account has to be moved to this mechanism first.",
            cause: "an account not yet moved", .authFailed, advice: "Log in once with PLAIN under TLS.",
            .rfc(4954, "6")),
        ReplyFact(
            .auth, 435, "Trouble on the server keeps the login from working just now. Exim answers so.",
            cause: "trouble on the server", .systemError, advice: "Try again later; another password will not help.",
            .seen(in: "Exim")),
        ReplyFact(
            .auth, 450, "You have sent AUTH too often in a short time. Postfix answers so.",
            cause: "too many logins in a short time", .rateLimited, advice: "Wait some minutes, then send AUTH again.",
            .seen(in: "Postfix")),
        ReplyFact(
            .auth, 454, "Trouble on the server keeps the login from working just now.",
            cause: "trouble on the server", .systemError, advice: "Try again later; another password will not help.",
            .rfc(4954, "6")),
        ReplyFact(
            .auth, 500, "The server does not know AUTH, or the line was too long.",
            cause: "login is not offered here", .notImplemented,
            advice: "EHLO shows what is offered; TLS may be needed first.",
            .rfc(4954, "4")),
        ReplyFact(
            .auth, 501, "The login was cancelled, or what was sent is not base64.",
            cause: "a star, or a mistake in the base64", .syntaxError, advice: "Send AUTH again.", .rfc(4954, "4")),
        ReplyFact(
            .auth, 502, "Login is not offered here.",
            cause: "login is not offered here", .notImplemented, advice: "EHLO shows what is offered.",
            .rfc(5321, "4.2.4")),
        ReplyFact(
            .auth, 503, "AUTH is not allowed now: logged in already, inside a transaction, or not offered.",
            cause: "not the moment for AUTH", .badSequence, advice: "Send RSET or EHLO, then look at what is offered.",
            .rfc(4954, "4")),
        ReplyFact(
            .auth, 504, "The server does not have this mechanism.",
            cause: "the mechanism", .notImplemented, advice: "Choose one from the EHLO reply.", .rfc(4954, "4")),
        ReplyFact(
            .auth, 523, "This mechanism may be used only under TLS.",
            cause: "no TLS yet", .tlsRequired, advice: "Send STARTTLS first.", .rfc(5248, "2.4"),
            .seen(in: "Dovecot")),
        ReplyFact(
            .auth, 525, "The name and password are right, but the account is disabled.",
            cause: "a disabled account", .authFailed,
            advice: "Ask the people who run the server; another password will not help.", .rfc(5248, "2.4"),
            .seen(in: "Dovecot")),
        ReplyFact(
            .auth, 530, "The server wants TLS before a login.",
            cause: "no TLS yet", .tlsRequired, advice: "Send STARTTLS first.", .rfc(3207, "4")),
        ReplyFact(
            .auth, 534, "The account may not be used with this mechanism.",
            cause: "a stronger mechanism is demanded", .authFailed,
            advice: "Choose another mechanism from the EHLO reply.",
            .rfc(4954, "6")),
        ReplyFact(
            .auth, 535, "The name, the password or the mechanism was not accepted.",
            cause: "wrong user name or password", .authFailed, advice: "Check the credentials, then send AUTH again.",
            .rfc(4954, "6")),
        ReplyFact(
            .auth, 538, "This mechanism may be used only under TLS.",
            cause: "no TLS yet", .tlsRequired, advice: "Send STARTTLS first.", .rfc(4954, "6")),
        ReplyFact(
            .auth, 553, "The mechanism does not take the answer that stood behind AUTH. Exim answers so.",
            cause: "an answer before the challenge", .syntaxError,
            advice: "Send AUTH with the mechanism alone, then wait for 334.", .seen(in: "Exim")),
    ]
}
