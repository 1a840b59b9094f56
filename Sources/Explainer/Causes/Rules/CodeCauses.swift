import SMTPSyntax

/// What the codes alone tell when the text tells nothing.
enum CodeCauses {
    static let byEnhanced: [CauseRule] = [
        CauseRule(.senderRejected, onlyAt: [.mail], enhanced: ["1.0", "1.8"]),
        CauseRule(.unknownUser, enhanced: ["1.0"]),
        CauseRule(.systemError, code: 400...499, enhanced: ["2.0", "3.0", "3.2", "0.0", "4.0"]),
        CauseRule(.greylisted, code: 450...451, enhanced: ["7.1"]),
        CauseRule(.syntaxError, onlyAt: [.auth], code: 501...501, enhanced: ["7.0"]),
        CauseRule(.authFailed, onlyAt: [.auth], enhanced: ["7.0", "7.1"]),
        CauseRule(.blockedIPReputation, onlyAt: [.connectKey], enhanced: ["7.0", "7.1"]),
        CauseRule(.authFailed, code: 534...535, enhanced: ["7.0", "7.1"]),
        CauseRule(.authRequired, code: 530...530, enhanced: ["7.0", "7.1"]),
        CauseRule(.policyOther, enhanced: ["7.0", "7.1", "2.0", "3.2", "6.0"]),
        CauseRule(.badSequence, code: 503...503, enhanced: ["5.0", "5.1"]),
        CauseRule(.notImplemented, code: 502...504, enhanced: ["5.1", "5.4"]),
        CauseRule(.syntaxError, code: 500...501, enhanced: ["5.0", "5.1", "5.4"]),
        CauseRule(.policyOther, enhanced: ["5.0", "5.1"]),
        CauseRule(.syntaxError, enhanced: ["5.4"]),
    ]

    /// Where the general row of the code says less.
    static let byCode: [CauseRule] = [
        CauseRule(.unknownUser, onlyAt: [.rcpt], code: 550...551, enhanced: [])
    ]
}
