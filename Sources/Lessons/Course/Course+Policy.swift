extension Course {
    static let policy = #"""
        name: policy
        title: "Which sender is checked: SPF and DMARC"
        goal: "Have a message refused because of its From:, and find the sender that passes."
        scenario: dmarc
        read:
          - >-
            SMTP proves no sender, so domains publish in DNS who may send for them. SPF lists the hosts that may use a domain in
            MAIL. DKIM signs the message in the name of a domain. DMARC asks that one of them passes for the domain that people
            see, the one in From:.
          - |-
            MAIL FROM:<you@example.net>       SPF looks here
            DKIM-Signature: … d=example.net   DKIM looks here
            From: <boss@example.org>          DMARC compares with this
          - >-
            The server can do that only after the dot. This one plays that example.org has the policy reject, and that you are not
            one of its hosts.
          - |-
            S: 550-5.7.26 Unauthenticated email from example.org is not accepted …
        steps:
          - do: "Send a message with From: at example.org, and be refused."
            see: {message: refused, enhanced: 5.7.26}
            solution: |
              EHLO client.example.org
              MAIL FROM:<you@example.net>
              RCPT TO:<bob@example.test>
              DATA
              From: The Boss <boss@example.org>
              Subject: Free lunch

              Come to my office.
              .
          - do: "Send it with a From: that you may use, such as you@example.net."
            see: {message: accepted, header: {From: "*@*"}}
            then: yes
            solution: |
              MAIL FROM:<you@example.net>
              RCPT TO:<bob@example.test>
              DATA
              From: you@example.net
              Subject: Free lunch

              Come to my office.
              .
        hints:
          - The refusal comes after the dot, and names the domain that it is about.
          - After it the transaction is over. Begin with MAIL again.
        alternative: |
          HELO [127.0.0.1]
          MAIL FROM:<>
          RCPT TO:<postmaster>
          DATA
          From: x@example.org

          .
          MAIL FROM:<>
          RCPT TO:<postmaster>
          DATA
          From: x@example.com

          .
        mistake:
          do: "Use boss@example.org in MAIL as well, so that both agree."
          see: {message: refused, sender: "*@example.org"}
          solution: |
            EHLO client.example.org
            MAIL FROM:<boss@example.org>
            RCPT TO:<bob@example.test>
            DATA
            From: boss@example.org

            Lunch?
            .
          recovery:
            do: "This host may not send for example.org. Use an address of your own in both."
            see: {message: accepted}
            solution: |
              MAIL FROM:<you@example.net>
              RCPT TO:<bob@example.test>
              DATA
              From: you@example.net

              Lunch?
              .
        summary:
          - >-
            SPF is about the sender in the envelope, DMARC about From:. Forwarded mail and mailing lists have trouble with both:
            the host is another one, and the message may have been changed.
        sections: [RFC 7208 §2.4, RFC 6376 §3.5, RFC 7489 §3.1, RFC 7372]
        """#
}
