import SMTPSyntax

/// The recipient: unknown, full, closed, or a domain that accepts no mail.
enum MailboxCauses {
    static let fullness: [CauseRule] = [
        CauseRule(
            .mailboxFull,
            [
                "mailbox", "mail box", "inbox", "maildir", "maildrop", "mail store", "mail storage", "folder",
                "recipient",
                "user", "account", "customer", "addressee", "postfach", "boite", "buzon", "caixa", "casella", "skrzynk",
                "brevlada",
            ], near: Vocabulary.full,
            not: [
                "message size", "too large", "too big", "larger", "recipients", "per ", "rate", "system storage",
                "hops",
                "daily", "today", "sending", "sent", "messages in ", "connection", "minute", "hour", "size of",
                "server",
            ],
            seen: "452 4.2.2 The recipient's mailbox has run out of room"),
        CauseRule(
            .mailboxFull,
            [
                "quota", "overquota", "mailbox full", "mailbox is full", "mailbox * full$", "mail box full",
                "mailbox has exceeded", "mailbox exceed", "mailbox size", "mailbox limit", "mailbox storage",
                "mailbox too full", "inbox full", "inbox is full", "account full", "account is full", "user is full",
                "user full", "maildir full", "maildir is full", "mailfolder is full", "folder is full", "folder full",
                "mail box is full", "store full", "storage is full", "postvak vol",
                "mailbox vol", "mailbox zit vol", "mailbox is vol", "brevlada", "postkasse", "boite * plein",
                "maildrop full", "maximum storage", "over storage", "storage limit",
                "storage allocation", "storage full", "storage exceeded", "out of storage", "recipient storage",
                "full mailbox", "mailbox space", "no space for * mailbox", "insufficient space in",
                "insufficient space * mailbox", "insufficient * for * mailbox", "enough space",
                "not enough storage space", "exceeded storage", "exceeded its storage", "exceeded his",
                "exceeded the space", "over the allowed", "over limit", "no more space", "no more room", "used up",
                "over the limit", "too many mails",
                "zuviele mails", "zu viele mails", "zuviele nachrichten", "postfach voll", "postfach ist voll",
                "postfach * voll", "voll$", "pleine$", "boite pleine", "boite * pleine", "boite aux lettres pleine",
                "buzon lleno", "buzon * lleno", "lleno$", "caixa * cheia", "cheia$", "casella piena",
                "casella * piena", "piena$", "espacio suficiente", "espacio insuficiente", "espaco insuficiente",
                "spazio insufficiente", "espace insuffisant", "mailboxfull", "no room in * mailbox",
                "youxiang yi man", "mailbox has no", "size limit exceeded", "space limit", "userisoverquota",
                "exceeded the storage",
            ],
            not: [
                "sending quota", "hourly", "daily", "per day", "per hour", "message quota", "submissionquota", "rate",
                "sent quota", "send quota", "system storage", "queue", "relay quota", "recipient quota per",
                "recipients quota", "throttl",
            ],
            seen: "550 Quota Exceeded"),
    ]

    static let mailboxes: [CauseRule] = [
        CauseRule(
            .mailboxDisabled, Vocabulary.mailboxes, near: Vocabulary.closed,
            not: notOfMailboxes + ["from outside", "external"],
            seen: "550 user disabled"),
        CauseRule(
            .mailboxDisabled, ["mailbox", "account", "user", "recipient"], near: ["blocked", "restricted"],
            not: notOfMailboxes + [
                "deliver",
                "a message", "your message", "this message", "mail from", "ip ", "host", "client", "polic", "spam",
            ],
            seen: "553 mailbox user@example.com is restricted"),
        // Words that say so without a subject.
        CauseRule(
            .mailboxDisabled,
            Vocabulary.closed + [
                "unverified mailbox", "mailbox not verified", "new address", "address has changed", "changed address",
                "noactivity", "no forwarding",
                "account temporarily", "mailbox temporarily", "account unavailable", "account is unavailable", "cesado",
                "restricted", "blocked by admin",
            ],
            not: notOfMailboxes + [
                "this server", "mail server", "license", "licence", "smtputf8", "host", "ip ", "system", "polic",
            ],
            at: [.rcpt, .dataEndKey, .lmtpDataEndKey, .bdat],
            seen: "550 Mailaddress is administrativley disabled"),
        CauseRule(
            .mailboxDisabled, ["deactivated due to abuse"],
            seen: "553 VS10-RT Possible forgery or deactivated due to abuse (#5.1.1) 192.0.2.211"),
        CauseRule(
            .mailboxDisabled, ["recipient unavailable"],
            not: ["not our", "# "],
            seen: "RCPT 550 5.2.0 <user@example.com> - Recipient unavailable"),
    ]

    static let domains: [CauseRule] = [
        CauseRule(
            .noSuchDomain, Vocabulary.domains,
            near: [
                "no data",
                "not exist", "nonexist", "non-exist", "unknown", "not found", "not be found", "neither mx", "no mx",
                "no mail server", "no mail host", "no mail exchanger", "nothing usable", "returned nothing",
                "not resolve",
                "not be resolved", "unresolv", "cannot resolve", "never accepts", "accepts no mail", "takes no mail",
                "null mx", "hard error", "no address record", "not a valid", "not valid", "invalid", "n'existe",
                "inexist", "existiert nicht", "unbekannt", "inconnu", "no existe", "nao existe", "nxdomain",
                "enotfound", "enodata", "no record", "no a record",
            ],
            not: [
                "recipient does", "recipient is", "recipient was",
                "sender", "mail from", "helo", "ehlo", "rbl", "return", "from address", "from domain", "limit", "quota",
                "temporar", "rejected by", "reverse", "ptr", "client", "your host", "your ip", "your address",
                "destination address", "mailbox", "user", "relay",
                "hostname", "to this system", "# ", "#]", "recipient not found", "recipient unknown",
            ],
            seen: "RCPT 550 5.1.2 Host unknown"),
        CauseRule(
            .noSuchDomain,
            [
                "enotfound", "enodata", "nullmx", "null mx", "does not accept mail", "never accepts mail",
                "accepts no mail", "takes no mail",
                "no mail server found",
                "no mail hosts", "doesn't accept mail", "domain not found",
                "domain name not found", "domain was not found", "domain does not exist", "domain doesn't exist",
                "no-domain", "no such domain", "dns domain", "host not found", "host unknown", "unknown host",
                "host name not found", "unrouteable domain", "unroutable domain", "unrouteable mail domain",
                "unroutable mail domain", "all relevant mx", "name service error", "unknown domain", "domain unknown",
                "domain invalid", "invalid domain", "bad domain", "bad destination system", "domain not active",
                "domain is not active", "domain inactive", "bad rcpt domain", "recipient domain",
                "destination domain", "domain has no", "domain has been", "domain is not exist", "domain is unknown",
                "nonexistent domain", "non-existent domain", "nonexistentdomain", "domain nonexist", "nxdomain",
                "no mx", "mx or srv record", "no valid mx", "find a valid mx", "mx lookup fail", "lookup of mx",
                "resolving mx", "mx record", "cannot find * domain", "no mail exchanger", "no route to host",
                "no route to domain", "domaine inconnu", "domaine inexistant", "domain unbekannt", "dominio no",
                "dominio inexistente", "dominio desconocido", "dominio inesistente", "dominio sconosciuto",
                "domain not exist", "domain disabled", "domain is disabled", "domain not valid",
                "host does not exist", "host does not accept", "cannot resolve domain",
                "could not resolve", "domain suspended", "dns query", "misconfigured mx",
            ],
            not: [
                "sender", "mail from", "helo", "rbl", "return", "from address", "from domain", "limit", "quota",
                "temporar", "rejected by",
            ],
            seen: "550 DNS query error"),
    ]

    static let addresses: [CauseRule] = [
        CauseRule(
            .syntaxError, ["missing final", "missing local part", "missing domain"],
            seen: "554 Transaction failed: Missing final '@domain'"),
        CauseRule(
            .badSequence,
            not: [
                "auth", "log", "tls", "advertised", "spam", "block", "polic", "denied", "reject", "user", "helo",
                "ehlo", "not accept", "unavailable", "not implemented", "list", "limit", "too many", "syntax",
                "relay", "disabled", "address",
            ], code: 503...503,
            seen: "503 Need RCPT command."),
        CauseRule(
            .badSequence, ["no valid recipients"], enhanced: ["5.1", "5.0"],
            seen: "554 5.5.1 Error: no valid recipients"),
        CauseRule(
            .policyOther, ["recipient address rejected: access", "recipient address rejected: polic"],
            not: ["later", "again"], enhanced: ["7.1"],
            seen: "554 5.7.1 <user@example.com>: Recipient address rejected: Access denied"),
        CauseRule(
            .syntaxError,
            [
                "syntax", "malformed", "not a valid rfc", "address format", "badly formatted", "invalid format",
                "must contain a domain", "invalid char", "bad char", "restricted char", "characters in",
                "illegal char", "illegal address", "unbalanced", "missing argument", "no parameters",
                "characters are not", "argument required", "invalid argument", "invalid command argument",
                "invalid parameter", "missing parameter", "bad parameter", "too many arguments", "line limit",
                "command line too", "too long", "format error", "cannot decode", "can't decode", "could not decode",
                "base64", "smtputf8", "missing @", "no domain", "unqualified", "quoting", "garbage", "unmatched",
                "missing colon", "missing or", "unexpected argument", "domain literal", "domain missing",
                "fully-qualified address", "fully qualified address", "domain required", "domain name required",
                "source route", "unable to parse", "parse error", "parsing", "not parse", "bad arguments",
            ],
            not: [
                "sender address rejected", "unsupported", "@ unknown", "user unknown", "no such", "rfc 2822",
                "not exist", "command not recognized", "password", "queue", "unroutable", "could not be found",
                "no domain found",
            ],
            seen: "431 Syntax error"),
        CauseRule(
            .unknownUser,
            [
                "user unknown", "unknown user", "unknown local", "unknown recipient", "unknown account",
                "unknown mailbox", "unknown address", "unknown alias", "unknown email", "unknown to", "unknown:",
                "unknown rcpt", "no such", "not such", "nosuchuser", "mailbox unknown", "mailbox could not be found",
                "mailbox unavailable", "mailbox is unavailable", "mailbox not available", "mailbox does",
                "mailbox invalid", "invalid mailbox", "unallocated", "doesn't exist", "don't exist", "dont exist",
                "not exist", "nonexist", "non-exist", "non exist", "doesnt exist", "no account", "invalid-recipient",
                "invalid recipient", "invalid user", "invalid address", "invalid rcpt", "invalid e-mail",
                "invalid email", "invalid account", "invalid destination", "invalid local", "invalid alias",
                "recipient unknown", "recipient invalid", "recipient is invalid", "recipient is not",
                "recipients are invalid", "recipient address is", "recipient does", "recipient was not",
                "recipnotfound", "recipientnotfound", "recipient no", "addressee unknown", "address unknown",
                "address invalid", "address not", "address is invalid", "address is not", "address does",
                "address could", "address error", "address rejected", "undeliverable address",
                "undeliverable recipient", "user not", "user is not", "user does", "user invalid", "user could not",
                "user email address is marked", "account not", "account does", "account is not",
                "account that you tried to reach does", "account unknown", "account invalid", "no mailbox",
                "not a valid", "not a known", "not known", "not a customer", "not found", "not listed",
                "isn't a valid", "isn't a user", "is unknown", "unroutable address", "unrouteable", "bad recipient",
                "bad user", "bad address", "bad destination mailbox", "bad mailbox", "wrong recipient",
                "wrong address", "wrong user", "rejected recipient", "recipient rejected", "rcpt rejected",
                "no valid recipients", "all recipients", "no one here", "no one by", "by that name", "no good",
                "cannot process address", "nobody", "no user", "no local", "no person", "unbekannt", "nicht bekannt",
                "nicht vorhanden", "nicht gefunden", "existiert nicht", "introuvable", "non valido", "no es valid",
                "no valido", "nao e valid", "not on this system", "not on this server", "not on this host",
                "onbekend", "bestaat niet", "okand", "finns inte", "ukendt", "findes ikke", "ukjent", "finnes ikke",
                "tuntematon", "nie ma ", "nie istnieje", "nieznan", "neexistuj", "neznam", "nem letez", "bulunamadi",
                "kein benutzer", "kein postfach", "inconnu", "n'existe pas", "destinataire inval", "invalide",
                "aucun destinataire", "inexistant", "desconocid", "no existe", "inexistente", "usuario no",
                "destinatario no", "desconhecid", "nao existe", "nao encontrad", "invalid inbox", "sconosciut",
                "inesistente", "non esiste", "non trovato", "utente", "yonghu bu cunzai", "atesaki", "fumei",
                "sonzai shinai", "access denied. as(", "dosn't exist", "cannot find user", "unable to find user",
                "can't find user", "user lookup", "not in * directory", "not in our directory", "doesn't have a",
                "not in route list", "misspelled", "does not have an account", "not recognized", "not our",
                "no mail box", "rcpt to: unknown", "no recipient", "mailbox $", "unable to deliver to",
                "rejected: undeliverable", "verify address", "verification fail", "unverified address", "nouser",
            ],
            not: [
                "sender", "mail from", "command", "temporar", "try again", "host not found", "record not found",
                "permission", "no such file", "domain may not", "dkim", "spf", "helo", "protocol", "ip address is",
                "# is not", "blocked", "by policy", "policy restrictions", "lookup failure",
            ],
            seen: "551 not our user"),
        CauseRule(
            .unknownUser, Vocabulary.mailboxes + ["@>", "@ ", "@:"], near: Vocabulary.missing,
            not: [
                "sender", "mail from", "command", "temporar", "try again", "host not found", "record not found",
                "permission", "no such file", "domain", "dkim", "spf", "helo", "protocol", "ip address", "relay",
                "# is not", "blocked", "polic", "failure", "content", "spam", "message", "login", "authenticat",
                "parameter",
                "smtputf8", "option",
            ],
            seen: .wording("550 alias not defined")),
        CauseRule(
            .unknownUser, ["address rejected: undeliverable"],
            seen: .seen(
                "550 5.1.1 <bob@example.com>: Recipient address rejected: undeliverable address: (in reply to RCPT TO command)",
                in: "Postfix")),
    ]

    /// Other things that are disabled, closed or expired.
    private static let notOfMailboxes = [
        "command", "vrfy", "expn", "support is disabled", "unknown or", "dsn", "dmarc", "certificate",
        "relay", "message expired", "timeout", "attachment", "connection closed", "session closed",
        "service not active", "service is not active", "service unavail", "connection has been closed", "password",
        "spf",
        "sender address rejected", "forgery or", "sender blocked", "time has expired", "link", "delist",
        "removal", "remove", "queue", "smtp auth", "tls", "domain not active", "domain is not active",
    ]
}
