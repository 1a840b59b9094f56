import SMTPSyntax

/// Codes that joined the main list after RFC 821.
enum LaterCodes {
    /// What RFC 5321 and RFC 7504 added to the list.
    static let all: [ReplyFact] = [
        ReplyFact(
            252, "Cannot verify", "The server does not say whether the user exists, but would try to deliver.",
            .success,
            advice: Advice("RCPT may say more.", .consult(.rcpt)), .rfc(1123, "5.2.3"), .rfc(5321, "3.5.3"),
            .rfc(5321, "7.3")),
        ReplyFact(
            455, "Parameters cannot be honoured now", "The server knows the parameter but cannot honour it now.",
            cause: "a parameter of MAIL or RCPT", .systemError,
            advice: "Omit the parameter, or try \(.later).", .rfc(5321, "4.2.3"), .rfc(5321, "4.1.1.11")),
        ReplyFact(
            555, "Parameter not recognized", "The server does not know this parameter of MAIL or RCPT.",
            cause: "an extension that is not offered", .notImplemented,
            advice: Advice("Use only parameters whose keyword EHLO offered.", .consult(.ehlo)), .rfc(5321, "4.2.3"),
            .rfc(5321, "4.1.1.11")),
        ReplyFact(
            521, "Host accepts no mail",
            "As a greeting: this host never accepts mail. Later: refused permanently; the server may disconnect.",
            cause: "a host without mail service", .noSuchDomain,
            advice: Advice("Send QUIT and try another server of the domain.", .send(.quit)), .rfc(7504, "3"),
            .seen(in: "Postfix")),
        ReplyFact(
            556, "Domain accepts no mail",
            "A null MX record says that the domain accepts no mail. Courier means one unreachable address.",
            cause: "a null MX record", .noSuchDomain,
            advice: "Check the part after the @.", .rfc(7504, "4"), .rfc(7505, "4.1"), .seen(in: "Courier")),
    ]
}
