import SMTPSyntax

/// The causes that the codes indicate when the text gives none.
enum CodeCauses {
    static let byEnhanced: [CauseRule] = [
        CauseRule(
            .senderRejected, onlyAt: [.mail], enhanced: ["1.0", "1.8"],
            seen: .rfc("MAIL 451 4.1.8", 3463, "3.2")),
        CauseRule(.unknownUser, enhanced: ["1.0"], seen: "554 5.1.0 Sender / recipient address unknown here"),
        CauseRule(
            .systemError, code: 400...499, enhanced: ["2.0", "3.0", "3.2", "0.0", "4.0"],
            seen: "421 4.3.0 Upstream error,"),
        // A policy does not concern the protocol, and a client that follows it has made no mistake for now.
        CauseRule(.systemError, code: 400...499, enhanced: ["5.0"], seen: .rfc("421 4.5.0 Bye", 3463, "3.6")),
        CauseRule(.greylisted, code: 450...451, enhanced: ["7.1"], seen: .wording("450 4.7.1")),
        CauseRule(
            .syntaxError, onlyAt: [.auth], code: 501...501, enhanced: ["7.0"],
            seen: .rfc("AUTH 501 5.7.0", 4954, "4")),
        CauseRule(.authFailed, onlyAt: [.auth], enhanced: ["7.0", "7.1"], seen: .rfc("AUTH 454 4.7.0", 4954, "6")),
        CauseRule(
            .blockedIPReputation, onlyAt: [.connectKey], enhanced: ["7.0", "7.1"],
            seen: .rfc("CONNECT 554 5.7.1", 5321, "3.1")),
        CauseRule(.authFailed, code: 534...535, enhanced: ["7.0", "7.1"], seen: .rfc("535 5.7.0 please", 4954, "6")),
        CauseRule(.authRequired, code: 530...530, enhanced: ["7.0", "7.1"], seen: .rfc("530 5.7.0", 4954, "6")),
        CauseRule(
            .policyOther, enhanced: ["7.0", "7.1", "2.0", "3.2", "6.0"],
            seen: "554 5.7.1 This message does not meet our delivery requirements"),
        CauseRule(.badSequence, code: 503...503, enhanced: ["5.0", "5.1"], seen: .rfc("503 5.5.1 user", 3463, "3.6")),
        CauseRule(.notImplemented, code: 502...504, enhanced: ["5.1", "5.4"], seen: .rfc("502 5.5.1", 3463, "3.6")),
        CauseRule(
            .syntaxError, code: 500...501, enhanced: ["5.0", "5.1", "5.4"],
            seen: "BDAT 501 5.5.4 Invalid chunk size parameter"),
        CauseRule(.policyOther, enhanced: ["5.0", "5.1"], seen: .rfc("554 5.5.0", 3463, "3.6")),
        CauseRule(.syntaxError, enhanced: ["5.4"], seen: .rfc("550 5.5.4", 3463, "3.6")),
    ]

    /// Where the general row of the code says less.
    static let byCode: [CauseRule] = [
        CauseRule(.unknownUser, onlyAt: [.rcpt], code: 550...551, enhanced: [], seen: .rfc("RCPT 550", 5321, "4.2.2"))
    ]
}
