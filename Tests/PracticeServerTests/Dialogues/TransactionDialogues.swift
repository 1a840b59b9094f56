@testable import PracticeServer
@testable import SMTPSyntax

// MAIL and RCPT, and their parameters.
extension ServerDialogues {
    static let transaction = [
        ServerDialogue(
            "recipients that exist, and others",
            """
            \(recipient)
            C: RCPT TO:<ALICE@EXAMPLE.TEST>
            S: 250 2.1.5 Recipient ok
            C: rcpt to:<"alice"@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<@relay.example.org:alice@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<staff@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<postMASTER>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<Postmaster@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<nobody@example.test>
            S: 550 5.1.1 No such user here
            C: RCPT TO:<baker@example.test>
            S: 550 5.1.1 No such user here
            C: RCPT TO:<zoe@example.com>
            S: 550 5.7.1 Relaying denied; mail is accepted for example.test only
            C: RCPT TO:<zoe@sub.example.test>
            S: 550 5.7.1 Relaying denied; mail is accepted for example.test only
            C: DATA
            S: 354 *
            C: .
            S: 250 2.0.0 Accepted as practice-1
            """),
        ServerDialogue(
            "any well-formed sender, and none",
            """
            \(hello)
            C: MAIL FROM:<>
            S: 250 2.1.0 Sender ok
            C: RSET
            S: 250 2.0.0 Ok
            C: MAIL FROM:<nobody@example.test>
            S: 250 2.1.0 Sender ok
            C: RSET
            S: 250 2.0.0 Ok
            C: mail from:<"two words"@[192.0.2.1]>
            S: 250 2.1.0 Sender ok
            """),
        ServerDialogue(
            "senders that are written wrongly",
            """
            \(hello)
            C: MAIL
            S: 501 5.5.4 *
            C: MAIL alice@example.org
            S: 501 5.5.4 *
            C: MAIL FROM:
            S: 501 5.5.4 *
            C: MAIL FROM: <alice@example.org>
            S: 501 5.5.4 No space is allowed after the colon.
            C: MAIL FROM :<alice@example.org>
            S: 501 5.5.4 No space is allowed before the colon: FROM:<address>.
            C: MAIL FROM:alice@example.org
            S: 501 5.1.7 The address must be in angle brackets: FROM:<address>.
            C: MAIL FROM:<alice>
            S: 501 5.1.7 The address has no @: name@example.org.
            C: MAIL FROM:<alice@example..org>
            S: 501 5.1.7 The domain is not well formed*
            C: MAIL FROM:<alice@example.org
            S: 501 5.1.7 The closing bracket > is missing: FROM:<address>.
            C: MAIL FROM:<alice@example.org>SIZE=1
            S: 501 5.5.4 A space is required between > and the parameters.
            C: MAIL FROM:<alice@example.org> =1
            S: 501 5.5.4 *
            C: MAIL FROM:<alice@example.org> S\\x00IZE=1
            S: 501 5.5.4 The line contains a NUL byte.
            """),
        ServerDialogue(
            "recipients that are written wrongly",
            """
            \(recipient)
            C: RCPT
            S: 501 5.5.4 *
            C: RCPT bob@example.test
            S: 501 5.5.4 *
            C: RCPT TO: <bob@example.test>
            S: 501 5.5.4 No space is allowed after the colon.
            C: RCPT TO:<>
            S: 501 5.1.3 The recipient cannot be empty; <> is only for MAIL.
            C: RCPT TO:<bob>
            S: 501 5.1.3 The address has no @: name@example.org.
            C: RCPT TO:bob@example.test
            S: 501 5.1.3 The address must be in angle brackets: TO:<address>.
            C: RCPT TO:<bob smith@example.test>
            S: 501 5.1.3 *
            """),
        ServerDialogue(
            "too many recipients", on: .plain.changed { $0.recipientLimit = 2 },
            """
            \(recipient)
            C: RCPT TO:<alice@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<staff@example.test>
            S: 452 4.5.3 Too many recipients; send DATA for those accepted
            C: RCPT TO:<nobody@example.test>
            S: 550 5.1.1 No such user here
            C: DATA
            S: 354 *
            C: .
            S: 250 2.0.0 Accepted as practice-1
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<staff@example.test>
            S: 250 2.1.5 Recipient ok
            """),
    ]

    static let parameters = [
        ServerDialogue(
            "SIZE and BODY",
            """
            \(hello)
            C: MAIL FROM:<alice@example.org> SIZE=10485761
            S: 552 5.3.4 The message is larger than 10485760 bytes
            C: MAIL FROM:<alice@example.org> SIZE=99999999999999999999
            S: 552 5.3.4 The message is larger than 10485760 bytes
            C: MAIL FROM:<alice@example.org> SIZE=999999999999999999999
            S: 501 5.5.4 SIZE needs a number of bytes: SIZE=2048.
            C: MAIL FROM:<alice@example.org> SIZE=-1
            S: 501 5.5.4 SIZE needs a number of bytes: SIZE=2048.
            C: MAIL FROM:<alice@example.org> SIZE=+1
            S: 501 5.5.4 SIZE needs a number of bytes: SIZE=2048.
            C: MAIL FROM:<alice@example.org> SIZE
            S: 501 5.5.4 SIZE needs a number of bytes: SIZE=2048.
            C: MAIL FROM:<alice@example.org> BODY=9BIT
            S: 501 5.5.4 BODY is 7BIT, 8BITMIME or BINARYMIME.
            C: MAIL FROM:<alice@example.org> BODY
            S: 501 5.5.4 BODY is 7BIT, 8BITMIME or BINARYMIME.
            C: MAIL FROM:<alice@example.org> SIZE=1 size=1
            S: 501 5.5.4 The parameter SIZE appears twice
            C: MAIL FROM:<alice@example.org> SIZE=10485760 body=8bitmime
            S: 250 2.1.0 Sender ok
            C: RSET
            S: 250 2.0.0 Ok
            C: MAIL FROM:<alice@example.org> BODY=7BIT SIZE=0
            S: 250 2.1.0 Sender ok
            """),
        ServerDialogue(
            "parameters that are not offered",
            """
            \(hello)
            C: MAIL FROM:<alice@example.org> FOO=bar
            S: 555 5.5.4 Parameter not recognized: FOO
            C: MAIL FROM:<alice@example.org> REQUIRETLS
            S: 555 5.5.4 Parameter not recognized: REQUIRETLS
            C: MAIL FROM:<alice@example.org> NOTIFY=NEVER
            S: 555 5.5.4 Parameter not recognized: NOTIFY
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test> RET=HDRS
            S: 555 5.5.4 Parameter not recognized: RET
            C: RCPT TO:<bob@example.test> SIZE=1
            S: 555 5.5.4 Parameter not recognized: SIZE
            """),
        ServerDialogue(
            "no parameter after HELO",
            """
            C: HELO client.example.org
            S: 250 practice.example.test greets client.example.org
            C: MAIL FROM:<alice@example.org> SIZE=1
            S: 555 5.5.4 Parameter not recognized: SIZE
            """),
        ServerDialogue(
            "addresses outside ASCII",
            """
            \(hello)
            C: MAIL FROM:<jürgen@example.org>
            S: 550 5.6.7 The address is not ASCII; SMTPUTF8 must follow it
            C: MAIL FROM:<\\xff@example.org> SMTPUTF8
            S: 553 5.6.7 The address is not UTF-8
            C: MAIL FROM:<alice@example.org> SMTPUTF8=yes
            S: 501 5.5.4 SMTPUTF8 accepts no value
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@exämple.test>
            S: 553 5.6.7 The address is not ASCII, and MAIL had no SMTPUTF8
            C: RSET
            S: 250 2.0.0 Ok
            C: MAIL FROM:<jürgen@example.org> SMTPUTF8
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<zoë@example.test>
            S: 550 5.1.1 No such user here
            C: RCPT TO:<bob@exämple.test>
            S: 550 5.7.1 Relaying denied; mail is accepted for example.test only
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            """),
        ServerDialogue(
            "parameters of DSN",
            """
            \(hello)
            C: MAIL FROM:<alice@example.org> RET=BODY
            S: 501 5.5.4 RET is FULL or HDRS: RET=HDRS.
            C: MAIL FROM:<alice@example.org> ENVID=a=b
            S: 501 5.5.4 *
            C: MAIL FROM:<alice@example.org> RET=HDRS ENVID=X7-2041
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test> NOTIFY=NEVER,DELAY
            S: 501 5.5.4 *
            C: RCPT TO:<bob@example.test> ORCPT=bob@example.test
            S: 501 5.5.4 *
            C: RCPT TO:<bob@example.test> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;bob@example.test
            S: 250 2.1.5 Recipient ok
            """),
        ServerDialogue(
            "BINARYMIME where only 8BITMIME is offered", on: .plain.changed { $0.withdraw("BINARYMIME", "CHUNKING") },
            """
            C: EHLO client.example.org
            \(helloReply(without: "BINARYMIME", "CHUNKING"))
            C: MAIL FROM:<alice@example.org> BODY=BINARYMIME
            S: 501 5.5.4 BODY is 7BIT or 8BITMIME; BINARYMIME is not offered
            C: MAIL FROM:<alice@example.org> BODY=8BITMIME
            S: 250 2.1.0 Sender ok
            C: BDAT 0 LAST
            S: 502 5.5.1 Command known, but not offered here
            """),
    ]
}
