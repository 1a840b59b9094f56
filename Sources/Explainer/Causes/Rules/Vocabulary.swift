/// Families of words that mean the same: subjects, and what is said of them. Rows combine them by `near:`.
///
///     CauseRule(.mailboxDisabled, Vocabulary.mailboxes, near: Vocabulary.closed)
enum Vocabulary {
    // MARK: Subjects

    /// A recipient, by any name.
    static let mailboxes = [
        "mailbox", "mail box", "inbox", "maildir", "maildrop", "mail folder", "mailfolder", "user$", "users$",
        "recipient",
        "account", "addressee", "alias", "address$", "addresses$", "rcpt", "customer", "subscri", "postfach",
        "postbox", "konto", "compte", "boite", "destinat", "utilisateur", "cuenta", "buzon", "usuario", "conta$",
        "caixa", "casella", "utente", "benutzer", "empfanger", "empfaenger", "adresse", "skrzynk", "uzytkownik",
        "odbiorc", "employee", "person$", "nobody", "member$", "student", "userid",
    ]

    /// A sender, by any name.
    static let senders = [
        "sender", "mail from", "from address", "from:$", "from header", "header from", "from field",
        "from domain", "envelope from", "reverse path", "reverse-path", "return path", "return-path",
        "return address", "return email", "return mail", "return domain", "originator", "emetteur", "expediteur",
        "absender", "remitente", "remetente", "mittente", "afzender", "avsandare", "afsender", "nadawc",
        "responsible address",
    ]

    /// A domain, or what DNS has of it.
    static let domains = [
        "domain", "host$", "mail host", "mx", "dns", "destination host", "destination system", "dominio",
        "empfangerdomain", "empfaengerdomain", "part after the @",
    ]

    /// The client, its address or its network.
    static let hosts = [
        "ip$", "ips$", "ip-", "host", "client", "network", "connection", "your server", "mail server", "mailserver",
        "sending server", "your mta", "sending mta", "address range", "range", "provider", "isp$", "subnet",
        "country", "countries", "# ", "#]", "#)", "your address", "your range", "you are", "you have been", "you were",
        "from you$",
    ]

    /// What is offered, or asked for, in the protocol.
    static let features = [
        "smtputf8", "8bitmime", "binarymime", "chunking", "bdat", "pipelining", "dsn$", "notify", "orcpt", "envid",
        "ret$", "body=", "size=", "auth=", "deliverby", "mt-priority",
        "futurerelease", "holdfor", "etrn", "turn$", "vrfy", "expn", "help$", "xclient", "xforward", "utf8",
        "eai$", "internationali", "parameter", "option", "extension", "mechanism", "command", "verb$", "keyword",
        "cram-md5", "digest-md5", "plain$", "gssapi", "ntlm", "xoauth2", "oauthbearer", "scram",
    ]

    // MARK: What is said

    /// There is none of that name.
    static let missing = [
        "unknown", "not found", "not be found", "no such", "not exist", "never existed", "doesn't exist",
        "nonexist", "non-exist", "non exist", "missing", "not there", "not here", "not known",
        "not present", "not defined", "not registered", "not provisioned", "not recogni", "not listed", "not locate",
        "not be located", "not be identified", "not be matched", "no match", "unrecogni", "unassigned",
        "not assigned", "not valid", "invalid", "incorrect", "not in * list", "not on * list", "no longer exist",
        "not a member", "does not work here", "nieznan", "nie istnieje", "nie ma$", "inconnu", "introuvable",
        "n'existe", "unbekannt", "nicht bekannt", "existiert nicht", "nicht gefunden", "desconocid", "no existe",
        "no encontrad", "no fue encontrad", "inexist", "desconhecid", "nao existe", "nao encontrad", "nao cadastrad",
        "sconosciut", "non esiste", "non trovat", "neexist", "okand", "onbekend", "bestaat niet",
    ]

    /// It was, and is not in use now.
    static let closed = [
        "disabled", "inactiv", "not activ", "not an active", "isn't active", "been activated", "deactivat",
        "de-activat", "suspend", "suspens", "closed", "terminat", "locked", "frozen", "expired",
        "lapsed", "deleted", "removed", "wiped", "revoked", "retired", "archived", "discontinu", "decommission",
        "abandoned", "dormant", "hibernat", "on hold", "barred", "unused", "not in use",
        "not being used", "not used$", "out of use", "out of service", "turned off", "switched off", "cancel",
        "obsolete", "no longer", "not receiving", "not accepting", "has moved", "moved to", "been moved", "migrat",
        "left the", "has left", "changed jobs", "no * activity", "temporarily not", "from receiving",
        "not allowed to receive", "cannot receive", "may not receive", "gesperrt", "deaktiviert",
        "inaktiv", "geschlossen", "stillgelegt", "abgelaufen", "nicht mehr", "desactiv", "deshabilitad", "cerrad",
        "bloquead", "inhabilitad", "dado de baja", "desativad", "encerrad", "ferme$", "supprime", "inactif",
        "disabilitat", "disattivat", "sospes", "zablokowan", "opgeheven", "uitgeschakeld",
    ]

    /// It holds no more.
    static let full = [
        "full$", "over its", "over his", "over the", "over limit", "overquota",
        "overdrawn", "exceed", "no room", "no space", "no more space", "no more room", "out of room",
        "out of space", "out of mail", "run out", "at capacity", "at its limit", "hold any more",
        "not hold", "above 100", "space left", "enough space", "enough room", "insufficient", "quota", "storage",
        "reached * limit", "reached * capacity", "too many messages", "voll$", "uberfullt", "plein", "satur", "llen",
        "super", "cheia", "lotad", "piena", "przepeln", "vol$",
    ]

    /// Refused, by any word.
    static let refused = [
        "block", "reject", "refus", "denied", "deny", "denies", "banned", "forbid", "prohibit", "unwelcome",
        "unwanted", "not want", "drop", "disallow", "unauthori", "untrusted", "suspicious", "not allow",
        "not accept", "not permit", "not authori", "not welcome", "not trust", "unaccept", "not taken", "not served",
        "take no", "accept no", "shut out", "go away", "abgelehnt", "rechaz", "recus", "rejeit", "rifiut", "rejet",
    ]

    /// It cannot be done now, and that is the server's affair.
    static let failing = [
        "fail", "error", "problem", "trouble", "broken", "crash", "unavailable", "not available", "not respond",
        "not answer", "no answer", "no response", "could not", "couldn't", "cannot", "can't", "unable", "temporar",
        "busy", "overload", "down for", "is down", "not ready", "lost", "interrupted", "malfunction",
    ]

    /// The server does not do it, or not here.
    static let notOffered = [
        "not support", "unsupported", "not implement", "unimplemented", "not recogni", "unrecogni", "unknown",
        "not known", "not understood", "not available", "unavailable", "not enabled", "disabled", "not configured",
        "not offered", "not advertised", "not one of", "turned off", "switched off", "not possible", "obsolete",
        "not do",
        "isn't support", "doesn't support", "no support",
    ]

    /// A demand.
    static let demanded = [
        "requir", "need", "must", "only", "first", "please", "without", "before", "until", "unless", "mandatory",
        "demand", "insist", "turn on", "switch on", "should", "have to", "obligat", "erforderlich", "notwendig",
    ]

    // MARK: Amounts

    static let perTime = [
        "per hour", "per day", "per minute", "per second", "per month", "hourly", "daily", "an hour", "a day$",
        "a minute", "this hour", "last hour", "one hour", "today", "24 hours", "24h$", "/hour", "/day", "/min",
        "/h$", "since midnight", "in * minutes", "in * hours", "in * seconds", "within * minutes", "within * hours",
        "within * seconds", "past * minutes", "last * minutes", "per session", "per connection", "in one session",
    ]
}
