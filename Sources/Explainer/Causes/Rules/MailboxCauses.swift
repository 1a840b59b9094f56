/// The recipient: unknown, full, closed, or a domain that accepts no mail.
enum MailboxCauses {
    static let fullness: [CauseRule] = [
        CauseRule(
            .mailboxFull,
            [
                "quota", "overquota", "mailbox full", "mailbox is full", "mailbox * full$", "mail box full",
                "mailbox has exceeded", "mailbox exceed", "mailbox size", "mailbox limit", "mailbox storage",
                "mailbox too full", "inbox full", "inbox is full", "account full", "account is full", "user is full",
                "user full", "maildir full", "maildir is full", "mailfolder is full", "folder is full", "folder full",
                "mail box is full", "store full", "storage is full", "account over", "inbox over", "postvak vol",
                "mailbox vol", "mailbox zit vol", "mailbox is vol", "brevlada", "postkasse", "boite * plein",
                "maildrop full", "mailbox over", "maximum storage", "over storage", "storage limit",
                "storage allocation", "storage full", "storage exceeded", "out of storage", "recipient storage",
                "full mailbox", "mailbox space", "no space for * mailbox", "insufficient space in",
                "insufficient space * mailbox", "insufficient * for * mailbox", "enough space",
                "not enough storage space", "exceeded storage", "exceeded its storage", "exceeded his",
                "exceeded the space", "over the allowed", "over limit", "no more space", "no more room", "used up",
                "over the limit", "mailbox is over", "user is over", "account is over", "too many mails",
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
            seen: "550 Quota Exceeded")
    ]

    static let mailboxes: [CauseRule] = [
        CauseRule(
            .mailboxDisabled,
            [
                "disabled", "inactif", "deactivated", "de-activated", "inaktiv", "deaktiviert", "gesperrt",
                "discontinued", "suspen", "sospes", "not an active", "noactivity", "no recipient activity",
                "no activity since",
                "unverified mailbox", "mailbox not verified",
                "account closed", "account is closed", "has been closed", "mailbox closed", "no longer valid",
                "no longer active", "no longer accept", "no longer in use", "no longer used", "no longer on",
                "no longer available", "no longer exist", "no longer works", "no longer employed", "no longer with",
                "no longer here", "no longer a valid", "no longer receiv", "frozen", "locked", "account blocked",
                "account has been blocked", "account is blocked", "mailbox blocked", "mailbox is blocked",
                "mailbox has been blocked", "user blocked", "user is blocked", "account temporarily",
                "mailbox temporarily", "account unavailable", "account is unavailable", "account * cancel",
                "terminated", "retired", "abandoned", "dormant", "moved to", "has moved", "user moved",
                "mailbox moved", "mailbox has been moved", "address has changed", "address changed",
                "changed address", "new address", "left the", "deleted", "removed", "decommission", "is restricted",
                "mailbox restricted", "not active", "not activated", "isn't active", "not been activated", "unused",
                "not used$", "not in use", "not being used", "out of service", "desactive", "desactivad", "desativad",
                "disabilitat", "inactiv", "inativ", "cerrad", "bloquead", "ferme$", "closed$", "stillgelegt",
                "geschlossen", "abgelaufen", "cesado", "address is no longer", "not accepting mail * recipient",
                "recipient unavailable", "expired", "archived", "on hold", "barred", "quarantined mailbox",
                "user is not receiving", "mailbox is not receiving", "account is not receiving", "geblokkeerd",
                "opgeheven", "uitgeschakeld", "zablokov", "zablokow", "hibernat", "migration", "no forwarding",
            ],
            not: [
                "command", "vrfy", "expn", "support is disabled", "unknown or", "dsn", "dmarc", "certificate",
                "relay", "message expired", "timeout", "attachment", "connection closed", "session closed",
                "service not active", "service is not active", "connection has been closed", "password", "spf",
                "sender address rejected", "forgery or", "sender blocked", "time has expired", "link", "delist",
                "removal", "remove", "queue", "smtp auth", "tls", "domain not active", "domain is not active",
            ],
            seen: "550 user disabled"),
        CauseRule(
            .mailboxDisabled, ["deactivated due to abuse"],
            seen: "553 VS10-RT Possible forgery or deactivated due to abuse (#5.1.1) 192.0.2.211"),
        CauseRule(
            .mailboxDisabled, ["recipient address rejected: blocked", "recipient unavailable"],
            not: ["not our", "# "],
            seen: "540 5.7.1 <user@example.com>: recipient address rejected: Blocked"),
    ]

    static let domains: [CauseRule] = [
        CauseRule(
            .noSuchDomain,
            [
                "nullmx", "null mx", "does not accept mail", "doesn't accept mail", "domain not found",
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
                "host does not exist", "host does not accept", "host accepts no mail", "cannot resolve domain",
                "could not resolve", "domain suspended", "dns query", "misconfigured mx",
            ],
            not: [
                "sender", "mail from", "helo", "rbl", "return", "from address", "from domain", "limit", "quota",
                "temporar", "rejected by",
            ],
            seen: "550 DNS query error")
    ]

    static let addresses: [CauseRule] = [
        // The recipient exists, but does not accept mail from everyone.
        CauseRule(
            .policyOther,
            [
                "internal use", "internal senders", "internal only", "internal address", "members only",
                "only members", "messages from members", "only accepts messages from", "only accepts mail from",
                "not accept external", "rejected by destination", "rejected by the destination",
                "not accept messages from outside", "external senders",
            ], not: ["internal use of"],
            seen: "550 5.7.1 The list only accepts mail from subscribers"),
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
            .syntaxError, ["invalid address", "bad address", "illegal address", "address invalid"], code: 501...501,
            seen: "RCPT 501 Bad address"),
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
            .unknownUser, ["address rejected: undeliverable"],
            seen: .seen(
                "550 5.1.1 <bob@example.com>: Recipient address rejected: undeliverable address: (in reply to RCPT TO command)",
                in: "Postfix")),
    ]
}
