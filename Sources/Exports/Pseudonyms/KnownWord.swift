import SMTPSyntax

/// Words of a text that were names elsewhere in the session: `alice... User unknown` after RCPT TO:<alice@example.org>.
enum KnownWord {
    /// A shorter word is too often another one.
    private static let shortest = 3

    /// Names of users that are words of every reply, too: they are replaced only in angle brackets.
    private static let common: Set<String> = [
        "login", "password", "attempts", "alias", "aliases", "virtual", "table", "account", "accounts", "access",
        "denied", "rejected", "temporary",
        "policy",
        "blocked", "content", "check", "filter", "gateway", "group", "public", "private", "example", "people", "member",
        "members", "customer", "team", "hello", "home", "work", "data", "text", "temp", "default", "valid", "invalid",
        "full",
        "limit", "quota", "disabled", "exists", "main", "other", "mailing", "postfix", "exim", "sendmail", "google",
        "yahoo",
        "user", "users", "mail", "email", "test", "info", "admin", "support", "sender", "recipient", "mailbox", "host",
        "client", "server", "domain", "local", "name", "address", "message", "queue", "queued", "accepted", "spam",
        "service", "system", "unknown", "error", "relay", "help", "noreply", "root", "from", "none", "null", "anyone",
        "nobody", "someone", "sales", "office", "contact", "news", "list", "lists", "bounce", "bounces", "mailer",
        "smtp", "esmtp", "daemon", "webmaster", "the", "and", "for", "not", "you", "may", "all", "any", "get", "has",
        "new",
        "now", "one", "out", "see", "too", "use", "via", "was", "who", "try", "yes", "bad", "due", "end", "key", "log",
        "max",
        "min", "are", "but", "can", "had", "her", "his", "how", "its", "let", "off", "old", "our", "own", "per", "set",
        "she",
        "two", "way", "why", "dns", "spf", "tls", "ssl", "mta",
    ]

    static func replaced(_ word: ArraySlice<UInt8>, isInPath: Bool, _ names: inout Pseudonyms) -> [UInt8]? {
        let text = String(decoding: word, as: UTF8.self)
        let isCommon = !isInPath && common.contains(text.lowercased())
        if names.knownUsers.contains(text), !isCommon, isInPath || word.count >= shortest {
            return names.user(word)
        }
        guard names.knownHosts.contains(text.lowercased()), !isCommon, word.count >= shortest else { return nil }
        return names.host(word)
    }
}
