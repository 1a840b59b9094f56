import SMTPSyntax

/// Authentication by `:auth` or by a line of a script, before it begins.
///
///     PLAIN alice
///     PLAIN/334 alice        AUTH alone first, the message when 334 has come
///
/// What it needs, what it shows and how it begins is the same for both.
package struct WantedLogin: Hashable, Sendable {
    /// What has to be known before it can begin.
    package enum Need: Hashable, Sendable {
        case user, secret, nonce
    }

    /// In upper case.
    package let mechanism: String
    /// Who logs in; for EXTERNAL the identity to act as, for ANONYMOUS the word for the log. Nil while it is not known.
    package var user: String?
    /// Whether the first message goes along with AUTH; nil leaves it to the mechanism.
    package let initialResponse: Bool?

    static let waiting = "/334"

    /// Reads a mechanism as people write it: in any case, and with `/334` to send AUTH alone.
    package init(_ written: some StringProtocol, user: String? = nil) {
        let name = ASCII.uppercased(written.utf8)
        let waits = name.hasSuffix(Self.waiting)
        mechanism = waits ? String(name.dropLast(Self.waiting.count)) : name
        initialResponse = waits ? false : nil
        self.user = user
    }

    /// EXTERNAL and ANONYMOUS need nothing: there a user is something else, and may be left out.
    package var needs: Set<Need> {
        switch mechanism {
        case "EXTERNAL", "ANONYMOUS": []
        case _ where mechanism.hasPrefix("SCRAM-"): [.user, .secret, .nonce]
        default: [.user, .secret]
        }
    }

    /// What the secret is called: a password or a token.
    package var secretName: String { SASLLogin.secretName(for: mechanism) }

    /// The credentials for it; a secret that it does not need is left out.
    package func credentials(_ secret: String, host: String, port: Int?) -> SASLCredentials {
        SASLCredentials(
            user: user ?? "", secret: needs.contains(.secret) ? secret : "",
            identity: mechanism == "EXTERNAL" ? user ?? "" : "", host: host,
            port: port)
    }
}

extension WantedLogin {
    /// Reads the argument of `:auth`, `[MECHANISM[/334]] [USER]`. A mechanism that was not named is the best of those
    /// offered, and `why` says why. What cannot be carried out is refused before anything is asked for it.
    package static func read(
        _ text: String, in dialogue: Dialogue, _ cryptography: SASLCryptography?
    ) throws(SASLLogin.Unavailable) -> (login: WantedLogin, why: String?) {
        // What is offered is not known before, and AUTH is refused (RFC 4954 §4).
        guard dialogue.session.hello != nil else {
            throw SASLLogin.Unavailable(reason: "EHLO must come before AUTH.")
        }
        var words = text.split(separator: " ").map(String.init)
        var choice: (login: WantedLogin, why: String?)
        if let named = words.first.map({ WantedLogin($0) }), named.isKnown(in: dialogue.session) {
            choice = (named, nil)
            words.removeFirst()
        } else {
            guard words.count < 2 else {
                throw SASLLogin.Unavailable(
                    reason:
                        "\(VisibleText(words[0]).string) is not a known mechanism. Give only a user name; "
                        + "the password is asked for.")
            }
            choice = try best(in: dialogue.session, cryptography)
        }
        _ = try choice.login.login(SASLCredentials(user: ""), cryptography, nonce: "", in: dialogue)
        guard words.count < 2 || choice.login.needs.isEmpty else {
            throw SASLLogin.Unavailable(
                reason: "Give only a user name; the password is asked for on a masked line.")
        }
        if !words.isEmpty { choice.login.user = words.joined(separator: " ") }
        return choice
    }

    /// A name that no mechanism has is a user; it may well end in /334.
    private func isKnown(in session: Session) -> Bool { session.offered.knowsMechanism(mechanism.utf8) }

    private static func best(
        in session: Session, _ cryptography: SASLCryptography?
    ) throws(SASLLogin.Unavailable) -> (login: WantedLogin, why: String?) {
        let choice = SASLChoice(
            among: session.offered.mechanisms, isUnderTLS: session.isUnderTLS, mayStartTLS: session.offers("STARTTLS"),
            hasCryptography: cryptography != nil)
        switch choice {
        case .take(let name, let why): return (WantedLogin(name), why)
        case .none(let reason): throw SASLLogin.Unavailable(reason: reason)
        }
    }

    /// The authentication before its first line; throws the reason in a sentence if it cannot begin.
    func login(
        _ credentials: SASLCredentials, _ cryptography: SASLCryptography?, nonce: String, in dialogue: Dialogue
    ) throws(SASLLogin.Unavailable) -> SASLLogin {
        try SASLLogin(
            mechanism: mechanism, credentials, cryptography, nonce: nonce,
            binding: dialogue.channelBinding(for: mechanism))
    }
}
