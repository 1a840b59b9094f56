import SMTPSyntax

/// What the sender's side has set up in DNS: DMARC, DKIM, SPF and the reverse name.
enum CheckCauses {
    static let all: [CauseRule] = [
        CauseRule(
            .dmarcFail,
            [
                "dmarc", "spf or dkim", "dkim or spf", "spf nor dkim", "dkim nor spf", "spf and dkim", "dkim and spf",
                "spf/dkim", "spf & dkim", "authentication information or fails", "authentication level",
                "authentication checks", "authentication requirements", "unauthenticated email",
                "sender is unauthenticated", "email authentication", "sender authentication", "domain authentication",
                "message authentication", "both spf", "arc validation", "arc fail", "arc chain", "arc check",
                "arc seal", "fails alignment", "not aligned", "isn't aligned", "domain alignment",
            ],
            not: [
                "spf= fail * dkim= pass", "spf (sender policy", "reverse dns", "ptr record", "not implemented",
                "smtp sender authentication required", "only one recipient",
            ],
            seen: "554 5.7.1 Email rejected per DMARC policy"),
        CauseRule(
            .noReverseDNS,
            [
                "reverse dns", "reverse-dns", "reversedns", "rdns", "reverse name", "reverse host", "reverse lookup",
                "reverse look-up", "reverse record", "reverse entry", "reverse resolution", "reverse address",
                "reverse ip", "reverse map", "ptr$", "dns ptr", "no ptr", "invalid ptr", "missing ptr", "generic ptr",
                "dynamic ptr", "bad ptr", "unverifyable sending", "cannot find your hostname",
                "can't find your hostname", "cannot find your reverse", "cannot resolve your", "can't resolve your",
                "unable to resolve your ip", "not resolve to a", "no hostname for", "generic hostname",
                "generic host name", "generic reverse", "dynamic hostname", "dynamic host name", "dynamic reverse",
                "ip name lookup failed", "ip name possibly forged", "possibly forged hostname", "fcrdns",
                "forward-confirmed", "forward confirmed", "unresolvable hostname", "without reverse", "inverse dns",
                "dns inverse", "dns inverso", "resolucion inversa", "reverso", "reverser", "rueckwaerts", "ruckwarts",
                "pas de reverse", "hostname lookup failed", "host name lookup failed", "no valid hostname", "iprev",
                "must resolve", "dns look-up", "dns lookup failed for #", "valid sender domain",
                "host name could not be found", "hostname could not be found", "reverse-lookup",
                "unable to find hostname", "client host rejected: cannot find", "host lookup failed",
                "host lookup did not complete", "in-addr.arpa", "domain name lookup for # failed",
            ],
            not: [
                "relaying denied", "mail from domain", "target domain", "no valid sender domain",
                "sender address rejected", "dnsbl", "from:", "blocked using", "spf", "ptrn", "sender verify",
            ],
            seen: "451 Bad reverse DNS."),
        CauseRule(
            .dkimFail,
            [
                "dkim", "domain keys", "domainkey", "signature verification", "signature verify",
                "dk email not accepted", "missing signature", "signature is not valid",
            ], not: ["spam filter", "spf"],
            seen: "550 5.7.0 bad DKIM signature data"),
        CauseRule(
            .spfFail,
            [
                "sender policy of", "may not send for", "authorised to use * mail from",
                "authorized to use * mail from", "spf$", "spf2", "openspf", "sender policy framework",
                "not a designated", "not designate",
                "permitted sender", "mismatches client ip", "mismatch client ip", "not authorized to send mail from",
                "sender id (pra)", "sender id check", "sender-id", "not authorized to send from this domain",
                "spffail", "spfcheck", "doesn't allow sending mails from", "does not allow sending mail from",
                "not authorized to use * domain", "not permitted to send mail for",
                "not authorized to send email for", "not authorized to send mail for", "not authorized sender for",
                "not an authorized sender", "not listed as a sender for", "not allowed to send mail from",
                "not allowed to send mail for", "permission to send mail from",
            ], not: ["send as", "send mail from this account"],
            seen: "550 SPF Sender Invalid - envelope rejected."),
        CauseRule(
            .spfFail, ["~openspf", "~spf"], not: ["dkim", "dmarc"],
            seen: .seen(
                "550 5.7.1 <bob@example.com>: Recipient address rejected: http://www.openspf.net/Why?s=mfrom",
                in: "Postfix")),
    ]
}
