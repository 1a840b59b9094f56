import SMTPSyntax

/// The numbers that Gmail uses in its own way, most of them registered with another meaning.
enum GmailStatusCodes {
    static let all = senders + others

    /// What Gmail requires of senders: with a 4 the mail is deferred or limited, with a 5 refused.
    private static let senders: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            "Gmail", [4], 7, 23, "no matching PTR record", .noReverseDNS,
            "Gmail means that the address has no PTR record that resolves back to it. The registry means a failed SPF check.",
            advice: "Set a PTR record whose name resolves back to the address.", with: [421, 451], .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [4, 5], 7, 24, "suspicious SPF record", .spfFail,
            "Gmail means suspicious entries in the SPF record. The registry means an SPF check that ended with an error.",
            advice: "Remove from the SPF record what is too wide, and what you do not send from.", with: [451, 550],
            .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [4, 5], 7, 26, "sender not authenticated", .dmarcFail,
            "Gmail means that neither SPF nor DKIM passed, or that SPF or DMARC forbids the mail. The registry: several checks.",
            advice: "Add the sending host to the SPF record, or sign with DKIM, for the domain in From.",
            with: [421, 451, 550], .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [4, 5], 7, 27, "SPF did not pass", .spfFail,
            "Gmail means that SPF did not pass. The registry means a sender's domain that accepts no mail (null MX).",
            advice: "Add the sending host to the domain's SPF record.", with: [421, 550], .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [4, 5], 7, 28, "unusual rate of mail", .rateLimited,
            "Gmail means an unusual rate of mail from an address, a network or a domain, or with one Message-ID.",
            advice: "Send less for a while; the text says what is counted.", with: [421, 550], .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [4, 5], 7, 29, "not sent over TLS", .tlsRequired,
            "Gmail means that the mail was not sent over TLS. The registry means a failed ARC check.",
            advice: Advice("Send STARTTLS first.", .send(.starttls)), with: [421, 550], .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [4, 5], 7, 30, "DKIM did not pass", .dkimFail,
            "Gmail means that DKIM did not pass. The registry means that REQUIRETLS is not offered.",
            advice: "Sign the message with DKIM, with a key that DNS has.", with: [421, 550], .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [4], 7, 31, "no DMARC record", .dmarcFail,
            "Gmail: the domain in From has no DMARC record, or its record has no policy.",
            advice: "Publish a DMARC record at _dmarc of the domain; p=none is enough.", with: [421], .gmailSenders),
        EnhancedStatusFact(
            "Gmail", [4, 5], 7, 32, "From is not aligned", .dmarcFail,
            "Gmail: SPF or DKIM may have passed, but not for the domain in From.",
            advice: "Sign with DKIM for the domain in From, or use that domain in MAIL FROM.", with: [421, 550],
            .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [4, 5], 7, 40, "no DMARC record", .dmarcFail,
            "Gmail: the domain in From has no DMARC record, or its record has no policy.",
            advice: "Publish a DMARC record at _dmarc of the domain; p=none is enough.", with: [421, 550],
            .gmailErrors),
    ]

    /// The recipient, limits, and authentication.
    private static let others: [EnhancedStatusFact] = [
        EnhancedStatusFact(
            "Gmail", [4], 2, 1, "recipient gets too much mail", .rateLimited,
            "Gmail means that the recipient gets mail too quickly, or a relay limit. The registry means a disabled mailbox.",
            advice: "Wait\(.time), then send to this recipient again.", with: [450], .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [5], 4, 5, "daily sending limit", .rateLimited,
            "Gmail means that the account has reached its limit of the day. The registry means a congested mail system.",
            advice: "Wait until the next day.", with: [550], .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [5], 7, 9, "app password needed", .authFailed,
            "Gmail means an account that requires an app password. The registry means a mechanism too weak.",
            advice: "Create an app password in the account settings, and log in with it.", with: [534],
            .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [5], 7, 10, "commands sent after STARTTLS", .badSequence,
            "Gmail means commands in one packet with STARTTLS. The registry means that encryption is needed.",
            advice: Advice("Wait for the 220, make the handshake, then send EHLO.", .resend(.starttls)), with: [523],
            .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [5], 7, 11, "STARTTLS with an argument", .syntaxError,
            "Gmail means an argument after STARTTLS. The registry means that the mechanism needs encryption.",
            advice: Advice("Send STARTTLS alone.", .resend(.starttls)), with: [501], .gmailErrors),
        EnhancedStatusFact(
            "Gmail", [5], 7, 14, "log in with a browser first", .authFailed,
            "Gmail means that the account must be confirmed in a browser. The registry means a missing trust relationship.",
            advice: "Follow the link in the text, log in there, then try again.", with: [534], .gmailErrors),
    ]
}
