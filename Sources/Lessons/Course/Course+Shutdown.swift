extension Course {
    static let shutdown = #"""
        name: shutdown
        title: A server that closes in the middle
        goal: Be sent away with 421, connect again, and go on where you were.
        scenario: shutdown
        read:
          - >-
            421 may come at any time, as the reply to any command or without one: the server closes the connection now, because it
            is shut down, overloaded, or tired of waiting.
          - |-
            C: RCPT TO:<bob@example.test>
            S: 421 4.3.2 practice.example.test closes the connection, …
          - >-
            It begins with 4, so nothing is lost: the transaction is over, and the client tries it again on another connection,
            later. A connection that just breaks is treated like 421.
          - >-
            :reconnect opens a new connection to the same server, says hello again, and sends MAIL and the accepted RCPTs of the
            open transaction. This server sends you away at each RCPT.
        steps:
          - do: Open a transaction, and get 421 to RCPT.
            see: {command: RCPT, reply: 421}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
          - do: Connect again, and have MAIL accepted on the new connection.
            see: {command: MAIL, reply: 250, connection: 2}
            then: yes
            solution: |
              :reconnect
              RSET
              MAIL FROM:<you@example.org>
          - do: Leave the server alone until it is well again.
            see: {end: quit, connection: 2}
            then: yes
            solution: |
              QUIT
        hints:
          - Whatever you send to the closed connection is lost. Only a new connection helps.
          - ":reconnect needs no argument. Afterwards see what it has sent for you."
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<postmaster>
          :reconnect
          RSET
          MAIL FROM:<me@example.org>
          QUIT
        mistake:
          do: Send RCPT again at once, on the new connection.
          see: {command: RCPT, reply: 421, connection: 2}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.test>
            :reconnect
            RCPT TO:<bob@example.test>
          recovery:
            do: A server in trouble stays so for a while. Connect again, and leave it alone with QUIT.
            see: {end: quit, connection: 3}
            solution: |
              :reconnect
              QUIT
        summary:
          - >-
            421 ends the session, and the transaction with it. The client tries again later, at longer and longer intervals.
        sections: [RFC 5321 §3.8, RFC 5321 §4.2.2, RFC 5321 §4.5.4.1]
        """#
}
