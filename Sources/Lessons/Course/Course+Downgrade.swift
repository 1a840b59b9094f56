extension Course {
    static let downgrade = #"""
        name: downgrade
        title: When STARTTLS is missing
        goal: Notice that encryption was removed from the offer, and leave.
        scenario: tls-vanished
        read:
          - >-
            The reply to EHLO comes unencrypted. Someone on the network path can change it, and remove the line STARTTLS, so that
            the client does not even try. This is a downgrade attack; some firewalls do the same.
          - |-
            S: 250-DSN
            S: 250-XXXXXXXX        STARTTLS has as many letters
            S: 250-AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256 XOAUTH2
          - >-
            A client that wants TLS must not continue without it. It sends QUIT: no password, no message. The option of
            smtptui for that is called starttls; without TLS it then sends none of your commands.
          - >-
            MTA-STS and DANE are for servers what that option is for you: a domain publishes that its servers have TLS, so that
            other servers do not deliver without it.
        steps:
          - do: Find the strange keyword in the reply to EHLO.
            see: {command: EHLO, reply: 250, text: "XXXX*"}
            solution: |
              EHLO client.example.org
          - do: Try STARTTLS anyway, and be refused.
            see: {command: STARTTLS, reply: 5yz}
            solution: |
              STARTTLS
          - do: Leave, without a word more.
            see: {end: quit}
            then: yes
            solution: |
              QUIT
        hints:
          - Compare the list with the one of the lesson before.
          - The reply to STARTTLS is 502. QUIT ends the session.
        alternative: |
          EHLO [127.0.0.1]
          HELP
          starttls
          NOOP
          quit
        mistake:
          do: Log in anyway, as alice, with AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
          see: {authentication: "*"}
          solution: |
            EHLO client.example.org
            AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
          recovery:
            do: Anyone on the path knows the password now. Leave, and change it.
            see: {end: quit}
            solution: |
              QUIT
        summary:
          - >-
            An offer that arrives unencrypted proves nothing. Decide before you connect whether TLS is required, and stop where
            it cannot be had.
        sections: [RFC 3207 §6, RFC 8461, RFC 7672]
        """#
}
