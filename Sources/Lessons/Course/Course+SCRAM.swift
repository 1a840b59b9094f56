extension Course {
    static let scram = #"""
        name: scram
        title: Prove a password without sending it
        goal: Log in with SCRAM-SHA-256, and see what is sent instead of the password.
        read:
          - >-
            With SCRAM the password is never sent. Client and server each choose a random text, the server adds a number
            of rounds and a salt (random bytes that it keeps with the password), and the client proves with a
            computation over all of it that it knows the password. Someone who has listened cannot use the proof again.
          - |-
            client   n,,n=alice,r=RANDOM
            server   r=RANDOM…,s=SALT,i=4096
            client   c=biws,r=RANDOM…,p=PROOF
            server   v=SIGNATURE                 the server knows it, too
          - >-
            The last line is the proof of the server: an impostor who does not know the password cannot make it.
          - >-
            No one computes this by hand. :auth SCRAM-SHA-256 alice does it and explains each message; it asks for the password,
            correct horse.
        steps:
          - do: Find SCRAM-SHA-256 in the reply to EHLO.
            see: {command: EHLO, reply: 250, text: "AUTH *SCRAM-SHA-256*"}
            solution: |
              EHLO client.example.org
          - do: Log in with a mechanism that does not send the password.
            see: {authentication: [SCRAM-SHA-256, SCRAM-SHA-256-PLUS, CRAM-MD5]}
            solution: |
              :auth SCRAM-SHA-256 alice
              correct horse
        hints:
          - A line that begins with a colon is for the program and is not sent.
          - "The whole line is :auth SCRAM-SHA-256 alice"
        alternative: |
          EHLO [127.0.0.1]
          :auth CRAM-MD5 bob
          battery staple
        mistake:
          do: Give a wrong password. Once you are logged in, :reconnect lets you begin again.
          see: {command: AUTH, reply: 535}
          solution: |
            EHLO client.example.org
            :auth SCRAM-SHA-256 alice
            wrong
          recovery:
            do: The server has learned nothing that it could use. Try again with the right one.
            see: {authentication: [SCRAM-SHA-256, SCRAM-SHA-256-PLUS, CRAM-MD5]}
            solution: |
              :auth SCRAM-SHA-256 alice
              correct horse
        summary:
          - >-
            SCRAM proves the password to the server and the server to the client. With TLS, SCRAM-SHA-256-PLUS also proves that
            both ends see the same certificate.
        sections: [RFC 5802 §3, RFC 7677 §3, RFC 4954 §4]
        """#
}
