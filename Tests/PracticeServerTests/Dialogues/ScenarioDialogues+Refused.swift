@testable import PracticeServer

// Who or what is refused.
extension ServerDialogues {
    static let refused = refusedPeople + refusedMessages

    private static let refusedPeople = [
        on(
            .fullMailbox,
            """
            \(greeted)
            \(mail)
            C: RCPT TO:<bob@example.test>
            S: 552 5.2.2 <bob@example.test>: the mailbox is full; its quota is exceeded
            C: RCPT TO:<nobody@example.test>
            S: 550 5.1.1 No such user here
            C: RCPT TO:<gone@example.test>
            S: 550 5.2.1 The mailbox is disabled and accepts no messages
            """),
        on(
            .unknownUser,
            """
            \(greeted)
            \(mail)
            C: RCPT TO:<bob@example.test>
            S: 550-5.1.1 The account <bob@example.test> does not exist.
            S: 550 5.1.1 Check the spelling of the address.
            C: RCPT TO:<postmaster>
            S: 250 2.1.5 Recipient ok
            """),
        on(
            .relayDenied,
            """
            \(greeted)
            \(mail)
            C: RCPT TO:<zoe@example.com>
            S: 554 5.7.1 <zoe@example.com>: Relay access denied
            C: RSET
            S: 250 2.0.0 Ok
            C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 235 2.7.0 Authentication successful
            \(mail)
            C: RCPT TO:<zoe@example.com>
            S: 250 2.1.5 Recipient ok
            """),
        on(
            .senderRefused,
            """
            \(greeted)
            C: MAIL FROM:<alice@example.org>
            S: 550 5.1.8 <alice@example.org>: Sender address rejected: Domain not found
            C: MAIL FROM:<>
            S: 250 2.1.0 Sender ok
            """),
        on(
            .failingSPF,
            """
            \(greeted)
            C: MAIL FROM:<alice@EXAMPLE.ORG>
            S: 550-5.7.23 SPF validation failed: 127.0.0.1 is not allowed to send mail from example.org
            S: 550 5.7.23 See the SPF record of example.org: v=spf1 mx -all
            C: MAIL FROM:<alice@example.net>
            S: 250 2.1.0 Sender ok
            """),
        on(
            .blocklist,
            """
            S: 554-5.7.1 Service unavailable; Client host [127.0.0.1] blocked using dnsbl.example.test
            S: 554 5.7.1 127.0.0.1 is listed, see https://dnsbl.example.test/?127.0.0.1
            C: EHLO client.example.org
            S: 503 5.5.1 This server refused the session; send QUIT
            C: QUIT
            S: 221 2.0.0 practice.example.test closes the connection, goodbye
            -- closed
            """),
        on(
            .noMailHost,
            """
            S: 521 practice.example.test does not accept mail
            -- closed
            """),
        on(
            .nullMX,
            """
            \(greeted)
            \(mail)
            C: RCPT TO:<zoe@example.com>
            S: 556 5.1.10 <zoe@example.com>: Recipient address has null MX
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            """),
    ]

    private static let refusedMessages = [
        on(
            .failingDMARC,
            """
            \(begun)
            C: Subject: From: a@example.org
            C: from: Alice
            C:  <alice@Example.org>
            C:
            C: Soup?
            C: .
            S: 550-5.7.26 Unauthenticated email from example.org is not accepted due to its DMARC policy
            S: 550 5.7.26 Neither SPF nor DKIM passed for the domain in From:
            \(message("From: alice@example.net", "", "From: alice@example.org"))
            S: 250 2.0.0 Accepted as practice-1
            """),
        on(
            .contentRefused,
            """
            \(begun)
            C: Subject: Lunch
            C: .
            S: 550 5.6.0 The message has no From: field (RFC 5322 section 3.6)
            \(message("From: alice@example.org", "", "Date: in the body"))
            S: 554 5.6.0 The message has no Date: field (RFC 5322 section 3.6)
            \(message("From: alice@example.org", "DATE: Mon, 30 Nov 2026 08:00:00 +0000"))
            S: 250 2.0.0 Accepted as practice-1
            """),
        on(
            .virus,
            """
            \(begun)
            C: this is EICAR-STANDARD
            C: .
            S: 554 5.7.1 Message contains a virus (Eicar-Test-Signature) and was rejected
            \(message("clean"))
            S: 250 2.0.0 Accepted as practice-1
            """),
        on(
            .spam,
            """
            \(addressed)
            C: BDAT 7 LAST
            C: GTUBE
            S: 550 5.7.1 Message rejected as spam by the content filter (score 1000, limit 5)
            C: RSET
            S: 250 2.0.0 Ok
            \(message("GTUB", "E"))
            S: 250 2.0.0 Accepted as practice-1
            """),
    ]

    /// A whole transaction up to the dot.
    private static func message(_ lines: String...) -> String {
        """
        \(mail)
        C: RCPT TO:<bob@example.test>
        S: 250 2.1.5 Recipient ok
        C: DATA
        S: 354 *
        \(lines.map { "C: \($0)" }.joined(separator: "\n"))
        C: .
        """
    }
}
