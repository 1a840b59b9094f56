import SMTPSyntax

/// Codes that came into the main list after RFC 821.
enum LaterCodes {
    /// What RFC 5321 and RFC 7504 added to the list.
    static let all: [ReplyFact] = [
        ReplyFact(
            252, "Cannot verify", "The server does not say whether the user exists, but would try to deliver.",
            .success,
            advice: Advice("RCPT may tell more.", .consult(.rcpt)), .rfc(1123, "5.2.3"), .rfc(5321, "3.5.3"),
            .rfc(5321, "7.3")),
        ReplyFact(
            455, "Parameters cannot be honoured now", "The server knows the parameter but cannot honour it just now.",
            cause: "a parameter of MAIL or RCPT", .systemError,
            advice: "Leave the parameter out, or try \(.later).", .rfc(5321, "4.2.3"), .rfc(5321, "4.1.1.11")),
        ReplyFact(
            555, "Parameter not recognized", "The server does not know this parameter of MAIL or RCPT.",
            cause: "an extension that is not offered", .notImplemented,
            advice: Advice("Use only parameters whose keyword EHLO offered.", .consult(.ehlo)), .rfc(5321, "4.2.3"),
            .rfc(5321, "4.1.1.11")),
        ReplyFact(
            521, "Host takes no mail",
            "As a greeting: this host never takes mail. Later: refused for good, and the server may hang up.",
            cause: "a host without mail service", .noSuchDomain,
            advice: Advice("Send QUIT and try another server of the domain.", .send(.quit)), .rfc(7504, "3"),
            .seen(in: "Postfix")),
        ReplyFact(
            556, "Domain takes no mail",
            "A null MX record in DNS says that the domain wants no mail. Courier means one address that cannot be reached.",
            cause: "a null MX record", .noSuchDomain,
            advice: "Check the part after the @.", .rfc(7504, "4"), .rfc(7505, "4.1"), .seen(in: "Courier")),
    ]
}
