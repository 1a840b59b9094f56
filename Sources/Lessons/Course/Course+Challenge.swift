extension Course {
    static let challenge = #"""
        name: challenge
        title: Answer a challenge, AUTH LOGIN
        goal: Log in with LOGIN, one answer at a time.
        read:
          - >-
            In other mechanisms the server asks. Its question is a challenge: code 334, and a text in base64. The next line is the
            answer, in base64 too. It is not a command, whatever it looks like.
          - |-
            C: AUTH LOGIN
            S: 334 VXNlcm5hbWU6              Username:
            C: YWxpY2U=                      alice
            S: 334 UGFzc3dvcmQ6              Password:
            C: Y29ycmVjdCBob3JzZQ==          correct horse
            S: 235 2.7.0 Authentication successful
          - >-
            smtptui decodes the challenge, and puts your answer into base64: type it as it is. An asterisk alone cancels; the
            server then answers 501.
          - >-
            LOGIN is not a standard, and no better than PLAIN: the password can be read by everyone on the path. Some old
            programs know nothing else.
        steps:
          - do: Send AUTH LOGIN, and get a challenge.
            see: {command: AUTH, argument: "LOGIN*", reply: 334}
            solution: |
              EHLO client.example.org
              AUTH LOGIN
          - do: Answer both challenges, as alice with the password correct horse.
            see: {authentication: LOGIN}
            solution: |
              alice
              correct horse
        hints:
          - EHLO has to come before AUTH.
          - The first answer is the user, the second one the password.
          - bob has the password battery staple.
        alternative: |
          EHLO [127.0.0.1]
          AUTH LOGIN Ym9i
          battery staple
        mistake:
          do: Give a wrong password. Once you are logged in, :reconnect lets you begin again.
          see: {command: AUTH, reply: 535}
          solution: |
            EHLO client.example.org
            AUTH LOGIN
            alice
            correct house
          recovery:
            do: 535 does not say whether the name or the password is wrong. Begin again with AUTH.
            see: {authentication: LOGIN}
            solution: |
              AUTH LOGIN
              alice
              correct horse
        summary:
          - >-
            334 asks, the next line answers. A server that says 535 tells no one which of the two was wrong, so that names cannot
            be guessed one by one.
        sections: [RFC 4954 §4, RFC 4954 §6]
        """#
}
