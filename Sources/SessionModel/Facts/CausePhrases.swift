/// Phrases in the text of a refusal that tell its cause better than the codes do.
struct CausePhrase: Hashable, Sendable {
    let label: Cause
    /// In lower case; each is looked for at the beginning of a word.
    let phrases: [String]
    /// The contexts in which it tells, if the context is known; empty for all.
    let contexts: Set<Verb>

    init(_ label: Cause, at contexts: Set<Verb> = [], _ phrases: String...) {
        self.label = label
        self.phrases = phrases
        self.contexts = contexts
    }
}

/// The phrases, one row a cause and reason; the first row of which a phrase stands in the text decides. What is
/// narrower stands before what is wider: a rate limit that is there for want of TLS is about TLS.
enum CausePhrases {
    private static let message: Set<Verb> = [.dataEndKey, .lmtpDataEndKey, .bdat]

    static let all: [CausePhrase] = [
        CausePhrase(
            .routingLoop, "mail loop", "loop detected", "hop count", "too many hops", "too many received",
            "too many \"received\""),
        CausePhrase(.systemError, "dns lookup failure", "temporary system error", "temporary domain failure"),
        CausePhrase(
            .tlsRequired, "tls required", "requires tls", "requires encryption", "issue a starttls", "starttls",
            "sent over a tls", "encryption required"),
        CausePhrase(
            .heloRejected, "helo command rejected", "invalid helo", "helo name", "ehlo name", "fully-qualified hostname"
        ),
        CausePhrase(.contentSpam, at: message, "considered as spam", "spam or virus"),
        CausePhrase(.contentVirus, "virus", "viral", "infected", "trojan", "malware", "potential security issue"),
        CausePhrase(
            .dmarcFail, "dmarc", "spf or dkim", "spf nor dkim", "authentication information or fails",
            "authentication level"),
        CausePhrase(.dkimFail, "dkim"),
        CausePhrase(.spfFail, "spf"),
        CausePhrase(
            .noReverseDNS, "reverse dns", "rdns", "ptr record", "dns ptr", "no ptr", "ptr resource", "reverse lookup",
            "unverifyable sending"),
        CausePhrase(
            .dnsblListed, "dnsbl", "rbl", "spamhaus", "zen.", "spamcop", "barracuda", "invaluement", "hostkarma",
            "sorbs", "surbl", "uribl", "blocked using", "black listed at", "blacklisted by", "listed by", "listed at",
            "listed in"),
        CausePhrase(
            .blockedIPReputation, "reputation", "banned send", "spam rate", "blacklist", "black list", "block list",
            "blocklist", "blocked list", "on our list", "network is on our", "permanently deferred",
            "ip address is not",
            "that ip", "sender ip", "client host rejected", "your ip"),
        CausePhrase(.greylisted, "greylist", "graylist", "grey list", "gray list", "postgrey"),
        CausePhrase(
            .rateLimited, "rate limit", "ratelimit", "too many connections", "too many concurrent", "concurrent",
            "too many messages", "too many login", "too many new", "too many recipient attempts", "frequency limited",
            "hourly", "daily", "per hour", "per day", "this hour", "throttl", "sending rate", "messages per session",
            "message per connection", "at a rate", "sending quota", "submissionquota", "slow down"),
        CausePhrase(.tooManyRecipients, "too many recipients"),
        CausePhrase(
            .authRequired, "authentication required", "authentification requise", "authentication is required",
            "not logged in", "unauthenticated mail", "must be authenticated", "must authenticate", "authrequired",
            "log in first"),
        CausePhrase(
            .authFailed, "failed to authenticate", "authentication failed", "authentication unsuccessful",
            "authentication credentials invalid", "invalid credentials", "username and password not accepted",
            "authentication aborted"),
        CausePhrase(
            .relayDenied, "relay access", "relaying", "to relay", "relay not", "not relay", "relay denied",
            "unable to relay", "relay is", "allowed rcpthosts", "forward path is not", "local user only"),
        CausePhrase(
            .messageTooLarge, "message too big", "message too large", "message size", "email size", "exceeds size",
            "size limit", "maximum size", "size exceeded", "stream is more than"),
        CausePhrase(
            .mailboxFull, "quota", "overquota", "mailbox full", "mailbox is full", "storage allocation",
            "zuviele mails", "pleine"),
        CausePhrase(
            .mailboxDisabled, "disabled", "user disabled", "inactive", "inactivity", "deactivated", "discontinued",
            "suspended", "account closed", "account expired", "no longer valid", "no longer active", "frozen",
            "is locked"),
        CausePhrase(
            .senderRejected, "sender address rejected", "sender verify failed", "invalid sender", "as this sender",
            "not owned by", "same as authorization user", "allowed-senders", "envelope blocked",
            "address is not verified", "rejected by this user"),
        CausePhrase(
            .noSuchDomain, "domain not found", "domain name not found", "no-domain", "does not accept mail",
            "no such domain", "host not found", "unrouteable domain"),
        CausePhrase(
            .unknownUser, "user unknown", "unknown user", "no such user", "no such recipient", "no such mailbox",
            "mailbox not found", "does not exist", "doesn't exist", "invalid-recipient", "invalid recipient",
            "recipient unknown", "addressee unknown", "unknown recipient", "recipient not found",
            "recipient not in route", "no mailbox here", "access denied. as"),
        CausePhrase(.unknownUser, at: [.rcpt], "recipient address rejected: access denied"),
        CausePhrase(
            .contentSpam, at: message, "spam", "ube", "gtube", "message filtered", "suspicious", "unsolicited", "junk"),
        CausePhrase(.contentSpam, "message filtered"),
        CausePhrase(.timeout, "timeout", "timed out", "idle too long"),
        CausePhrase(
            .badSequence, "synchronization error", "out of sequence", "bad sequence", "no valid recipients",
            "need mail command", "need rcpt command"),
    ]

    /// The label that the text tells; nil when it tells none.
    static func label(in text: String, at context: Verb?) -> Cause? {
        let words = " " + text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return all.first { row in
            (row.contexts.isEmpty || context.map(row.contexts.contains) ?? true)
                && row.phrases.contains { stands($0, in: words) }
        }?.label
    }

    private static func stands(_ phrase: String, in text: String) -> Bool {
        text.ranges(of: phrase).contains { range in
            let before = text[text.index(before: range.lowerBound)]
            return !before.isLetter && !before.isNumber
        }
    }
}
