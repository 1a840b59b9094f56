import SMTPSyntax

/// DATA, and the reply to the message after its final dot (RFC 5321 §4.1.1.4, §4.2.5).
enum DataReplies {
    static let all: [ReplyFact] = dataCommand + dataCases + endOfData + endOfDataCases

    private static let dataCommand: [ReplyFact] = [
        ReplyFact(
            .data, 354, "Send the message now. The next reply follows the line with a single dot.", .success,
            advice:
                "Headers, an empty line, the text; then a single dot on a line. Double the dot of a line that begins with one.",
            .rfc(5321, "4.1.1.4")),
        ReplyFact(
            .data, 421, "The server closes the connection.",
            cause: "overload, a limit, or a timeout", .systemError, advice: "Connect again \(.later).",
            .rfc(5321, "3.8"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .data, 451, "The server cannot accept a message now. Listed in RFC 821, no longer in RFC 5321.",
            cause: "a server problem", .systemError, advice: Advice("Send RSET and try \(.later).", .send(.rset)),
            status: .obsolete,
            .rfc(821, "4.3"), .rfc(2821, "4.3.2")),
        ReplyFact(
            .data, 500, "The server does not know DATA, though every server must.",
            cause: "not an SMTP server", .notImplemented, advice: "Check the greeting.", .rfc(821, "4.3"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .data, 501, "DATA has no argument.",
            cause: "an argument after DATA", .syntaxError, advice: Advice("Send DATA alone.", .resend(.data)),
            .rfc(5321, "4.1.1"),
            .rfc(5321, "4.3.2")),
        ReplyFact(
            .data, 503, "There is nothing to send: no MAIL, or no recipient was accepted. Send no message text.",
            cause: "MAIL or RCPT is missing", .badSequence,
            advice: Advice("Send MAIL and RCPT first.", .send(.mail), .send(.rcpt)), .rfc(5321, "3.3"),
            .rfc(5321, "4.1.1.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .data, 530, "The server requires authentication first.",
            cause: "authentication required", .authRequired,
            advice: Advice("Send RSET, then AUTH, then MAIL again.", .send(.rset), .send(.auth), .send(.mail)),
            status: .extension, .rfc(4954, "6")),
        ReplyFact(
            .data, 550, "Policy refuses the message before it is sent. Send no message text.",
            cause: "a server policy", .policyOther, advice: Advice("Read the text, then send RSET.", .send(.rset)),
            status: .extension,
            .rfc(5321, "7.9"),
            .rfc(7293, "5.1.1")),
        ReplyFact(
            .data, 554, "No valid recipients, or the transaction failed. Send no message text.",
            cause: "no recipient was accepted", .badSequence,
            advice: Advice("Add a recipient with RCPT, or send RSET.", .send(.rcpt), .send(.rset)),
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
            "The whole message is refused: more recipients than the server's policy allows.",
            cause: "a limit on recipients", .tooManyRecipients,
            advice: Advice("Send RSET, then MAIL again with fewer recipients.", .send(.rset), .send(.mail)),
            .rfc(5321, "4.5.3.1.10")),
        ReplyFact(
            .data, 503, when: "no recipients in LMTP", by: [.amid([.lmtp, .noRecipients])],
            "No recipient was accepted. In LMTP this is then the only correct reply to DATA.",
            cause: "no recipient was accepted", .badSequence,
            advice: Advice("Add a recipient with RCPT, or send RSET.", .send(.rcpt), .send(.rset)),
            status: .extension, .rfc(2033, "4.2")),
        ReplyFact(
            .data, 550, when: "RRVS", by: [.enhanced(7, 17), .enhanced(7, 18), .enhanced(7, 19)],
            "RRVS required the same mailbox owner since a date. The owner changed, or the server cannot check it.",
            cause: "a mailbox that may have a new owner", .policyOther,
            advice: Advice("Ask the recipient by other means, or send RSET and omit RRVS.", .send(.rset)),
            status: .extension,
            .rfc(7293, "5.1.1")),
    ]

    private static let endOfData: [ReplyFact] = [
        ReplyFact(
            .dataEndKey, 250,
            "The server accepted the message, and is now responsible for it. The transaction is over.",
            .success, advice: Advice("Send another message with MAIL, or QUIT.", .send(.mail), .send(.quit)),
            .rfc(5321, "4.1.1.4"),
            .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 353, "Not the final reply: results for the recipients follow, then one for the message.",
            .success, advice: "Wait for the replies that follow.", status: .nonStandard, .draft("hall-prdr-00"),
            .seen(in: "Exim")),
        ReplyFact(
            .dataEndKey, 421, "The server closes, and has not accepted the message.",
            cause: "overload, a limit, or a timeout", .systemError,
            advice: "Connect again \(.later) and send it again.",
            .rfc(5321, "3.8"), .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 450, "Not now: a mailbox is busy, or policy makes you wait. The transaction is over.",
            cause: "greylisting, or a server policy", .greylisted,
            advice: Advice("Keep it, and start again with MAIL after \(.someMinutes).", .resend(.mail)),
            .rfc(5321, "4.3.2"),
            .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 451, "Server problem: the message is not accepted. The transaction is over.",
            cause: "a failing filter or disk", .systemError,
            advice: Advice("Keep it, and start again with MAIL \(.later).", .resend(.mail)),
            .rfc(5321, "4.3.2"), .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 452, "No space at the moment: the message is not accepted. The transaction is over.",
            cause: "no disk space", .storage,
            advice: Advice("Keep it, and start again with MAIL \(.later).", .resend(.mail)), .rfc(5321, "4.3.2"),
            .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 500, "The message is refused: a line is too long, or it is malformed.",
            cause: "a line over 1000 bytes, or a malformed message", .policyOther,
            advice: Advice("Break long lines, then start again with MAIL.", .resend(.mail)),
            .rfc(5321, "4.5.3.1.9")),
        ReplyFact(
            .dataEndKey, 550, "The message is refused by policy. The transaction is over.",
            cause: "the content, a bare line feed, or the SPF, DKIM or DMARC check", .policyOther,
            advice: "Read the text.", .rfc(5321, "4.3.2"), .rfc(5321, "4.2.5")),
        ReplyFact(
            .dataEndKey, 552, "The message is refused: it is too large, or there is no space.",
            cause: "the size of the message", .messageTooLarge,
            advice: Advice("EHLO shows the limit with SIZE.", .consult(.ehlo)),
            .rfc(5321, "4.1.1.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .dataEndKey, 554, "The message is refused. The transaction is over.",
            cause: "a server policy", .policyOther,
            advice: Advice("Read the text; start again with MAIL.", .send(.mail)),
            .rfc(5321, "4.1.1.4"), .rfc(5321, "4.3.2")),
        ReplyFact(
            .dataEndKey, 558, "The result differs by recipient; see the text.",
            cause: "results differ by recipient", .policyOther,
            advice: "Read each line as a reply; retry those refused temporarily.", status: .nonStandard,
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
            "A recipient cannot accept the message's UTF-8 headers. RFC 6531 says 554, the registry 550.",
            cause: "a recipient without SMTPUTF8", .notImplemented,
            advice: Advice(
                "Start again with MAIL and ASCII headers, or omit that recipient.", .resend(.mail)),
            status: .extension,
            .rfc(6531, "3.5")),
        ReplyFact(
            .dataEndKey, 554, when: "no recipients", by: [.amid(.noRecipients), .says("no valid recipients")],
            "No recipient was accepted, so nothing is delivered. The 354 before it was pointless.",
            cause: "no recipient was accepted", .badSequence,
            advice: Advice("Start again with MAIL and RCPT.", .send(.mail), .send(.rcpt)),
            .rfc(2920, "3.1"), .rfc(2920, "4")),
        ReplyFact(
            .dataEndKey, 558, when: "EXDATA",
            "Each line is the complete reply for one accepted recipient. Courier's format.",
            cause: "results differ by recipient", .policyOther,
            advice: "Read each line as a reply; retry those refused temporarily.", status: .nonStandard,
            .draft("varshavchik-exdata-smtpext"), .seen(in: "Courier")),
    ]
}
