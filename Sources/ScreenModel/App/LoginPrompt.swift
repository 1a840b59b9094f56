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
    var user: String?
    var secret: String?
    var mayGoInClear: Bool
    var step = Step.user

    init(_ mechanism: String, why: String?, user: String?, isUnderTLS: Bool) {
        self.mechanism = mechanism
        self.why = why
        self.user = user
        mayGoInClear = isUnderTLS || MechanismFacts.fact(for: mechanism)?.exposure != .secret
    }

    /// What is to be asked next; nil when all is known.
    var next: Step? {
        if !mayGoInClear { return .clearText }
        if mechanism == "EXTERNAL" || mechanism == "ANONYMOUS" { return nil }
        if user == nil { return .user }
        if secret == nil { return .secret }
        return mechanism.hasPrefix("SCRAM-") && step != .nonce ? .nonce : nil
    }

    /// What is asked for in place of a password.
    var secretName: String { mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER" ? "token" : "password" }
}

/// A login that the program carries out for the user.
struct LoginWalk: Sendable {
    var login: SaslLogin
    /// The entry of the newest line of it that was sent.
    var sentAt: Int
}
