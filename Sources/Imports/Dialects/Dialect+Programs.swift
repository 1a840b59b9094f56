// Programs that send mail, and show what they say.
extension Dialect {
    static let programs: [Dialect] = [
        Dialect(
            "a swaks transcript",
            [
                .server("<**"), .server("<~*", tls: true), .server("<~", tls: true), .server("<-"),
                .client("**>"), .client("*~>", tls: true), .client("~>", tls: true), .client("->"),
            ],
            beginnings: ["=== Trying "], openings: ["=== Connecting "], notes: ["===", "***"]),
        gnutls,
        Dialect(
            "verbose output of curl", [.server("<"), .client(">")],
            beginnings: ["* Host ", "*   Trying "], openings: ["* Trying ", "* Connected to "],
            notes: ["*", "{ [", "} [", "curl:"]
        ).talkative,
        Dialect(
            "debug output of msmtp", [.server("<--"), .client("-->")],
            beginnings: ["using account ", "loaded system configuration file"], notes: ["msmtp:"]
        ).talkative,
        Dialect(
            "verbose output of sendmail", [.client(">>>")], beginnings: ["Connecting to …via "],
            notes: ["... ", "Connecting "]
        ).with {
            $0.unmarked = .bareReplies
            $0.isTalkative = true
            $0.prefix = Array("050 ".utf8)
        },
        Dialect(
            "an Exim test session", beginnings: ["**** SMTP testing session"], notes: [">>>", "****", "LOG:"]
        ).with { $0.unmarked = .bare },
        Dialect(
            "debug output of Exim",
            [
                .incoming("SMTP<<", anywhere: true), .outgoing("SMTP>>", anywhere: true),
                .outgoing("SMTP|>", anywhere: true), .outgoing("SMTP+>", anywhere: true),
                .outgoing("SMTP~>", anywhere: true),
            ], beginnings: ["Connecting to …connected"], openings: ["Exim version "], notes: ["SMTP(", "LOG:"]
        ).talkative,
        Dialect(
            "a debug log of Postfix", [.incoming("<"), .outgoing(">")], beginnings: ["smtp_connect_addr: trying: "]
        )
        .talkative.with { $0.namesPeer = true },
        Dialect(
            "a Thunderbird log",
            [.server("SMTP Response:", anywhere: true), .client("SMTP Send:", anywhere: true)]
        ).talkative,
        Dialect(
            "a Thunderbird log",
            [.server("mailnews.smtp: S:", anywhere: true), .client("mailnews.smtp: C:", anywhere: true)]
        ).talkative,
    ]

    /// After what it says of the handshake comes what is typed, and the replies.
    static let gnutls = Dialect(
        "a session of gnutls-cli", beginnings: ["Resolving '"],
        openings: ["Connecting to '", "- Certificate type: ", "- Handshake was completed"],
        notes: ["- ", " - ", "Processed ", "|<", "*** "]
    ).with {
        $0.unmarked = .bare
        $0.isTalkative = true
    }
}
