import SMTPSyntax

/// RCPT (RFC 5321 §3.3, §4.1.1.3). A refusal does not affect the recipients accepted before.
enum RcptReplies {
    static let all: [ReplyFact] = [
        ReplyFact(
            .rcpt, 250, "The recipient is accepted. That does not prove that the mailbox exists.", .success,
            advice: Advice("Add more recipients, or send DATA.", .send(.data)), .rfc(5321, "3.3"), .rfc(5321, "4.3.2"),
            .rfc(1123, "5.2.7")),
        ReplyFact(
            .rcpt, 250, when: "CONNEG", by: [.says("conneg")],
            "The recipient is accepted. Lines with CONNEG list what the recipient's device can show.", .success,
            advice: Advice(
                "Adapt the message to the list; then add more recipients, or send DATA.", .send(.data)),
            status: .extension, .rfc(4141, "5.2")),
        ReplyFact(
            .rcpt, 251, "Accepted, and forwarded to the mailbox in the text.", .success,
            advice: Advice("Add more recipients, or send DATA.", .send(.data)), .rfc(5321, "3.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 252,
            "Accepted without verification. Reported of some servers; the RFC has 252 only for VRFY and EXPN.",
            .success,
            advice: Advice("Add more recipients, or send DATA.", .send(.data)), status: .nonStandard,
            .reported(of: "some servers")),
        ReplyFact(
            .rcpt, 421, "The server closes the connection.",
            cause: "too many refused recipients, or overload", .systemError, advice: "Connect again \(.later).",
            .rfc(5321, "3.8"), .rfc(5321, "4.3.2"), .rfc(5321, "7.8")),
        ReplyFact(
            .rcpt, 450, "Not now: the mailbox is busy, or policy makes you wait.",
            cause: "greylisting, or a check that failed", .greylisted,
            advice: Advice("Send the same again after \(.someMinutes).", .sendAgain), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 451, "A server problem with this recipient. Some servers greylist with this code.",
            cause: "a failing lookup, or greylisting", .systemError, advice: "Try again after \(.someMinutes).",
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 452, "No more recipients in this transaction, or no space for this one now.",
            cause: "too many recipients", .tooManyRecipients,
            advice: Advice("Send DATA for those accepted, and the rest in a new transaction.", .send(.data)),
            .rfc(5321, "4.5.3.1.10"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 452, when: "SIZE per recipient",
            by: [.enhanced(3, 4), .enhanced(2, 3), .says("message size"), .says("declared size")],
            "A message of the declared SIZE does not fit into this mailbox now.",
            cause: "the size declared with SIZE", .messageTooLarge,
            advice: "Try this recipient again \(.later), or send a smaller message.", status: .extension,
            .rfc(1870, "6.4")),
        ReplyFact(
            .rcpt, 452, when: "too many recipients",
            by: [.enhanced(5, 3), .says("too many recipients"), .says("too many rcpt")],
            "The transaction has the maximum number of recipients. Those accepted before stay.",
            cause: "too many recipients in one transaction", .tooManyRecipients,
            advice: Advice(
                "Send DATA for those accepted, then MAIL and RCPT for the rest.", .send(.data), .send(.mail),
                .resend(.rcpt)), .rfc(5321, "4.5.3.1.10")),
        ReplyFact(
            .rcpt, 454, "Deferred; the text gives the reason. Postfix sends this when it does not relay for you.",
            cause: "relaying", .relayDenied,
            advice: "Use the server that is responsible for the domain, or log in; waiting will not help.",
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .rcpt, 455, "The server cannot honour a RCPT parameter at the moment.",
            cause: "a parameter", .systemError, advice: "Omit the parameter, or try \(.later).",
            .rfc(5321, "4.1.1.11"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 500, "The line was not accepted: invalid characters, or too long.",
            cause: "characters outside ASCII, or the length", .syntaxError, advice: "Correct the line.",
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 501, "The address or a parameter is malformed.",
            cause: "an invalid argument", .syntaxError,
            advice: Advice("Write RCPT TO:<address>, no space around the colon.", .resend(.rcpt)),
            .rfc(5321, "4.1.1.3"), .rfc(5321, "4.3.2"), .rfc(3461, "5.1")),
        ReplyFact(
            .rcpt, 503, "No transaction is open: MAIL was not accepted before.",
            cause: "MAIL is missing", .badSequence, advice: Advice("Send MAIL first.", .send(.mail)), .rfc(5321, "3.3"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 504, "The server does not support a parameter.",
            cause: "a parameter", .notImplemented, advice: "Omit the parameter.", status: .extension,
            .rfc(4141, "5.2")),
        ReplyFact(
            .rcpt, 504, when: "CONNEG unsupported", by: [.parameter("CONNEG")],
            "CONNEG asks what the recipient's device can show, but the server does not know.",
            cause: "the parameter CONNEG", .notImplemented,
            advice: Advice("Send RCPT without CONNEG.", .resend(.rcpt), .leaveOut("CONNEG")),
            status: .extension, .rfc(4141, "5.2")),
        ReplyFact(
            .rcpt, 521, "The recipient's domain accepts no mail. The code is from an experiment that RFC 7504 ended.",
            cause: "a domain without mail service", .noSuchDomain, advice: "Check the part after the @.",
            status: .obsolete, .rfc(1846, "3")),
        ReplyFact(
            .rcpt, 530, "The server requires authentication before it accepts this recipient.",
            cause: "authentication required", .authRequired,
            advice: Advice("Send RSET, then AUTH, then MAIL again.", .send(.rset), .send(.auth), .send(.mail)),
            status: .extension, .rfc(4954, "6")),
        ReplyFact(
            .rcpt, 550, "The recipient is refused permanently: no such mailbox (5.1.1), no access, or policy (5.7.1).",
            cause: "unknown recipient", .unknownUser, advice: "Check the spelling of the address.",
            .rfc(5321, "3.3"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 550, when: "one of three", by: [.says("or command rejected for policy reasons")],
            "The recipient is refused: no such mailbox, no access, or policy. The server does not say which.",
            cause: "no such mailbox, no access, or a policy", .policyOther,
            advice: "Check the spelling of the address; the server's postmaster can tell more.", .rfc(5321, "4.2.2"),
            .rfc(5321, "3.3")),
        ReplyFact(
            .rcpt, 550, when: "relay denied", by: [.cause(.relayDenied)],
            "The recipient's domain is not served here, and the server does not relay for you.",
            cause: "the server does not relay for you", .relayDenied,
            advice:
                Advice(
                    "Send RSET, log in with AUTH and start again, or use the server that is responsible for the domain.",
                    .send(.rset), .send(.auth)),
            .rfc(5321, "3.6.2"), .rfc(5321, "7.9")),
        ReplyFact(
            .rcpt, 550, when: "RRVS failed", by: [.enhanced(7, 17)],
            "The mailbox has a new owner since the date in RRVS.",
            cause: "a mailbox with a new owner", .mailboxDisabled,
            advice: "Ask the person you know, by other means, for a new address.", status: .extension,
            .rfc(7293, "5.1")),
        ReplyFact(
            .rcpt, 550, when: "NO-SOLICITING", by: [.says("solicit=")],
            "The recipient does not want mail of the class in SOLICIT.",
            cause: "an unwanted class of mail", .policyOther,
            advice: "Do not send this to the recipient.", status: .extension, .rfc(3865, "2.3")),
        ReplyFact(
            .rcpt, 551, "The recipient is elsewhere, and mail is not forwarded. The text may name the address.",
            cause: "the recipient is elsewhere", .unknownUser,
            advice: "Send to the address in the text, if you trust it.",
            .rfc(5321, "3.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 552, "The mailbox is full. Old servers mean too many recipients; then treat it as temporary.",
            cause: "a quota", .mailboxFull, advice: "Try \(.later), with fewer recipients.", .rfc(5321, "4.3.2"),
            .rfc(5321, "4.5.3.1.10")),
        ReplyFact(
            .rcpt, 552, when: "SIZE per recipient",
            by: [.enhanced(3, 4), .enhanced(2, 3), .cause(.messageTooLarge)],
            "A message of the declared SIZE is too large for this recipient.",
            cause: "the size declared with SIZE", .messageTooLarge,
            advice: "Send this recipient a smaller message.", status: .extension, .rfc(1870, "6.4")),
        ReplyFact(
            .rcpt, 552, when: "too many recipients, old style", by: [.enhanced(5, 3), .cause(.tooManyRecipients)],
            "The transaction has the maximum number of recipients. RFC 821 had 552 for it; today it is 452.",
            cause: "too many recipients in one transaction", .tooManyRecipients,
            advice: Advice(
                "Treat it as temporary: send DATA for those accepted, then MAIL and RCPT for the rest.", .send(.data),
                .send(.mail), .resend(.rcpt)),
            status: .obsolete, .rfc(5321, "4.5.3.1.10"), .rfc(821, "4.5.3")),
        ReplyFact(
            .rcpt, 553, "The name of the recipient's mailbox is not allowed here: by its syntax, or by policy.",
            cause: "a mailbox name that is not allowed", .policyOther, advice: "Check the address.",
            .rfc(5321, "4.2.2"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 553, when: "relay denied", by: [.cause(.relayDenied)],
            "The recipient's domain is not served here, and the server does not relay. Sent by qmail.",
            cause: "the server does not relay for you", .relayDenied,
            advice:
                Advice(
                    "Send RSET, log in with AUTH and start again, or use the server that is responsible for the domain.",
                    .send(.rset), .send(.auth)),
            status: .nonStandard, .seen(in: "qmail")),
        ReplyFact(
            .rcpt, 553, when: "non-ASCII recipient", by: [.enhanced(6, 7), .says("smtputf8")],
            "The recipient address has characters outside ASCII, which are not allowed here.",
            cause: "characters outside ASCII", .notImplemented,
            advice: Advice(
                "Add SMTPUTF8 to MAIL if EHLO offered it; otherwise use an ASCII address.", .resend(.mail),
                .consult(.ehlo)),
            status: .extension, .rfc(6531, "3.5")),
        ReplyFact(
            .rcpt, 554,
            "Refused by policy. Postfix sends this for relaying, an access rule or a blocklist.",
            cause: "relaying, a blocklist, or policy", .policyOther, advice: "Read the text; it says which.",
            status: .nonStandard, .seen(in: "Postfix"), .rfc(6409, "4.1")),
        ReplyFact(
            .rcpt, 554, when: "relay denied", by: [.cause(.relayDenied)],
            "The recipient's domain is not served here, and the server does not relay for you.",
            cause: "the server does not relay for you", .relayDenied,
            advice:
                Advice(
                    "Send RSET, log in with AUTH and start again, or use the server that is responsible for the domain.",
                    .send(.rset), .send(.auth)),
            status: .nonStandard, .seen(in: "Postfix")),
        ReplyFact(
            .rcpt, 555, "The server does not know a parameter of this RCPT.",
            cause: "an extension that is not offered", .notImplemented,
            advice: Advice("Send RCPT again, only with what EHLO offered.", .resend(.rcpt), .consult(.ehlo)),
            .rfc(5321, "4.1.1.11"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 556, "A null MX record in DNS says that this domain accepts no mail.",
            cause: "a null MX record", .noSuchDomain, advice: "Check the part after the @.", .rfc(7504, "4"),
            .rfc(7504, "5.1"), .rfc(7505, "4.1")),
    ]
}
