extension Course {
    static let size = #"""
        name: size
        title: Say how large it is
        goal: Have a message refused before it is sent, because it is too large.
        scenario: size-at-mail
        read:
          - >-
            A server that offers SIZE with a number accepts no larger message, in bytes. This one offers SIZE 200. A client that
            sends more than that, and learns it only after the dot, has wasted its time.
          - >-
            Extensions can add parameters to a command: words after the address, most of them with an equals sign and a
            value. SIZE= in MAIL says how large the message will be.
          - |-
            C: MAIL FROM:<you@example.org> SIZE=5000
            S: 552 5.3.4 The message is larger than 200 bytes
          - >-
            The size is that of the message with its line ends, without the dot at the end. It may be an estimate.
        steps:
          - do: Find the limit in the reply to EHLO.
            see: {command: EHLO, reply: 250, text: "SIZE*"}
            solution: |
              EHLO client.example.org
          - do: Announce a message that is too large, and be refused at MAIL.
            see: {command: MAIL, argument: "*SIZE=*", reply: 552}
            solution: |
              MAIL FROM:<you@example.org> SIZE=5000
          - do: Announce a small one, and send it.
            see: {message: accepted, argument: "*SIZE=*"}
            then: yes
            solution: |
              MAIL FROM:<you@example.org> SIZE=100
              RCPT TO:<bob@example.test>
              DATA
              Subject: Small

              That is all.
              .
        hints:
          - After the closing bracket comes a space, then SIZE= and a number.
          - A number above 200 is refused here, one up to 200 accepted.
        alternative: |
          ehlo [127.0.0.1]
          mail from:<> size=99999999999999999999
          mail from:<> size=2
          rcpt to:<postmaster>
          data
          .
        mistake:
          do: Send more than 200 bytes without SIZE=.
          see: {message: refused, reply: 552}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.test>
            DATA
            Subject: Large

            This line is one of several, and all of them together have too many bytes.
            This line is one of several, and all of them together have too many bytes.
            This line is one of several, and all of them together have too many bytes.
            .
          recovery:
            do: The message was refused, and the transaction is over. Send a smaller one.
            see: {message: accepted}
            solution: |
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              DATA
              Subject: Small

              That is all.
              .
        summary:
          - >-
            SIZE in the reply to EHLO is a limit, SIZE= in MAIL an announcement. A refusal at MAIL costs one line, a refusal
            after the dot the whole message.
        sections: [RFC 1870 §4, RFC 1870 §6.1, RFC 5321 §4.1.1.11]
        """#
}
