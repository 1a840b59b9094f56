extension Course {
    static let envelope = #"""
        name: envelope
        title: The envelope is not the header
        goal: "Send a message whose From: is not the sender that MAIL named."
        read:
          - >-
            A letter has an address on its envelope and another one at the top of the page. So has a message. MAIL and RCPT are
            the envelope: the server uses them and nothing else to deliver. From: and To: are in the message: people see them.
          - >-
            Nothing makes them agree. A mailing list names itself in MAIL and the author in From:. A forger does the same: SMTP
            alone does not prove who has sent a message.
          - |-
            C: MAIL FROM:<you@example.org>
            C: RCPT TO:<bob@example.test>
            C: DATA
            C: From: The Boss <boss@example.com>
            C: To: everyone@example.com
          - >-
            When the message is delivered, the server writes the envelope into it: Return-Path: is the address of MAIL, and
            Received: says which client brought the message.
        steps:
          - do: Open a transaction, with any sender.
            see: {command: MAIL, reply: 250}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
          - do: "Send a message with another address in From:."
            see: {message: accepted, other-sender: yes}
            solution: |
              RCPT TO:<bob@example.test>
              DATA
              From: The Boss <boss@example.com>
              To: everyone@example.com
              Subject: Free lunch

              Come to my office.
              .
        hints:
          - "MAIL comes first, with one address. From: is a line of the message, after DATA."
          - "Afterwards type :mailbox and look for Return-Path: and Received: in front of your lines."
        alternative: |
          EHLO [127.0.0.1]
          MAIL FROM:<list-bounces@example.net>
          RCPT TO:<staff@example.test>
          DATA
          From: alice@example.com

          Hello
          .
        mistake:
          do: "Write a name beside the address, as in a header: MAIL FROM:The Boss <boss@example.com>."
          see: {command: MAIL, reply: 501}
          solution: |
            EHLO client.example.org
            MAIL FROM:The Boss <boss@example.com>
          recovery:
            do: MAIL has the bare address in angle brackets. Names belong to the header.
            see: {command: MAIL, reply: 250}
            solution: |
              MAIL FROM:<boss@example.com>
        summary:
          - >-
            The envelope decides where a message goes and where reports about it go. The header is what people see. Neither is
            proved by SMTP.
          - >-
            To find the real way of a message, read its Received: lines from the top: each server on the way has added one, and
            only those of servers that you trust can be believed.
        sections: [RFC 5321 §2.3.1, RFC 5321 §4.4, RFC 5321 §7.1, RFC 5322 §3.6.2]
        """#
}
