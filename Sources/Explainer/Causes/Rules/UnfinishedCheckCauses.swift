/// Checks that came to no verdict: the name of a check, and what happened to it.
///
///     451 timeout in SPF lookup           no verdict: the server's problem
///     451 virus scanner timed out         no verdict
///     550 SPF validation failed           a verdict
///     554 virus scanner found EICAR       a verdict
enum UnfinishedCheckCauses {
    static let all: [CauseRule] = [
        // The server's own program failed, whatever it was doing.
        CauseRule(
            .systemError,
            [
                "(exception)", "unhandled exception", "uncaught exception", "exception in", "exception while",
                "exception during", "exception occurred", "exception caught", "traceback", "stack trace", "stacktrace",
                "null pointer", "nonetype", "has no attribute", "is not callable", "positional argument",
                "undefined method", "segmentation fault", "segfault", "core dumped", "panic:", "goroutine",
                "context deadline", "deadline exceeded", "context canceled", "dial tcp", "i/o timeout", "errno",
                "codec can't",
                "values to unpack", "rpc error", "assertion failed", "eservfail",
                "signing failed",
            ],
            not: [
                "storedrv", "resolver.", "quota", "disk", "space", "no such user", "not owned", "smtpsend", "~p=",
            ], code: 400...599,
            seen: .seen("500 Error: (TypeError) handle_DATA() takes 3 positional arguments but 4", in: "aiosmtpd")),
        // aiosmtpd and its predecessor put the class of the exception in parentheses.
        CauseRule(
            .systemError, ["error: ("], code: 500...500,
            seen: .seen("500 Error: (SMTPServerDisconnected) Connection unexpectedly closed", in: "aiosmtpd")),
        CauseRule(
            .systemError, pairs(["contact", "connect", "reach"]),
            not: [
                "client", "your ", "you ", "sender address", "blocked using", "listed", "blacklisted", "did not pass",
            ], code: 400...499,
            seen: "421 dns.example.org Sorry, unable to contact destination SMTP daemon."),
        CauseRule(
            .systemError, checks, and: outages, not: verdicts, code: 400...599,
            seen: "451 Could not complete recipient verify callout for <bob@example.com>"),
        CauseRule(
            .systemError, checks, and: absences + failures, not: verdicts + ofReverseNames, code: 400...499,
            seen: "451 4.6.0 Error: content filter failure, try again later"),
        // The server that was to answer is another one; the client was not slow.
        CauseRule(
            .systemError,
            [
                "connect to", "connecting to", "connection to", "contacting", "upstream", "downstream", "remote",
                "response from", "reply from", "answer from", "talking to", "speaking to", "communicating with",
                "deliver", "forwarding", "lmtp", "next hop", "nexthop", "destination", "handover", "relaying",
                "mail store", "mailstore", "message store", "storage server", "proxy", "relay server", "relay host",
                "smarthost",
            ],
            and: times, not: ["client", "idle", "inactiv", "your ", "retry timeout", "sender address"],
            code: 400...599,
            seen: "450 4.7.0 Proxy session setup failed on Frontend with '4.4.1 Connection timed out'"),
        CauseRule(
            .systemError,
            [
                "connect to", "connecting to", "connection to", "connection with", "upstream", "downstream", "next hop",
                "nexthop", "lmtp", "mail store", "mailstore", "message store",
            ],
            and: ["lost", "refused", "reset", "unreachable", "unexpectedly", "failed", "not establish", "closed"],
            not: ["client", "your ", "sender address", "fail2ban"], code: 400...499,
            seen:
                "450 4.1.1 <bob@example.com>: Recipient address rejected: unverified address: connect to mx.example.net[192.0.2.7]:25: Connection refused"
        ),
        // What is late is named, and it is not the client.
        CauseRule(
            .systemError, times,
            not: [
                "client", "idle", "inactiv", "waiting", "command", "data", "input", "session", "connection", "smtp",
                "exceeded", "talk", "read", "you ", "your ", "socket", "receiv", "activity", "greeting", "closing",
                "goodbye", "bye", "dropped", "disconnect", "slow", "limit", "address rejected",
            ], code: 430...499,
            seen: "451 rcpt handle timeout"),
        // RFC 821 §4.2.2 already has 450 for a mailbox that is busy.
        CauseRule(
            .systemError, mailboxes, and: held,
            not: [
                "disabled", "suspended", "closed", "permanent", "not in use", "longer in use", "by the administrator",
                "by administrator", "abuse",
            ],
            code: 400...499,
            seen: .rfc("450 mailbox busy", 5321, "4.2.3")),
    ]

    /// What can be in use.
    static let mailboxes = [
        "mailbox", "mail box", "maildrop", "mail drop", "mail file", "mailfile", "mbox", "inbox", "maildir",
        "mail spool", "spool file",
    ]
    /// How its use is reported.
    static let held = ["locked", "lock ", "is busy", "busy$", "in use$"]

    /// What is checked, or what checks.
    private static let checks = [
        "spf", "dkim", "dmarc", "domainkey", "arc ", "virus", "antivirus", "malware", "scan", "clam", "amavis",
        "spamass", "spamd$", "rspamd", "spam check", "spam test", "antispam", "content check",
        "signature check", "key server", "sandbox", "analys", "analyz", "inspection", "filter", "checking",
        "sender check",
        "recipient check", "address check", "helo check",
        "host check", "domain check", "mx check", "access check", "security check", "callout", "call-out", "callback",
        "call-ahead", "verif", "validat", "lookup", "look-up", "look up", "looking up", "dns", "rbl$", "rhsbl",
        "blacklist", "blocklist", "block list", "black list", "spamhaus", "zen.", "reputation", "geoip", "greylist",
        "graylist", "plugin", "plug-in", "policy server", "policy service", "policy_service",
        "policyd", "policy deleg",
        "policy check", "policy:", "milter", "database", "mysql", "postgres", "sql",
        "redis",
        "memcache", "ldap", "directory", "backend", "back-end", "quota", "radius", "saslauthd", "authentication",
        "resolver", "resolving", "nameserver", "name server", "hook", "module", "script", "daemon", "engine", "api$",
    ]

    private static let times = ["timed out", "timeout", "time out", "timed-out", "time-out"]

    /// The check did not answer. These words never describe a verdict.
    private static let outages =
        times + [
            "temperror", "temp error", "crash", "died", "broken pipe", "servfail", "not respond", "not answer",
            "not reply", "no response",
            "no answer", "no reply", "unreachable", "not reachable", "not running",
            "not complete", "couldn't complete", "unable to complete", "failed to complete", "out of order",
            "lost connection", "connection lost", "connection failed",
            "connection reset", "internal error", "socket error", "malfunction", "exception", "taking too long",
            "took too long", "unexpectedly",
            "scanner error", "engine error", "scan error", "milter error", "filter error",
        ] + pairs(["check", "scan", "perform", "run", "execute", "query", "evaluate"])
        + passives([
            "checked", "scanned", "completed", "performed", "run", "executed", "contacted", "queried", "evaluated",
            "reached", "established",
        ])

    private static let absences = [
        "unavailable", "not available", "is down", "connection refused", "overload", "temporarily fail",
        "failed temporarily", "temporarily not", "temporary", "aborted", "skipped", "postponed", "offline",
        "in progress",
        "interrupted", "inaccessible", "restarting", "not finished", "unfinished", "service error", "is busy",
        "stopped",
    ]

    /// With a 4 these say that the check failed, not that it was failed.
    private static let failures =
        [
            "lookup * fail", "lookup * error", "lookup * defer", "query * fail", "query * error", "incomplete",
            "bad response", "invalid response", "unexpected response", "malformed response", "wrong response",
            "service failed",
            "server failed", "daemon failed", "filter fail", "scanner fail", "scanners failed", "scan fail",
            "milter fail", "error in", "error while", "error during", "error from", "error on", "error occurred",
            "error communicating", "error talking", "error calling", "error running", "an error", "failed while",
            "failure in", "failure while", "failure during", "failure of", "failure when", "engine fail",
            "plugin fail", "plugin error",
        ]
        + modals

    private static let modals = [
        "could not", "couldn't", "cannot", "can't", "can not", "unable to", "failed to", "not able to",
    ]

    /// "could not check", "unable to check", "failed to check"
    private static func pairs(_ verbs: [String]) -> [String] {
        modals.flatMap { modal in verbs.map { "\(modal) \($0)" } }
    }

    /// "could not be checked", "cannot be checked"
    private static func passives(_ participles: [String]) -> [String] {
        ["not be", "couldn't be", "cannot be", "can't be"].flatMap { modal in participles.map { "\(modal) \($0)" } }
    }

    /// Words of a check that came to its end.
    private static let verdicts = [
        "did not pass", "didn't pass", "not passed", "permerror", "is listed", "listed at", "listed by", "listed in",
        "blocked using", "rate limited", "detected", "infected", "eicar", "virus found",
        "found virus", "user unknown", "unknown user", "no such user", "not exist", "doesn't exist",
        "sender address rejected", "mailbox unavailable", "service unavailable; client", "client host rejected",
        "not authorized", "not authorised", "greylisted", "come back",
        "authenticate at present", "cannot accept", "can't accept", "unable to accept", "cannot deliver",
        "unable to deliver",
        "cannot relay", "cannot receive", "cannot store", "cannot be delivered", "could not be delivered",
        "cannot pass",
        "you cannot", "you can't", "you are", "you have", "blacklisted", "blocklisted", "signature could not be",
        "signature cannot be", "could not authenticate", "failed to authenticate", "failed to pass", "failed to align",
        "cannot send",
        "unable to verify address", "over quota", "exceeded", "frequency", "temporary quota",
        "rejected due to", "rejected for policy", "temporarily blocked",
        "temporarily rejected", "temporarily deferred due",
    ]

    /// A name that is not found is a verdict on it.
    private static let ofReverseNames = [
        "reverse", "rdns", "ptr", "name lookup", "hostname", "host name", "target domain", "your address", "your ip",
        "look-up.",
    ]
}
