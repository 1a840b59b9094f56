import SMTPSyntax

/// What the codes of RFC 821 meant in 1982, and what became of them.
package enum ReplyCodeHistory {
    /// One code of the first list.
    package struct Row: Hashable, Sendable {
        package let code: ReplyCode
        /// The meaning in RFC 821 §4.2.2.
        package let then: String
        /// The changes by later documents.
        package let since: String

        init(_ code: ReplyCode, _ then: String, since: String) {
            self.code = code
            self.then = then
            self.since = since
        }
    }

    package static let all: [Row] = done + notNow + notAtAll

    private static let byCode = Dictionary(grouping: all, by: \.code)

    /// The row of a code; nil for a code that RFC 821 did not have.
    package static func row(for code: ReplyCode) -> Row? { byCode[code]?.first }

    private static let done: [Row] = [
        Row(
            211, "The status of the system, or help about it.",
            since: "The same in RFC 5321, as an answer to HELP only. Most servers use 214."),
        Row(214, "Help on the server or on a nonstandard command, for people.", since: "Unchanged."),
        Row(
            220, "As the greeting: the host named is ready.",
            since: "RFC 2821 lets clients read the name in it. RFC 3207 uses it to start TLS, Postfix to restart after "
                + "XCLIENT."),
        Row(
            221, "The answer to QUIT: the host named closes the channel.",
            since:
                "RFC 821 §4.1.1 already has the server wait for QUIT; RFC 2821 names the exceptions: it has said 421, waits "
                + "too long or is attacked. Some also send 221 to unwanted clients."),
        Row(
            250, "The requested action is done.",
            since: "RFC 1869 lists extensions in it after EHLO. LMTP sends one for each recipient after the dot, BDAT "
                + "one for each chunk."),
        Row(
            251, "The user is elsewhere; the host forwards the mail to the path shown.",
            since: "RFC 5321 allows 250 instead, since the address may be private. After ETRN (RFC 1985) "
                + "it means that no mail is queued. RFC 6531 allows UTF-8 in it only with SMTPUTF8."),
        Row(
            354, "Send the text of the mail, and end it with a line that is a dot.",
            since: "Unchanged. RFC 5321 stresses that nothing but CR LF . CR LF ends the message."),
    ]

    private static let notNow: [Row] = [
        Row(
            421, "The service is not available and the channel is closed; possible after any command.",
            since: "RFC 2821 allows it unsolicited, at any time; its list no longer has it for the greeting, since any "
                + "command may get it. Today it is common for limits and greylisting."),
        Row(
            450, "Not done: the mailbox cannot be used, for example because it is busy.",
            since:
                "RFC 5321 adds temporary policy, and has it after the message, too. The usual code of greylisting; "
                + "RFC 2645 refuses ATRN with it."),
        Row(
            451, "Aborted: an error in the host itself.",
            since: "Hardly changed. RFC 5321 treats a lost connection as 451. Also seen for greylisting and "
                + "for failed lookups."),
        Row(
            452, "Not done: too little storage.",
            since: "RFC 2821 made it the code for too many recipients, for which RFC 821 had 552. RFC 1870 uses it for "
                + "a SIZE that does not fit now."),
    ]

    private static let notAtAll: [Row] = [
        Row(
            500, "The command is not recognized, or its line is too long.",
            since: "RFC 2821 keeps it for unknown verbs and has 502 for known ones. RFC 2033 answers EHLO to LMTP "
                + "with it, RFC 4954 an AUTH line that is too long."),
        Row(
            501, "A mistake in the parameters or arguments.",
            since:
                "RFC 5321 allows it after any command. RFC 4954 uses it for cancelled authentication and bad base64, "
                + "RFC 3207 for STARTTLS with an argument."),
        Row(
            502, "The command is not implemented; TURN may get it.",
            since: "RFC 2821 distinguishes it from 500. What EHLO offers must not get 502, and for VRFY RFC 5321 "
                + "recommends 252."),
        Row(
            503, "The commands came in the wrong order.",
            since:
                "RFC 5321: the state does not change. Also for a second AUTH, for DATA mixed with BDAT, for DATA without "
                + "recipients in LMTP, and for everything after a 554 greeting."),
        Row(
            504, "The parameter of the command is not implemented.",
            since: "RFC 4954 uses it for an unknown mechanism, RFC 4141 for CONPERM and CONNEG. Unknown parameters of "
                + "MAIL and RCPT get 555. Postfix sends it for short host names."),
        Row(
            550, "Not done: no such mailbox, or no access to it.",
            since:
                "RFC 1425 and RFC 1869 §4.2 have it after EHLO. RFC 2821 adds policy, and allows it after MAIL. Today it is the "
                + "general refusal: relaying, blocklists, SPF, DKIM, DMARC."),
        Row(
            551, "The user is not here; try the path shown.",
            since:
                "RFC 5321 §3.4 lets servers use it, or 550 without the address, and asks to evaluate with care whether to reveal it. "
                + "RFC 6531 limits UTF-8 in it. Postfix uses it for chunks after an error."),
        Row(
            552, "Aborted: more storage than was allotted.",
            since: "It also meant too many recipients; RFC 2821 has 452 for that and treats such a 552 as temporary. "
                + "RFC 1870 has it for a SIZE above the limit, RFC 4865 for a quota."),
        Row(
            553, "Not done: the mailbox name is not allowed, for example because of its syntax.",
            since:
                "RFC 821 §3.3 already has it for an ambiguous name in VRFY. RFC 2821 allows it after MAIL. RFC 6531 uses it where "
                + "an address must be ASCII. qmail refuses to relay with it."),
        Row(
            554, "The transaction failed.",
            since:
                "RFC 2821 adds the refusing greeting, and DATA without valid recipients. RFC 3207 uses it after weak "
                + "TLS, RFC 6409 as the general refusal of a submission."),
    ]
}
