@testable import PracticeServer

// Rules of a scenario file, each condition with a session in which it is true and one in which it is not.
extension ServerDialogues {
    static let rules = [
        ServerDialogue(
            "rules about addresses",
            on: written(
                """
                rules:
                  - {at: MAIL, when: {sender: <>}, reply: "550 5.7.1 No bounces from {client}"}
                  - {at: RCPT, when: {recipient: Bob@example.test}, reply: 450 4.2.1 Not now}
                  - {at: RCPT, when: {recipient: example.com}, reply: 550 5.1.2 Not there}
                  - {at: RCPT, when: {recipient: known, sender: eve@example.org}, reply: 550 5.7.1 Not from Eve}
                """),
            """
            C: HELO client.example.org
            S: 250 *
            C: MAIL FROM:<>
            S: 550 5.7.1 No bounces from 127.0.0.1
            C: MAIL FROM:<EVE@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@EXAMPLE.test>
            S: 450 4.2.1 Not now
            C: RCPT TO:<zoe@example.com>
            S: 550 5.1.2 Not there
            C: RCPT TO:<alice@example.test>
            S: 550 5.7.1 Not from Eve
            C: RCPT TO:<postmaster>
            S: 550 5.7.1 Not from Eve
            C: RCPT TO:<gone@example.test>
            S: 550 5.2.1 *
            C: RCPT TO:<nobody@example.test>
            S: 550 5.1.1 *
            C: RSET
            S: 250 *
            \(mail)
            C: RCPT TO:<alice@example.test>
            S: 250 *
            """),
        ServerDialogue(
            "rules about the session",
            on: written(
                """
                rules:
                  - {at: EHLO, when: {hello: localhost}, reply: "504 5.5.2 {} is not a full name"}
                  - {at: RCPT, when: {hello: client}, reply: 550 5.7.1 Bad name}
                  - {at: AUTH, when: {tls: no}, reply: 530 5.7.0 TLS first}
                  - {at: VRFY, when: {authenticated: yes}, reply: 252 2.0.0 Maybe}
                """),
            """
            C: EHLO LOCALHOST
            S: 504 5.5.2 LOCALHOST is not a full name
            C: HELO client
            S: 250 *
            \(mail)
            C: RCPT TO:<bob@example.test>
            S: 550 5.7.1 Bad name
            \(greeted)
            C: AUTH PLAIN
            S: 530 5.7.0 TLS first
            C: VRFY zoe
            S: 550 5.1.1 *
            C: STARTTLS
            S: 220 *
            -- secured
            C: EHLO client
            S: 250-*
            S: 250-PIPELINING
            S: 250-SIZE 10485760
            S: 250-VRFY
            S: 250-EXPN
            S: 250-ETRN
            S: 250-HELP
            S: 250-8BITMIME
            S: 250-SMTPUTF8
            S: 250-CHUNKING
            S: 250-BINARYMIME
            S: 250-DSN
            S: 250-AUTH *
            S: 250 ENHANCEDSTATUSCODES
            C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 235 2.7.0 Authentication successful
            C: VRFY zoe
            S: 252 2.0.0 Maybe
            """),
        ServerDialogue(
            "a greeting of its own, and a goodbye",
            on: written(
                """
                rules:
                  - {at: greeting, reply: "220 {} ESMTP Postfix"}
                  - {at: QUIT, reply: 221 2.0.0 Bye}
                """),
            """
            S: 220 practice.example.test ESMTP Postfix
            C: NOOP
            S: 250 *
            C: QUIT
            S: 221 2.0.0 Bye
            -- closed
            """),
    ]

    /// A scenario as a user writes it.
    static func written(_ text: String) -> Scenario {
        let file = ScenarioFile("own", text: Array("summary: Own.\n\(text)\n".utf8), path: "own.yaml")
        return (try? ScenarioShelf(own: [file]).scenario(named: "own")) ?? Scenario()
    }
}
