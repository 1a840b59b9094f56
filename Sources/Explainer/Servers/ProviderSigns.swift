import SMTPSyntax

/// Words by which the reply of a provider is known where its software is not: its name, its links, its signature.
enum ProviderSigns {
    private static let all: [(provider: String, words: [String])] = [
        ("Gmail", ["gsmtp", "gmail", "support.google.com"]),
        (
            "Microsoft",
            [
                "outlook.com", "office.com", "office365", "microsoft", "live.com", "storedrv", "resolver.",
                "client submission", "tenant", "smtpclientauthentication", "bad outbound sender", "as(",
            ]
        ),
        ("Yahoo", ["yahoo"]),
    ]

    private static let scan = PhraseScan(all.flatMap(\.words))
    /// The provider of each word of the scan.
    private static let providers = all.flatMap { row in row.words.map { _ in row.provider } }

    /// The first provider named; nil when none is.
    static func provider(in text: CauseText) -> String? {
        let places = scan.places(in: text.octets[...])
        return places.firstIndex { $0 != nil }.map { providers[$0] }
    }
}
