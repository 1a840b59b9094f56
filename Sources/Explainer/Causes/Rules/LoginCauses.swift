import SMTPSyntax

/// Authentication required, authentication refused, and mail that is not relayed.
enum LoginCauses {
    /// What would otherwise be read as a rate, a sender or a reverse name.
    static let loginNarrow: [CauseRule] = [
        CauseRule(
            .systemError,
            [
                "not answer", "not respond", "bind failed", "backend", "ldap", "database", "internal", "unavailable",
                "not available", "cannot connect", "temporar", "lookup", "server * down", "try * later",
                "unable to authenticate",
            ],
            not: [
                "too many", "attempts", "limit", "blocked", "locked", "mechanism", "disabled", "password expired",
                "tls",
            ],
            onlyAt: [.auth], code: 400...499,
            seen: "AUTH 454 Temporary failure"),
        // A refused form of authentication, whatever was counted.
        CauseRule(
            .authFailed, ["authentication failed", "authentication unsuccessful", "login failed", "invalid logon"],
            not: ["mechanism", "credits", "temporar", "later", "unavailable"], code: 534...535,
            seen: "535 Authentication failed"),
        CauseRule(
            .notImplemented,
            [
                "auth not available", "auth is not available", "auth not enabled", "auth is not enabled",
                "auth not supported", "auth is not supported", "authentication not available",
                "authentication not supported", "authentication is not supported",
            ], code: 500...504,
            seen: .seen("AUTH 503 5.3.3 AUTH not available", in: "Sendmail")),
        CauseRule(
            .badSequence,
            [
                "already authenticated", "previously authenticated", "authenticated already", "already logged in",
                "already been authenticated",
            ], code: 500...504,
            seen: "503 5.5.0 User has previously authenticated."),
        CauseRule(
            .notImplemented, ["invalid authentication mechanism", "unsupported authentication mechanism"],
            code: 500...535,
            seen: "535 5.7.8 Error: authentication failed: Invalid authentication mechanism"),
        // "Your account" is the one of the sender, wherever it is said.
        CauseRule(
            .authFailed, LoginCases.ownAccount, and: LoginCases.inactive, onlyAt: [.auth],
            seen: .seen("AUTH 502 5.7.0 Your SMTP account is not yet activated", in: "Brevo")),
        CauseRule(
            .senderRejected, LoginCases.ownAccount, and: LoginCases.inactive,
            seen: .seen("MAIL 502 5.7.0 Your SMTP account is not yet activated", in: "Brevo")),
        CauseRule(
            .notImplemented,
            ["authenticat", "auth$", "login"],
            near: [
                "not possible", "not available", "only allowed", "switched off", "turned off", "not allowed on",
                "not permitted", "not enabled", "not support", "not advertised", "not offered", "disabled",
                "only available", "only on", "on this port", "submission port", "port 587", "port 465", "ports 587",
            ],
            not: [
                "before", "first", "tls", "ssl", "encrypt", "already", "transaction", "during", "user", "account",
                "password", "fail", "unsuccess", "credential",
            ],
            onlyAt: [.auth], code: 500...504,
            seen: "AUTH 503 5.5.1 authentication only allowed on submission ports (abc123def)"),
        CauseRule(
            .rateLimited,
            [
                "too many login", "too many failed login", "too many failed auth", "too many auth ",
                "too many authentication attempts", "login rate", "authentication rate", "login attempts exceeded",
            ],
            seen: "450 4.7.1 Error: too many AUTH commands from 192.0.2.25"),
        CauseRule(
            .authRequired,
            [
                "rejected: not logged in", "unauthenticated mail not", "enable smtp authentication",
                "authentication turned on", "smtp authentication is required", "need to authenticate",
                "requires smtp authentication", "requires authentication", "authrequired", "outgoing server requires",
                "sendernotauthenticated", "client was not authenticated", "auth command first",
                "authentication before", "without authorization", "unauthenticated senders",
            ],
            seen: "530 5.7.1 Client was not authenticated"),
    ]

    static let login: [CauseRule] = [
        CauseRule(
            .relayDenied,
            [
                "permitted to relay", "allowed to relay", "authorized to relay", "relay to * denied",
                "relay to * not", "relay to * refused",
            ], not: ["blocked using", "blacklist"],
            seen: "550 You are not allowed to relay mail through this server"),
        // A refused form of authentication decides, whatever else the text says.
        CauseRule(
            .authFailed,
            [
                "failed to authenticate", "authentication failed", "authentication failure",
                "authentication unsuccessful", "authentication rejected", "authentication aborted",
                "authentication cancel", "authentication credentials", "authentication error",
                "authentication not allowed", "authentication denied", "authentication invalid",
                "authentication exchange", "authentication not successful", "authentication is disabled",
                "invalid authentication", "incorrect authentication", "bad authentication", "authorization failed",
                "authorisation failed", "auth fail", "auth error", "auth invalid", "auth unsuccessful",
                "auth rejected", "login fail", "login invalid", "login denied", "login incorrect", "login disabled",
                "invalid login", "incorrect login", "bad login", "invalid credentials", "bad credentials",
                "credentials invalid", "credentials rejected", "credentials incorrect", "wrong credentials",
                "credentials have", "credentials expired", "too weak", "incorrect credentials", "invalid user name",
                "username and password", "user name or password", "username or password", "user or password",
                "user and password", "wrong password", "bad password", "bad username", "invalid password",
                "incorrect password", "password incorrect", "password is incorrect", "password too",
                "password is too", "password expired", "app password", "application password", "parol prilozheniya",
                "application-specific password", "application specific password", "app-specific password",
                "authorization code", "web browser", "web login", "weblogin", "no authentication type succeeded",
                "too many bad auth", "bad auth attempts", "cannot authenticate", "unable to authenticate",
                "couldn't authenticate", "not authenticate", "unable to log in", "smtpclientauthentication",
                "access denied * password", "authentifizierung fehl", "anmeldung fehl", "passwort falsch",
                "mot de passe", "identifiants", "autenticacion fall", "falha na autentica", "falha de autentica",
                "autenticazione fall", "contrasena", "senha", "sasl", "authentication attempt fail",
                "account * not enabled for smtp", "smtp auth * disabled", "basic authentication", "two-factor",
                "two factor", "2fa", "oauth", "token expired", "expired token", "api key", "access token",
            ],
            not: [
                "dkim", "relay", "unknown authentication", "mechanism not", "without tls", "#) authentication",
                "excessive", "sender failed",
            ],
            seen: "535 AUTH failed"),
        CauseRule(
            .authFailed,
            [
                "userdata", "user data", "authentifica", "authenticat", "identification", "credential", "secret",
                "passphrase", "token", "challenge",
            ],
            near: Vocabulary.missing + Vocabulary.refused + [
                "fail", "wrong", "bad$", "mismatch", "not match", "expired", "error",
            ],
            not: [
                "mechanism", "tls", "ssl", "encrypt", "temporar", "too many", "requir", "before", "first", "already",
                "sequence", "not support", "type", "not enabled", "not available", "only allowed",
            ],
            onlyAt: [.auth], code: 500...599,
            seen: "AUTH 550 5.7.0 Code d'authentification invalide OFR_305"),
        CauseRule(
            .authFailed,
            not: [
                "tls", "ssl", "encrypt", "relay", "required", "requires", "must", "need", "first", "please",
                "mechanism not", "unrecognized", "unsupported",
            ], code: 534...535,
            seen: .rfc("AUTH 535 5.7.8", 4954, "6")),
        CauseRule(
            .authRequired,
            [
                "vous identifier", "identifiez-vous", "authentication required", "authentication is required",
                "authentification requise", "authentication needed", "authentication is needed",
                "authentification obligatoire", "not logged in", "must be logged in", "not authenticated",
                "must be authenticated", "must authenticate", "authenticate first", "please authenticate",
                "should authenticate", "requires auth", "require auth", "auth required", "auth is required",
                "auth first", "use smtp auth", "unauthenticated mail", "unauthenticated sender",
                "unauthenticated user", "unauthenticated connection", "anonymous mail", "log in first", "login first",
                "login required", "must login", "must log in", "need to login", "login before", "please login",
                "please log in", "pop before smtp", "pop-before-smtp", "check for new mail first",
                "check your mail first", "send auth", "before sending mail", "authenticated users only",
                "only authenticated", "anmeldung erforderlich", "authentifizierung erforderlich",
                "authentisierung erforderlich", "authentifizierung notwendig", "autenticacion requerida",
                "requiere autenticacion", "requiere autentificacion", "autenticacao necess", "requer autentica",
                "autenticazione richiesta", "ninsho", "vous devez vous authentifier", "debe autenticarse",
                "smtp authentication", "no auth", "not been authenticated", "use submission", "use the submission",
                "submission port", "port 587", "inloggen", "logga in",
            ],
            not: [
                "only allowed on", "relaying to", "relaying denied", "relay denied", "relay access denied",
                "didn't pass", "need ehlo",
                "need helo", "proper authentication", "authenticated with", "dmarc", "dkim", "spf", "auth no",
            ],
            seen: "530 Authentication required"),
        CauseRule(
            .authRequired,
            [
                "authenticat", "log in", "log on", "logon", "login", "logged in", "sign in", "identify yourself",
                "identified", "anonymous", "unauthenticated", "smtp auth", "auth$",
            ],
            near: Vocabulary.demanded + [
                "no login", "may not", "not possible", "to send", "not yet", "not accept", "not allow", "not permit",
            ],
            not: [
                "dkim", "dmarc", "spf", "relay", "tls", "mechanism", "failed", "failure", "incorrect", "invalid",
                "password", "credential", "not want", "unsuccess", "without login", "match", "group", "list", "members",
                "submission port",
                "authenticated senders", "before auth", "account",
            ], at: [.mail, .rcpt, .data, .dataEndKey, .lmtpDataEndKey, .bdat, .vrfy, .expn, .etrn], code: 500...599,
            seen: .wording("MAIL 550 Sign in to send mail")),
    ]

    static let relay: [CauseRule] = [
        CauseRule(
            .unknownUser, ["user not local", "recipient not local"], and: ["please try", "try @", "try <@"],
            seen: .rfc("DATA-END 550 User not local; please try <a@example.org>", 5321, "3.4")),
        CauseRule(
            .relayDenied,
            [
                "not handled by", "not hosted by", "not served by", "not one of our domains", "kein relay",
                "not a gateway", "for strangers",
                "remote deliver",
                "to external", "to outside", "outside recipients", "to remote", "to foreign", "mail exchanger of",
                "pass mail on", "relay access", "relaying", "to relay",
                "relay not", "not relay", "relay denied", "relay is",
                "relay prohibited", "relay operation", "no relay", "open relay", "open-relay",
                "as a relay", "relay for", "relay through", "relay mail", "relay rejected", "relay attempt",
                "relay disabled", "relay refused", "relay restriction", "relays", "relayed", "openrelay",
                "denies relay", "can't relay", "cannot relay", "for relay", "allow relay", "third party relay",
                "third-party relay", "list of allowed rcpt", "rcpthosts", "forward path is not", "local user only",
                "local users only", "only local", "gateway for", "gatewaying", "no permission to send to",
                "not a local domain", "delivery is not allowed to", "domain is not local", "not local domain",
                "non-local domain", "not permitted to send mail to", "domain not hosted", "does not host",
                "not hosted here", "domain isn't hosted", "domain isn't allowed", "domain not allowed",
                "not our domain", "domain not handled", "do not accept mail for", "don't accept mail for",
                "not accept mail for that domain", "not accepting mail for this domain",
                "not accepting mail for that domain", "not in my list of", "isn't in my list", "recipient domain not",
                "not authorized to send to", "not configured to accept mail for", "not accept mail for this domain",
                "not the destination", "not responsible for", "mail for this domain is not", "no such domain here",
                "no such domain at this", "unauthorized relay", "retransmision", "relai", "weiterleitung",
                "encaminhamento", "nicht zustaendig", "nicht zustandig", "smtp relay", "tenantattribution",
                "domain not accepted", "handle mail for", "cannot deliver mail for", "relay check",
                "not accept mail addressed", "allowed to send to dest", "not accept mail to this domain",
                "domain is not in my", "not an accepted domain", "only accepts mail for", "recipient is not local",
                "address is not local", "user not local", "pas autorise a relayer",
                "not allowed to send to this domain", "relaynotallowed", "non-local recipient",
                "not a customer domain",
            ],
            not: [
                "permission to send to this recipient", "spammer", "bypass", "relay=", "authentication turned on",
                "relayed too", "notauthorized", "sender is not", "blocked using", "relay ip",
                "not authorized to send to this", "not authorized to send to the", "spam relay", "blacklist",
                "is an open relay",
            ],
            seen: "550 Relay Disabled"),
        CauseRule(
            .relayDenied, ["domain", "destination", "mail for", "email for", "messages for"],
            near: [
                "not one of", "not configured on", "not configured here",
                "not our", "not handle", "not host", "not serve", "not accept * for", "not accepting * for",
                "not accepted at this", "not accepted here", "not accepted on this", "not accepted by this",
                "own domains", "own users", "not relay", "non-accepted domain", "not in our", "not local",
                "not allowed here", "not permitted here", "not responsible", "not known here", "not in my",
            ],
            not: [
                "sender", "mail from", "from domain", "helo", "ehlo", "blocked", "spam", "polic", "mailbox",
                "mail for @", "for <@",
                "null mx", "does not accept mail$",
            ], at: [.rcpt, .data, .dataEndKey, .lmtpDataEndKey, .bdat], code: 450...599,
            seen: "RCPT 550 5.1.1 not accepting email for domain (abc123def)"),
    ]
}
