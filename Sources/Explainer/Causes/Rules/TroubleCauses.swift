import SMTPSyntax

/// The server's own problems, its deferrals, and its policies without a narrower label.
enum TroubleCauses {
    static let greylisting: [CauseRule] = [
        // Neither a host nor a trouble is named: only the sender of spam does not come back.
        CauseRule(
            .greylisted,
            [
                "temporarily denied", "temporarily rejected", "temporarily refused", "temporarily deferred",
                "temporary reject", "deferred for now", "temporarily delayed",
            ],
            not: [
                "ip$", "# ", "#]", "#)", "host", "client", "volume", "complaint", "reputation", "rate", "limit",
                "too many", "listed", "user ", "mailbox", "load", "error",
                "service", "tss", "system", "resource", "connection", "auth", "dns", "sender", "polic", "due to",
                "because", "server",
            ],
            code: 450...451,
            seen: "RCPT 450 This mail is temporarily denied"),
        CauseRule(
            .greylisted,
            [
                "come back after", "come again",
                "greylist", "graylist", "grey list", "gray list", "grey-list", "gray-list", "postgrey", "gris ",
                "lista gris", "liste grise", "sqlgrey", "come back later", "come back in", "please come back",
                "triplet", "first contact", "first time sender", "first seen", "delayed for first", "grey.",
                "lista cinza", "graue liste", "retry in * seconds", "try again in * seconds", "~greylist",
                "~postgrey", "not yet authorized", "not yet authorised",
            ],
            not: [
                "too many", "exceeded", "rate limit", "quota", "busy", "load average", "overload", "maintenance",
            ],
            seen: "451 4.7.1 Try again later (greylist)"),
        CauseRule(
            .greylisted,
            [
                "not yet known", "not known yet",
                "first delivery", "first attempt", "first time", "is new", "are new", "never seen", "not seen before",
                "unknown to us", "unknown sending host", "unknown host", "spam defence", "spam defense", "(grey",
                "grey)",
            ],
            and: ["delay", "defer", "retry", "again", "later", "wait", "resend", "temporar", "once more"],
            not: ["too many", "rate", "limit", "dns", "lookup", "helo", "resolve"],
            code: 400...499,
            seen: .wording("451 4.7.1 First delivery attempt, please retry in a few minutes")),
        CauseRule(
            .greylisted,
            [
                "again in * min", "again in * sec", "again in * hour", "retry in * min", "retry in * sec",
                "back in * min", "again after * min", "again after * sec", "retry after * sec", "retry after * min",
                "wait * minutes", "wait * seconds", "wait * and retry", "wait * and try",
            ],
            not: [
                "rate", "limit", "too m", "too q", "blocked", "banned", "system", "server", "exceed", "quota",
                "login", "auth", "connection", "reputation", "complaint", "mailbox", "listed",
            ], code: 450...451,
            seen: .wording("451 4.7.1 Please try again in 5 minutes")),
    ]

    static let troubleNarrow: [CauseRule] = [
        CauseRule(
            .systemError, ["service is unavailable", "service unavailable", "service is not available"],
            and: ["address rejected"], code: 400...499,
            seen: .seen(
                "450 4.7.1 <bob@example.com>: Recipient address rejected: Service is unavailable", in: "Postfix")),
        CauseRule(
            .timeout, ["connection dropped"], enhanced: ["4.2"],
            seen: "421 4.4.2 Connection dropped due to SocketTimeout"),
        CauseRule(
            .systemError,
            [
                "temporary system", "qqt failure", "queue.expired", "temporary mta failure",
                "resolver.adr.badprimary", "error in processing", "can't fork", "mail system trouble",
                "mail system error", "mail system problem", "unexpected failure", "temporary lookup failure",
                "temporary domain failure", "temporary directory", "temporary internal", "internal server",
                "internal error", "internal problem", "internal failure", "system config", "config error",
                "configuration error", "configuration problem", "server configuration", "misconfigur",
                "operating system error", "mailer error", "local error", "queue file", "virus scanner fail",
                "scanners failed", "virus_scan failed", "virus scan fail", "scanner error", "scanner unavail",
                "unable to scan", "filter failure", "filter error", "filter unavailable", "to milter", "milter fail",
                "milter error", "milter unavail", "milter time", "database", "mysql", "sql error", "ldap error",
                "ldap server", "directory server", "bad file descriptor", "i/o error", "expansion problem",
                "lookup defer", "backend", "no healthy", "unable to contact destination",
                "multiple destination domains", "cannot process message", "cannot process your",
                "cannot process connection", "unable to process", "eaddrnotavail", "econnrefused", "etimedout",
                "enotfound", "econnreset", "assertion", "exception", "panic", "segfault", "server busy", "too busy",
                "system busy", "overload", "load too high", "high load", "load average", "cannot fork", "maintenance",
                "shutting down", "temporarily disabled for maint", "cannot write", "can't write", "cannot open",
                "can't open", "cannot create", "can't create", "no such file", "cannot reach", "could not reach",
                "software error", "processing failed", "processing error",
            ],
            not: [
                "quota", "sendas", "mailbox full", "sizelimit", "sender rejected", "hops", "loop", "disk",
                "resources", "spam", "rejectmessage", "submission.exception", "recipient rejected",
                "contentsubmission", "invalidcontent", "listed", "blocked using", "reputation", "4.7.500",
                "recipient database", "user database", "address database", "unknown in", "not in", "sender domain",
            ],
            seen: "553 5.3.5 system config error"),
        CauseRule(
            .systemError, ["internal", "unexpected", "local"],
            near: ["condition", "error", "problem", "failure", "fault"],
            not: [
                "local part", "local user", "local mailbox", "local recipient", "unexpected command",
                "unexpected argument", "polic", "spam", "loop", "syntax", "mime", "header",
            ],
            code: 400...599,
            seen: "RCPT 451 Temporary local problem - please try later"),
        CauseRule(
            .systemError,
            [
                "process", "child", "thread", "server$", "service$", "system$", "daemon", "worker", "licen",
                "certificate",
            ],
            near: [
                "limit reached", "not answering", "not ready", "not available", "going down", "shut down",
                "no * available", "expired", "out of service", "not running", "reboot", "restart",
            ],
            not: [
                "user", "mailbox", "account", "message size", "connections", "recipient", "tls", "listed", "your host",
                "ip$",
            ],
            code: 400...499,
            seen: "422 License Expired"),
        // A program that waits counts in milliseconds.
        CauseRule(
            .systemError, ["promise", "milliseconds"],
            near: ["timed out", "timeout", "exceeded", "rejected", "aborted"],
            seen: "421 Promise timed out after 15000 milliseconds"),
        CauseRule(
            .storage,
            ["spool", "disk", "queue", "volume", "partition", "file system", "filesystem", "inode", "server"],
            near: [
                "not enough", "insufficient", "exceed", "shortage",
                "full$", "no more inodes", "out of room", "out of space", "low on", "is low", "almost full",
                "running out", "cannot store", "can't store", "no space", "no room", "out of inodes",
            ],
            not: ["mailbox", "user", "recipient", "account", "inbox", "quota", "connection"],
            seen: "421 4.3.2 mail.example.com disk is too full."),
        CauseRule(
            .storage,
            [
                "insufficient system", "insufficient disk", "insufficient storage", "insufficient resources",
                "insufficient space", "no space left", "disk full", "disk is full", "disk space", "out of disk",
                "out of space", "space shortage", "not enough disk", "low on space", "low disk", "no disk",
                "system storage", "server storage", "filesystem full", "file system full", "partition full",
                "queue full", "queue is full", "spool full", "spool is full", "spool space", "memory", "no resources",
                "plattenplatz", "espace disque", "espacio en disco", "espaco em disco", "spazio su disco",
                "speicherplatz", "server is out of",
            ],
            not: [
                "mailbox", "quota", "recipient", "user", "account", "inbox", "postfach", "no system resources",
                "space limit",
            ], code: 400...599,
            seen: "452 Space shortage, please try later"),
        CauseRule(
            .timeout,
            [
                "timeout", "time out", "timed out", "timed-out", "time-out", "idle", "took too long",
                "due to inactivity", "for inactivity", "waiting for", "no activity", "no data received",
                "connection time", "no command", "sockettimeout", "delai", "zeitueberschreitung",
                "zeituberschreitung", "tiempo de espera", "tempo esgotado", "connection stalled", "session expired",
                "time limit exceeded", "exceeded the time", "session time", "silent", "nothing received", "too slow",
                "autologout", "nothing was sent",
            ],
            not: [
                "dns", "callout", "verify", "sender address", "address rejected", "unverified", "retry timeout",
                "user", "mailbox", "recipient", "lookup", "blocked", "ldap", "account", "database", "backend",
                "waiting for auth", "greylist", "promise", "milliseconds",
            ],
            seen: "421 Connection timeout"),
    ]

    static let trouble: [CauseRule] = [
        CauseRule(
            .greylisted, ["policy rejection"], and: ["later", "again", "retry"], code: 400...499,
            seen: "450 4.7.1 <bob@example.com>: Recipient address rejected: Policy Rejection- Please try again later."),
        CauseRule(
            .greylisted, ["try again later", "service currently unavailable", "retry later", "please try later"],
            not: [
                "system", "server", "error", "temporary", "load", "busy", "closing", "recipient", "cannot",
                "could not", "unable", "service unavailable", "message now",
            ], code: 450...451, enhanced: ["7.1"],
            seen: "451 4.7.1 Try again later"),
        CauseRule(
            .greylisted, ["service currently unavailable"], code: 450...450, enhanced: ["3.2"],
            seen: "450 4.3.2 Service currently unavailable"),
        CauseRule(
            .systemError,
            [
                "temporar", "try again", "later", "service currently", "not available", "unavailable", "busy",
                "problem", "failure", "system error", "server error", "cannot connect", "connection lost",
                "connect to", "resources", "down for", "trouble", "error processing", "could not", "plus tard",
                "spaeter", "spater", "mas tarde", "mais tarde", "piu tardi", "service refuse", "defer", "try * again",
                "unable to", "out of service", "expansion", "aborted",
            ],
            not: [
                "policy", "mailbox unavailable", "ip address", "spam", "blocked", "access denied",
                "recipient unavailable",
            ], code: 400...499,
            seen: "450 try again later"),
        CauseRule(
            .systemError,
            [
                "service unavailable", "service not available", "service currently unavailable", "temporary failure",
                "temporary error", "try again later", "system error", "server error", "try later", "connect e",
                "cannot connect", "temporarily unavailable", "unable to connect", "service is not available",
                "error sending",
            ], not: ["client host", "policy", "blocked", "rejected by", "ip address", "list"], code: 500...599,
            seen: "554 Service currently unavailable"),
    ]

    /// Misbehaviour that is counted has no nearer label, whatever was counted.
    static let misconduct: [CauseRule] = [
        // Exim repeats in reply to DATA what it said about each recipient.
        CauseRule(
            .badSequence, ["must precede data", "all rcpt commands were rejected"], code: 503...503,
            seen: "503 Valid RCPT command must precede DATA"),
        CauseRule(
            .policyOther,
            [
                "too many errors", "too many bad commands", "too many unrecognized", "too many unknown commands",
                "too many syntax", "too many protocol", "too many nonmail", "too many non-mail", "too many junk",
                "bad smtp command", "too many unauthenticated commands", "too many failed commands",
                "too many invalid commands", "too many command", "command count limit", "too many failures",
                "break rules", "error limit exceeded", "max errors",
            ],
            seen: "554 Too many nonmail commands"),
        CauseRule(
            .policyOther, ["too many"],
            near: [
                "commands", "errors", "syntax", "failures", "mistakes", "violations", "bad command", "bad smtp",
                "unrecogni", "junk",
            ],
            not: ["auth", "login", "recipient", "connection", "messages", "users", "password", "rcpt", "spam"],
            seen: "421 4.7.0 Too many bad command."),
    ]

    static let policy: [CauseRule] = [
        CauseRule(
            .policyOther,
            [
                "policy", "not accept delivery", "does not accept", "mailpolicy", "administrative", "organization",
                "refuses to", "not allowed", "permitted", "not authorized", "not authorised", "unauthorized",
                "prohibited", "forbidden", "insufficient permission", "transaction failed", "security", "refused",
                "rejected", "restriction", "restricted", "denied", "blocked", "ipv6", "politique", "richtlinie",
                "politica", "permanent failure", "wrong * region", "disclaimer", "rule", "badrecipientto",
                "badrcptto", "not acceptable", "unacceptable", "not accepted", "abgelehnt", "verweigert", "refuse$",
                "rejete", "rechazad", "rejeitad", "rifiutat", "message cannot be accepted", "filter",
            ], code: 400...599,
            seen: "542 Rejected")
    ]
}
