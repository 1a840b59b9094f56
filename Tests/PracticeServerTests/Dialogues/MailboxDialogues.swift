@testable import PracticeServer

// The mailboxes that behave in every scenario.
extension ServerDialogues {
    static let mailboxes = [
        ServerDialogue(
            "mailboxes that behave",
            """
            \(recipient)
            C: RCPT TO:<full@example.test>
            S: 452 4.2.2 The mailbox is full
            C: RCPT TO:<BUSY@example.test>
            S: 450 4.2.0 The mailbox is busy, try again later
            C: RCPT TO:<gone@example.test>
            S: 550 5.2.1 The mailbox is disabled and accepts no messages
            C: RCPT TO:<moved@example.test>
            S: 551 5.1.6 User not local; please try <moved@example.com>
            C: RCPT TO:<full@example.com>
            S: 550 5.7.1 *
            C: VRFY full
            S: 250 2.1.5 <full@example.test>
            C: VRFY gone
            S: 550 5.2.1 The mailbox is disabled and accepts no messages
            C: VRFY moved
            S: 551 5.1.6 User not local; please try <moved@example.com>
            C: EXPN grey
            S: 550 5.1.1 That is a user, not a list; VRFY shows users
            """),
        ServerDialogue(
            "grey@ is accepted later, also in the same transaction",
            """
            \(recipient)
            C: RCPT TO:<grey@example.test>
            S: 451 4.7.1 Greylisted; try again in 15 seconds
            -- wait 14
            C: RCPT TO:<Grey@example.test>
            S: 451 4.7.1 Greylisted; try again in 1 second
            -- wait 1
            C: RCPT TO:<grey@example.test>
            S: 250 2.1.5 Recipient ok
            """),
        ServerDialogue(
            "slow@ is accepted, but the reply comes late, and what comes meanwhile waits",
            """
            \(recipient)
            C: RCPT TO:<slow@example.test>
            C: RCPT TO:<nobody@example.test>
            -- wait 4
            -- wait 1
            S: 250 2.1.5 Recipient ok
            S: 550 5.1.1 No such user here
            """),
    ]
}
