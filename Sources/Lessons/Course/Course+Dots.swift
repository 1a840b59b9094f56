extension Course {
    static let dots = #"""
        name: dots
        title: A line that begins with a dot
        goal: Send a message with a line that begins with a dot, whole.
        read:
          - >-
            A line with a single dot ends the message. What if your text has such a line? The client puts one more dot in front
            of every line that begins with a dot, and the server removes it. This is called dot-stuffing, or transparency.
          - |-
            the text        what is sent
            .profile        ..profile
            ...             ....
            .               ..
          - >-
            smtptui adds the dot when you type a line of the message; look at what is sent. Only the line with a single dot is
            sent as it is: it is the end.
          - >-
            A client that forgets the second dot loses the first one, or worse, ends its message in the middle. What follows is
            then read as commands.
        steps:
          - do: Open a transaction and send DATA.
            see: {command: DATA, reply: 354}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              DATA
          - do: In the body, send a line that begins with a dot, and end the message.
            see: {message: accepted, body: ".*"}
            solution: |
              Subject: Dots

              .profile is a hidden file
              .
        hints:
          - The body begins after the first empty line.
          - Type .profile as it is. The second dot is added for you.
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<postmaster>
          DATA

          ..
          .
        mistake:
          do: Put a line with a single dot in the middle of a text of two parts.
          see: {command: "*", reply: 500}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.test>
            DATA
            Subject: Half a message

            The first part
            .
            and the second part
          recovery:
            do: The first part was accepted as a message, the rest was read as a command. Begin a new transaction.
            see: {command: MAIL, reply: 250}
            solution: |
              MAIL FROM:<you@example.org>
        summary:
          - >-
            Every line of the message that begins with a dot is sent with one dot more. A line ends with two bytes, carriage
            return and line feed, in short CR LF; so the end of a message is CR LF, a dot, CR LF.
          - Type :mailbox to see that the line arrived with one dot.
        sections: [RFC 5321 §4.5.2, RFC 5321 §4.1.1.4]
        """#
}
