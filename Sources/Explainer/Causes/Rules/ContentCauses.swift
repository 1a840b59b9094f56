import SMTPSyntax

/// The message judged: malware, spam, size, form.
enum ContentCauses {
    static let malware: [CauseRule] = [
        // A malformed message, whatever the header is for.
        CauseRule(
            .policyOther,
            [
                "header", "message-id", "date$", "subject$", "mime", "body", "lines end", "line end", "from:",
                "8-bit", "character",
            ],
            near: [
                "twice", "more than once", "repeated",
                "missing", "lack", "has no", "have no", "without", "more than one", "multiple", "duplicate", "illegal",
                "invalid", "malformed", "bad", "violat", "nested", "too deep", "raw", "bare", "broken", "empty",
                "not permitted", "too many mime",
            ],
            not: [
                "virus", "dmarc", "dkim check", "dkim fail", "spf", "sender address", "spoof", "recipient address",
                "helo", "command",
                "hash", "signature verif", "signature fail", "received", "loop", "user name", "local part",
                "attachment", "size", "bytes",
                "rejected by header",
            ], at: .message.union([.data]),
            seen: "550 Required header 'Date' missing"),
        CauseRule(
            .contentVirus,
            ["file extension", "attachment extension", "blacklisted file", "blacklisted extension", "zip files"],
            not: ["# is listed", "size"],
            seen: .seen("554 Blacklisted file extension detected", in: "Exim")),
        CauseRule(
            .contentVirus, ["eicar", "infected with", "test-signature", "trojan"],
            seen: .seen("550 This message was detected as possible malware (Eicar-Test-Signature).", in: "Exim")),
        CauseRule(
            .contentSpam,
            ["spam or virus", "spam/virus", "spam or malware", "virus or spam", "virus/spam", "spam and virus"],
            not: ["ip address", "# is listed"],
            seen: "552 Message rejected for spam or virus content"),
        CauseRule(
            .contentVirus,
            [
                "virus", "viral", "infected", "infection", "malware", "malicious", "worm",
                "clamav", "potential security issue", "ransomware", "banned content", "banned file",
                "banned attachment", "banned extension", "file attachment", "illegal attachment", "attachment type",
                "attachments are not", "attachment is not", "attachment not", "attachment name", "attachment block",
                "attachments of type", "attachment with", "attachment * not allowed", "attachment * banned",
                "attachment * blocked", "attachment * prohibited", "attachment * forbidden", "blocked attachment",
                "forbidden attachment", "prohibited attachment",
                "disallowed attachment", "invalid attachment", "unacceptable attachment", "restricted attachment",
                "attachment rejected", "attachment filter", "executable", "file type", "file extension",
                "filename extension", "file name extension", "mime_banned", "banned mime", "banned:", "schadsoftware",
                "schadcode", "maliciel", "piece jointe", "archivo adjunto", "anexo", "allegato", "unsafe attachment",
                ".exe", ".zip", ".scr", ".js$", ".bat", "file of type", "suspicious attachment", "password protected",
                "password-protected", "encrypted archive", "encrypted zip", "macro", "harmful", "dangerous",
            ],
            not: [
                "size", "too large", "too big", "antivirus fail", "virus scanner fail", "virus check fail", "larger",
                "reduce", "remove attachments and", "# is listed", "blacklist", "reputation", "virus scanner unavail",
                "scanners failed", "virus_scan failed", "virus scan fail", "scanner error", "unable to scan",
            ],
            seen: "552 Virus found."),
    ]

    static let size: [CauseRule] = [
        CauseRule(
            .messageTooLarge, ["too long", "too big", "too large"], not: ["line", "command", "mailbox"],
            enhanced: ["2.3", "3.4"],
            seen: "552 5.3.4 Message too large"),
        CauseRule(
            .messageTooLarge,
            [
                "maximum message size", "message exceeds maximum", "message exceeds the maximum",
                "message size exceeds",
            ], not: ["mailbox", "quota"],
            seen: "552 Message size exceeds maximum permitted"),
        CauseRule(
            .messageTooLarge,
            [
                "too big", "declared size", "size * over the limit", "size * exceeds", "size * above", "header size",
                "header too long", "message too long", "message is too long", "message size", "messages size",
                "mail size", "email size", "mailsize", "size of the message", "size of this message",
                "message exceeds", "message exceeded", "message length", "exceeds size", "exceeds the size",
                "exceeds the maximum message", "exceeds maximum message", "exceeds fixed", "fixed maximum",
                "size limit", "maximum size", "size exceed", "exceeded size", "larger than", "too large",
                "recipsizelimit", "sendsizelimit", "sizelimit", "exceeds limit set by", "zu gross", "trop volumineux",
                "trop gros", "trop grand", "taille maximale", "taille du message", "demasiado grande",
                "tamano maximo", "tamano del mensaje", "excede el tamano", "muito grande", "tamanho maximo",
                "tamanho da mensagem", "troppo grande", "dimensione massima", "dimensioni massime",
                "limit is * bytes", "oversize", "too many mime parts", "too many parts", "too many attachments",
                "message body size", "exceeds permitted size", "smtp size", "size is too", "size not",
                "message is larger", "exceeds administrative limit", "attachment is too", "attachments are too",
                "attachment too", "attachment size", "attachments exceed", "attachment exceed",
                "total of attachments", "total attachment", "te groot", "for stor$", "for stort", "za duz",
            ],
            not: [
                "mailbox size", "mailbox has exceeded", "quota exceeded", "storage", "too many messages",
                "line length", "line too", "syntax", "recipient list", "message exceeded the recipient", "inbox size",
                "mailbox exceeds",
            ],
            seen: "550 Message too big!"),
    ]

    /// Malformed messages: no nearer label.
    static let format: [CauseRule] = [
        CauseRule(
            .policyOther,
            [
                "rfc compliant", "rfc 5322", "rfc 2822", "rfc 822", "rfc5322", "rfc2822", "rfc822", "not rfc",
                "non-rfc", "rfc violat", "rfc requirement", "rfc-compliant", "bare lf", "bare <lf>", "bare cr",
                "bare <cr>", "bare line", "bare new", "bare carriage", "barelinefeed", "stray newline", "stray lf",
                "invalid header", "header error", "bad header", "malformed header", "missing header",
                "header missing", "missing required header", "duplicate header", "header syntax", "headers syntax",
                "headers fail", "illegal header", "improper header", "unencoded", "8-bit", "8bit", "non-ascii",
                "non ascii", "nul character", "null character", "control character", "invalid structure",
                "mime error", "malformed mime", "invalid mime", "bad mime", "mime structure", "malformed message",
                "message is malformed", "bad_header", "bad-header", "~smtplf", "malformed mail", "malformed email",
                "invalid message", "message format", "bad message", "missing a valid address in from",
                "no from: header", "missing from", "from: header are", "from: header is", "from header is missing",
                "no from header", "multiple from", "multiple addresses in from", "multiple subject", "missing date",
                "date header", "date field", "missing message-id", "message-id header", "message-id is",
                "no message-id", "message id header", "missing subject", "subject is mandatory",
                "subject is required", "subject required", "subject header", "empty message", "no body",
                "invalid from header", "line length", "maximum allowed line", "content-type", "boundary",
                "invalidcontent", "protocol error", "smtp smuggling", "headers are not", "headers not",
                "no valid from", "multiple 'from'", "character set", "charset",
            ],
            not: [
                "spam", "virus", "dmarc", "line too long", "sender address rejected", "spoof", "mismatch",
                "policy reasons [",
                "command syntax", "smtp commands", "recipient address", "domain literal", "helo",
            ],
            seen: "554 5.7.0 Header error")
    ]

    static let spam: [CauseRule] = [
        CauseRule(
            .blockedIPReputation, ["spam", "junk", "uce$", "ube$", "unsolicited"],
            near: ["# ", "#]", "#)", "your host", "your server", "your network", "your ip", "ip$"],
            not: ["message", "content", "url", "scored"], onlyAt: [.connectKey, .ehlo, .helo, .mail, .rcpt],
            seen: .wording("RCPT 550 Blocked: sends mostly junk [192.0.2.7]")),
        CauseRule(
            .contentSpam,
            [
                "message scored", "mail scored", "correo basura", "considered as spam", "considered spam",
                "looks like spam", "looks like a spam", "detected as spam",
                "detected * as spam", "identified as spam", "classified as spam", "flagged as spam", "marked as spam",
                "recognized as spam", "treated as spam", "rejected as spam", "tagged as spam", "blocked as spam",
                "suspected spam", "suspected to be spam", "suspicion of spam", "appears to be spam", "is spam",
                "likely spam", "probable spam", "probably spam", "possible spam", "possibly spam", "score above",
                "score exceed", "score is above", "score is too", "content scan", "content check",
                "probability of spam", "spam$", "spamassassin", "spamsignature", "antispam", "anti-spam", "spammy",
                "gtube", "ube$", "uce$", "unsolicited", "junk", "bulk mail", "bulk email", "advertising",
                "advertisement", "looks like bulk", "message filtered", "message was filtered", "mail filtered",
                "content filter", "content-filter", "filtered by", "content reject", "content restrict",
                "due to content", "content denied", "suspect content", "in the body of", "body contains",
                "content blocked", "content refused", "content is not acceptable", "content not accept",
                "objectionable content", "unacceptable content", "inappropriate content", "prohibited content",
                "content policy", "content * spam", "nature of the content", "message content", "mail content",
                "phish", "suspicious", "fraud", "scam", "blocked by filter", "rejected by filter", "bayes",
                "spf/spam", "pattern", "fingerprint", "url * listed", "links within", "forbidden url", "blocked url",
                "url block", "blacklisted url", "cloudmark", "razor", "pyzor", "dcc$", "rspamd",
                "due to security policies", "spamverdacht", "werbung", "unerwuenscht", "unerwunscht", "als spam",
                "indesirable", "pourriel", "contenu", "correo no deseado", "contenido", "conteudo", "lixo",
                "lajiyoujian", "reject * spam", "refused * spam", "message rejected. spam", "mail rejete",
                "too much spam", "refusequota", "high spam", "spamhits",
            ],
            not: [
                "spammer", "block for spam", "spam source", "spam incident", "spamming", "spam from your",
                "sending spam", "sends spam", "sent spam", "source of spam", "spam abuse", "spam rate", "spam from #",
                "pour incident", "spam complaints", "ip address is", "ip address has", "your ip", "sender ip",
                "from your network", "your server", "spamhaus", "scanner fail", "filter fail", "filter error",
                "filter unavailable", "ip blocked", "client host", "geoip", "blocked for spam", "host is",
                "spam activity", "connection refused", "connection rejected", "connection denied", "spam ip",
                "behaviour spam", "cloudmark csi", "csi.cloudmark", "temporarily rate limited", "suspicious activity",
                "suspected bounce",
            ],
            seen: "550 spam detected"),
        CauseRule(
            .contentSpam,
            ["content", "text of", "the text", "body of", "link", "url$", "urls$", "words in", "language of"],
            near: Vocabulary.refused + [
                "rules", "bad place", "resembles", "listed", "objection", "inappropriate", "malicious", "score",
            ], not: ["virus", "attachment", "content-type", "header", "see the link", "link below", "follow"],
            at: .message,
            seen: "550 Rule imposed mailbox access for user@example.com refused: content"),
    ]
}
