/// What is known of a session whose names and policies are checked; each part may be missing.
///
///     EHLO client.example.test   MAIL FROM:<a@example.test>   RCPT TO:<b@example.org>   From: a@example.test
package struct CheckedSession: Hashable, Sendable {
    /// The address of this machine, as the server probably sees it; nil on a way that hides it (a proxy, a pipe).
    package var ownAddress: DNSAddress?
    /// The argument of EHLO or HELO: a name, or an address in brackets.
    package var helo: String?
    /// The path of MAIL FROM without brackets; empty for the null sender.
    package var sender: String?
    /// The domain of the header field From of the message that was sent.
    package var fromDomain: String?
    /// The domain of the first recipient.
    package var recipientDomain: String?
    /// The host that was connected to: the MX host, not the domain that names it.
    package var server: DNSName?
    package var port: Int?
    /// The certificates that the server sent, its own in front; none without TLS.
    package var chain: [CheckedCertificate]
    /// Seconds since 1970, for the macro `t` of explanations (RFC 7208 §7.2).
    package var time: Int

    package init(
        ownAddress: DNSAddress? = nil, helo: String? = nil, sender: String? = nil, fromDomain: String? = nil,
        recipientDomain: String? = nil, server: DNSName? = nil, port: Int? = nil, chain: [CheckedCertificate] = [],
        time: Int = 0
    ) {
        self.ownAddress = ownAddress
        self.helo = helo
        self.sender = sender
        self.fromDomain = fromDomain
        self.recipientDomain = recipientDomain
        self.server = server
        self.port = port
        self.chain = chain
        self.time = time
    }
}
