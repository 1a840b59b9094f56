extension Course {
    static let header = #"""
        name: header
        title: A header that passes
        goal: Send a message with the fields that every message should have.
        scenario: content-refused
        read:
          - >-
            To SMTP the header is just text. Other programs depend on it, and many servers refuse messages without the two
            fields that the standard requires, From: and Date:. This server does.
          - |-
            From: You <you@example.org>
            To: Bob <bob@example.test>
            Subject: Lunch
            Date: Mon, 30 Nov 2026 10:00:00 +0000
            Message-ID: <1@client.example.org>
          - >-
            Each line is a field: a name, a colon, a value. A line that begins with a space continues the field before it. The
            first empty line ends the header; if it is missing, the text of your message is read as header fields.
          - >-
            Date: says when the message was written. Message-ID: is a name that no other message in the world has.
        steps:
          - do: Open a transaction.
            see: {command: RCPT, reply: 2yz}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
          - do: "Send a message with From:, To:, Subject:, Date: and Message-ID:, and with a body."
            see:
              message: accepted
              header: {From: "*@*", To: "*@*", Subject: "*", Date: "* * 20* *:*", Message-ID: "<*@*>"}
              body: "*"
            not-yet: "Date: looks like Mon, 30 Nov 2026 10:00:00 +0000, Message-ID: like <1@client.example.org>."
            solution: |
              DATA
              From: You <you@example.org>
              To: Bob <bob@example.test>
              Subject: Lunch
              Date: Mon, 30 Nov 2026 10:00:00 +0000
              Message-ID: <1@client.example.org>

              At noon?
              .
        hints:
          - The order of the fields does not matter. Upper and lower case in their names do not either.
          - The value of Message-ID is in angle brackets and looks like an address.
          - Do not forget the empty line before the text.
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<alice@example.test>
          DATA
          date: 1 Dec 2026 09:00 +0100
          message-id:
           <two@client.example.org>
          to: alice@example.test
          subject:
          from: bob@example.test

          text
          .
        mistake:
          do: "Leave Date: out. The refusal comes after the dot."
          see: {message: refused, without: Date}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.test>
            DATA
            From: You <you@example.org>
            Subject: Lunch

            At noon?
            .
          recovery:
            do: The transaction is over. Send MAIL and RCPT again, and the message with a date.
            see: {message: accepted, header: {Date: "*"}}
            solution: |
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              DATA
              From: You <you@example.org>
              Date: Mon, 30 Nov 2026 10:00:00 +0000

              At noon?
              .
        summary:
          - >-
            From: and Date: are required, Message-ID: is expected. A server can see the header only after the dot, so a refusal
            because of it comes that late, and ends the transaction.
        sections: [RFC 5322 §2.2, RFC 5322 §3.6, RFC 5321 §4.1.1.4]
        """#
}
