extension Course {
    static let hello = #"""
        name: hello
        title: Say hello, HELO and EHLO
        goal: Introduce yourself in the old way and in the new one, and compare the replies.
        read:
          - >-
            Before mail can be sent, the client says who it is. HELO is the hello of 1982. EHLO is its successor: it
            also asks which extensions the server has. An extension is something that the first standard did not
            have, such as encryption or letters with accents; the server offers each with a keyword.
          - >-
            Both need a name: the full name of your machine, or its address in square brackets, [127.0.0.1].
          - |-
            C: EHLO client.example.org
            S: 250-practice.example.test greets client.example.org
            S: 250-PIPELINING
            S: 250 ENHANCEDSTATUSCODES
          - >-
            A hyphen after the code says that more lines follow; a space marks the last line. All of them are one reply.
        steps:
          - do: Send HELO with a name, and look at the single line of the reply.
            see: {command: HELO, reply: 250}
            solution: |
              HELO client.example.org
          - do: Send EHLO with a name, and look for the keyword SIZE.
            see: {command: EHLO, reply: 250, text: "SIZE*"}
            solution: |
              EHLO client.example.org
        hints:
          - The command word comes first, then a space, then the name.
          - Any name will do here. client.example.org is reserved for examples.
        alternative: |
          ehlo [127.0.0.1]
          helo [127.0.0.1]
        mistake:
          do: Send EHLO without a name.
          see: {command: [EHLO, HELO], reply: 501}
          solution: |
            EHLO
          recovery:
            do: 501 says that the argument is wrong. Send the command again, with a name.
            see: {command: [EHLO, HELO], reply: 250}
            solution: |
              EHLO client.example.org
        summary:
          - >-
            EHLO begins a session and lists what the server offers. If a server refuses EHLO with 500 or 502, HELO is
            still there.
          - >-
            Either command may be sent again later. A message that was begun is dropped by it.
        sections: [RFC 5321 §4.1.1.1, RFC 5321 §4.1.4, RFC 5321 §2.2]
        """#
}
