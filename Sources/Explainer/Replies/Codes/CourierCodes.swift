import SMTPSyntax

/// The codes that Courier uses for its errors; few other servers do.
enum CourierCodes {
    static let all: [ReplyFact] = [
        ReplyFact(
            400, "Temporary error", "Not now; the code says no more. Sent by Courier.",
            cause: "a server problem", .systemError, advice: "Read the text, and try again \(.later).",
            status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            412, "Needs a separate transaction",
            "Courier does not mix this recipient with those accepted before: its filters differ.",
            cause: "recipients with different filters", .policyOther,
            advice: "Send to this recipient in a separate transaction.", status: .nonStandard,
            .seen(in: "Courier")),
        ReplyFact(
            417, "Domain lookup failed",
            "The domain of the sender, or of EHLO, could not be looked up. Sent by Courier.",
            cause: "a DNS lookup that failed", .senderRejected,
            advice: "Check the DNS of the domain, and try again \(.later).",
            status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            430, "Authentication required, or a filter failed",
            "Cyrus refuses temporarily and requires authentication; Courier reports a failed filter.",
            cause: "no authentication, or a failed filter", .authRequired,
            advice: Advice("Send AUTH if it is offered; otherwise try again \(.later).", .send(.auth)),
            status: .nonStandard,
            .rfc(5248, "2.4"), .seen(in: "Cyrus"), .seen(in: "Courier")),
        ReplyFact(
            431, "System full, or too many recipients",
            "Courier has no space now, or accepts no more recipients for this message.",
            cause: "no disk space, or too many recipients", .storage,
            advice: "Try again \(.later), with fewer recipients.", status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            440, "TLS not available now", "Courier cannot use TLS now, although it is required.",
            cause: "a server problem", .systemError, advice: "Try again \(.later), or ask the administrator.",
            status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            456, "Address not available now", "Courier does not accept mail for this recipient now.",
            cause: "a problem with the mailbox", .systemError,
            advice: Advice("Send the same again \(.later).", .sendAgain),
            status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            511, "No such mailbox", "The recipient is unknown. Sent by Courier and some qmail servers.",
            cause: "unknown recipient", .unknownUser, advice: "Check the spelling of the address.",
            status: .nonStandard, .seen(in: "Courier"), .reported(of: "qmail")),
        ReplyFact(
            513, "Relaying denied",
            "Courier does not relay for you. On help pages the code means a wrong kind of address.",
            cause: "the server does not relay for you", .relayDenied,
            advice: "Log in first, or use the server that is responsible for the domain.", status: .nonStandard,
            .seen(in: "Courier"), .reported(of: "provider help pages")),
        ReplyFact(
            517, "Sender domain refused",
            "The domain of the sender, or of EHLO, does not exist or has bad DNS data. Sent by Courier.",
            cause: "the domain of the sender", .senderRejected,
            advice: "Use a sender whose domain exists and has correct MX records.", status: .nonStandard,
            .seen(in: "Courier")),
        ReplyFact(
            531, "Too many recipients", "The message has more recipients than Courier allows.",
            cause: "too many recipients", .tooManyRecipients,
            advice: "Send several messages, with fewer recipients each.", status: .nonStandard,
            .seen(in: "Courier")),
        ReplyFact(
            540, "TLS not available", "Courier does not offer TLS.",
            cause: "TLS is not configured", .notImplemented,
            advice: "Continue without TLS, or use another server.",
            status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            546, "Mail loop", "The message has too many Received lines; it seems to loop. Sent by Courier.",
            cause: "a mail loop", .routingLoop, advice: "Check the Received lines for repeated hosts.",
            status: .nonStandard, .seen(in: "Courier")),
    ]
}
