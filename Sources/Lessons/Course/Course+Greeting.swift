extension Course {
    static let greeting = #"""
        name: greeting
        title: Read the greeting, and leave
        goal: Say something to a server, read its replies, and end the session.
        read:
          - >-
            SMTP is the protocol by which mail travels: from a mail program to a server, and from one server to the
            next. The client sends a line of text, a command, and the server answers with a reply that begins with a
            three-digit code. You are the client now, and this server is a practice server inside the program: nothing
            leaves your machine.
          - >-
            The server speaks first. Its greeting is in the conversation:
          - |-
            220 practice.example.test ESMTP smtptui practice server
          - >-
            220 means that it is ready. The first word is its name. ESMTP says that it knows the newer hello, which is in
            the next lesson; the rest of the line is decoration.
          - >-
            A command begins with a command word, also called the verb. Upper and lower case do not matter. HELP asks for
            help, and QUIT ends the session: the server answers 221 and closes the connection. To leave the program,
            type :quit. :hint shows a hint, :solution puts the next line into the input.
        steps:
          - do: Ask the server for help.
            see: {command: HELP, reply: 214}
            solution: |
              HELP
          - do: End the session, politely.
            see: {end: quit}
            solution: |
              QUIT
        hints:
          - A command is a word that you type, and Enter sends it. Nothing is sent before you press Enter.
          - The four letters for help are HELP.
          - The four letters for the end are QUIT.
        alternative: |
          NOOP
          help mail
          quit
        mistake:
          do: Misspell a command, such as QIUT. The server answers 500, unknown command, and goes on.
          see: {command: "*", reply: 500}
          solution: |
            QIUT
          recovery:
            do: Nothing is broken. Send a command that it knows, such as HELP.
            see: {command: [QUIT, NOOP, HELP], reply: 2yz}
            solution: |
              QUIT
        summary:
          - >-
            The server greets first, with 220 and its name. Each command gets one reply. A client does not just close the
            connection: it sends QUIT and waits for the 221.
          - An unknown command costs nothing but a 500. The session goes on as if it had not been sent.
        sections: [RFC 5321 §3.1, RFC 5321 §4.2, RFC 5321 §4.1.1.10]
        """#
}
