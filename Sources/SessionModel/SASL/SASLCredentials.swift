import SMTPSyntax

/// The user who logs in, and the password or token.
package struct SASLCredentials: Hashable, Sendable {
    package let user: String
    /// The password, or for XOAUTH2 and OAUTHBEARER the token.
    package let secret: String
    /// The identity to act as; empty for the user itself.
    package let identity: String
    /// The server, as OAUTHBEARER names it (RFC 7628 §3.1).
    package let host: String
    package let port: Int?

    package init(user: String, secret: String = "", identity: String = "", host: String = "", port: Int? = nil) {
        self.user = user
        self.secret = secret
        self.identity = identity
        self.host = host
        self.port = port
    }

    /// A remark on text that is not ASCII; nil when all of it is.
    ///
    /// SASLprep (RFC 4013) would normalize such text, but requires Unicode tables.
    package var remark: String? {
        guard (user + secret + identity).utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        return "The name or the password is not plain ASCII. It is sent in UTF-8 as typed; SASLprep (RFC 4013) is not "
            + "applied, so it may differ from what the server expects."
    }
}

// No print, log or crash shows the secret.
extension SASLCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "SASLCredentials(user: \(user), secret: <redacted>)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}
