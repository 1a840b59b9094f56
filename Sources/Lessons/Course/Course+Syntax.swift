extension Course {
    static let syntax = #"""
        name: syntax
        title: Make mistakes, and go on
        goal: Get 500, 501 and 503, and then open a transaction as if nothing had happened.
        read:
          - >-
            A server must not close the connection because of a mistake. It says what kind of mistake it was, and waits for the
            next command.
          - |-
            500   the command word is not known, or the line is too long
            501   the word is right, and the rest of the line is not
            502   the command is known, but not available here
            503   the command came in the wrong order
          - >-
            The most common mistake is the form of MAIL and RCPT. The address is in angle brackets, the keyword FROM: or TO: ends
            with a colon, and there is no space on either side of it.
          - |-
            MAIL FROM:<you@example.org>      right
            MAIL FROM: <you@example.org>     a space too many; many servers accept it
            MAIL FROM you@example.org        neither colon nor brackets
        steps:
          - do: Get 500 with a word that is not a command.
            see: {command: "*", reply: 500}
            solution: |
              HALLO
          - do: Get 501 with an address that is not in angle brackets.
            see: {command: [MAIL, RCPT], reply: 501}
            solution: |
              EHLO client.example.org
              MAIL FROM:you@example.org
          - do: Get 503 with a command in the wrong order.
            see: {command: "*", reply: 503}
            solution: |
              RCPT TO:<bob@example.test>
          - do: Have a recipient accepted; the connection is as good as before.
            see: {command: RCPT, reply: 250}
            solution: |
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
        hints:
          - Any word will do for 500. For 501 the word must be right.
          - RCPT before MAIL is the wrong order, and so is DATA before RCPT.
          - After each of them the session is where it was.
        alternative: |
          MAIL FROM:<you@example.org>
          HELO [127.0.0.1]
          MAIL FROM you@example.org
          FOO
          MAIL FROM:<you@example.org>
          RCPT TO:<postmaster>
        mistake:
          do: Send MAIL with a parameter that the server does not know, FOO=1.
          see: {command: MAIL, reply: 555}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org> FOO=1
          recovery:
            do: 555 means that the parameter is not known. Send MAIL without it.
            see: {command: MAIL, reply: 250}
            solution: |
              MAIL FROM:<you@example.org>
        summary:
          - >-
            A refused command changes nothing: the transaction stays as it was. Correct the line and send it again; a new
            connection is not needed.
        sections: [RFC 5321 §3.8, RFC 5321 §4.2.2, RFC 5321 §4.2.4, RFC 5321 §4.1.1.11]
        """#
}
