import SMTPStandard
import SMTPSyntax

/// Known habits of server software, one row per habit. The first matching row applies.
package enum Habits {
    package static let all: [Habit] = hello + transaction + doubts + security + verbs + lines

    private static let bySoftware = Dictionary(
        uniqueKeysWithValues: Software.allCases.map { software in
            (software, SoftwareHabits(all.filter { $0.software.contains(software) }))
        })

    /// The habits of one software.
    package static func of(_ software: Software) -> SoftwareHabits { bySoftware[software] ?? SoftwareHabits([]) }

    /// Whether the software aborts the transaction where the standard requires it and others may keep it.
    package static func dropsTransaction(_ software: Software, at uncertainty: Uncertainty) -> Bool {
        of(software).dropsTransaction(at: uncertainty)
    }

    private static let afterHello: Set<Phase> = [.ready, .mail, .rcpt, .bdat]

    private static let hello: [Habit] = [
        Habit(
            [.postfix, .postscreen, .sendmail], on: .helloFirst, to: [.mail], .takes,
            "accepts MAIL without EHLO by default."),
        Habit(
            [.chasquid, .twisted, .smtpSink], on: .helloFirst, to: [.mail], .takes, "accepts MAIL without EHLO."),
        Habit(
            [.dovecot, .cyrus], on: .helloFirst, to: [.mail], .takes,
            "accepts MAIL without LHLO where it speaks LMTP."),
        Habit(
            [.postfix, .sendmail, .courier, .twisted], on: .helloFirstForExtension, to: [.auth], .takes,
            "accepts AUTH without EHLO if AUTH is enabled."),
        Habit(
            [.postfix, .sendmail, .courier], on: .afterHELO, to: [.auth], .takes,
            "accepts AUTH after HELO, too, if AUTH is enabled."),
        Habit([.goSMTP], on: .helloFirstForExtension, to: [.auth], .refuses([502]), "requires EHLO before AUTH."),
        Habit([.courier, .goSMTP], on: .helloFirst, .refuses([502]), "replies 502 to MAIL before EHLO."),
        Habit(
            [.postfix, .sendmail, .courier, .twisted, .goSMTP, .netServerMail, .dovecot, .postscreen],
            on: .helloAfterTLS, to: [.mail], .takes, "accepts MAIL after the handshake without a second EHLO."),
        Habit(
            [.postfix, .sendmail, .courier, .qpsmtpd, .chasquid, .twisted, .goSMTP, .cyrus],
            on: .helloAfterTLS, to: [.auth], .takes, "accepts AUTH after the handshake without a second EHLO."),
        Habit(
            [.exim, .aiosmtpd, .qpsmtpd, .openSMTPD], on: .helloAfterTLS, to: [.mail], .refuses([503]),
            "requires EHLO after the handshake."),
        Habit(
            [.exim, .aiosmtpd, .openSMTPD], on: .helloAfterTLS, to: [.auth], .refuses([503]),
            "requires EHLO between the handshake and AUTH."),
        Habit(
            [.exim, .openSMTPD], on: .helloFirstForExtension, to: [.starttls], .refuses([503]),
            "requires EHLO before STARTTLS."),
        Habit(
            [
                .postfix, .postscreen, .sendmail, .courier, .chasquid, .dovecot, .aiosmtpd, .twisted, .goSMTP, .cyrus,
            ], on: .helloFirstForExtension, to: [.starttls], .takes, "accepts STARTTLS without EHLO."),
        Habit([.qpsmtpd], on: .helloFirstForExtension, .refuses([500]), "supports no extension before EHLO."),
        Habit(
            [.postfix, .exim, .sendmail], on: .helloFirstForExtension, to: [.etrn], .takes,
            "accepts ETRN without EHLO."),
        Habit(
            [.courier], on: .helloFirstForExtension, to: [.etrn], .refuses([502]), "replies 502 to ETRN before EHLO."),
        Habit(
            [.postfix, .postscreen, .openSMTPD, .aiosmtpd], on: .afterHELO, to: [.starttls], .takes,
            "accepts STARTTLS after HELO, too."),
        Habit([.exim], on: .afterHELO, to: [.starttls], .refuses([503]), "requires EHLO, not HELO, before STARTTLS."),
        Habit([.qpsmtpd], on: .afterHELO, to: [.starttls], .refuses([500]), "supports no extension after HELO."),
        Habit(
            [.postfix, .postscreen, .sendmail, .courier, .openSMTPD, .twisted, .goSMTP], on: .afterHELO,
            to: [.mail, .rcpt], .takes, "accepts parameters after HELO, too."),
        Habit(
            [.exim, .aiosmtpd, .pythonSMTPD], on: .afterHELO, to: [.mail, .rcpt], .refuses([501]),
            "refuses parameters after HELO with 501."),
        Habit(
            [.postfix, .postscreen, .sendmail], on: .leadingSpace, .takes, "ignores spaces in front of a command."),
        Habit([.openSMTPD], on: .malformedHello, .refuses([501]), "checks the name after EHLO."),
        Habit([.postfix], on: .afterHELO, to: [.bdat], .takes, "accepts BDAT after HELO, too."),
        Habit(
            [.openSMTPD, .qpsmtpd, .pythonSMTPD, .mailutils], [.ehlo, .helo], in: afterHello, refuses: 503,
            saying: "refuses a second EHLO or HELO."),
    ]

    private static let transaction: [Habit] = [
        Habit(
            [.qpsmtpd, .chasquid, .goSMTP], on: .transactionOpen, to: [.mail], .takes,
            "accepts a second MAIL and silently starts over."),
        Habit([.courier], on: .transactionOpen, .refuses([502]), "replies 502 to a second MAIL."),
        Habit([.courier, .goSMTP], on: .mailFirst, .refuses([502]), "replies 502 to RCPT and DATA before MAIL."),
        Habit(
            [.exim], [.ehlo, .helo, .vrfy, .expn, .help, .etrn, .starttls], in: [.bdat], refuses: 503,
            saying: "accepts only BDAT, NOOP, RSET and QUIT between two chunks."),
        Habit([.postfix], on: .noRecipient, .refuses([554]), "replies 554 when no recipient was accepted."),
        Habit([.courier, .goSMTP], on: .noRecipient, .refuses([502]), "replies 502 when no recipient was accepted."),
        Habit([.dovecot], on: .messageBegun, to: [.rcpt], .takes, "accepts RCPT between two chunks."),
        Habit(
            [.aiosmtpd, .dovecot], on: .pipelining, .takes,
            "accepts commands that do not wait for the reply."),
        Habit(
            [.openSMTPD], on: .pipelining, .refuses([500]),
            "refuses commands that do not wait for the reply, and closes the connection."),
        Habit(
            [.postscreen], on: .pipelining, .refuses([550]),
            "treats commands that do not wait for the reply as a violation."),
        Habit(
            [.sendmail], on: .pipelining, .refuses([554]), "refuses what follows EHLO or DATA in the same packet."),
        Habit(
            [.courier, .qpsmtpd, .chasquid, .twisted, .smtpSink], on: .unknownParameter, .takes,
            "ignores parameters that it does not know."),
        Habit([.exim], on: .unknownParameter, .refuses([501]), "refuses unknown parameters with 501."),
        Habit([.goSMTP], on: .unknownParameter, .refuses([500]), "refuses unknown parameters with 500."),
        Habit([.mailutils], on: .unknownParameter, .refuses([553]), "refuses unknown parameters with 553."),
        Habit([.openSMTPD], on: .unknownParameter, .refuses([503]), "refuses unknown parameters with 503."),
        Habit(
            [.postfix], afterRefusedSizeRefuses: 552,
            "keeps a SIZE that it refused: MAIL without SIZE is refused, too, until RSET or EHLO."),
        Habit(
            [.postscreen], [.rcpt], in: [.mail, .rcpt], refuses: 450,
            saying: "defers every recipient while it tests a client; a later retry reaches Postfix."),
    ]

    private static let doubts: [Habit] = [
        Habit(
            [
                .postfix, .postscreen, .exim, .sendmail, .aiosmtpd, .twisted, .smtpSink, .dovecot, .netServerMail,
                .practice,
            ], at: .helloInTransaction, drops: true, "aborts the transaction at a second EHLO."),
        Habit(
            [.courier, .chasquid, .goSMTP, .cyrus], at: .helloInTransaction, drops: false,
            "keeps the transaction at a second EHLO."),
        Habit([.qpsmtpd, .chasquid, .goSMTP], at: .secondMail, drops: true, "starts over at a second MAIL."),
        Habit(
            [.postfix, .exim, .aiosmtpd], at: .tlsInTransaction, drops: true, "aborts the transaction at the handshake."
        ),
        Habit(
            [.twisted, .netServerMail], at: .tlsInTransaction, drops: false, "keeps the transaction at the handshake."),
    ]

    private static let security: [Habit] = [
        Habit([.openSMTPD], beforeTLS: [.rset, .help], "answers RSET and HELP although it requires TLS."),
        Habit(
            [.aiosmtpd, .twisted, .goSMTP, .qpsmtpd], on: .authInTransaction, .takes,
            "accepts AUTH inside a transaction."),
        Habit([.courier], on: .authInTransaction, .refuses([502]), "replies 502 to AUTH inside a transaction."),
        Habit(
            [.postfix, .exim, .aiosmtpd, .chasquid, .twisted, .goSMTP, .dovecot, .netServerMail],
            on: .tlsInTransaction, .takes, "accepts STARTTLS in a transaction."),
        Habit([.sendmail], on: .queueInTransaction, to: [.etrn], .takes, "accepts ETRN in a transaction."),
        Habit([.sendmail, .openSMTPD], on: .tlsInTransaction, .refuses([503]), "refuses STARTTLS in a transaction."),
        Habit([.courier], on: .tlsInTransaction, .refuses([540]), "refuses STARTTLS in a transaction with 540."),
        Habit([.goSMTP], on: .loggedIn, .takes, "accepts a second AUTH."),
        Habit([.courier], on: .loggedIn, .refuses([502]), "replies 502 to a second AUTH."),
        Habit(
            [.aiosmtpd, .netServerMail], on: .tlsActive, .takes,
            "replies 220 to a second STARTTLS, and then the connection fails."),
        Habit([.postfix, .postscreen], on: .tlsActive, .refuses([554]), "replies 554 when TLS is already active."),
        Habit([.sendmail, .cyrus], on: .tlsActive, .refuses([454]), "replies 454 when TLS is already active."),
        Habit([.qpsmtpd], on: .tlsActive, .refuses([500]), "replies 500 when TLS is already active."),
        Habit([.courier], on: .tlsActive, .refuses([540]), "replies 540 when TLS is already active."),
        Habit([.dovecot, .goSMTP], on: .tlsActive, .refuses([502]), "replies 502 when TLS is already active."),
    ]

    private static let verbs: [Habit] = [
        Habit([.sendmail, .courier], on: .rarelyOn, to: [.expn], .takes, "answers EXPN by default."),
        Habit([.practice], on: .rarelyOn, .takes, "answers EXPN."),
        Habit([.postfix], on: .rarelyOn, .refuses([500]), "does not support EXPN."),
        Habit([.openSMTPD, .dovecot, .twisted], on: .rarelyOn, .refuses([500]), "does not support EXPN."),
        Habit([.aiosmtpd, .postscreen, .chasquid], on: .rarelyOn, .refuses([502]), "does not support EXPN."),
        Habit([.postfix, .dovecot], [.help], refuses: 500, saying: "does not support HELP."),
        Habit([.postscreen], [.help], refuses: 502, saying: "does not support HELP."),
        Habit([.cyrus, .courier, .goSMTP, .twisted], [.help], refuses: 500, 502, saying: "does not support HELP."),
        Habit([.postscreen], [.vrfy], refuses: 450, saying: "defers VRFY while it tests a client."),
        Habit([.openSMTPD], [.vrfy], refuses: 500, saying: "does not support VRFY."),
        Habit([.openSMTPD], [.rset], in: [.greeted], refuses: 503, saying: "requires EHLO before RSET."),
        Habit([.chasquid], [.vrfy], refuses: 502, saying: "has VRFY disabled."),
        Habit([.twisted], [.vrfy, .noop], refuses: 500, saying: "supports neither VRFY nor NOOP."),
        Habit([.mailutils], [.noop], in: [.greeted, .ready], refuses: 503, saying: "requires a transaction for NOOP."),
    ]

    /// What the standard allows in a line, and not every server accepts.
    private static let lines: [Habit] = [
        Habit([.aiosmtpd, .dovecot], parameter: "AUTH", .refuses([555]), "refuses the parameter AUTH."),
        Habit([.exim], on: .bareName, to: [.vrfy], .refuses([501]), "requires the domain in VRFY."),
        Habit([.exim], on: .addressLiteral, to: [.mail, .rcpt], .refuses([501]), "refuses address literals."),
        Habit(
            [.exim, .openSMTPD, .dovecot], on: .extraSpace, .refuses([500]),
            "refuses more than one space after MAIL and RCPT."),
        Habit([.openSMTPD], on: .quotedLocalPart, .refuses([553, 501]), "refuses names in quotes."),
        Habit([.openSMTPD], on: .argument, to: [.help], .refuses([500]), "refuses an argument after HELP."),
        Habit([.pythonSMTPD], on: .argument, to: [.noop], .refuses([501]), "refuses an argument after NOOP."),
    ]
}
