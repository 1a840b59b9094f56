extension Course {
    static let dsn = #"""
        name: dsn
        title: Ask for a delivery report
        goal: Say when a report is wanted, and what it contains.
        read:
          - >-
            A sender gets a report when a message cannot be delivered. With the extension DSN the client says more exactly what it
            wants. Reports are called delivery status notifications.
          - |-
            RCPT … NOTIFY=SUCCESS,FAILURE,DELAY    when to report; or NOTIFY=NEVER
            RCPT … ORCPT=rfc822;bob@example.test   the recipient as first written
            MAIL … RET=HDRS                        send back the header; or FULL
            MAIL … ENVID=lunch-1                   a word that the report repeats
          - >-
            NOTIFY and ORCPT are said of each recipient, RET and ENVID of the message. Whether someone has read the message is
            another matter: SMTP does not know it.
        steps:
          - do: Say in MAIL that only the header comes back, and give the message a word to be recognized by.
            see: {command: MAIL, argument: ["*RET=HDRS*", "*ENVID=*"], reply: 250}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org> RET=HDRS ENVID=lunch-1
          - do: Ask in RCPT for a report of success.
            see: {command: RCPT, argument: "*NOTIFY=*SUCCESS*", reply: 250}
            solution: |
              RCPT TO:<bob@example.test> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;bob@example.test
          - do: Name another recipient for whom no report is ever to come.
            see: {command: RCPT, argument: "*NOTIFY=NEVER*", reply: 250}
            solution: |
              RCPT TO:<alice@example.test> NOTIFY=NEVER
        hints:
          - Parameters follow the closing bracket, each after a space, without spaces around the equals sign.
          - Several values of NOTIFY are separated by commas, without spaces.
        alternative: |
          ehlo [127.0.0.1]
          mail from:<> envid=x ret=hdrs
          rcpt to:<postmaster> notify=never
          rcpt to:<bob@example.test> notify=delay,success
        mistake:
          do: Combine NEVER with another value, as in NOTIFY=NEVER,FAILURE.
          see: {command: RCPT, reply: 501}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.test> NOTIFY=NEVER,FAILURE
          recovery:
            do: NEVER must be alone. Decide for one of them.
            see: {command: RCPT, argument: "*NOTIFY=*", reply: 250}
            solution: |
              RCPT TO:<bob@example.test> NOTIFY=FAILURE
        summary:
          - >-
            NOTIFY says when, RET how much, ENVID and ORCPT help to recognize it. A server that does not offer DSN refuses the
            parameters with 555, and still reports failures.
        sections: [RFC 3461 §4.1, RFC 3461 §4.2, RFC 3461 §4.3, RFC 3461 §4.4]
        """#
}
