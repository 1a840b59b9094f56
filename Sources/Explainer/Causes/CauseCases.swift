import SMTPSyntax

/// The special cases, in the order in which they are tried; the first match decides.
enum CauseCases {
    static let all: [CauseCase] =
        LoginCases.all + relaying + ProviderCases.all + CheckCases.all + checks + lists + messages + lines + mailboxes
        + greylisting + closing + between

    /// Why the server ends the session.
    private static let closing: [CauseCase] = [
        CauseCase(
            CauseRule(
                .systemError, ["shutting down", "going down", "is being shut down", "is being restarted", "rebooting"],
                not: ["your", "account"], code: 421...421),
            "the server is being shut down or restarted",
            "The server ends the sessions with all clients, because it is being shut down or restarted.",
            mover: "the server; {you} need not change anything",
            advice: "Connect again \(.later).", .rfc(5321, "3.8"))
    ]

    /// What is in the way.
    private static let between: [CauseCase] = [
        CauseCase(
            CauseRule(.badSequence, IntermediaryCauses.proxyHeader), "a port for a load balancer",
            "This port expects the PROXY header that a load balancer sends first, or received a wrong one.",
            move: .server, mover: "{you} (the port), or the server's administrator",
            advice: "Use the port for clients, or check the load balancer's settings for the PROXY protocol.",
            .documented(by: "HAProxy")),
        CauseCase(
            CauseRule(.notImplemented, IntermediaryCauses.overwritten, code: 500...502),
            "a firewall overwrote the command",
            "The server got XXXX instead of your command: a firewall with SMTP inspection overwrites what it does not know.",
            mover: "the firewall's administrator",
            advice: "Turn off SMTP inspection in the firewall, or connect under TLS from the first byte, on port 465.",
            .documented(by: "Cisco")),
        CauseCase(
            CauseRule(.systemError, IntermediaryCauses.unreached), "a program in between, such as antivirus software",
            "A program between you and the server, such as antivirus software or a proxy, could not reach the server.",
            mover: "the administrator of that program, or of the server",
            advice: "Turn off mail scanning there, or check the address and port that it uses; then connect again.",
            .reported(of: "antivirus software"), .rfc(5321, "3.8")),
        CauseCase(
            CauseRule(.systemError, IntermediaryCauses.balancer + ["proxy session"]),
            "a proxy, gateway or load balancer in front",
            "A proxy, gateway or load balancer in front of the server got no answer from the server itself.",
            mover: "the administrator there", advice: "Connect again \(.later); it may reach another server.",
            .reported(of: "proxies"), .rfc(5321, "3.8")),
    ]

    /// Where the text names it; what only defers the mail may be something else.
    private static let greylisting: [CauseCase] = [
        CauseCase(
            CauseRule(
                .greylisted,
                [
                    "greylist", "graylist", "grey list", "gray list", "grey-list", "gray-list", "postgrey",
                    "lista cinza",
                    "graue liste", "~greylist",
                ]),
            "greylisting",
            "Nothing is wrong: the server defers unknown senders, and accepts the same mail when it is sent again.",
            advice: Advice("Send the same again after \(.someMinutes).", .sendAgain), .rfc(6647, "2"))
    ]

    private static let bareLineEnds = [
        "bare lf", "bare <lf>", "bare line", "bare new", "bare cr", "bare <cr>", "bare carriage", "barelinefeed",
        "stray newline", "stray lf", "~smtplf", "lf alone",
    ]

    private static let messages: [CauseCase] = [
        CauseCase(
            CauseRule(.policyOther, bareLineEnds), "a line end that is not CR LF",
            "A line does not end with CR LF. Servers refuse that because of SMTP smuggling, which hides a second message.",
            move: .message, advice: "End every line with CR LF.", .rfc(5321, "2.3.8"), .seen(in: "Postfix")),
        CauseCase(
            CauseRule(
                .policyOther,
                ["line length", "maximum allowed line", "line of the message", "lines too long", "line too long"],
                not: ["header"]),
            "a message line that is too long", "A line of the message is longer than 998 bytes.",
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
            "the message header", "The header of the message is malformed.", move: .message,
            advice: "Fix the header; the text may say which line.", .rfc(5322, "3.6")),
        CauseCase(
            CauseRule(
                .policyOther,
                [
                    "too many errors", "too many bad commands", "too many unrecognized", "too many unknown commands",
                    "too many syntax", "too many protocol", "too many nonmail", "too many non-mail", "too many junk",
                    "too many failed commands", "too many invalid commands", "error limit exceeded", "max errors",
                ]),
            "too many errors in this session", "The server counts refused commands, and there were too many.",
            move: .client, advice: "Connect again\(.after), and send only what the server accepts.", .rfc(5321, "7.8")),
    ]

    private static let relaying: [CauseCase] = [
        CauseCase(
            CauseRule(.relayDenied), amid: [.noLogin, .mayStartTLS], "the server does not relay for you",
            "The recipient's domain is not served here. Without authentication, not yet offered, the server accepts mail "
                + "only for its own domains.",
            advice: Advice(
                "Use the server that is responsible for the domain. After STARTTLS, authentication may be offered.",
                .send(.starttls)),
            .rfc(5321, "3.6.2"), .rfc(5321, "7.9")),
        CauseCase(
            CauseRule(.relayDenied), amid: .noLogin, "the server does not relay for you",
            "The recipient's domain is not served here. The server does not offer AUTH: it accepts mail for its own domains "
                + "only.",
            advice: "Use the server that is responsible for the domain.", .rfc(5321, "3.6.2"), .rfc(5321, "7.9")),
        CauseCase(
            CauseRule(.relayDenied), amid: .authenticated, "the server does not relay for you",
            "The recipient's domain is not served here, and authentication does not change that.",
            advice:
                "Use the server that is responsible for the domain, or ask for permission to relay through this one.",
            .rfc(5321, "3.6.2"), .rfc(5321, "7.9")),
    ]

    private static let checks: [CauseCase] = [
        CauseCase(
            CauseRule(.greylisted, ["new transaction", "next transaction"]),
            "greylisting, until the next transaction",
            "The server defers unknown senders, and accepts the same mail in another transaction.",
            advice: Advice("Send RSET, then the same MAIL and RCPT again.", .send(.rset), .send(.mail)),
            .rfc(6647, "2")),
        CauseCase(
            CauseRule(
                .dmarcFail,
                [
                    "is unauthenticated", "with either spf or dkim", "at least one of spf or dkim",
                    "neither spf nor dkim",
                ], not: ["dmarc"]),
            "neither SPF nor DKIM passed",
            "The receiver requires SPF or DKIM to verify the sender, and neither did.",
            advice: "Add the sending host to the domain's SPF record, or sign with DKIM.",
            .gmailErrors),
        CauseCase(
            CauseRule(.dmarcFail, ["policy reasons"], enhanced: ["7.9"]), "the sender could not be verified",
            "The provider could not verify the sender: DKIM, SPF or DMARC did not pass.",
            advice: "Make SPF and DKIM pass for the domain in the From line.", .yahooErrors),
    ]

    private static let lists: [CauseCase] = [
        CauseCase(
            CauseRule(
                .dnsblListed,
                [
                    "open resolver", "public resolver", "excessive queries", "query volume", "~returnc/pub",
                    "~returnc/vol",
                ]),
            "the blocklist refuses the server's resolver",
            "You are not listed. The blocklist does not answer the DNS resolver of the server, and the "
                + "server treats that as a listing.",
            move: .server, advice: "Contact the server's postmaster; its own resolver must query the list.",
            .documented(by: "Spamhaus")),
        CauseCase(
            CauseRule(.blockedIPReputation, ["temporarily deferred"], and: ["volume", "complaints", "[tss"]),
            "too much mail, or complaints about it",
            "The provider defers your host for a while, because of volume or complaints.",
            advice: "Wait\(.time), then send less; the link says more.", .yahooErrors),
        CauseCase(
            CauseRule(
                .rateLimited,
                [
                    "receiving mail at a rate", "receiving email at a rate", "receiving mail too",
                    "receiving email too",
                    "is receiving too", "recipient has exceeded", "~p=receivingrate",
                ]),
            "the recipient gets too much mail",
            "This recipient currently gets more mail than the server allows. It is not about you.",
            move: .recipient, advice: "Wait\(.time), then send to this recipient again.", .gmailErrors),
        CauseCase(
            CauseRule(.rateLimited, enhanced: ["2.122"]), "the recipient gets too much mail",
            "This recipient currently gets more mail than the server allows. It is not about you.",
            move: .recipient, advice: "Wait\(.time), then send to this recipient again.", .exchangeErrors),
    ]

    private static let lines: [CauseCase] = [
        CauseCase(
            CauseRule(
                .unknownUser, ["user not local", "recipient not local"], and: ["please try", "try @", "try <@"]),
            "the recipient is elsewhere",
            "The recipient is elsewhere, and mail is not forwarded. The text names the address.",
            advice: "Send to the address in the text, if you trust it.", .rfc(5321, "3.4")),
        outOfTurn(.badSequence), outOfTurn(.policyOther),
        CauseCase(
            CauseRule(
                .badSequence,
                [
                    "transaction in progress", "transaction already", "already in transaction", "nested mail",
                    "sender already", "during a mail transaction", "mail transaction during", "start afresh",
                ]),
            "a transaction is already open", "A transaction is already open, and this is not allowed in it.",
            advice: Advice("Finish the message, or abort it with RSET.", .send(.rset)), .rfc(5321, "4.1.4")),
        CauseCase(
            CauseRule(
                .badSequence,
                [
                    "tls already", "already * tls", "already using tls", "already under tls", "already encrypted",
                    "starttls already", "tls is already", "tls is on", "tls is active", "already running tls",
                    "already in tls",
                ], onlyAt: [.starttls]),
            "TLS is already active", "TLS is already active, and cannot be started twice.",
            advice: "Continue; the session is encrypted.", .rfc(3207, "4.2")),
        CauseCase(
            CauseRule(
                .badSequence,
                [
                    "helo first", "ehlo first", "hello first", "need helo", "need ehlo", "send helo", "send ehlo",
                    "say helo", "say ehlo", "say hello", "said helo", "expected helo", "expected ehlo",
                    "helo required", "ehlo required", "helo or ehlo", "ehlo or helo", "helo/ehlo", "ehlo/helo",
                    "polite people", "issue helo", "issue ehlo", "requires helo", "requires ehlo",
                ], not: ["duplicate", "already", "after helo"]),
            "EHLO is missing", "The server has not accepted EHLO or HELO yet, and wants it first.",
            advice: Advice("Send EHLO, then the command again.", .send(.ehlo)), .rfc(5321, "4.1.4")),
        CauseCase(
            CauseRule(.notImplemented, ["parameter", "option"], onlyAt: [.mail, .rcpt, .bdat], code: 500...521),
            "a parameter that the server does not know",
            "The server does not know a parameter of this command. Nothing has changed.",
            advice: Advice("Send it again, only with what EHLO offered.", .consult(.ehlo)),
            .rfc(5321, "4.1.1.11")),
        CauseCase(
            CauseRule(
                .syntaxError,
                ["line too long", "line is too long", "command too long", "command line too", "line limit"]),
            "a line that is too long",
            "The line is too long for the server. It must accept 512 bytes, including CR LF.",
            advice: "Send a shorter line.", .rfc(5321, "4.5.3.1.4")),
        CauseCase(
            CauseRule(.syntaxError, bareLineEnds), "a line end that is not CR LF",
            "The line does not end with CR LF. Servers refuse that because of SMTP smuggling, which hides a second message.",
            move: .client, advice: "End every line with CR LF.", .rfc(5321, "2.3.8"), .seen(in: "Postfix")),
        CauseCase(
            CauseRule(.syntaxError, ["smtputf8", "ascii"], enhanced: ["6.7"]), "characters outside ASCII",
            "The address has characters outside ASCII, and the server does not accept it.",
            advice: Advice(
                "Add SMTPUTF8 to MAIL if EHLO offered it; otherwise use an ASCII address.", .resend(.mail),
                .consult(.ehlo)), .rfc(6531, "3.5")),
    ]

    /// What servers call an error of the protocol; which cause it is depends on the codes beside it.
    private static func outOfTurn(_ label: Cause) -> CauseCase {
        CauseCase(
            CauseRule(label, ["protocol error"]), "data sent out of turn, or a bare LF",
            "You sent before the greeting or the reply was complete, without PIPELINING, or ended a line without CR LF.",
            move: .client, advice: "In a new connection, wait for each reply, and end every line with CR LF.",
            .rfc(5321, "3.1"), .rfc(2920, "3.1"), .seen(in: "Postfix postscreen"))
    }

    private static let mailboxes: [CauseCase] = [
        CauseCase(
            CauseRule(.systemError, UnfinishedCheckCauses.mailboxes, and: UnfinishedCheckCauses.held, code: 400...499),
            "a mailbox that is in use",
            "Another program has the mailbox open or locked. It is neither full nor closed.",
            advice: Advice("Wait\(.time), then send the same again.", .sendAgain), .rfc(5321, "4.2.3"))
    ]
}
