import SMTPSyntax

/// The greeting: the server's first word (RFC 5321 §3.1).
enum GreetingReplies {
    static let all: [ReplyFact] = [
        ReplyFact(
            .connectKey, 220, "The server is ready; the text begins with its name.", .success,
            advice: Advice("Send EHLO and a name for yourself.", .send(.ehlo)), .rfc(5321, "3.1"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .connectKey, 220, when: "LMTP", by: [.says(" lmtp "), .amid(.lmtp)],
            "An LMTP server is ready. It wants LHLO for a hello, and answers the message once for each recipient.",
            .success,
            advice: Advice("Send LHLO and a name for yourself.", .send(.lhlo)), .rfc(2033, "4")),
        ReplyFact(
            .connectKey, 421, "The server will not talk to you now, and closes.",
            cause: "overload, too many connections, or maintenance", .systemError,
            advice: "Connect again \(.later).", .rfc(821, "4.3"), .rfc(5321, "3.8")),
        ReplyFact(
            .connectKey, 450,
            "The server refuses the session for now. Such greetings are reported, though not in the RFC's list.",
            cause: "a rule about your address", .policyOther,
            advice: "Connect again \(.later).", status: .nonStandard, .reported(of: "providers")),
        ReplyFact(
            .connectKey, 451, "Trouble on the server keeps it from talking to you now.",
            cause: "trouble on the server", .systemError,
            advice: "Connect again \(.later).", status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            .connectKey, 521, "This host never takes mail. It waits for QUIT, or closes.",
            cause: "a host without mail service", .noSuchDomain,
            advice: Advice("Send QUIT and try another server of the domain.", .send(.quit)), .rfc(7504, "3")),
        ReplyFact(
            .connectKey, 521, when: "blocklisted client",
            by: [
                .cause(.dnsblListed), .cause(.blockedIPReputation), .says("blocked using"),
            ],
            "The server takes no mail from your address, says so with 521, and closes at once.",
            cause: "your address is on a block list", .dnsblListed,
            advice: "Look your address up at the list named in the text.", status: .nonStandard,
            .seen(in: "Postfix postscreen")),
        ReplyFact(
            .connectKey, 550,
            "The server refuses the session. Such greetings are reported, though not in the RFC's list.",
            cause: "your address is not welcome here", .blockedIPReputation,
            advice: Advice("Read the text, then send QUIT.", .send(.quit)), status: .nonStandard,
            .reported(of: "providers")),
        ReplyFact(
            .connectKey, 554, "The server will not talk to you, or is no mail server. It still waits for QUIT.",
            cause: "your address is not welcome here, or you spoke first", .blockedIPReputation,
            advice: Advice("Send QUIT; anything else is answered 503.", .send(.quit)), .rfc(5321, "3.1"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .connectKey, 554, when: "early talker",
            by: [
                .says("synchronization error"), .says("before greeting"), .says("before the greeting"),
                .amid(.earlyTalk),
            ],
            "You sent something before the greeting. Spammers do that, so the server refuses the session and closes.",
            cause: "you spoke before the greeting", .badSequence,
            advice: Advice("Connect again, and wait for the greeting before you send EHLO.", .send(.ehlo)),
            status: .nonStandard,
            .seen(in: "Exim"), .seen(in: "Postfix")),
    ]
}
