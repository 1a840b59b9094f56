extension Course {
    static let codes = #"""
        name: codes
        title: What the first digit says
        goal: Get one reply of each of the four kinds.
        read:
          - >-
            The first digit of a reply says what to do next: go on, try later, or give up. The standard writes 2yz for any
            code that begins with 2, where y and z may be any digit.
          - |-
            2yz   done
            3yz   good so far, send the rest
            4yz   not now: the same command may succeed later
            5yz   not at all: the same command will most likely fail again
          - >-
            The second digit says what the reply is about: 0 the form of the command, 1 information, 2 the connection, 5 the
            mail system. The third one tells replies of a kind apart. A code that you do not know can be read by its digits.
          - >-
            On this server nobody@example.test does not exist, and busy@example.test is in use at the moment.
        steps:
          - do: Get a 2yz from NOOP, the command that does nothing.
            see: {command: NOOP, reply: 2yz}
            solution: |
              NOOP
          - do: Get a 5yz from a recipient that does not exist.
            see: {command: RCPT, reply: 5yz}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<nobody@example.test>
          - do: Get a 4yz from a recipient that is busy.
            see: {command: RCPT, reply: 4yz}
            solution: |
              RCPT TO:<busy@example.test>
          - do: Get a 3yz, from a command that needs more text. After 354, a dot alone on a line ends the message.
            see: {command: [DATA, AUTH], reply: 3yz}
            solution: |
              RCPT TO:<bob@example.test>
              DATA
        hints:
          - NOOP works at any time. RCPT needs EHLO and MAIL before it.
          - DATA is answered with 354 once a recipient was accepted. A dot alone on a line ends the message.
        alternative: |
          EHLO [127.0.0.1]
          AUTH LOGIN
          *
          MAIL FROM:<>
          RCPT TO:<full@example.test>
          RCPT TO:<gone@example.test>
          NOOP
        mistake:
          do: Send a second MAIL while a transaction is open.
          see: {command: MAIL, reply: 503}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            MAIL FROM:<me@example.org>
          recovery:
            do: 503 is a 5yz about the order. RSET aborts the transaction, and MAIL works again.
            see: {command: MAIL, reply: 250}
            solution: |
              RSET
              MAIL FROM:<me@example.org>
        summary:
          - >-
            2yz and 3yz mean go on. After 4yz a client keeps the message and tries again later; after 5yz it gives the message
            back to its sender, with a report.
          - >-
            Programs decide by the digits. The text after them is for people, with two exceptions: the list that answers
            EHLO, and the enhanced status code, which the next lesson reads.
        sections: [RFC 5321 §4.2.1, RFC 5321 §4.2.2, RFC 5321 §4.5.4.1]
        """#
}
