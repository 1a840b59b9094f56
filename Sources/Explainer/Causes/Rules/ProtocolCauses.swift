import SMTPSyntax

/// What is wrong with the session itself: loops, TLS, the name given in EHLO, the order of commands.
enum ProtocolCauses {
    static let loops: [CauseRule] = [
        CauseRule(
            .routingLoop,
            [
                "mail loop", "routing loop", "forwarding loop", "mailing loop", "message loop", "hop count",
                "hopcount", "maximum hop", "max hop", "looping", "too many received", "too many \"received",
                "too many 'received", "received headers", "bouncing loop", "in a loop", "infinite loop", "loop$",
                "loops$", "hops",
            ],
            seen: "550 Loop detected")
    ]

    static let tls: [CauseRule] = [
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
            .systemError, ["handshake", "tls error", "ssl error", "failure", "failed"], not: ["already", "too many"],
            onlyAt: [.starttls], code: 450...599,
            seen: "STARTTLS 550 5.0.0 Handshake error"),
        CauseRule(
            .badSequence,
            [
                "tls already", "already * tls", "already using tls", "already under tls", "already encrypted",
                "starttls already", "tls is already", "tls is on", "tls is active", "already running tls",
                "already in tls",
            ],
            seen: "554 5.5.1 Error: TLS already active"),
        CauseRule(
            .notImplemented,
            [
                "starttls is not", "starttls command used when not", "starttls not", "tls not supported",
                "tls not enabled", "starttls disabled", "starttls command not", "starttls extension not",
            ],
            seen: .seen("STARTTLS 503 STARTTLS command used when not advertised", in: "Exim")),
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
            .notImplemented, ["smtputf8", "internationalised", "internationalized", "utf8 address", "utf-8 address"],
            and: [
                "unsupported", "not supported", "no support", "disabled", "not enabled", "not offered", "not available",
                "not advertised", "does not support", "doesn't support", "not implemented", "cannot convert",
            ], code: 500...599,
            seen: "553 5.6.7 SMTPUTF8 is unsupported, cannot convert recipient address"),
        CauseRule(
            .syntaxError,
            not: [
                "not exist", "no such", "unknown", "not found", "nie istnieje", "disabled", "blocked", "rejected",
            ], code: 501...501, enhanced: ["1.3", "1.7"], seen: "501 5.1.7 Bad sender address syntax"),
        CauseRule(
            .syntaxError, not: ["helo", "ehlo"], onlyAt: [.mail, .rcpt], code: 501...501, enhanced: ["5.2", "5.4"],
            seen: "MAIL 501 5.5.4 Invalid parameters"),
        CauseRule(
            .syntaxError, ["invalid", "illegal", "malformed", "unable to normalize", "cannot parse"],
            not: [
                "domain", "host", "dns", "mx ", "user", "mailbox", "recipient unknown", "sender unknown", "relay",
                "list",
                "denied", "reject", "block", "helo", "ehlo", "auth", "not exist", "no such", "dkim", "spf",
            ], at: [.mail, .rcpt], code: 501...501,
            seen: "RCPT 501 Invalid RCPT TO address provided"),
        CauseRule(
            .notImplemented, code: 555...555, enhanced: ["5.4", "5.2"],
            seen: "555 5.5.4 Unsupported option: BODY=BINARYMIME"),
        CauseRule(
            .notImplemented, onlyAt: [.mail, .rcpt, .auth], code: 504...504, enhanced: ["5.4"],
            seen: "AUTH 504 5.5.4 Unrecognized authentication type"),
        CauseRule(
            .notImplemented, ["parameter", "option", "mechanism"],
            and: [
                "not recognized", "not recognised", "not known", "not supported", "not implemented", "not offered",
                "unrecognized", "unrecognised", "unknown", "unsupported",
            ], code: 504...504,
            seen: "504 LOGIN authentication mechanism not supported"),
        CauseRule(
            .notImplemented, ["option", "parameter"],
            and: [
                "not recognized", "not recognised", "not known", "not supported", "not implemented", "not offered",
                "unrecognized", "unrecognised", "unknown", "unsupported",
            ], code: 555...555,
            seen: "RCPT 555 RCPT TO parameters not recognized or not implemented"),
    ]

    static let hello: [CauseRule] = [
        CauseRule(
            .syntaxError, ["size syntax", "parameter syntax"], code: 500...504,
            seen: "501 5.5.4 Bad DSN parameter syntax"),
        CauseRule(
            .syntaxError, ["syntax: helo", "syntax: ehlo", "syntax: lhlo"],
            seen: "EHLO 501 Syntax: EHLO hostname"),
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
            seen: "550 EHLO denied"),
        CauseRule(
            .heloRejected, ["invalid domain name", "invalid hostname", "invalid host name", "bad hostname"],
            at: [.ehlo, .helo, .lhlo], code: 500...504,
            seen: "501 5.0.0 Invalid domain name"),
        CauseRule(
            .heloRejected, not: ["syntax: ", "requires domain"], onlyAt: [.ehlo, .helo, .lhlo], code: 501...501,
            seen: "LHLO 501 Missing hostname"),
    ]

    static let sequence: [CauseRule] = [
        CauseRule(
            .badSequence,
            [
                "synchronization error", "synchronisation error", "protocol synchron", "out of sequence",
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
                "not implemented", "unimplemented", "not recognized", "not recognised", "unrecognized command",
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
            seen: "500 unrecognized command"),
        CauseRule(
            .notImplemented,
            [
                "command not implemented", "command not recognized", "command unrecognized", "command not supported",
                "unrecognized command", "unknown command", "know that command", "parameter * not recognized",
                "parameter * not supported", "option * not supported", "know this command",
            ], not: ["syntax"],
            seen: .seen("500 5.5.1 Command unrecognized: \"USER alice\"", in: "Sendmail")),
    ]
}
