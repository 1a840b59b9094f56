extension Course {
    static let reset = #"""
        name: reset
        title: Start over, and send a second message
        goal: Drop a transaction, and send two messages on one connection.
        read:
          - >-
            RSET aborts the open transaction: the sender and the recipients are forgotten. The session goes on, with the same
            hello, the same encryption and the same authentication.
          - |-
            C: MAIL FROM:<you@example.org>
            S: 250 2.1.0 Sender ok
            C: RSET
            S: 250 2.0.0 Ok
          - >-
            After a message was accepted or refused the transaction is over by itself. The next MAIL begins another one, so a
            client with ten messages for a server needs one connection.
          - >-
            Inside a message RSET does not help: there it is text. A message that has begun can only be ended with the dot, or
            the connection closed before it.
        steps:
          - do: Open a transaction and abort it with RSET.
            see: {command: RSET, reply: 250, transaction: yes}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<alice@example.test>
              RSET
          - do: Send a message.
            see: {message: accepted}
            then: yes
            solution: |
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              DATA
              Subject: First

              One.
              .
          - do: On the same connection, send another one.
            see: {message: accepted, place: 2}
            then: yes
            solution: |
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              DATA
              Subject: Second

              Two.
              .
        hints:
          - RSET has no argument.
          - After the 250 to the first message just send MAIL again. EHLO is not needed.
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<me@example.org>
          rset
          MAIL FROM:<>
          RCPT TO:<postmaster>
          DATA
          .
          MAIL FROM:<>
          RCPT TO:<postmaster>
          DATA
          .
        mistake:
          do: Change your mind about the sender, and send a second MAIL.
          see: {command: MAIL, reply: 503}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            MAIL FROM:<me@example.org>
          recovery:
            do: One transaction has one sender. RSET first, then MAIL.
            see: {command: MAIL, reply: 250}
            solution: |
              RSET
              MAIL FROM:<me@example.org>
        summary:
          - >-
            A session may have any number of transactions, one after the other. RSET ends one without a message; so does another
            EHLO.
        sections: [RFC 5321 §4.1.1.5, RFC 5321 §3.3, RFC 5321 §4.1.4]
        """#
}
