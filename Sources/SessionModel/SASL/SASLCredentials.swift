import SMTPSyntax

/// Who logs in, and with what.
package struct SASLCredentials: Hashable, Sendable {
    package let user: String
    /// The password, or for XOAUTH2 and OAUTHBEARER the token.
    package let secret: String
    /// The identity to act as; empty for one's own.
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

    /// What has to be known of text beyond ASCII; nil when there is none.
    ///
    /// SASLprep (RFC 4013) would bring such text into one form. Tables of Unicode are needed for that.
    package var remark: String? {
        guard (user + secret + identity).utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        return "The name or the password is not plain ASCII. It is sent in UTF-8 as typed; SASLprep (RFC 4013) is not "
            + "applied, so the server may see another text."
    }
}

// So that no print, log or crash shows it.
extension SASLCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "SASLCredentials(user: \(user), secret: <redacted>)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}
