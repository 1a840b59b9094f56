import SMTPSyntax

/// RCPT (RFC 5321 §3.3, §4.1.1.3). A refusal leaves the recipients accepted before in place.
enum RcptReplies {
    static let all: [ReplyFact] = [
        ReplyFact(
            .rcpt, 250, "The recipient is accepted. That does not prove that the mailbox exists.", .success,
            advice: Advice("Name more recipients, or send DATA.", .send(.data)), .rfc(5321, "3.3"), .rfc(5321, "4.3.2"),
            .rfc(1123, "5.2.7")),
        ReplyFact(
            .rcpt, 250, when: "CONNEG", by: [.says("conneg")],
            "The recipient is accepted. Lines with CONNEG tell what the device of the recipient can show.", .success,
            advice: Advice(
                "Make the message fit what is listed; then name more recipients, or send DATA.", .send(.data)),
            status: .extension, .rfc(4141, "5.2")),
        ReplyFact(
            .rcpt, 251, "Accepted, and passed on: the text names the mailbox elsewhere to which it goes.", .success,
            advice: Advice("Name more recipients, or send DATA.", .send(.data)), .rfc(5321, "3.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 252,
            "Accepted without a check. This is reported of some servers; the RFC has 252 for VRFY and EXPN only.",
            .success,
            advice: Advice("Name more recipients, or send DATA.", .send(.data)), status: .nonStandard,
            .reported(of: "some servers")),
        ReplyFact(
            .rcpt, 421, "The server closes the connection.",
            cause: "too many refused recipients, or overload", .systemError, advice: "Connect again \(.later).",
            .rfc(5321, "3.8"), .rfc(5321, "4.3.2"), .rfc(5321, "7.8")),
        ReplyFact(
            .rcpt, 450, "Not now: the mailbox is busy, or policy holds you back for a while.",
            cause: "greylisting, or a check that failed", .greylisted,
            advice: Advice("Send the same again after \(.someMinutes).", .sendAgain), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 451, "Trouble on the server hit this recipient. Some servers greylist with this code.",
            cause: "a failing lookup, or greylisting", .systemError, advice: "Try again after \(.someMinutes).",
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 452, "No more recipients in this transaction, or no room for this one just now.",
            cause: "too many recipients", .tooManyRecipients,
            advice: Advice("Send DATA for those accepted, and the rest in a new transaction.", .send(.data)),
            .rfc(5321, "4.5.3.1.10"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 452, when: "SIZE per recipient",
            by: [.enhanced(3, 4), .enhanced(2, 3), .says("message size"), .says("declared size")],
            "A message of the SIZE you declared does not fit into this mailbox just now.",
            cause: "the size declared with SIZE", .messageTooLarge,
            advice: "Try this recipient again \(.later), or send a smaller message.", status: .extension,
            .rfc(1870, "6.4")),
        ReplyFact(
            .rcpt, 452, when: "too many recipients",
            by: [.enhanced(5, 3), .says("too many recipients"), .says("too many rcpt")],
            "This transaction has as many recipients as the server takes. Those accepted before stay.",
            cause: "too many recipients in one transaction", .tooManyRecipients,
            advice: Advice(
                "Send DATA for those accepted, then MAIL and RCPT for the rest.", .send(.data), .send(.mail),
                .send(.rcpt)), .rfc(5321, "4.5.3.1.10")),
        ReplyFact(
            .rcpt, 454, "Put off, for a reason that the text tells. Postfix says so when it does not relay for you.",
            cause: "relaying", .relayDenied,
            advice: "Use the server that is responsible for the domain, or log in; waiting will not help.",
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .rcpt, 455, "A parameter of RCPT cannot be honoured just now.",
            cause: "a parameter", .systemError, advice: "Leave the parameter out, or try \(.later).",
            .rfc(5321, "4.1.1.11"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 500, "The line was not taken: characters that are not allowed, or too long a line.",
            cause: "characters outside ASCII, or the length", .syntaxError, advice: "Correct the line.",
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 501, "The address or a parameter is not well formed.",
            cause: "a mistake behind RCPT", .syntaxError,
            advice: Advice("Write RCPT TO:<address>, no blank around the colon.", .resend(.rcpt)),
            .rfc(5321, "4.1.1.3"), .rfc(5321, "4.3.2"), .rfc(3461, "5.1")),
        ReplyFact(
            .rcpt, 503, "No transaction is open: MAIL was not accepted before.",
            cause: "MAIL is missing", .badSequence, advice: Advice("Send MAIL first.", .send(.mail)), .rfc(5321, "3.3"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 504, "A parameter was asked for that the server does not have.",
            cause: "a parameter", .notImplemented, advice: "Leave the parameter out.", status: .extension,
            .rfc(4141, "5.2")),
        ReplyFact(
            .rcpt, 504, when: "CONNEG unsupported", by: [.parameter("CONNEG")],
            "You ask what the recipient's device can show (CONNEG), but the server cannot tell.",
            cause: "the parameter CONNEG", .notImplemented,
            advice: Advice("Send RCPT without CONNEG.", .send(.rcpt), .leaveOut("CONNEG")),
            status: .extension, .rfc(4141, "5.2")),
        ReplyFact(
            .rcpt, 521, "The recipient's domain takes no mail. The code comes from an experiment that RFC 7504 ended.",
            cause: "a domain without mail service", .noSuchDomain, advice: "Check the part after the @.",
            status: .obsolete, .rfc(1846, "3")),
        ReplyFact(
            .rcpt, 530, "The server wants a login before it takes this recipient.",
            cause: "a login is demanded", .authRequired,
            advice: Advice("Send RSET, then AUTH, then MAIL again.", .send(.rset), .send(.auth), .send(.mail)),
            status: .extension, .rfc(4954, "6")),
        ReplyFact(
            .rcpt, 550, "The recipient is refused for good: no such mailbox (5.1.1), no access, or a rule (5.7.1).",
            cause: "unknown recipient", .unknownUser, advice: "Check the spelling of the address.",
            .rfc(5321, "3.3"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 550, when: "relay denied", by: [.cause(.relayDenied)],
            "The recipient's domain is not served here, and the server does not pass mail on for you.",
            cause: "the server does not relay for you", .relayDenied,
            advice:
                Advice(
                    "Send RSET, log in with AUTH and begin again, or use the server that is responsible for the domain.",
                    .send(.rset), .send(.auth)),
            .rfc(5321, "3.6.2"), .rfc(5321, "7.9")),
        ReplyFact(
            .rcpt, 550, when: "RRVS failed", by: [.enhanced(7, 17)],
            "The mailbox has a new owner since the date that you gave with RRVS.",
            cause: "a mailbox with a new owner", .mailboxDisabled,
            advice: "Ask the person you know, by other means, for a new address.", status: .extension,
            .rfc(7293, "5.1")),
        ReplyFact(
            .rcpt, 550, when: "NO-SOLICITING", by: [.says("solicit=")],
            "The recipient does not want mail of the class that you declared with SOLICIT.",
            cause: "mail of a class that is not wanted", .policyOther,
            advice: "Do not send this to the recipient.", status: .extension, .rfc(3865, "2.3")),
        ReplyFact(
            .rcpt, 551, "The recipient is elsewhere, and mail is not sent on from here. The text names the address.",
            cause: "the recipient has moved", .unknownUser, advice: "Use the address in the text, if you trust it.",
            .rfc(5321, "3.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 552, "The mailbox is full. Old servers mean too many recipients; then take it as temporary.",
            cause: "a quota", .mailboxFull, advice: "Try \(.later), with fewer recipients.", .rfc(5321, "4.3.2"),
            .rfc(5321, "4.5.3.1.10")),
        ReplyFact(
            .rcpt, 552, when: "SIZE per recipient",
            by: [.enhanced(3, 4), .enhanced(2, 3), .cause(.messageTooLarge)],
            "A message of the SIZE you declared is too large for this recipient.",
            cause: "the size declared with SIZE", .messageTooLarge,
            advice: "Send this recipient a smaller message.", status: .extension, .rfc(1870, "6.4")),
        ReplyFact(
            .rcpt, 552, when: "too many recipients, old style", by: [.enhanced(5, 3), .cause(.tooManyRecipients)],
            "The transaction has as many recipients as the server takes. It says so as RFC 821 did; today it is 452.",
            cause: "too many recipients in one transaction", .tooManyRecipients,
            advice: Advice(
                "Take it as temporary: send DATA for those accepted, then MAIL and RCPT for the rest.", .send(.data),
                .send(.mail), .send(.rcpt)),
            status: .obsolete, .rfc(5321, "4.5.3.1.10"), .rfc(821, "4.5.3")),
        ReplyFact(
            .rcpt, 553, "The recipient address is not acceptable. qmail refuses to relay with it.",
            cause: "an address this server cannot take", .unknownUser,
            advice: "Check the address. Outside its own domains the server may want a login first.",
            .rfc(5321, "4.3.2"), .seen(in: "qmail")),
        ReplyFact(
            .rcpt, 553, when: "relay denied", by: [.cause(.relayDenied)],
            "The recipient's domain is not served here, and the server does not pass mail on. qmail says it this way.",
            cause: "the server does not relay for you", .relayDenied,
            advice:
                Advice(
                    "Send RSET, log in with AUTH and begin again, or use the server that is responsible for the domain.",
                    .send(.rset), .send(.auth)),
            status: .nonStandard, .seen(in: "qmail")),
        ReplyFact(
            .rcpt, 553, when: "non-ASCII recipient", by: [.enhanced(6, 7), .says("smtputf8")],
            "The recipient address has characters outside ASCII, and here it must not.",
            cause: "characters outside ASCII", .notImplemented,
            advice: Advice(
                "Say SMTPUTF8 in MAIL if EHLO offered it; otherwise use an ASCII address.", .resend(.mail),
                .consult(.ehlo)),
            status: .extension, .rfc(6531, "3.5")),
        ReplyFact(
            .rcpt, 554,
            "Refused by policy. Postfix says so when it does not relay, and when a rule or a block list is against you.",
            cause: "relaying, a block list, or another rule", .policyOther, advice: "Read the text; it says which.",
            status: .nonStandard, .seen(in: "Postfix"), .rfc(6409, "4.1")),
        ReplyFact(
            .rcpt, 554, when: "relay denied", by: [.cause(.relayDenied)],
            "The recipient's domain is not served here, and the server does not pass mail on for you.",
            cause: "the server does not relay for you", .relayDenied,
            advice:
                Advice(
                    "Send RSET, log in with AUTH and begin again, or use the server that is responsible for the domain.",
                    .send(.rset), .send(.auth)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .rcpt, 555, "The server does not know a parameter of this RCPT.",
            cause: "an extension that is not offered", .notImplemented,
            advice: Advice("Send RCPT again, only with what EHLO offered.", .resend(.rcpt), .consult(.ehlo)),
            .rfc(5321, "4.1.1.11"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 556, "A null MX record in DNS says that this domain wants no mail at all.",
            cause: "a null MX record", .noSuchDomain, advice: "Check the part after the @.", .rfc(7504, "4"),
            .rfc(7504, "5.1"), .rfc(7505, "4.1")),
    ]
}
