import SMTPSyntax

/// What decides whether a sent line contains a secret.
struct LoginContext: Hashable, Sendable {
    let login: LoginState
    /// What the server offers, the mechanisms among it.
    let offers: Offers
    /// Whether AUTH was sent and its first challenge has not come.
    let isWaiting: Bool

    init(_ login: LoginState = LoginState(), offers: Offers = Offers(), isWaiting: Bool = false) {
        self.login = login
        self.offers = offers
        self.isWaiting = isWaiting
    }
}
