import SMTPSyntax

enum ProviderStatusCodes {
    /// Numbers that providers use without registration. The words name the provider, because a row may apply
    /// to a server of which nothing else is known.
    static let all: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            "Microsoft", [4, 5], 4, 8, "MTA-STS names another host", .systemError,
            "Microsoft: the mail host does not match the MTA-STS policy of the recipient's domain.",
            advice: "The owner of that domain must fix its policy or its MX.", .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [4], 4, 316, "connection refused", .systemError,
            "Microsoft: Exchange Online could not connect to the next server.",
            advice: "Check the network of that server.", .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [4, 5], 7, 321, "DANE: no STARTTLS", .tlsRequired,
            "Microsoft: DANE requires TLS, and the destination does not offer it.",
            advice: "The destination must offer TLS again.", .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [4, 5], 7, 322, "DANE: certificate expired", .systemError,
            "Microsoft: the certificate of the destination has expired.",
            advice: "The destination must renew it.", .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [4, 5], 7, 323, "DANE: TLSA mismatch", .systemError,
            "Microsoft: the destination's certificate does not match its TLSA record.",
            advice: "The destination must fix the record.", .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [4, 5], 7, 324, "DANE: DNSSEC failed", .systemError,
            "Microsoft: the destination's DNSSEC data could not be verified.",
            advice: "The destination must fix its DNSSEC.", .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [4, 5], 7, 325, "DANE: certificate of another host", .systemError,
            "Microsoft: the certificate is not for the mail host of the destination.",
            advice: "The destination must use the right certificate.", .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [4], 7, 500...699, "access denied temporarily", .rateLimited,
            "Microsoft: suspicious activity; sending is limited until it is reviewed.",
            advice: "Wait\(.time), and check your host for abuse.", with: [451], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 1, 10, "recipient not found", .unknownUser,
            "Microsoft means an unknown recipient. The registry means a domain that accepts no mail (null MX).",
            advice: "Correct the address.", with: [550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 2, 122, "recipient gets too much mail", .rateLimited,
            "Microsoft: the recipient has reached the limit of messages per hour.",
            advice: "Send less, and \(.later).", with: [550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 4, 1, "recipient rejected, or relay denied", .unknownUser,
            "Microsoft means an unknown recipient or a foreign domain. The registry means a host that did not answer.",
            advice: "Correct the address, or the domain's configuration.", with: [550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 4, 14, "mail loop", .routingLoop,
            "Microsoft: the message looped.",
            advice: "Look for a forwarding loop.", with: [554], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 6, 11, "bare line feeds", .policyOther,
            "Microsoft: the message has line feeds without a carriage return before them.",
            advice: "End every line with CR LF.", with: [550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 7, 57, "log in first", .authRequired,
            "Microsoft: this server requires authentication before MAIL.",
            advice: Advice("Use AUTH, under TLS.", .send(.auth)), with: [530, 550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 7, 64, "relay denied, no connector matches", .relayDenied,
            "Microsoft: no connector of the tenant matches the sending host (TenantAttribution).",
            advice: "Fix the connector.", with: [550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 7, 124, "sender not on the list", .senderRejected,
            "Microsoft: the group accepts mail only from senders on its list.",
            advice: "Ask the owner of the group.", with: [550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 7, 133, "group accepts no external mail", .senderRejected,
            "Microsoft: the group accepts no external mail, and the sender was not authenticated.",
            advice: "Ask the owner of the group.", with: [550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 7, 509, "DMARC says reject", .dmarcFail,
            "Microsoft: the domain in From fails DMARC, and its policy says reject.",
            advice: "Fix SPF or DKIM, so that one passes for the domain in From.",
            with: [550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 7, 511, "banned sender", .blockedIPReputation,
            "Microsoft: the sending address is banned.",
            advice: "Ask Microsoft to lift the ban; the text says how.", with: [550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Microsoft", [5], 7, 606...649, "banned address of the sending host", .blockedIPReputation,
            "Microsoft: the IP address of the sending host is banned.",
            advice: "Ask Microsoft to lift the ban; the text says how.", with: [550], .documented(by: "Microsoft")),
        EnhancedStatusFact(
            "Gmail", [5], 7, 9, "app password needed", .authFailed,
            "Gmail means an account that requires an app password. The registry means a mechanism too weak.",
            advice: "Create an app password in the account settings, and log in with it.", with: [534],
            .documented(by: "Google")),
        EnhancedStatusFact(
            "Yahoo", [5], 7, 9, "sender not verified", .dmarcFail,
            "Yahoo means that DKIM, SPF or DMARC did not pass. The registry means a mechanism too weak.",
            advice: "Make SPF and DKIM pass for the domain in the From line.", with: [550, 554],
            .documented(by: "Yahoo")),
        EnhancedStatusFact(
            "Gmail", [5], 7, 30, "no passing DKIM signature", .dkimFail,
            "Gmail is reported to mean that DKIM did not pass. The registry means that REQUIRETLS is not offered.",
            advice: "Sign the message with DKIM.", with: [550], .reported(of: "Gmail")),
    ]
}
