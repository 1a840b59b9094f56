extension Course {
    static let broken = #"""
        name: broken
        title: A server that is wrong
        goal: Notice a violation of the protocol, and decide what to do.
        scenario: mixed-codes
        read:
          - >-
            Servers have mistakes, too. smtptui marks violations of the protocol in the conversation, where they happen. This
            server sends a reply whose lines have different codes.
          - |-
            S: 550-This line has another code than the last one
            S: 250-practice.example.test greets client.example.org
          - >-
            All lines of a reply must have the same code. If they do not, no one can say whether it is a success. Some programs
            look at the first line, some at the last, as smtptui does.
          - >-
            When something is odd, look at what the server does next rather than at what it says. NOOP is a good question: it
            changes nothing, and its reply shows whether replies still belong to their commands.
        steps:
          - do: Send EHLO, and find the violation.
            see: {finding: codes-differ}
            solution: |
              EHLO client.example.org
          - do: Ask with NOOP whether the replies are still in step.
            see: {command: NOOP, reply: 250}
            then: yes
            solution: |
              NOOP
          - do: Find out whether the hello was accepted. MAIL tells.
            see: {command: MAIL, reply: [250, 503]}
            then: yes
            solution: |
              MAIL FROM:<you@example.org>
        hints:
          - The violation is a line of its own in the conversation, with the section that it violates.
          - 250 to MAIL says that the hello counts, 503 that it does not.
        alternative: |
          EHLO [127.0.0.1]
          NOOP
          MAIL FROM:<>
        mistake:
          do: Believe the first line, and send the same EHLO again, in the hope of a better reply.
          see: {command: EHLO, again: yes}
          solution: |
            EHLO client.example.org
            EHLO client.example.org
          recovery:
            do: The reply stays as it is. HELO is answered without fault. Send it.
            see: {command: HELO, reply: 250}
            solution: |
              HELO client.example.org
        summary:
          - >-
            A reply that contradicts itself is not to be trusted; the next reply shows what is so. For the person who runs the
            server, :export markdown writes a report with every line.
        sections: [RFC 5321 §4.2.1, RFC 5321 §4.2]
        """#
}
