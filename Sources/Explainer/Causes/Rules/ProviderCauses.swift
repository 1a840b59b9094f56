/// What single providers document of their own codes: it may differ from what the words seem to say.
enum ProviderCauses {
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
        CauseRule(.dmarcFail, ["gsmtp"], enhanced: ["7.26", "7.31", "7.32", "7.40"]),
        CauseRule(.noReverseDNS, ["gsmtp"], enhanced: ["7.23", "7.25"]),
        CauseRule(.spfFail, ["gsmtp"], enhanced: ["7.24", "7.27"]),
        CauseRule(.rateLimited, ["gsmtp"], enhanced: ["7.28"]),
        CauseRule(.tlsRequired, ["gsmtp"], enhanced: ["7.29"]),
        CauseRule(.rateLimited, ["try again later, closing connection"], enhanced: ["7.0"]),
        CauseRule(.dkimFail, ["gsmtp"], enhanced: ["7.30"]),
        CauseRule(.relayDenied, ["invalid credentials for relay"]),
        CauseRule(.rateLimited, ["email quota exceeded", "daily smtp relay"]),
        CauseRule(.blockedIPReputation, ["~p=notauthorized", "to send email directly", "not in whitelist for"]),
        CauseRule(.rateLimited, ["has exceeded the rate limit"], code: 421...421),
    ]

    /// Microsoft 365 and Outlook.com: its own details begin at X.7.500.
    private static let microsoft: [CauseRule] = [
        CauseRule(.unknownUser, ["access denied"], enhanced: ["4.1"]),
        CauseRule(
            .unknownUser, ["recipientnotfound", "recipient not found", "resolver.adr"], enhanced: ["1.10", "1.1"]),
        CauseRule(.noSuchDomain, enhanced: ["4.310", "4.300"]),
        CauseRule(.rateLimited, enhanced: ["1.90", "2.121", "2.122", "7.500", "7.508", "7.705"]),
        CauseRule(.senderRejected, ["bad outbound sender"], enhanced: ["1.8"]),
        CauseRule(.heloRejected, enhanced: ["7.506"]),
        CauseRule(.policyOther, enhanced: ["7.505", "7.507", "7.510", "7.512", "6.11", "4.62"]),
        CauseRule(.spfFail, ["spf= fail"], and: ["dkim= pass"], enhanced: ["7.515"]),
        CauseRule(.dmarcFail, enhanced: ["7.509", "7.515"]),
        CauseRule(
            .blockedIPReputation,
            enhanced: [
                "7.501", "7.502", "7.503", "7.511", "7.513", "7.606", "7.607", "7.608", "7.609", "7.610", "7.612",
                "7.620", "7.630", "7.640", "7.649", "7.650", "7.651", "7.652", "7.708", "7.850", "7.851",
            ]),
        CauseRule(.senderRejected, enhanced: ["7.60", "7.124", "7.136", "7.750"]),
        CauseRule(.relayDenied, enhanced: ["7.64"]),
        CauseRule(.authRequired, enhanced: ["7.57", "7.12", "7.133", "7.134"]),
        CauseRule(.authFailed, enhanced: ["7.139"]),
        CauseRule(.authFailed, ["authentication unsuccessful"], enhanced: ["7.3"]),
        CauseRule(.contentSpam, enhanced: ["7.520"]),
        CauseRule(.authFailed, ["basic authentication"], enhanced: ["7.30"]),
        CauseRule(.rateLimited, enhanced: ["7.232", "7.233"]),
        CauseRule(.unknownUser, enhanced: ["1.351"]),
        // The codes in two letters and three digits, of the old and the new free mail service.
        CauseRule(.blockedIPReputation, ["sc-00", "dy-00", "ou-00"]),
        // The numbers of the free mail service, behind "block list" or in brackets.
        CauseRule(.blockedIPReputation, ["s3115", "s3140", "s3150", "s775", "s844"]),
        // Its own list is left by letter, not on a page.
        CauseRule(.blockedIPReputation, ["list please forward this message to @"]),
        // The store driver names its exceptions.
        CauseRule(.rateLimited, ["submissionquota"]),
        CauseRule(.senderRejected, ["sendasdenied"]),
        CauseRule(.contentSpam, ["outboundspam"]),
        CauseRule(.messageTooLarge, ["resolver.rst.recipsizelimit", "resolver.rst.sendsizelimit"]),
        CauseRule(.senderRejected, ["resolver.rst.notauthorized", "resolver.rst.restricted"]),
    ]

    /// Yahoo, AOL and who else uses their servers; the sender hub explains the words in brackets.
    private static let yahoo: [CauseRule] = [
        CauseRule(.greylisted, ["[gl"]),
        CauseRule(.dnsblListed, ["[bl2"]),
        CauseRule(.blockedIPReputation, ["[ts0", "[tss", "[ts1", "vs1-", "vs99", "vs2-"]),
        CauseRule(.contentSpam, ["[ph0", "[ur", "hvu:"]),
        CauseRule(.dmarcFail, ["policy reasons"], enhanced: ["7.9"]),
        // A deferral with its number is for traffic and complaints.
        CauseRule(.blockedIPReputation, ["temporarily deferred"], and: ["- 4.16.", "[4.16.", "#4.16.", "[1", "[2"]),
        CauseRule(.noReverseDNS, ["dns:"], and: ["nr)", "b1)", "b2)", "nr$"], not: ["lookup"]),
        CauseRule(.blockedIPReputation, ["rtr:", "rly:", "dyn:", "con:b", "ipt:"]),
    ]

    private static let apple: [CauseRule] = [
        CauseRule(.policyOther, ["[cs0", "[hm0"], and: ["local policy"])
    ]

    /// Orange and Laposte number their bilingual replies: 1xx the connection, 4xx the envelope, 5xx the message.
    private static let european: [CauseRule] = [
        CauseRule(.blockedIPReputation, ["102$", "103$", "108$", "109$", "999$"], and: ["ofr", "lpn"]),
        CauseRule(.rateLimited, ["104$", "105$", "107$"], and: ["ofr", "lpn"]),
        CauseRule(.unknownUser, ["416$"], and: ["ofr", "lpn"]),
        CauseRule(.mailboxFull, ["417$"], and: ["ofr", "lpn"]),
        CauseRule(.senderRejected, ["405$"], and: ["ofr", "lpn"]),
        CauseRule(.dmarcFail, ["517$"], and: ["ofr", "lpn"]),
        CauseRule(
            .contentSpam, ["506$", "507$", "510$", "513$", "515$", "519$"], and: ["ofr", "lpn"], code: 500...599),
        // Ionos, GMX and web.de mean hosts that wrote to too many unknown addresses.
        CauseRule(.blockedIPReputation, ["reject due to policy violations"], code: 421...450),
        // Gandi numbers its rules: malware, phishing, advertising.
        CauseRule(.contentVirus, ["rule1_"], and: ["policy reason"]),
        CauseRule(.contentSpam, ["rule2_", "rule3_"], and: ["policy reason"]),
        // Yandex shuts hosts out for a day of which only spam came.
        CauseRule(.blockedIPReputation, ["spam statistics"]),
        // T-Online names no reason at all to hosts that it does not want.
        CauseRule(.blockedIPReputation, ["ask your postmaster for help"]),
    ]

    /// Comcast, Cox and Charter, whose numbers stand at the end of the reply or of its link.
    private static let american: [CauseRule] = [
        // Comcast counts the lists in binary: Spamhaus, Cloudmark, Sender Score; all zeros is its own.
        CauseRule(
            .dnsblListed,
            ["~bl000001", "~bl00001", "~bl0001", "bl000001", "bl00001", "bl0001", "aup#ipbl", "ipbl1", "ipbl0"]),
        CauseRule(.blockedIPReputation, ["~es0000", "es000001", "es000010"]),
        CauseRule(.dmarcFail, ["~dm0000", "dm0000"]),
        CauseRule(.rateLimited, ["~rl0000", "rl0000", "cxthrt", "cxcnct", "cxmj"]),
        CauseRule(.noReverseDNS, ["cxdns", "~ptr"]),
        CauseRule(.blockedIPReputation, ["cxbl", "cdrbl", "~bl0000", "bl000000"]),
        CauseRule(.rateLimited, ["aup#"], and: ["too many conn", "too many sess", "concurrent"]),
        CauseRule(.senderRejected, ["cxsndr", "aup#i-1310", "aup#in-1310"]),
        CauseRule(.heloRejected, ["cxhelo"]),
        // Zoho names a login that does not own the sender.
        CauseRule(.senderRejected, ["relaying disallowed as"]),
        // Trend Micro says by which of its filters a recipient was refused.
        CauseRule(.policyOther, ["block-rcpt"]),
        CauseRule(.senderRejected, ["block-send"]),
        // Facebook: the letters are the subject, P for good and T for now.
        CauseRule(.unknownUser, ["rcp-p1"]),
        CauseRule(.rateLimited, ["con-t", "pol-t"]),
        CauseRule(.systemError, ["int-t", "int-p"]),
        // Amazon stops the account of a customer, who is told by mail.
        CauseRule(.policyOther, ["sending suspended for this", "sending paused for this"]),
        // Mimecast means the address of the host.
        CauseRule(.blockedIPReputation, ["sender address blocked"], code: 421...421),
        // Mimecast lets unknown hosts wait with words that speak of itself.
        CauseRule(.greylisted, ["internal resource temporarily", "internal resources are temporarily"]),
    ]

    /// NetEase (163, 126), which documents two letters for the layer and three for the reason.
    private static let chinese: [CauseRule] = [
        CauseRule(
            .blockedIPReputation,
            ["hl:rep", "hl:mep", "hl:ipb", "hl:ihu", "ip is hangup", "ip is rejected", "wm:bli", "rp:rep", "mi:spb"]),
        CauseRule(
            .rateLimited,
            ["hl:icc", "hl:ifc", "hl:ifq", "hl:itc", "mi:dmc", "mi:sfq", "mi:stc", "rp:drc", "rp:qrc", "rp:trc"]),
        CauseRule(.policyOther, ["mi:cel", "mi:ccl", "rp:cel", "rp:ccl"]),
        CauseRule(.tooManyRecipients, ["rp:rcl"]),
        CauseRule(.relayDenied, ["rp:frl"]),
        CauseRule(.dnsblListed, ["dt:rbl"]),
        CauseRule(.noReverseDNS, ["rp:rdn"]),
        CauseRule(.heloRejected, ["mi:nhd"]),
        CauseRule(.spfFail, ["mi:spf"]),
        CauseRule(.dmarcFail, ["mi:dma"]),
        CauseRule(.messageTooLarge, ["mi:lmc"]),
        CauseRule(.authFailed, ["user has no permission"]),
        CauseRule(.senderRejected, ["mi:imf", "dt:sum", "wm:blu"]),
        CauseRule(.contentSpam, ["dt:spm", "mail * is rejected,mx"]),
        CauseRule(.blockedIPReputation, ["sender is rejected"], and: ["mx"]),
        CauseRule(.rateLimited, ["too much fail authentication", "auth error limit"]),
        CauseRule(.blockedIPReputation, ["reject by behaviour", "reject by behavior"]),
        // Coremail counts messages of one size.
        CauseRule(.rateLimited, ["same size"]),
        // The mail of Japanese telephones; SoftBank means the sender's domain and names nothing else.
        CauseRule(
            .senderRejected, ["does not exist"],
            not: ["user", "mailbox", "account", "recipient", "address", "alias", "<@", "@ ", "@:"], code: 553...553),
        CauseRule(.mailboxFull, ["too much mail data"]),
    ]
}
