/// The enhanced status codes, one row each.
public enum EnhancedStatusFacts {
    public static let all: [EnhancedStatusFact] =
        subjects + unspecific + addresses + mailboxes + systems + networks + protocols + media + security

    private struct Key: Hashable {
        let subject: UInt16
        let detail: UInt16?
    }

    private static let byKey = Dictionary(
        uniqueKeysWithValues: all.map { (Key(subject: $0.subject, detail: $0.detail), $0) })

    /// The row of a code, or of its subject; nil when not even that is known.
    public static func fact(for code: EnhancedStatusCode) -> EnhancedStatusFact? {
        byKey[Key(subject: code.subject, detail: code.detail)] ?? byKey[Key(subject: code.subject, detail: nil)]
    }

    private static let subjects: [EnhancedStatusFact] = [
        EnhancedStatusFact(0, nil, "nothing more specific", nil, .rfc(3463, "2")),
        EnhancedStatusFact(1, nil, "about an address", nil, .rfc(3463, "2")),
        EnhancedStatusFact(2, nil, "about a mailbox", nil, .rfc(3463, "2")),
        EnhancedStatusFact(3, nil, "about the mail system", nil, .rfc(3463, "2")),
        EnhancedStatusFact(4, nil, "about network and routing", nil, .rfc(3463, "2")),
        EnhancedStatusFact(5, nil, "about the protocol", nil, .rfc(3463, "2")),
        EnhancedStatusFact(6, nil, "about the content", nil, .rfc(3463, "2")),
        EnhancedStatusFact(7, nil, "about security or policy", nil, .rfc(3463, "2")),
    ]

    /// A detail of 0 says no more than the subject, but is registered on its own.
    private static let unspecific: [EnhancedStatusFact] = [
        EnhancedStatusFact(0, 0, "nothing more specific", nil, .rfc(3463, "3.1")),
        EnhancedStatusFact(1, 0, "about an address", nil, .rfc(3463, "3.2")),
        EnhancedStatusFact(2, 0, "about a mailbox", nil, .rfc(3463, "3.3")),
        EnhancedStatusFact(3, 0, "about the mail system", nil, .rfc(3463, "3.4")),
        EnhancedStatusFact(4, 0, "about network and routing", nil, .rfc(3463, "3.5")),
        EnhancedStatusFact(5, 0, "about the protocol", nil, .rfc(3463, "3.6")),
        EnhancedStatusFact(6, 0, "about the content", nil, .rfc(3463, "3.7")),
        EnhancedStatusFact(7, 0, "about security or policy", nil, .rfc(3463, "3.8")),
    ]

    private static let addresses: [EnhancedStatusFact] = [
        EnhancedStatusFact(1, 1, "bad mailbox address", .unknownUser, .rfc(3463, "3.2")),
        EnhancedStatusFact(1, 2, "bad destination system address", .noSuchDomain, .rfc(3463, "3.2")),
        EnhancedStatusFact(1, 3, "bad syntax of the destination address", .syntaxError, .rfc(3463, "3.2")),
        EnhancedStatusFact(1, 4, "ambiguous destination address", .policyOther, .rfc(3463, "3.2")),
        EnhancedStatusFact(1, 5, "destination address valid", nil, .rfc(3463, "3.2")),
        EnhancedStatusFact(1, 6, "mailbox moved, no forwarding address", .mailboxDisabled, .rfc(3463, "3.2")),
        EnhancedStatusFact(1, 7, "bad syntax of the sender's address", .syntaxError, .rfc(3463, "3.2")),
        EnhancedStatusFact(1, 8, "bad system in the sender's address", .senderRejected, .rfc(3463, "3.2")),
        EnhancedStatusFact(1, 9, "relayed to a server without status reports", nil, .rfc(3886, "3.3.4")),
        EnhancedStatusFact(1, 10, "the recipient's domain takes no mail", .noSuchDomain, .rfc(7505, "4.1")),
    ]

    private static let mailboxes: [EnhancedStatusFact] = [
        EnhancedStatusFact(2, 1, "mailbox disabled", .mailboxDisabled, .rfc(3463, "3.3")),
        EnhancedStatusFact(2, 2, "mailbox full", .mailboxFull, .rfc(3463, "3.3")),
        EnhancedStatusFact(2, 3, "message too long for the mailbox", .messageTooLarge, .rfc(3463, "3.3")),
        EnhancedStatusFact(2, 4, "trouble expanding a mailing list", .systemError, .rfc(3463, "3.3")),
    ]

    private static let systems: [EnhancedStatusFact] = [
        EnhancedStatusFact(3, 1, "mail system full", .storage, .rfc(3463, "3.4")),
        EnhancedStatusFact(3, 2, "system takes no mail", nil, .rfc(3463, "3.4")),
        EnhancedStatusFact(3, 3, "feature not supported", .notImplemented, .rfc(3463, "3.4")),
        EnhancedStatusFact(3, 4, "message too big for the system", .messageTooLarge, .rfc(3463, "3.4")),
        EnhancedStatusFact(3, 5, "system set up wrongly", .systemError, .rfc(3463, "3.4")),
        EnhancedStatusFact(3, 6, "requested priority changed", nil, .rfc(6710, "10")),
    ]

    private static let networks: [EnhancedStatusFact] = [
        EnhancedStatusFact(4, 1, "no answer from the host", .systemError, .rfc(3463, "3.5")),
        EnhancedStatusFact(4, 2, "bad connection", .timeout, .rfc(3463, "3.5")),
        EnhancedStatusFact(4, 3, "directory server failed", .systemError, .rfc(3463, "3.5")),
        EnhancedStatusFact(4, 4, "no route to the destination", .noSuchDomain, .rfc(3463, "3.5")),
        EnhancedStatusFact(4, 5, "mail system congested", .systemError, .rfc(3463, "3.5")),
        EnhancedStatusFact(4, 6, "mail loop", .routingLoop, .rfc(3463, "3.5")),
        EnhancedStatusFact(4, 7, "delivery took too long", .systemError, .rfc(3463, "3.5")),
    ]

    private static let protocols: [EnhancedStatusFact] = [
        EnhancedStatusFact(5, 1, "invalid command", nil, .rfc(3463, "3.6")),
        EnhancedStatusFact(5, 2, "syntax error", .syntaxError, .rfc(3463, "3.6")),
        EnhancedStatusFact(5, 3, "too many recipients", .tooManyRecipients, .rfc(3463, "3.6")),
        EnhancedStatusFact(5, 4, "invalid arguments", nil, .rfc(3463, "3.6")),
        EnhancedStatusFact(5, 5, "wrong protocol version", .notImplemented, .rfc(3463, "3.6")),
        EnhancedStatusFact(5, 6, "login line too long", .syntaxError, .rfc(4954, "6")),
    ]

    private static let media: [EnhancedStatusFact] = [
        EnhancedStatusFact(6, 1, "media not supported", .policyOther, .rfc(3463, "3.7")),
        EnhancedStatusFact(6, 2, "conversion needed but forbidden", .policyOther, .rfc(3463, "3.7")),
        EnhancedStatusFact(6, 3, "conversion needed but not possible", .policyOther, .rfc(3463, "3.7")),
        EnhancedStatusFact(6, 4, "converted with loss", nil, .rfc(3463, "3.7")),
        EnhancedStatusFact(6, 5, "conversion failed", .systemError, .rfc(3463, "3.7")),
        EnhancedStatusFact(6, 6, "content not available", .systemError, .rfc(4468, "6")),
        EnhancedStatusFact(6, 7, "address outside ASCII not allowed", .notImplemented, .rfc(6531, "3.5")),
        EnhancedStatusFact(6, 8, "reply would need UTF-8", .notImplemented, .rfc(6531, "3.7.4.2")),
        EnhancedStatusFact(6, 9, "UTF-8 headers cannot be passed on", .notImplemented, .rfc(6531, "3.5")),
        EnhancedStatusFact(6, 10, "the same as 6.8, no longer used", .notImplemented, .rfc(6531, "4.2")),
    ]

    private static let security: [EnhancedStatusFact] = [
        EnhancedStatusFact(7, 1, "not authorized, message refused", nil, .rfc(3463, "3.8")),
        EnhancedStatusFact(7, 2, "list expansion forbidden", .policyOther, .rfc(3463, "3.8")),
        EnhancedStatusFact(7, 3, "security conversion not possible", .policyOther, .rfc(3463, "3.8")),
        EnhancedStatusFact(7, 4, "security feature not supported", .notImplemented, .rfc(3463, "3.8")),
        EnhancedStatusFact(7, 5, "cryptographic failure", .systemError, .rfc(3463, "3.8")),
        EnhancedStatusFact(7, 6, "cryptographic algorithm not supported", .notImplemented, .rfc(3463, "3.8")),
        EnhancedStatusFact(7, 7, "message was changed on the way", .policyOther, .rfc(3463, "3.8")),
        EnhancedStatusFact(7, 8, "credentials invalid", .authFailed, .rfc(4954, "6")),
        EnhancedStatusFact(7, 9, "mechanism too weak", .authFailed, .rfc(4954, "6")),
        EnhancedStatusFact(7, 10, "encryption needed", .tlsRequired, .rfc(5248, "2.4")),
        EnhancedStatusFact(7, 11, "encryption needed for this mechanism", .tlsRequired, .rfc(4954, "6")),
        EnhancedStatusFact(7, 12, "password transition needed", .authFailed, .rfc(4954, "6")),
        EnhancedStatusFact(7, 13, "account disabled", .authFailed, .rfc(5248, "2.4")),
        EnhancedStatusFact(7, 14, "trust relationship needed", .authRequired, .rfc(5248, "2.4")),
        EnhancedStatusFact(7, 15, "priority too low", .policyOther, .rfc(6710, "10")),
        EnhancedStatusFact(7, 16, "message too big for its priority", .messageTooLarge, .rfc(6710, "10")),
        EnhancedStatusFact(7, 17, "mailbox has a new owner", .mailboxDisabled, .rfc(7293, "15.3")),
        EnhancedStatusFact(7, 18, "domain has a new owner", .mailboxDisabled, .rfc(7293, "15.3")),
        EnhancedStatusFact(7, 19, "owner could not be checked", .policyOther, .rfc(7293, "15.3")),
        EnhancedStatusFact(7, 20, "no passing DKIM signature", .dkimFail, .rfc(7372, "3.1")),
        EnhancedStatusFact(7, 21, "no acceptable DKIM signature", .dkimFail, .rfc(7372, "3.1")),
        EnhancedStatusFact(7, 22, "no DKIM signature of the author's domain", .dkimFail, .rfc(7372, "3.1")),
        EnhancedStatusFact(7, 23, "SPF check failed", .spfFail, .rfc(7372, "3.2")),
        EnhancedStatusFact(7, 24, "SPF check could not be made", .spfFail, .rfc(7372, "3.2")),
        EnhancedStatusFact(7, 25, "reverse DNS check failed", .noReverseDNS, .rfc(7372, "3.3")),
        EnhancedStatusFact(7, 26, "several checks failed", .dmarcFail, .rfc(7372, "3.4")),
        EnhancedStatusFact(7, 27, "the sender's domain takes no mail", .senderRejected, .rfc(7505, "4.1")),
        EnhancedStatusFact(7, 28, "mail flood", .rateLimited, .iana),
        EnhancedStatusFact(7, 29, "ARC check failed", .dmarcFail, .rfc(8617, "10.4")),
        EnhancedStatusFact(7, 30, "REQUIRETLS not supported", .tlsRequired, .rfc(8689, "7")),
    ]
}
