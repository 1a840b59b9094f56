/// Why a server refused, as one of thirty labels, or that it did not.
///
/// The labels are what `explain --json` prints; scripts depend on them.
package enum Cause: String, Hashable, Sendable, CaseIterable {
    case unknownUser = "unknown-user"
    case noSuchDomain = "no-such-domain"
    case mailboxFull = "mailbox-full"
    case mailboxDisabled = "mailbox-disabled"
    case policyOther = "policy-other"
    case greylisted
    case systemError = "system-error"
    case storage
    case routingLoop = "routing-loop"
    case timeout
    case syntaxError = "syntax-error"
    case badSequence = "bad-sequence"
    case notImplemented = "not-implemented"
    case heloRejected = "helo-rejected"
    case tlsRequired = "tls-required"
    case authRequired = "auth-required"
    case authFailed = "auth-failed"
    case relayDenied = "relay-denied"
    case tooManyRecipients = "too-many-recipients"
    case rateLimited = "rate-limited"
    case blockedIPReputation = "blocked-ip-reputation"
    case dnsblListed = "dnsbl-listed"
    case noReverseDNS = "no-reverse-dns"
    case spfFail = "spf-fail"
    case dkimFail = "dkim-fail"
    case dmarcFail = "dmarc-fail"
    case senderRejected = "sender-rejected"
    case contentSpam = "content-spam"
    case contentVirus = "content-virus"
    case messageTooLarge = "message-too-large"
    case success
}
