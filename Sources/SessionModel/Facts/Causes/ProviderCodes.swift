/// What single providers document of their own codes: it may differ from what the words seem to say.
enum ProviderCodes {
    static let all: [CauseRule] = google + microsoft + yahoo + apple + european + american + chinese

    private static let google: [CauseRule] = [
        CauseRule(.unknownUser, ["~p=nosuchuser"]),
        CauseRule(.mailboxDisabled, ["~p=disableduser", "~p=inactiveuser"]),
        CauseRule(.mailboxFull, ["~p=overquota"]),
        CauseRule(.rateLimited, ["~p=receivingrate", "~p=unsolicitedratelimit", "~p=dailyl", "~p=mailsendingrate"]),
        CauseRule(.noReverseDNS, ["~p=ipv6auth", "~p=badptr"]),
        CauseRule(.tooManyRecipients, ["~p=toomanyrecipients"]),
        CauseRule(.noSuchDomain, ["~p=badrcptdomain"]),
        CauseRule(.messageTooLarge, ["~p=maxsize"]),
        CauseRule(.policyOther, ["~p=rfcmessagenoncompliant"]),
        CauseRule(.authRequired, ["~p=wantauth"]),
        CauseRule(.authFailed, ["~p=badcredentials", "~p=invalidsecondfactor", "~p=weblogin"]),
        CauseRule(.contentVirus, ["~p=blockedmessage"]),
        CauseRule(.routingLoop, ["~p=mailloop"]),
        CauseRule(.dmarcFail, ["gsmtp"], enhanced: ["7.26", "7.30", "7.31", "7.32", "7.40"]),
        CauseRule(.noReverseDNS, ["gsmtp"], enhanced: ["7.23", "7.25"]),
        CauseRule(.spfFail, ["gsmtp"], enhanced: ["7.24", "7.27"]),
        CauseRule(.rateLimited, ["gsmtp"], enhanced: ["7.28"]),
        CauseRule(.tlsRequired, ["gsmtp"], enhanced: ["7.29"]),
        CauseRule(.rateLimited, ["try again later, closing connection"], enhanced: ["7.0"]),
        CauseRule(.relayDenied, ["invalid credentials for relay"]),
    ]

    private static let microsoft: [CauseRule] = [
        CauseRule(.unknownUser, ["access denied"], enhanced: ["4.1"]),
        CauseRule(.unknownUser, enhanced: ["1.10"]),
        CauseRule(.rateLimited, enhanced: ["1.90", "2.121", "2.122", "7.500", "7.508", "7.705"]),
        CauseRule(.senderRejected, ["bad outbound sender"], enhanced: ["1.8"]),
    ]

    private static let yahoo: [CauseRule] = []
    private static let apple: [CauseRule] = []
    private static let european: [CauseRule] = []
    private static let american: [CauseRule] = []
    private static let chinese: [CauseRule] = []
}
