import SMTPSyntax

/// The special cases that single providers explain, or leave unexplained.
enum ProviderCases {
    static let all: [CauseCase] = microsoft + others

    private static let microsoft: [CauseCase] = [
        level(.spfFail, "SPF did not pass; Outlook.com requires it"),
        level(.dkimFail, "DKIM did not pass; Outlook.com requires it"),
        CauseCase(
            CauseRule(.rateLimited, ["sender throttled"]), "throttled after repeated errors",
            "The account is throttled because it repeated the same error; the text says which.",
            move: .client, advice: "Fix that error, then wait\(.time); other mail of the account is held back as well.",
            .exchangeThrottling),
    ]

    /// Outlook.com requires all three, whichever of them is reported.
    private static func level(_ label: Cause, _ words: String) -> CauseCase {
        CauseCase(
            CauseRule(label, enhanced: ["7.515"]), words,
            "Outlook.com requires, of domains with much mail, that SPF and DKIM both pass, and DMARC with one aligned.",
            advice: "Make SPF and DKIM pass, publish a DMARC record, and align one of them with From.", .outlookErrors,
            .outlookLevel)
    }

    private static let others: [CauseCase] = [
        CauseCase(
            CauseRule(.contentSpam, ["[ph0", "[ph1"]), "content that Yahoo refuses",
            "Yahoo found something in the content that it refuses: malware, phishing, or a link to them.",
            advice: "Find it in the message or its links; check that the host is not abused.", .yahooErrors),
        CauseCase(
            CauseRule(.policyOther, ["[cs0", "[cs1", "[hm0", "[hm1"], and: ["local policy", "~support.apple"]),
            "a filter of Apple",
            "A filter of Apple refuses the message. Apple does not explain the letters; content and reputation are reported.",
            move: .message, advice: "Check content, links, SPF, DKIM and DMARC; then write to icloudadmin@apple.com.",
            .applePostmaster, .appleReports),
        CauseCase(
            CauseRule(.blockedIPReputation, ["[hcm"]), "Apple refuses your address",
            "Apple refuses mail from your address, and does not explain the letters; they are reported for bad reputation.",
            advice: "Check what the host sends; then write to icloudadmin@apple.com.", .applePostmaster,
            .appleReports),
    ]
}
