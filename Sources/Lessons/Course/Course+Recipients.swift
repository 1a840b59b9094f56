extension Course {
    static let recipients = #"""
        name: recipients
        title: Several recipients, one bad
        goal: Send one message to two recipients, although a third is refused.
        read:
          - >-
            A message may have many recipients. RCPT is sent once for each of them, and each gets a reply of its own. The server
            delivers to those that it accepted.
          - |-
            C: RCPT TO:<alice@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<nobody@example.test>
            S: 550 5.1.1 No such user here
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
          - >-
            After the dot there is one reply, for all accepted recipients together. About the others the client already knows,
            and has to report them to the sender itself.
          - A server must accept at least 100 recipients of a message. Beyond its limit it answers 452, and the rest is sent later.
        steps:
          - do: Have a recipient refused.
            see: {command: RCPT, reply: 5yz}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<nobody@example.test>
          - do: Send a message to two recipients in one transaction.
            see: {message: accepted, recipients: 2}
            solution: |
              RCPT TO:<alice@example.test>
              RCPT TO:<bob@example.test>
              DATA
              Subject: Lunch for two

              At noon?
              .
        hints:
          - Send RCPT three times, once with nobody@example.test.
          - The accepted recipients stay, whatever happens to the others.
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<alice@example.test>
          RCPT TO:<zoe@example.test>
          RCPT TO:<postmaster>
          DATA
          .
        mistake:
          do: Write two addresses into one RCPT, with a comma.
          see: {command: RCPT, reply: 501}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<alice@example.test>,<bob@example.test>
          recovery:
            do: RCPT names one recipient. Send it once for each.
            see: {command: RCPT, reply: 250}
            solution: |
              RCPT TO:<alice@example.test>
        summary:
          - >-
            One RCPT per recipient, one reply per RCPT, and one reply for the message. A refused recipient does not stop the
            others.
        sections: [RFC 5321 §3.3, RFC 5321 §4.1.1.3, RFC 5321 §4.5.3.1.8]
        """#
}
