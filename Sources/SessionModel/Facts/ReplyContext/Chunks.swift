// BDAT (RFC 3030 §2).
extension ReplyContextFacts {
    static let chunks: [ReplyFact] = [
        ReplyFact(
            .bdat, 250,
            "The chunk was received. With LAST the message is accepted, and the server is responsible for it.",
            .success, advice: "Send the next chunk; after LAST, send MAIL or QUIT.", .rfc(3030, "2"),
            .rfc(2033, "4.3")),
        ReplyFact(
            .bdat, 421, "The server closes; the message was not accepted.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again later.",
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .bdat, 451, "The chunk was read, but trouble on the server hit it. Send no more chunks.",
            cause: "trouble on the server", .systemError, advice: "Send RSET.", .rfc(3030, "2")),
        ReplyFact(
            .bdat, 452, "There is no room; the chunk was thrown away. Send no more chunks.",
            cause: "a full disk", .storage, advice: "Send RSET.", .rfc(3030, "2")),
        ReplyFact(
            .bdat, 500, "The server does not know BDAT, and reads the octets behind it as commands.",
            cause: "CHUNKING is not offered", .notImplemented, advice: "Send RSET, then use DATA.", .rfc(3030, "2")),
        ReplyFact(
            .bdat, 501, "The size behind BDAT is missing or no number.",
            cause: "a mistake behind BDAT", .syntaxError, advice: "Send RSET, then BDAT with a size.",
            .rfc(3030, "2")),
        ReplyFact(
            .bdat, 502, "The server knows BDAT but does not offer it.",
            cause: "CHUNKING is not offered", .notImplemented, advice: "Send RSET, then use DATA.",
            .rfc(5321, "4.2.4")),
        ReplyFact(
            .bdat, 503, "BDAT is not allowed now: no accepted recipient, or LAST was sent before.",
            cause: "MAIL or RCPT is missing", .badSequence, advice: "Send RSET, then MAIL and RCPT.",
            .rfc(3030, "2")),
        ReplyFact(
            .bdat, 521, "BDAT is switched off or not well formed, and the server closes. Postfix answers so.",
            cause: "CHUNKING is not offered", .notImplemented, advice: "Connect again and use DATA.",
            .seen(in: "Postfix")),
        ReplyFact(
            .bdat, 550, "The message is refused by policy. Send no more chunks.",
            cause: "a rule of the server", .policyOther, advice: "Read the text, then send RSET.",
            .rfc(3030, "2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .bdat, 551, "The chunk was thrown away, after an error or because it was empty. Postfix answers so.",
            cause: "an earlier chunk was refused", .badSequence, advice: "Send RSET, then MAIL again.",
            .seen(in: "Postfix")),
        ReplyFact(
            .bdat, 552, "The message is too large.",
            cause: "the size of the message", .messageTooLarge, advice: "Send RSET; EHLO shows the limit.",
            .rfc(3030, "2"), .rfc(1870, "6")),
        ReplyFact(
            .bdat, 554, "Refused, or there is no valid recipient. Send no more chunks.",
            cause: "no recipient was accepted, or a rule", .policyOther, advice: "Send RSET.", .rfc(3030, "2")),
    ]
}
