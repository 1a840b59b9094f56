import SMTPSyntax

enum ProviderStatusCodes {
    /// Numbers that providers use without registration, or in another way than registered. The words name the provider,
    /// because a row may apply to a server of which nothing else is known.
    static let all = ExchangeOnlineStatusCodes.all + GmailStatusCodes.all + yahoo

    private static let yahoo: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            "Yahoo", [5], 7, 9, "sender not verified", .dmarcFail,
            "Yahoo means that DKIM, SPF or DMARC did not pass. The registry means a mechanism too weak.",
            advice: "Make SPF and DKIM pass for the domain in the From line.", with: [550, 554],
            .yahooErrors)
    ]
}
