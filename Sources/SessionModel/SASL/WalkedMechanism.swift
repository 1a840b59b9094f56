import SMTPStandard
import SMTPSyntax

/// The mechanisms that the program performs. The others are explained, and can be typed by hand.
enum WalkedMechanism: String, CaseIterable {
    case plain = "PLAIN"
    case login = "LOGIN"
    case xoauth2 = "XOAUTH2"
    case oauthBearer = "OAUTHBEARER"
    case external = "EXTERNAL"
    case anonymous = "ANONYMOUS"
    case cramMD5 = "CRAM-MD5"
    case scramSHA1 = "SCRAM-SHA-1"
    case scramSHA256 = "SCRAM-SHA-256"
    case scramSHA1Plus = "SCRAM-SHA-1-PLUS"
    case scramSHA256Plus = "SCRAM-SHA-256-PLUS"
}

extension SASLLogin {
    /// An authentication with a mechanism, named in any case.
    ///
    /// `cryptography` is nil where none is available; `nonce` is new for every authentication.
    package init(
        mechanism: String, _ credentials: SASLCredentials, _ cryptography: SASLCryptography?, nonce: String,
        binding: ChannelBinding = .unsupported
    ) throws(Unavailable) {
        let name = ASCII.uppercased(mechanism.utf8)
        func scram(_ hash: SASLCryptography.Hash) throws(Unavailable) -> SCRAMMechanism {
            SCRAMMechanism(
                hash, credentials, try Self.need(cryptography, name), nonce: nonce,
                binding: try Self.binding(binding, for: name))
        }
        switch WalkedMechanism(rawValue: name) {
        case .plain: self.init(PlainMechanism(credentials))
        case .login: self.init(LoginMechanism(credentials))
        case .xoauth2: self.init(XOAUTH2Mechanism(credentials))
        case .oauthBearer: self.init(OAuthBearerMechanism(credentials))
        case .external: self.init(ExternalMechanism(credentials))
        case .anonymous: self.init(AnonymousMechanism(credentials))
        case .cramMD5: self.init(CRAMMD5Mechanism(credentials, try Self.need(cryptography, name)))
        case .scramSHA1, .scramSHA1Plus: self.init(try scram(.sha1))
        case .scramSHA256, .scramSHA256Plus: self.init(try scram(.sha256))
        case nil:
            throw Unavailable(
                reason: MechanismFacts.fact(for: name) == nil
                    ? "The mechanism is unknown; it can be typed by hand."
                    : "\(name) is explained but not performed; it can be typed by hand.")
        }
    }

    /// Whether the program performs a mechanism, named in upper case.
    package static func isWalked(_ mechanism: String) -> Bool { WalkedMechanism(rawValue: mechanism) != nil }

    /// What a mechanism needs in addition to the name: a password or a token.
    package static func secretName(for mechanism: String) -> String {
        mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER" ? "token" : "password"
    }

    private static func need(_ cryptography: SASLCryptography?, _ name: String) throws(Unavailable) -> SASLCryptography
    {
        guard let cryptography else {
            throw Unavailable(reason: "This program cannot compute \(name) yet; it can be typed by hand.")
        }
        return cryptography
    }

    private static func binding(_ binding: ChannelBinding, for name: String) throws(Unavailable) -> ChannelBinding {
        let isBound = if case .bound = binding { true } else { false }
        guard name.hasSuffix("-PLUS") else { return isBound ? .notOffered : binding }
        guard isBound else { throw Unavailable(reason: "\(name) requires a TLS connection, to which it is bound.") }
        return binding
    }
}
