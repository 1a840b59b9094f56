import SMTPSyntax

/// The sender's address, in the envelope or in the header.
enum SenderCauses {
    /// Before what is said of addresses in general, of domains and of reputation.
    static let senderNarrow: [CauseRule] = [
        // A recipient that takes mail from some only.
        CauseRule(
            .policyOther,
            [
                "group", "list", "recipient", "address", "mailbox", "owner", "user", "alias", "moderat",
            ],
            near: [
                "internal sender", "internal mail", "internal use", "only members", "members only", "from members",
                "known contacts",
                "intranet", "authenticated senders", "only accept", "only take", "only receive", "takes mail from",
                "only sends",
                "not receive any", "external senders", "external mail", "from outside", "outside sender",
                "approved senders",
                "subscribers", "not monitored", "send-only", "send only", "from inside", "moderat",
            ],
            not: [
                "not found", "unknown", "auth required", "authentication required", "relay", "domain", "blocklist",
                "blacklist", "ip$", "quota",
            ],
            seen: "RCPT 550 User not accepting mail from outside"),
        CauseRule(
            .syntaxError,
            [
                "sender address syntax", "syntax error in sender", "sender address must contain",
                "sender address * rfc-5321",
            ],
            seen: "MAIL 553 5.1.0 Sender address syntax error"),
        CauseRule(
            .senderRejected,
            [
                "sender address rejected", "sender address * rejected", "sender verif", "sender address verif",
                "verification failed for", "sender callout", "callout verification", "call-out", "sender domain",
                "domain of sender", "domain of the sender", "sender's domain", "sender's mx", "senders domain",
                "envelope sender", "return path", "return-path", "from domain", "from address", "from: address",
                "header from", "from header", "null sender", "return address", "empty sender", "null reverse",
                "null return", "empty envelope", "blank sender", "<> ", "bounce messages", "bounces are not",
                "bounce not", "bounces not", "accept bounce", "backscatter", "suspected bounce", "not owned by",
                "sender mismatch", "authorization user", "allowed-senders", "allowed senders", "sendas", "send as",
                "send mail as", "send email as", "account is not authorized to send",
                "account is not allowed to send", "as this sender", "send on behalf", "on behalf of",
                "envelope blocked", "not verified", "unverified", "unregistered domain", "callback setup",
                "unconfigured sending domain", "sending domain not", "sender has been", "verified sender",
                "domain may not exist", "callback verif", "unvalidated", "denies the sender", "black mail address",
                "mail from invalid", "domain is invalid", "does not resolve", "unauthorized sender", "sender unknown",
                "unknown sender", "sender denied", "sender rejected", "sender blocked", "sender is blocked",
                "blocked sender", "sender not", "sender is not", "sender invalid", "invalid sender",
                "sender is invalid", "sender refused", "sender does not", "sender doesn't", "sender address is",
                "sender address not", "sender address does", "sender address blocked", "sender address denied",
                "sender address has", "sender is on", "sender in * blacklist", "sender is in * blacklist",
                "sender's address", "bad sender", "forged sender", "forged from", "forging", "forged address",
                "spoof", "impersonat", "outbound sender", "by this user", "blocked by this recipient",
                "blocked by recipient", "blocked by the recipient", "recipient has blocked", "recipient's block",
                "recipient's blacklist", "blocked by user", "blacklisted by recipient's", "user's block",
                "user's blacklist", "personal block", "personal blacklist", "rejected by the recipient",
                "rejected by recipient", "emetteur", "expediteur", "absender", "remitente", "remetente", "mittente",
                "no sender address", "user is not allowed to send", "invalid from", "mail from not",
                "permission to send to this", "not authorized to send to this", "notauthorized",
                "not authorized to send to the", "restricted * sender", "sender * restricted", "invalid dns mx",
                "no valid mx", "no mx record", "no a/mx", "does not have an mx", "sender id", "badmailfrom",
                "mailfrom", "identities", "not exist * sender", "sender * not exist", "verify sender",
                "sender could not", "fakesender", "has blacklisted", "blocked you", "fake sender", "sender is black",

                "sender <@> is black", "sender <@> black", "sender @ black", "sender @ is black",
                "sender black-listed", "user in blacklist", "not want your", "not wanted by the recipient",
                "not wanted by this", "doesn't want your", "don't want your", "does not want", "not wish to receive",
                "doesn't wish to receive", "want mail from you", "mail from must", "from must match", "from must be",

                "sender must", "from:domain", "must equal auth", "does not match auth", "afzender", "avsandare",
                "afsender", "reverse-path", "reverse path", "originator",
            ],
            not: [
                "client name", "sender ip", "limit", "quota", "too many", "spamhaus", "reputation", "exceeded",
                "senders ip",
                "frequency", "complaint", "dnsbl", "rbl$", "not logged in", "access denied, banned",
                "access denied, spam", "recipient address rejected: user", "multiple addresses in from",
                "missing a valid address in from", "syntax", "not verified recipient", "unverified mailbox",
                "mailbox not verified", "aup#",
                "recipient address rejected: unverified", "unverified recipient", "unverified address", "rfc 5322",
                "rfc5322", "rfc 2822", "not rfc", "sender is rejected:", "not yet given", "mail from #",
                "account or domain", "client host rejected", "multiple from", "from header is missing",
                "missing from", "no from header", "invalid from header",
            ],
            seen: "501 Bad sender"),
        CauseRule(
            .senderRejected, Vocabulary.senders,
            near: Vocabulary.missing + Vocabulary.refused + [
                "not resolve", "not be resolved", "cannot resolve", "can't determine", "not confirmed", "not belong",
                "mismatch", "forg", "not own", "not match", "unregistered", "not deliverable", "undeliverable", "bad$",
                "no mx",
            ],
            not: [
                "ascii", "sender/recipient",
                "sender ip", "senders ip", "limit", "quota", "too many", "reputation", "exceed", "frequency",
                "complaint", "dnsbl", "rbl$",
                "syntax", "malformed", "unverified recipient", "recipient address rejected", "rfc", "multiple", "aup#",
                "spf", "dkim", "dmarc", "client host", "relay", "authenticat", "log in", "logged in", "polic",
                "content", "spam",
                "user unknown", "message header", "header field", "missing from", "missing a", "header is missing",
                "characters", "parse", "given", "# ", "#]", "first", "sender / recipient", "sender or recipient",
            ],
            seen: "EOM 530 From/Sender name is not valid"),
        CauseRule(
            .senderRejected,
            ["@>", "@ ", "@:", "address", "domain", "user", "mailbox", "identity", "account", "mail from", "sender"],
            near: Vocabulary.refused + Vocabulary.missing + [
                "may not use", "not belong", "not confirmed", "not yours", "not own", "forg", "outside host",
                "must match", "not match",
            ],
            not: [
                "ascii", "sender/recipient",
                "missing final",
                "# ", "#]", "#)", "ip$", "client", "relay", "limit", "quota", "size", "tls", "authenticat", "spf",
                "dkim", "dmarc", "polic",
                "syntax", "helo", "ehlo", "too many", "rate", "space$", "storage", "spam", "blacklist", "listed",
                "log in", "logged in first", "login",
                "reputation", "parameter", "option", "characters", "your host", "your server", "network", "connection",
                "smtputf8", "not support",
            ], onlyAt: [.mail],
            seen: "MAIL 550 The address is not valid."),
        CauseRule(
            .senderRejected, ["your email", "your e-mail", "your mail address", "your address"],
            near: ["blacklist", "black list", "blocked", "banned", "unwanted"],
            not: [
                "ip address", "# ", "#]", "#)", "reputation", "listed", "message has been", "email has been blocked",
                "email was",
            ],
            seen: "553 Sorry, your email address has been blacklisted."),
        CauseRule(
            .senderRejected, ["must match", "not match", "mismatch"],
            near: ["authenticat", "login", "logged in", "auth$", "user", "account", "envelope"],
            not: ["helo", "ip address", "# ", "password", "dmarc", "spf", "dkim", "certificate"],
            seen: "MAIL 550 5.7.1 must match authenticated user (abc123def)"),
        CauseRule(
            .senderRejected, ["domain", "host not found", "host unknown"],
            not: ["recipient", "# ", "#]", "client host", "reverse"], enhanced: ["1.8"],
            seen: .rfc("550 5.1.8 Domain not found", 3463, "3.2")),
        CauseRule(
            .senderRejected, onlyAt: [.mail], code: 500...599, enhanced: ["1.8", "7.27", "1.0"],
            seen: .rfc("MAIL 550 5.1.8", 3463, "3.2")),
    ]

    /// After lists, reputation and volume, which speak of senders too.
    static let sender: [CauseRule] = [
        CauseRule(
            .senderRejected,
            [
                "sender address", "banned sender", "sender rejected", "rejected by user", "user has blocked",
                "your address is", "envelope from", "from field",
            ], not: ["aup#", "access denied", "rfc", "syntax", "malformed", "filter"],
            seen: "MAIL 553 5.5.4 <alice>... Domain name required for sender address alice")
    ]
}
