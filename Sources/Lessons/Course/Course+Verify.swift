extension Course {
    static let verify = #"""
        name: verify
        title: Ask who is there
        goal: Ask the server about people and lists with VRFY and EXPN.
        read:
          - >-
            VRFY asks whether an address exists, EXPN who is on a mailing list. Both were meant for people. They also tell anyone
            who asks which addresses are worth a try, so many servers answer VRFY with 252 and refuse EXPN.
          - |-
            250   it exists; the reply has the whole address
            251   it exists elsewhere, and the server forwards the mail
            252   the server does not say, but accepts mail for it and tries to deliver
            550   it does not exist
            553   the name fits several people
          - >-
            This server tells you all it knows. alice and bob share the family name Baker, and staff is a list.
        steps:
          - do: Get 250 with the name of a person.
            see: {command: VRFY, reply: 250}
            solution: |
              VRFY alice
          - do: Get 553 with a name that two people have.
            see: {command: VRFY, reply: 553}
            solution: |
              VRFY Baker
          - do: Get 252, the answer of many servers. The list staff gets it here.
            see: {command: VRFY, reply: 252}
            solution: |
              VRFY staff
          - do: See who is on the list.
            see: {command: EXPN, reply: 250}
            solution: |
              EXPN staff
        hints:
          - The argument is a name or an address. Brackets are not needed.
          - Names of people may be given in part, such as Baker.
        alternative: |
          EXPN <staff@example.test>
          VRFY zoe@example.com
          VRFY bob@example.test
          VRFY baker
        mistake:
          do: Use EXPN for a person, alice.
          see: {command: EXPN, reply: 550}
          solution: |
            EXPN alice
          recovery:
            do: EXPN is about lists, VRFY about people.
            see: {command: [VRFY, EXPN], reply: 250}
            solution: |
              VRFY alice
        summary:
          - >-
            252 neither confirms nor denies; the truth is found out by RCPT. To test an address, send MAIL and RCPT, look at the
            reply, and send RSET.
        sections: [RFC 5321 §3.5, RFC 5321 §4.1.1.6, RFC 5321 §7.3]
        """#
}
