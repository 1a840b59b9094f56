/// The order in which the rows are tried. The first match decides, so each stage gives the reason for its place.
///
/// What a provider documents beats the words of its reply, the text beats the enhanced code, that code beats the
/// reply code. Within the text, narrow words come before wide ones (docs/decisions/0004).
enum CauseStages {
    static let all = text + [enhanced, code]

    /// The stages for the text, and for the codes with it.
    static let text = session + checks + envelope + message + wide

    /// What settles the question at once: a provider's own code, or a fault of the session itself.
    private static let session: [CauseStage] = [
        CauseStage(
            "providers", .documented, ProviderCauses.all,
            because: "What a provider documents of its own codes beats what the words around them seem to say."),
        CauseStage(
            "misconduct", .specific, TroubleCauses.misconduct, isAboutSession: true,
            because: "A count of errors names what was counted (commands, recipients), and is about none of it."),
        CauseStage(
            "unfinished checks", .specific, UnfinishedCheckCauses.all,
            because: "A check that failed names what it looks for, and came to no verdict."),
        CauseStage(
            "loops", .specific, ProtocolCauses.loops,
            because: "A loop is also counted (too many hops), and is not about volume."),
        CauseStage(
            "tls", .specific, ProtocolCauses.tls,
            because: "A rate limit or a refused AUTH for lack of TLS is about TLS."),
        CauseStage(
            "line", .specific, ProtocolCauses.line,
            because: "Where both codes say that the line is wrong, words such as address or user only say which part."),
        CauseStage(
            "hello", .specific, ProtocolCauses.hello,
            because: "A refused EHLO name is also called an invalid domain, a host that is not found, a missing PTR."),
        CauseStage(
            "authentication first", .specific, LoginCauses.loginNarrow,
            because: "Missing or counted authentication is also called a rejected sender, a rate, an unknown option."),
    ]

    /// What was checked, and whether the check itself worked.
    private static let checks: [CauseStage] = [
        CauseStage(
            "malware", .specific, ContentCauses.malware,
            because: "Malware is found by filters that also speak of spam, policy and size."),
        CauseStage(
            "checks", .specific, CheckCauses.all,
            because: "DMARC, DKIM, SPF and PTR are named, and explain what the text says about the sender or the host."),
        CauseStage(
            "greylisting", .specific, TroubleCauses.greylisting,
            because: "Greylisting that names itself also says busy, unavailable or try again later."),
        CauseStage(
            "trouble", .specific, TroubleCauses.troubleNarrow,
            because: "A database or a disk that failed while an address was looked up says nothing about the address."),
        CauseStage(
            "lists", .specific, ReputationCauses.lists,
            because: "A named list is the reason for the bad reputation and the refused sender named with it."),
    ]

    /// The sender, the volume, and the recipients.
    private static let envelope: [CauseStage] = [
        CauseStage(
            "sender first", .specific, SenderCauses.senderNarrow,
            because: "What is said of the sender's address or domain would be read as the recipient's."),
        CauseStage(
            "reputation first", .specific, ReputationCauses.reputationNarrow,
            because: "Reputation beats volume where both are named: less mail would not help."),
        CauseStage(
            "volume", .specific, VolumeCauses.all,
            because: "A number per time also says quota, limit or exceeded, as a full mailbox does."),
        CauseStage(
            "authentication", .specific, LoginCauses.login,
            because: "A demand for authentication is also worded as a refused relay: AUTH is what helps."),
        CauseStage(
            "relay", .specific, LoginCauses.relay,
            because: "A domain that is not served here is also called unknown, not local, not accepted."),
        CauseStage(
            "size", .specific, ContentCauses.size,
            because: "The size of a message is also an exceeded limit or a quota."),
        CauseStage(
            "fullness", .specific, MailboxCauses.fullness,
            because: "A full mailbox is also called unavailable, disabled, or not accepting mail."),
    ]

    /// The message, and the addresses.
    private static let message: [CauseStage] = [
        CauseStage(
            "format", .specific, ContentCauses.format,
            because: "A malformed header is also an invalid address or a syntax error, and not one of the command."),
        CauseStage(
            "sender", .specific, SenderCauses.sender,
            because: "Lists, reputation and volume speak of senders too, so what is left here is the address."),
        CauseStage(
            "mailboxes", .specific, MailboxCauses.mailboxes,
            because: "A mailbox that is closed is also called unknown or invalid, and did exist."),
        CauseStage(
            "domains", .specific, MailboxCauses.domains,
            because: "A domain that is not found has no users either."),
        CauseStage(
            "addresses", .specific, MailboxCauses.addresses,
            because: "No such, not found and invalid mean the recipient when nothing narrower was named."),
        CauseStage(
            "spam", .specific, ContentCauses.spam,
            because: "Spam is a word in the names of filters, lists and pages: all of these are ruled out by now."),
    ]

    /// Words that many causes share.
    private static let wide: [CauseStage] = [
        CauseStage(
            "reputation", .general, ReputationCauses.reputation,
            because: "A host or a network that is blocked, where neither the message nor an address is named."),
        CauseStage(
            "sequence", .specific, ProtocolCauses.sequence,
            because: "Before, first and must also appear in demands for TLS, AUTH or a hello."),
        CauseStage(
            "combinations", .general, CombinationCauses.all,
            because: "A subject and what is said of it, for wordings that no row above knows."),
        CauseStage(
            "any trouble", .general, TroubleCauses.trouble,
            because: "Later, unavailable and failure say only that it may end."),
        CauseStage(
            "policy", .general, TroubleCauses.policy,
            because: "Denied, rejected and not allowed are in most refusals, so they decide last."),
    ]

    /// The enhanced code, where the text gives no cause and the general meaning of the code says less.
    static let enhanced = CauseStage(
        "enhanced code", .codes, CodeCauses.byEnhanced,
        because: "The text gives no cause, and the enhanced code says more than the reply code.")

    /// The reply code, likewise.
    static let code = CauseStage(
        "reply code", .codes, CodeCauses.byCode,
        because: "Neither the text nor an enhanced code gives a cause.")
}
