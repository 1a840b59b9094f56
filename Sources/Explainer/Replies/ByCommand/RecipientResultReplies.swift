import SMTPSyntax

/// The replies after the message that hold for one recipient each: LMTP (RFC 2033 §4.2) and PRDR.
enum RecipientResultReplies {
    static let all: [ReplyFact] = lmtpResults + prdrResults

    private static let lmtpResults: [ReplyFact] = [
        ReplyFact(
            .lmtpDataEndKey, 250,
            "Delivered for this recipient. One reply comes for each accepted RCPT, in their order.",
            .success, advice: Advice("After the last of them, send MAIL or QUIT.", .send(.mail), .send(.quit)),
            status: .extension, .rfc(2033, "4.2")),
        ReplyFact(
            .lmtpDataEndKey, 450, "Not delivered to this recipient now; the others are not touched by that.",
            cause: "a rule of the server", .policyOther, advice: "Send it to this recipient again \(.later).",
            status: .extension, .rfc(2033, "4.2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .lmtpDataEndKey, 451, "Trouble on the server with this recipient only.",
            cause: "trouble on the server", .systemError, advice: "Send it to this recipient again \(.later).",
            status: .extension, .rfc(2033, "4.2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .lmtpDataEndKey, 452, "This recipient's mailbox is full for now.",
            cause: "a quota", .mailboxFull, advice: "Send it to this recipient again \(.later).", status: .extension,
            .rfc(2033, "4.2")),
        ReplyFact(
            .lmtpDataEndKey, 550, "Refused for good, for this recipient only.",
            cause: "unknown recipient, or a rule", .unknownUser, advice: "Read the text.", status: .extension,
            .rfc(2033, "4.2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .lmtpDataEndKey, 552, "This recipient's mailbox is full for good.",
            cause: "a quota", .mailboxFull, advice: "The recipient has to make room.", status: .extension,
            .rfc(2033, "4.2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .lmtpDataEndKey, 554, "The delivery to this recipient failed for good.",
            cause: "a rule of the server", .policyOther, advice: "Read the text.", status: .extension,
            .rfc(2033, "4.2"), .rfc(5321, "4.3.2")),
    ]

    /// Between the 353 and the last reply; the draft never became an RFC.
    private static let prdrResults: [ReplyFact] = [
        ReplyFact(
            .prdrRecipientKey, 250, "This recipient takes the message. Only the last reply accepts it.", .success,
            advice: "Wait for the last reply.", status: .nonStandard, .draft("hall-prdr-00"), .seen(in: "Exim")),
        ReplyFact(
            .prdrRecipientKey, 450, "This recipient does not take the message now; the others are not touched.",
            cause: "a rule for this recipient", .policyOther, advice: "Send it to this recipient again \(.later).",
            status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            .prdrRecipientKey, 550, "This recipient refuses the message for good; the others are not touched.",
            cause: "a rule for this recipient", .policyOther, advice: "Read the text.", status: .nonStandard,
            .seen(in: "Exim")),
        ReplyFact(
            .prdrEndKey, 250,
            "The message is accepted for at least one recipient; the server is responsible for those.", .success,
            advice: "Look at the replies before this one for who refused.", status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            .prdrEndKey, 550, "The message is refused for every recipient. The transaction is over.",
            cause: "every recipient refused", .policyOther, advice: "Read the replies before this one.",
            status: .nonStandard, .seen(in: "Exim")),
    ]
}
