/// Who or what is spoken of, and what is said of it: for wordings that no narrower row knows.
enum CombinationCauses {
    private static let negation = [
        "not", "no$", "unknown", "unavail", "unrecog", "unrout", "undeliver", "unassigned", "invalid", "doesn't",
        "isn't", "wasn't", "cannot", "can't", "never", "non", "wrong", "bad",
        "nonexist", "missing", "incorrect", "illegal", "nao", "nicht", "kein", "pas$", "nie ",
    ]
    private static let refusal = [
        "block", "reject", "refus", "denied", "deny", "not allow", "not accept", "not permit", "not authori", "banned",
        "forbid", "forbidden", "prohibit", "not welcome", "unwelcome", "unwanted", "drop", "disallow", "unauthori",
        "not trusted", "untrusted", "suspicious", "abgelehnt", "rechaz", "refuse", "recus", "rejeit", "rifiut",
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
                "expired",
                "mismatch", "not match", "error",
            ], not: ["protected", "message", "required"]),
        CauseRule(
            .authRequired, ["authenticat", "login", "log in", "auth ", "logged"],
            and: ["requir", "need", "must", "first", "please", "before", "without", "only"],
            not: ["message", "dkim", "spf", "author "]),
        CauseRule(
            .rateLimited,
            ["connection", "message", "mail", "session", "request", "login", "emails", "mails", "rate", "volume"],
            and: [
                "too many", "too much", "too fast", "per hour", "per day", "per minute", "limit exceed", "exceeded",
                "limited",
            ],
            not: ["size", "large", "big", "bytes", "mb$", "kb$", "recipients", "mailbox", "storage", "hops", "header"]),
        CauseRule(
            .tooManyRecipients, ["recipient", "rcpt", "addressee", "destinatari", "destinataire", "empfaenger"],
            and: excess, not: ["mailbox", "quota", "size", "storage", "inbox", "invalid"]),
        CauseRule(
            .messageTooLarge,
            ["size", "large", "big", "bytes", "kbyte", "mbyte", "mb$", "kb$", "octets", "length"],
            and: excess + ["too large", "too big", "larger", "reduce"], not: ["mailbox", "line", "quota", "command"]),
        CauseRule(
            .mailboxFull, ["mailbox", "inbox", "maildir", "mail folder", "account", "storage", "recipient", "user"],
            and: ["full", "space", "exceed", "over limit", "over its", "over quota", "no room", "out of room", "room$"]),
        CauseRule(
            .contentVirus, ["attachment", "attached file", "archive", "executable", "file"],
            and: refusal + ["danger", "infect", "contain"], not: ["too large"]),
        CauseRule(
            .senderRejected,
            ["sender", "mail from", "from:", "from address", "envelope from", "send from", "header address"],
            and: refusal + negation + ["fail", "match", "unable", "verif"],
            not: ["mailbox", "recipient", "user unknown", "ip ", "# ", "policy prohibits"]),
        CauseRule(
            .dnsblListed,
            ["~spamhaus", "~spamcop", "~sorbs", "~barracudacentral", "~surbl", "~uribl", "~invaluement", "~abuseat"]),
        CauseRule(
            .noSuchDomain, ["domain", "host", "destination", "target"],
            and: [
                "not found", "unknown", "not exist", "doesn't exist", "no mx", "unresolv", "not resolve", "lookup fail",
            ],
            not: ["sender", "mail from", "user", "may not exist"]),
        CauseRule(
            .noReverseDNS, ["resolve", "dns", "hostname", "host name", "lookup"],
            and: ["your ip", "your host", "ip address", "# ", "#]", "#)", "client", "your server", "sending ip"],
            not: ["list", "helo", "spam", "reputation"]),
        CauseRule(.heloRejected, ["helo", "ehlo"], and: refusal + negation, not: ["first", "before", "send", "need"]),
        CauseRule(.spfFail, ["spf"], not: ["spam"]),
        CauseRule(
            .tlsRequired, ["tls", "ssl", "starttls", "encrypt"],
            not: ["attachment", "archive", "zip", "temporar", "fail", "error"]),
        CauseRule(
            .storage, ["disk", "storage", "space"], not: ["mailbox", "user", "recipient", "account", "whitespace"],
            code: 400...499),
        CauseRule(
            .unknownUser,
            [
                "user", "mailbox", "recipient", "account", "addressee", "alias", "inbox", "email address",
                "mail address",
                "e-mail address", "rcpt to", "customer", "subscriber", "destinat", "usuario", "utilisateur", "benutzer",
            ], and: negation + ["reject", "error", "fail"],
            not: [
                "sender", "message", "temporar", "later", "content", "spam", "policy", "permission", "ip ", "host",
                "relay", "quota", "connection", "command", "accept mail from", "accepting mail from", "restrict",
                "authori", "permanent failure", "badrecipientto", "badrcptto", "mailpolicy", "only accept", "filter",
                "rule",
            ]),
        CauseRule(
            .blockedIPReputation,
            [
                "ip$", "ip ", "ips$", "host", "client", "your network", "from network", "connection", "your server",
                "your mail server",
                "sending server", "address range", "provider", "isp$", "subnet", "country", "# ",
            ], and: refusal,
            not: ["mailbox", "recipient", "user", "content", "message was", "attachment", "try again later"]),
    ]
}
