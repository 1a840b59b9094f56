extension Course {
    static let lostReply = #"""
        name: lost-reply
        title: The reply that never came
        goal: Lose the connection after the dot, and find out what became of the message.
        scenario: lost-reply
        read:
          - >-
            A message is the server's once it has answered 250 after the dot. If the connection breaks between the two, the client
            cannot know: perhaps the server accepted the message and the reply was lost, perhaps it did not.
          - |-
            C: .
            --  the server closed the connection
          - >-
            A program has to send the message again, since a message that arrives twice is better than one that is lost. So the
            server should answer quickly after the dot. A person can look first, as you do here.
          - >-
            A field such as Message-ID: <1@client.example.org> that stays the same lets the recipient see that both are the same
            message. This server closes after every dot; type :mailbox afterwards to see what it has.
        steps:
          - do: Send a message, and lose the connection after the dot.
            see: {finding: closed-after-message}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              DATA
              Message-ID: <1@client.example.org>
              Subject: Did you get this?

              Please answer.
              .
          - do: Connect again with :reconnect, and begin a session.
            see: {command: [EHLO, HELO], reply: 250, connection: 2}
            solution: |
              :reconnect
          - do: "Type :mailbox, look for your message, and leave without sending it again."
            see: {end: quit, connection: 2}
            solution: |
              QUIT
        hints:
          - Send any message. The server closes the connection by itself.
          - ":reconnect opens a new connection and says hello again."
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<postmaster>
          DATA
          .
          :reconnect
          NOOP
          QUIT
        mistake:
          do: Send the message again without a look. It arrives twice.
          see: {finding: closed-after-message, connection: 2}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.test>
            DATA
            Subject: Once

            .
            :reconnect
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.test>
            DATA
            Subject: Once

            .
          recovery:
            do: "It cannot be called back. Connect again; :mailbox shows both."
            see: {command: "*", reply: 2yz, connection: 3}
            solution: |
              :reconnect
              NOOP
        summary:
          - >-
            Before the 250 the client is responsible, after it the server. In between no one knows, and the client sends again.
        sections: [RFC 5321 §4.2.5, RFC 5321 §6.1, RFC 1047]
        """#
}
