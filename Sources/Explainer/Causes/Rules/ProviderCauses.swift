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
        CauseRule(
            .timeout, ["connection expired"], enhanced: ["7.0"],
            seen: .read("421 4.7.0 Connection expired, try reconnecting. - gsmtp", .gmailErrors)),
        CauseRule(
            .badSequence, ["pipeline after starttls"], enhanced: ["7.10"],
            seen: .read(
                "523 5.7.10 SMTP protocol violation, no commands allowed to pipeline after STARTTLS", .gmailErrors)),
        CauseRule(
            .tooManyRecipients, ["message has too many recipients", "in a separate transaction"], enhanced: ["5.3"],
            seen: .read("452 4.5.3 Your message has too many recipients. - gsmtp", .gmailErrors)),
        CauseRule(
            .policyOther, ["not rfc 5322 compliant", "encoded-word syntax", "in a disallowed header"],
            enhanced: ["7.1"],
            seen: .read(
                "550 5.7.1 This message is not RFC 5322 compliant because it has duplicate headers.", .gmailErrors)),
        CauseRule(
            .systemError, gmailWords, and: ["temporary dns"], enhanced: ["7.26"],
            seen: .read(
                "451 4.7.26 Unauthenticated email is not accepted, but temporary DNS failures prevent it. - gsmtp",
                .gmailErrors)),
        // A hard fail is about SPF alone.
        CauseRule(
            .spfFail, gmailWords, and: ["hard fail"], enhanced: ["7.26"],
            seen: .read(
                "550 5.7.26 The MAIL FROM domain has an SPF record with a hard fail policy - gsmtp", .gmailErrors)),
        CauseRule(
            .dmarcFail, gmailWords, not: ["authentication type", "xoauth"],
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
