@testable import PracticeServer

// Other commands, other protocols, and what no server should do.
extension ServerDialogues {
    static let protocols = [
        on(
            .verifyOff,
            """
            \(greeted.replacing("S: 250-VRFY\nS: 250-EXPN\n", with: ""))
            C: VRFY bob
            S: 252 2.0.0 Cannot VRFY user, but will accept message and attempt delivery
            C: VRFY
            S: 501 5.5.4 The argument is missing: VRFY name.
            C: EXPN staff
            S: 502 5.5.1 EXPN is disabled
            """),
        on(
            .withoutEHLO,
            """
            C: EHLO client.example.org
            S: 500 Command unrecognized
            C: HELO client.example.org
            S: 250 practice.example.test greets client.example.org
            \(mail)
            """),
        on(
            .speakingLMTP,
            """
            S: 220 practice.example.test LMTP smtptui practice server
            C: EHLO client.example.org
            S: 500 5.5.1 This is LMTP; use LHLO
            \(localHello)
            \(mail)
            C: DATA
            S: 503 5.5.1 No valid recipients
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<full@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<staff@example.test>
            S: 250 2.1.5 Recipient ok
            C: DATA
            S: 354 *
            C: Subject: Lunch
            C: .
            S: 250 2.1.5 <bob@example.test> Accepted as practice-1
            S: 452 4.2.2 The mailbox is full
            S: 250 2.1.5 <staff@example.test> Accepted as practice-1
            \(mail)
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<alice@example.test>
            S: 250 2.1.5 Recipient ok
            C: BDAT 4 LAST
            C: a\\x0a
            S: 550 5.6.0 The message has a bare line feed or carriage return; use CR LF
            S: 550 5.6.0 The message has a bare line feed or carriage return; use CR LF
            C: MAIL FROM:<>
            S: 250 2.1.0 Sender ok
            """),
        on(
            .trustingXCLIENT,
            """
            \(greeted.replacing("S: 250 ENH", with: "S: 250-XCLIENT NAME ADDR PORT PROTO HELO LOGIN\nS: 250-XFORWARD NAME ADDR PROTO HELO SOURCE PORT IDENT\nS: 250 ENH"))
            C: XCLIENT COLOUR=red
            S: 501 5.5.4 Bad XCLIENT attribute name: COLOUR
            C: XCLIENT
            S: 501 5.5.4 *
            C: XCLIENT NAME=mail.example.com ADDR=192.0.2.7 LOGIN=alice
            S: 220 practice.example.test ESMTP smtptui practice server
            C: MAIL FROM:<alice@example.org>
            S: 503 5.5.1 Send EHLO or HELO first
            C: HELO mail.example.com
            S: 250 practice.example.test greets mail.example.com
            \(mail)
            C: RCPT TO:<zoe@example.com>
            S: 250 2.1.5 Recipient ok
            C: XCLIENT ADDR=192.0.2.8
            S: 503 5.5.1 A transaction is already open; RSET aborts it
            C: RSET
            S: 250 2.0.0 Ok
            C: XFORWARD NAME=a SOURCE=REMOTE
            S: 250 2.0.0 Ok
            C: XFORWARD LOGIN=alice
            S: 501 5.5.4 Bad XFORWARD attribute name: LOGIN
            """),
        on(
            .offeringPRDR,
            """
            \(greeted.replacing("S: 250 ENH", with: "S: 250-PRDR\nS: 250 ENH"))
            C: MAIL FROM:<alice@example.org> PRDR
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<full@example.test>
            S: 250 2.1.5 Recipient ok
            C: DATA
            S: 354 *
            C: Subject: Lunch
            C: .
            S: 353 Content analysis has started; a reply per recipient follows
            S: 250 2.1.5 <bob@example.test> accepts the message
            S: 452 4.2.2 The mailbox is full
            S: 250 2.0.0 Accepted as practice-1
            \(mail)
            C: RCPT TO:<full@example.test>
            S: 452 4.2.2 The mailbox is full
            C: RSET
            S: 250 2.0.0 Ok
            C: MAIL FROM:<alice@example.org> PRDR
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<full@example.test>
            S: 250 2.1.5 Recipient ok
            C: BDAT 3 LAST
            C: a
            S: 353 *
            S: 452 4.2.2 The mailbox is full
            S: 452 4.2.2 No recipient accepts the message now
            \(mail)
            """),
        on(
            .behindProxy,
            """
            C: PROXY TCP4 192.0.2.1 192.0.2.2 40000 25
            S: 220 practice.example.test ESMTP smtptui practice server
            C: NOOP
            S: 250 2.0.0 Ok
            """),
        on(
            .behindProxy,
            """
            C: EHLO client.example.org
            -- closed
            """),
        on(
            .behindProxy,
            """
            C: PROXY TCP4 192.0.2.1 192.0.2.2 70000 25
            -- closed
            """),
    ]

    private static let localHello = greeted.replacing("C: EHLO", with: "C: LHLO").replacing("S: 250-ETRN\n", with: "")
        .replacing("S: 250-AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256 XOAUTH2\n", with: "")

    static let broken = [
        on(
            .mixedCodes,
            """
            C: EHLO client.example.org
            S: 550-This line has another code than the last one
            \(greeted.split(separator: "\n").dropFirst().joined(separator: "\n"))
            C: NOOP
            S: 250 2.0.0 Ok
            """),
        on(
            .bareLF,
            """
            S: 220 practice.example.test ESMTP smtptui practice server\\x0a
            C: HELP NOOP
            S: 214 2.0.0 NOOP: *
            C: NOOP
            S: 250 2.0.0 Ok\\x0a
            """),
        on(
            .endless,
            """
            C: NOOP
            S: 250 2.0.0 Ok
            C: HELP NOOP
            S: ~214-2.0.0 NOOP: *
            C: NOOP
            """),
        on(
            .lostReply,
            """
            \(begun)
            C: Subject: Lunch
            C: .
            -- closed
            """),
    ]
}
