extension Course {
    static let starttls = #"""
        name: starttls
        title: Encrypt the connection
        goal: Start TLS, and see what the server offers afterwards.
        read:
          - >-
            TLS encrypts a connection and lets the server prove its name with a certificate. On port 25 and 587 a session begins
            unencrypted, and STARTTLS changes that: after its 220 both sides make the TLS handshake, in which they agree on keys,
            and nothing else is sent until it is done.
          - |-
            C: STARTTLS
            S: 220 2.0.0 Ready to start TLS
               (the handshake)
            C: EHLO client.example.org
          - >-
            TLS resets the session. What was said before could have been changed by anyone on the network path, so client and
            server forget it: the hello, the list of extensions, the authentication. The client sends EHLO again.
          - >-
            The list may differ then. STARTTLS is not offered twice, and ways to log in (AUTH) may appear that need the encryption.
            On port 465 TLS begins at once, without STARTTLS.
        steps:
          - do: Find STARTTLS in the reply to EHLO.
            see: {command: EHLO, reply: 250, text: STARTTLS, under-tls: no}
            solution: |
              EHLO client.example.org
          - do: Start TLS.
            see: {tls: started}
            solution: |
              STARTTLS
          - do: Send EHLO again, and look for what has changed.
            see: {command: EHLO, reply: 250, under-tls: yes}
            solution: |
              EHLO client.example.org
        hints:
          - STARTTLS has no argument. smtptui makes the handshake when the server has answered 220.
          - Afterwards the conversation has a strip at its left edge. :certificate shows the certificate.
        alternative: |
          NOOP
          EHLO [127.0.0.1]
          starttls
          NOOP
          EHLO [127.0.0.1]
        mistake:
          do: Send MAIL right after the handshake. Where TLS is on already, :lesson again begins without.
          see: {command: MAIL, reply: 503, under-tls: yes}
          solution: |
            EHLO client.example.org
            STARTTLS
            MAIL FROM:<you@example.org>
          recovery:
            do: The server has forgotten your EHLO. Send it again, then MAIL.
            see: {command: MAIL, reply: 250, under-tls: yes}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.org>
        summary:
          - >-
            STARTTLS, handshake, EHLO: from then on everything is encrypted. An unencrypted EHLO and what it offered do not count
            any more.
          - The certificate says who the server is. Encryption without a verified name protects against listeners only.
        sections: [RFC 3207 §4, RFC 3207 §4.2, RFC 8314 §3.3]
        """#
}
