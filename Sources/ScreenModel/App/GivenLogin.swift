/// The credentials from the command line and the environment; `:auth` does not ask for them.
package struct GivenLogin: Hashable, Sendable {
    let user: String?
    /// The password or the token.
    var secret: String?
    /// Where the secret comes from, as people know it: `--password-file`.
    let source: String
    /// What the user should fix about that, in a sentence.
    let warning: String?

    package init(user: String?, secret: String?, source: String, warning: String? = nil) {
        self.user = user
        self.secret = secret
        self.source = source
        self.warning = warning
    }

    /// The secret, unless another user is to log in.
    func secret(for name: String?) -> String? { user == nil || name == nil || name == user ? secret : nil }
}

// So that no print, log or crash shows it.
extension GivenLogin: CustomStringConvertible, CustomReflectable {
    package var description: String { "GivenLogin(user: \(user ?? "-"), secret: <redacted>)" }
    package var customMirror: Mirror { Mirror(self, children: ["source": source]) }
}
