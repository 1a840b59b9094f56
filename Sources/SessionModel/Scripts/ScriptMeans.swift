import SMTPSyntax

/// What authentication in a script needs.
package struct ScriptMeans: Sendable {
    /// The password or the token.
    package var secret = ""
    /// The server, as OAUTHBEARER names it.
    package var host = ""
    package var port: Int?
    /// Whether a password may go out without TLS.
    package var mayGoInClear = false
    /// How the user agreed to a server that is not verified, as the edge names it.
    package var consent = ""
    package var cryptography: SASLCryptography?

    package init(
        secret: String = "", host: String = "", port: Int? = nil, mayGoInClear: Bool = false, consent: String = "",
        cryptography: SASLCryptography? = nil
    ) {
        self.secret = secret
        self.host = host
        self.port = port
        self.mayGoInClear = mayGoInClear
        self.consent = consent
        self.cryptography = cryptography
    }

    static let tlsMissing =
        "STARTTLS did not lead to TLS, so anyone on the network path can read what follows, and may have prevented it."

    /// The driver of authentication, with a password of its own or the one of the script; throws the reason in a sentence
    /// if it may not begin.
    func driver(of wanted: WantedLogin, password: String?, in dialogue: Dialogue) throws(SASLLogin.Unavailable)
        -> LoginDriver
    {
        let name = wanted.mechanism
        guard mayGoInClear || !dialogue.session.isTLSMissing || wanted.needs.isEmpty else {
            throw SASLLogin.Unavailable(reason: "AUTH \(name) was not sent: \(Self.tlsMissing)", remedy: .cleartext)
        }
        guard mayGoInClear || !dialogue.judge.showsSecret(of: name) else {
            throw SASLLogin.Unavailable(
                reason: "AUTH \(name) was not sent: without TLS, anyone on the network path can read the "
                    + "\(wanted.secretName), and a server on this machine is not an exception. Put STARTTLS before it.",
                remedy: .cleartext)
        }
        // It was wished for, so it is said and not refused.
        let isUnverified = dialogue.risk(ofSecretBy: name) == .unverified
        let notes = isUnverified ? ["the \(wanted.secretName) goes to an unverified server (\(consent))"] : []
        return LoginDriver(
            wanted, wanted.credentials(password ?? secret, host: host, port: port), cryptography, notes: notes)
    }
}
