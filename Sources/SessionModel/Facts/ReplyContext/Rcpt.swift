// RCPT (RFC 5321 §3.3, §4.1.1.3). A refusal leaves the recipients accepted before in place.
extension ReplyContextFacts {
    static let rcpt: [ReplyFact] = [
        ReplyFact(
            .rcpt, 250, "The recipient is accepted. That does not prove that the mailbox exists.", .success,
            advice: "Name more recipients, or send DATA.", .rfc(5321, "3.3"), .rfc(1123, "5.2.7")),
        ReplyFact(
            .rcpt, 251, "Accepted; the mail will be forwarded to the address in the text.", .success,
            advice: "Name more recipients, or send DATA.", .rfc(5321, "3.4")),
        ReplyFact(
            .rcpt, 252, "Accepted without a check. The RFC has this code for VRFY and EXPN only, but it is seen.",
            .success,
            advice: "Name more recipients, or send DATA.", .rfc(5321, "4.2.3")),
        ReplyFact(
            .rcpt, 421, "The server closes the connection.",
            cause: "too many refused recipients, or overload", .systemError, advice: "Connect again later.",
            .rfc(5321, "3.8"), .rfc(5321, "7.8")),
        ReplyFact(
            .rcpt, 450, "Not now: the mailbox is busy, or policy holds you back for a while.",
            cause: "greylisting, or a check that failed", .greylisted,
            advice: "Send the same again after some minutes.", .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 451, "Trouble on the server hit this recipient. Some servers greylist with this code.",
            cause: "a failing lookup, or greylisting", .systemError, advice: "Try again after some minutes.",
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 452, "No more recipients in this transaction, or no room for this one just now.",
            cause: "too many recipients", .tooManyRecipients,
            advice: "Send DATA for those accepted, and the rest in a new transaction.", .rfc(5321, "4.5.3.1.10"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 455, "A parameter of RCPT cannot be honoured just now.",
            cause: "a parameter", .systemError, advice: "Leave the parameter out, or try later.",
            .rfc(5321, "4.1.1.11")),
        ReplyFact(
            .rcpt, 500, "The line was not taken: characters that are not allowed, or too long a line.",
            cause: "characters outside ASCII, or the length", .syntaxError, advice: "Correct the line.",
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 501, "The address or a parameter is not well formed.",
            cause: "a mistake behind RCPT", .syntaxError, advice: "Write RCPT TO:<address>, no blank around the colon.",
            .rfc(5321, "4.1.1.3"), .rfc(3461, "5.1")),
        ReplyFact(
            .rcpt, 503, "No transaction is open: MAIL was not accepted before.",
            cause: "MAIL is missing", .badSequence, advice: "Send MAIL first.", .rfc(5321, "3.3"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 504, "A parameter was asked for that the server does not have.",
            cause: "a parameter", .notImplemented, advice: "Leave the parameter out.", .rfc(4141, "5.2")),
        ReplyFact(
            .rcpt, 521, "The recipient's domain takes no mail. An experiment that RFC 7504 ended.",
            cause: "a domain without mail service", .noSuchDomain, advice: "Check the part after the @.",
            .rfc(1846, "3")),
        ReplyFact(
            .rcpt, 530, "The server wants a login first.",
            cause: "a login is demanded", .authRequired, advice: "Send AUTH before MAIL.", .rfc(4954, "6")),
        ReplyFact(
            .rcpt, 550, "The recipient is refused for good: no such mailbox (5.1.1), no access, or a rule (5.7.1).",
            cause: "unknown recipient", .unknownUser, advice: "Check the spelling of the address.",
            .rfc(5321, "3.3"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .rcpt, 551, "The recipient is not here and the server will not forward. The text names the address.",
            cause: "the recipient has moved", .unknownUser, advice: "Use the address in the text, if you trust it.",
            .rfc(5321, "3.4")),
        ReplyFact(
            .rcpt, 552, "The mailbox is full. Old servers mean too many recipients; then take it as temporary.",
            cause: "a quota", .mailboxFull, advice: "Try later, with fewer recipients.", .rfc(5321, "4.3.2"),
            .rfc(5321, "4.5.3.1.10")),
        ReplyFact(
            .rcpt, 553, "The recipient address is not acceptable. qmail answers relaying this way.",
            cause: "an address this server cannot take", .unknownUser,
            advice: "Check the address; non-ASCII ones need SMTPUTF8.", .rfc(5321, "4.3.2"), .rfc(6531, "3.5"),
            .seen(in: "qmail")),
        ReplyFact(
            .rcpt, 554,
            "The recipient is refused by policy. Postfix says so when it does not relay, and when a rule or a block "
                + "list is against the client.",
            cause: "relaying, a block list, or another rule", .policyOther, advice: "Read the text; it says which.",
            .seen(in: "Postfix"), .rfc(6409, "4.1")),
        ReplyFact(
            .rcpt, 555, "The server does not know a parameter of this RCPT.",
            cause: "an extension that is not offered", .notImplemented, advice: "Use only what EHLO offered.",
            .rfc(5321, "4.1.1.11")),
        ReplyFact(
            .rcpt, 556, "The recipient's domain says in DNS that it takes no mail.",
            cause: "a null MX record", .noSuchDomain, advice: "Check the part after the @.", .rfc(7504, "5.1"),
            .rfc(7505, "4.1")),
    ]
}
