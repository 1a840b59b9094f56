extension Course {
    static let pipelining = #"""
        name: pipelining
        title: Send commands in a group
        goal: Send MAIL, RCPT and DATA together, and read three replies.
        read:
          - >-
            Each reply that a client waits for costs a trip across the network and back. With the extension PIPELINING a client
            sends several commands at once. The server answers each of them, in their order.
          - |-
            C: MAIL FROM:<you@example.org>
            C: RCPT TO:<bob@example.test>
            C: DATA
            S: 250 2.1.0 Sender ok
            S: 250 2.1.5 Recipient ok
            S: 354 Send the message; a line with a single dot ends it
          - >-
            Some commands must be the last of their group, because what follows depends on their reply: EHLO, STARTTLS, AUTH,
            DATA, VRFY, EXPN, NOOP, QUIT.
          - >-
            :queue collects the commands that you type, and :flush sends them at once. If a command of the group is refused, the
            others are carried out anyway: count the replies.
        steps:
          - do: Find PIPELINING in the reply to EHLO.
            see: {command: EHLO, reply: 250, text: PIPELINING}
            solution: |
              EHLO client.example.org
          - do: Send MAIL, RCPT and DATA in one group.
            see: {command: DATA, reply: 354, group: 3}
            solution: |
              :queue
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              DATA
              :flush
          - do: Send the message.
            see: {message: accepted}
            then: yes
            solution: |
              Subject: In a group

              Three commands, one trip.
              .
        hints:
          - "Type :queue, then the three commands, each with Enter, then :flush."
          - Nothing is sent between :queue and :flush.
        alternative: |
          EHLO [127.0.0.1]
          :raw "MAIL FROM:<>\r\nRCPT TO:<bob@example.test>\r\nRCPT TO:<nobody@example.test>\r\nDATA\r\n"
          .
        mistake:
          do: Send a group whose only recipient does not exist. DATA is sent anyway, and refused.
          see: {command: DATA, reply: [503, 554], group: 3}
          solution: |
            EHLO client.example.org
            :queue
            MAIL FROM:<you@example.org>
            RCPT TO:<nobody@example.test>
            DATA
            :flush
          recovery:
            do: The replies say what was refused, in the order of the commands. RSET ends the transaction.
            see: {command: RSET, reply: 250}
            solution: |
              RSET
        summary:
          - >-
            A small message costs six trips one by one, and three in groups: EHLO, then MAIL to DATA, then the text with QUIT.
            Replies come in the order of the commands.
        sections: [RFC 2920 §3.1, RFC 2920 §3.2]
        """#
}
