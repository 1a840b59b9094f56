/// The names that a client has given in a session, which a server can look up in the DNS.
///
///     EHLO client.example.org   MAIL FROM:<alice@example.org>   RCPT TO:<bob@example.test>   From: alice@example.org
package struct SpokenNames: Hashable, Sendable {
    /// The argument of the newest EHLO, HELO or LHLO.
    package var hello: String?
    /// The path of the newest MAIL without brackets; empty for the null sender.
    package var sender: String?
    /// The domain of the header field From of its message; nil where there are several authors.
    package var authorDomain: String?
    /// The domain of its first RCPT.
    package var recipientDomain: String?
    /// The address that the user names in place of that of the connection: `192.0.2.1`.
    package var address: String?

    package init(
        hello: String? = nil, sender: String? = nil, authorDomain: String? = nil, recipientDomain: String? = nil,
        address: String? = nil
    ) {
        self.address = address
        self.hello = hello
        self.sender = sender
        self.authorDomain = authorDomain
        self.recipientDomain = recipientDomain
    }
}
