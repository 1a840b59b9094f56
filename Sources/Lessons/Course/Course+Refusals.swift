extension Course {
    static let refusals = #"""
        name: refusals
        title: Read a refusal
        goal: Find out from the enhanced status code why a recipient was refused.
        read:
          - >-
            A code such as 550 says that a mailbox is unavailable, and not why. Servers that offer ENHANCEDSTATUSCODES add three
            numbers with dots after it.
          - |-
            550 5.1.1 No such user here
                | | |
                | | detail: bad mailbox address
                | subject: 1 address, 2 mailbox, 3 system, 5 protocol, 7 policy
                class: 5 permanent, as the first digit of 550
          - >-
            Several mailboxes of this server refuse mail, each for a reason of its own: full@, gone@ and moved@example.test;
            nobody@ does not exist. HELP with one of these names, such as HELP full, explains it.
        steps:
          - do: Get 5.1.1, the address does not exist.
            see: {command: RCPT, enhanced: 5.1.1}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<nobody@example.test>
          - do: Get 4.2.2, the mailbox exists and is full.
            see: {command: RCPT, enhanced: 4.2.2}
            solution: |
              RCPT TO:<full@example.test>
          - do: Get 5.2.1, the mailbox exists and is disabled.
            see: {command: RCPT, enhanced: 5.2.1}
            solution: |
              RCPT TO:<gone@example.test>
          - do: Get 551, the reply that names another address.
            see: {command: RCPT, reply: 551}
            solution: |
              RCPT TO:<moved@example.test>
        hints:
          - Open a transaction with MAIL. Then each RCPT is one question.
          - The names are nobody@, full@, gone@ and moved@example.test.
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<moved@example.test>
          RCPT TO:<zoe@example.test>
          RSET
          MAIL FROM:<alice@example.test>
          RCPT TO:<full@example.test>
          RCPT TO:<gone@example.test>
        mistake:
          do: "Misspell the domain, as in bob@example.tset. The refusal then speaks of relaying: passing mail on."
          see: {command: RCPT, enhanced: 5.7.1}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.tset>
          recovery:
            do: The server does not pass mail on to other domains (relaying). Correct the domain.
            see: {command: RCPT, reply: 250}
            solution: |
              RCPT TO:<bob@example.test>
        summary:
          - >-
            A refusal has a code, often an enhanced code, and a text. The first digit decides whether a program tries again; the
            enhanced code says why. The text is for people, and may name a page or an address to ask.
          - >-
            Each RCPT is answered for itself. A refused recipient leaves the others as they are.
        sections: [RFC 3463 §2, RFC 2034 §4, RFC 5321 §3.4]
        """#
}
