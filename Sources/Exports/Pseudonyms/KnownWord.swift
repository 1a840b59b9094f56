import SMTPSyntax

/// Words of a text that were names elsewhere in the session: `alice... User unknown` after RCPT TO:<alice@example.org>.
enum KnownWord {
    /// A single letter is too often another word.
    private static let shortest = 2

    /// Names of users that are words of every reply, too: they are replaced only in angle brackets.
    private static let common: Set<String> = [
        "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "id", "if", "in", "ip", "is", "it", "me", "my",
        "no",
        "of", "ok", "on", "or", "re", "so", "to", "up", "us", "we",
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

    static func replaced(
        _ word: ArraySlice<UInt8>, at place: NameWord.Place, _ names: inout Pseudonyms
    ) -> [UInt8]? {
        let text = String(decoding: word, as: UTF8.self)
        let lower = text.lowercased()
        if place.isHost, names.knownHosts.contains(lower) { return names.host(word) }
        let isOther = !place.isInPath && (common.contains(lower) || word.count < shortest)
        if names.knownUsers.contains(text), !isOther { return names.user(word) }
        guard !isOther else { return nil }
        guard names.knownHosts.contains(lower) else { return names.label(lower) }
        guard !isAbbreviation(word) || place.isInPath || names.writtenHosts.contains(text) else { return nil }
        return names.host(word)
    }

    /// Words in the names of many domains that are words of replies, too.
    private static let mailWords: Set<String> = [
        "apple", "barracuda", "cisco", "cloud", "courier", "cyrus", "delivery", "dovecot", "exchange", "gmail",
        "greylist", "greylisted", "greylisting", "haraka", "icloud", "invalid", "ironport", "james", "microsoft",
        "mimecast", "network", "online", "opensmtpd", "outlook", "proofpoint", "protection", "qmail", "rspamd",
        "secure", "security", "spamassassin", "submission", "zimbra",
    ]

    /// Whether the first label of a host names it wherever it is written: `mx1`, `ns-2`, and not `mail`.
    static func isTelling(host label: String) -> Bool {
        isTelling(label, shortest: 3) && label.utf8.contains { ASCII.isDigit($0) || "-_".utf8.contains($0) }
    }

    /// Whether the label of a domain names an organization wherever it is written.
    static func isTelling(domain label: String) -> Bool { isTelling(label, shortest: 4) }

    private static func isTelling(_ label: String, shortest: Int) -> Bool {
        let octets = Array(label.utf8)[...]
        return octets.count >= shortest && octets.contains { ASCII.isLetter($0) || $0 >= 0x80 }
            && !common.contains(label) && !mailWords.contains(label) && HostPlace.isHost(octets)
            && PseudonymShape.number(octets, after: "host") == nil && PseudonymShape.number(ofLabel: octets) == nil
    }

    /// Whether a word in other letters than a host is probably another word: an MX record, and the host `mx`.
    private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.allSatisfy(ASCII.isLetter) else { return false }
        return word.count <= 3 || word.count <= 10 && word.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
