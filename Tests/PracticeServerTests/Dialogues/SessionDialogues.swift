@testable import PracticeServer
@testable import SMTPSyntax

// The session as a whole: the greeting, hello, order, and the end.
extension ServerDialogues {
    static let session = [
        ServerDialogue(
            "a plain session",
            """
            S: 220 practice.example.test ESMTP smtptui practice server
            \(hello)
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            C: DATA
            S: 354 Send the message; a line with a single dot ends it
            C: Subject: Lunch
            C:
            C: Soup or salad today?
            C: .
            S: 250 2.0.0 Accepted as practice-1
            C: QUIT
            S: 221 2.0.0 practice.example.test closes the connection, goodbye
            -- closed
            """),
        ServerDialogue(
            "wrong order, and how RSET puts it right",
            """
            C: MAIL FROM:<alice@example.org>
            S: 503 5.5.1 Send EHLO or HELO first
            C: RSET
            S: 250 2.0.0 Ok
            \(hello)
            C: RCPT TO:<bob@example.test>
            S: 503 5.5.1 MAIL must come first
            C: DATA
            S: 503 5.5.1 MAIL must come first
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: MAIL FROM:<other@example.org>
            S: 503 5.5.1 A transaction is already open; RSET aborts it
            C: DATA
            S: 554 5.5.1 No valid recipients
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            C: MAIL FROM:<other@example.org>
            S: 503 5.5.1 A transaction is already open; RSET aborts it
            C: HELO client.example.org
            S: 250 practice.example.test greets client.example.org
            C: RCPT TO:<bob@example.test>
            S: 503 5.5.1 MAIL must come first
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RSET
            S: 250 2.0.0 Ok
            C: RCPT TO:<bob@example.test>
            S: 503 5.5.1 MAIL must come first
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            \(hello)
            C: DATA
            S: 503 5.5.1 MAIL must come first
            """),
        ServerDialogue(
            "what is allowed before any hello",
            """
            C: NOOP
            S: 250 2.0.0 Ok
            C: noop with words
            S: 250 2.0.0 Ok
            C: HELP NOOP
            S: 214 2.0.0 NOOP: *
            C: VRFY bob
            S: 250 2.1.5 Bob Baker <bob@example.test>
            C: EXPN staff
            S: 250-2.1.5 Alice Baker <alice@example.test>
            S: 250 2.1.5 Bob Baker <bob@example.test>
            C: RSET
            S: 250 2.0.0 Ok
            C: QUIT
            S: 221 2.0.0 *
            -- closed
            """),
        ServerDialogue(
            "a hello that is refused changes nothing and has no enhanced code",
            """
            \(recipient)
            C: EHLO
            S: 501 The client name is missing: EHLO client.example.org.
            C: HELO two words
            S: 501 HELO expects one domain name, or an IP address in brackets such as [192.0.2.1].
            C: DATA
            S: 354 *
            C: .
            S: 250 2.0.0 Accepted as practice-1
            C: EHLO [192.0.2.1]
            S: 250-practice.example.test greets [192.0.2.1]
            \(offers)
            """),
        ServerDialogue(
            "arguments where none belong",
            """
            C: RSET now
            S: 501 5.5.4 RSET accepts no argument*
            C: QUIT now
            S: 501 5.5.4 QUIT accepts no argument*
            \(recipient)
            C: DATA now
            S: 501 5.5.4 DATA accepts no argument*
            C: DATA
            S: 354 *
            C: .
            S: 250 2.0.0 *
            """),
        ServerDialogue(
            "the server hangs up after many refusals", on: .plain.changed { $0.errorLimit = 3 },
            """
            C: FOO
            S: 500 5.5.1 Command not recognized
            C: NOOP
            S: 250 2.0.0 Ok
            C: MAIL
            S: 503 5.5.1 *
            C: VRFY nobody
            S: 550 5.1.1 No such user here
            S: 421 4.7.0 practice.example.test Too many errors, closing the connection
            -- closed
            C: NOOP
            """),
        ServerDialogue(
            "nothing is answered after QUIT",
            """
            C: QUIT
            S: 221 2.0.0 *
            -- closed
            C: NOOP
            C: QUIT
            """),
    ]
}
