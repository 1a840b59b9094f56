extension Course {
    static let bcc = #"""
        name: bcc
        title: A blind copy
        goal: Send a copy to a recipient whom the others cannot see.
        read:
          - >-
            A blind copy needs no command of its own. The recipient is in the envelope, in a RCPT, and not in the header. That is
            all.
          - |-
            RCPT TO:<bob@example.test>        envelope: bob and alice get it
            RCPT TO:<alice@example.test>
            To: bob@example.test              header: only bob is named
          - >-
            Mail programs have a field Bcc: for it. They use its addresses for RCPT and remove the field before the message is
            sent. By hand you do that yourself.
          - >-
            A server should not write the recipients into the message, so that no one learns of the others. The Received: line
            of this server names a recipient only where there is one.
        steps:
          - do: Have two recipients accepted.
            see: {command: RCPT, reply: 2yz, times: 2}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              RCPT TO:<alice@example.test>
          - do: "Send a message whose To: names one of them, without a field Bcc:."
            see: {message: accepted, recipients: 2, header: {To: "*@*"}, unnamed: "*", without: Bcc}
            solution: |
              DATA
              From: you@example.org
              To: bob@example.test
              Subject: Lunch

              Alice does not appear here.
              .
        hints:
          - Send RCPT for both, as always.
          - "After DATA write To: with one address, and leave the other out."
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<alice@example.test>
          RCPT TO:<postmaster>
          DATA
          to: Alice <alice@example.test>

          text
          .
        mistake:
          do: "Write the blind copy into the message, as a field Bcc:."
          see: {message: accepted, header: {Bcc: "*"}}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.test>
            RCPT TO:<alice@example.test>
            DATA
            To: bob@example.test
            Bcc: alice@example.test

            Bob can read who else got this.
            .
          recovery:
            do: It was sent, and everyone can see it. Send the next one without the field.
            see: {message: accepted, without: Bcc, unnamed: "*"}
            solution: |
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              RCPT TO:<alice@example.test>
              DATA
              To: bob@example.test

              Only to you.
              .
        summary:
          - >-
            Who gets a message is decided by RCPT, and who is shown by the header. A blind copy is a recipient that the header
            does not name.
        sections: [RFC 5321 §7.2, RFC 5322 §3.6.3]
        """#
}
