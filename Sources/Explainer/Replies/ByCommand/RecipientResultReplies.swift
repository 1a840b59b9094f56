import SMTPSyntax

/// The replies to the message that apply to one recipient each: LMTP (RFC 2033 §4.2) and PRDR.
enum RecipientResultReplies {
    static let all: [ReplyFact] = lmtpResults + prdrResults

    private static let lmtpResults: [ReplyFact] = [
        ReplyFact(
            .lmtpDataEndKey, 250,
            "Delivered to this recipient. One reply follows for each accepted RCPT, in order.",
            .success, advice: Advice("After the last of them, send MAIL or QUIT.", .send(.mail), .send(.quit)),
            status: .extension, .rfc(2033, "4.2")),
        ReplyFact(
            .lmtpDataEndKey, 450, "Not delivered to this recipient now; the others are not affected.",
            cause: "a server policy", .policyOther, advice: "Send it to this recipient again \(.later).",
            status: .extension, .rfc(2033, "4.2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .lmtpDataEndKey, 451, "A server problem, with this recipient only.",
            cause: "a server problem", .systemError, advice: "Send it to this recipient again \(.later).",
            status: .extension, .rfc(2033, "4.2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .lmtpDataEndKey, 452, "This recipient's mailbox is full at the moment.",
            cause: "a quota", .mailboxFull, advice: "Send it to this recipient again \(.later).", status: .extension,
            .rfc(2033, "4.2")),
        ReplyFact(
            .lmtpDataEndKey, 550, "Refused permanently, for this recipient only.",
            cause: "unknown recipient, or policy", .unknownUser, advice: "Read the text.", status: .extension,
            .rfc(2033, "4.2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .lmtpDataEndKey, 552, "This recipient's mailbox is full permanently.",
            cause: "a quota", .mailboxFull, advice: "The recipient must free space.", status: .extension,
            .rfc(2033, "4.2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .lmtpDataEndKey, 554, "The delivery to this recipient failed permanently.",
            cause: "a server policy", .policyOther, advice: "Read the text.", status: .extension,
            .rfc(2033, "4.2"), .rfc(5321, "4.3.2")),
    ]

    /// Between the 353 and the last reply; the draft never became an RFC.
    private static let prdrResults: [ReplyFact] = [
        ReplyFact(
            .prdrRecipientKey, 250, "This recipient accepts the message. Only the last reply is final.", .success,
            advice: "Wait for the last reply.", status: .nonStandard, .draft("hall-prdr-00"), .seen(in: "Exim")),
        ReplyFact(
            .prdrRecipientKey, 450, "This recipient does not accept the message now; the others are not affected.",
            cause: "a policy for this recipient", .policyOther, advice: "Send it to this recipient again \(.later).",
            status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            .prdrRecipientKey, 550, "This recipient refuses the message permanently; the others are not affected.",
            cause: "a policy for this recipient", .policyOther, advice: "Read the text.", status: .nonStandard,
            .seen(in: "Exim")),
        ReplyFact(
            .prdrEndKey, 250,
            "The message is accepted for at least one recipient; the server is responsible for those.", .success,
            advice: "See the replies before this one for refusals.", status: .nonStandard, .seen(in: "Exim")),
        ReplyFact(
            .prdrEndKey, 550, "The message is refused for every recipient. The transaction is over.",
            cause: "every recipient refused", .policyOther, advice: "Read the replies before this one.",
            status: .nonStandard, .seen(in: "Exim")),
    ]
}
