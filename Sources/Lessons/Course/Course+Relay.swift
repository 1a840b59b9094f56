extension Course {
    static let relay = #"""
        name: relay
        title: Test for an open relay
        goal: Show that a server forwards no mail for strangers, however the address is written.
        scenario: relay-denied
        read:
          - >-
            A relay forwards mail to other servers. A server must do that for its own users, and for no one else: an open relay
            is soon found, and used for spam. From strangers it has to refuse every recipient in another domain, in any spelling.
          - |-
            zoe@example.com                    another domain
            zoe%example.com@example.test       the percent hack
            "zoe@example.com"@example.test     quotes
            @example.test:zoe@example.com      a route, as mail had in 1982
          - >-
            The middle two have the domain of the server, and hope that it reads what is before the last @, the local part, as an
            address again. A test stops before DATA: only the replies to RCPT matter. Test only servers that are yours.
        steps:
          - do: Have a recipient in another domain refused.
            see: {command: RCPT, argument: "TO:<zoe@example.com>*", reply: 5yz}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<zoe@example.com>
          - do: Have the percent hack refused.
            see: {command: RCPT, argument: "*%*@*", reply: 5yz}
            solution: |
              RCPT TO:<zoe%example.com@example.test>
          - do: Have the form with quotes refused.
            see: {command: RCPT, argument: 'TO:<"*@*"@*>*', reply: 5yz}
            solution: |
              RCPT TO:<"zoe@example.com"@example.test>
          - do: Have a recipient of this server accepted, to be sure that it accepts any.
            see: {command: RCPT, reply: 250}
            solution: |
              RCPT TO:<bob@example.test>
        hints:
          - One transaction is enough. Each RCPT is a test of its own.
          - The quotes are part of the address, inside the angle brackets.
          - bob@example.test is a user of this server.
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<alice@example.test>
          RCPT TO:<postmaster>
          RCPT TO:<zoe@example.com>
          RSET
          MAIL FROM:<>
          RCPT TO:<"bob@example.org"@example.test>
          RCPT TO:<bob%example.org@example.test>
        mistake:
          do: Go on to DATA although every recipient was refused.
          see: {command: DATA, reply: [503, 554]}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<zoe@example.com>
            DATA
          recovery:
            do: There is no one to deliver to. End the transaction.
            see: {command: RSET, reply: 250}
            solution: |
              RSET
        summary:
          - >-
            554 5.7.1 or 550 5.7.1 to a foreign recipient is the reply of a healthy server. Who is allowed to relay is decided by
            authentication, not by the sender that MAIL names: that one is easy to forge.
        sections: [RFC 5321 §7.9, RFC 5321 §3.6.1, RFC 6409 §3.3]
        """#
}
