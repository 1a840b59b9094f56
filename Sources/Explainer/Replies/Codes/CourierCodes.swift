import SMTPSyntax

/// Courier counts its errors in codes of its own; few others do.
enum CourierCodes {
    static let all: [ReplyFact] = [
        ReplyFact(
            400, "Temporary trouble", "Not now; no finer code is given. Courier sends it.",
            cause: "trouble on the server", .systemError, advice: "Read the text, and try again \(.later).",
            status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            412, "Needs a transaction of its own",
            "Courier does not mix this recipient with those accepted before: they are filtered in another way.",
            cause: "recipients filtered in different ways", .policyOther,
            advice: "Send to this recipient in a transaction of its own.", status: .nonStandard,
            .seen(in: "Courier")),
        ReplyFact(
            417, "Domain lookup failed",
            "The domain of the sender, or of the hello, could not be looked up just now. Courier sends it.",
            cause: "a DNS lookup that failed", .senderRejected,
            advice: "Check the DNS of the domain, and try again \(.later).",
            status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            430, "Login required, or a filter failed",
            "Cyrus refuses for now and asks for a login; Courier says that a filter failed.",
            cause: "a login is demanded, or a failing filter", .authRequired,
            advice: Advice("Send AUTH if it is offered; otherwise try again \(.later).", .send(.auth)),
            status: .nonStandard,
            .rfc(5248, "2.4"), .seen(in: "Cyrus"), .seen(in: "Courier")),
        ReplyFact(
            431, "System full, or too many recipients",
            "Courier has no room just now, or takes no more recipients for this message.",
            cause: "a full disk, or too many recipients", .storage,
            advice: "Try again \(.later), with fewer recipients.", status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            440, "TLS not available now", "Courier cannot do TLS just now, although it is wanted.",
            cause: "trouble on the server", .systemError, advice: "Try again \(.later), or ask the administrator.",
            status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            456, "Address not available now", "Courier does not take mail for this recipient at the moment.",
            cause: "a mailbox in trouble", .systemError, advice: Advice("Send the same again \(.later).", .sendAgain),
            status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            511, "No such mailbox", "The recipient is not known. Courier and some qmail servers say so.",
            cause: "unknown recipient", .unknownUser, advice: "Check the spelling of the address.",
            status: .nonStandard, .seen(in: "Courier"), .reported(of: "qmail")),
        ReplyFact(
            513, "Relaying denied",
            "Courier does not relay for you. On help pages the code stands for a wrong kind of address.",
            cause: "the server does not relay for you", .relayDenied,
            advice: "Log in first, or use the server that is responsible for the domain.", status: .nonStandard,
            .seen(in: "Courier"), .reported(of: "provider help pages")),
        ReplyFact(
            517, "Sender domain refused",
            "The domain of the sender, or of the hello, does not exist or has bad DNS data. Courier sends it.",
            cause: "the domain of the sender", .senderRejected,
            advice: "Use a sender whose domain exists and has correct MX records.", status: .nonStandard,
            .seen(in: "Courier")),
        ReplyFact(
            531, "Too many recipients", "The message has more recipients than Courier ever takes.",
            cause: "too many recipients", .tooManyRecipients,
            advice: "Send several messages, with fewer recipients each.", status: .nonStandard,
            .seen(in: "Courier")),
        ReplyFact(
            540, "TLS not available", "Courier has no TLS to offer.",
            cause: "TLS is not set up", .notImplemented,
            advice: "Go on without TLS, or use another server.",
            status: .nonStandard, .seen(in: "Courier")),
        ReplyFact(
            546, "Mail loop", "The message has too many Received lines; it seems to go in circles. Courier sends it.",
            cause: "a mail loop", .routingLoop, advice: "Look at the Received lines for hosts that repeat.",
            status: .nonStandard, .seen(in: "Courier")),
    ]
}
