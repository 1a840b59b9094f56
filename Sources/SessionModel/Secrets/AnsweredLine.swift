/// What decides whether a line from the server contains a secret: the authentication, and the line it answers.
struct AnsweredLine: Hashable, Sendable {
    @Shared private(set) var login: LoginState
    /// The secrets removed from the line that it answers.
    let secrets: KeptSecrets
    /// Whether it belongs to authentication, or comes after it.
    let isOfLogin: Bool

    init(login: Shared<LoginState>, secrets: KeptSecrets, isOfLogin: Bool) {
        _login = login
        self.secrets = secrets
        self.isOfLogin = isOfLogin
    }
}
