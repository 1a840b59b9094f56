extension Course {
    static let mime = #"""
        name: mime
        title: An attachment by hand
        goal: Send a message with a text and an attached file.
        read:
          - >-
            A message is one text. MIME divides it into parts: a boundary, a line that occurs nowhere else, separates them. Each
            part has a small header of its own, an empty line, and its content.
          - |-
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=42

            --42                                the first part begins
            Content-Type: text/plain
            (empty line, then the text)
            --42                                the second part begins
            Content-Type: application/octet-stream
            Content-Disposition: attachment; filename=hello.txt
            Content-Transfer-Encoding: base64
            SGVsbG8=                            after an empty line: Hello in base64
            --42--                              the last boundary
          - >-
            base64 writes any bytes with 64 letters, digits and signs.
        steps:
          - do: Open a transaction.
            see: {command: RCPT, reply: 2yz}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
          - do: Send a multipart message with a part in base64, and end it with the last boundary.
            see:
              message: accepted
              header: {MIME-Version: "1.0*", Content-Type: "multipart/*boundary=*"}
              part: {Content-Transfer-Encoding: base64}
            solution: |
              DATA
              From: you@example.org
              Subject: A file
              MIME-Version: 1.0
              Content-Type: multipart/mixed; boundary=42

              --42
              Content-Type: text/plain

              See the file.
              --42
              Content-Type: application/octet-stream
              Content-Disposition: attachment; filename=hello.txt
              Content-Transfer-Encoding: base64

              SGVsbG8gZnJvbSBhbiBhdHRhY2htZW50Lgo=
              --42--
              .
        hints:
          - The header of the message ends with an empty line, and so does that of each part.
          - On another terminal, base64 FILE prints a file in base64. SGVsbG8= is the word Hello.
          - The last boundary has two hyphens at its end as well.
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<postmaster>
          DATA
          content-type: multipart/alternative; boundary="7 7"
          mime-version: 1.0 (by hand)

          --7 7
          content-type: text/html
          content-transfer-encoding: BASE64

          SGVsbG8=
          --7 7--
          .
        mistake:
          do: Leave MIME-Version out. Mail programs may then show the parts as plain text.
          see: {message: accepted, header: {Content-Type: "multipart/*"}, without: MIME-Version}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.test>
            DATA
            Content-Type: multipart/mixed; boundary=42

            --42

            One part.
            --42--
            .
          recovery:
            do: The server did not object; it reads no MIME. Send the message again with the field.
            see: {message: accepted, header: {MIME-Version: "1.0*", Content-Type: "multipart/*"}}
            solution: |
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              DATA
              MIME-Version: 1.0
              Content-Type: multipart/mixed; boundary=42

              --42

              One part.
              --42--
              .
        summary:
          - >-
            MIME is a matter of the two mail programs; SMTP carries it as text. What is not text is encoded, most often in
            base64, which makes it a third larger.
        sections: [RFC 2045 §4, RFC 2046 §5.1, RFC 2045 §6.8, RFC 2183 §2]
        """#
}
