@testable import PracticeServer

/// What the rules of scenarios add.
extension ServerDialogues {
    static let rules: [ServerDialogue] = [
        ServerDialogue(
            "greylisting", on: .plain.changed { $0.rules = [.greylist(refusals: 1)] },
            """
            C: HELO client.example.org
            S: 250 practice.example.test greets client.example.org
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<nobody@example.test>
            S: 550 5.1.1 No such user here
            C: RCPT TO:<bob@example.test>
            S: 451 4.7.1 Greylisted; try again in a new transaction
            C: RCPT TO:<bob@example.test>
            S: 451 4.7.1 Greylisted; try again in a new transaction
            C: DATA
            S: 554 5.5.1 No valid recipients
            C: RSET
            S: 250 2.0.0 Ok
            C: MAIL FROM:<carol@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test>
            S: 451 4.7.1 *
            C: RSET
            S: 250 2.0.0 Ok
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<alice@example.test>
            S: 451 4.7.1 *
            """)
    ]
}
