extension Course {
    static let submission = #"""
        name: submission
        title: Submit a message, as mail programs do
        goal: Send a message to another domain, through a server that demands TLS and a password.
        scenario: submission
        read:
          - >-
            Mail programs do not send to port 25 of the recipient. They submit the message to the server of their own provider, on
            port 587 or 465. It knows its users, and forwards their mail to anywhere. Strangers get nothing from it.
          - |-
            C: MAIL FROM:<you@example.org>
            S: 530 5.7.0 Log in first
          - >-
            530 means that something has to come first: authentication or TLS, as the text says. This server accepts mail only
            from users that are logged in, and passwords only under TLS.
          - >-
            So the order on port 587 is EHLO, STARTTLS, EHLO, AUTH, MAIL, RCPT, DATA. Users are alice, password correct
            horse, and bob, password battery staple.
        steps:
          - do: Try MAIL without a password, and get 530.
            see: {command: MAIL, reply: 530}
            solution: |
              EHLO client.example.org
              MAIL FROM:<alice@example.test>
          - do: Start TLS.
            see: {tls: started}
            solution: |
              STARTTLS
          - do: Log in.
            see: {authentication: "*", under-tls: yes}
            solution: |
              EHLO client.example.org
              AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
          - do: Send a message to zoe@example.com, in another domain.
            see: {message: accepted, authenticated: yes, recipient: "*@example.com"}
            solution: |
              MAIL FROM:<alice@example.test>
              RCPT TO:<zoe@example.com>
              DATA
              From: alice@example.test
              To: zoe@example.com
              Subject: Submitted

              Hello from another domain.
              .
        hints:
          - EHLO comes twice, before STARTTLS and after it.
          - The lesson on AUTH PLAIN has the line for alice. :auth PLAIN alice works as well.
        alternative: |
          MAIL FROM:<x@example.org>
          EHLO [127.0.0.1]
          STARTTLS
          EHLO [127.0.0.1]
          AUTH LOGIN
          bob
          battery staple
          MAIL FROM:<>
          RCPT TO:<alice@example.com>
          DATA
          .
        mistake:
          do: Send the password before TLS. Where TLS is on already, :lesson again begins without.
          see: {command: AUTH, argument: "* *", reply: [530, 538, 504]}
          solution: |
            EHLO client.example.org
            AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
          recovery:
            do: The server refuses it, but the password was sent unencrypted. Start TLS first.
            see: {tls: started}
            solution: |
              STARTTLS
        summary:
          - >-
            Port 25 is for servers, port 587 and 465 are for users. Submission is SMTP with a password, and with TLS before it.
        sections: [RFC 6409 §3.1, RFC 6409 §4.3, RFC 4954 §6, RFC 8314 §3.3]
        """#
}
