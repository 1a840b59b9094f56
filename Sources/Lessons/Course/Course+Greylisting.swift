extension Course {
    static let greylisting = #"""
        name: greylisting
        title: Come back later
        goal: Be refused temporarily, wait, and deliver the message.
        scenario: greylisting
        read:
          - >-
            A refusal that begins with 4 is temporary. Greylisting uses it on purpose: a server refuses everyone whom it does not
            know, and accepts them when they come back. Programs that send spam often do not; mail servers do.
          - |-
            C: RCPT TO:<bob@example.test>
            S: 451 4.7.1 Greylisted; try again in 15 seconds
          - >-
            The server remembers the network address of the client, the sender and the recipient. All three must come again, so a
            client that changes one of them begins to wait from the start.
          - >-
            Real servers ask for minutes, and clients wait at least half an hour between two attempts, for four to five days.
            This server is content with 15 seconds.
        steps:
          - do: Be refused with 451.
            see: {command: RCPT, reply: 451}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
          - do: Wait 15 seconds, and have the same recipient accepted.
            see: {command: RCPT, reply: 250}
            then: yes
            solution: |
              #wait 16
              RCPT TO:<bob@example.test>
          - do: Deliver the message.
            see: {message: accepted}
            then: yes
            solution: |
              DATA
              Subject: Patience

              Here at last.
              .
        hints:
          - The transaction is still open. After 15 seconds send the same RCPT again.
          - If you have closed it, use the same sender again. :again sends MAIL and RCPT once more.
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<alice@example.test>
          QUIT
          #wait 20
          :reconnect
          MAIL FROM:<>
          RCPT TO:<alice@example.test>
          DATA
          .
        mistake:
          do: Be refused, and send the same RCPT again at once. Another recipient, such as alice, is refused first, too.
          see: {command: RCPT, reply: 451, again: yes}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<alice@example.test>
            RCPT TO:<alice@example.test>
          recovery:
            do: The text says how long to wait. Wait, then send RCPT again.
            see: {command: RCPT, reply: 250}
            solution: |
              #wait 16
              RCPT TO:<alice@example.test>
        summary:
          - >-
            4yz means later, with the same sender and the same recipient. Nothing is lost: the client keeps the message and
            tries again until it gives up after days.
        sections: [RFC 6647 §2, RFC 5321 §4.2.1, RFC 5321 §4.5.4.1]
        """#
}
