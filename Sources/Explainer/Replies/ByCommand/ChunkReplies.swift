import SMTPSyntax

/// BDAT (RFC 3030 §2) and BURL (RFC 4468 §6). After a refused chunk only RSET leads on.
enum ChunkReplies {
    static let all: [ReplyFact] = bdat + bdatRefused + bdatCases + burl

    private static let bdat: [ReplyFact] = [
        ReplyFact(
            .bdat, 250,
            "The chunk was received. After LAST the server has the whole message, and is responsible for it.",
            .success, advice: Advice("Send the next chunk; after LAST, send MAIL or QUIT.", .send(.mail), .send(.quit)),
            status: .extension,
            .rfc(3030, "2")),
        ReplyFact(
            .bdat, 421, "The server closes, and has not taken the message.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            status: .extension, .rfc(5321, "4.3.2")),
        ReplyFact(
            .bdat, 451, "The chunk was read, but trouble on the server hit it. Send no more chunks.",
            cause: "trouble on the server", .systemError,
            advice: Advice("Send RSET, and MAIL again \(.later).", .send(.rset), .send(.mail)),
            status: .extension, .rfc(3030, "2")),
        ReplyFact(
            .bdat, 452, "There is no room; the chunk was thrown away. Send no more chunks.",
            cause: "a full disk", .storage,
            advice: Advice("Send RSET, and MAIL again \(.later).", .send(.rset), .send(.mail)), status: .extension,
            .rfc(3030, "2")),
    ]

    private static let bdatRefused: [ReplyFact] = [
        ReplyFact(
            .bdat, 500, "The server does not know BDAT, and reads the octets behind it as commands.",
            cause: "CHUNKING is not offered", .notImplemented,
            advice: Advice(
                "Send RSET, then MAIL again and use DATA. A 500 for each misread line may come before its reply.",
                .send(.rset), .send(.mail), .send(.data)),
            status: .extension, .rfc(3030, "2")),
        ReplyFact(
            .bdat, 501, "The size behind BDAT is missing or no number.",
            cause: "a mistake behind BDAT", .syntaxError,
            advice: Advice(
                "Send RSET, then MAIL again and BDAT with a size.", .send(.rset), .send(.mail), .send(.bdat)),
            status: .extension, .rfc(3030, "2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .bdat, 502, "The server knows BDAT but does not offer it.",
            cause: "CHUNKING is not offered", .notImplemented,
            advice: Advice(
                "Send RSET, then MAIL again and use DATA. A 500 for each misread line may come before its reply.",
                .send(.rset), .send(.mail), .send(.data)),
            .rfc(5321, "4.2.4"), .seen(in: "Dovecot")),
        ReplyFact(
            .bdat, 503, "BDAT is not allowed now: no MAIL, no accepted recipient, or LAST was sent before.",
            cause: "MAIL or RCPT is missing", .badSequence,
            advice: Advice("Send RSET, then MAIL and RCPT.", .send(.rset), .send(.mail), .send(.rcpt)),
            status: .extension, .rfc(3030, "2")),
        ReplyFact(
            .bdat, 521, "BDAT is switched off or not well formed, and the server closes. Postfix answers so.",
            cause: "CHUNKING is not offered", .notImplemented,
            advice: Advice("Connect again and use DATA.", .send(.data)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .bdat, 550, "The message is refused by policy. Send no more chunks.",
            cause: "a rule of the server", .policyOther, advice: Advice("Read the text, then send RSET.", .send(.rset)),
            status: .extension, .rfc(3030, "2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .bdat, 551, "The chunk was thrown away, after an error or because it was empty. Postfix answers so.",
            cause: "an earlier chunk was refused", .badSequence,
            advice: Advice("Send RSET, then MAIL again.", .send(.rset), .send(.mail)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .bdat, 552, "The message is too large.",
            cause: "the size of the message", .messageTooLarge,
            advice: Advice("Send RSET; EHLO shows the limit.", .send(.rset), .consult(.ehlo)),
            status: .extension, .rfc(3030, "2"), .rfc(1870, "6")),
        ReplyFact(
            .bdat, 554, "Refused, or there is no valid recipient. Send no more chunks.",
            cause: "no recipient was accepted, or a rule", .policyOther,
            advice: Advice("Send RSET, then MAIL and RCPT.", .send(.rset), .send(.mail), .send(.rcpt)),
            status: .extension, .rfc(3030, "2"), .rfc(5321, "4.3.2")),
    ]

    /// The narrower case stands first.
    private static let bdatCases: [ReplyFact] = [
        ReplyFact(
            .bdat, 250, when: "LAST in LMTP", by: [.amid([.lmtp, .lastChunk])],
            "Delivered for one recipient. One reply comes for each accepted RCPT; none at all without one.", .success,
            advice: Advice("After the last of them, send MAIL or QUIT.", .send(.mail), .send(.quit)),
            status: .extension, .rfc(2033, "4.3")),
        ReplyFact(
            .bdat, 250, when: "LAST", by: [.amid(.lastChunk)],
            "The server has taken the message, and is responsible for it now. The transaction is over.", .success,
            advice: Advice("Send another message with MAIL, or QUIT.", .send(.mail), .send(.quit)), status: .extension,
            .rfc(3030, "2"),
            .rfc(5321, "4.2.5")),
        ReplyFact(
            .bdat, 503, when: "CHUNKING not offered", by: [.amid(.notOffered), .says("chunking not advertised")],
            "CHUNKING is not offered to you. The octets behind BDAT are read as commands.",
            cause: "CHUNKING is not offered", .notImplemented,
            advice: Advice(
                "Send RSET, then MAIL again and use DATA. A 500 for each misread line may come before its reply.",
                .send(.rset), .send(.mail), .send(.data)),
            status: .nonStandard, .seen(in: "Exim")),
    ]

    private static let burl: [ReplyFact] = [
        ReplyFact(
            .burl, 250,
            "The server fetched the text. After LAST it has the whole message, and is responsible for it.",
            .success,
            advice: Advice(
                "Send more with BURL or BDAT; after LAST, send MAIL or QUIT.", .send(.burl), .send(.bdat), .send(.mail),
                .send(.quit)), status: .extension,
            .rfc(4468, "6")),
        ReplyFact(
            .burl, 250, when: "LAST", by: [.amid(.lastChunk)],
            "The text was fetched: the server has taken the message, and is responsible for it now.", .success,
            advice: Advice("Send another message with MAIL, or QUIT.", .send(.mail), .send(.quit)), status: .extension,
            .rfc(4468, "6")),
        ReplyFact(
            .burl, 451, "The server cannot reach the IMAP server of the URL now.",
            cause: "no way to the IMAP server", .systemError,
            advice: Advice("Send RSET, and MAIL again \(.later).", .send(.rset), .send(.mail)),
            status: .extension, .rfc(4468, "6")),
        ReplyFact(
            .burl, 503, "BURL is not allowed now: no recipient was accepted.",
            cause: "MAIL or RCPT is missing", .badSequence,
            advice: Advice("Send MAIL and RCPT first.", .send(.mail), .send(.rcpt)), status: .extension,
            .rfc(4468, "6")),
        ReplyFact(
            .burl, 552, "The mailbox of the recipient is full.",
            cause: "a quota", .mailboxFull, advice: Advice("Send RSET; the recipient has to make room.", .send(.rset)),
            status: .extension, .rfc(4468, "6")),
        ReplyFact(
            .burl, 554, "No recipients, too large, or the URL could not be fetched; the enhanced code tells which.",
            cause: "the URL, or no trust between the two servers", .policyOther,
            advice: Advice(
                "Read the enhanced code, then send RSET; 5.6.6 means that the URL gave nothing.", .send(.rset)),
            status: .extension, .rfc(4468, "6")),
    ]
}
