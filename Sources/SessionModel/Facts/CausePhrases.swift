/// A phrase in the text of a refusal that tells its cause better than the codes do.
struct CausePhrase: Hashable, Sendable {
    /// In lower case.
    let phrase: String
    let label: Cause

    init(_ phrase: String, _ label: Cause) {
        self.phrase = phrase
        self.label = label
    }
}

/// The phrases, one row each; the first that stands in the text decides.
enum CausePhrases {
    static let all: [CausePhrase] = [
        CausePhrase("greylist", .greylisted),
        CausePhrase("graylist", .greylisted),
        CausePhrase("too many recipients", .tooManyRecipients),
        CausePhrase("blocked using", .dnsblListed),
        CausePhrase("spamhaus", .dnsblListed),
        CausePhrase("block list", .dnsblListed),
        CausePhrase("blocklist", .dnsblListed),
        CausePhrase("blacklist", .dnsblListed),
        CausePhrase("rbl", .dnsblListed),
        CausePhrase("helo command rejected", .heloRejected),
        CausePhrase("recipient address rejected: access denied", .unknownUser),
        CausePhrase("relay", .relayDenied),
        CausePhrase("over quota", .mailboxFull),
        CausePhrase("mailbox full", .mailboxFull),
        CausePhrase("mailbox is full", .mailboxFull),
        CausePhrase("starttls", .tlsRequired),
        CausePhrase("user unknown", .unknownUser),
        CausePhrase("no such user", .unknownUser),
        CausePhrase("no valid recipients", .badSequence),
    ]

    static func label(in text: String) -> Cause? {
        let lower = text.lowercased()
        return all.first { lower.contains($0.phrase) }?.label
    }
}
