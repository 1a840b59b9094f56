extension Course {
    static let smuggling = #"""
        name: smuggling
        title: "A message inside a message: smuggling"
        goal: Try to hide a second message in the first, and see why it fails here.
        read:
          - >-
            A message ends with CR LF, a dot, CR LF. Some servers also accepted a dot between two bare LFs, those without a
            CR. Then two servers could read the same bytes differently. For the first they are one message. For the second
            the message ends in the middle, and what follows are commands: a second message, with any sender, from a server
            that it trusts.
          - |-
            …text LF . LF MAIL FROM:<boss@example.org> CR LF RCPT TO:…
          - >-
            This is SMTP smuggling, found in 2023. The remedy: only CR LF ends a line, and a message with a bare LF is refused, as
            this server does.
          - >-
            :raw sends bytes exactly: \r is CR, \n is LF. After 354 every line is text, :raw as well; so one :raw sends it all, from
            MAIL to the dot. Try this on practice servers only; on servers of others it is an attack.
        steps:
          - do: Before DATA, send with one :raw a message with a bare LF, a dot and a bare LF in it, and have it refused.
            see: {message: refused, enhanced: 5.6.0}
            solution: |
              EHLO client.example.org
              :raw "MAIL FROM:<you@example.org>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\nSubject: 1\r\n\r\none\n.\nRSET\n\r\n.\r\n"
          - do: "For comparison, send two messages, each with a right end. The server reads two."
            see: {message: accepted, times: 2}
            then: yes
            solution: |
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              DATA
              Subject: One

              .
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              DATA
              Subject: Two

              .
        hints:
          - "The whole message goes into one :raw, with the commands before it. :solution has the line."
          - Only the last dot has CR LF on both sides. The server finds the bare LF before it and refuses the message.
        alternative: |
          EHLO [127.0.0.1]
          :raw "MAIL FROM:<>\r\nRCPT TO:<postmaster>\r\nDATA\r\none\n.\r\ntwo\r\n.\r\n"
          MAIL FROM:<>
          RCPT TO:<postmaster>
          DATA
          .
          MAIL FROM:<>
          RCPT TO:<postmaster>
          DATA
          .
        mistake:
          do: 'End a command with LF alone, :raw "NOOP\n".'
          see: {command: "*", reply: 500}
          solution: |
            :raw "NOOP\n"
          recovery:
            do: Programs that write lines with LF alone fail like this. Send it with CR LF, as the input does.
            see: {command: NOOP, reply: 250}
            solution: |
              NOOP
        summary:
          - >-
            What ends a line and a message must be the same for every server on the way. A server that accepts less is the safer
            one.
        sections: [RFC 5321 §2.3.8, RFC 5321 §4.1.1.4]
        """#
}
