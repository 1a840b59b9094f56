import SMTPSyntax

/// The causes, one row per cause.
package enum CauseFacts {
    package static let all: [CauseFact] = [
        CauseFact(
            .unknownUser, "unknown recipient", .address, "The server has no such mailbox.",
            "Check the spelling of the address.", .rfc(5321, "3.3")),
        CauseFact(
            .noSuchDomain, "the recipient's domain accepts no mail", .address,
            "The recipient's domain does not exist, or accepts no mail.",
            "Check the part after the @ and its MX records.", .rfc(5321, "5.1"), .rfc(7505, "4.1")),
        CauseFact(
            .mailboxFull, "mailbox full", .recipient, "The mailbox exists, but is full.",
            "Try \(.later); the recipient must free space.", .rfc(3463, "3.3")),
        CauseFact(
            .mailboxDisabled, "mailbox disabled or moved", .recipient,
            "The mailbox is closed, or no longer exists.", "Ask the recipient for a new address by other means.",
            .rfc(3463, "3.3")),
        CauseFact(
            .policyOther, "a server policy", .recipient, "A policy of the server forbids it.",
            "Read the text; it may name the policy.", .rfc(5321, "7.9")),
        CauseFact(
            .greylisted, "perhaps greylisting", .server,
            "The server defers the mail for a while. If it is greylisting, it accepts the same when it is sent again.",
            Advice("Send the same again after \(.someMinutes).", .sendAgain),
            forGood: "Read the text; retrying will not help.", .rfc(6647, "2")),
        CauseFact(
            .systemError, "a server problem", .server,
            "The server, or another one it depends on, has a problem.",
            "Try again \(.later); nothing is wrong on your side.", forGood: "Read the text; retrying will not help.",
            .rfc(5321, "4.2.1")),
        CauseFact(
            .storage, "no disk space on the server", .server, "The server has no space for mail.",
            "Try again \(.later).", forGood: "Read the text; retrying will not help.", .rfc(5321, "4.2.2")),
        CauseFact(
            .routingLoop, "a mail loop", .server, "The message loops between servers.",
            "Check the Received lines for repeated hosts.", .rfc(5321, "6.3")),
        CauseFact(
            .timeout, "nothing was sent for too long", .client, "The server waited too long for input and timed out.",
            "Connect again; NOOP keeps a session open.", .rfc(5321, "4.5.3.2.7")),
        CauseFact(
            .syntaxError, "a syntax error in the line", .client, "The line has a syntax error.",
            "Correct the line and send it again.", .rfc(5321, "4.2.2")),
        CauseFact(
            .badSequence, "a command at the wrong time", .client,
            "The command is not allowed at this point of the session.",
            Advice("See Next for what may be sent; RSET starts over.", .send(.rset)), .rfc(5321, "4.1.4")),
        CauseFact(
            .notImplemented, "not supported by the server", .client,
            "The server does not support this, or does not offer it here.",
            Advice("Use only what its EHLO reply offers.", .consult(.ehlo)), .rfc(5321, "4.2.4")),
        CauseFact(
            .heloRejected, "the name after EHLO", .client,
            "The server does not accept the name that you gave with EHLO or HELO.",
            "Give a full host name that resolves to your address.", .rfc(5321, "4.1.4")),
        CauseFact(
            .tlsRequired, "TLS required", .client, "The server requires TLS first.",
            Advice("Send STARTTLS first.", .send(.starttls)), .rfc(3207, "4")),
        CauseFact(
            .authRequired, "authentication required", .client, "The server requires authentication first.",
            Advice("Log in with AUTH first.", .send(.auth)), .rfc(4954, "6")),
        CauseFact(
            .authFailed, "authentication failed", .client, "The server did not accept the credentials.",
            "Check user name, password and mechanism.", .rfc(4954, "6")),
        CauseFact(
            .relayDenied, "the server does not relay for you", .client,
            "The recipient's domain is not served here, and the server does not relay for you.",
            "Log in first, or use the server that is responsible for the domain.", .rfc(5321, "3.6.2"),
            .rfc(5321, "7.9")),
        CauseFact(
            .tooManyRecipients, "too many recipients in one transaction", .client,
            "The transaction has the maximum number of recipients.",
            Advice("Send DATA for those accepted, then a new transaction for the rest.", .send(.data)),
            .rfc(5321, "4.5.3.1.10")),
        CauseFact(
            .rateLimited, "too much in too short a time", .senderReputation,
            "You send more than the server allows, or connect too often.",
            "Wait\(.time), then send more slowly.", .rfc(5321, "7.8")),
        CauseFact(
            .blockedIPReputation, "your address or network is blocked", .senderReputation,
            "The server does not trust your IP address or network.",
            "Ask the server's postmaster; if the text has a link, follow it.", .rfc(5321, "7.9")),
        CauseFact(
            .dnsblListed, "your address is on a blocklist", .senderReputation,
            "Your IP address is on a blocklist that the server uses.",
            "Look up the address at the blocklist, which the text may name, and ask for removal.", .rfc(5782, "1")),
        CauseFact(
            .noReverseDNS, "the reverse DNS of your address", .senderSetup,
            "Your IP address has no name in DNS that resolves back to it.",
            "Give the address a PTR record whose name resolves back to it.", .rfc(7372, "3.3")),
        CauseFact(
            .spfFail, "the SPF check", .senderSetup, "The SPF record of the sender's domain does not allow this host.",
            "Add the sending host to the domain's SPF record.", .rfc(7208, "8.4")),
        CauseFact(
            .dkimFail, "the DKIM check", .senderSetup, "The message has no DKIM signature that the server accepts.",
            "Check the signature and the key in DNS.", .rfc(6376, "6.3")),
        CauseFact(
            .dmarcFail, "the DMARC check", .senderSetup,
            "Neither SPF nor DKIM passed for the domain in From, as DMARC requires.",
            "Make SPF or DKIM pass for the domain in the From line.", .rfc(7489, "10.3")),
        CauseFact(
            .senderRejected, "the sender address", .senderSetup,
            "The server does not accept the sender's address.", "Use a sender that exists and that you may send as.",
            .rfc(5321, "3.3")),
        CauseFact(
            .contentSpam, "the message looks like spam", .message, "The server classified the message as spam.",
            "Change the message; read the text for the reason.", .rfc(5321, "6.2")),
        CauseFact(
            .contentVirus, "a virus or a banned attachment", .message,
            "The server considers part of the message dangerous.", "Remove the attachment.", .rfc(5321, "6.2")),
        CauseFact(
            .messageTooLarge, "the message is too large", .message,
            "The message exceeds the server's size limit.",
            Advice("Send a smaller message; EHLO shows the limit with SIZE.", .consult(.ehlo)), .rfc(1870, "6")),
        CauseFact(.success, "", .noOne, "", ""),
    ]

    private static let byLabel = Dictionary(uniqueKeysWithValues: all.map { ($0.label, $0) })

    /// The row of a label; nil only if a label has none, which a test forbids.
    package static func fact(for label: Cause) -> CauseFact? { byLabel[label] }
}
