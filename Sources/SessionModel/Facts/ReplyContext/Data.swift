// DATA, and the answers to the message (RFC 5321 §4.1.1.4, RFC 2033 §4.2).
extension ReplyContextFacts {
    static let data: [ReplyFact] = dataCommand + endOfData + recipientResults

    private static let dataCommand: [ReplyFact] = [
        ReplyFact(
            .data, 354, "Send the message now. Nothing is answered before the line with a single dot.", .success,
            advice: "Headers, an empty line, the text; then a line with a single dot.", .rfc(5321, "4.1.1.4")),
        ReplyFact(
            .data, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again later.", .rfc(5321, "3.8")),
        ReplyFact(
            .data, 451, "Trouble on the server: it cannot take a message now. RFC 821 lists this; RFC 5321 no longer.",
            cause: "trouble on the server", .systemError, advice: "Send RSET and try later.", .rfc(821, "4.3")),
        ReplyFact(
            .data, 500, "The server does not know DATA, though every server must.",
            cause: "not an SMTP server", .notImplemented, advice: "Look at the greeting.", .rfc(821, "4.3")),
        ReplyFact(
            .data, 501, "DATA takes no argument.",
            cause: "something behind DATA", .syntaxError, advice: "Send DATA alone.", .rfc(5321, "4.3.2")),
        ReplyFact(
            .data, 503, "There is nothing to send: no MAIL, or no recipient was accepted. Send no message text.",
            cause: "MAIL or RCPT is missing, or BDAT was used", .badSequence,
            advice: "Send MAIL and RCPT first; after BDAT send RSET.", .rfc(5321, "3.3"), .rfc(3030, "2"),
            .rfc(2033, "4.2")),
        ReplyFact(
            .data, 530, "The server wants a login first.",
            cause: "a login is demanded", .authRequired, advice: "Send AUTH before MAIL.", .rfc(4954, "6")),
        ReplyFact(
            .data, 550, "The message is refused by policy before it was sent.",
            cause: "a rule of the server", .policyOther, advice: "Read the text.", .rfc(5321, "7.9"),
            .rfc(7293, "5.1.1")),
        ReplyFact(
            .data, 554, "No valid recipients, or the transaction failed. Send no message text.",
            cause: "no recipient was accepted", .badSequence, advice: "Name a recipient with RCPT, or send RSET.",
            .rfc(5321, "3.3"), .rfc(5321, "4.3.2")),
    ]

    private static let endOfData: [ReplyFact] = [
        ReplyFact(
            .dataEndKey, 250, "The message is accepted: the server is responsible for it now. The transaction is over.",
            .success, advice: "Send another message with MAIL, or QUIT.", .rfc(5321, "4.1.1.4"),
            .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 353, "One reply for each accepted recipient follows, then one for the whole message.",
            .success, advice: "", .seen(in: "Exim with PRDR")),
        ReplyFact(
            .dataEndKey, 421, "The server closes; the message was not accepted.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Send it again later.",
            .rfc(5321, "3.8"), .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 450, "The message is not accepted now. The transaction is over.",
            cause: "greylisting, or a rule of the server", .greylisted, advice: "Send it again after some minutes.",
            .rfc(5321, "4.3.2"), .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 451, "Trouble on the server: the message is not accepted. The transaction is over.",
            cause: "a failing filter or disk", .systemError, advice: "Send it again later.", .rfc(5321, "4.3.2")),
        ReplyFact(
            .dataEndKey, 452, "No room just now: the message is not accepted. The transaction is over.",
            cause: "a full disk", .storage, advice: "Send it again later.", .rfc(5321, "4.3.2")),
        ReplyFact(
            .dataEndKey, 500, "The message is refused: a line in it is too long, or it is broken.",
            cause: "a line over 1000 octets", .syntaxError, advice: "Break long lines.", .rfc(5321, "4.5.3.1.9")),
        ReplyFact(
            .dataEndKey, 550, "The message is refused by policy. The transaction is over.",
            cause: "the content, or the SPF, DKIM or DMARC check", .policyOther, advice: "Read the text.",
            .rfc(5321, "4.3.2"), .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 552, "The message is refused: it is too large, or there is no room for it.",
            cause: "the size of the message", .messageTooLarge, advice: "EHLO shows the limit behind SIZE.",
            .rfc(5321, "4.1.1.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .dataEndKey, 554, "The message is refused. The transaction is over.",
            cause: "a rule of the server", .policyOther,
            advice: "Read the text; 5.6.9 means that a recipient takes no UTF-8 headers.", .rfc(5321, "4.3.2"),
            .rfc(2920, "3.1"), .rfc(6531, "3.5")),
        ReplyFact(
            .dataEndKey, 558, "Each line of the text holds the result for one recipient, as Courier writes it.",
            cause: "results differ by recipient", .policyOther,
            advice: "Read each line as a reply; send again to those refused for now.", .seen(in: "Courier")),
    ]

    private static let recipientResults: [ReplyFact] = [
        ReplyFact(
            .lmtpDataEndKey, 250,
            "Delivered for this recipient. One reply comes for each accepted RCPT, in their order.",
            .success, advice: "After the last of them, send MAIL or QUIT.", .rfc(2033, "4.2")),
        ReplyFact(
            .lmtpDataEndKey, 450, "Not delivered to this recipient now; the others are not touched by that.",
            cause: "a rule of the server", .policyOther, advice: "Send it to this recipient again later.",
            .rfc(2033, "4.2")),
        ReplyFact(
            .lmtpDataEndKey, 451, "Trouble on the server with this recipient only.",
            cause: "trouble on the server", .systemError, advice: "Send it to this recipient again later.",
            .rfc(2033, "4.2")),
        ReplyFact(
            .lmtpDataEndKey, 452, "This recipient's mailbox is full for now.",
            cause: "a quota", .mailboxFull, advice: "Send it to this recipient again later.", .rfc(2033, "4.2")),
        ReplyFact(
            .lmtpDataEndKey, 550, "Refused for good, for this recipient only.",
            cause: "unknown recipient, or a rule", .unknownUser, advice: "Read the text.", .rfc(2033, "4.2")),
        ReplyFact(
            .lmtpDataEndKey, 552, "This recipient's mailbox is full for good.",
            cause: "a quota", .mailboxFull, advice: "The recipient has to make room.", .rfc(2033, "4.2")),
        ReplyFact(
            .lmtpDataEndKey, 554, "The delivery to this recipient failed for good.",
            cause: "a rule of the server", .policyOther, advice: "Read the text.", .rfc(2033, "4.2")),
    ]
}
