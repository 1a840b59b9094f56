import SMTPSyntax

/// The special cases, in the order in which they are tried; the first that is met decides.
enum CauseCases {
    static let all: [CauseCase] = logins + relaying + checks + lists + messages + lines

    private static let logins: [CauseCase] = [
        CauseCase(
            CauseRule(
                .authFailed,
                [
                    "smtpclientauthentication", "smtp client authentication", "~smtp_auth_disabled",
                    "smtp auth * disabled", "security defaults",
                    "did not meet the criteria",
                ]),
            "login over SMTP is switched off",
            "Login over SMTP is switched off for this account, or for all of its organization. Name and password are "
                + "not the point.",
            mover: "the administrator's of the account",
            advice: "Ask an administrator to switch on authenticated SMTP for the account.",
            .documented(by: "Microsoft")),
        CauseCase(
            CauseRule(.authFailed, ["basic authentication"]), "no passwords are taken",
            "The provider takes no passwords over SMTP any more. It wants a token (OAuth).",
            advice: "Log in with XOAUTH2 or OAUTHBEARER, if offered.", .documented(by: "Microsoft")),
        CauseCase(
            CauseRule(
                .authFailed,
                [
                    "application-specific password", "application specific password", "app-specific password",
                    "app password", "application password", "parol prilozheniya",
                ], not: ["not match"]),
            "an app password is wanted",
            "The account takes no ordinary password here. It wants one that was made for a single program.",
            advice: "Make an app password in the settings of the account, and log in with that.",
            .documented(by: "Google")),
        CauseCase(
            CauseRule(
                .authFailed, ["no mechanism available", "no such mechanism", "unsupported mechanism"], code: 535...535),
            "the mechanism is not there",
            "The server does not have this mechanism, although the code says that the login is wrong. Name and password "
                + "were not looked at.",
            advice: Advice("Choose one that stands behind AUTH in the reply to EHLO.", .send(.auth), .consult(.ehlo)),
            .seen(in: "Postfix")),
        CauseCase(
            CauseRule(.authFailed, ["bad protocol", "another step is needed"], code: 535...535),
            "the answer has not the form of the mechanism",
            "The answer was not built as the mechanism wants it, or more of it was due. Whether the password is right was "
                + "not looked at.",
            advice: Advice("Look at the parts of the answer and their order, then send AUTH again.", .resend(.auth)),
            .seen(in: "Postfix")),
        CauseCase(
            CauseRule(.authFailed, ["web browser", "web login", "weblogin", "~p=weblogin"]),
            "a login in the browser is wanted first",
            "The provider holds the login back until it has been confirmed in a web browser.",
            advice: "Follow the link in the text, log in there, then try again.", .documented(by: "Google")),
        CauseCase(
            CauseRule(.authFailed, ["cancel", "abort"], code: 501...501), "the login was broken off",
            "The login was broken off, as a star asks for. Nothing has changed.",
            advice: Advice("Send AUTH again.", .resend(.auth)),
            .rfc(4954, "4")),
    ]

    private static let messages: [CauseCase] = [
        CauseCase(
            CauseRule(
                .policyOther,
                [
                    "bare lf", "bare <lf>", "bare line", "bare new", "bare cr", "bare <cr>", "bare carriage",
                    "barelinefeed", "stray newline", "stray lf", "~smtplf",
                ]),
            "a line end that is not CR LF", "A line of the message does not end with CR LF.", move: .message,
            advice: "End every line with CR LF.", .rfc(5321, "2.3.8")),
        CauseCase(
            CauseRule(
                .policyOther,
                ["line length", "maximum allowed line", "line of the message", "lines too long", "line too long"],
                not: ["header"]),
            "a line of the message that is too long", "A line of the message is longer than 998 octets.",
            move: .message, advice: "Break the long lines, or encode the text.", .rfc(5321, "4.5.3.1.6")),
        CauseCase(
            CauseRule(
                .policyOther,
                [
                    "rfc 5322", "rfc5322", "rfc 2822", "rfc2822", "invalid header", "bad header", "bad_header",
                    "malformed header", "missing header", "header missing", "missing required header",
                    "duplicate header", "header syntax", "headers syntax", "multiple from", "multiple subject",
                    "missing from", "no from", "missing date", "missing message-id", "no message-id",
                ]),
            "the header of the message", "The header of the message is not written as it must be.", move: .message,
            advice: "Mend the header; the text may say which line.", .rfc(5322, "3.6")),
        CauseCase(
            CauseRule(
                .policyOther,
                [
                    "too many errors", "too many bad commands", "too many unrecognized", "too many unknown commands",
                    "too many syntax", "too many protocol", "too many nonmail", "too many non-mail", "too many junk",
                    "too many failed commands", "too many invalid commands", "error limit exceeded", "max errors",
                ]),
            "too many mistakes in this session", "The server counts refused commands, and there were too many.",
            move: .client, advice: "Connect again, and send only what Next lists.", .rfc(5321, "7.8")),
    ]

    private static let relaying: [CauseCase] = [
        CauseCase(
            CauseRule(.relayDenied), amid: [.noLogin, .mayStartTLS], "the server does not relay for you",
            "The recipient's domain is not served here. Without a login, and none is offered yet, the server takes mail "
                + "for its own domains only.",
            advice: Advice(
                "Use the server that is responsible for the domain. After STARTTLS a login may be offered.",
                .send(.starttls)),
            .rfc(5321, "3.6.2"), .rfc(5321, "7.9")),
        CauseCase(
            CauseRule(.relayDenied), amid: .noLogin, "the server does not relay for you",
            "The recipient's domain is not served here. The server offers no login: it takes mail for its own domains "
                + "only.",
            advice: "Use the server that is responsible for the domain.", .rfc(5321, "3.6.2"), .rfc(5321, "7.9")),
        CauseCase(
            CauseRule(.relayDenied), amid: .authenticated, "the server does not relay for you",
            "The recipient's domain is not served here, and your login does not change that.",
            advice: "Use the server that is responsible for the domain, or ask for the right to send through this one.",
            .rfc(5321, "3.6.2"), .rfc(5321, "7.9")),
    ]

    private static let checks: [CauseCase] = [
        CauseCase(
            CauseRule(
                .dmarcFail,
                [
                    "is unauthenticated", "with either spf or dkim", "at least one of spf or dkim",
                    "neither spf nor dkim",
                ], not: ["dmarc"]),
            "neither SPF nor DKIM passed",
            "The receiver wants SPF or DKIM to prove the sender, and neither did.",
            advice: "Put the sending host into the domain's SPF record, or sign with DKIM.",
            .documented(by: "Google")),
        CauseCase(
            CauseRule(.dmarcFail, ["policy reasons"], enhanced: ["7.9"]), "the sender could not be verified",
            "The provider could not verify who sent this: DKIM, SPF or DMARC did not pass.",
            advice: "Make SPF and DKIM pass for the domain in the From line.", .documented(by: "Yahoo")),
    ]

    private static let lists: [CauseCase] = [
        CauseCase(
            CauseRule(
                .dnsblListed,
                [
                    "open resolver", "public resolver", "excessive queries", "query volume", "~returnc/pub",
                    "~returnc/vol",
                ]),
            "the block list refuses the server's resolver",
            "You are not listed. The block list does not answer the DNS resolver that the server asks through, and the "
                + "server takes that for a listing.",
            move: .server, advice: "Tell the server's postmaster; its own resolver must ask the list.",
            .documented(by: "Spamhaus")),
        CauseCase(
            CauseRule(.blockedIPReputation, ["temporarily deferred"], and: ["volume", "complaints", "[tss"]),
            "too much mail, or complaints about it",
            "The provider holds your host back for a while, for how much it sends or for complaints about it.",
            advice: "Wait\(.time), then send less; the link says more.", .documented(by: "Yahoo")),
        CauseCase(
            CauseRule(
                .rateLimited,
                [
                    "receiving mail at a rate", "receiving email at a rate", "receiving mail too",
                    "receiving email too",
                    "is receiving too", "recipient has exceeded", "~p=receivingrate",
                ]),
            "the recipient gets too much mail at once",
            "This recipient gets more mail just now than the server lets through. It is not about you.",
            move: .recipient, advice: "Wait\(.time), then send to this recipient again.", .documented(by: "Google")),
        CauseCase(
            CauseRule(.rateLimited, enhanced: ["2.122"]), "the recipient gets too much mail at once",
            "This recipient gets more mail just now than the server lets through. It is not about you.",
            move: .recipient, advice: "Wait\(.time), then send to this recipient again.", .documented(by: "Microsoft")),
    ]

    private static let lines: [CauseCase] = [
        CauseCase(
            CauseRule(
                .syntaxError,
                ["line too long", "line is too long", "command too long", "command line too", "line limit"],
                code: 500...501),
            "a line that is too long",
            "The line is longer than the server takes. It must take 512 octets, CR LF counted.",
            advice: "Send a shorter line.", .rfc(5321, "4.5.3.1.4")),
        CauseCase(
            CauseRule(.syntaxError, ["smtputf8", "ascii"], enhanced: ["6.7"]), "characters outside ASCII",
            "The address has characters outside ASCII, and the server does not take it so.",
            advice: Advice(
                "Say SMTPUTF8 in MAIL if EHLO offered it; otherwise use an ASCII address.", .resend(.mail),
                .consult(.ehlo)), .rfc(6531, "3.5")),
    ]
}
