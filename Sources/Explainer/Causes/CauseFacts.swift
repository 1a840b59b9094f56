import SMTPSyntax

/// The causes, one row per cause.
package enum CauseFacts {
    package static let all: [CauseFact] = [
        CauseFact(
            .unknownUser, "unknown recipient", .address, "The server has no such mailbox.",
            "Check the spelling of the address."),
        CauseFact(
            .noSuchDomain, "the recipient's domain accepts no mail", .address,
            "The recipient's domain does not exist, or accepts no mail.",
            "Check the part after the @ and its MX records."),
        CauseFact(
            .mailboxFull, "mailbox full", .recipient, "The mailbox exists, but is full.",
            "Try \(.later); the recipient must free space."),
        CauseFact(
            .mailboxDisabled, "mailbox disabled or moved", .recipient,
            "The mailbox is closed, or no longer exists.", "Ask the recipient for a new address by other means."),
        CauseFact(
            .policyOther, "a server policy", .recipient, "A policy of the server forbids it.",
            "Read the text; it may name the policy."),
        CauseFact(
            .greylisted, "perhaps greylisting", .server,
            "The server defers the mail for a while. If it is greylisting, it accepts the same when it is sent again.",
            Advice("Send the same again after \(.someMinutes).", .sendAgain)),
        CauseFact(
            .systemError, "a server problem", .server,
            "The server, or another one it depends on, has a problem.",
            "Try again \(.later); nothing is wrong on your side."),
        CauseFact(
            .storage, "no disk space on the server", .server, "The server has no space for mail.",
            "Try again \(.later)."),
        CauseFact(
            .routingLoop, "a mail loop", .server, "The message loops between servers.",
            "Check the Received lines for repeated hosts."),
        CauseFact(
            .timeout, "nothing was sent for too long", .client, "The server waited too long for input and timed out.",
            "Connect again; NOOP keeps a session open."),
        CauseFact(
            .syntaxError, "a syntax error in the line", .client, "The line has a syntax error.",
            "Correct the line and send it again."),
        CauseFact(
            .badSequence, "a command at the wrong time", .client,
            "The command is not allowed at this point of the session.",
            Advice("See Next for what may be sent; RSET starts over.", .send(.rset))),
        CauseFact(
            .notImplemented, "not supported by the server", .client,
            "The server does not support this, or does not offer it here.",
            Advice("Use only what its EHLO reply offers.", .consult(.ehlo))),
        CauseFact(
            .heloRejected, "the name after EHLO", .client,
            "The server does not accept the name that you gave with EHLO or HELO.",
            "Give a full host name that resolves to your address."),
        CauseFact(
            .tlsRequired, "TLS required", .client, "The server requires TLS first.",
            Advice("Send STARTTLS first.", .send(.starttls))),
        CauseFact(
            .authRequired, "authentication required", .client, "The server requires authentication first.",
            Advice("Log in with AUTH first.", .send(.auth))),
        CauseFact(
            .authFailed, "authentication failed", .client, "The server did not accept the credentials.",
            "Check user name, password and mechanism."),
        CauseFact(
            .relayDenied, "the server does not relay for you", .client,
            "The recipient's domain is not served here, and the server does not relay for you.",
            "Log in first, or use the server that is responsible for the domain."),
        CauseFact(
            .tooManyRecipients, "too many recipients in one transaction", .client,
            "The transaction has the maximum number of recipients.",
            Advice("Send DATA for those accepted, then a new transaction for the rest.", .send(.data))),
        CauseFact(
            .rateLimited, "too much in too short a time", .senderReputation,
            "You send more than the server allows, or connect too often.",
            "Wait\(.time), then send more slowly."),
        CauseFact(
            .blockedIPReputation, "your address or network is blocked", .senderReputation,
            "The server does not trust your IP address or network.",
            "Follow the link in the text, or ask the server's postmaster."),
        CauseFact(
            .dnsblListed, "your address is on a blocklist", .senderReputation,
            "Your IP address is on a blocklist that the server uses.",
            "Look up the address at the list in the text, and ask for removal."),
        CauseFact(
            .noReverseDNS, "the reverse DNS of your address", .senderSetup,
            "Your IP address has no name in DNS that resolves back to it.",
            "Give the address a PTR record whose name resolves back to it."),
        CauseFact(
            .spfFail, "the SPF check", .senderSetup, "The SPF record of the sender's domain does not allow this host.",
            "Add the sending host to the domain's SPF record."),
        CauseFact(
            .dkimFail, "the DKIM check", .senderSetup, "The message has no DKIM signature that the server accepts.",
            "Check the signature and the key in DNS."),
        CauseFact(
            .dmarcFail, "the DMARC check", .senderSetup,
            "Neither SPF nor DKIM passed for the domain in From, as DMARC requires.",
            "Make SPF or DKIM pass for the domain in the From line."),
        CauseFact(
            .senderRejected, "the sender address", .senderSetup,
            "The server does not accept the sender's address.", "Use a sender that exists and that you may send as."),
        CauseFact(
            .contentSpam, "the message looks like spam", .message, "The server classified the message as spam.",
            "Change the message; read the text for the reason."),
        CauseFact(
            .contentVirus, "a virus or a banned attachment", .message,
            "The server considers part of the message dangerous.", "Remove the attachment."),
        CauseFact(
            .messageTooLarge, "the message is too large", .message,
            "The message exceeds the server's size limit.",
            Advice("Send a smaller message; EHLO shows the limit with SIZE.", .consult(.ehlo))),
        CauseFact(.success, "", .noOne, "", ""),
    ]

    private static let byLabel = Dictionary(uniqueKeysWithValues: all.map { ($0.label, $0) })

    /// The row of a label; nil only if a label has none, which a test forbids.
    package static func fact(for label: Cause) -> CauseFact? { byLabel[label] }
}
