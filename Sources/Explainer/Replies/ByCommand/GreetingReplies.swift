import SMTPSyntax

/// The greeting, the first reply of a session (RFC 5321 §3.1).
enum GreetingReplies {
    static let all: [ReplyFact] = [
        ReplyFact(
            .connectKey, 220, "The server is ready; the text begins with its name.", .success,
            advice: Advice("Send EHLO and your host name.", .send(.ehlo)), .rfc(5321, "3.1"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .connectKey, 220, when: "LMTP", by: [.says(" lmtp "), .amid(.lmtp)],
            "An LMTP server is ready. It expects LHLO, and replies to the message once per recipient.",
            .success,
            advice: Advice("Send LHLO and your host name.", .send(.lhlo)), .rfc(2033, "4")),
        ReplyFact(
            .connectKey, 220, when: "masked by a firewall", by: [.says("*****")],
            "The server is ready, but a firewall has masked its greeting with asterisks. It may hide extensions, too.",
            .success,
            advice: Advice("Send EHLO; if extensions are missing, SMTP inspection must be turned off.", .send(.ehlo)),
            status: .nonStandard, .documented(by: "Cisco")),
        ReplyFact(
            .connectKey, 421, "The server accepts no session now, and closes.",
            cause: "overload, too many connections, or maintenance", .systemError,
            advice: "Connect again \(.later).", .rfc(821, "4.3"), .rfc(5321, "3.8")),
        ReplyFact(
            .connectKey, 421, when: "Postfix without a PROXY header", by: [.says("server local error")],
            "Postfix has a problem before the session begins. It says so, too, when it has waited in vain for the PROXY "
                + "header of a load balancer.",
            cause: "a missing PROXY header, or a server problem", .systemError,
            advice: "Use the port for clients, or send a PROXY header first.", status: .nonStandard,
            .seen(in: "Postfix")),
        ReplyFact(
            .connectKey, 450,
            "The server refuses the session temporarily. Such greetings are reported, but not in the RFC's list.",
            cause: "a policy about your address", .policyOther,
            advice: "Connect again \(.later).", status: .nonStandard, .reported(of: "providers")),
        ReplyFact(
            .connectKey, 451, "A server problem prevents a session at the moment.",
            cause: "a server problem", .systemError,
            advice: "Connect again \(.later).", status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            .connectKey, 521, "This host never accepts mail. It waits for QUIT, or closes.",
            cause: "a host without mail service", .noSuchDomain,
            advice: Advice("Send QUIT and try another server of the domain.", .send(.quit)), .rfc(7504, "3")),
        ReplyFact(
            .connectKey, 521, when: "blocklisted client",
            by: [
                .cause(.dnsblListed), .cause(.blockedIPReputation), .says("blocked using"),
            ],
            "The server accepts no mail from your address, replies 521, and closes at once.",
            cause: "your address is on a blocklist", .dnsblListed,
            advice: "Look up your address at the blocklist, which the text may name.", status: .nonStandard,
            .seen(in: "Postfix postscreen")),
        ReplyFact(
            .connectKey, 550,
            "The server refuses the session. Such greetings are reported, but not in the RFC's list.",
            cause: "your address is blocked", .blockedIPReputation,
            advice: Advice("Read the text, then send QUIT.", .send(.quit)), status: .nonStandard,
            .reported(of: "providers")),
        ReplyFact(
            .connectKey, 554, "The server refuses the session, or is not a mail server. It waits for QUIT.",
            cause: "your address is blocked, or you spoke first", .blockedIPReputation,
            advice: Advice("Send QUIT; anything else gets 503.", .send(.quit)), .rfc(5321, "3.1"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .connectKey, 554, when: "early talker",
            by: [
                .says("synchronization error"), .says("before greeting"), .says("before the greeting"),
                .amid(.earlyTalk),
            ],
            "You sent data before the greeting, as spammers do. The server refuses the session and closes.",
            cause: "you sent data before the greeting", .badSequence,
            advice: Advice("Connect again, and wait for the greeting before you send EHLO.", .send(.ehlo)),
            status: .nonStandard,
            .seen(in: "Exim"), .seen(in: "Postfix")),
    ]
}
