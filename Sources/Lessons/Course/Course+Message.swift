extension Course {
    static let message = #"""
        name: message
        title: Send a message
        goal: Write a whole message by hand, and end it.
        read:
          - >-
            After MAIL and RCPT comes DATA. The server answers 354: go on. From then on nothing that you type is a command.
            Each line belongs to the message, until a line with a single dot.
          - >-
            A message has two parts. The header comes first: lines with a name, a colon and a value. After the first empty
            line comes the body, which is the text that people read.
          - |-
            C: DATA
            S: 354 Send the message; a line with a single dot ends it
            C: Subject: Lunch
            C:
            C: At noon?
            C: .
            S: 250 2.0.0 Accepted as practice-1
          - >-
            The 250 after the dot is the important one: with it the server becomes responsible for the message.
        steps:
          - do: Open a transaction with a sender and a recipient.
            see: {command: RCPT, reply: 2yz}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
          - do: Send DATA and wait for 354.
            see: {command: DATA, reply: 354}
            solution: |
              DATA
          - do: Send a Subject, an empty line, some text, and the dot.
            see: {message: accepted, header: {Subject: "*"}, body: "*"}
            not-yet: "The header, such as Subject: Lunch, is in front of the first empty line."
            solution: |
              Subject: Lunch

              At noon?
              .
        hints:
          - MAIL and RCPT are those of the lesson before. A message counts with a Subject, an empty line and text.
          - After 354 the prompt changes. Press Enter on an empty line to begin the body.
          - The end is a dot, alone on its line.
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<postmaster>
          DATA
          From: me@example.org
          subject: one
           and a half

          text
          .
        mistake:
          do: Send DATA before any recipient was accepted.
          see: {command: DATA, reply: 554}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            DATA
          recovery:
            do: The transaction is still open. Add a recipient and send DATA again.
            see: {command: DATA, reply: 354}
            solution: |
              RCPT TO:<bob@example.test>
              DATA
        summary:
          - >-
            DATA is answered twice: with 354 at once, and after the dot with the fate of the message. 250 there means that the
            server delivers the message or reports that it cannot.
          - >-
            Header and body are separated by one empty line. Type :mailbox to see the message as the server keeps it.
        sections: [RFC 5321 §4.1.1.4, RFC 5321 §3.3, RFC 5322 §2.1]
        """#
}
