import SMTPSyntax

/// The standards and terms beside SMTP, one row each.
enum MailStandards {
    static let all = senders + transport + messages

    /// What is checked about the sender.
    private static let senders: [MailStandard] = [
        MailStandard(
            "SPF", "which hosts may send for a domain",
            "A TXT record of the domain in MAIL FROM, or of the name in EHLO, lists the hosts. A temperror means that DNS did "
                + "not answer: no verdict. A permerror means that the record is wrong.",
            causes: [.spfFail], numbers: ["X.7.23", "X.7.24"], .rfc(7208, "2.6"), .rfc(7208, "8.6"), .rfc(7372, "3.2")),
        MailStandard(
            "DKIM", "a signature of the message by a domain",
            "The header DKIM-Signature signs the body and parts of the header; the key is in DNS. If DNS does not answer, "
                + "the check has no result, and the server may defer the message.",
            causes: [.dkimFail], numbers: ["X.7.20", "X.7.21", "X.7.22"], .rfc(6376, "6.1"), .rfc(6376, "6.1.2"),
            .rfc(7372, "3.1")),
        MailStandard(
            "DMARC", "SPF or DKIM for the domain in From, and what to do otherwise",
            "SPF or DKIM must pass for the domain in From, or for one of the same organization (alignment). The record at _dmarc "
                + "says what receivers should do with other mail: none, quarantine or reject. RFC 9989 replaced RFC 7489 "
                + "in May 2026.",
            causes: [.dmarcFail], numbers: ["X.7.26", "4.7.40 / 5.7.40", "5.7.509", "5.7.515"], .rfc(9989, "4.4"),
            .rfc(9989, "4.7"), .rfc(7489, "3.1"), .rfc(7489, "6.3")),
        MailStandard(
            "ARC", "the results of checks, carried through forwarders",
            "A forwarder signs what it found, because its changes break DKIM and its address breaks SPF.",
            causes: [.dmarcFail], numbers: ["X.7.29"], status: .experimental, .rfc(8617, "4"), .rfc(8617, "10.4")),
        MailStandard(
            "PTR", "the name of an address in DNS",
            "Receivers ask for a name of the client's address that resolves back to the address.",
            causes: [.noReverseDNS], numbers: ["X.7.25"], .rfc(7372, "3.3")),
        MailStandard(
            "null MX", "a domain that accepts no mail",
            "A single MX record with a dot. Mail to such a domain is refused, and often mail from it, since a bounce would have "
                + "nowhere to go.",
            causes: [.noSuchDomain, .senderRejected], numbers: ["X.1.10", "X.7.27"], .rfc(7505, "3"), .rfc(7505, "4")),
    ]

    /// How the next hop is secured.
    private static let transport: [MailStandard] = [
        MailStandard(
            "MTA-STS", "verified TLS to the named hosts of a domain",
            "A policy, fetched over HTTPS, names the MX hosts of the domain. In mode enforce a sender does not deliver to others, "
                + "nor without a valid certificate.",
            causes: [.systemError], numbers: ["4.4.8 / 5.4.8", "4.7.5 / 5.7.5 (Microsoft)"], .rfc(8461, "4.1"),
            .rfc(8461, "4.2"), .rfc(8461, "5")),
        MailStandard(
            "DANE", "certificates in DNSSEC",
            "TLSA records, signed with DNSSEC, hold the certificate or key of the mail host. With usable records a sender "
                + "requires TLS with them.",
            causes: [.tlsRequired, .systemError],
            numbers: ["4.7.321 / 5.7.321", "4.7.323 / 5.7.323", "4.7.324 / 5.7.324"], .rfc(7672, "2.2"), .rfc(7672, "3")
        ),
        MailStandard(
            "TLSRPT", "reports of failed TLS to the owner of a domain",
            "Senders report daily which deliveries failed for TLS, MTA-STS or DANE. The record is at _smtp._tls of the domain.",
            .rfc(8460, "3"), .rfc(8460, "4")),
        MailStandard(
            "TLS-Required: No", "deliver this message even where TLS fails",
            "A header that asks servers to ignore MTA-STS, DANE and failed verification for this message. The opposite is the "
                + "parameter REQUIRETLS.",
            numbers: ["X.7.30"], .rfc(8689, "3"), .rfc(8689, "4.2.2")),
    ]

    /// The message, and the protocol itself.
    private static let messages: [MailStandard] = [
        MailStandard(
            "one-click unsubscribe", "leave a list with one request",
            "The header List-Unsubscribe-Post beside List-Unsubscribe; DKIM must sign both. Gmail and Yahoo require it of senders of "
                + "bulk mail.",
            causes: [.policyOther], .rfc(8058, "3.1"), .rfc(8058, "4"), .gmailSenders),
        MailStandard(
            "SMTP smuggling", "a second message hidden after a bare line feed",
            "A server that ends a message at LF . LF, where the one before it did not, reads the rest as commands. Since 2023 "
                + "servers refuse a bare LF, Postfix with 521 5.5.2.",
            causes: [.policyOther], status: nil, .rfc(5321, "2.3.8"), .rfc(5321, "4.1.1.4"), .seen(in: "Postfix")),
        MailStandard(
            "RFC 5321bis", "the revision of RFC 5321",
            "A draft for the full Internet Standard; it includes RFC 7504 and 7505. The draft of July 2025 was approved; whether "
                + "it is published as an RFC by now is not known here. Sections are cited from RFC 5321.",
            status: nil, .draft("ietf-emailcore-rfc5321bis")),
    ]
}
