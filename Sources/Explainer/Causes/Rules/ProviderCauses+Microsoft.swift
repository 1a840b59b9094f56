/// Microsoft, whose replies name their exceptions, connectors and bans.
extension ProviderCauses {
    /// Microsoft 365 and Outlook.com: its own details begin at X.7.500.
    static let microsoft: [CauseRule] = [
        CauseRule(
            .rateLimited, ["sender throttled"], enhanced: ["2.251", "2.252", "2.253", "2.254", "2.255"],
            seen: .read("550 5.2.252 Sender throttled due to continuous send as denied errors.", .exchangeThrottling)),
        CauseRule(
            .unknownUser, enhanced: ["7.504"],
            seen: .read("550 5.7.504 [bob@example.com]: Recipient address rejected: Access denied", .exchangeErrors)),
        // What Exchange Online reports of other servers.
        CauseRule(
            .systemError,
            enhanced: ["4.8", "4.300", "4.316", "7.321", "7.322", "7.323", "7.324", "7.325"],
            seen: .read(
                "450 4.7.324 dnssec-invalid: Destination domain returned invalid DNSSEC records", .exchangeErrors)),
        CauseRule(
            .rateLimited, ["submission quota"],
            seen: .read(
                "554 The message can't be submitted because the sender's submission quota was exceeded", .exchangeErrors
            )),
        CauseRule(
            .mailboxFull, ["quotaexceeded", "overquota"], and: ["storedrv.deliver"],
            seen: .seen(
                "554 5.2.2 STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded",
                in: "Exchange")),
        CauseRule(
            .mailboxDisabled, ["accountdisabled", "mailboxdisabled"], and: ["storedrv.deliver"],
            seen: .seen(
                "554 5.2.1 STOREDRV.Deliver.Exception:AccountDisabledException.MapiExceptionAccountDisabled",
                in: "Exchange")),
        CauseRule(
            .unknownUser, ["access denied"], not: ["relay"], enhanced: ["4.1"],
            seen: "550 5.4.1 [email@example.com]: Recipient address rejected: Access denied [example.com]"),
        CauseRule(
            .unknownUser, ["recipientnotfound", "recipient not found", "resolver.adr"], enhanced: ["1.10", "1.1"],
            seen: "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found"),
        CauseRule(
            .noSuchDomain, enhanced: ["4.310"],
            seen: "550 5.4.310 DNS domain example.net does not exist"),
        CauseRule(
            .rateLimited, enhanced: ["1.90", "2.121", "2.122", "7.500", "7.508", "7.705"],
            seen: .read("550 5.1.90 Your message can't be sent: the limit of the day is reached", .exchangeErrors)
        ),
        CauseRule(
            .rateLimited, ["number of connections", "number of messages"], enhanced: ["7.650", "7.651", "7.652"],
            seen: "451 4.7.652 The mail server [192.0.2.251] has exceeded the maximum number of connections."),
        CauseRule(
            .senderRejected, ["bad outbound sender"], enhanced: ["1.8"],
            seen: "550 5.1.8 Access denied, bad outbound sender"),
        CauseRule(
            .heloRejected, enhanced: ["7.506"],
            seen: .read("550 5.7.506 Access Denied, Bad HELO", .exchangeErrors)),
        CauseRule(
            .policyOther,
            enhanced: [
                "7.133", "7.134", "7.135", "7.136", "7.505", "7.507", "7.510", "7.512", "7.703", "3.190", "6.11",
                "4.62",
            ],
            seen: .read("550 5.7.505 Access denied, banned recipient", .exchangeErrors)),
        // RFC 5248 has X.7.12 in class 4, for the transition of a password.
        CauseRule(
            .policyOther, ["sender was not authenticated", "by organization"], enhanced: ["7.12", "7.13"],
            seen: .read("550 5.7.12 Sender was not authenticated by organization", .exchangeErrors)),
        CauseRule(
            .spfFail, ["spf= fail", "spf=fail"], and: ["dkim= pass", "dkim=pass"], enhanced: ["7.515"],
            seen: .read("550 5.7.515 Access denied. Spf= Fail , Dkim= Pass , DMARC= Pass", .outlookLevel)),
        CauseRule(
            .dkimFail, ["dkim= fail", "dkim=fail"], and: ["spf= pass", "spf=pass"], enhanced: ["7.515"],
            seen: .read("550 5.7.515 Access denied. Spf= Pass , Dkim= Fail , DMARC= Pass", .outlookLevel)),
        CauseRule(
            .dmarcFail, enhanced: ["7.509", "7.515"],
            seen: .read(
                "550 5.7.509 Access denied, sending domain does not pass DMARC verification", .exchangeErrors)),
        CauseRule(
            .blockedIPReputation,
            enhanced: [
                "7.501", "7.502", "7.503", "7.511", "7.513", "7.606", "7.607", "7.608", "7.609", "7.610", "7.612",
                "7.620", "7.630", "7.640", "7.649", "7.650", "7.651", "7.652", "7.708", "7.800", "7.850", "7.851",
            ],
            seen: .read("550 5.7.501 Access denied, spam abuse detected", .exchangeErrors)),
        CauseRule(
            .senderRejected, enhanced: ["7.60", "7.124", "7.750"],
            seen: "550 5.7.124 Sender not in allowed-senders list"),
        CauseRule(.relayDenied, enhanced: ["7.64"], seen: "550 5.7.64 TenantAttribution; Relay Access Denied"),
        CauseRule(
            .authRequired, enhanced: ["7.57"],
            seen: .read("530 5.7.57 Client was not authenticated", .exchangeErrors)),
        CauseRule(
            .authFailed, enhanced: ["7.139"],
            seen: .read("535 5.7.139 Authentication unsuccessful", .exchangeErrors)),
        CauseRule(
            .authFailed, ["authentication unsuccessful"], enhanced: ["7.3"],
            seen: .seen("535 5.7.3 Authentication unsuccessful", in: "Exchange")),
        CauseRule(
            .contentSpam, enhanced: ["7.520"],
            seen: .read("550 5.7.520 Message blocked, AS(4810)", .exchangeErrors)),
        CauseRule(
            .authFailed, ["basic authentication"], enhanced: ["7.30"],
            seen: "550 5.7.30 Basic authentication is not supported for Client Submission."),
        CauseRule(
            .rateLimited, enhanced: ["7.232", "7.233"],
            seen: .read("550 5.7.232 The tenant has exceeded a limit", .exchangeErrors)),
        CauseRule(
            .unknownUser, enhanced: ["1.351"],
            seen: "550 5.1.351 Remote server returned unknown recipient or mailbox unavailable"),
        // The codes of the free mail service: two letters and three digits, or S and a number in brackets. Delisting from
        // its own list is asked for by mail, not on a page.
        CauseRule(
            .blockedIPReputation,
            [
                "sc-00", "dy-00", "ou-00", "s3115", "s3140", "s3150", "s775", "s844",
                "list please forward this message to @",
            ],
            seen: "550 SC-001 Mail rejected"),
        // The store driver names its exceptions.
        CauseRule(
            .rateLimited, ["submissionquota"],
            seen: "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException"),
        CauseRule(
            .senderRejected, ["sendasdenied", "resolver.rst.notauthorized", "resolver.rst.restricted"],
            seen: "550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized"),
        CauseRule(
            .contentSpam, ["outboundspam"],
            seen: "554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException; Failed"),
        CauseRule(
            .messageTooLarge, ["resolver.rst.recipsizelimit", "resolver.rst.sendsizelimit"],
            seen: "550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient"),
    ]
}
