import SMTPSyntax

// The verbs that ordinary sessions do not use: of rare extensions, obsolete ones, and those of a single vendor.
extension CommandFacts {
    static let extensions: [CommandFact] = [
        CommandFact(
            .burl, "BURL url LAST", "send text by URL",
            example:
                "BURL imap://alice@imap.example.org/Drafts;uidvalidity=7/;uid=12;urlauth=submit+alice:internal:0f1e LAST",
            "Names a text on an IMAP server, and this server fetches it from there. LAST ends the message.",
            steps: [.rcpt, .bdat], requires: "BURL", expects: [250], inGroup: .anywhere, status: .extension,
            .rfc(4468, "3")),
        CommandFact(
            .atrn, "ATRN domain", "swap the roles", example: "ATRN example.org,example.net",
            "After authentication, swaps the roles: the server sends the queued mail of these domains over this "
                + "connection. After 250 it waits for a 220 from the client.",
            steps: [.ready], requires: "ATRN", expects: [250], status: .extension, .rfc(2645, "5.2.1")),
    ]

    static let old: [CommandFact] = [
        CommandFact(
            .send, "SEND FROM:<…>", "mail to a terminal", example: "SEND FROM:<alice@example.org>",
            "Like MAIL, but delivers to the user's terminal. Hardly any server supports it.",
            steps: [.ready], requires: "SEND", expects: [250], inGroup: .anywhere, status: .obsolete,
            .rfc(5321, "F.6"), .rfc(821, "3.4")),
        CommandFact(
            .soml, "SOML FROM:<…>", "terminal, or else mail", example: "SOML FROM:<alice@example.org>",
            "Like MAIL, but delivers to the user's terminal, or else to the mailbox. Hardly any server supports it.",
            steps: [.ready], requires: "SOML", expects: [250], inGroup: .anywhere, status: .obsolete,
            .rfc(5321, "F.6"), .rfc(821, "3.4")),
        CommandFact(
            .saml, "SAML FROM:<…>", "terminal and mail", example: "SAML FROM:<alice@example.org>",
            "Like MAIL, but delivers to the user's terminal and to the mailbox. Hardly any server supports it.",
            steps: [.ready], requires: "SAML", expects: [250], inGroup: .anywhere, status: .obsolete,
            .rfc(5321, "F.6"), .rfc(821, "3.4")),
        CommandFact(
            .turn, "TURN", "swap the roles", example: "TURN",
            "Swaps client and server without authentication, so that anyone could fetch other people's mail. ETRN "
                + "and ATRN replaced it.",
            steps: [.ready], requires: "TURN", expects: [250], status: .obsolete, .rfc(5321, "F.1"), .rfc(821, "3.8")),
        CommandFact(
            Verb("VERB"), "VERB ON", "show each step", example: "VERB ON",
            "sendmail: shows each step of the delivery. Lines with code 050 may then appear between the replies.",
            requires: "VERB", expects: [250], status: .obsolete, .seen(in: "sendmail")),
        CommandFact(
            Verb("ONEX"), "ONEX", "only one message", example: "ONEX",
            "Old sendmail, as reported: announces that only one message follows in this session.",
            requires: "ONEX", expects: [250], status: .obsolete, .reported(of: "sendmail")),
        CommandFact(
            Verb("XUSR"), "XUSR", "first submission", example: "XUSR",
            "Old sendmail: marks a message that a user's program submits. The submission port replaced it.",
            requires: "XUSR", expects: [250], status: .obsolete, .seen(in: "sendmail")),
        CommandFact(
            Verb("DEBUG"), "DEBUG", "an old security hole", example: "DEBUG",
            "Very old sendmail: a debugging mode that let strangers in. Today servers refuse it, and may report an "
                + "attack.",
            expects: [], status: .obsolete, .seen(in: "sendmail")),
        CommandFact(
            Verb("WIZ"), "WIZ", "an old back door", example: "WIZ",
            "Very old sendmail: a back door. Today servers refuse it, and may report an attack.",
            expects: [], status: .obsolete, .seen(in: "sendmail")),
    ]

    static let ofSoftware: [CommandFact] = [
        CommandFact(
            .xclient, "XCLIENT NAME=…", "pose as another client",
            example: "XCLIENT NAME=host.example.org ADDR=192.0.2.7",
            "Postfix and Dovecot: a trusted client names the client that it represents. After 220 the session starts "
                + "over, with EHLO.",
            requires: "XCLIENT", expects: [220], inGroup: .bestLast, status: .privateUse, .seen(in: "Postfix"),
            .seen(in: "Dovecot")),
        CommandFact(
            .xforward, "XFORWARD NAME=…", "name the first client",
            example: "XFORWARD NAME=host.example.org ADDR=192.0.2.7 PROTO=ESMTP",
            "Postfix: a content filter names the client that first sent the message, for logging only.",
            requires: "XFORWARD", expects: [250], inGroup: .anywhere, status: .privateUse, .seen(in: "Postfix")),
        CommandFact(
            Verb("WELLKNOWN"), "WELLKNOWN name", "fetch a site's file", example: "WELLKNOWN security.txt",
            "Exim: fetches a file that the site publishes about itself, such as security.txt.",
            requires: "WELLKNOWN", expects: [250], status: .privateUse, .seen(in: "Exim")),
    ]

    static let ofExchange: [CommandFact] = [
        CommandFact(
            Verb("XEXCH50"), "XEXCH50 size count", "message properties", example: "XEXCH50 560 1",
            "Exchange 5.5 to 2010, as reported: sends properties of the message as binary data. The second number "
                + "reportedly counts recipients.",
            requires: "XEXCH50", expects: [354, 250], status: .privateUse, .reported(of: "Exchange")),
        CommandFact(
            Verb("X-EXPS"), "X-EXPS mechanism", "log in to Exchange", example: "X-EXPS GSSAPI",
            "Exchange, as reported: AUTH between Exchange servers, with GSSAPI, NTLM, LOGIN or EXCHANGEAUTH.",
            requires: "X-EXPS", expects: [235, 334], status: .privateUse, .reported(of: "Exchange")),
        CommandFact(
            Verb("X-ANONYMOUSTLS"), "X-ANONYMOUSTLS", "TLS to Exchange", example: "X-ANONYMOUSTLS",
            "Exchange, as reported: STARTTLS between Exchange servers, without verifying the certificate.",
            requires: "X-ANONYMOUSTLS", expects: [220], status: .privateUse, .reported(of: "Exchange")),
        CommandFact(
            Verb("X-LINK2STATE"), "X-LINK2STATE part", "routing data", example: "X-LINK2STATE LAST CHUNK={...}",
            "Exchange 2000 and 2003, as reported: exchanges the state of the routes between Exchange servers.",
            requires: "X-LINK2STATE", expects: [200, 250], status: .privateUse, .reported(of: "Exchange")),
    ]

    static let ofSun: [CommandFact] = [
        CommandFact(
            Verb("XADR"), "XADR address", "show the route", example: "XADR alice@example.org",
            "Sun and Oracle Messaging Server: shows how the server routes an address. Often disabled.",
            requires: "XADR", expects: [250], status: .privateUse, .documented(by: "Sun")),
        CommandFact(
            Verb("XCIR"), "XCIR", "check circuits", example: "XCIR",
            "Sun and Oracle Messaging Server: shows the results of its circuit check.",
            requires: "XCIR", expects: [250], status: .privateUse, .documented(by: "Sun")),
        CommandFact(
            Verb("XGEN"), "XGEN", "show the configuration", example: "XGEN",
            "Sun and Oracle Messaging Server: shows whether its configuration and character sets are compiled.",
            requires: "XGEN", expects: [250], status: .privateUse, .documented(by: "Sun")),
        CommandFact(
            Verb("XSTA"), "XSTA", "count messages", example: "XSTA",
            "Sun and Oracle Messaging Server: shows the number of messages in its channels.",
            requires: "XSTA", expects: [250], status: .privateUse, .documented(by: "Sun")),
    ]
}
