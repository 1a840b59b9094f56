extension Course {
    static let chunking = #"""
        name: chunking
        title: Send a message in chunks, BDAT
        goal: Send a message without DATA and without the dot.
        read:
          - >-
            BDAT is the other way to send a message. It says how many bytes follow, and the server counts them. There is no dot
            at the end, no dot-stuffing, and no 354 to wait for. The server offers it as CHUNKING.
          - |-
            C: BDAT 20
            C: Subject: In chunks           18 bytes, and 2 for CR LF
            S: 250 2.0.0 Chunk received, 20 bytes
            C: BDAT 31 LAST
            C:                              2 bytes
            C: .One dot, and it stays one.  27 and 2
            S: 250 2.0.0 Accepted as practice-1
          - >-
            Every line ends with CR LF, two bytes that are not shown, and they count. LAST marks the last chunk; only then is the
            message complete. BDAT 0 LAST ends a message whose chunks were all sent.
        steps:
          - do: Send a first chunk.
            see: {command: BDAT, reply: 250}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
              RCPT TO:<bob@example.test>
              BDAT 20
              Subject: In chunks
          - do: Send the last one.
            see: {message: accepted, chunks: yes}
            solution: |
              BDAT 31 LAST

              .One dot, and it stays one.
        hints:
          - Count the letters of each line, and add 2.
          - The reply comes when all bytes of the chunk have been sent.
          - "If you have no chunk left, BDAT 0 LAST ends the message. :bdat FILE sends a file in chunks."
        alternative: |
          EHLO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<postmaster>
          BDAT 12
          Subject: x
          BDAT 0 LAST
        mistake:
          do: Send DATA after a chunk.
          see: {command: DATA, reply: 503}
          solution: |
            EHLO client.example.org
            MAIL FROM:<you@example.org>
            RCPT TO:<bob@example.test>
            BDAT 12
            Subject: x
            DATA
          recovery:
            do: The two ways cannot be mixed. RSET aborts the message.
            see: {command: RSET, reply: 250}
            solution: |
              RSET
        summary:
          - >-
            BDAT counts, DATA looks for a dot. With BDAT a message may contain any bytes, and one that is cut off cannot be
            mistaken for a whole one.
        sections: [RFC 3030 §2, RFC 3030 §3]
        """#
}
