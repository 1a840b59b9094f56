import SMTPSyntax

/// What decides whether a sent line contains a secret.
struct LoginContext: Hashable, Sendable {
    @Shared private(set) var login: LoginState
    /// What the server offers, the mechanisms among it.
    @Shared private(set) var offers: Offers
    /// Whether AUTH was sent and its first challenge has not come.
    let isWaiting: Bool

    init(_ login: LoginState = LoginState(), offers: Offers = Offers(), isWaiting: Bool = false) {
        self.init(Shared(wrappedValue: login), offers: Shared(wrappedValue: offers), isWaiting: isWaiting)
    }

    init(_ login: Shared<LoginState>, offers: Shared<Offers>, isWaiting: Bool) {
        _login = login
        _offers = offers
        self.isWaiting = isWaiting
    }
}
