import SessionModel

/// What `:auth` has asked the user for, and still has to ask.
struct LoginPrompt: Sendable {
    enum Step: Hashable, Sendable {
        /// Whether a password may go out where others may get it; a page asks it.
        case clearText
        case user
        case secret
        /// The edge is asked for a nonce.
        case nonce
    }

    private(set) var login: WantedLogin
    /// Why this mechanism; nil when the user named it.
    let why: String?
    var secret: String?
    /// Where the secret came from when it was not typed; nil when it was.
    let source: String?
    /// Who else may read the secret; nil if no one can, or the user has agreed.
    let risk: SecretRisk?
    var mayGoInClear: Bool
    /// Whether the server has said in EHLO that it has the mechanism.
    let isOffered: Bool
    var step = Step.user

    init(_ login: WantedLogin, why: String?, _ given: GivenLogin?, in dialogue: Dialogue) {
        self.login = login
        self.why = why
        if login.needs.contains(.user) { self.login.user = login.user ?? given?.user }
        secret = login.needs.contains(.secret) ? given?.secret(for: login.user) : nil
        source = secret == nil ? nil : given?.source
        risk = dialogue.risk(ofSecretBy: login.mechanism)
        mayGoInClear = risk == nil
        isOffered = dialogue.session.offersMechanism(login.mechanism)
    }

    /// What is to be asked next; nil when all is known.
    var next: Step? {
        if !mayGoInClear { return .clearText }
        if login.needs.contains(.user) && login.user == nil { return .user }
        if login.needs.contains(.secret) && secret == nil { return .secret }
        return login.needs.contains(.nonce) && step != .nonce ? .nonce : nil
    }

    var mechanism: String { login.mechanism }

    var user: String? {
        get { login.user }
        set { login.user = newValue }
    }

    /// What is asked for in place of a password.
    var secretName: String { login.secretName }
}
