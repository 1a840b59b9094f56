import SMTPStandard
import SMTPSyntax

extension PossibleCauses {
    /// Causes that lie in a recipient.
    private static let ofRecipients: [Cause] = [.unknownUser, .mailboxFull, .mailboxDisabled, .noSuchDomain]
    /// Causes that lie in a message.
    private static let ofMessages: [Cause] = [.contentSpam, .contentVirus, .dkimFail, .dmarcFail]
    /// Causes that lie in mail, whatever part of it.
    private static let ofMail: [Cause] =
        ofRecipients + ofMessages + [.senderRejected, .relayDenied, .spfFail, .messageTooLarge, .tooManyRecipients]

    static func isKnown(_ answered: Verb) -> Bool {
        CommandFacts.fact(for: answered) != nil || [.connectKey, .asyncKey, .anyKey].contains(answered)
    }

    /// One row per command, in the order of a session.
    static let commands: [PossibleCauses] = opening + security + envelope + messages + questions

    // MARK: Before any mail

    private static let opening: [PossibleCauses] = [
        PossibleCauses(
            title: "the greeting", answers: [.connectKey], amid: [],
            impossible: [
                Impossible([.senderRejected, .relayDenied, .heloRejected, .contentSpam], are: .blockedIPReputation),
                Impossible(
                    [.tlsRequired], are: .policyOther, "TLS at another time, or on another port",
                    "The server asks for TLS before the session begins. Perhaps this port expects TLS from the first byte.",
                    move: .client, advice: "Connect with TLS from the first byte, or use another port.",
                    .rfc(8314, "3.3")),
                Impossible(
                    [
                        .unknownUser, .mailboxFull, .mailboxDisabled, .noSuchDomain, .authRequired, .authFailed,
                        .syntaxError,
                        .notImplemented, .contentVirus, .dkimFail, .dmarcFail, .spfFail, .messageTooLarge,
                        .tooManyRecipients, .routingLoop,
                    ], are: .policyOther, forNow: .systemError),
            ]),
        PossibleCauses(
            title: "EHLO, HELO, LHLO", answers: Verb.hellos, amid: [],
            impossible: [
                Impossible([.unknownUser, .noSuchDomain, .senderRejected], are: .heloRejected),
                Impossible([.contentSpam], are: .blockedIPReputation),
                Impossible(
                    [
                        .mailboxFull, .mailboxDisabled, .relayDenied, .authFailed, .contentVirus, .dkimFail, .dmarcFail,
                        .messageTooLarge, .tooManyRecipients, .routingLoop,
                    ], are: .policyOther, forNow: .systemError),
                Impossible(
                    [.authRequired, .tlsRequired], are: .policyOther, "a demand that EHLO cannot meet",
                    "The server asks for TLS or authentication before EHLO, which must be possible without either.",
                    move: .server, advice: "Ask the server's administrator, or use another port.", .rfc(3207, "4"),
                    .rfc(4954, "6")),
            ]),
    ]

    private static let security: [PossibleCauses] = [
        PossibleCauses(
            title: "STARTTLS", answers: [.starttls], amid: [],
            impossible: [
                Impossible(
                    [.tlsRequired, .mailboxDisabled, .unknownUser], are: .notImplemented, "TLS is not available here",
                    "The server has no TLS here, or it is switched off.",
                    advice: "Continue without TLS if you accept that, or ask the administrator for another port.",
                    .rfc(3207, "4")),
                Impossible([.greylisted, .mailboxFull, .timeout], are: .systemError),
                Impossible(
                    [
                        .authRequired, .authFailed, .noSuchDomain, .senderRejected, .relayDenied, .spfFail,
                        .contentSpam, .contentVirus, .dkimFail, .dmarcFail, .messageTooLarge, .tooManyRecipients,
                        .routingLoop, .storage,
                    ], are: .policyOther, forNow: .systemError),
            ]),
        PossibleCauses(
            title: "AUTH and its answers", answers: Verb.logins, amid: [],
            impossible: [
                Impossible([.authRequired, .unknownUser, .mailboxDisabled, .noSuchDomain], are: .authFailed),
                Impossible([.messageTooLarge], are: .syntaxError),
                Impossible([.greylisted, .storage], are: .systemError),
                Impossible([.tooManyRecipients], are: .rateLimited),
                Impossible(
                    [
                        .mailboxFull, .senderRejected, .relayDenied, .spfFail, .contentSpam, .contentVirus, .dkimFail,
                        .dmarcFail, .routingLoop,
                    ], are: .policyOther, forNow: .systemError),
            ]),
    ]

    // MARK: Sender and recipients

    private static let envelope: [PossibleCauses] = [
        PossibleCauses(
            title: "MAIL", answers: Verb.transactionStarters, amid: [],
            impossible: [
                Impossible([.unknownUser, .noSuchDomain, .dkimFail], are: .senderRejected),
                Impossible(
                    [.mailboxDisabled], are: .senderRejected, "the account of the sender",
                    "The account of the sender is disabled or not active. No recipient has been named yet.",
                    mover: "{you}, with the provider of the account",
                    advice: "Ask those who run the account, or use another sender.", .rfc(5321, "3.3")),
                Impossible(
                    [.mailboxFull], are: .messageTooLarge, "the size, or a quota of the sender",
                    "No space for mail of this sender, or the message is too large. No recipient has been named yet.",
                    mover: "{you} (the message, or the sender's account)",
                    advice: Advice(
                        "Send a smaller message, or free space in the sender's account.", .consult(.ehlo)),
                    .rfc(5321, "4.3.2"), .rfc(1870, "6.1")),
                Impossible([.tooManyRecipients], are: .rateLimited),
                Impossible([.authFailed], are: .authRequired),
                Impossible([.contentSpam, .contentVirus, .routingLoop], are: .policyOther),
            ]),
        PossibleCauses(
            title: "RCPT", answers: [.rcpt], amid: [],
            impossible: [
                Impossible([.authFailed], are: .authRequired),
                Impossible([.contentVirus, .dkimFail], are: .policyOther),
            ]),
    ]

    // MARK: The message

    private static let messages: [PossibleCauses] = [
        PossibleCauses(
            title: "DATA", answers: [.data], amid: [],
            impossible: [
                Impossible(
                    [.unknownUser, .noSuchDomain], are: .badSequence, "no recipient was accepted",
                    "No recipient was accepted, so there is nothing to send. Send no message text.",
                    advice: Advice("Add a recipient with RCPT, or send RSET.", .send(.rcpt), .send(.rset)),
                    .rfc(5321, "3.3"), .rfc(5321, "4.1.1.4")),
                Impossible([.authFailed], are: .authRequired),
                Impossible(ofMessages + [.routingLoop], are: .policyOther),
            ]),
        PossibleCauses(
            title: "the message, after its final dot",
            answers: [.dataEndKey, .lmtpDataEndKey, .prdrRecipientKey, .prdrEndKey], amid: [],
            impossible: [Impossible([.authFailed], are: .dmarcFail)]),
        PossibleCauses(
            title: "BDAT, BURL", answers: [.bdat, .burl], amid: [],
            impossible: [Impossible([.authFailed], are: .authRequired)]),
    ]

    // MARK: What asks, and what changes nothing

    private static let questions: [PossibleCauses] = [
        PossibleCauses(
            title: "VRFY, EXPN", answers: [.vrfy, .expn], amid: [],
            impossible: [
                Impossible(
                    [.relayDenied], are: .policyOther, "a name without a domain of this server",
                    "The server looks up only addresses in its own domains, and the name was not one. No mail was refused.",
                    move: .client,
                    advice: Advice(
                        "Add the domain, as in VRFY bob@example.org, with a domain of this server.", .resend(.vrfy)),
                    .rfc(5321, "3.5.1"), .seen(in: "Postfix")),
                Impossible([.authFailed], are: .authRequired),
                Impossible(
                    ofMessages + [
                        .senderRejected, .spfFail, .messageTooLarge, .tooManyRecipients, .routingLoop, .mailboxFull,
                    ],
                    are: .policyOther, forNow: .systemError),
            ]),
        PossibleCauses(
            title: "RSET, HELP", answers: [.rset, .help], amid: [],
            impossible: [
                Impossible(
                    ofMail + [.authFailed, .heloRejected, .routingLoop], are: .policyOther, forNow: .systemError)
            ]),
        PossibleCauses(
            title: "NOOP", answers: [.noop], amid: [],
            impossible: [
                Impossible(
                    ofMail + [.authFailed, .heloRejected, .routingLoop], are: .policyOther, forNow: .systemError)
            ]),
        PossibleCauses(
            title: "QUIT", answers: [.quit], amid: [],
            impossible: [
                Impossible(Cause.allCases.filter { $0 != .systemError && $0 != .success }, are: .systemError)
            ]),
        PossibleCauses(
            title: "ETRN, ATRN, TURN", answers: [.etrn, .atrn, .turn], amid: [],
            impossible: [
                Impossible([.authFailed], are: .authRequired),
                Impossible(ofMail + [.routingLoop], are: .policyOther, forNow: .systemError),
            ]),
    ]

    /// A verb that no standard has: nothing is known of what it is about.
    static let unknownVerb = PossibleCauses(
        title: "an unknown verb", answers: [.unknownKey], amid: [],
        impossible: [
            Impossible(ofRecipients + ofMessages + [.senderRejected, .messageTooLarge], are: .notImplemented),
            Impossible([.relayDenied, .tooManyRecipients, .routingLoop], are: .policyOther, forNow: .systemError),
        ])

    // MARK: What is done already

    static let states: [PossibleCauses] = [
        PossibleCauses(
            title: "anything under TLS", answers: [], amid: .tls,
            impossible: [
                Impossible(
                    [.tlsRequired], are: .policyOther, "TLS that is not enough for the server",
                    "TLS is active, but the server asks for it: perhaps for a newer version, or a client certificate.",
                    move: .client,
                    advice: "Compare version and certificate with what the server requires; its administrator knows.",
                    .rfc(3207, "4.1"))
            ]),
        PossibleCauses(
            title: "anything after authentication", answers: [], amid: .authenticated,
            impossible: [
                Impossible(
                    [.authRequired], are: .policyOther, "rights that this account does not have",
                    "You are logged in, but the server asks for it: perhaps this account may not do this.",
                    move: .client, advice: "Ask the administrator what the account may do, or use another account.",
                    .rfc(4954, "4"))
            ]),
    ]
}
