import SMTPSyntax

/// The special cases of what is checked about a sender or a destination: DMARC, MTA-STS, DANE, unsubscribing.
enum CheckCases {
    static let all: [CauseCase] = dmarc + transport + lists

    private static let dmarc: [CauseCase] = [
        CauseCase(
            CauseRule(
                .dmarcFail,
                [
                    "have a dmarc record", "no dmarc record", "no dmarc policy", "no dmarc found", "no dmarc entry",
                    "missing dmarc", "without a dmarc", "without dmarc",
                    "lacks a dmarc", "lacks dmarc", "dmarc record is missing", "dmarc record missing",
                    "dmarc record not found", "dmarc not found", "publish a dmarc", "publish dmarc", "no valid dmarc",
                    "dmarc record * does not exist", "dmarc record * required", "requires a dmarc record",
                ]),
            "no DMARC record", "The domain in From has no DMARC record, or its record has no policy.",
            advice: "Publish a DMARC record at _dmarc of the domain; p=none is enough.", .rfc(9989, "4.7"),
            .rfc(7489, "6.1"), .gmailErrors),
        CauseCase(
            CauseRule(
                .dmarcFail,
                ["not aligned", "isn't aligned", "alignment", "not in alignment", "unaligned", "misaligned"]),
            "From is not aligned",
            "SPF or DKIM may have passed, but not for the domain in From, as DMARC requires.",
            advice: "Sign with DKIM for the domain in From, or use that domain in MAIL FROM.", .rfc(9989, "4.4"),
            .rfc(7489, "3.1")),
        CauseCase(
            CauseRule(
                .dmarcFail,
                [
                    "dmarc policy", "policy of reject", "p=reject", "per dmarc", "rejected by dmarc", "due to dmarc",
                    "'s dmarc",
                ]),
            "the DMARC policy of the sender's domain",
            "Neither SPF nor DKIM passed for the domain in From, and that domain asks receivers to refuse such mail.",
            advice: "Make SPF or DKIM pass for the domain in From; its owner can soften the policy.",
            .rfc(9989, "4.7"), .rfc(7489, "6.3")),
    ]

    private static let transport: [CauseCase] = [
        CauseCase(
            CauseRule(.systemError, ["mta-sts", "mta sts", "sts policy"]),
            "the MTA-STS policy of the recipient's domain",
            "The recipient's domain demands verified TLS (MTA-STS), and its mail host or certificate does not fit.",
            move: .address,
            advice: "The domain's owner must fix policy, MX or certificate; TLS reports (RFC 8460) tell them.",
            .rfc(8461, "4.1"), .rfc(8461, "4.2"), .rfc(8460, "4.3")),
        CauseCase(
            CauseRule(.systemError, ["dane$", "tlsa", "dnssec"]), "the DANE records of the recipient's domain",
            "The recipient's domain demands TLS by DANE, and its records or its certificate could not be verified.",
            move: .address,
            advice: "The domain's owner must fix DNSSEC, TLSA or certificate; TLS reports (RFC 8460) tell them.",
            .rfc(7672, "2.2"), .rfc(7672, "3"), .rfc(8460, "4.3")),
    ]

    private static let lists: [CauseCase] = [
        CauseCase(
            CauseRule(.policyOther, ["list-unsubscribe", "one-click unsub", "one click unsub", "unsubscribe header"]),
            "one-click unsubscribe is missing",
            "The receiver requires of mail to many people that one click unsubscribes.", move: .message,
            advice: "Add List-Unsubscribe with an https address and List-Unsubscribe-Post, and sign both with DKIM.",
            .rfc(8058, "3.1"), .rfc(8058, "4"), .gmailSenders)
    ]
}
