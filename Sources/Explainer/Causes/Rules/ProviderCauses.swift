/// What single providers document of their own codes: it may differ from what the words seem to say.
enum ProviderCauses {
    static let all: [CauseRule] = google + microsoft + yahoo + apple + european + american + chinese

    private static let google: [CauseRule] = [
        CauseRule(
            .unknownUser, ["~p=nosuchuser"],
            seen: .documented("550 5.1.1 https://support.google.com/mail/?p=NoSuchUser", by: "Google")),
        CauseRule(
            .mailboxDisabled, ["~p=disableduser", "~p=inactiveuser"],
            seen: .documented("550 5.2.1 https://support.google.com/mail/?p=DisabledUser", by: "Google")),
        CauseRule(
            .mailboxFull, ["~p=overquota"],
            seen: .documented("552 5.2.2 https://support.google.com/mail/?p=OverQuotaPerm", by: "Google")),
        CauseRule(
            .rateLimited,
            [
                "~p=receivingrate", "~p=unsolicitedratelimit", "~p=dailyl", "~p=mailsendingrate",
                "email quota exceeded", "daily smtp relay",
            ],
            seen: .documented("450 4.2.1 https://support.google.com/mail/?p=ReceivingRate", by: "Google")),
        CauseRule(
            .noReverseDNS, ["~p=ipv6auth", "~p=badptr"],
            seen: .documented("550 5.7.1 https://support.google.com/mail/?p=IPv6AuthError", by: "Google")),
        CauseRule(
            .tooManyRecipients, ["~p=toomanyrecipients"],
            seen: .documented("452 4.5.3 https://support.google.com/mail/?p=TooManyRecipientsError", by: "Google")),
        CauseRule(
            .noSuchDomain, ["~p=badrcptdomain"],
            seen: .documented("553 5.1.2 https://support.google.com/mail/?p=BadRcptDomain", by: "Google")),
        CauseRule(
            .messageTooLarge, ["~p=maxsize"],
            seen: .documented("552 5.3.4 https://support.google.com/mail/?p=MaxSizeError", by: "Google")),
        CauseRule(
            .policyOther, ["~p=rfcmessagenoncompliant"],
            seen: .documented("550 5.7.1 https://support.google.com/mail/?p=RfcMessageNonCompliant", by: "Google")),
        CauseRule(
            .authRequired, ["~p=wantauth"],
            seen: .documented("530 5.7.0 https://support.google.com/mail/?p=WantAuthError", by: "Google")),
        CauseRule(
            .authFailed, ["~p=badcredentials", "~p=invalidsecondfactor", "~p=weblogin"],
            seen: .documented("535 5.7.8 https://support.google.com/mail/?p=BadCredentials", by: "Google")),
        CauseRule(
            .contentVirus, ["~p=blockedmessage"],
            seen: .documented("552 5.7.0 https://support.google.com/mail/?p=BlockedMessage", by: "Google")),
        CauseRule(
            .routingLoop, ["~p=mailloop"],
            seen: .documented("554 5.4.6 https://support.google.com/mail/?p=MailLoop", by: "Google")),
        // A hard fail is told by SPF alone, and a failed query by neither.
        CauseRule(
            .spfFail, gmailWords, and: ["hard fail"], enhanced: ["7.26"],
            seen: .read(
                "550 5.7.26 The MAIL FROM domain has an SPF record with a hard fail policy - gsmtp", .gmailErrors)),
        CauseRule(
            .dmarcFail, gmailWords, not: ["temporary dns"], code: 421...599,
            enhanced: ["7.26", "7.31", "7.32", "7.40"],
            seen: .read("421 4.7.32 The From: header is not aligned with SPF or DKIM. - gsmtp", .gmailErrors)),
        CauseRule(
            .noReverseDNS, gmailWords, enhanced: ["7.23", "7.25"],
            seen: .read("550 5.7.25 The sending IP address does not have a PTR record. - gsmtp", .gmailErrors)),
        CauseRule(
            .spfFail, gmailWords, enhanced: ["7.24", "7.27"],
            seen: .read("421 4.7.27 SPF authentication did not pass. - gsmtp", .gmailErrors)),
        CauseRule(
            .rateLimited, gmailWords, enhanced: ["7.28", "4.5"],
            seen: .read("421 4.7.28 Gmail has detected an unusual rate of email. - gsmtp", .gmailErrors)),
        CauseRule(
            .tooManyRecipients, ["in a separate transaction"], enhanced: ["5.3"],
            seen: .read(
                "452 4.5.3 Domain policy size per transaction exceeded, please try this recipient in a separate transaction. - gsmtp",
                .gmailErrors)),
        CauseRule(
            .tlsRequired, gmailWords, enhanced: ["7.29"],
            seen: .read("421 4.7.29 This message was not sent over a TLS connection. - gsmtp", .gmailErrors)),
        CauseRule(
            .rateLimited, ["try again later, closing connection"], enhanced: ["7.0"],
            seen: "421 4.7.0 Try again later, closing connection."),
        CauseRule(
            .dkimFail, gmailWords, enhanced: ["7.30"],
            seen: .read("421 4.7.30 DKIM authentication did not pass. - gsmtp", .gmailErrors)),
        CauseRule(.relayDenied, ["invalid credentials for relay"], seen: "550 5.7.1 Invalid credentials for relay"),
        CauseRule(
            .blockedIPReputation, ["~p=notauthorized", "to send email directly", "not in whitelist for"],
            seen: "421-4.7.0 IP not in whitelist for RCPT domain, closing connection."),
        CauseRule(
            .rateLimited, ["has exceeded the rate limit"], code: 421...421,
            seen: .seen("421 RP-001 The mail server IP has exceeded the rate limit", in: "Outlook.com")),
    ]

    /// How Gmail's replies are known: it signs them, or names itself and its guidelines.
    private static let gmailWords = [
        "gsmtp", "gmail requires", "gmail has detected", "email sender guidelines", "~support.google",
    ]

    /// Microsoft 365 and Outlook.com: its own details begin at X.7.500.
    private static let microsoft: [CauseRule] = [
        CauseRule(
            .rateLimited, ["sender throttled"], enhanced: ["2.251", "2.252", "2.253", "2.254", "2.255"],
            seen: .read("550 5.2.252 Sender throttled due to continuous send as denied errors.", .exchangeThrottling)),
        CauseRule(
            .unknownUser, enhanced: ["7.504"],
            seen: .read("550 5.7.504 [bob@example.com]: Recipient address rejected: Access denied", .exchangeErrors)),
        CauseRule(
            .unknownUser, ["access denied"], enhanced: ["4.1"],
            seen: "550 5.4.1 [email@example.com]: Recipient address rejected: Access denied [example.com]"),
        CauseRule(
            .unknownUser, ["recipientnotfound", "recipient not found", "resolver.adr"], enhanced: ["1.10", "1.1"],
            seen: "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found"),
        CauseRule(
            .noSuchDomain, enhanced: ["4.310", "4.300"],
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
                "7.133", "7.134", "7.135", "7.136", "7.505", "7.507", "7.510", "7.512", "7.703", "6.11", "4.62",
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

    /// Yahoo, AOL and others that use their servers; the sender hub explains the words in brackets.
    private static let yahoo: [CauseRule] = [
        CauseRule(.greylisted, ["[gl"], seen: "421 [GL01] Message from (192.0.2.7) temporarily deferred"),
        CauseRule(
            .dnsblListed, ["[bl0", "[bl1", "[bl2"],
            seen: "553 5.7.1 [BL21] Connections will not be accepted from"),
        CauseRule(
            .blockedIPReputation, ["[ts0", "[tss", "[ts1", "vs1-", "vs99", "vs2-"],
            seen: .read("421 4.7.0 [TSS04] Messages temporarily deferred", .yahooErrors)),
        CauseRule(
            .contentSpam, ["[ph0", "[ph1", "[ur", "hvu:"],
            seen: .read("554 Message not allowed - [PH01]", .yahooErrors)),
        CauseRule(
            .senderRejected, ["unresolvable rfc"],
            seen: .read("451 Message temporarily deferred due to unresolvable RFC.5321 from domain", .yahooErrors)),
        CauseRule(
            .dmarcFail, ["policy reasons"], enhanced: ["7.9"],
            seen: "554 5.7.9 Message not accepted for policy reasons. See https://senders.yahooinc.com/"),
        // A deferral with its number is for traffic and complaints.
        CauseRule(
            .blockedIPReputation, ["temporarily deferred"], and: ["- 4.16.", "[4.16.", "#4.16.", "[1", "[2"],
            seen: "451 Message temporarily deferred - 4.16.50"),
        CauseRule(
            .noReverseDNS, ["dns:"], and: ["b1)", "b2)", "nr$"], not: ["lookup"],
            seen: .documented("554 (DNS:NR)", by: "AOL")),
        CauseRule(
            .blockedIPReputation, ["rtr:", "rly:", "dyn:", "con:b", "ipt:"],
            seen: .documented("421 4.7.1 : (DYN:T1)", by: "AOL")),
    ]

    /// Apple puts two or three letters and a number in brackets, and explains none of them.
    private static let apple: [CauseRule] = [
        CauseRule(
            .dmarcFail, ["[hme"], and: ["spf", "dkim"],
            seen: .seen("554 5.7.1 [HME1] This message was blocked for failing both SPF and DKIM", in: "iCloud")),
        CauseRule(
            .blockedIPReputation, ["[hcm"],
            seen: .seen("550 5.7.1 [HCM2] Your mail from 192.0.2.57 was rejected.", in: "iCloud")),
        CauseRule(
            .policyOther, ["[cs0", "[cs1", "[hm0", "[hm1"], and: ["local policy", "~support.apple"],
            seen: "554 5.7.1 [HM08] Message rejected due to local policy."),
    ]
}
