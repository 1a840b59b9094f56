import SMTPSyntax

/// The parameters, one row each (RFC 5321 §4.1.1.11).
package enum ParameterFacts {
    package static let all: [ParameterFact] = ofMail + ofFutureMail + ofRareMail + ofRecipient + ofOthers + privateOnes

    package static func fact(for verb: Verb, _ keyword: String) -> ParameterFact? {
        all.first { $0.verb == verb && $0.keyword == keyword }
    }
}

// MAIL
extension ParameterFacts {
    private static let ofMail: [ParameterFact] = [
        ParameterFact(
            .mail, "SIZE", requires: ["SIZE"], value: "a number of bytes, once", example: "SIZE=48120",
            "Declares the size of the message, including header and line endings; better too large than too small.",
            extraOctets: 26, refusals: [552, 452, 501], .rfc(1870, "3"), .rfc(1870, "6")),
        ParameterFact(
            .mail, "BODY", requires: ["8BITMIME", "BINARYMIME"], value: "7BIT, 8BITMIME or BINARYMIME",
            example: "BODY=8BITMIME",
            "Declares the content of the body: ASCII lines, lines with any bytes, or raw bytes, which need BDAT. Only "
                + "BINARYMIME allows a longer command line; RFC 6152 does not mention one.",
            extraOctets: 16, refusals: [501, 555, 503], .rfc(6152, "2"), .rfc(6152, "3"), .rfc(3030, "3")),
        ParameterFact(
            .mail, "AUTH", requires: ["AUTH"], value: "an address in xtext, or <>",
            example: "AUTH=alice+2Blists@example.org",
            "Names the original submitter of the message; <> means unknown. A server accepts it without "
                + "authentication, too.",
            extraOctets: 500, refusals: [501], .rfc(4954, "5")),
        ParameterFact(
            .mail, "RET", requires: ["DSN"], value: "FULL or HDRS", example: "RET=HDRS",
            "Asks that a failure report contains the whole message, or only its header.",
            extraOctets: 8, refusals: [501], .rfc(3461, "4.3"), .rfc(3461, "4.5")),
        ParameterFact(
            .mail, "ENVID", requires: ["DSN", "MTRK"], value: "at most 100 characters, in xtext",
            example: "ENVID=X7-2041",
            "The sender's own identifier of this message; reports repeat it. Up to 38 characters are advised, 100 allowed.",
            extraOctets: 107, refusals: [501], .rfc(3461, "4.4"), .rfc(3461, "4.5"), .rfc(3885, "2")),
        ParameterFact(
            .mail, "SMTPUTF8", requires: ["SMTPUTF8"], example: "SMTPUTF8",
            "Addresses or headers contain UTF-8; only servers that support SMTPUTF8 may accept them. Refused with 550 "
                + "after MAIL, 553 after RCPT (5.6.7), or 554 after the dot (5.6.9).",
            extraOctets: 10, refusals: [550, 553], .rfc(6531, "3.1"), .rfc(6531, "3.4"), .rfc(6531, "3.5")),
        ParameterFact(
            .mail, "REQUIRETLS", requires: ["REQUIRETLS"], example: "REQUIRETLS",
            "Allowed only under verified TLS; the message is relayed only over verified TLS, to servers that support "
                + "REQUIRETLS, too. RET=FULL has no effect. A bounce contains 550 with 5.7.10 or 5.7.30.",
            extraOctets: 11, refusals: [501, 555], .rfc(8689, "2"), .rfc(8689, "4"), .rfc(8689, "5")),
    ]

    private static let ofFutureMail: [ParameterFact] = [
        ParameterFact(
            .mail, "MT-PRIORITY", requires: ["MT-PRIORITY"], value: "-9 to 9", example: "MT-PRIORITY=3",
            "Asks to send the message before others, or after them; 0 is normal. Only trusted clients may raise it.",
            extraOctets: 15, refusals: [501, 450, 550, 552], .rfc(6710, "3"), .rfc(6710, "4.1"), .rfc(6710, "5")),
        ParameterFact(
            .mail, "HOLDFOR", requires: ["FUTURERELEASE"], value: "seconds, one to nine digits",
            example: "HOLDFOR=86400",
            "Holds the message that many seconds. Cannot be combined with HOLDUNTIL.",
            extraOctets: 34, refusals: [501, 552], .rfc(4865, "3"), .rfc(4865, "4"), .rfc(4865, "6")),
        ParameterFact(
            .mail, "HOLDUNTIL", requires: ["FUTURERELEASE"], value: "a date and time in UTC",
            example: "HOLDUNTIL=2030-01-31T09:00:00Z",
            "Holds the message until then. Cannot be combined with HOLDFOR.",
            extraOctets: 34, refusals: [501, 552], .rfc(4865, "3"), .rfc(4865, "4"), .rfc(4865, "6")),
        ParameterFact(
            .mail, "BY", requires: ["DELIVERBY"], value: "seconds;N or seconds;R, followed by T for a trace",
            example: "BY=600;R",
            "Asks for delivery within that time; if it passes, send a notice (N) or return the message (R). T asks for "
                + "trace reports. The time may be negative; R needs one above 0.",
            extraOctets: 17, refusals: [501, 455, 555], .rfc(2852, "2"), .rfc(2852, "4")),
    ]

    private static let ofRareMail: [ParameterFact] = [
        ParameterFact(
            .mail, "SOLICIT", requires: ["NO-SOLICITING"], value: "classes, separated by commas",
            example: "SOLICIT=org.example:NEWS",
            "Names the class of advertising to which the message belongs, like its header field Solicitation.",
            extraOctets: 1007, refusals: [550], status: .rare, .rfc(3865, "2.3"), .rfc(3865, "2.4"),
            .rfc(3865, "4.1")),
        ParameterFact(
            .mail, "MTRK", requires: ["MTRK"], value: "a hash in base64, and optionally :seconds",
            example: "MTRK=4FIqRpA1SR86yPQRJNGAS7EHOkU=:86400",
            "Asks the server to record where the message went, so that the sender can track it. Requires ENVID.",
            extraOctets: 40, refusals: [501], status: .rare, .rfc(3885, "2"), .rfc(3885, "3")),
        ParameterFact(
            .mail, "SUBMITTER", requires: ["SUBMITTER"], value: "an address in xtext",
            example: "SUBMITTER=bob@example.net",
            "Names who is responsible for sending the message this time. The return path does not change.",
            refusals: [550, 554], status: .historic, .rfc(4405, "2"), .rfc(4405, "4")),
        ParameterFact(
            .mail, "CONPERM", requires: ["CONPERM"], example: "CONPERM",
            "Servers on the path may convert the content where its Content-Convert fields allow that; they must not "
                + "deliver it in any other way.",
            refusals: [504], status: .rare, .rfc(4141, "4")),
        ParameterFact(
            .mail, "TRANSID", requires: ["CHECKPOINT"], value: "<name@domain>, at most 80 characters",
            example: "TRANSID=<a41.77@client.example.org>",
            "Names the transaction, so that it can be resumed after an interruption. A server that knows it replies 355.",
            extraOctets: 88, status: .experimental, .rfc(1845, "2"), .rfc(1845, "3")),
        ParameterFact(
            .mail, "ALT-ADDRESS", requires: ["UTF8SMTP"], value: "an ASCII address in xtext",
            example: "ALT-ADDRESS=alice@example.org",
            "An ASCII address to use where the other one cannot be used. SMTPUTF8 abolished it.",
            extraOctets: 460, refusals: [553, 550], status: .obsolete, .rfc(5336, "3.1"), .rfc(5336, "3.4")),
    ]

    private static let privateOnes: [ParameterFact] = [
        ParameterFact(
            .mail, "PRDR", requires: ["PRDR"], example: "PRDR",
            "Asks for one reply per recipient after the final dot.",
            refusals: [555], status: .privateUse, .draft("hall-prdr-00"), .seen(in: "Exim")),
        ParameterFact(
            .mail, "XVERP", requires: ["XVERP"], value: "two characters, or nothing", example: "XVERP=+=",
            "Postfix: gives each recipient a return address that names the recipient.",
            refusals: [501], status: .privateUse, .seen(in: "Postfix")),
        ParameterFact(
            .mail, "VERP", requires: ["VERP"], example: "VERP",
            "Courier: the last server gives each recipient a return address that names the recipient.",
            refusals: [], status: .privateUse, .draft("varshavchik-verp-smtpext")),
        ParameterFact(
            .mail, "EXDATA", requires: ["EXDATA"], example: "EXDATA",
            "Courier: the reply to the message may be 558, which contains one result per recipient.",
            refusals: [], status: .privateUse, .draft("varshavchik-exdata-smtpext")),
        ParameterFact(
            .mail, "SECURITY", requires: ["SECURITY"], value: "NONE or STARTTLS", example: "SECURITY=STARTTLS",
            "Courier: the message may be relayed only over TLS.",
            refusals: [], status: .privateUse, .draft("varshavchik-security-smtpext")),
        ParameterFact(
            .rcpt, "IGNOREQUOTA", requires: ["IGNOREQUOTA"], example: "IGNOREQUOTA",
            "Cyrus: deliver even if the mailbox is full.",
            refusals: [501], status: .privateUse, .seen(in: "Cyrus")),
        ParameterFact(
            .mail, "XRDST", requires: ["XRDST"], value: "a text in xtext", example: "XRDST=value",
            "Exchange, as reported: names a destination inside its own network.",
            refusals: [], status: .privateUse, .reported(of: "Exchange")),
    ]
}

// RCPT and others
extension ParameterFacts {
    private static let ofRecipient: [ParameterFact] = [
        ParameterFact(
            .rcpt, "ALT-ADDRESS", requires: ["UTF8SMTP"], value: "an ASCII address in xtext",
            example: "ALT-ADDRESS=bob@example.net",
            "An ASCII address to use where the other one cannot be used. SMTPUTF8 abolished it.",
            extraOctets: 460, refusals: [553, 550], status: .obsolete, .rfc(5336, "3.1"), .rfc(5336, "3.4")),
        ParameterFact(
            .rcpt, "NOTIFY", requires: ["DSN"], value: "NEVER, or some of SUCCESS, FAILURE, DELAY",
            example: "NOTIFY=SUCCESS,DELAY",
            "Chooses the reports about this recipient. Without it, failures are reported, and perhaps delays.",
            extraOctets: 28, refusals: [501], .rfc(3461, "4.1"), .rfc(3461, "4.5"), .rfc(3461, "5.1")),
        ParameterFact(
            .rcpt, "ORCPT", requires: ["DSN", "MTRK"], value: "a type, a semicolon, the address in xtext",
            example: "ORCPT=rfc822;Bob+2Bnews@example.net",
            "The address as the sender first wrote it; reports repeat it. RFC 3461 allows 500 bytes for it, RFC 3885 "
                + "counts 507.",
            extraOctets: 500, refusals: [501], .rfc(3461, "4.2"), .rfc(3461, "4.5"), .rfc(6533, "3")),
        ParameterFact(
            .rcpt, "RRVS", requires: ["RRVS"], value: "a date and time, optionally followed by ;C or ;R",
            example: "RRVS=2024-05-01T00:00:00Z;R",
            "Deliver only if the owner of the mailbox has not changed since then. Where the next server does not "
                + "support RRVS, C continues and R, the default, does not.",
            extraOctets: 33, refusals: [550], status: .rare, .rfc(7293, "3.1"), .rfc(7293, "5.1")),
        ParameterFact(
            .rcpt, "CONNEG", requires: ["CONNEG"], example: "CONNEG",
            "Asks which content the recipient can receive; the 250 lists it in lines of its own.",
            refusals: [504], status: .rare, .rfc(4141, "5")),
    ]

    private static let ofOthers: [ParameterFact] = [
        ParameterFact(
            .vrfy, "SMTPUTF8", requires: ["SMTPUTF8"], example: "VRFY alice SMTPUTF8",
            "The reply to this command may contain UTF-8.",
            refusals: [550], .rfc(6531, "3.7.4.2")),
        ParameterFact(
            .expn, "SMTPUTF8", requires: ["SMTPUTF8"], example: "EXPN staff SMTPUTF8",
            "The reply to this command may contain UTF-8.",
            refusals: [550], .rfc(6531, "3.7.4.2")),
        ParameterFact(
            .vrfy, "UTF8REPLY", requires: ["UTF8SMTP"], example: "VRFY alice UTF8REPLY",
            "The reply may contain UTF-8. An old experiment; SMTPUTF8 replaced it.",
            refusals: [550], status: .obsolete, .rfc(5336, "3.1"), .rfc(5336, "3.7.4.2")),
        ParameterFact(
            .expn, "UTF8REPLY", requires: ["UTF8SMTP"], example: "EXPN staff UTF8REPLY",
            "The reply may contain UTF-8. An old experiment; SMTPUTF8 replaced it.",
            refusals: [550], status: .obsolete, .rfc(5336, "3.1"), .rfc(5336, "3.7.4.2")),
        ParameterFact(
            .bdat, "LAST", requires: ["CHUNKING"], example: "BDAT 0 LAST",
            "This chunk ends the message. It may be empty.",
            refusals: [503], .rfc(3030, "2")),
        ParameterFact(
            .burl, "LAST", requires: ["BURL"], example: "BURL imap://imap.example.org/Drafts;uid=12 LAST",
            "This part ends the message.",
            refusals: [554, 503], .rfc(4468, "3.5")),
    ]
}
