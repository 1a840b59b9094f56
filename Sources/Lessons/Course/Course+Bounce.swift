extension Course {
    static let bounce = #"""
        name: bounce
        title: Mail from no one
        goal: Send a report to the postmaster, with the empty sender.
        read:
          - >-
            When a server cannot deliver a message that it has accepted, it sends a report to the address of MAIL. People call it
            a bounce. What if the report cannot be delivered either? A report about the report would go round for ever.
          - >-
            So reports have the empty sender, written as two brackets with nothing between them. Nothing is ever sent back to it.
          - |-
            C: MAIL FROM:<>
            S: 250 2.1.0 Sender ok
          - >-
            Every server must accept the empty sender, and have a mailbox for Postmaster: the person to write to when
            something is wrong with the mail of a domain. It is the only recipient that needs no domain.
        steps:
          - do: Open a transaction with the empty sender.
            see: {command: MAIL, argument: "FROM:<>*", reply: 250}
            solution: |
              EHLO client.example.org
              MAIL FROM:<>
          - do: Name the postmaster as the recipient, without a domain.
            see: {command: RCPT, argument: "TO:<postmaster>*", reply: 250}
            solution: |
              RCPT TO:<Postmaster>
          - do: Send the report.
            see: {message: accepted, sender: "<>"}
            solution: |
              DATA
              From: Mail Delivery System <mailer-daemon@example.org>
              To: postmaster@example.test
              Subject: Undelivered mail

              Your message could not be delivered.
              .
        hints:
          - The two brackets follow the colon at once.
          - Postmaster may be written in any case.
        alternative: |
          HELO [127.0.0.1]
          mail from:<>
          rcpt to:<POSTMASTER>
          data

          .
        mistake:
          do: Leave the address out, brackets and all.
          see: {command: MAIL, reply: 501}
          solution: |
            EHLO client.example.org
            MAIL FROM:
          recovery:
            do: The brackets belong to the command, even if nothing is between them.
            see: {command: MAIL, argument: "FROM:<>*", reply: 250}
            solution: |
              MAIL FROM:<>
        summary:
          - >-
            The empty sender marks messages that must never be answered by a program. A server that refuses it loses the reports
            about its own mail.
        sections: [RFC 5321 §4.5.5, RFC 5321 §6.1, RFC 5321 §4.5.1]
        """#
}
