import SMTPSyntax

/// BDAT (RFC 3030 §2) and BURL (RFC 4468 §6). After a refused chunk only RSET is useful.
enum ChunkReplies {
    static let all: [ReplyFact] = bdat + bdatRefused + bdatCases + burl

    private static let bdat: [ReplyFact] = [
        ReplyFact(
            .bdat, 250,
            "The chunk was received. After LAST the server is responsible for the message.",
            .success, advice: Advice("Send the next chunk; after LAST, send MAIL or QUIT.", .send(.mail), .send(.quit)),
            status: .extension,
            .rfc(3030, "2")),
        ReplyFact(
            .bdat, 421, "The server closes, and has not accepted the message.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            status: .extension, .rfc(5321, "4.3.2")),
        ReplyFact(
            .bdat, 451, "The chunk was read, but the server had a problem. Send no more chunks.",
            cause: "a server problem", .systemError,
            advice: Advice("Send RSET, and MAIL again \(.later).", .send(.rset), .send(.mail)),
            status: .extension, .rfc(3030, "2")),
        ReplyFact(
            .bdat, 452, "There is no space; the chunk was discarded. Send no more chunks.",
            cause: "no disk space", .storage,
            advice: Advice("Send RSET, and MAIL again \(.later).", .send(.rset), .send(.mail)), status: .extension,
            .rfc(3030, "2")),
    ]

    private static let bdatRefused: [ReplyFact] = [
        ReplyFact(
            .bdat, 500, "The server does not know BDAT, and reads the bytes after it as commands.",
            cause: "CHUNKING is not offered", .notImplemented,
            advice: Advice(
                "Send RSET, then MAIL again and use DATA. A 500 for each misread line may come before its reply.",
                .send(.rset), .send(.mail), .send(.data)),
            status: .extension, .rfc(3030, "2")),
        ReplyFact(
            .bdat, 501, "The size after BDAT is missing or not a number.",
            cause: "an invalid argument", .syntaxError,
            advice: Advice(
                "Send RSET, then MAIL again and BDAT with a size.", .send(.rset), .send(.mail), .resend(.bdat)),
            status: .extension, .rfc(3030, "2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .bdat, 502, "The server knows BDAT but does not support it.",
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
            .bdat, 521, "BDAT is disabled or malformed, and the server closes. Sent by Postfix.",
            cause: "CHUNKING is not offered", .notImplemented,
            advice: Advice("Connect again and use DATA.", .send(.data)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .bdat, 550, "The message is refused by policy. Send no more chunks.",
            cause: "a server policy", .policyOther, advice: Advice("Read the text, then send RSET.", .send(.rset)),
            status: .extension, .rfc(3030, "2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .bdat, 551, "The chunk was discarded, after an error or because it was empty. Sent by Postfix.",
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

    /// The narrower case comes first.
    private static let bdatCases: [ReplyFact] = [
        ReplyFact(
            .bdat, 250, when: "LAST in LMTP", by: [.amid([.lmtp, .lastChunk])],
            "Delivered to one recipient. One reply follows for each accepted RCPT; without any, none follows.",
            .success,
            advice: Advice("After the last of them, send MAIL or QUIT.", .send(.mail), .send(.quit)),
            status: .extension, .rfc(2033, "4.3")),
        ReplyFact(
            .bdat, 250, when: "LAST", by: [.amid(.lastChunk)],
            "The server accepted the message, and is now responsible for it. The transaction is over.", .success,
            advice: Advice("Send another message with MAIL, or QUIT.", .send(.mail), .send(.quit)), status: .extension,
            .rfc(3030, "2"),
            .rfc(5321, "4.2.5")),
        ReplyFact(
            .bdat, 503, when: "CHUNKING not offered", by: [.amid(.notOffered), .says("chunking not advertised")],
            "CHUNKING is not offered to you. The bytes after BDAT are read as commands.",
            cause: "CHUNKING is not offered", .notImplemented,
            advice: Advice(
                "Send RSET, then MAIL again and use DATA. A 500 for each misread line may come before its reply.",
                .send(.rset), .send(.mail), .send(.data)),
            status: .nonStandard, .seen(in: "Exim")),
    ]

    private static let burl: [ReplyFact] = [
        ReplyFact(
            .burl, 250,
            "The server fetched the text. After LAST it is responsible for the message.",
            .success,
            advice: Advice(
                "Send more with BURL or BDAT; after LAST, send MAIL or QUIT.", .resend(.burl), .send(.bdat),
                .send(.mail),
                .send(.quit)), status: .extension,
            .rfc(4468, "6")),
        ReplyFact(
            .burl, 250, when: "LAST", by: [.amid(.lastChunk)],
            "The server fetched the text and accepted the message; it is now responsible for it.", .success,
            advice: Advice("Send another message with MAIL, or QUIT.", .send(.mail), .send(.quit)), status: .extension,
            .rfc(4468, "6")),
        ReplyFact(
            .burl, 451, "The server cannot reach the IMAP server of the URL now.",
            cause: "no route to the IMAP server", .systemError,
            advice: Advice("Send RSET, and MAIL again \(.later).", .send(.rset), .send(.mail)),
            status: .extension, .rfc(4468, "6")),
        ReplyFact(
            .burl, 503, "BURL is not allowed now: no recipient was accepted.",
            cause: "MAIL or RCPT is missing", .badSequence,
            advice: Advice("Send MAIL and RCPT first.", .send(.mail), .send(.rcpt)), status: .extension,
            .rfc(4468, "6")),
        ReplyFact(
            .burl, 552, "The mailbox of the recipient is full.",
            cause: "a quota", .mailboxFull, advice: Advice("Send RSET; the recipient must free space.", .send(.rset)),
            status: .extension, .rfc(4468, "6")),
        ReplyFact(
            .burl, 554, "No recipients, too large, or the URL could not be fetched; see the enhanced code.",
            cause: "the URL, or the servers' trust", .policyOther,
            advice: Advice(
                "Read the enhanced code, then send RSET; 5.6.6: the URL returned nothing.", .send(.rset)),
            status: .extension, .rfc(4468, "6")),
    ]
}
