// The greeting: the server's first word (RFC 5321 §3.1).
extension ReplyContextFacts {
    static let greeting: [ReplyFact] = [
        ReplyFact(
            .connectKey, 220, "The server is ready. The first word of the text is its name.", .success,
            advice: "Send EHLO and a name for yourself.", .rfc(5321, "3.1"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .connectKey, 421, "The server will not talk to you now, and closes.",
            cause: "overload, too many connections, or maintenance", .systemError,
            advice: "Connect again later.", .rfc(821, "4.3"), .rfc(5321, "3.8")),
        ReplyFact(
            .connectKey, 450,
            "The server refuses the session for now. Such a greeting is seen, though not in the RFC's list.",
            cause: "a rule about your address", .policyOther,
            advice: "Connect again later.", .rfc(5321, "4.2")),
        ReplyFact(
            .connectKey, 451, "Trouble on the server keeps it from talking to you now.",
            cause: "trouble on the server", .systemError,
            advice: "Connect again later.", .seen(in: "Exim")),
        ReplyFact(
            .connectKey, 521, "This host never takes mail. Some servers say so to clients on a block list.",
            cause: "a host without mail service", .noSuchDomain,
            advice: "Send QUIT.", .rfc(7504, "3"), .seen(in: "Postfix postscreen")),
        ReplyFact(
            .connectKey, 550, "The server refuses the session. Such a greeting is seen, though not in the RFC's list.",
            cause: "your address is not welcome here", .blockedIPReputation,
            advice: "Read the text, then send QUIT.", .rfc(5321, "4.2")),
        ReplyFact(
            .connectKey, 554, "There is no mail service here, at least not for you. The server waits for QUIT.",
            cause: "your address is not welcome here, or you spoke first", .blockedIPReputation,
            advice: "Send QUIT; anything else is answered 503.", .rfc(5321, "3.1")),
    ]
}
