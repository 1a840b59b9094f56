@testable import PracticeServer

// The scenarios, at least one dialogue each; the name of the scenario is that of the dialogue.
extension ServerDialogues {
    static let scenarios: [ServerDialogue] =
        ordinary + refused + limited + late + secured + authenticated + protocols + broken

    static func on(_ file: ScenarioFile, _ text: String) -> ServerDialogue {
        ServerDialogue(file.name, on: file.scenario, text)
    }

    /// What the standard server says to EHLO.
    static let greeted = loginHello.replacing("S: 250-AUTH", with: "S: 250-STARTTLS\nS: 250-AUTH")

    static let mail = """
        C: MAIL FROM:<alice@example.org>
        S: 250 2.1.0 Sender ok
        """

    /// A transaction up to its first recipient, on the standard server.
    static let addressed = """
        \(greeted)
        \(mail)
        C: RCPT TO:<bob@example.test>
        S: 250 2.1.5 Recipient ok
        """

    /// The same up to the message text.
    static let begun = """
        \(addressed)
        C: DATA
        S: 354 Send the message; a line with a single dot ends it
        """

    private static let ordinary = [
        on(
            .standard,
            """
            S: 220 practice.example.test ESMTP smtptui practice server
            \(begun)
            C: Subject: Lunch
            C:
            C: Soup?
            C: .
            S: 250 2.0.0 Accepted as practice-1
            C: QUIT
            S: 221 2.0.0 practice.example.test closes the connection, goodbye
            -- closed
            """),
        on(
            .plain,
            """
            \(hello)
            C: STARTTLS
            S: 502 5.5.1 Command known, but not offered here
            C: AUTH PLAIN
            S: 502 5.5.1 Command known, but not offered here
            \(mail)
            """),
        on(
            .submission,
            """
            \(greeted.replacing("AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256 XOAUTH2", with: "AUTH CRAM-MD5 SCRAM-SHA-256"))
            C: MAIL FROM:<alice@example.org>
            S: 530 5.7.0 Log in first
            C: AUTH PLAIN
            S: 538 5.7.11 That mechanism needs TLS
            C: STARTTLS
            S: 220 2.0.0 Ready to start TLS
            -- secured
            """),
        on(
            .greylisting,
            """
            \(greeted)
            \(mail)
            C: RCPT TO:<nobody@example.test>
            S: 550 5.1.1 No such user here
            C: RCPT TO:<bob@example.test>
            S: 451 4.7.1 Greylisted; try again in 15 seconds
            C: DATA
            S: 554 5.5.1 No valid recipients
            -- wait 10
            C: RCPT TO:<bob@example.test>
            S: 451 4.7.1 Greylisted; try again in 5 seconds
            C: RCPT TO:<alice@example.test>
            S: 451 4.7.1 Greylisted; try again in 15 seconds
            -- wait 5
            C: RSET
            S: 250 2.0.0 Ok
            \(mail)
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            """),
    ]
}
