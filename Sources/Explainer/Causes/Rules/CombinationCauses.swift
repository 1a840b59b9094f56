import SMTPSyntax

/// A subject and a statement about it, for wordings that no narrower row knows.
enum CombinationCauses {
    private static let negation = [
        "not", "no$", "unknown", "unavail", "unrecog", "unrout", "undeliver", "unassigned", "invalid", "doesn't",
        "isn't", "wasn't", "cannot", "can't", "never", "non", "wrong", "bad", "missing", "incorrect", "illegal", "nao",
        "nicht", "kein", "pas$", "nie ",
    ]
    private static let refusal = [
        "block", "reject", "refus", "denied", "deny", "banned", "forbid", "prohibit", "unwelcome", "unwanted", "drop",
        "disallow", "unauthori", "untrusted", "suspicious", "abgelehnt", "rechaz", "recus", "rejeit", "rifiut",
    ]
    /// For where a bare "not" says too little.
    private static let notAllowed = [
        "not allow", "not accept", "not permit", "not authori", "not welcome", "not trusted",
    ]
    private static let excess = [
        "too many", "too much", "exceed", "limit", "maximum", "max ", "over ", "reached", "more than", "excessive",
        "above ",
    ]

    /// The subject alone tells enough.
    static let all: [CauseRule] = [
        CauseRule(
            .authFailed, ["password", "login", "credential", "authenticat", "username", "user name", "auth "],
            and: [
                "fail", "invalid", "incorrect", "wrong", "denied", "reject", "bad", "not accept", "unsuccess",
                "expired", "mismatch", "not match", "error",
            ], not: ["protected", "message", "required"],
            seen: .wording("550 Login was rejected")),
        CauseRule(
            .tooManyRecipients, ["recipient", "rcpt", "addressee", "destinatari", "destinataire", "empfaenger"],
            and: excess, not: ["mailbox", "quota", "size", "storage", "inbox", "invalid"],
            seen: "550 5.5.3 More than 100 recipients are not allowed"),
        CauseRule(
            .messageTooLarge, ["size", "large", "big", "bytes", "kbyte", "mbyte", "mb$", "kb$", "octets", "length"],
            and: excess + ["too large", "too big", "larger", "reduce"], not: ["mailbox", "line", "quota", "command"],
            seen: "554 Message rejected: Stream is more than 10485760 bytes long."),
        CauseRule(
            .contentVirus, ["attachment", "archive", "executable", "file"],
            and: refusal + notAllowed + ["danger", "infect", "contain"], not: ["too large"],
            seen: .wording("554 Attached file denied")),
        CauseRule(
            .senderRejected,
            ["sender", "mail from", "from:", "from address", "envelope from", "send from", "header address"],
            and: refusal + negation + ["fail", "match", "unable", "verif"],
            not: ["mailbox", "recipient", "user unknown", "ip ", "# ", "policy prohibits"],
            seen: "551 5.7.1 Not authorised to send from this header address"),
        CauseRule(
            .dnsblListed,
            [
                "~spamhaus", "~spamcop", "~sorbs", "~barracudacentral", "~surbl", "~uribl", "~invaluement",
                "~abuseat",
            ],
            seen: "554 5.7.1 POL-P1 http://www.spamhaus.org/query/bl?ip=192.0.2.77"),
        CauseRule(
            .tlsRequired, ["tls", "ssl", "starttls", "encrypt"],
            not: ["attachment", "archive", "zip", "temporar", "fail", "error"],
            seen: .wording("530 STARTTLS")),
        CauseRule(
            .unknownUser,
            [
                "user$", "users$", "mailbox", "recipient", "account", "addressee", "alias", "inbox", "email address",
                "mail address", "rcpt to", "customer", "subscriber", "destinat", "usuario", "utilisateur", "benutzer",
            ], and: negation + ["reject", "error", "fail"],
            not: [
                "sender", "message", "temporar", "later", "content", "spam", "policy", "permission", "ip ", "host",
                "relay", "quota", "connection", "command", "accept mail from", "accepting mail from", "restrict",
                "authori", "permanent failure", "badrecipientto", "badrcptto", "mailpolicy", "only accept", "filter",
                "rule",
            ],
            seen: "550 not user of this server"),
        CauseRule(
            .blockedIPReputation,
            [
                "ip$", "ips$", "host", "client", "your network", "from network", "connection", "your server",
                "your mail server", "sending server", "address range", "provider", "isp$", "subnet", "country", "# ",
            ], and: refusal + notAllowed,
            not: ["mailbox", "recipient", "user", "content", "message was", "attachment", "try again later"],
            seen: "CONNECT 453 Mail from 192.0.2.206 not allowed"),
    ]
}
