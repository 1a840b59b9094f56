import SMTPSyntax

/// DATA, and the answer to the message after its final dot (RFC 5321 §4.1.1.4, §4.2.5).
enum DataReplies {
    static let all: [ReplyFact] = dataCommand + dataCases + endOfData + endOfDataCases

    private static let dataCommand: [ReplyFact] = [
        ReplyFact(
            .data, 354, "Send the message now. Nothing is answered before the line with a single dot.", .success,
            advice:
                "Headers, an empty line, the text; then a line with a single dot. A line that begins with a dot gets one more.",
            .rfc(5321, "4.1.1.4")),
        ReplyFact(
            .data, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(5321, "3.8"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .data, 451, "Trouble on the server: it cannot take a message now. RFC 821 lists this; RFC 5321 no longer.",
            cause: "trouble on the server", .systemError, advice: Advice("Send RSET and try \(.later).", .send(.rset)),
            status: .obsolete,
            .rfc(821, "4.3"), .rfc(2821, "4.3.2")),
        ReplyFact(
            .data, 500, "The server does not know DATA, though every server must.",
            cause: "not an SMTP server", .notImplemented, advice: "Look at the greeting.", .rfc(821, "4.3"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .data, 501, "DATA takes no argument.",
            cause: "something behind DATA", .syntaxError, advice: Advice("Send DATA alone.", .send(.data)),
            .rfc(5321, "4.1.1"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .data, 503, "There is nothing to send: no MAIL, or no recipient was accepted. Send no message text.",
            cause: "MAIL or RCPT is missing", .badSequence,
            advice: Advice("Send MAIL and RCPT first.", .send(.mail), .send(.rcpt)), .rfc(5321, "3.3"),
            .rfc(5321, "4.1.1.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .data, 530, "The server wants a login first.",
            cause: "a login is demanded", .authRequired,
            advice: Advice("Send RSET, then AUTH, then MAIL again.", .send(.rset), .send(.auth), .send(.mail)),
            status: .extension, .rfc(4954, "6")),
        ReplyFact(
            .data, 550, "The message is refused by policy before it was sent. Send no message text.",
            cause: "a rule of the server", .policyOther, advice: Advice("Read the text, then send RSET.", .send(.rset)),
            status: .extension,
            .rfc(5321, "7.9"),
            .rfc(7293, "5.1.1")),
        ReplyFact(
            .data, 554, "No valid recipients, or the transaction failed. Send no message text.",
            cause: "no recipient was accepted", .badSequence,
            advice: Advice("Name a recipient with RCPT, or send RSET.", .send(.rcpt), .send(.rset)),
            .rfc(5321, "3.3"), .rfc(5321, "4.1.1.4"), .rfc(5321, "4.3.2")),
    ]

    private static let dataCases: [ReplyFact] = [
        ReplyFact(
            .data, 503, when: "BDAT or BINARYMIME", by: [.amid(.chunks)],
            "DATA is not allowed after BDAT in the same transaction, nor with BODY=BINARYMIME.",
            cause: "DATA and BDAT do not mix", .badSequence,
            advice: Advice("Send RSET, then MAIL again.", .send(.rset), .send(.mail)),
            status: .extension, .rfc(3030, "2"), .rfc(3030, "3")),
        ReplyFact(
            .data, 503, when: "too many recipients", by: [.enhanced(5, 3), .cause(.tooManyRecipients)],
            "The whole message is refused: the transaction has more recipients than the server's rule allows.",
            cause: "a rule on the number of recipients", .tooManyRecipients,
            advice: Advice("Send RSET, then MAIL again with fewer recipients.", .send(.rset), .send(.mail)),
            .rfc(5321, "4.5.3.1.10")),
        ReplyFact(
            .data, 503, when: "no recipients in LMTP", by: [.amid([.lmtp, .noRecipients])],
            "No recipient was accepted. In LMTP this is the only right answer to DATA then.",
            cause: "no recipient was accepted", .badSequence,
            advice: Advice("Name a recipient with RCPT, or send RSET.", .send(.rcpt), .send(.rset)),
            status: .extension, .rfc(2033, "4.2")),
        ReplyFact(
            .data, 550, when: "RRVS", by: [.enhanced(7, 17), .enhanced(7, 18), .enhanced(7, 19)],
            "RCPT with RRVS asked for the same owner since a date. That does not hold, or cannot be checked here.",
            cause: "a mailbox that may have a new owner", .policyOther,
            advice: Advice("Ask the recipient by other means, or send RSET and leave RRVS out.", .send(.rset)),
            status: .extension,
            .rfc(7293, "5.1.1")),
    ]

    private static let endOfData: [ReplyFact] = [
        ReplyFact(
            .dataEndKey, 250,
            "The server has taken the message, and is responsible for it now. The transaction is over.",
            .success, advice: Advice("Send another message with MAIL, or QUIT.", .send(.mail), .send(.quit)),
            .rfc(5321, "4.1.1.4"),
            .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 353, "Not the last word: results for the recipients follow, then one reply for the message.",
            .success, advice: "Wait for the replies that follow.", status: .nonStandard, .draft("hall-prdr-00"),
            .seen(in: "Exim")),
        ReplyFact(
            .dataEndKey, 421, "The server closes, and has not taken the message.",
            cause: "overload, a limit, or a timeout", .systemError,
            advice: "Connect again \(.later) and send it again.",
            .rfc(5321, "3.8"), .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 450, "The message is not accepted now. The transaction is over.",
            cause: "greylisting, or a rule of the server", .greylisted,
            advice: Advice("Keep it, and begin with MAIL again after \(.someMinutes).", .resend(.mail)),
            .rfc(5321, "4.3.2"),
            .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 451, "Trouble on the server: the message is not accepted. The transaction is over.",
            cause: "a failing filter or disk", .systemError,
            advice: Advice("Keep it, and begin with MAIL again \(.later).", .resend(.mail)),
            .rfc(5321, "4.3.2"), .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 452, "No room just now: the message is not accepted. The transaction is over.",
            cause: "a full disk", .storage,
            advice: Advice("Keep it, and begin with MAIL again \(.later).", .resend(.mail)), .rfc(5321, "4.3.2"),
            .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 500, "The message is refused: a line in it is too long, or it is broken.",
            cause: "a line over 1000 octets", .syntaxError,
            advice: Advice("Break long lines, then begin with MAIL again.", .resend(.mail)),
            .rfc(5321, "4.5.3.1.9")),
        ReplyFact(
            .dataEndKey, 550, "The message is refused by policy. The transaction is over.",
            cause: "the content, a bare line feed, or the SPF, DKIM or DMARC check", .policyOther,
            advice: "Read the text.", .rfc(5321, "4.3.2"), .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 552, "The message is refused: it is too large, or there is no room for it.",
            cause: "the size of the message", .messageTooLarge,
            advice: Advice("EHLO shows the limit behind SIZE.", .consult(.ehlo)),
            .rfc(5321, "4.1.1.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .dataEndKey, 554, "The message is refused. The transaction is over.",
            cause: "a rule of the server", .policyOther,
            advice: Advice("Read the text; begin again with MAIL.", .send(.mail)),
            .rfc(5321, "4.1.1.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .dataEndKey, 558, "The result differs by recipient; the text tells more.",
            cause: "results differ by recipient", .policyOther,
            advice: "Read each line as a reply; send again to those refused for now.", status: .nonStandard,
            .seen(in: "Courier")),
    ]

    private static let endOfDataCases: [ReplyFact] = [
        ReplyFact(
            .dataEndKey, 353, when: "PRDR", by: [.says("prdr")],
            "PRDR: one reply for each accepted recipient follows, then one for the whole message.", .success,
            advice: "Wait for the replies that follow.", status: .nonStandard, .draft("hall-prdr-00"),
            .seen(in: "Exim")),
        ReplyFact(
            .dataEndKey, 554, when: "UTF-8 headers", by: [.enhanced(6, 9)],
            "The message has UTF-8 headers and a recipient cannot take them. RFC 6531 says 554, the registry 550.",
            cause: "a recipient without SMTPUTF8", .notImplemented,
            advice: Advice(
                "Begin with MAIL again and send ASCII headers, or leave that recipient out.", .resend(.mail)),
            status: .extension,
            .rfc(6531, "3.5")),
        ReplyFact(
            .dataEndKey, 554, when: "no recipients", by: [.amid(.noRecipients), .says("no valid recipients")],
            "No recipient was accepted, so the message goes to nobody. The 354 before it was needless.",
            cause: "no recipient was accepted", .badSequence,
            advice: Advice("Begin again with MAIL and RCPT.", .send(.mail), .send(.rcpt)),
            .rfc(2920, "3.1"), .rfc(2920, "4")),
        ReplyFact(
            .dataEndKey, 558, when: "EXDATA",
            "Each line of the text holds the whole reply for one accepted recipient, as Courier writes it.",
            cause: "results differ by recipient", .policyOther,
            advice: "Read each line as a reply; send again to those refused for now.", status: .nonStandard,
            .draft("varshavchik-exdata-smtpext"), .seen(in: "Courier")),
    ]
}
