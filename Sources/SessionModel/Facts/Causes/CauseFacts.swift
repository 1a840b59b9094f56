/// One row of what is known about a cause: the words for it, and what helps.
public struct CauseFact: Hashable, Sendable {
    public let label: Cause
    /// A few words for the screen.
    public let words: String
    public let move: Move
    /// What to try, in a sentence.
    public let advice: String

    init(_ label: Cause, _ words: String, _ move: Move, _ advice: String) {
        self.label = label
        self.words = words
        self.move = move
        self.advice = advice
    }
}

/// The causes, one row each.
public enum CauseFacts {
    public static let all: [CauseFact] = [
        CauseFact(.unknownUser, "unknown recipient", .address, "Check the spelling of the address."),
        CauseFact(
            .noSuchDomain, "the recipient's domain takes no mail", .address,
            "Check the part after the @ and its MX records."),
        CauseFact(.mailboxFull, "mailbox full", .recipient, "Try later; the recipient has to make room."),
        CauseFact(
            .mailboxDisabled, "mailbox disabled or moved", .recipient,
            "Ask the recipient, by other means, where mail is read now."),
        CauseFact(.policyOther, "a rule of the server", .recipient, "Read the text; it may name the rule."),
        CauseFact(.greylisted, "greylisting", .server, "Send the same again after some minutes."),
        CauseFact(.systemError, "trouble on the server", .server, "Try again later; nothing is wrong on your side."),
        CauseFact(.storage, "no room on the server", .server, "Try again later."),
        CauseFact(.routingLoop, "a mail loop", .server, "Look at the Received lines for hosts that repeat."),
        CauseFact(.timeout, "nothing was sent for too long", .client, "Connect again; NOOP keeps a session alive."),
        CauseFact(.syntaxError, "a mistake in the line", .client, "Correct the line and send it again."),
        CauseFact(
            .badSequence, "not the moment for this command", .client,
            "Look under Next for what may be sent; RSET starts over."),
        CauseFact(.notImplemented, "the server does not do this", .client, "Use only what its EHLO reply offers."),
        CauseFact(
            .heloRejected, "the name after EHLO", .client, "Give a full host name that resolves to your address."),
        CauseFact(.tlsRequired, "TLS is demanded", .client, "Send STARTTLS first."),
        CauseFact(.authRequired, "a login is demanded", .client, "Log in with AUTH first."),
        CauseFact(.authFailed, "the login was refused", .client, "Check user name, password and mechanism."),
        CauseFact(
            .relayDenied, "the server does not relay for you", .client,
            "Log in first, or use the server that is responsible for the domain."),
        CauseFact(
            .tooManyRecipients, "too many recipients in one transaction", .client,
            "Send DATA for those accepted, then a new transaction for the rest."),
        CauseFact(.rateLimited, "too much in too short a time", .senderReputation, "Wait, then send more slowly."),
        CauseFact(
            .blockedIPReputation, "your address or network is blocked", .senderReputation,
            "Follow the link in the text, or ask the server's postmaster."),
        CauseFact(
            .dnsblListed, "your address is on a block list", .senderReputation,
            "Look the address up at the list named in the text, and ask for removal."),
        CauseFact(
            .noReverseDNS, "the reverse DNS of your address", .senderSetup,
            "Give the address a PTR record whose name resolves back to it."),
        CauseFact(.spfFail, "the SPF check", .senderSetup, "Put the sending host into the domain's SPF record."),
        CauseFact(.dkimFail, "the DKIM check", .senderSetup, "Check the signature and the key in DNS."),
        CauseFact(
            .dmarcFail, "the DMARC check", .senderSetup,
            "Make SPF or DKIM pass for the domain in the From line."),
        CauseFact(
            .senderRejected, "the sender address", .senderSetup,
            "Use a sender that exists and that you may send as."),
        CauseFact(.contentSpam, "the message looks like spam", .message, "Change the message; read the text for why."),
        CauseFact(.contentVirus, "a virus or a banned attachment", .message, "Remove the attachment."),
        CauseFact(
            .messageTooLarge, "the message is too large", .message,
            "Send a smaller message; EHLO shows the limit behind SIZE."),
        CauseFact(.success, "", .nobody, ""),
    ]

    private static let byLabel = Dictionary(uniqueKeysWithValues: all.map { ($0.label, $0) })

    /// The row of a label; nil only if a label has none, which a test forbids.
    public static func fact(for label: Cause) -> CauseFact? { byLabel[label] }
}
