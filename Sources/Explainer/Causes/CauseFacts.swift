import SMTPSyntax

/// The causes, one row each.
package enum CauseFacts {
    package static let all: [CauseFact] = [
        CauseFact(
            .unknownUser, "unknown recipient", .address, "The server knows no such mailbox.",
            "Check the spelling of the address."),
        CauseFact(
            .noSuchDomain, "the recipient's domain takes no mail", .address,
            "The domain of the recipient does not exist, or takes no mail.",
            "Check the part after the @ and its MX records."),
        CauseFact(
            .mailboxFull, "mailbox full", .recipient, "The mailbox is there, but has no room.",
            "Try \(.later); the recipient has to make room."),
        CauseFact(
            .mailboxDisabled, "mailbox disabled or moved", .recipient,
            "The mailbox is closed, or no longer there.", "Ask the recipient, by other means, where mail is read now."),
        CauseFact(
            .policyOther, "a rule of the server", .recipient, "A rule of the server is against it.",
            "Read the text; it may name the rule."),
        CauseFact(
            .greylisted, "greylisting", .server,
            "Nothing is wrong: the server makes unknown senders wait, and takes the same mail when it comes again.",
            Advice("Send the same again after \(.someMinutes).", .sendAgain)),
        CauseFact(
            .systemError, "trouble on the server", .server,
            "The server, or one that it has to ask, has trouble of its own.",
            "Try again \(.later); nothing is wrong on your side."),
        CauseFact(
            .storage, "no room on the server", .server, "The server has no room for mail.", "Try again \(.later)."),
        CauseFact(
            .routingLoop, "a mail loop", .server, "The message goes round in circles between servers.",
            "Look at the Received lines for hosts that repeat."),
        CauseFact(
            .timeout, "nothing was sent for too long", .client, "Nothing came for so long that the server gave up.",
            "Connect again; NOOP keeps a session alive."),
        CauseFact(
            .syntaxError, "a mistake in the line", .client, "What was sent is not written as it must be.",
            "Correct the line and send it again."),
        CauseFact(
            .badSequence, "not the moment for this command", .client,
            "This is not allowed at this point of the session.",
            Advice("Look under Next for what may be sent; RSET starts over.", .send(.rset))),
        CauseFact(
            .notImplemented, "the server does not do this", .client,
            "The server does not know this, or does not offer it here.",
            Advice("Use only what its EHLO reply offers.", .consult(.ehlo))),
        CauseFact(
            .heloRejected, "the name after EHLO", .client,
            "The server does not accept the name that you gave with EHLO or HELO.",
            "Give a full host name that resolves to your address."),
        CauseFact(
            .tlsRequired, "TLS is demanded", .client, "The server wants TLS before this.",
            Advice("Send STARTTLS first.", .send(.starttls))),
        CauseFact(
            .authRequired, "a login is demanded", .client, "The server wants a login before this.",
            Advice("Log in with AUTH first.", .send(.auth))),
        CauseFact(
            .authFailed, "the login was refused", .client, "The server did not accept the login.",
            "Check user name, password and mechanism."),
        CauseFact(
            .relayDenied, "the server does not relay for you", .client,
            "The recipient's domain is not served here, and the server does not pass mail on for you.",
            "Log in first, or use the server that is responsible for the domain."),
        CauseFact(
            .tooManyRecipients, "too many recipients in one transaction", .client,
            "This transaction has as many recipients as the server takes.",
            Advice("Send DATA for those accepted, then a new transaction for the rest.", .send(.data))),
        CauseFact(
            .rateLimited, "too much in too short a time", .senderReputation,
            "You send more than the server allows in a while, or connect too often.",
            "Wait\(.time), then send more slowly."),
        CauseFact(
            .blockedIPReputation, "your address or network is blocked", .senderReputation,
            "The server does not trust the address or the network that you come from.",
            "Follow the link in the text, or ask the server's postmaster."),
        CauseFact(
            .dnsblListed, "your address is on a block list", .senderReputation,
            "The server asked a block list, and you are on it.",
            "Look the address up at the list named in the text, and ask for removal."),
        CauseFact(
            .noReverseDNS, "the reverse DNS of your address", .senderSetup,
            "The IP address that you come from has no name in DNS that leads back to it.",
            "Give the address a PTR record whose name resolves back to it."),
        CauseFact(
            .spfFail, "the SPF check", .senderSetup, "The SPF record of the sender's domain does not allow this host.",
            "Put the sending host into the domain's SPF record."),
        CauseFact(
            .dkimFail, "the DKIM check", .senderSetup, "The message has no DKIM signature that the server accepts.",
            "Check the signature and the key in DNS."),
        CauseFact(
            .dmarcFail, "the DMARC check", .senderSetup,
            "Neither SPF nor DKIM passed for the domain in From, as DMARC asks.",
            "Make SPF or DKIM pass for the domain in the From line."),
        CauseFact(
            .senderRejected, "the sender address", .senderSetup,
            "The server does not accept the sender's address.", "Use a sender that exists and that you may send as."),
        CauseFact(
            .contentSpam, "the message looks like spam", .message, "The server takes the message for spam.",
            "Change the message; read the text for why."),
        CauseFact(
            .contentVirus, "a virus or a banned attachment", .message,
            "The server holds something in the message for dangerous.", "Remove the attachment."),
        CauseFact(
            .messageTooLarge, "the message is too large", .message,
            "The message is larger than the server takes.",
            Advice("Send a smaller message; EHLO shows the limit behind SIZE.", .consult(.ehlo))),
        CauseFact(.success, "", .nobody, "", ""),
    ]

    private static let byLabel = Dictionary(uniqueKeysWithValues: all.map { ($0.label, $0) })

    /// The row of a label; nil only if a label has none, which a test forbids.
    package static func fact(for label: Cause) -> CauseFact? { byLabel[label] }
}
