import SMTPSyntax

/// Codes from lists on help pages, most of them an enhanced code without its dots. No server is known that
/// sends them, so what they mean is hearsay.
enum HelpPageCodes {
    static let all: [ReplyFact] = [
        page(
            101, "Cannot connect", "On help pages: the mail program did not reach the server. Not a reply.",
            cause: "the network, or a wrong name or port", .systemError,
            advice: "Check the server name, the port and the firewall."),
        page(
            111, "Connection refused",
            "On help pages: nothing listens on that port. 111 is an error number of Linux, not a reply.",
            cause: "no server on that port", .systemError, advice: "Check the server name and the port."),
        page(
            420, "Timeout", "On help pages: the connection timed out.",
            cause: "the network, or a busy server", .timeout, advice: "Connect again \(.later)."),
        page(
            441, "No answer from the next server",
            "On help pages: 4.4.1 without its dots; the next server does not reply.",
            cause: "a server that does not answer", .systemError, advice: "Wait\(.time); the server will try again."),
        page(
            442, "Connection dropped", "On help pages: 4.4.2 without its dots; the connection was lost.",
            cause: "the network", .systemError, advice: "Connect again\(.after) and send the message once more."),
        page(
            446, "Too many hops", "On help pages: 4.4.6 without its dots; the message passed too many servers.",
            cause: "a mail loop", .routingLoop, advice: "Check the Received lines for repeated hosts."),
        page(
            447, "Waited too long", "On help pages: 4.4.7 without its dots; the message was in the queue too long.",
            cause: "a server that did not accept it", .systemError,
            advice: "Find out why the next server did not accept it."),
        page(
            449, "Routing error",
            "On help pages: 4.4.9 without its dots; mail routing is misconfigured. 4.4.9 is not registered.",
            cause: "wrong DNS or routing", .systemError, advice: "Check the MX records of the domain."),
        page(
            510, "Bad address", "On help pages: 5.1.0 without its dots; an address of the message is wrong.",
            cause: "an address", .unknownUser, advice: "Check the addresses of the recipients."),
        page(
            512, "Host not found", "On help pages: 5.1.2 without its dots; DNS does not know the recipient's domain.",
            cause: "the part after the @", .noSuchDomain, advice: "Check the part after the @."),
        page(
            541, "Refused by a filter", "On help pages: the recipient's spam filter refused the message.",
            cause: "a spam filter", .contentSpam, advice: "Change the message, or ask the recipient to allow it."),
    ]

    private static func page(
        _ code: ReplyCode, _ name: String, _ meaning: String, cause: String, _ label: Cause, advice: Advice
    ) -> ReplyFact {
        ReplyFact(
            code, name, meaning, cause: cause, label, advice: advice, status: .neverSent,
            .reported(of: "provider help pages"))
    }
}
