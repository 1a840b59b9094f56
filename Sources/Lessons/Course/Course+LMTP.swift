extension Course {
    static let lmtp = #"""
        name: lmtp
        title: The last step, LMTP
        goal: Deliver to two mailboxes of which one is full, and get a reply for each.
        scenario: lmtp
        read:
          - >-
            Inside a mail system the last server delivers to the mailboxes. If one of them is full, SMTP has a problem: after the
            dot there is one reply for all recipients. LMTP is SMTP with one main difference: one reply per accepted recipient.
          - |-
            C: .
            S: 250 2.1.5 <bob@example.test> Accepted as practice-1
            S: 452 4.2.2 The mailbox is full
          - >-
            They come in the order of the RCPTs. So that no one confuses the two protocols, the hello of LMTP is LHLO, and an LMTP
            server refuses EHLO.
          - >-
            An LMTP server keeps no queue: what it cannot deliver now, the client keeps. It must not be used on port 25.
        steps:
          - do: Say hello in LMTP.
            see: {command: LHLO, reply: 250}
            solution: |
              LHLO client.example.org
          - do: Send a message to bob and to full@example.test, and have it accepted for one of them.
            see: {message: accepted}
            solution: |
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              RCPT TO:<full@example.test>
              DATA
              Subject: Two mailboxes

              One of you is full.
              .
          - do: Find the second reply, which refuses it for the other one.
            see: {message: refused, enhanced: 4.2.2}
        hints:
          - LHLO has a name as its argument, like EHLO.
          - Both recipients are accepted at RCPT. The two replies come after the dot.
        alternative: |
          lhlo [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<full@example.test>
          RCPT TO:<postmaster>
          RCPT TO:<nobody@example.test>
          DATA
          .
        mistake:
          do: Say EHLO.
          see: {command: EHLO, reply: 500}
          solution: |
            EHLO client.example.org
          recovery:
            do: This is not SMTP. Say LHLO.
            see: {command: LHLO, reply: 250}
            solution: |
              LHLO client.example.org
        summary:
          - >-
            In LMTP each accepted recipient has a result of its own after the dot. The client sends again only what was refused
            temporarily.
        sections: [RFC 2033 §4.1, RFC 2033 §4.2, RFC 2033 §5]
        """#
}
