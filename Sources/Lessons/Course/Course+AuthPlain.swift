extension Course {
    static let authPlain = #"""
        name: auth-plain
        title: AUTH PLAIN by hand
        goal: Build the message of PLAIN yourself, and log in with it.
        read:
          - >-
            AUTH logs a user in. Its argument is a mechanism: a way to prove who you are. PLAIN is the simplest. It sends one
            message with three texts, each after a NUL, the byte 0: whom to act as (usually empty), the user, the password.
          - |-
            NUL alice NUL correct horse
            AGFsaWNlAGNvcnJlY3QgaG9yc2U=         the same in base64
          - >-
            On another terminal: printf '\0alice\0correct horse' | base64. base64 is not encryption: anyone can decode it, so
            PLAIN belongs under TLS. On this server nothing is secret, and it may be used without.
          - |-
            C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            S: 235 2.7.0 Authentication successful
          - >-
            The users are alice, password correct horse, and bob, password battery staple. :auth would do it for you; here do it
            by hand.
        steps:
          - do: Find PLAIN among the mechanisms in the reply to EHLO.
            see: {command: EHLO, reply: 250, text: "AUTH *PLAIN*"}
            solution: |
              EHLO client.example.org
          - do: Log in with PLAIN.
            see: {authentication: PLAIN}
            solution: |
              AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
          - do: Begin a transaction as an authenticated user.
            see: {command: MAIL, reply: 250, authenticated: yes}
            solution: |
              MAIL FROM:<alice@example.test>
        hints:
          - The line has three words, AUTH, PLAIN and the message in base64.
          - The message begins with a NUL, because the first of the three texts is empty.
          - For bob it is AGJvYgBiYXR0ZXJ5IHN0YXBsZQ==
        alternative: |
          EHLO [127.0.0.1]
          auth plain AGJvYgBiYXR0ZXJ5IHN0YXBsZQ==
          mail from:<bob@example.test>
        mistake:
          do: Forget the first NUL, as in YWxpY2UAY29ycmVjdCBob3JzZQ== (once you are logged in, after :reconnect).
          see: {command: AUTH, reply: [501, 535]}
          solution: |
            EHLO client.example.org
            AUTH PLAIN YWxpY2UAY29ycmVjdCBob3JzZQ==
          recovery:
            do: Without it there are only two texts. Send the message with the NUL in front.
            see: {authentication: PLAIN}
            solution: |
              AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
        summary:
          - >-
            PLAIN is NUL user NUL password in base64. 235 is success, 535 a wrong name or password, 501 a message that cannot be
            read, 504 a mechanism that the server does not know.
          - Passwords that you type are removed from recordings.
        sections: [RFC 4616 §2, RFC 4954 §4, RFC 4954 §6]
        """#
}
