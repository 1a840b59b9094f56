import SMTPSyntax

/// The numbers of Exchange Online and Outlook.com; details from 500 on are Microsoft's own.
enum ExchangeOnlineStatusCodes {
    static let all = destinations + recipients + senders + access + bans

    /// What Exchange Online reports of other servers: MTA-STS, DANE, DNS.
    private static let destinations: [EnhancedStatusFact] = [
        row(
            [4, 5], 4, 8, "MTA-STS names another host", .systemError,
            "Microsoft: the mail host does not match the MTA-STS policy of the recipient's domain (RFC 8461).",
            advice: "The owner of that domain must fix its policy or its MX."),
        row(
            [4], 4, 316, "connection refused", .systemError,
            "Microsoft: Exchange Online could not connect to the next server.",
            advice: "Check the network of that server."),
        row(
            [5], 4, 300, "message expired", .systemError,
            "Microsoft: the next server did not answer until the message expired.",
            advice: "Contact the postmaster of the recipient's domain."),
        row(
            [5], 4, 310, "the domain does not exist", .noSuchDomain,
            "Microsoft: DNS has no such domain, or no address for its mail.",
            advice: "Correct the part after the @, or the domain's MX.", with: [550], .seen(in: "Exchange Online")),
        row(
            [4, 5], 7, 5, "certificate fails MTA-STS", .systemError,
            "Microsoft means a certificate that fails the MTA-STS policy (RFC 8461). The registry means missing or bad keys.",
            advice: "The owner of that domain must fix its certificate."),
        row(
            [4, 5], 7, 321, "DANE: no STARTTLS", .tlsRequired,
            "Microsoft: DANE requires TLS (RFC 7672), and the destination does not offer it.",
            advice: "The destination must offer TLS again."),
        row(
            [4, 5], 7, 322, "DANE: certificate expired", .systemError,
            "Microsoft: the certificate of the destination has expired.",
            advice: "The destination must renew it."),
        row(
            [4, 5], 7, 323, "DANE: TLSA mismatch", .systemError,
            "Microsoft: the destination's certificate does not match its TLSA record (RFC 7672).",
            advice: "The destination must fix the record."),
        row(
            [4, 5], 7, 324, "DANE: DNSSEC failed", .systemError,
            "Microsoft: the destination's DNSSEC data could not be verified.",
            advice: "The destination must fix its DNSSEC."),
        row(
            [4, 5], 7, 325, "DANE: certificate of another host", .systemError,
            "Microsoft: the certificate is not for the mail host of the destination.",
            advice: "The destination must use the right certificate."),
    ]

    /// The recipient, and who may write to it.
    private static let recipients: [EnhancedStatusFact] = [
        row(
            [5], 1, 10, "recipient not found", .unknownUser,
            "Microsoft means an unknown recipient. The registry means a domain that accepts no mail (null MX).",
            advice: "Correct the address.", with: [550]),
        row(
            [5], 2, 121, "too much from you to this recipient", .rateLimited,
            "Microsoft: you have sent this recipient more messages in an hour than it accepts from one sender.",
            advice: "Send this recipient less, and \(.later).", with: [550, 554]),
        row(
            [5], 2, 122, "recipient gets too much mail", .rateLimited,
            "Microsoft: the recipient has reached the limit of messages per hour, from all senders.",
            advice: "Send less, and \(.later).", with: [550, 554]),
        row(
            [5], 4, 1, "recipient rejected, or relay denied", .unknownUser,
            "Microsoft means an unknown recipient or a foreign domain. The registry means a host that did not answer.",
            advice: "Correct the address, or the domain's configuration.", with: [550]),
        row(
            [5], 4, 14, "mail loop", .routingLoop, "Microsoft: the message looped.",
            advice: "Look for a forwarding loop.", with: [554]),
        row(
            [5], 7, 12, "only for senders inside", .policyOther,
            "Microsoft means a recipient that accepts mail of its own organization only. The registry has it in class 4 only.",
            advice: "Ask the administrator there to accept mail from outside.", with: [550]),
        row(
            [5], 7, 124, "sender not on the list", .senderRejected,
            "Microsoft: the group accepts mail only from senders on its list.",
            advice: "Ask the owner of the group.", with: [550]),
        row(
            [5], 7, 133, "group accepts no external mail", .policyOther,
            "Microsoft: the group accepts no external mail, and the sender was not authenticated.",
            advice: "Ask the owner of the group.", with: [550]),
        row(
            [5], 7, 134...136, "recipient accepts no external mail", .policyOther,
            "Microsoft: the mailbox, public folder or mail user accepts no external mail, and the sender was not authenticated.",
            advice: "Ask the administrator there to accept mail from outside.", with: [550]),
        row(
            [5], 7, 504, "recipient not valid", .unknownUser, "Microsoft: the recipient's address is not valid.",
            advice: "Correct the address.", with: [550]),
        row(
            [5], 7, 505, "banned recipient", .policyOther,
            "Microsoft: mail to this recipient is not accepted; the address is not valid.",
            advice: "Check the address, or contact Microsoft.", with: [550]),
        row(
            [5], 7, 507, "blocked by the recipient's organization", .policyOther,
            "Microsoft: the recipient's organization blocks the address of the sending host.",
            advice: "Ask the recipient by other means.", with: [550]),
        row(
            [5], 7, 510, "no mail over IPv6", .policyOther,
            "Microsoft: the recipient's organization does not accept mail over IPv6.",
            advice: "Connect over IPv4.", with: [550]),
        row(
            [5], 7, 513, "on the recipient's block list", .blockedIPReputation,
            "Microsoft: the recipient's domain has the address of the sending host on its own block list.",
            advice: "Ask the recipient's administrator.", with: [550]),
        row(
            [5], 7, 703, "blocked by your own organization", .policyOther,
            "Microsoft: the sender's own organization blocks this recipient (Tenant Allow/Block List).",
            advice: "Ask your administrator.", with: [550]),
    ]

    /// The sender, and the message.
    private static let senders: [EnhancedStatusFact] = [
        row(
            [5], 1, 8, "account blocked for sending spam", .senderRejected,
            "Microsoft means an account blocked for sending spam, often stolen. The registry means a bad sender's domain.",
            advice: "Secure the account; an administrator can unblock it.", with: [550]),
        row(
            [5], 1, 90, "daily limit of recipients", .rateLimited,
            "Microsoft: the account has reached its limit of recipients per day.",
            advice: "Wait until the next day; check that the account is not abused.", with: [550]),
        row(
            [5], 2, 251, "throttled: mailbox full", .rateLimited,
            "Microsoft: the account is throttled, because it went on sending with its mailbox full.",
            advice: "Free space, then wait.", with: [550], .exchangeThrottling),
        row(
            [5], 2, 252, "sending as others is denied", .senderRejected,
            "Microsoft: the account may not send as this sender; with 550, it is throttled after many such errors.",
            advice: "Use the account's own address, or get the right to send as the other.", with: [550, 554],
            .exchangeThrottling),
        row(
            [5], 2, 253...255, "throttled after repeated errors", .rateLimited,
            "Microsoft: the account is throttled for errors it repeated: no license (253), too many (254) or bad (255) recipients.",
            advice: "Fix that error, then wait.", with: [550], .exchangeThrottling),
        row(
            [5], 6, 11, "bare line feeds", .policyOther,
            "Microsoft: the message has line feeds without a carriage return before them.",
            advice: "End every line with CR LF.", with: [550]),
        row(
            [5], 7, 509, "DMARC says reject", .dmarcFail,
            "Microsoft: the domain in From fails DMARC, and its policy says reject.",
            advice: "Fix SPF or DKIM, so that one passes for the domain in From.", with: [550]),
        row(
            [5], 7, 512, "no valid From address", .policyOther,
            "Microsoft: the header From has no valid address (RFC 5322 §3.6.2).",
            advice: "Write one address in angle brackets in From.", with: [550]),
        row(
            [5], 7, 515, "SPF, DKIM and DMARC are all required", .dmarcFail,
            "Microsoft: Outlook.com requires, of domains with much mail, that SPF and DKIM both pass, and DMARC with one aligned.",
            advice: "Make SPF and DKIM pass, publish a DMARC record, and align one of them with From.", with: [550],
            .outlookErrors),
        row(
            [5], 7, 520, "outgoing message is spam", .contentSpam,
            "Microsoft: the content of the outgoing message was identified as spam.",
            advice: "Change the message.", with: [550], .seen(in: "Exchange Online")),
        row(
            [5], 7, 750, "unregistered sender domain", .senderRejected,
            "Microsoft: the tenant sends suspiciously much from domains that are not registered with it.",
            advice: "Add the domain of the sender to the tenant, and validate it.", with: [550]),
        row(
            [5], 7, 800, "banned sender domain", .blockedIPReputation,
            "Microsoft: the domain in EHLO, MAIL FROM or From is banned for spam.",
            advice: "Contact Microsoft to lift the ban.", with: [550]),
    ]

    /// Authentication and connectors.
    private static let access: [EnhancedStatusFact] = [
        row(
            [5], 7, 30, "basic authentication is off", .authFailed,
            "Microsoft means that passwords are not accepted for submission. The registry means that REQUIRETLS is not offered.",
            advice: "Log in with OAuth (XOAUTH2); until 2027 an administrator may turn basic authentication on.",
            with: [550], .exchangeBasic),
        row(
            [5], 7, 57, "log in first", .authRequired,
            "Microsoft: this server requires authentication before MAIL.",
            advice: Advice("Use AUTH, under TLS.", .send(.auth)), with: [530, 550]),
        row(
            [5], 7, 64, "relay denied, no connector matches", .relayDenied,
            "Microsoft: no connector of the tenant matches the sending host (TenantAttribution).",
            advice: "Fix the connector.", with: [550]),
        row(
            [5], 7, 139, "authentication is refused", .authFailed,
            "Microsoft: wrong credentials, or a policy: SMTP AUTH or basic authentication is off, security defaults.",
            advice: "The text says which; an administrator can change the policy.", with: [535],
            .exchangeBasicDates),
    ]

    /// Bans and limits of accounts, tenants and hosts.
    private static let bans: [EnhancedStatusFact] = [
        row(
            [4], 7, 26, "IPv6 requires SPF or DKIM", .dmarcFail,
            "Microsoft means mail over IPv6 for which neither SPF nor DKIM passed. The registry: several checks.",
            advice: "Make SPF or DKIM pass, or connect over IPv4.", with: [450]),
        row(
            [4], 7, 500...699, "access denied temporarily", .rateLimited,
            "Microsoft: suspicious activity; sending is limited until it is reviewed.",
            advice: "Wait\(.time), and check your host for abuse.", with: [451]),
        row(
            [4], 7, 850...899, "access denied temporarily", .blockedIPReputation,
            "Microsoft: suspicious activity of the sending host; it is limited until it is reviewed.",
            advice: "Wait\(.time), and check your host for abuse.", with: [451]),
        row(
            [5], 7, 501...503, "account banned for spam", .blockedIPReputation,
            "Microsoft: the sending account is banned for spam.",
            advice: "Secure the account, then contact Microsoft.", with: [550]),
        row(
            [5], 7, 506, "EHLO names the server itself", .heloRejected,
            "Microsoft: EHLO gives the name of the server, not the client's own.",
            advice: Advice("Send EHLO with your own host name.", .send(.ehlo)), with: [550]),
        row(
            [5], 7, 508, "too much from an IPv6 range", .rateLimited,
            "Microsoft: the IPv6 range of the sending host has sent too much in a short time.",
            advice: "Wait\(.time), then send less.", with: [550]),
        row(
            [5], 7, 511, "banned sender", .blockedIPReputation, "Microsoft: the address of the sending host is banned.",
            advice: "Ask Microsoft to lift the ban; the text says how.", with: [550]),
        row(
            [5], 7, 606...649, "banned address of the sending host", .blockedIPReputation,
            "Microsoft: the IP address of the sending host is banned.",
            advice: "Ask Microsoft to lift the ban; the text says how.", with: [550]),
        row(
            [5], 7, 705, "tenant over its limit", .rateLimited,
            "Microsoft: most mail of the tenant looks suspicious, and the tenant may not send any more.",
            advice: "Find the abused accounts or relays, then contact Microsoft.", with: [550]),
        row(
            [5], 7, 708, "traffic of the tenant refused", .blockedIPReputation,
            "Microsoft: mail of this tenant from this address looks suspicious, and is refused.",
            advice: "Find the abused accounts or relays, then contact Microsoft.", with: [550]),
    ]

    private static func row(
        _ classes: [UInt16], _ subject: UInt16, _ detail: UInt16, _ name: String, _ label: Cause, _ meaning: String,
        advice: Advice, with codes: [ReplyCode] = [], _ source: SpecReference = .exchangeErrors
    ) -> EnhancedStatusFact {
        row(classes, subject, detail...detail, name, label, meaning, advice: advice, with: codes, source)
    }

    private static func row(
        _ classes: [UInt16], _ subject: UInt16, _ details: ClosedRange<UInt16>, _ name: String, _ label: Cause,
        _ meaning: String, advice: Advice, with codes: [ReplyCode] = [], _ source: SpecReference = .exchangeErrors
    ) -> EnhancedStatusFact {
        EnhancedStatusFact(
            "Microsoft", classes, subject, details, name, label, meaning, advice: advice, with: codes, source)
    }
}
