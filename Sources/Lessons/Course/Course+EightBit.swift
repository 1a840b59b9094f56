extension Course {
    static let eightBit = #"""
        name: eight-bit
        title: Letters beyond ASCII
        goal: Send text and an address that are not ASCII.
        read:
          - >-
            The first standard knew only the 128 characters of ASCII: each byte had seven useful bits. Two extensions changed
            that, and both are parameters of MAIL.
          - |-
            8BITMIME   MAIL FROM:<you@example.org> BODY=8BITMIME
                       the text of the message has bytes with eight bits
            SMTPUTF8   MAIL FROM:<jürgen@example.org> SMTPUTF8
                       addresses and header fields are in UTF-8 as well
          - >-
            Both must be offered in the reply to EHLO. The message still has to say how its text is to be read, in three
            fields of its header:
          - |-
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit
          - >-
            In standards a byte is called an octet: eight bits.
        steps:
          - do: Announce text with eight bits.
            see: {command: MAIL, argument: "*BODY=8BITMIME*", reply: 250}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org> BODY=8BITMIME
          - do: After it, send a message with these three fields, and with an é in its body.
            see:
              message: accepted
              argument: "*BODY=8BITMIME*"
              header:
                MIME-Version: "1.0*"
                Content-Type: "text/*charset=*utf-8*"
                Content-Transfer-Encoding: 8bit
              body: "*é*"
            not-yet: "Such as Content-Type: text/plain; charset=utf-8, after MAIL with BODY=8BITMIME."
            solution: |
              RCPT TO:<bob@example.test>
              DATA
              Subject: Coffee
              MIME-Version: 1.0
              Content-Type: text/plain; charset=utf-8
              Content-Transfer-Encoding: 8bit

              Meet me at the café.
              .
          - do: Open a transaction with a sender that is not ASCII, jürgen@example.org.
            see: {command: MAIL, argument: "*jürgen@*SMTPUTF8*", reply: 250}
            solution: |
              MAIL FROM:<jürgen@example.org> SMTPUTF8
        hints:
          - A parameter follows the closing bracket after a space.
          - BODY=8BITMIME is for the text, SMTPUTF8 for addresses. A MAIL may have both.
        alternative: |
          EHLO [127.0.0.1]
          mail from:<jürgen@example.net> body=8bitmime smtputf8
          rcpt to:<alice@example.test>
          data
          content-transfer-encoding: 8BIT
          mime-version: 1.0 (by hand)
          content-type: text/plain;
            charset="UTF-8"

          é
          .
        mistake:
          do: Use an address that is not ASCII without SMTPUTF8.
          see: {command: MAIL, enhanced: 5.6.7}
          solution: |
            EHLO client.example.org
            MAIL FROM:<jürgen@example.org>
          recovery:
            do: The server cannot know that you mean UTF-8. Say so.
            see: {command: MAIL, argument: "*SMTPUTF8*", reply: 250}
            solution: |
              MAIL FROM:<jürgen@example.org> SMTPUTF8
        summary:
          - >-
            A parameter may be used only where EHLO has offered its extension. If a server does not offer 8BITMIME, the text has
            to be encoded in ASCII, for example in base64, as in the next lesson.
        sections: [RFC 6152 §2, RFC 6531 §3.4, RFC 2045 §6]
        """#
}
