import SMTPSyntax

/// Too much in too short a time, or too many in one transaction.
enum VolumeCauses {
    static let all: [CauseRule] = [
        CauseRule(.rateLimited, ["rate limit exceeded"], seen: "452 4.3.2 Connection rate limit exceeded."),
        CauseRule(
            .rateLimited, ["receiving", "received"],
            and: ["too fast", "too quickly", "too rapidly", "at a rate", "too many messages", "too much mail"],
            not: ["reputation", "untrusted"],
            seen: "450 The user you are trying to contact is receiving mail too quickly."),
        CauseRule(
            .rateLimited, ["policy rejection"], and: ["quota"],
            seen: .seen(
                "450 4.7.1 <bob@example.com>: Recipient address rejected: Policy Rejection- Quota exceeded.",
                in: "PolicyD")),
        CauseRule(
            .rateLimited, ["too many messages", "too many mails", "too many emails", "too many recipients"],
            and: [
                "this hour", "per hour", "an hour", "hourly", "today", "per day", "daily", "per minute",
                "this minute",
            ],
            seen: "550 192.0.2.25 This IP has sent too many messages this hour. IB504"),
        CauseRule(
            .rateLimited,
            [
                "quota", "limit", "allowance", "cap$", "message", "mail", "recipient", "connection", "session", "login",
                "attempt", "sent", "send", "request", "deliver", "password", "maximum",
            ], near: Vocabulary.perTime,
            not: [
                "again in", "again after", "retry in", "retry after", "wait", "back in", "timeout", "timed out",
                "mailbox", "inbox",
                "storage", "per message", "grey", "idle", "inactiv", "score", "reputation", "hops", "expire",
                "delay", "defer * for", "later in", "spam", "listed",
            ],
            seen: "452 4.4.5 Messages per second limit exceeded"),
        CauseRule(
            .rateLimited,
            [
                "connection", "connecting", "sessions", "session limit", "deliveries", "sending", "messages", "mails$",
                "emails", "your host",
            ],
            near: [
                "connections at once",
                "too fast", "too rapid", "too quick", "too often", "too frequent", "slow", "rapidly", "already",
                "concurrent", "simultaneous", "cap$", "frequency", "too many", "exceed", "maximum", "limit", "max$",
            ],
            not: [
                "per message", "user ", "limit of",
                "tls", "encrypt", "authenticated", "in transaction", "size", "recipients", "mailbox", "storage", "hops",
                "header",
                "encoded", "errors", "received", "already exist", "already seen", "already been", "listed",
                "reputation", "too slow", "spam",
            ], at: [.connectKey, .ehlo, .helo, .mail, .rcpt, .data, .dataEndKey, .auth, .starttls],
            seen: "CONNECT 500 The number of sessions exceeds the maximum"),
        CauseRule(
            .rateLimited,
            [
                "delivery rate", "rate limit", "rate overflow", "credits exceeded", "rate-limit", "ratelimit",
                "rate exceeded",
                "rate is", "rate control", "at a rate", "sending rate", "message rate", "mail rate",
                "connection rate", "too fast", "too quickly", "too frequent", "too often", "slow down", "throttl",
                "frequency", "too many connections", "too many simultaneous", "too many parallel",
                "already * sessions", "already * connections", "sessions open", "connections open",
                "connections allowed", "connections are allowed", "maximum sessions", "max sessions",
                "sessions reached", "session limit", "gleichzeitige", "connexions simultanees",
                "conexiones simultaneas", "conexoes simultaneas", "connessioni simultanee", "too many sessions",
                "too many open", "too many smtp", "too many tls", "too many new", "too many tcp", "concurrent",
                "simultaneous connection", "connections per", "connection limit", "connections limit",
                "maximum connections", "max connections", "number of connections",
                "connection count",
                "connections exceeded", "exceeded * connections", "too many messages", "too many mails",
                "too many emails", "too many e-mails", "too much mail", "too many recipient att",
                "too many recipients * hour", "too many recipients * day", "too many recipients from",
                "too many recipients per", "too many attempts", "too many requests", "same size",
                "too many transactions", "too many deliver", "too many rcpt", "hourly", "daily", "per hour",
                "per day", "per minute", "per second", "/hour", "/day", "/min", "this hour", "an hour", "last hour",
                "one hour", "today", "24 hours", "24h$", "messages per", "message per", "mails per", "emails per",
                "per session", "per connection", "sending quota", "sending limit", "send limit", "sent limit",
                "sending * limit", "message quota", "message limit", "relay limit", "relay quota", "mail limit",
                "email limit", "messages limit", "messaging limit", "number of messages", "exceeded the * limit",
                "exceeded your", "exceeded its * limit", "exceeded their limit", "messages exceed", "unusual rate",
                "volume", "flood", "burst", "sent too many", "send too many", "sending too many",
                "trop de connexions", "trop de messages", "trop de mails", "zu viele verbindungen",
                "zuviele verbindungen", "demasiadas conexiones", "demasiados mensajes", "demasiados correos",
                "muitas conexoes", "muitas mensagens", "connections at a time", "connections at the same time",
                "faster than", "unusual sending", "unusual activity", "sending activity", "limite * messages atteint",
                "limite d'envoi", "limite * atteint", "limite de envi", "limite * superad", "limite * excedid",
                "limite * alcanz", "limite * atingid", "limite di invi", "limit erreicht", "limit * erreicht",
                "limit ueberschritten", "limit uberschritten", "te veel berichten", "te veel verbindingen",
                "for mange", "troppe connessioni", "troppi messaggi", "tenant has exceeded", "permitted limits",
                "exceeded a limit", "threshold", "thread limit", "sender thread", "anvil", "penalty", "tarpit",
                "cool down", "backoff", "rate-control", "intrusion prevention", "rate policy", "recipient quota per",
            ],
            not: [
                "per message", "per transaction", "mailbox", "storage", "size", "space limit", "unable to deliver",
                "spam threshold", "hops", "too many recipients for", "score", "nonmail", "reputation", "spam rate",
                "spam level", "inactive",
            ],
            seen: "450 Too many recipient attempts"),
        // A quota that is not a mailbox's, and a limit that is not named.
        CauseRule(
            .rateLimited,
            [
                "queue quota", "organization", "organisation", "tenant", "smtp limit", "sending", "relay", "outgoing",
                "outbound", "submission", "limit exceeded", "exceeded limit",
            ],
            near: ["quota", "limit"],
            not: [
                "size", "mailbox", "storage", "recipients", "recipient limit", "hop", "time limit", "disk", "memory",
                "space", "line", "error limit", "user", "inbox", "command",
                "per message", "process", "bytes", "larger", "relaying", "mime", "header", "authentication", "konto",
                "mailsize",
            ],
            seen: "DATA 566 SMTP limit exceeded"),
        CauseRule(
            .rateLimited,
            ["reached its limit", "reached the limit", "reached * limit", "limit * reached", "limit reached"],
            not: [
                "recipient", "rcpt", "mailbox", "inbox", "storage", "size", "hop", "disk", "user", "space",
                "process limit", "memory",
            ],
            seen: "451-The server has reached its limit"),
        CauseRule(
            .tooManyRecipients,
            [
                "more recipients than", "too many recipients", "too many rcpt", "too much recipient",
                "too many addresses",
                "too many receivers", "allow rcpt numbers", "too many destination", "multi-recipient",
                "multiple recipients", "maximum recipients", "number of recipients", "recipients per message",
                "recipients per transaction", "recipients limit", "recipient limit", "recipients exceed",
                "recipient count", "max recipients", "recipients allowed", "recipient list too",
                "trop de destinataires", "zu viele empf", "zuviele empf", "demasiados destinatarios",
                "destinatarios demais", "muitos destinatarios", "troppi destinatari", "only one recipient",
                "one recipient at a time", "split transaction", "separate transaction", "single recipient",
                "one recipient per",
            ], not: ["per hour", "per day", "invalid recipients", "mailbox"],
            seen: "452 too many recipients"),
        CauseRule(
            .tooManyRecipients, ["recipients", "recipient$", "rcpt", "addressee"],
            near: [
                "enough", "cap$", "surpass", "limit hit", "per message", "at a time", "only one", "maximum of", "split",
            ],
            not: ["per day", "size", "mailbox", "hour", "minute", "storage", "quota"],
            at: [.rcpt, .data, .dataEndKey],
            seen: .wording("552 5.5.3 Recipient cap reached")),
    ]
}
