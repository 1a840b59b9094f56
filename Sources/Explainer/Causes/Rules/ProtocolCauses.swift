import SMTPSyntax

/// What is wrong with the session itself: loops, TLS, the name given in EHLO, the order of commands.
enum ProtocolCauses {
    static let loops: [CauseRule] = [
        CauseRule(
            .routingLoop,
            [
                "too many relays",
                "loop", "hop count", "hopcount", "hops", "hop limit", "max hop", "maximum hop", "too many received",
                "too many \"received", "too many 'received", "received headers", "received lines", "in circles",
                "been here before", "was here before", "delivered-to", "visited too many", "too many servers",
                "too many mail servers", "through this * often", "through this * times",
            ], not: ["loopback"],
            seen: "550 Loop detected")
    ]

    static let tls: [CauseRule] = [
        CauseRule(
            .tlsRequired, code: 503...503, enhanced: ["7.10"], seen: "AUTH 503 5.7.10 You feel vulnerable"),
        // A server whose TLS is broken has a problem of its own.
        CauseRule(
            .systemError,
            [
                "tls not available", "tls currently", "tls is not available", "tls temporarily", "tls is currently",
                "starttls not available", "starttls is temporarily", "starttls currently", "tls initialization",
                "tls handshake fail", "tls negotiation fail", "tls library", "unable to initialize tls",
                "cannot start tls", "ssl_accept", "tls engine",
            ], code: 400...499,
            seen: "454 TLS currently unavailable"),
        CauseRule(
            .notImplemented, ["tls$", "ssl$", "starttls"], near: Vocabulary.notOffered,
            not: ["version", "cipher", "requir", "must", "without", "until", "plain", "password", "first", "temporar"],
            code: 500...504,
            seen: .seen("STARTTLS 503 STARTTLS command used when not advertised", in: "Exim")),
        CauseRule(
            .systemError, Vocabulary.failing + ["certificate", "internal"],
            not: [
                "syntax", "parameter", "argument", "sequence", "command", "not support", "not enabled", "order",
                "too many", "already", "no error",
            ],
            onlyAt: [.starttls], code: 400...599,
            seen: "STARTTLS 550 5.0.0 Handshake error"),
        CauseRule(
            .badSequence,
            [
                "tls already", "already * tls", "already using tls", "already under tls", "already encrypted",
                "starttls already", "tls is already", "tls is on", "tls is active", "already running tls",
                "already in tls", "encrypted already", "tls * already",
            ], not: ["until", "unless"],
            seen: "554 5.5.1 Error: TLS already active"),
        CauseRule(
            .tlsRequired,
            [
                "tls", "ssl", "encryption", "encrypted", "secure conn", "secure chan", "secured", "cleartext",
                "clear text",
                "in the clear", "plain text", "plaintext", "unencrypted", "protected by",
            ],
            near: Vocabulary.demanded + [
                "not permit", "not allow", "disallow", "refus", "no pass", "or better", "no clear",
            ],
            not: [
                "attachment", "archive", "zip", "already", "temporar", "fail", "error", "blocked", "spam", "too many",
                "handshake", "certificate", "message", "content", "support", "file",
            ], code: 400...599,
            seen: "MAIL 550 5.7.1 TLS conversation required (msg ID = 1a2b3c4d)"),
        CauseRule(
            .tlsRequired,
            [
                "tls required", "tls is required", "requires tls", "require tls", "requires encryption",
                "require encryption", "requires an encrypted", "issue a starttls", "issue starttls",
                "starttls command first", "starttls first", "use starttls", "starttls required",
                "starttls is required", "starttls must", "need starttls", "need * starttls", "must use tls",
                "must * starttls", "over a tls", "over tls", "encryption required", "encryption is required",
                "encryption needed", "encryption mandatory", "encrypted connection", "encrypted session",
                "not encrypted", "tls encryption", "requiretls", "tls mandatory", "tls * mandatory", "unencrypted",
                "plaintext authentication disallowed", "cleartext authentication", "plaintext authentication not",
                "without tls", "without ssl", "secure connection", "requires a secure", "ssl required",
                "ssl is required", "requires ssl", "tls version", "must first enable tls", "connexion securisee",
                "conexion segura", "tls connection required", "verschluessel", "verschlussel", "minimum tls",
                "tls 1.",
            ],
            seen: "503 STARTTLS required before AUTH"),
    ]

    /// Where the code and the number agree that the line is meant, the text only says what of it.
    static let line: [CauseRule] = [
        // An extension that is missing, whatever the code says of the address.
        CauseRule(
            .notImplemented, Vocabulary.features, near: Vocabulary.notOffered + ["no such", "cannot do"],
            not: [
                "at this point", "spf", "dkim", "reason:", "address unknown", "unknown address", "domain",
                "syntax", "user unknown", "unknown user", "sequence", "too many", "first", "before", "already",
                "charset",
                "attachment", "mailbox un", "mailbox not", "not exist",
            ], code: 500...559,
            seen: "RCPT 553 5.6.7 SMTPUTF8 is unsupported, cannot convert recipient address"),
        CauseRule(
            .badSequence,
            [
                "sender", "recipient", "mail$", "rcpt", "transaction", "hello", "helo", "ehlo", "data$", "auth$",
                "logged in", "session", "introduce", "greet",
            ],
            near: [
                "no * given", "not been given", "no * specified", "already", "is open", "not open", "not yet",
                "comes after",
                "comes before", "before ", "first", "during", "not started", "nested", "out of turn", "no usable",
                "no accepted", "no valid",
            ],
            not: [
                "header", "auth required", "authenticat", "tls", "login", "log in", "spam", "relay", "limit",
                "too many",
                "blocked", "quota", "attempt", "policy", "# ",
            ], code: 503...503,
            seen: "RCPT 503 Use MAIL before RCPT"),
        CauseRule(
            .syntaxError, ["address", "path$", "rcpt to", "mail from", "parameter", "argument"],
            near: ["invalid", "illegal", "bad$", "malformed", "unacceptable", "incorrect"],
            not: ["helo", "ehlo", "not exist", "unknown", "domain", "client", "# "],
            at: [.mail, .rcpt, .vrfy, .expn], code: 501...501,
            seen: "MAIL 501 Invalid MAIL FROM address provided"),
        CauseRule(
            .syntaxError, not: ["not exist", "unknown", "nie istnieje"], code: 501...501, enhanced: ["1.3", "1.7"],
            seen: .rfc("MAIL 501 5.1.7 refused", 3463, "3.2")),
        CauseRule(
            .syntaxError, not: ["helo", "ehlo"], onlyAt: [.mail, .rcpt], code: 501...501, enhanced: ["5.2", "5.4"],
            seen: "MAIL 501 5.5.2 Syntax error in parameters scanning"),
        CauseRule(
            .syntaxError,
            [
                "bracket", "character", "quote", "quoting", "space", "missing @", "an @", "argument", "base64",
                "number",
                "garbage", "normaliz", "normalis", "colon", "cannot understand", "can't understand", "not understand",
                "unparsable", "cannot parse", "can't parse", "format", "local part", "line exceed", "line too long",
                "line is too long", "exactly one", "extra ",
            ],
            not: [
                "domain name",
                "helo", "not exist", "unknown", "recognized", "recognised", "message", "disk", "mailbox",
                "header", "content", "unsupported", "not support",
            ], at: [.mail, .rcpt, .auth, .vrfy, .expn, .data, .bdat, .noop, .rset, .help, .ehlo, .lhlo, .starttls],
            code: 500...501,
            seen: "RCPT 501 5.1.2 Unable to normalize the recipient address (msg ID = 1a2b3c4d)"),
        CauseRule(
            .syntaxError, ["garbage", "bracket", "source rout", "spaces", "lacks an @", "missing @", "extra char"],
            not: ["helo", "ehlo", "greet", "unnecessary spaces", "typos", "not exist"], code: 550...559,
            seen: .wording("553 source routing is not done here")),
        CauseRule(
            .notImplemented, onlyAt: [.mail, .rcpt, .auth], code: 504...504, enhanced: ["5.4"],
            seen: "AUTH 504 5.5.4 Unrecognized authentication type"),
    ]

    static let hello: [CauseRule] = [
        CauseRule(
            .syntaxError, ["syntax: helo", "syntax: ehlo", "syntax: lhlo"],
            seen: "EHLO 501 Syntax: EHLO hostname"),
        CauseRule(
            .heloRejected, ["helo", "ehlo", "greeted", "greeting", "you claim", "you said", "identif"],
            near: Vocabulary.refused + [
                "bogus", "forged", "fake", "not me$", "my own name", "my name", "brackets", "not * dns", "not resolve",
                "localhost", "but you are not", "invalid", "not valid", "bad ", "ip address", "literal",
            ],
            not: [
                "before", "first", "send", "need helo", "need ehlo", "spf", "blocked using", "yourself",
                "greeting delay",
                "early", "command not", "user", "mail from", "login", "sequence", "policy for", "not implement",
                "not support", "authenticat", "client host", "spammer",
            ],
            seen: .wording("550 HELO refused")),
        CauseRule(
            .heloRejected,
            [
                "helo command rejected", "ehlo command rejected", "invalid helo", "invalid ehlo", "helo invalid",
                "ehlo invalid", "helohost", "bad helo", "bad ehlo", "ehlo rejected", "helo denied", "ehlo denied",
                "helo name", "ehlo name", "ehlo must be a", "ehlo should be", "ehlo is not", "ehlo does not",
                "ehlo doesn't", "ehlo hostname", "helo argument", "ehlo argument", "ehlo/helo", "helo host",
                "helo string", "helo domain", "ehlo domain", "helo identity", "helo greeting", "helo is not",
                "helo was", "helo used", "fake helo", "forged helo", "helo forg", "helo mismatch", "helo does not",
                "helo doesn't", "helo dns", "helo check", "helo no", "helo must", "helo with", "helo parameter",
                "hello name", "invalid * helo", "invalid * ehlo", "helo literal", "in helo", "in ehlo", "your helo",
                "your ehlo", "helo uses", "helo should", "helo: ", "ehlo: ", "helo reject", "helo fail",
                "numeric helo", "bare ip helo", "impersonating", "helo as", "helo/ehlo with", "helo restriction",
                "helo, ", "helo * does not match", "helo * doesn't match", "helo * not match",
                "fully-qualified hostname", "fully qualified hostname", "fully qualified host name",
            ],
            not: [
                "blocked using", "send helo", "expected helo", "need helo", "after helo", "spf", "send ehlo",
                "before helo", "before mail", "helo, pls", "required first", "helo first", "helo/ehlo first",
                "polite", "say helo",
            ],
            seen: "EHLO 555 helohost error."),
        CauseRule(
            .heloRejected, ["fully qualified", "fully-qualified", "fqdn"],
            not: ["address rejected", "sender", "recipient", "user", "mailbox", "spf", "reverse", "ptr"],
            seen: "MAIL 550 [192.0.2.182] is not a fully qualified domain name (\"FQDN\")"),
        CauseRule(
            .heloRejected, ["invalid domain name", "invalid hostname", "invalid host name", "bad hostname"],
            at: [.ehlo, .helo, .lhlo], code: 500...504,
            seen: "501 5.0.0 Invalid domain name"),
        CauseRule(
            .heloRejected, not: ["syntax: ", "requires domain", "argument", "parameter"],
            onlyAt: [.ehlo, .helo, .lhlo], code: 501...501,
            seen: "LHLO 501 Missing hostname"),
    ]

    static let sequence: [CauseRule] = [
        CauseRule(
            .badSequence,
            [
                "no usable recipient", "no accepted recipient", "protocol violation", "spoke before", "talks first",
                "talk first", "one at a time", "synchronization error", "synchronisation error", "protocol synchron",
                "out of sequence",
                "out of order", "bad sequence", "bad command sequence", "wrong sequence", "wrong order",
                "improper sequence", "sequence error", "invalid sequence", "incorrect sequence", "ehlo required",
                "helo required", "helo or ehlo", "ehlo or helo", "already in transaction", "may not be repeated",
                "identity changes", "must have sender", "must have a", "must have rcpt", "need mail", "need rcpt",
                "need recipient", "need sender", "missing rcpt", "missing recipient", "missing sender", "missing mail",
                "need helo", "need ehlo", "need data", "mail first", "rcpt first",
                "helo first", "ehlo first", "hello first", "data first", "polite people", "use mail before",
                "use rcpt before", "before mail", "before rcpt", "before data", "must precede", "must come before",
                "must come first", "nested mail", "already specified", "sender already", "already authenticated",
                "already logged in", "already given", "already got", "start afresh", "no valid recipients",
                "no recipients", "no recipient specified", "no recipient given", "no sender", "not yet given",
                "mail not given", "pipelining not", "improper use of smtp command pipelining",
                "improper command pipelining", "unauthorized pipelining", "unexpected command", "command not allowed",
                "not allowed now", "mail transaction is not", "no mail transaction", "transaction not started",
                "transaction already", "transaction in progress", "during a mail transaction", "must issue",
                "talk before", "talking before", "too soon", "before greeting", "early talker", "earlytalk",
                "pre-greeting", "pregreet", "before the banner", "did not wait", "before * banner", "sent before",
                "wait for the greeting", "wait for your turn", "expected helo", "expected mail", "expected rcpt",
                "bdat * not", "command not permitted at", "not permitted at this point", "not valid at this",
                "invalid in this state", "wrong state", "you must say", "say helo", "say hello", "said helo",
                "didn't say", "mail transaction during", "command not valid now", "data without", "rcpt without",
                "out-of-sequence", "auth not permitted during",
            ], not: ["from header", "from: header", "smtp auth", "sender verif", "authenticat"],
            seen: "502 Use HELO/EHLO first"),
        CauseRule(
            .notImplemented,
            [
                "bad command$", "what do you mean", "not know that", "not understand", "not implemented",
                "unimplemented", "not recognized", "not recognised", "unrecognized command",
                "unrecognised command", "unknown command", "command unknown", "command unrecognized",
                "command is disabled", "command disabled", "not supported", "unsupported", "is disabled on this",
                "not advertised", "support is disabled", "not offered", "not enabled", "vrfy", "expn", "what?",
                "unrecognized auth", "unrecognized parameter", "unrecognised parameter", "unknown parameter",
                "unknown option", "mechanism not", "unknown auth", "unknown mechanism", "mechanism is not",
                "authentication type", "authentication mechanism", "no such command", "unknown verb",
                "not available on this server", "command not available", "unavailable command", "command not defined",
                "invalid command$", "not a recognized command", "comando no", "befehl", "commande inconnue",
            ],
            not: [
                "user", "mailbox", "account", "syntax", "attachment", "recipient", "address", "domain", "charset",
                "argument", "character", "destination",
            ], code: 454...555,
            seen: "502 unimplemented (#5.5.1)"),
        CauseRule(
            .notImplemented, ["vrfy", "expn", "turn$", "etrn"],
            near: ["forbidden", "not allowed", "not permitted", "disallow", "denied", "prohibit"],
            not: ["user", "relay"], code: 500...559,
            seen: "502 TURN disallowed"),
    ]
}
