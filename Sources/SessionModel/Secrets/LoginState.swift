import SMTPStandard
import SMTPSyntax

/// The authentication of a connection: the newest mechanism, its progress, and the secrets of all attempts.
///
///     AUTH PLAIN AGFsaWNlAHNlY3JldA==      begun, one answer; the answer is kept as a secret
///     235 2.7.0 Ok                         accepted
struct LoginState: Hashable, Sendable {
    /// The mechanism of the newest AUTH, in upper case; empty before the first, and where it named none.
    private(set) var mechanism = ""
    /// Whether AUTH was sent, and since then neither accepted nor followed by a known verb.
    private(set) var isBegun = false
    /// Whether AUTH was sent, or a secret in another line, and no authentication has been accepted since.
    private(set) var hasTried = false
    /// The answers given since the newest AUTH, an initial response among them, as far as they were cut out.
    private(set) var answers = 0
    /// The messages sent since the newest AUTH, an initial response among them.
    private(set) var messages = 0
    private(set) var isAuthenticated = false
    /// The secrets of all authentication attempts on this connection.
    private(set) var secrets = KeptSecrets()

    /// The newest challenge as it came, where what is written down of it was cut; nil otherwise.
    var challenge: ReplyLine? {
        get { secrets.challenge }
        set { secrets.challenge = newValue }
    }

    /// A command was sent: it begins authentication, is another one after it, or is unknown.
    mutating func note(_ command: Command, in context: LoginContext) {
        if let mechanism = command.login {
            let isNamed = command.trimmed.words.first.map { Redaction.isMechanism($0, in: context) } ?? false
            begin(isNamed ? mechanism : "", messages: isNamed && command.trimmed.words.count > 1 ? 1 : 0)
        } else if CommandFacts.isKnown(command.trimmed.verb) {
            abandon()
        } else if Redaction.isMistakenLogin(command), !Redaction.isHidden(command, in: context) {
            begin(Redaction.mechanism(inMistake: command))
        }
    }

    /// A command was sent after AUTH that is none of authentication.
    mutating func abandon() { isBegun = false }

    /// An answer to a challenge was sent.
    mutating func answered() { messages += 1 }

    private mutating func begin(_ name: String, messages: Int = 0) {
        self.messages = messages
        mechanism = name
        isBegun = true
        hasTried = true
        answers = 0
    }

    /// Keeps what was cut out of a line, to find it in what the server says; returns the secrets of this line alone.
    ///
    /// `isLogin` says that the line is part of authentication, and not only treated as such.
    mutating func keep(_ line: [UInt8], written: [UInt8], isLogin: Bool) -> KeptSecrets {
        var own = KeptSecrets()
        for (word, part) in Redaction.secrets(of: line, written: written, mechanism, step: answers) {
            // A mistyped command after AUTH is redacted as well, and later replies may legitimately use its words.
            let isAnswer = word.count >= KeptSecrets.shortestAnywhere && Redaction.isBase64Like(word[...])
            for secret in [word, part ?? []] {
                own.keep(secret)
                if isLogin || isAnswer { secrets.keep(secret) }
            }
        }
        answers += 1
        hasTried = true
        return own
    }

    /// The server has accepted the authentication.
    mutating func accept() {
        isAuthenticated = true
        isBegun = false
        hasTried = false
    }

    /// Keeps a secret that no line contains.
    mutating func keep(_ secret: String) { secrets.keep(Array(secret.utf8)) }

    /// Keeps what was secret on an earlier connection.
    mutating func remember(_ earlier: KeptSecrets) {
        secrets = earlier
        secrets.challenge = nil
    }

    /// TLS resets authentication (RFC 3207 §4.2). The secrets are still searched for.
    mutating func restart() { isAuthenticated = false }
}
