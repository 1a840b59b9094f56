extension Course {
    static let transaction = #"""
        name: transaction
        title: Sender and recipient
        goal: Open a mail transaction with one sender and one recipient.
        read:
          - >-
            Sending one message is a mail transaction. It has three parts: MAIL names the sender and opens the
            transaction, RCPT names a recipient, DATA brings the message. This lesson stops before DATA.
          - |-
            C: MAIL FROM:<you@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
          - >-
            The angle brackets belong to the command, and after the colon there is no space. The address in MAIL is
            where a report goes if the message cannot be delivered.
          - >-
            On this server alice@example.test and bob@example.test have a mailbox. The second number in its replies,
            2.1.5, is an enhanced status code: it says in more detail what the first number means.
        steps:
          - do: Begin the session with EHLO.
            see: {command: [EHLO, HELO], reply: 250}
            solution: |
              EHLO client.example.org
          - do: Name a sender.
            see: {command: MAIL, reply: 250}
            solution: |
              MAIL FROM:<you@example.org>
          - do: Name a recipient that the server knows.
            see: {command: RCPT, reply: 250}
            solution: |
              RCPT TO:<bob@example.test>
        hints:
          - "EHLO is followed by the name of your machine. Here any name will do, such as client.example.org."
          - "The keyword of MAIL is FROM:, that of RCPT is TO:. Both end with a colon."
          - bob@example.test is a recipient that this server accepts.
        alternative: |
          HELO [127.0.0.1]
          mail from:<alice@example.com>
          rcpt to:<postmaster>
        mistake:
          do: Send RCPT before MAIL.
          see: {command: RCPT, reply: 503}
          solution: |
            EHLO client.example.org
            RCPT TO:<bob@example.test>
          recovery:
            do: 503 says that the order is wrong. Send MAIL, and RCPT again.
            see: {command: RCPT, reply: 250}
            solution: |
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
        summary:
          - >-
            MAIL opens a transaction, RCPT adds a recipient to it. The two addresses are the envelope of the message: the
            server uses them to deliver it, and to report what it cannot deliver.
          - >-
            A refused command changes nothing. After 503 send what was missing, then the command again.
        sections: [RFC 5321 §3.3, RFC 5321 §4.1.1.2, RFC 5321 §4.1.1.3, RFC 3463 §2]
        """#
}
