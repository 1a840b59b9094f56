import SessionModel

/// What `:auth` has asked the user for, and still has to ask.
struct LoginPrompt: Sendable {
    enum Step: Hashable, Sendable {
        /// Whether a password may go out without TLS; a page asks it.
        case clearText
        case user
        case secret
        /// The edge is asked for a nonce.
        case nonce
    }

    let mechanism: String
    /// Why this mechanism; nil when the user named it.
    let why: String?
    /// Whether the first message goes along with AUTH; nil leaves it to the mechanism.
    let initialResponse: Bool?
    var user: String?
    var secret: String?
    /// Where the secret came from when it was not typed; nil when it was.
    let source: String?
    var mayGoInClear: Bool
    var step = Step.user

    init(
        _ mechanism: String, why: String?, initialResponse: Bool?, user: String?, _ given: GivenLogin?,
        isUnderTLS: Bool
    ) {
        self.mechanism = mechanism
        self.why = why
        self.initialResponse = initialResponse
        // For these a user is something else: an identity to act as, a word for the log.
        self.user = Self.namesNobody(mechanism) ? user : user ?? given?.user
        secret = Self.namesNobody(mechanism) ? nil : given?.secret(for: user)
        source = secret == nil ? nil : given?.source
        mayGoInClear = isUnderTLS || MechanismFacts.fact(for: mechanism)?.exposure != .secret
    }

    /// What is to be asked next; nil when all is known.
    var next: Step? {
        if !mayGoInClear { return .clearText }
        if Self.namesNobody(mechanism) { return nil }
        if user == nil { return .user }
        if secret == nil { return .secret }
        return mechanism.hasPrefix("SCRAM-") && step != .nonce ? .nonce : nil
    }

    static func namesNobody(_ mechanism: String) -> Bool {
        mechanism == "EXTERNAL" || mechanism == "ANONYMOUS"
    }

    /// What is asked for in place of a password.
    var secretName: String { SaslLogin.secretName(for: mechanism) }
}

/// A login that the program carries out for the user.
struct LoginWalk: Sendable {
    var login: SaslLogin
    /// The entry of the newest line of it that was sent.
    var sentAt: Int
    /// Where its secret came from when it was not typed.
    let source: String?
}
