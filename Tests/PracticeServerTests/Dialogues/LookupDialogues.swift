@testable import SMTPSyntax

// VRFY, EXPN and HELP, and lines that are no command.
extension ServerDialogues {
    static let lookups = [
        ServerDialogue(
            "VRFY",
            """
            C: VRFY alice
            S: 250 2.1.5 Alice Baker <alice@example.test>
            C: VRFY <Alice@Example.Test>
            S: 250 2.1.5 Alice Baker <alice@example.test>
            C: VRFY bob@example.test
            S: 250 2.1.5 Bob Baker <bob@example.test>
            C: VRFY Alice Baker
            S: 250 2.1.5 Alice Baker <alice@example.test>
            C: VRFY "Bob Baker"
            S: 250 2.1.5 Bob Baker <bob@example.test>
            C: VRFY baker
            S: 553-5.1.4 Several people match:
            S: 553-5.1.4 Alice Baker <alice@example.test>
            S: 553 5.1.4 Bob Baker <bob@example.test>
            C: VRFY POSTMASTER
            S: 250 2.1.5 <postmaster@example.test>
            C: VRFY staff
            S: 252 2.5.0 <staff@example.test> is a list, not a person; EXPN shows who is on it
            C: VRFY zoe@example.com
            S: 252 2.5.0 Cannot verify <zoe@example.com>, it is in another domain
            C: VRFY nobody
            S: 550 5.1.1 No such user here
            C: VRFY <>
            S: 550 5.1.1 No such user here
            C: VRFY "
            S: 550 5.1.1 No such user here
            C: VRFY
            S: 501 5.5.4 The argument is missing: VRFY name.
            """),
        ServerDialogue(
            "EXPN",
            """
            C: EXPN STAFF
            S: 250-2.1.5 Alice Baker <alice@example.test>
            S: 250 2.1.5 Bob Baker <bob@example.test>
            C: EXPN <staff@example.test>
            S: 250-2.1.5 Alice Baker <alice@example.test>
            S: 250 2.1.5 Bob Baker <bob@example.test>
            C: EXPN alice
            S: 550 5.1.1 That is a user, not a list; VRFY shows users
            C: EXPN directors
            S: 550 5.1.1 No such list here
            C: EXPN staff@example.com
            S: 550 5.1.2 Lists of another domain are not known here
            C: EXPN
            S: 501 5.5.4 The argument is missing: EXPN list.
            """),
        ServerDialogue(
            "names that are not ASCII",
            """
            C: VRFY jürgen SMTPUTF8
            S: 550 5.1.1 No such user here
            C: VRFY alice smtputf8
            S: 250 2.1.5 Alice Baker <alice@example.test>
            C: EXPN staff SMTPUTF8
            S: 250-2.1.5 Alice Baker <alice@example.test>
            S: 250 2.1.5 Bob Baker <bob@example.test>
            """),
        ServerDialogue(
            "ETRN",
            """
            C: ETRN example.test
            S: 503 5.5.1 Send EHLO or HELO first
            \(hello)
            C: ETRN example.test
            S: 251 2.0.0 No messages are waiting for example.test
            C: ETRN @example.test
            S: 251 2.0.0 No messages are waiting for @example.test
            C: ETRN example.org
            S: 459 4.7.1 This server holds no mail for example.org
            C: ETRN
            S: 501 5.5.4 The argument is missing: ETRN node.
            C: MAIL FROM:<>
            S: 250 2.1.0 Sender ok
            C: ETRN example.test
            S: 503 5.5.1 A transaction is already open; RSET aborts it
            C: HELO client.example.org
            S: 250 practice.example.test greets client.example.org
            C: ETRN example.test
            S: 502 5.5.1 Command known, but not offered here
            """),
        ServerDialogue(
            "HELP",
            """
            C: HELP
            S: 214-2.0.0 Commands: EHLO HELO MAIL RCPT DATA RSET NOOP VRFY EXPN HELP QUIT BDAT ETRN
            S: 214-2.0.0 Mail is accepted for alice, bob, staff, postmaster
            S: 214-2.0.0 at example.test
            S: 214-2.0.0 Mailboxes with a problem: full@, grey@, slow@, busy@, gone@, moved@; HELP full explains the first
            S: 214 2.0.0 HELP with a command explains that command
            C: help rcpt
            S: 214 2.0.0 RCPT: *
            C: HELP RCPT TO
            S: 214 2.0.0 RCPT: *
            C: HELP BDAT
            S: 214 2.0.0 BDAT: *
            C: HELP Full
            S: 214 2.0.0 Mail for <full@example.test> is refused with 452 4.2.2, the mailbox is full
            C: HELP BURL
            S: 504 5.5.4 No help on that topic; HELP alone lists the commands
            C: HELP me
            S: 504 5.5.4 No help on that topic; HELP alone lists the commands
            """),
        ServerDialogue(
            "lookups leave a transaction alone",
            """
            \(recipient)
            C: VRFY alice
            S: 250 2.1.5 *
            C: EXPN directors
            S: 550 5.1.1 *
            C: HELP QUIT
            S: 214 2.0.0 QUIT: *
            C: NOOP
            S: 250 2.0.0 Ok
            C: DATA
            S: 354 *
            C: .
            S: 250 2.0.0 Accepted as practice-1
            """),
    ]

    static let lines = [
        ServerDialogue(
            "verbs that nobody knows, and verbs that are not offered",
            """
            C: FOO bar
            S: 500 5.5.1 Command not recognized
            C:
            S: 500 5.5.1 Command not recognized
            C: .
            S: 500 5.5.1 Command not recognized
            C: NOOP\\x0dQUIT
            S: 500 5.5.1 Command not recognized
            C: \\x00\\xff
            S: 500 5.5.1 Command not recognized
            C:  NOOP
            S: 500 5.5.1 Command not recognized
            C: STARTTLS
            S: 502 5.5.1 Command known, but not offered here
            C: AUTH PLAIN
            S: 502 5.5.1 Command known, but not offered here
            C: BURL imap://imap.example.org/1 LAST
            S: 502 5.5.1 Command known, but not offered here
            C: XCLIENT ADDR=192.0.2.1
            S: 502 5.5.1 Command known, but not offered here
            C: LHLO client.example.org
            S: 502 5.5.1 Command known, but not offered here
            C: TURN
            S: 502 5.5.1 Command known, but not offered here
            """),
        ServerDialogue(
            "octets that belong in no command",
            """
            C: NOOP \\x1b[2J
            S: 501 5.5.4 The line contains a control character (0x1b).
            C: VRFY jürgen
            S: 501 5.5.4 A name that is not ASCII must be followed by SMTPUTF8: VRFY name SMTPUTF8.
            C: EHLO exämple.org
            S: 501 This command may contain only ASCII characters.
            """),
        ServerDialogue(
            "a command line ends with CR LF, and who sends LF is told so",
            """
            C: NOOP\\x0aNOOP
            S: 500 5.5.2 A line must end with CR LF; yours ended with LF alone
            S: 250 2.0.0 Ok
            """),
        ServerDialogue(
            "lines as long as they may be, and longer",
            """
            C: NOOP \(x(505))
            S: 250 2.0.0 Ok
            C: NOOP \(x(506))
            S: 500 5.5.2 Line too long
            \(hello)
            C: MAIL FROM:<alice@example.org> FOO=\(x(2012))
            S: 555 5.5.4 Parameter not recognized: FOO
            C: MAIL FROM:<alice@example.org> FOO=\(x(2013))
            S: 500 5.5.2 Line too long
            C: \(x(65_535))
            S: 500 5.5.2 Line too long
            C: \(x(200_000))
            S: 500 5.5.2 Line too long
            C: NOOP
            S: 250 2.0.0 Ok
            """),
        ServerDialogue(
            "a long parameter does not make a reply line too long",
            """
            \(hello)
            C: MAIL FROM:<alice@example.org> \(x(1500))
            S: 555 5.5.4 Parameter not recognized: \(x(510 - 36).uppercased())
            """),
    ]
}
