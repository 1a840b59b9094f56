import SMTPSyntax

// The verbs beside the usual ones: of rare extensions, of former days, and of one maker's software.
extension CommandFacts {
    static let extensions: [CommandFact] = [
        CommandFact(
            .burl, "BURL url LAST", "send text by URL",
            example:
                "BURL imap://alice@imap.example.org/Drafts;uidvalidity=7/;uid=12;urlauth=submit+alice:internal:0f1e LAST",
            "Names a place on an IMAP server from which this server takes the text itself. LAST ends the message.",
            steps: [.rcpt, .bdat], requires: "BURL", expects: [250], inGroup: .anywhere, status: .extension,
            .rfc(4468, "3")),
        CommandFact(
            .atrn, "ATRN domain", "swap the roles", example: "ATRN example.org,example.net",
            "After a login, swaps the roles: the server sends the mail that waits for these domains over this "
                + "connection. After 250 it waits for a 220 from here.",
            steps: [.ready], requires: "ATRN", expects: [250], status: .extension, .rfc(2645, "5.2.1")),
    ]

    static let old: [CommandFact] = [
        CommandFact(
            .send, "SEND FROM:<…>", "mail to a terminal", example: "SEND FROM:<alice@example.org>",
            "Like MAIL, but the message was shown on the terminal of the user. Hardly ever there.",
            steps: [.ready], requires: "SEND", expects: [250], inGroup: .anywhere, status: .obsolete,
            .rfc(5321, "F.6"), .rfc(821, "3.4")),
        CommandFact(
            .soml, "SOML FROM:<…>", "terminal, or else mail", example: "SOML FROM:<alice@example.org>",
            "Like MAIL, but to the terminal of the user, or else to the mailbox. Hardly ever there.",
            steps: [.ready], requires: "SOML", expects: [250], inGroup: .anywhere, status: .obsolete,
            .rfc(5321, "F.6"), .rfc(821, "3.4")),
        CommandFact(
            .saml, "SAML FROM:<…>", "terminal, and mail", example: "SAML FROM:<alice@example.org>",
            "Like MAIL, but to the terminal of the user and to the mailbox. Hardly ever there.",
            steps: [.ready], requires: "SAML", expects: [250], inGroup: .anywhere, status: .obsolete,
            .rfc(5321, "F.6"), .rfc(821, "3.4")),
        CommandFact(
            .turn, "TURN", "swap the roles", example: "TURN",
            "Swaps client and server without any login, so that anybody could fetch mail of others. ETRN and ATRN "
                + "replace it.",
            steps: [.ready], requires: "TURN", expects: [250], status: .obsolete, .rfc(5321, "F.1"), .rfc(821, "3.8")),
        CommandFact(
            Verb("VERB"), "VERB ON", "show each step", example: "VERB ON",
            "sendmail: shows each step of the delivery. Lines with 050 may then stand between the replies.",
            requires: "VERB", expects: [250], status: .obsolete, .seen(in: "sendmail")),
        CommandFact(
            Verb("ONEX"), "ONEX", "only one message", example: "ONEX",
            "Old sendmail is reported to take it as: only one message follows in this session.",
            requires: "ONEX", expects: [250], status: .obsolete, .reported(of: "sendmail")),
        CommandFact(
            Verb("XUSR"), "XUSR", "first submission", example: "XUSR",
            "Old sendmail: a user's program is handing the message in. The submission port replaced it.",
            requires: "XUSR", expects: [250], status: .obsolete, .seen(in: "sendmail")),
        CommandFact(
            Verb("DEBUG"), "DEBUG", "an old hole", example: "DEBUG",
            "Very old sendmail: a debugging mode that let strangers in. Today it is refused, and may be taken for an "
                + "attack.",
            expects: [], status: .obsolete, .seen(in: "sendmail")),
        CommandFact(
            Verb("WIZ"), "WIZ", "an old back door", example: "WIZ",
            "Very old sendmail: a back door. Today it is refused, and may be taken for an attack.",
            expects: [], status: .obsolete, .seen(in: "sendmail")),
    ]

    static let ofSoftware: [CommandFact] = [
        CommandFact(
            Verb("XCLIENT"), "XCLIENT NAME=…", "pose as another client",
            example: "XCLIENT NAME=host.example.org ADDR=192.0.2.7",
            "Postfix and Dovecot: a trusted client names the client for which it speaks. After 220 the session begins "
                + "anew, with a hello.",
            requires: "XCLIENT", expects: [220], inGroup: .bestLast, status: .privateUse, .seen(in: "Postfix"),
            .seen(in: "Dovecot")),
        CommandFact(
            Verb("XFORWARD"), "XFORWARD NAME=…", "tell the first client",
            example: "XFORWARD NAME=host.example.org ADDR=192.0.2.7 PROTO=ESMTP",
            "Postfix: a content filter tells from which client the message first came, for the log only.",
            requires: "XFORWARD", expects: [250], inGroup: .anywhere, status: .privateUse, .seen(in: "Postfix")),
        CommandFact(
            Verb("WELLKNOWN"), "WELLKNOWN name", "fetch a site's file", example: "WELLKNOWN security.txt",
            "Exim: fetches a file that the site publishes about itself, such as security.txt.",
            requires: "WELLKNOWN", expects: [250], status: .privateUse, .seen(in: "Exim")),
    ]

    static let ofExchange: [CommandFact] = [
        CommandFact(
            Verb("XEXCH50"), "XEXCH50 size count", "message properties", example: "XEXCH50 560 1",
            "Exchange 5.5 to 2010, as reported: passes properties of the message as binary data. The second number is "
                + "said to count recipients.",
            requires: "XEXCH50", expects: [354, 250], status: .privateUse, .reported(of: "Exchange")),
        CommandFact(
            Verb("X-EXPS"), "X-EXPS mechanism", "log in, to Exchange", example: "X-EXPS GSSAPI",
            "Exchange, as reported: AUTH between its own servers, with GSSAPI, NTLM, LOGIN or EXCHANGEAUTH.",
            requires: "X-EXPS", expects: [235, 334], status: .privateUse, .reported(of: "Exchange")),
        CommandFact(
            Verb("X-ANONYMOUSTLS"), "X-ANONYMOUSTLS", "TLS, to Exchange", example: "X-ANONYMOUSTLS",
            "Exchange, as reported: STARTTLS between its own servers, without a look at the certificate.",
            requires: "X-ANONYMOUSTLS", expects: [220], status: .privateUse, .reported(of: "Exchange")),
        CommandFact(
            Verb("X-LINK2STATE"), "X-LINK2STATE part", "routing data", example: "X-LINK2STATE LAST CHUNK={...}",
            "Exchange 2000 and 2003, as reported: passes on which routes between its servers work.",
            requires: "X-LINK2STATE", expects: [200, 250], status: .privateUse, .reported(of: "Exchange")),
    ]

    static let ofSun: [CommandFact] = [
        CommandFact(
            Verb("XADR"), "XADR address", "show the route", example: "XADR alice@example.org",
            "Sun and Oracle Messaging Server: shows how the server routes an address. Often switched off.",
            requires: "XADR", expects: [250], status: .privateUse, .documented(by: "Sun")),
        CommandFact(
            Verb("XCIR"), "XCIR", "check circuits", example: "XCIR",
            "Sun and Oracle Messaging Server: tells what its circuit check found.",
            requires: "XCIR", expects: [250], status: .privateUse, .documented(by: "Sun")),
        CommandFact(
            Verb("XGEN"), "XGEN", "show the configuration", example: "XGEN",
            "Sun and Oracle Messaging Server: tells whether its configuration and character sets are compiled.",
            requires: "XGEN", expects: [250], status: .privateUse, .documented(by: "Sun")),
        CommandFact(
            Verb("XSTA"), "XSTA", "count messages", example: "XSTA",
            "Sun and Oracle Messaging Server: shows how many messages its channels hold.",
            requires: "XSTA", expects: [250], status: .privateUse, .documented(by: "Sun")),
    ]
}
